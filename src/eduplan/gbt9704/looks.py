"""Looks: what a document's sections, paragraphs and characters are set as. No XML, no program.

It is the neutral record that the rules of pages read. Lengths are twips, sizes of type half points,
as OOXML has them; what is stated in 字 or lines has been made twips.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from eduplan.gbt9704.house import Typesetting, typesetting_of
from eduplan.gbt9704.roles import Alignment, Role
from eduplan.model.layout import HouseStyle
from eduplan.model.place import DocxPlace

__all__ = [
    "DocumentLook",
    "FooterLook",
    "GridKind",
    "LineRule",
    "ParagraphForm",
    "ParagraphLook",
    "Remnant",
    "RemnantKind",
    "RunLook",
    "SectionLook",
    "TypeForm",
]


class LineRule(Enum):
    """How the height of a line is meant: so many 240ths of what it needs, exactly, or at least."""

    AUTO = "auto"
    EXACT = "exact"
    AT_LEAST = "atLeast"


class GridKind(Enum):
    """What a section's grid rules: nothing, lines, or characters too."""

    NONE = "default"
    LINES = "lines"
    CHARACTERS = "linesAndChars"
    SNAPPED = "snapToChars"


class TypeForm(NamedTuple):
    """How characters are set.

    *chinese* is the font of 汉字, *latin* that of digits and Latin letters, "" where nothing names one;
    *colour* is "" or ``AUTO`` for the usual one, else six hexadecimal digits or a colour of the theme;
    *spacing* what is added to each character, in twips, *scale* its width in hundredths. With
    *hints_chinese* a mark that both scripts have, as “, is drawn in the Chinese font.
    """

    chinese: str = ""
    latin: str = ""
    size: int = 20
    bold: bool = False
    italic: bool = False
    underline: str = ""
    strike: bool = False
    colour: str = ""
    highlight: str = ""
    hidden: bool = False
    spacing: int = 0
    scale: int = 100
    snaps: bool = True
    hints_chinese: bool = False

    @property
    def points(self) -> float:
        """The size in points."""
        return self.size / 2


class RunLook(NamedTuple):
    """Characters that are set alike: *text* from *start* of its paragraph, and their *type*."""

    start: int
    text: str
    type: TypeForm

    @property
    def end(self) -> int:
        """Where it ends in its paragraph."""
        return self.start + len(self.text)


class ParagraphForm(NamedTuple):
    """How a paragraph is set: *alignment*, indents in twips (*first* below zero hangs), its lines.

    *line* is in twips, in 240ths under `LineRule.AUTO`. *first_characters* is the first line's indent
    in hundredths of 字, None where it is not told so.
    """

    alignment: Alignment = Alignment.LEFT
    left: int = 0
    right: int = 0
    first: int = 0
    first_characters: int | None = None
    line: int = 240
    rule: LineRule = LineRule.AUTO
    before: int = 0
    after: int = 0
    snaps: bool = True
    opens_page: bool = False


class ParagraphLook(NamedTuple):
    """A paragraph: where it stands, its *text* as *runs*, its *form*, the *section* it is in (from 0).

    *role* says which element of an official document it is, None where that is unknown; *level* that
    of a heading by its mark (1 for 一、); [0, *heading*) are the characters of a heading with its mark.
    *label* is the number that the document counts by itself and that is no part of *text*. Paragraphs
    in tables are *in_table*, those in frames and text boxes *floats*. *opens_page* says that it begins
    a page, by whatever means; *borders* are the widths of rules above and below it (of its cell, in a
    table), in eighths of points. *mark* is how its end is set, which is how high a blank line is.
    """

    place: DocxPlace
    text: str
    runs: tuple[RunLook, ...]
    form: ParagraphForm
    section: int = 0
    style: str = ""
    role: Role | None = None
    level: int = 0
    heading: int = 0
    label: str = ""
    in_table: bool = False
    floats: bool = False
    opens_page: bool = False
    borders: tuple[int, int] = (0, 0)
    mark: TypeForm = TypeForm()

    @property
    def is_blank(self) -> bool:
        """Whether nothing but blanks is printed."""
        return not self.text.strip()

    @property
    def type(self) -> TypeForm:
        """How most of its characters are set; without any, how its mark is."""
        if len(self.runs) == 1:
            return self.runs[0].type
        return max(self.runs, key=_length).type if self.runs else self.mark


def _length(run: RunLook) -> int:
    return len(run.text.strip())


class FooterLook(NamedTuple):
    """What stands at the foot (or head) of pages: its *paragraphs* and where in them the number is.

    *number* is the index of the paragraph that holds a PAGE field, None without one; *shown* what
    that paragraph shows, with ``{number}`` for the field; *digits* how the number itself is set.
    """

    place: DocxPlace
    paragraphs: tuple[ParagraphLook, ...]
    number: int | None = None
    shown: str = ""
    digits: TypeForm = TypeForm()


class SectionLook(NamedTuple):
    """The page of a section, lengths in twips; its *footers* by ``default``, ``even`` and ``first``.

    A footer that a section does not name is that of the section before. *place* is the last block of
    the section.
    """

    place: DocxPlace
    width: int = 12240
    height: int = 15840
    top: int = 1440
    bottom: int = 1440
    left: int = 1440
    right: int = 1440
    gutter: int = 0
    header: int = 720
    footer: int = 720
    grid: GridKind = GridKind.NONE
    pitch: int = 0
    character_space: int = 0
    columns: int = 1
    first_differs: bool = False
    number_form: str = ""
    footers: tuple[tuple[str, FooterLook], ...] = ()

    @property
    def is_landscape(self) -> bool:
        """Whether the sheet lies on its side."""
        return self.width > self.height

    @property
    def text_width(self) -> int:
        """The width of the text block."""
        return self.width - self.left - self.right - self.gutter

    @property
    def text_height(self) -> int:
        """The height of the text block."""
        return self.height - abs(self.top) - abs(self.bottom)

    def footer_of(self, kind: str) -> FooterLook | None:
        """The footer of *kind*, None where there is none."""
        return next((footer for name, footer in self.footers if name == kind), None)


class RemnantKind(Enum):
    """What people leave in a file that goes out; the value is what users read."""

    HIDDEN_TEXT = "隐藏文字"
    COMMENT = "批注"
    INSERTION = "未接受的插入"
    DELETION = "未接受的删除"
    FORMATTING = "未接受的格式修订"
    CREATOR = "作者"
    LAST_MODIFIED_BY = "最后修改者"
    PROPERTY = "自定义属性"
    VARIABLE = "文档变量"
    DATA = "数据部件"
    TEMPLATE = "附加模板的路径"


class Remnant(NamedTuple):
    """Something left in a file: its *kind*, where it is, what it says, and who left it."""

    kind: RemnantKind
    place: DocxPlace
    text: str = ""
    author: str = ""


class DocumentLook(NamedTuple):
    """A document as it is set: *paragraphs* in order (tables cell by cell), its *sections*, *remnants*.

    *house* is the style of the office by which it is judged. *odd_even* says whether even pages have
    footers of their own, *mirrored* whether margins change sides, *is_ours* whether its styles name
    the elements.
    """

    paragraphs: tuple[ParagraphLook, ...]
    sections: tuple[SectionLook, ...]
    remnants: tuple[Remnant, ...] = ()
    odd_even: bool = False
    mirrored: bool = False
    is_ours: bool = False
    house: HouseStyle = HouseStyle()

    @property
    def setting(self) -> Typesetting:
        """What its house style comes to."""
        return typesetting_of(self.house)

    def section_of(self, paragraph: ParagraphLook) -> SectionLook:
        """The section that *paragraph* is in."""
        return self.sections[paragraph.section]

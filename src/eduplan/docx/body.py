"""The document part: the lines of a plan as text of WordprocessingML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from eduplan.docx.columns import BESIDE, column_widths
from eduplan.docx.imprint import ImprintRow, imprint
from eduplan.docx.landscape import closed_by, grid_of, landscape_section, portrait_section
from eduplan.docx.lines import (
    TAB,
    Grid,
    Imprint,
    Line,
    MarkLines,
    Piece,
    Placing,
    Printed,
    Turn,
    pitched,
)
from eduplan.docx.mark import mark
from eduplan.docx.names import ParagraphStyle, RunStyle, paragraph_style
from eduplan.docx.parts import TURNED_IDS, UPRIGHT_IDS
from eduplan.docx.runs import Runs
from eduplan.docx.sheet import margins_of
from eduplan.docx.thin import thin_paragraph
from eduplan.docx.typefaces import Typefaces
from eduplan.docx.xml import DECLARATION, MAIN, RELATIONSHIPS, opening, words
from eduplan.gbt9704.faces import XIAOBIAOSONG, Face
from eduplan.gbt9704.house import Typesetting
from eduplan.gbt9704.imprint import CLOSE as IMPRINT_CLOSE
from eduplan.gbt9704.roles import TITLES, Role
from eduplan.gbt9704.titles import break_title
from eduplan.model.duty import Duty

__all__ = ["BOOKMARK", "Composer"]

BOOKMARK: Final = "_eduplan_"
"""Begins the names of our bookmarks; Word hides those that begin with an underscore."""

_ROW: Final = 454
"""The least height of a row in twips, 8 mm: the standard says nothing of tables."""
_CELL_MARGINS: Final = "".join(
    f'<w:{edge} w:w="{width}" w:type="dxa"/>'
    for edge, width in (("top", 30), ("left", BESIDE), ("bottom", 30), ("right", BESIDE))
)
_HAIR: Final = '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>'
_ROOMY: Final = 12
"""So many lines of 版记 stand as far apart as those of the text; more stand closer."""
_BORDERS: Final = "".join(
    f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
)


class Composer:
    """Composes one document, piece after piece, and remembers which styles it used."""

    def __init__(self, house: Typesetting, faces: tuple[Face, ...], *, bookmarks: bool) -> None:
        self.house = house
        self.words = Runs(Typefaces(faces, house))
        self.bookmarks = bookmarks
        self.count = 0
        self.out: list[str] = []
        self.paragraphs: dict[ParagraphStyle, None] = {}
        self.runs: dict[RunStyle, None] = {}
        self.last: int | None = None
        """Where the last paragraph begins in *out*, unless something else came behind it."""
        self.opens_section = False
        self.landscape = False
        self.turned = False
        """Whether any page lies on its side."""

    def document(self, printed: Iterable[Printed]) -> str:
        """The whole part."""
        self.out = [f'{DECLARATION}<w:document xmlns:w="{MAIN}" xmlns:r="{RELATIONSHIPS}"><w:body>']
        after_table = False
        for each in printed:
            if after_table and isinstance(each, Grid):
                self.gap()
            if not isinstance(each, Turn):
                self.last = len(self.out) if isinstance(each, Line) else None
            self.one(each)
            self.opens_section = isinstance(each, Turn)
            after_table = isinstance(each, Grid)
        if after_table or len(self.out) == 1:
            self.gap()
        self.out.append(f"{self.section()}</w:body></w:document>")
        return "".join(self.out)

    def one(self, each: Printed) -> None:
        """Whatever is printed."""
        if isinstance(each, Line):
            self.line(each)
        elif isinstance(each, Grid):
            self.table(each)
        elif isinstance(each, Turn):
            self.turn(each)
        elif isinstance(each, MarkLines):
            self.mark_lines(each)
        else:
            self.imprint(each)

    def gap(self) -> None:
        """What keeps tables apart, ends a document that a table ends, and is all of one without words."""
        self.line(Line(paragraph_style(Role.BETWEEN_TABLES), ()))

    def line(self, line: Line) -> None:
        """One paragraph."""
        style, pieces, key, placing = line
        self.paragraphs[style] = None
        self.out.append(opening(style) if placing is None else self.moved(style, placing))
        if style.role in TITLES:
            self.title(pieces[0][0], style)
        elif key is None:
            self.pieces(pieces, style)
        else:
            with_mark = self.mark(key)
            self.pieces(pieces, style)
            self.out.append(with_mark)
        self.out.append("</w:p>")

    def moved(self, style: ParagraphStyle, placing: Placing) -> str:
        """The start of a paragraph that stands apart from its style."""
        before, left, right, hanging, tabs, alignment, keeps_next, pitch = placing
        kept = "<w:keepNext/>" if keeps_next else ""
        stops = "".join(f'<w:tab w:val="{kind}" w:pos="{place}"/>' for kind, place in tabs)
        tabbed = f"<w:tabs>{stops}</w:tabs>" if stops else ""
        spaced = (
            "" if before is None else f' w:before="{before * (pitch or self.house.line_pitch)}"'
        )
        spaced += f' w:line="{pitch}" w:lineRule="exact"' if pitch else ""
        spacing = f"<w:spacing{spaced}/>" if spaced else ""
        if pitch:
            spacing = f'<w:snapToGrid w:val="0"/>{spacing}'
        indent = _indent(left, right, hanging)
        aligned = f'<w:jc w:val="{alignment}"/>' if alignment else ""
        own = f"{kept}{tabbed}{spacing}{indent}{aligned}"
        return opening(style).replace("</w:pPr>", f"{own}</w:pPr>")

    def section(self) -> str:
        """The properties of the section that ends here."""
        grid, margins = grid_of(self.house), margins_of(self.house)
        if self.landscape:
            return landscape_section(TURNED_IDS, grid, margins)
        return portrait_section(UPRIGHT_IDS, grid, margins)

    @property
    def width(self) -> int:
        """The width of the text block, in twips."""
        return self.house.text_height if self.landscape else self.house.text_width

    def turn(self, turn: Turn) -> None:
        """End a section; what follows lies on its side, or stands."""
        if self.last is None:
            self.out.append(thin_paragraph(self.section()))
        else:
            paragraph = "".join(self.out[self.last :])
            self.out[self.last :] = [closed_by(paragraph, self.section())]
        self.landscape = turn.landscape
        self.turned = True

    def mark_lines(self, lines: MarkLines) -> None:
        """发文机关标志."""
        styles = [line.style for line in (*lines.organs, lines.suffix) if line is not None]
        self.paragraphs |= dict.fromkeys(styles)
        xml = mark(
            lines.names,
            suffix=lines.ending,
            font=self.house.font(XIAOBIAOSONG),
            style=paragraph_style(Role.MARK).id,
            suffix_style=paragraph_style(Role.MARK_SUFFIX).id,
            used=lines.above * self.house.line_pitch,
            margins=margins_of(self.house),
        )
        self.out.append(xml)

    def imprint(self, block: Imprint) -> None:
        """版记 at the foot of the last page."""
        rows = list[ImprintRow]()
        pitch = self.house.line_pitch if sum(block.rows) <= _ROOMY else IMPRINT_CLOSE.twips
        for line, lines in zip(block.lines, block.rows, strict=True):
            start = len(self.out)
            self.line(line if pitch == self.house.line_pitch else pitched(line, pitch))
            xml = "".join(self.out[start:])
            del self.out[start:]
            rows.append(ImprintRow(xml, lines, line.style.role is not Role.COPIES))
        margins = margins_of(self.house)
        self.out.append(imprint(rows, pitch, margins, opens_section=self.opens_section))

    def title(self, text: str, paragraph: ParagraphStyle) -> None:
        """The runs of a title and its line breaks; a blank at a break, which would move the line,
        hardly has a width.
        """
        *lines, last = break_title(text)
        for line in lines:
            shown = line.rstrip()
            self.out.append(self.words.of(shown, paragraph))
            if len(shown) < len(line):
                self.out.append(f"<w:r>{_HAIR}{words(line[len(shown) :])}</w:r>")
            self.out.append("<w:r><w:br/></w:r>")
        self.out.append(self.words.of(last, paragraph))

    def pieces(self, pieces: Iterable[Piece], paragraph: ParagraphStyle) -> None:
        """The runs of a paragraph, those of phrases with ids in bookmarks."""
        out, used, runs_of = self.out, self.runs, self.words.of
        for text, style, phrase, face in pieces:
            if text == TAB:
                out.append("<w:r><w:tab/></w:r>")
                continue
            made = runs_of(text, paragraph, style, face)
            if style is None:
                out.append(made)
                continue
            used[style] = None
            if phrase is None or isinstance(phrase, Duty):
                out.append(made)
            else:
                end = self.mark(phrase.id)
                out += (made, end)

    def mark(self, key: str | None) -> str:
        """Begin the bookmark for the id *key*, and return its end."""
        if not self.bookmarks:
            return ""
        number = self.count
        self.count += 1
        self.out.append(f'<w:bookmarkStart w:id="{number}" w:name="{BOOKMARK}{key}"/>')
        return f'<w:bookmarkEnd w:id="{number}"/>'

    def table(self, grid: Grid) -> None:
        """A table as wide as the text block, its head repeated on every page."""
        widths = column_widths(grid, self.width)
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        self.out.append(
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
            f"<w:tblBorders>{_BORDERS}</w:tblBorders>"
            f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{_CELL_MARGINS}</w:tblCellMar></w:tblPr>'
            f"<w:tblGrid>{columns}</w:tblGrid>"
        )
        for index, row in enumerate(grid.rows):
            self.row(row, widths, head=index < grid.head)
        self.out.append("</w:tbl>")

    def row(self, cells: Sequence[Line], widths: Sequence[int], *, head: bool) -> None:
        """A row that no page break parts."""
        repeated = "<w:tblHeader/>" if head else ""
        height = f'<w:trHeight w:val="{_ROW}" w:hRule="atLeast"/>'
        self.out.append(f"<w:tr><w:trPr><w:cantSplit/>{height}{repeated}</w:trPr>")
        for cell, width in zip(cells, widths, strict=True):
            self.out.append(
                f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>'
                '<w:vAlign w:val="center"/></w:tcPr>'
            )
            self.line(cell)
            self.out.append("</w:tc>")
        self.out.append("</w:tr>")


def _indent(left: int, right: int, hanging: int) -> str:
    """Indents in twips; what is nothing is not said."""
    said = {"left": left, "right": right, "hanging": hanging}
    inner = "".join(f' w:{name}="{value}"' for name, value in said.items() if value)
    if hanging:
        return f'<w:ind{inner} w:firstLineChars="0"/>'
    return f"<w:ind{inner}/>" if inner else ""

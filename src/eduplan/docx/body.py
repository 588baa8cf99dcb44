"""The document part: the lines of a plan as text of WordprocessingML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Final

from eduplan.docx.lines import Grid, Line, Piece, Printed, Setting
from eduplan.docx.names import ParagraphStyle, RunStyle, paragraph_style
from eduplan.docx.parts import section
from eduplan.docx.titles import break_title
from eduplan.docx.xml import DECLARATION, MAIN, RELATIONSHIPS, opening, run, words
from eduplan.gbt9704.house import Typesetting
from eduplan.gbt9704.roles import Role
from eduplan.language.width import character_width
from eduplan.model.duty import Duty

__all__ = ["BOOKMARK", "Composer"]

BOOKMARK: Final = "_eduplan_"
"""Begins the names of our bookmarks; Word hides those that begin with an underscore."""

_ROW: Final = 454
"""The least height of a row in twips, 8 mm: the standard says nothing of tables."""
_NARROW, _WIDE = Fraction(3), Fraction(24)
_BORDERS: Final = "".join(
    f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
)


class Composer:
    """Composes one document, piece after piece, and remembers which styles it used."""

    def __init__(self, house: Typesetting, *, bookmarks: bool) -> None:
        self.house = house
        self.bookmarks = bookmarks
        self.count = 0
        self.out: list[str] = []
        self.paragraphs: dict[ParagraphStyle, None] = {}
        self.runs: dict[RunStyle, None] = {}

    def document(self, printed: Iterable[Printed]) -> str:
        """The whole part."""
        self.out = [f'{DECLARATION}<w:document xmlns:w="{MAIN}" xmlns:r="{RELATIONSHIPS}"><w:body>']
        after_table = False
        for each in printed:
            if isinstance(each, Line):
                self.line(each)
                after_table = False
                continue
            if after_table:
                self.gap()
            self.table(each)
            after_table = True
        if after_table:
            self.gap()
        self.out.append(f"{section(self.house)}</w:body></w:document>")
        return "".join(self.out)

    def gap(self) -> None:
        """What keeps tables apart, and ends a document that a table ends."""
        self.line(Line(paragraph_style(Role.BETWEEN_TABLES), ()))

    def line(self, line: Line) -> None:
        """One paragraph."""
        style, pieces, key, setting = line
        self.paragraphs[style] = None
        self.out.append(opening(style) if setting is None else self.moved(style, setting))
        if style.role is Role.TITLE or style.role is Role.ANNEX_TITLE:
            self.out.append(_title(pieces[0][0]))
        elif key is None:
            self.pieces(pieces)
        else:
            with_mark = self.mark(key)
            self.pieces(pieces)
            self.out.append(with_mark)
        self.out.append("</w:p>")

    def moved(self, style: ParagraphStyle, setting: Setting) -> str:
        """The start of a paragraph that stands apart from its style."""
        before = setting.before * self.house.line_pitch
        spacing = f'<w:spacing w:before="{before}"/>' if before else ""
        return opening(style).replace(
            "</w:pPr>", f'{spacing}<w:ind w:right="{setting.right}"/></w:pPr>'
        )

    def pieces(self, pieces: Iterable[Piece]) -> None:
        """The runs of a paragraph, those of phrases with ids in bookmarks."""
        out, used = self.out, self.runs
        for text, style, phrase, face in pieces:
            made = run(text, style, self.house.font(face) if face else "")
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
        widths = _widths(grid, self.house.text_width)
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        self.out.append(
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
            f"<w:tblBorders>{_BORDERS}</w:tblBorders>"
            f'<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="80" w:type="dxa"/>'
            f'<w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>'
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


def _title(text: str) -> str:
    lines = break_title(text)
    if len(lines) == 1:
        return run(text)
    return "<w:r>" + "<w:br/>".join(map(words, lines)) + "</w:r>"


def _widths(grid: Grid, block: int) -> list[int]:
    """The columns' widths in twips: as their longest cells ask, within reason."""
    asked = [
        min(max(max(character_width(_text(cell)) for cell in column), _NARROW), _WIDE)
        for column in zip(*grid.rows, strict=True)
    ]
    total = sum(asked)
    return [int(block * width / total) for width in asked]


def _text(line: Line) -> str:
    return "".join(text for text, _, _, _ in line.pieces)

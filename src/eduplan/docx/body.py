"""The document part: the lines of a plan as text of WordprocessingML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Final

from eduplan.docx.lines import Grid, Line, Phrase, Printed, Setting
from eduplan.docx.names import ParagraphStyle, RunStyle, paragraph_style
from eduplan.docx.parts import section
from eduplan.docx.titles import break_title
from eduplan.docx.xml import DECLARATION, MAIN, RELATIONSHIPS, opening, run, words
from eduplan.gbt9704.faces import Face
from eduplan.gbt9704.house import HouseStyle
from eduplan.gbt9704.page import TEXT_WIDTH
from eduplan.gbt9704.roles import Role
from eduplan.language.width import character_width
from eduplan.model.duty import Duty

__all__ = ["BOOKMARK", "Composer"]

BOOKMARK: Final = "_eduplan_"
"""Begins the names of our bookmarks; Word hides those that begin with an underscore."""

_NARROW, _WIDE = Fraction(3), Fraction(24)
_BORDERS: Final = "".join(
    f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
)


class Composer:
    """Composes one document and remembers which styles it used."""

    def __init__(self, house: HouseStyle, *, bookmarks: bool) -> None:
        self.house = house
        self.bookmarks = bookmarks
        self.count = 0
        self.paragraphs: dict[ParagraphStyle, None] = {}
        self.runs: dict[RunStyle, None] = {}

    def document(self, printed: Iterable[Printed]) -> str:
        """The whole part."""
        parts = [
            f'{DECLARATION}<w:document xmlns:w="{MAIN}" xmlns:r="{RELATIONSHIPS}"><w:body>',
        ]
        after_table = False
        for each in printed:
            if isinstance(each, Line):
                parts.append(self.line(each))
                after_table = False
                continue
            if after_table:
                parts.append(self.gap())
            parts.append(self.table(each))
            after_table = True
        if after_table:
            parts.append(self.gap())
        parts.append(f"{section(self.house)}</w:body></w:document>")
        return "".join(parts)

    def gap(self) -> str:
        """What keeps tables apart, and ends a document that a table ends."""
        return self.line(Line(paragraph_style(Role.BETWEEN_TABLES), ()))

    def line(self, line: Line) -> str:
        """One paragraph."""
        style = line.style
        self.paragraphs[style] = None
        start = opening(style) if line.set is None else self.moved(opening(style), line.set)
        if style.role is Role.TITLE or style.role is Role.ANNEX_TITLE:
            return f"{start}{_title(line.pieces[0].text)}</w:p>"
        pieces = [self.piece(*piece) for piece in line.pieces]
        if line.id is not None and self.bookmarks:
            pieces = self.marked(pieces, line.id)
        return f"{start}{''.join(pieces)}</w:p>"

    def moved(self, start: str, setting: Setting) -> str:
        """The start of a paragraph that stands apart from its style."""
        before = setting.before * self.house.line_pitch.twips
        spacing = f'<w:spacing w:before="{before}"/>' if before else ""
        return start.replace("</w:pPr>", f'{spacing}<w:ind w:right="{setting.right}"/></w:pPr>')

    def piece(self, text: str, style: RunStyle | None, phrase: Phrase, face: Face | None) -> str:
        """One run, in its bookmark if it is a phrase that has an id."""
        made = run(text, style, self.house.font(face) if face else "")
        if style is not None:
            self.runs[style] = None
            if phrase is not None and self.bookmarks and not isinstance(phrase, Duty):
                return "".join(self.marked([made], phrase.id))
        return made

    def marked(self, inside: list[str], key: str | None) -> list[str]:
        """*inside* between the ends of the bookmark for the id *key*."""
        number = self.count
        self.count += 1
        return [
            f'<w:bookmarkStart w:id="{number}" w:name="{BOOKMARK}{key}"/>',
            *inside,
            f'<w:bookmarkEnd w:id="{number}"/>',
        ]

    def table(self, grid: Grid) -> str:
        """A table as wide as the text block, its head repeated on every page."""
        widths = _widths(grid)
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        rows = "".join(
            self.row(row, widths, head=index < grid.head) for index, row in enumerate(grid.rows)
        )
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
            f"<w:tblBorders>{_BORDERS}</w:tblBorders>"
            f'<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="80" w:type="dxa"/>'
            f'<w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>'
            f"<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
        )

    def row(self, cells: Sequence[Line], widths: Sequence[int], *, head: bool) -> str:
        repeated = "<w:tblHeader/>" if head else ""
        inside = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
            f"{self.line(cell)}</w:tc>"
            for cell, width in zip(cells, widths, strict=True)
        )
        return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{inside}</w:tr>"


def _title(text: str) -> str:
    lines = break_title(text)
    if len(lines) == 1:
        return run(text)
    return "<w:r>" + "<w:br/>".join(map(words, lines)) + "</w:r>"


def _widths(grid: Grid) -> list[int]:
    """The columns' widths in twips: as their longest cells ask, within reason."""
    asked = [
        min(max(max(character_width(_text(cell)) for cell in column), _NARROW), _WIDE)
        for column in zip(*grid.rows, strict=True)
    ]
    total = sum(asked)
    return [int(TEXT_WIDTH.twips * width / total) for width in asked]


def _text(line: Line) -> str:
    return "".join(piece.text for piece in line.pieces)

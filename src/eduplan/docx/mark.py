"""发文机关标志 (clause 7.2.4): one organ's name in a line, or several one under another.

Names of several organs are spread to the same width, and 文件 stands at their right, half-way down.
They are spread by spacing in twips and not by ``jc="distribute"``, which programs understand in
different ways.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from eduplan.docx.sheet import STANDARD, Margins
from eduplan.docx.xml import NO_CELL_MARGINS, fonts, words
from eduplan.gbt9704 import header
from eduplan.gbt9704.roles import RED
from eduplan.language.width import character_width, fold

__all__ = ["mark", "mark_height"]

_SMALLEST: Final = header.MARK_SMALLEST.twips
_SLACK: Final = 20
"""Left free beside a name in its cell, in twips, lest a rounding breaks the line."""
_STEP: Final = 10
"""Half a point in twips: sizes of type come in no smaller steps."""


class _Type(NamedTuple):
    """What all characters of a mark share: *font*, *size* in twips, the *style* of their paragraphs."""

    font: str
    size: int
    style: str

    @property
    def line(self) -> int:
        """The height of a line in twips."""
        return int(self.size * header.MARK_LEADING.value)

    @property
    def above_ink(self) -> int:
        """From the top of a line down to its characters, in twips."""
        baseline = self.line * header.BASELINE.value
        return round(baseline - self.size * header.MARK_INK.value)

    def width(self, text: str) -> int:
        """The width of *text* as it is, in twips."""
        return int(self.size * character_width(text))


def mark(
    organs: Sequence[str],
    *,
    suffix: str = "",
    font: str,
    style: str,
    suffix_style: str = "",
    used: int = 0,
    margins: Margins = STANDARD,
) -> str:
    """The XML of the mark of *organs* in order, with *suffix* (文件 or nothing); "" for no organs.

    Its characters are red and in *font*, its paragraphs have the *style* of that id, an organ each;
    *suffix_style* is that of a *suffix* beside several organs, by default the same. *used* is the
    height in twips of the lines above it in the text block (份号, 密级, 紧急程度): the first name's
    characters begin 35 mm below the block's top. The largest size that fits is taken; what does not
    fit at the smallest one goes on on the next line.
    """
    if not organs:
        return ""
    return _composed(tuple(organs), suffix, font, style, suffix_style or style, used, margins)


@lru_cache(maxsize=64)
def _composed(
    organs: tuple[str, ...],
    suffix: str,
    font: str,
    style: str,
    suffix_style: str,
    used: int,
    margins: Margins,
) -> str:
    """The mark's XML; an office's mark is always one."""
    alone = len(organs) == 1
    label = "" if alone else suffix
    names, size = _measured(organs, suffix, margins)
    look = _Type(font, size, style)
    width = 0 if alone else max(look.width(line) for lines in names for line in lines)
    before = max(0, header.MARK_TOP.twips - used - look.above_ink)
    runs = [_spread(lines, width, look) for lines in names]
    if label:
        return _space(before) + _beside(runs, width, label, look, suffix_style)
    return _paragraph(runs[0], look, before=before) + _stacked(runs[1:], look)


def mark_height(organs: Sequence[str], suffix: str, margins: Margins = STANDARD) -> int:
    """From the top of the mark's characters to the end of its lines, in twips; none without *organs*."""
    if not organs:
        return 0
    return _height(tuple(organs), suffix, margins)


@lru_cache(maxsize=64)
def _height(organs: tuple[str, ...], suffix: str, margins: Margins) -> int:
    names, size = _measured(organs, suffix, margins)
    look = _Type("", size, "")
    return sum(map(len, names)) * look.line - look.above_ink


@lru_cache(maxsize=64)
def _measured(
    organs: tuple[str, ...], suffix: str, margins: Margins
) -> tuple[tuple[tuple[str, ...], ...], int]:
    """The lines of each name, and the size in twips at which they fit."""
    texts, label = ((organs[0] + suffix,), "") if len(organs) == 1 else (organs, suffix)
    room = margins.text_width - 2 * header.MARK_CLEARANCE.twips
    beside = character_width(label) + header.MARK_GAP.value if label else Fraction(0)
    columns = max(2, int(2 * (Fraction(room, _SMALLEST) - beside)))
    names = tuple(_lines(text, columns) for text in texts)
    return names, _size(names, beside, room)


def _lines(name: str, columns: int) -> tuple[str, ...]:
    """*name* in as few lines of *columns* as it needs, about equally long; no character is lost."""
    count = len(fold(name, columns))
    narrow = range(max(2, -(-int(2 * character_width(name)) // count)), columns)
    even = next((each for each in narrow if len(fold(name, each)) <= count), columns)
    starts, at = [], 0
    for line in fold(name, even):
        starts.append(name.index(line, at))
        at = starts[-1] + len(line)
    return tuple(name[start:end] for start, end in pairwise([0, *starts[1:], len(name)]))


def _size(names: Sequence[Sequence[str]], beside: Fraction, room: int) -> int:
    """The largest size in twips at which *names* fit into *room* twips and into the height for them."""
    longest = max(character_width(line) for lines in names for line in lines)
    by_width = int(room / max(longest + beside, Fraction(1)))
    by_height = header.MARK_HEIGHT.twips / (header.MARK_LEADING.value * sum(map(len, names)))
    fitting = min(header.MARK_LARGEST.twips, by_width, int(by_height))
    return max(_SMALLEST, fitting // _STEP * _STEP)


def _stacked(names: Sequence[str], look: _Type) -> str:
    """A paragraph for each of *names*, given as runs."""
    return "".join(_paragraph(runs, look) for runs in names)


def _paragraph(
    runs: str, look: _Type, *, before: int = 0, left: int = 0, jc: str = "center"
) -> str:
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{look.style}"/><w:snapToGrid w:val="0"/>'
        f'<w:spacing w:before="{before}" w:after="0" w:line="{look.line}" w:lineRule="exact"/>'
        f'<w:ind w:left="{left}" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="{jc}"/></w:pPr>'
        f"{runs}</w:p>"
    )


def _space(height: int) -> str:
    """The blank paragraph above a table, which has no space of its own."""
    if not height:
        return ""
    return (
        f'<w:p><w:pPr><w:snapToGrid w:val="0"/>'
        f'<w:spacing w:before="0" w:after="0" w:line="{height}" w:lineRule="exact"/></w:pPr></w:p>'
    )


def _spread(lines: Sequence[str], width: int, look: _Type) -> str:
    """The runs of a name whose *lines* are each *width* twips wide; 0 leaves them as they are."""
    runs = ["".join(_stretched(line, width, look)) for line in lines]
    return "<w:r><w:br/></w:r>".join(runs)


def _stretched(line: str, width: int, look: _Type) -> list[str]:
    """The runs of one line: what is missing stands behind all its characters but the last."""
    gaps = len(line) - 1
    if not width or gaps < 1:
        return [_run(line, look)]
    each, more = divmod(max(0, width - look.width(line)), gaps)
    pieces = [(line[:more], each + 1), (line[more:gaps], each), (line[gaps:], 0)]
    return [_run(text, look, spacing) for text, spacing in pieces if text]


def _run(text: str, look: _Type, spacing: int = 0) -> str:
    size = look.size // _STEP
    return (
        f'<w:r><w:rPr>{fonts(look.font, hint=True)}<w:color w:val="{RED}"/>'
        f'<w:spacing w:val="{spacing}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
        f"{words(text)}</w:r>"
    )


def _beside(names: Sequence[str], width: int, label: str, look: _Type, label_style: str) -> str:
    """A table of two cells, *names* and at their right *label*, the whole centred."""
    gap = int(look.size * header.MARK_GAP.value) - _SLACK
    right = _paragraph(_run(label, look), look._replace(style=label_style), left=gap, jc="left")
    widths = (width + 2 * _SLACK, gap + look.width(label) + _SLACK)
    columns = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{each}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f"{inner}</w:tc>"
        for each, inner in zip(widths, (_stacked(names, look), right), strict=True)
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{NO_CELL_MARGINS}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid><w:tr>{cells}</w:tr></w:tbl>"
    )

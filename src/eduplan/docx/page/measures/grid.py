"""The sheet and its grid: paper, margins, lines a page, characters a line (clauses 5.1, 5.2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from eduplan.docx.page.blocks import MM
from eduplan.docx.page.elements import MARKS
from eduplan.docx.page.lines import Line
from eduplan.docx.page.pages import Page
from eduplan.docx.page.setting import Setting, find_setting, first_unit, line_ends, paragraphs
from eduplan.docx.page.sheets import Sheets
from eduplan.gbt9704 import page as figures
from eduplan.gbt9704 import places
from eduplan.gbt9704.facts import Measurement, judge_count, judge_length
from eduplan.gbt9704.roles import IMPRINT

__all__ = ["measure"]

_ON_GRID = 1.0
"""Points that a distance may miss a whole number of lines by."""
_ENDS = frozenset("。！？；：")
"""What ends a paragraph; a line that ends so may not be told from its last."""
_NEAR_EDGE = 1.5
"""Characters that a full line may end before the edge."""


def measure(sheets: Sheets) -> Iterator[Measurement]:
    """The measurements of every page's sheet and grid."""
    yield from _paper(sheets)
    upright = [page for page in sheets.pages if not page.is_landscape and page.lines]
    going_on = [page for page in sheets.pages[:-1] if _goes_on(sheets, page)]
    imprint = {line.page for each in sheets.of(*IMPRINT) for line in each.lines}
    full = [
        page
        for page in going_on
        if not page.is_landscape and _on_grid(page, sheets.pitch) and page.index not in imprint
    ]
    yield from _top(sheets, upright)
    yield from _sides(upright) or _set_up_sides(upright)
    for page in full:
        rows = page.rows(sheets.pitch) + _rows_above(page, sheets)
        filled = rows * sheets.line_mm
        yield judge_length("版心高（写满的面）", page.index, filled, places.BLOCK_FILLED)
        yield judge_count("每面行数", page.index, rows, figures.LINES_PER_PAGE)
    yield from _characters(sheets, upright)


def _paper(sheets: Sheets) -> Iterator[Measurement]:
    for page in sheets.pages:
        short, long = sorted((page.width / MM, page.height / MM))
        yield judge_length("纸张宽", page.index, short, places.SHEET_WIDTH)
        yield judge_length("纸张高", page.index, long, places.SHEET_HEIGHT)


def _goes_on(sheets: Sheets, page: Page) -> bool:
    """Whether a paragraph goes on from *page* to the next, so that *page* is full.

    Where no style tells paragraphs apart, the lines must: a full one that ends no sentence, and one at
    the left edge.
    """
    if sheets.elements:
        pages = ({line.page for line in each.lines} for each in sheets.elements)
        return any({page.index, page.index + 1} <= each for each in pages)
    following = sheets.page(page.index + 1)
    if not page.lines or not following.lines:
        return False
    last, first = page.lines[-1], following.lines[0]
    is_one = first.is_flush and first.size == last.size and last.text[-1] not in _ENDS
    return is_one and _is_full(last)


def _is_full(line: Line) -> bool:
    return line.right > line.block.right - _NEAR_EDGE * line.size


def _on_grid(page: Page, pitch: float) -> bool:
    return all(abs(gap - round(gap / pitch) * pitch) < _ON_GRID for gap in page.gaps)


def _rows_above(page: Page, sheets: Sheets) -> int:
    if not sheets.is_exact:
        return 0
    return max(0, round((page.lines[0].top(sheets.pitch) - page.block.top) / sheets.pitch))


def _top(sheets: Sheets, upright: Sequence[Page]) -> Iterator[Measurement]:
    """The upper margin: by the box of a first line that goes on from the page before.

    What else opens a page may stand lower. Where no page goes on, or lines are not exactly high, the
    margin is told as the document sets it up.
    """
    opened = [page for page in upright if page.index > 1 and _opens_full(sheets, page)]
    if sheets.is_exact and opened:
        for page in opened:
            top = page.lines[0].top(sheets.pitch) / MM
            yield judge_length("天头", page.index, top, figures.TOP_MARGIN)
        return
    for page in upright[:1]:
        set_up = page.block.top / MM
        yield judge_length("天头（按页面设置）", page.index, set_up, figures.TOP_MARGIN)


def _opens_full(sheets: Sheets, page: Page) -> bool:
    return _goes_on(sheets, sheets.page(page.index - 1))


def _sides(upright: Sequence[Page]) -> list[Measurement]:
    """The binding margin and the width of the text block, by the edges of full lines."""
    found = []
    for page in upright:
        ends = [
            line
            for line, below in pairwise(page.lines)
            if line.is_flush and below.is_flush and line.size == below.size and _is_full(line)
        ]
        if not ends:
            continue
        left, right = median(line.left for line in ends), _edge(ends)
        margin = page.width - right if page.binds_right else left
        found.append(judge_length("订口", page.index, margin / MM, places.BINDING_MARGIN))
        width = (right - left) / MM
        found.append(judge_length("版心宽", page.index, width, places.BLOCK_WIDTH))
    return found


def _set_up_sides(upright: Sequence[Page]) -> Iterator[Measurement]:
    """The same as the document sets them up, where no line shows them."""
    for page in upright[:1]:
        left, width = page.block.left / MM, page.block.width / MM
        yield judge_length("订口（按页面设置）", page.index, left, places.BINDING_MARGIN)
        yield judge_length("版心宽（按页面设置）", page.index, width, places.BLOCK_WIDTH)


def _edge(lines: Sequence[Line]) -> float:
    """Where full *lines* end: farther than most of them, should they not be set to one edge."""
    ends = sorted(map(_end, lines))
    return ends[3 * (len(ends) - 1) // 4]


def _end(line: Line) -> float:
    """Where *line* ends, less a mark that hangs out."""
    last = line.glyphs[-1]
    hangs = last.char in MARKS and line.right > line.block.right + last.size / 2
    return line.glyphs[-2].x + line.glyphs[-2].advance if hangs else line.right


def _characters(sheets: Sheets, upright: Sequence[Page]) -> Iterator[Measurement]:
    """What most lines hold that are full of full-width characters and not cut short by a mark."""
    setting = _setting(sheets, upright)
    counts: dict[int, Counter[int]] = {}
    for line, following in line_ends(paragraphs(upright)):
        is_text = line.is_even and line.size == following.size == sheets.text_size
        if is_text and _is_full(line) and len(first_unit(following.glyphs)) == 1:
            count = round(line.indent) + len(setting.inside(line))
            counts.setdefault(line.page, Counter())[count] += 1
    for index, counted in sorted(counts.items()):
        usual = max(counted, key=lambda count: (counted[count], count))
        yield judge_count("每行字数", index, usual, figures.CHARACTERS_PER_LINE)


def _setting(sheets: Sheets, upright: Sequence[Page]) -> Setting:
    return find_setting(lines for lines in paragraphs(upright) if lines[0].size == sheets.text_size)

"""Texts without line breaks: their paragraphs, found by marks and by sense."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final

from attrs import evolve

from eduplan.grammar.cutting import cut
from eduplan.grammar.families import family
from eduplan.grammar.flat_head import ANNEX, head_cuts, leading_organ, signature_cuts, title_span
from eduplan.grammar.glued import Glued, Series, glued_marks, later_marks, top_family
from eduplan.grammar.glued_headings import headed, noted
from eduplan.grammar.noise import head_end, is_foot
from eduplan.grammar.notice import is_addressees
from eduplan.grammar.passages import Passage
from eduplan.grammar.senses import title_end
from eduplan.language.dates import DATE_PATTERN
from eduplan.language.labels import Label
from eduplan.model.place import TextPlace
from eduplan.model.reading import Note

__all__ = ["is_flat", "unfolded"]

_FEWEST: Final = 3
_DEEPEST: Final = 8
_TOP: Final = 4
"""How many marks at least make a flat text; the family before which marks open items in one; 一、."""
_PARAGRAPHS: Final = 200
"""From how many characters on a line holds several paragraphs."""

_LONGEST_TITLE: Final = 60
_TAIL: Final = 300
_FOOT: Final = 120
_NEAR: Final = 4
_BEFORE_ANNEX: Final = frozenset("。！)）”日号表单案图册;；")
_CAPTION: Final = re.compile(f"\\s*[（(]\\s?(?:{DATE_PATTERN.pattern})\\s?[）)]")
"""The date in brackets below a title."""
_COLON: Final = re.compile("[：:]")
_NOT_TO: Final = re.compile("[0-9—]|^[（(]|各位")
_ADDRESSED: Final = 200
_PRINTED: Final = re.compile("印发?。?$")


def is_flat(passages: Sequence[Passage]) -> range | None:
    """Which of *passages* hold a text without line breaks, or with hardly any; None if none do."""
    if not passages:
        return None
    lengths = [0 if each.cells is not None else len(each.text) for each in passages]
    longest = max(range(len(passages)), key=lambda n: lengths[n])
    begun = longest if _begins(passages[longest]) else 0
    labelled = sum(
        each.label is not None and (n >= begun or family(each.label) <= _TOP)
        for n, each in enumerate(passages)
    )
    every = sum(length for length in lengths if length >= _PARAGRAPHS)
    ways = [(lengths[longest], range(longest, longest + 1)), (every, range(len(passages)))]
    tail = _long_tail(lengths)
    if len(tail) > 1:
        ways.insert(1, (sum(lengths[n] for n in tail), tail))
    for held, within in reversed(ways) if min(lengths) >= _PARAGRAPHS else ways:
        whole = all(passages[n].cells is None for n in within)
        if whole and held and held * 10 >= sum(lengths) * 6:
            text = "".join(passages[n].text for n in within)
            fewest = max(_FEWEST - _is_numbered(text), 2 * labelled)
            if _counted(text, passages[within.start].label) >= fewest:
                return range(_begun(passages, within.start), within.stop)
    return None


def _long_tail(lengths: Sequence[int]) -> range:
    """Which lines at the end are all so long as to hold several paragraphs, as pages do."""
    start = len(lengths)
    while start and lengths[start - 1] >= _PARAGRAPHS:
        start -= 1
    return range(start, len(lengths))


def _begins(passage: Passage) -> bool:
    """Whether *passage* holds the first item of a paper: lines numbered 1. before it are a page's."""
    if passage.label is not None:
        return False
    marks = glued_marks(passage.text)
    first = next((mark.label for mark in marks if family(mark.label) <= _TOP), None)
    return first is not None and first.number == 1


def _begun(passages: Sequence[Passage], start: int) -> int:
    """Where the paragraphs begin that stood on the line of the one at *start*, before it."""
    line = passages[start].place.line
    while start:
        before = passages[start - 1]
        if before.place.line != line or before.label or before.cells is not None:
            break
        start -= 1
    return start


def joined(passages: Sequence[Passage]) -> tuple[Passage, list[int]]:
    """*passages* as one, and where in its text each of them begins."""
    if len(passages) == 1:
        return passages[0], []
    first, last = passages[0], passages[-1]
    text = "".join(each.text for each in passages)
    place = TextPlace(first.place.start, last.place.end, first.place.line)
    lines = tuple(line for each in passages for line in each.lines)
    starts = list(accumulate(len(each.text) for each in passages[:-1]))
    return evolve(first, text=text, raw=text, place=place, lines=lines), starts


def _counted(text: str, first: Label | None) -> int:
    """How many marks in *text*, which begins with the label *first*, begin a series or go on in one.

    Where *first* is not the first of its series, the text is cut from a paper, and others are not either.
    """
    seen = set() if first is None else {(family(first), first.number)}
    count, known = len(seen), {rank for rank, _ in seen}
    for mark in glued_marks(text):
        rank, number = family(mark.label), mark.label.number
        begins = number == 1 or (_is_amid(first) and rank not in known)
        if rank < _DEEPEST and (begins or (rank, number - 1) in seen):
            seen.add((rank, number))
            known.add(rank)
            count += 1
    return count


def _is_numbered(text: str) -> bool:
    """Whether 一、 and then 二、 stand behind sentences of *text*, as they hardly ever do by chance."""
    tops = [mark for mark in glued_marks(text) if family(mark.label) == _TOP and mark.ends == "。"]
    return [mark.label.number for mark in tops[:2]] == [1, 2]


def _is_amid(first: Label | None) -> bool:
    """Whether a text that begins with the label *first* begins amid its paper."""
    return first is not None and first.number > 1


def unfolded(passages: Sequence[Passage], source: str) -> tuple[list[Passage], list[Note]]:
    """*passages*, which are flat, as paragraphs, and notes on what was decided by sense."""
    passage, starts = joined(passages)
    text = passage.text
    mark = _page_mark(passage)
    passage = passage.plain() if mark else passage
    top = 0 if passage.label else mark or head_end(text)
    title = None if passage.label else title_span(text, top)
    begin = title[1] if title else 0
    annexes = [hit for hit in ANNEX.finditer(text, begin) if _opens_annex(text, hit)]
    body_end = annexes[0].start() if annexes else len(text)
    glued = glued_marks(text)
    marks = {mark.start for mark in _items(glued, text, range(begin, body_end), passage.label)}
    organ = leading_organ(text, title) if title else ""
    cuts = [place for end in (body_end, len(text)) for place in _tail(text, begin, end, organ)] + [
        *marks
    ]
    cuts += _annexed(annexes, [mark for mark in glued if mark.start > body_end])
    cuts += starts
    if title:
        cuts += [top, *title, *head_cuts(text, title[0])]
        caption = _CAPTION.match(text, title[1])
        cuts += [caption.end()] if caption else []
        colon = _COLON.search(text, title[1], title[1] + _ADDRESSED)
        if colon and _may_address(text[title[1] : colon.end()].strip()):
            cuts.append(colon.end())
    pieces = cut(passage, cuts, source, marks)
    if not marks:
        return pieces, []
    pieces = headed(pieces)
    return pieces, [noted(piece) for piece in pieces if piece.heading is not None]


def _page_mark(passage: Passage) -> int:
    """How long a page's mark right before the title is, 一、 standing right behind that; 0 for none.

    No item numbered 1、 has the title of a plan for its words and 一、 below it.
    """
    label = passage.label
    if label is None or label.number != 1 or family(label) <= _TOP:
        return 0
    start = len(label.text)
    end = title_end(passage.text, start)
    return start if end is not None and passage.text.startswith("一、", end) else 0


def _may_address(words: str) -> bool:
    return is_addressees(words) and _NOT_TO.search(words) is None


def _opens_annex(text: str, hit: re.Match[str]) -> bool:
    before = text[max(0, hit.start() - _NEAR) : hit.start()].rstrip()[-1:]
    return before in _BEFORE_ANNEX


def _annexed(annexes: Sequence[re.Match[str]], marks: Sequence[Glued]) -> Iterator[int]:
    """Where the *annexes*, their titles and their paragraphs, which *marks* open, are parted."""
    yield from (mark.start for mark in marks if mark.ends == "。")
    starts = [mark.start for mark in marks]
    for annex in annexes:
        yield annex.start()
        if annex[0][-1] not in "附件":
            yield annex.end()
            at = bisect_left(starts, annex.end())
            if at < len(starts) and starts[at] - annex.end() <= _LONGEST_TITLE:
                yield starts[at]


def _items(
    glued: Sequence[Glued], text: str, within: range, first: Label | None
) -> Iterator[Glued]:
    """The marks *within* the text that open items; *first* is the label that it begins with."""
    marks = [mark for mark in glued if mark.start in within]
    marks = [mark for mark in marks if family(mark.label) < _DEEPEST]
    top = top_family(marks)
    if first is not None and (top is None or not _is_amid(first)):
        top = family(first)
    if top is None:
        return
    series, last = Series(later_marks(marks), top, amid=_is_amid(first)), within.start
    if first is not None and family(first) == top:
        series.take(first)
        last += len(first.text)
    for mark in marks:
        if series.accepts(mark, text, last):
            series.take(mark.label)
            last = mark.start + len(mark.label.text)
            yield mark


def _tail(text: str, begin: int, end: int, organ: str) -> Iterator[int]:
    """Where before *end* the signature and date at the very end are parted, and who printed it when.

    *organ* is one that the title names.
    """
    first = max(begin, end - _TAIL)
    dates = list(DATE_PATTERN.finditer(text, first, end))
    for date in dates[-2:]:
        rest = text[date.end() : end].strip()
        if not rest or (len(rest) <= _FOOT and is_foot(rest)):
            yield from signature_cuts(text, first, date.start(), date.end(), organ)
        elif _PRINTED.fullmatch(rest):
            yield from list(signature_cuts(text, first, date.start(), date.end(), text[:4]))[:1]

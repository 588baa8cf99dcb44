"""Paragraphs: passages as people meant them, whatever was glued into one line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from attrs import evolve

from eduplan.grammar.cutting import cut
from eduplan.grammar.families import Sequencer, family
from eduplan.grammar.filling import filled
from eduplan.grammar.flat import is_flat, unfolded
from eduplan.grammar.head import DRAFT
from eduplan.grammar.names import NUMBER, number_start
from eduplan.grammar.noise import edition_start, site_end
from eduplan.grammar.notice import annexed_title
from eduplan.grammar.passages import Passage
from eduplan.grammar.title import looks_like_title
from eduplan.language.characters import is_han
from eduplan.language.labels import Label, LabelStyle
from eduplan.model.place import TextPlace
from eduplan.model.reading import Note

__all__ = ["paragraphs_of"]

_TOP: Final = 12
_LONGEST_HEAD: Final = 700
_LETTERS: Final = 3
_PAGES: Final = (LabelStyle.ARABIC_COMMA, LabelStyle.ARABIC_DOT, LabelStyle.ARABIC_DOT_FULL)
_PROSE: Final = 20
_REST: Final = 400
_AHEAD: Final = 20
_PAUSE: Final = re.compile("[。，；,;]")
_COLON: Final = re.compile("[:：]")
_SPOKEN: Final = re.compile(r"[—－-]{1,2}\s?(?P<day>20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)(?=在)")
"""Where the line begins that says when a report was given, before it says where."""
_PASSED: Final = re.compile(
    "[（(](?P<day>[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日)[^（）()。]{2,60}(?:通过|批准|发布|公布|印发|修订|修正)[）)]"
)
"""The line below a title that says when and by whom a paper was passed."""
_NOTE: Final = re.compile("注[:：] ?(?:(?P<one>1[.．、])|$)")
_POINTS: Final = 4
"""How a note to a table begins whose points have numbers, and how many of them one line may hold."""
_SENTENCE: Final = re.compile("[。；;！!？?]")


def paragraphs_of(
    passages: Sequence[Passage], source: str
) -> tuple[tuple[Passage, ...], tuple[Note, ...]]:
    """*passages* of *source* with what was glued together parted, and what was spaced out joined."""
    found = list(_spelt(passages))
    flat = is_flat(found)
    if flat is None:
        parts, decided = filled(found, source)
    else:
        pieces, decided = unfolded(found[flat.start : flat.stop], source)
        parts = [*_of_page(found[: flat.start], pieces), *pieces, *found[flat.stop :]]
    notes = tuple(decided)
    parts = list(_headed(list(_noted(list(_mended(parts)))), source))
    annexed = annexed_title(parts)
    if annexed is not None:
        index, mark = annexed
        parts[index : index + 1] = cut(parts[index], [mark], source)
    return tuple(parts), notes


def _of_page(before: Sequence[Passage], pieces: Sequence[Passage]) -> list[Passage]:
    """The passages *before* a flat paper; where that has numbers of its own from 1 on, theirs are none."""
    first = next((each.label for each in pieces if each.label), None)
    own = pieces[0].label is None and first is not None and first.number == 1
    return [each.plain() for each in before] if own else list(before)


def _mended(passages: Sequence[Passage]) -> Iterator[Passage]:
    """*passages*; those that a page's mark (禁用高度⏎2、高残农药) tore in two keep the mark as words."""
    numbers = Sequencer()
    before: Passage | None = None
    for index, each in enumerate(passages):
        if each.label is not None and before is not None and _torn(before, each):
            following = next(
                (n.label for n in passages[index + 1 : index + _AHEAD] if n.label), None
            )
            if not numbers.expects(each.label) or _again(each.label, following):
                each = each.plain()
        if each.label is not None:
            numbers.note(each.label)
        before = each
        yield each


def _noted(passages: Sequence[Passage]) -> Iterator[Passage]:
    """*passages*; the points of a note to a table (注：1.…⏎2.…) keep their numbers as words."""
    next_point = 0
    for each in passages:
        label = each.label
        if label is not None and label.style in _PAGES and label.number in _points(next_point):
            next_point, each = label.number + 1, each.plain()
        else:
            note = None if each.cells is not None else _NOTE.search(each.text)
            next_point = 0 if note is None else 2 if note["one"] else 1
        yield each


def _points(first: int) -> range:
    """The numbers that the next point of a note may have, *first* being 0 where there is no note."""
    return range(first, first + _POINTS) if first else range(0)


def _torn(before: Passage, passage: Passage) -> bool:
    """Whether the prose *before* breaks off where *passage* begins with an Arabic number."""
    if passage.label is None or passage.label.style not in _PAGES or before.cells is not None:
        return False
    text = before.text
    prose = len(text) >= _PROSE and _PAUSE.search(text) is not None
    whole = before.label is not None and "。" not in text
    return prose and not whole and is_han(text[-1]) and len(passage.text) <= _REST


def _again(label: Label, following: Label | None) -> bool:
    """Whether the label that follows has the same number, or a smaller one, in the same family."""
    same = following is not None and family(following) == family(label)
    return following is not None and same and following.number <= label.number


def _spelt(passages: Sequence[Passage]) -> Iterator[Passage]:
    """*passages*, a title of one character a line joined."""
    for letters, group in groupby(passages[:40], _is_letter):
        run = list(group)
        if letters and len(run) >= _LETTERS:
            text = "".join(each.text for each in run)
            place = TextPlace(run[0].place.start, run[-1].place.end, run[0].place.line)
            lines = tuple(line for each in run for line in each.lines)
            yield evolve(run[0], text=text, raw=text, place=place, lines=lines)
        else:
            yield from run
    yield from passages[40:]


def _is_letter(passage: Passage) -> bool:
    return len(passage.text) == 1 and passage.cells is None and is_han(passage.text)


def _headed(passages: Sequence[Passage], source: str) -> Iterator[Passage]:
    """*passages*, above whose first number 发文字号, 主送机关 and marks of drafts stand by themselves."""
    stop = next((n for n, each in enumerate(passages) if each.label), len(passages))
    for index, each in enumerate(passages):
        fits = index < min(stop, _TOP) and each.cells is None and len(each.text) <= _LONGEST_HEAD
        yield from cut(each, sorted(_cuts(each.text)), source) if fits else [each]


def _is_cited(text: str, number: re.Match[str]) -> bool:
    """Whether *number* is that of a paper which *text* cites: 《…的决定》（国发〔2026〕9号）."""
    return text[number.start() - 1 : number.start()] in ("（", "(") and number.start() > 1


def _cuts(text: str) -> Iterator[int]:
    spoken = _SPOKEN.search(text)
    if spoken and not _SENTENCE.search(text, 0, spoken.start()):
        yield from (spoken.start(), *spoken.span("day"))
    passed = _PASSED.fullmatch(text)
    if passed:
        yield from passed.span("day")
    number = NUMBER.search(text)
    if number and not _SENTENCE.search(text, 0, number.start()) and not _is_cited(text, number):
        start = number_start(text, number.start(), number.end())
        if "签发人" not in text[number.end() :]:
            yield from (start, number.end())
        colon = _COLON.search(text, number.end())
        if colon and not _SENTENCE.search(text, number.end(), colon.start()):
            yield colon.end()
    site = site_end(text)
    if site and looks_like_title(text[site:]):
        yield site
    edition = edition_start(text)
    if edition and not _SENTENCE.search(text):
        yield edition
    for draft in DRAFT.finditer(text):
        if draft.end() == len(text) or draft.start() == 0:
            yield from (draft.start(), draft.end())

"""Sections: the passages of a text, each in the part of a plan that it belongs to."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from attrs import evolve, frozen

from eduplan.grammar.below import take_below, take_imprint
from eduplan.grammar.ending import annex_mark, find_ending, parted
from eduplan.grammar.families import family
from eduplan.grammar.head import read_head, take_lead
from eduplan.grammar.head_found import Head
from eduplan.grammar.levels import first_level
from eduplan.grammar.names import cited
from eduplan.grammar.notice import notice_stop
from eduplan.grammar.outline import Indent
from eduplan.grammar.passages import Passage
from eduplan.grammar.title import Title, find_title, is_title
from eduplan.language.characters import is_han
from eduplan.language.labels import Label

__all__ = ["AnnexSection", "Sections", "find_sections"]

_CITING: Final = 4000
"""How many characters of a notice are looked at for the name of its paper."""

_WIDE_BLANK: Final = re.compile("\u3000+|[ \u00a0\t]{2,}")


@frozen
class AnnexSection:
    """An annex: its *label* as it stood, its *title*, and the passages of its body."""

    label: str
    title: str
    body: tuple[Passage, ...]


@frozen
class Sections:
    """The parts of a plan as passages; what *head* left and what stands *after* the end is none.

    *named* are the passages of the title, *before* all that stand before it.
    """

    title: Title
    named: tuple[Passage, ...]
    before: tuple[Passage, ...]
    head: Head
    body: tuple[Passage, ...]
    closing: tuple[Passage, ...]
    signature: tuple[str, ...]
    day: datetime.date | None
    day_text: str
    after: tuple[Passage, ...]
    annexes: tuple[AnnexSection, ...]

    @property
    def is_ended(self) -> bool:
        """Whether something shows that the text was not broken off."""
        return bool(self.closing or self.signature or self.day or self.after or self.annexes)


def find_sections(passages: Sequence[Passage]) -> Sections:
    """Sort *passages* into the parts of a plan."""
    passages = list(parted(_with_title_freed(passages)))
    title = _title(passages)
    head = read_head(passages[: title.start], title.text)
    rest = passages[title.stop :]
    named = passages[title.start : title.stop]
    flush = bool(named) and named[0].indent is not Indent.PARAGRAPH
    rest = rest[take_lead(head, rest, flush=flush) :]
    rest = rest[: len(rest) - take_imprint(head, rest)]
    end = find_ending(rest, [index for index, each in enumerate(rest) if each.label])
    signed = rest[end.signature : end.date]
    signature = tuple(name for each in signed for name in _names(each))
    if signature or end.day:
        head.unsign()
    after = take_below(head, rest[end.after : end.annexes])
    return Sections(
        title=title,
        named=tuple(named),
        before=tuple(passages[: title.start]),
        head=head,
        body=tuple(rest[: end.closing]),
        closing=tuple(each.plain() for each in rest[end.closing : end.signature]),
        signature=signature or head.signature,
        day=end.day or head.day,
        day_text=rest[end.date].text if end.day else head.day_text,
        after=after,
        annexes=tuple(_annexes(rest[end.annexes :])),
    )


def _title(passages: Sequence[Passage]) -> Title:
    """The title: behind the notice that issues the plan, if there is one."""
    start = notice_stop(passages, [is_title(each) for each in passages])
    if not any(each.label for each in passages[start:]):
        start = 0
    rest = passages[start:]
    names = cited("".join(each.text for each in passages[:start])[-_CITING:])
    found = find_title(rest, _first_numbered(rest), tuple(names))
    if start and not found.text:
        return find_title(passages, _first_numbered(passages))
    return evolve(found, start=found.start + start, stop=found.stop + start)


def _with_title_freed(passages: Sequence[Passage]) -> Sequence[Passage]:
    """Take the label off a first line that alone stands at the margin: it is the title."""
    if len(passages) < 2 or passages[0].indent is Indent.PARAGRAPH:
        return passages
    if not all(each.indent is Indent.PARAGRAPH for each in passages[1:] if each.label):
        return passages
    if not any(each.indent is Indent.PARAGRAPH for each in passages[1:]):
        return passages
    if _goes_on(passages[0].label, passages[1:]):
        return passages
    return [passages[0].plain(), *passages[1:]]


def _goes_on(label: Label | None, passages: Sequence[Passage]) -> bool:
    """Whether *passages* go on in the numbers of *label*, which is not the first of them."""
    if label is None or label.number == 1:
        return False
    same = (each.label for each in passages if each.label and family(each.label) == family(label))
    following = next(same, None)
    return following is not None and following.number == label.number + 1


def _first_numbered(passages: Sequence[Passage]) -> int:
    stop = _annexed(passages)
    top = first_level(each.label for each in passages[:stop] if each.label)
    found = (
        index for index, each in enumerate(passages) if each.label and family(each.label) == top
    )
    return next(found, len(passages))


def _annexed(passages: Sequence[Passage]) -> int:
    """Where behind the first numbers annexes begin, whose own numbers say nothing of the plan's."""
    numbered = False
    for index, each in enumerate(passages):
        if numbered and annex_mark(each):
            return index
        numbered = numbered or each.label is not None
    return len(passages)


def _names(passage: Passage) -> Iterator[str]:
    """The organs on one line of signatures: wide blanks part them unless they space its letters."""
    names = [name for name in _WIDE_BLANK.split(passage.raw.strip()) if name.strip()]
    spaced = all(len(name) == 1 and is_han(name) for name in names) or len(names) < 2
    yield from [passage.text] if spaced else filter(None, (name.strip() for name in names))


def _annexes(passages: Sequence[Passage]) -> Iterator[AnnexSection]:
    starts = [index for index, each in enumerate(passages) if annex_mark(each)]
    for start, stop in pairwise([*starts, len(passages)]):
        yield _annex(passages[start:stop])


def _annex(passages: Sequence[Passage]) -> AnnexSection:
    """The annex that *passages* are, the first holding its label: the next words are its title."""
    first, rest = passages[0], tuple(each.plain() for each in passages[1:])
    label = annex_mark(first)
    title = first.text[len(label) :].strip()
    if not title and rest and rest[0].cells is None:
        title, rest = rest[0].text, rest[1:]
    return AnnexSection(label, title, rest) if title else AnnexSection("", label, rest)

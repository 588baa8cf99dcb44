"""Phrases and items of a manuscript, each with the line that prints it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Generic, TypeVar, cast

from attrs import frozen

from eduplan.model.deadline import Deadline
from eduplan.model.duty import Duty
from eduplan.model.initiative import Initiative
from eduplan.model.labelling import labelled
from eduplan.model.pillar import Pillar
from eduplan.model.target import Target
from eduplan.model.walk import Step
from eduplan.rules.lines import Element, Line
from eduplan.rules.manuscript import Manuscript
from eduplan.rules.matching import REACH, sentence_around
from eduplan.rules.pattern import lazy
from eduplan.rules.rule import Hit, Span

__all__ = ["Found", "deadlines_in", "duties_in", "items_in", "looks_back", "targets_in"]

_PAST: Final = lazy(
    "截[至止]|截止|[已曾]|累计|以来|实现了|完成了|建成了|去年|上年|回顾|自$|从$|来自$"
)
T = TypeVar("T", bound=Target | Deadline | Duty)


@frozen
class Found(Generic[T]):
    """A phrase: its *item*, the *step* of the walk it was met at, its *line*, where it *starts* there."""

    item: T
    step: Step
    line: Line
    start: int

    @property
    def before(self) -> str:
        """The line up to the phrase, as far as rules look."""
        return self.line.text[max(0, self.start - REACH) : self.start]

    @property
    def behind(self) -> str:
        """The line behind the phrase, as far as rules look."""
        end = self.start + len(self.item.text)
        return self.line.text[end : end + REACH]

    def hit(self, detail: str = "") -> Hit:
        """A hit on the phrase."""
        return Hit(self.line, Span(self.start, self.start + len(self.item.text), detail=detail))


def targets_in(manuscript: Manuscript) -> Iterator[Found[Target]]:
    """Every target, in order."""
    return _found(manuscript, Target)


def deadlines_in(manuscript: Manuscript) -> Iterator[Found[Deadline]]:
    """Every deadline, in order."""
    return _found(manuscript, Deadline)


def duties_in(manuscript: Manuscript) -> Iterator[Found[Duty]]:
    """Every duty that stands in prose, in order."""
    return _found(manuscript, Duty)


def _found(manuscript: Manuscript, kind: type[T]) -> Iterator[Found[T]]:
    for found in manuscript.once("phrases", lambda: tuple(_phrases(manuscript))):
        if isinstance(found.item, kind):
            yield cast("Found[T]", found)


def _phrases(manuscript: Manuscript) -> Iterator[Found[Target | Deadline | Duty]]:
    for step in manuscript.plan.walk():
        if isinstance(step.item, (Target, Deadline, Duty)) and step.inlines:
            printed = manuscript.at(step.path.rpartition("[")[0])
            if printed is not None:
                words = (part if isinstance(part, str) else part.text for part in step.inlines)
                ahead = sum(len(text) for text, _ in zip(words, range(step.index), strict=False))
                yield Found(step.item, step, printed[0], printed[1] + ahead)


def items_in(manuscript: Manuscript) -> Sequence[tuple[Line, Pillar | Initiative]]:
    """Every pillar, initiative and item, with the line that its number opens."""
    return manuscript.once("items", lambda: tuple(_items(manuscript)))


def _items(manuscript: Manuscript) -> Iterator[tuple[Line, Pillar | Initiative]]:
    lines = (line for line in manuscript.lines if line.element is Element.ITEM)
    numbered = labelled(manuscript.plan.pillars, manuscript.plan.numbering)
    return ((line, item) for line, (_, _, item) in zip(lines, numbered, strict=True))


def looks_back(line: Line, place: int) -> bool:
    """Whether the sentence at *place* of *line* tells of what was done."""
    start, end = sentence_around(line.text, place)
    return _PAST.search(line.text[start:end]) is not None

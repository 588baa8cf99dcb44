"""Where the words of a plan stand in a document that shows them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from eduplan.errors import DocxError
from eduplan.history.draft_scan import Stretch, stretches
from eduplan.language.characters import is_blank, solid
from eduplan.model.finding import Edit
from eduplan.model.inline import spans, text_of
from eduplan.model.place import DocxPlace
from eduplan.model.plan import Plan
from eduplan.model.proposal import Proposal, WordChange

if TYPE_CHECKING:
    from eduplan.docx.shown_lines import ShownLine

__all__ = ["Places", "Span"]


@frozen
class Span:
    """A stretch of the plan and where it begins among the characters that print something."""

    stretch: Stretch
    start: int


class Places:
    """Where the words of proposals stand in the lines of the written source."""

    def __init__(self, plan: Plan, lines: Sequence[ShownLine]) -> None:
        self._lines = lines
        self._starts: list[int] = []
        self._printing: dict[int, list[int]] = {}
        words: list[str] = []
        total = 0
        for line in lines:
            self._starts.append(total)
            words.append(solid(line.text))
            total += len(words[-1])
        self._text = "".join(words)
        self._spans = dict(self._located(plan))

    def of(self, proposal: Proposal) -> DocxPlace:
        """The characters that *proposal* is about, else the paragraph, else the title."""
        span = self._span(proposal.path)
        if span is None:
            return self._named(proposal)
        inlines = span.stretch.inlines
        text = text_of(inlines)
        begin = next(
            (
                start
                for index, (start, _, _) in enumerate(spans(inlines))
                if span.stretch.part_path(index) == proposal.path
            ),
            0,
        )
        if isinstance(proposal.change, WordChange):
            begin += proposal.change.start
        at = text.find(proposal.before, begin)
        if at < 0:
            at, words = 0, text
        else:
            words = proposal.before
        first = span.start + len(solid(text[:at]))
        return self._place(first, first + len(solid(words)))

    def _span(self, path: str) -> Span | None:
        """The stretch that holds *path*: itself, or the nearest above it."""
        while path:
            if path in self._spans:
                return self._spans[path]
            if f"{path}.heading" in self._spans:
                return self._spans[f"{path}.heading"]
            if f"{path}.body[0]" in self._spans:
                return self._spans[f"{path}.body[0]"]
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return None

    def _named(self, proposal: Proposal) -> DocxPlace:
        """Words that stand in no stretch, such as a date of the envelope: the last ones that say so."""
        words = solid(proposal.before)
        at = self._text.rfind(words)
        if proposal.path == "period" or at < 0:
            return self.of_title()
        return self._place(at, at + len(words))

    def edit(self, path: str, at: int, before: str, after: str) -> Edit:
        """The edit of *before*, *at* a character of the stretch at *path*, to *after*.

        Raises `DocxError` where the document does not show these words in one line.
        """
        span = self._spans.get(path)
        if span is None or not solid(before):
            raise DocxError("改动的文字在原来的文档里找不到", remedy="重新排版后再改")
        first = span.start + len(solid(text_of(span.stretch.inlines)[:at]))
        _, line = self._line(first)
        place = self._place(first, first + len(solid(before)))
        shown = line.text[place.start : place.end]
        if solid(shown) != solid(before):
            raise DocxError("改动的文字在原来的文档里分在几行", remedy="重新排版后再改")
        return Edit(place, shown, after)

    def of_title(self) -> DocxPlace:
        """The line on which the title begins."""
        span = self._spans.get("title")
        return self._line(0 if span is None else span.start)[1].place

    def _place(self, start: int, end: int) -> DocxPlace:
        """The place of printing characters [*start*, *end*), as far as they stand in one line."""
        index, line = self._line(start)
        if index not in self._printing:
            self._printing[index] = [n for n, char in enumerate(line.text) if not is_blank(char)]
        printing = self._printing[index]
        first, last = start - self._starts[index], end - self._starts[index] - 1
        if not printing or first >= len(printing):
            return line.place
        last = min(max(last, first), len(printing) - 1)
        place = line.place
        return DocxPlace(place.part, place.block, printing[first], printing[last] + 1)

    def _line(self, start: int) -> tuple[int, ShownLine]:
        """The line in which the printing character *start* stands."""
        index = max(bisect_left(self._starts, start + 1) - 1, 0)
        return index, self._lines[index]

    def _located(self, plan: Plan) -> Iterator[tuple[str, Span]]:
        cursor = 0
        for stretch in stretches(plan):
            words = solid(text_of(stretch.inlines))
            at = self._text.find(words, cursor) if words else -1
            if at < 0 and words:
                at = self._text.find(words)
            if at >= 0:
                yield stretch.path, Span(stretch, at)
                cursor = max(cursor, at + len(words))

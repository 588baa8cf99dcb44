"""Finding a document's words on its pages: the same characters in the same order, blanks left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from attrs import evolve

from eduplan.docx.page.glyphs import Glyph
from eduplan.docx.page.lines import Line
from eduplan.docx.page.pages import Page

__all__ = ["Finder", "comparable"]

_UNSURE: Final = frozenset("-\xad\u2010\u2011")
"""A hyphen at the end of a line comes out of a PDF as something else."""
_WIDE: Final = 0.35
"""A blank that no line is stretched by, in sizes of type: that of a tab, or between cells."""


class _Spot(NamedTuple):
    """A character, and the line that it is in."""

    line: Line
    glyph: Glyph


def comparable(text: str, ignored: frozenset[str] = frozenset()) -> str:
    """What of *text* can be found again on a page, less what is *ignored*."""
    return "".join(char for char in text if _is_sure(char) and char not in ignored)


class Finder:
    """Finds texts one after another, as a document has them; the *ignored* characters do not count."""

    def __init__(self, pages: Iterable[Page], ignored: frozenset[str] = frozenset()) -> None:
        lines = [line for page in pages for line in page.lines]
        self._all = [_Spot(line, glyph) for line in lines for glyph in line.glyphs]
        self._ignored = ignored
        self._sure = [i for i, spot in enumerate(self._all) if comparable(spot.glyph.char, ignored)]
        self._text = "".join(self._all[i].glyph.char for i in self._sure)
        self._behind = 0

    def find(self, text: str) -> tuple[Line, ...]:
        """The lines, or pieces of lines, that *text* stands in; none where it is not found.

        It is looked for behind the last one that was found, then from the start, for what floats on a
        page comes before or behind the rest; first where it makes whole lines, or stands apart from
        what is beside it.
        """
        found = self._places(text)
        spots = self._all[found[0] : self._end(text, found[-1] + 1)] if found else []
        return tuple(
            evolve(line, glyphs=tuple(spot.glyph for spot in group))
            for line, group in _by_line(spots)
        )

    def glyphs(self, text: str) -> tuple[Glyph, ...]:
        """The characters of `comparable` *text*, one by one; none where it is not found."""
        return tuple(self._all[i].glyph for i in self._places(text))

    def _end(self, text: str, end: int) -> int:
        """Where *text* ends that ends at *end* but for what is ignored at its own end."""
        whole = comparable(text)
        tail = whole[len(whole.rstrip("".join(self._ignored))) :] if self._ignored else ""
        shown = "".join(spot.glyph.char for spot in self._all[end : end + len(tail)])
        return end + len(tail) if shown == tail else end

    def _places(self, text: str) -> Sequence[int]:
        wanted = comparable(text, self._ignored)
        start = self._start(wanted) if wanted else None
        if start is None:
            return ()
        end = start + len(wanted)
        if start >= self._behind:
            self._behind = end
        return self._sure[start:end]

    def _start(self, wanted: str) -> int | None:
        """Where *wanted* begins."""
        size = len(wanted)
        hits = [*self._hits(wanted, self._behind), *self._hits(wanted, 0)]
        whole = (at for at in hits if self._breaks_at(at) and self._breaks_at(at + size))
        opening = (at for at in hits if self._breaks_at(at))
        for choice in (whole, opening, iter(hits)):
            if (at := next(choice, None)) is not None:
                return at
        return None

    def _hits(self, wanted: str, start: int) -> Iterator[int]:
        at = self._text.find(wanted, start)
        while at >= 0:
            yield at
            at = self._text.find(wanted, at + 1)

    def _breaks_at(self, at: int) -> bool:
        """Whether a line begins there, or what a wide blank parts from the characters before it."""
        if at in (0, len(self._sure)):
            return True
        before, behind = self._all[self._sure[at - 1]], self._all[self._sure[at]]
        blank = behind.glyph.x - before.glyph.x - before.glyph.advance
        return before.line is not behind.line or blank > _WIDE * before.glyph.size


def _by_line(spots: Sequence[_Spot]) -> Iterator[tuple[Line, list[_Spot]]]:
    for _, group in groupby(spots, key=lambda spot: id(spot.line)):
        members = list(group)
        yield members[0].line, members


def _is_sure(char: str) -> bool:
    # Beyond the first plane some programs write two halves of a character.
    return char.isprintable() and not char.isspace() and char not in _UNSURE and char < "\U00010000"

"""Successive plans and which item of the one became which of the other, as people judged."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Final

from attrs import frozen

from eduplan import parse
from eduplan.language.characters import solid
from eduplan.model import Initiative, Pillar, Plan
from eduplan.model.ids import identified

__all__ = ["FOLDER", "Judged", "Text", "environment", "items", "own"]

FOLDER: Final = Path(__file__).with_name("successive")


def items(plan: Plan) -> list[Pillar | Initiative]:
    """The pillars, initiatives and items of *plan* in order."""
    return [item for _, item in identified(plan) if isinstance(item, (Pillar, Initiative))]


@frozen
class Text:
    """A plan and where each of its items begins in its text, by id.

    That is the number of the line, from 1; ``114+`` where it begins within line 114.
    """

    plan: Plan
    lines: dict[str, str]

    @property
    def numbered(self) -> frozenset[str]:
        """The lines of the items that have a label."""
        return frozenset(n for key, n in self.lines.items() if self.plan.labels[key])

    @classmethod
    def of(cls, plan: Plan, text: str) -> Text:
        """*plan*, which was read from *text*."""
        rows = [solid(line) for line in text.split("\n")]
        lines: dict[str, str] = {}
        start = 0
        for item in items(plan):
            head = solid(plan.labels[item.id or ""] + item.title)[:20]
            found = next((n for n in range(start, len(rows)) if rows[n].startswith(head)), None)
            if found is not None:
                lines[item.id or ""] = str(found + 1)
                start = found + 1
            elif (within := _within(rows, head, start)) is not None:
                lines[item.id or ""] = f"{within + 1}+"
        return cls(plan, lines)


def _within(rows: list[str], head: str, start: int) -> int | None:
    """The row at or behind the one before *start* that holds *head*."""
    return next((n for n in range(max(start - 1, 0), len(rows)) if head in rows[n]), None)


@frozen
class Judged:
    """A table: for each line of the earlier text the lines of the later one that are right."""

    right: dict[str, frozenset[str]]

    @classmethod
    def read(cls, name: str) -> Judged:
        """The table of this *name*."""
        text = (FOLDER / f"{name}.tsv").read_text("utf-8")
        rows = [row.split("\t") for row in text.splitlines() if row[0] != "#"]
        return cls({a: frozenset(b.split("|")) - {"-"} for a, b in rows})

    def among(self, earlier: Collection[str], later: Collection[str]) -> Judged:
        """The judgement of these lines alone: of the items that reading yields, say."""
        return Judged(
            {a: right.intersection(later) for a, right in self.right.items() if a in earlier}
        )

    @property
    def most(self) -> int:
        """How many pairs can be right together, since an item has one partner."""
        partner: dict[str, str] = {}
        return sum(self._placed(a, partner, set()) for a in self.right)

    def _placed(self, a: str, partner: dict[str, str], tried: set[str]) -> bool:
        for b in sorted(self.right[a] - tried):
            tried.add(b)
            if b not in partner or self._placed(partner[b], partner, tried):
                partner[b] = a
                return True
        return False

    def true(self, found: set[tuple[str, str]]) -> int:
        """How many of the pairs *found* are right."""
        return sum(b in self.right.get(a, ()) for a, b in found)

    def f1(self, found: set[tuple[str, str]]) -> float:
        """The harmonic mean of precision and recall of the pairs *found*."""
        return 2 * self.true(found) / (len(found) + self.most)


def own(name: str, which: str) -> Text:
    """The *earlier* or *later* plan of a pair of ours."""
    text = (FOLDER / f"{name}-{which}.txt").read_text("utf-8")
    return Text.of(parse(text).plan, text)


def environment(folder: Path, period: int) -> Text:
    """The five-year plan for the environment of this *period*, from the texts in *folder*."""
    [path] = folder.glob(_NAMES[period])
    text = _PREPARED[period](path.read_text("utf-8"))
    return Text.of(parse(text).plan, text)


def _parted(text: str) -> str:
    """The twelfth plan, whose paragraphs are parted by blanks alone."""
    return re.sub("[ \u3000\xa0]{2,}", "\n", text)


def _without_contents(text: str) -> str:
    """The thirteenth plan, whose table of contents is one paragraph."""
    lines = text.split("\n")
    return "\n".join(
        "" if re.fullmatch(r"目\s*录", previous.strip()) else line
        for previous, line in zip(["", *lines[:-1]], lines, strict=True)
    )


_NAMES: Final = {11: "g11_*.txt", 12: "g19_*.txt", 13: "g05_*.txt"}
_PREPARED: Final[dict[int, Callable[[str], str]]] = {
    11: str,
    12: _parted,
    13: _without_contents,
}

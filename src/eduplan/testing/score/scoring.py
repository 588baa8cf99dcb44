"""Scoring: what of an annotation a reading found, item by item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from attrs import frozen

from eduplan.grammar.folding import folded
from eduplan.testing.score.annotation import Annotation
from eduplan.testing.score.counts import Counts
from eduplan.testing.score.likeness import heading_key, number_key, same_date
from eduplan.testing.score.targets import score_targets

__all__ = ["MEASURES", "Score", "score"]

MEASURES: Final = {
    "pillars": "方面",
    "units": "任务（各级）",
    "bodies": "正文起点",
    "targets": "目标（宽）",
    "strict_targets": "目标（严）",
    "titles": "标题",
    "signatures": "署名和日期",
}
"""What is counted, with its heading in tables."""

_QUOTES: Final = '"《》“”'


@frozen
class Score:
    """The *counts* of each of `MEASURES`, and what was *missed* or *false*, as words."""

    counts: Mapping[str, Counts]
    missed: tuple[str, ...]
    false: tuple[str, ...]

    @property
    def false_targets(self) -> int:
        """How many targets were found that are none."""
        return self.counts["targets"].found - self.counts["targets"].right


@frozen
class _Unit:
    """An item at any level: the number of its pillar, its own, its heading and how its text begins."""

    pillar: str
    number: str
    heading: str
    body: str

    @property
    def key(self) -> tuple[str, str, str]:
        return self.pillar, self.number, self.heading


def score(stated: Mapping[str, object], found: Annotation) -> Score:
    """Score what was *found* in a paper against what is *stated* of it.

    Blanks never count; half-width and full-width marks are the same; nor does a heading's last mark.
    """
    pillars = [
        (number_key(each["number"]), heading_key(each["heading"])) for each in found["pillars"]
    ]
    own = [
        (number_key(_text(each, "number")), heading_key(_text(each, "heading")))
        for each in _items(stated, "pillars")
    ]
    units, given = list(_units(found, "body")), list(_units(stated, "body_starts"))
    targets = score_targets(_items(stated, "targets"), found["targets"])
    counts = {
        "pillars": _shared(own, pillars),
        "units": _shared([unit.key for unit in given], [unit.key for unit in units]),
        "bodies": _bodies(given, units),
        "targets": targets.loose,
        "strict_targets": targets.strict,
        "titles": _title(_text(stated, "title"), found["title"]),
        "signatures": _signature(stated.get("signature"), found["signature"]),
    }
    lost = Counter(unit.key for unit in given) - Counter(unit.key for unit in units)
    odd = Counter(unit.key for unit in units) - Counter(unit.key for unit in given)
    missed = (*(" ".join(key) for key in lost.elements()), *targets.missed)
    return Score(counts, missed, (*(" ".join(key) for key in odd.elements()), *targets.false))


def _text(item: Mapping[str, object], key: str) -> str:
    value = item.get(key)
    return value if isinstance(value, str) else ""


def _items(item: Mapping[str, object], key: str) -> Sequence[Mapping[str, object]]:
    value = item.get(key)
    return value if isinstance(value, list) else ()


def _units(annotation: Mapping[str, object], body: str) -> Iterator[_Unit]:
    for pillar in _items(annotation, "pillars"):
        yield from _below(_items(pillar, "initiatives"), number_key(_text(pillar, "number")), body)


def _below(items: Iterable[Mapping[str, object]], pillar: str, body: str) -> Iterator[_Unit]:
    for item in items:
        number, heading = number_key(_text(item, "number")), heading_key(_text(item, "heading"))
        yield _Unit(pillar, number, heading, folded(_text(item, body)).lstrip(".。:：;；,，"))
        yield from _below(_items(item, "subitems"), pillar, body)


def _shared(stated: Sequence[Hashable], found: Sequence[Hashable]) -> Counts:
    both = Counter(stated) & Counter(found)
    return Counts(both.total(), len(found), len(stated))


def _bodies(stated: Sequence[_Unit], found: Sequence[_Unit]) -> Counts:
    """Of the items that were found by their number, how many have their text begin where it does."""
    left = list(found)
    right = met = 0
    for unit in stated:
        same = [each for each in left if each.key == unit.key]
        same = same or [each for each in left if each.key[:2] == unit.key[:2]]
        if same:
            left.remove(same[0])
            met += 1
            start = same[0].body
            right += start.startswith(unit.body) if unit.body else not start
    return Counts(right, met, len(stated))


def _title(stated: str, found: str) -> Counts:
    right = heading_key(stated).strip(_QUOTES) == heading_key(found).strip(_QUOTES)
    return Counts(int(right and bool(stated)), int(bool(found)), int(bool(stated)))


def _signature(stated: object, found: Mapping[str, object]) -> Counts:
    given = stated if isinstance(stated, Mapping) else {}
    organ, date = _text(given, "organ"), _text(given, "date")
    own, day = _text(found, "organ"), _text(found, "date")
    right = int(bool(organ) and folded(organ) == folded(own))
    right += int(bool(date) and same_date(date, day))
    return Counts(right, bool(own) + bool(day), bool(organ) + bool(date))

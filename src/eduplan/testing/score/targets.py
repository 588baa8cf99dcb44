"""Matching targets: which of those found is which of those annotated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from attrs import frozen

from eduplan.grammar.folding import folded
from eduplan.testing.score.annotation import StatedTarget
from eduplan.testing.score.counts import Counts
from eduplan.testing.score.likeness import amount_of, number_key, overlap

__all__ = ["TargetScore", "score_targets"]

_ENOUGH: Final = 0.5
_ENOUGH_OF_A_DATE: Final = 0.6
_STEPS: Final = re.compile("[/>]")
_SETS: Final = frozenset({"coverage", "completion"})


@frozen
class TargetScore:
    """How targets were found: *loose* by value and unit, *strict* by comparator and place too.

    *missed* and *false* are the phrases; *kinds* counts the loose ones of the right kind.
    """

    loose: Counts
    strict: Counts
    kinds: int
    missed: tuple[str, ...]
    false: tuple[str, ...]


def score_targets(
    stated: Sequence[Mapping[str, object]], found: Sequence[StatedTarget]
) -> TargetScore:
    """Match the targets *found* with those *stated*, the likest first.

    What the annotation calls borderline is neither rewarded nor punished, nor is a deadline by
    itself that an annotated target has.
    """
    pairs = _matched(stated, found)
    firm = [i for i in range(len(stated)) if not stated[i].get("borderline")]
    spared = {j for i, j in pairs.items() if stated[i].get("borderline")}
    deadlines = [str(each["deadline"]) for each in stated if each.get("deadline")]
    for j, each in enumerate(found):
        dated = each["kind"] == "deadline" and j not in pairs.values()
        if dated and any(overlap(words, each["value"]) >= _ENOUGH_OF_A_DATE for words in deadlines):
            spared.add(j)
    hits = [i for i in firm if i in pairs]
    strict = [
        i
        for i in hits
        if stated[i].get("comparator") == found[pairs[i]]["comparator"]
        and _same_path(_text(stated[i], "path"), found[pairs[i]]["path"])
    ]
    counted = len(found) - len(spared)
    return TargetScore(
        Counts(len(hits), counted, len(firm)),
        Counts(len(strict), counted, len(firm)),
        sum(stated[i].get("kind") == found[pairs[i]]["kind"] for i in hits),
        tuple(_named(stated[i]) for i in firm if i not in pairs),
        tuple(
            _named(each)
            for j, each in enumerate(found)
            if j not in spared and j not in pairs.values()
        ),
    )


def _named(target: Mapping[str, object]) -> str:
    return f"{target['path']} {target['text']}"


def _text(target: Mapping[str, object], key: str) -> str:
    value = target.get(key)
    return value if isinstance(value, str) else ""


def _matched(
    stated: Sequence[Mapping[str, object]], found: Sequence[StatedTarget]
) -> dict[int, int]:
    """The index of the found target for each stated one that has one."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(_candidates(stated, found)):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _candidates(
    stated: Sequence[Mapping[str, object]], found: Sequence[StatedTarget]
) -> Iterator[tuple[tuple[bool, float, bool, int], int, int]]:
    """Pairs that may be one target, the likest with the least key."""
    for i, one in enumerate(stated):
        for j, other in enumerate(found):
            alike = _likeness(one, other)
            if alike:
                place = _same_path(_text(one, "path"), other["path"])
                compared = one.get("comparator") == other["comparator"]
                yield (not place, -alike, not compared, abs(i - j)), i, j


def _likeness(stated: Mapping[str, object], found: StatedTarget) -> float:
    """How much the words of both share, 0 where the values differ."""
    alike = overlap(_text(stated, "text"), found["text"])
    if alike < _ENOUGH or not _same_value(stated, found):
        return 0.0
    return alike


def _same_value(stated: Mapping[str, object], found: StatedTarget) -> bool:
    dated = stated.get("kind") == "deadline"
    if dated or found["kind"] == "deadline":
        day = _text(stated, "value") or _text(stated, "text")
        both = dated and found["kind"] == "deadline"
        return both and overlap(day, found["value"]) >= _ENOUGH_OF_A_DATE
    one = amount_of(_text(stated, "value"), _text(stated, "unit"))
    other = amount_of(found["value"], found["unit"])
    if one.is_everything or stated.get("comparator") == "all":
        whole = found["kind"] in _SETS and other == amount_of("100", "%")
        return other.is_everything or found["comparator"] == "all" or whole
    if one.low is None and other.low is None:
        return one == other or stated.get("kind") == found["kind"]
    return one == other


def _same_path(stated: str, found: str) -> bool:
    """Whether *found* is the stated place, its first two steps, or its first and last."""
    steps, other = _steps(stated), _steps(found)
    return other in (steps, steps[:2], [*steps[:1], *steps[-1:]])


def _steps(path: str) -> list[str]:
    steps = [step for step in _STEPS.split(folded(path)) if step]
    named = [step for step in steps if not (step.startswith("-") and len(step) > 1)]
    return [number_key(step) or step for step in named]

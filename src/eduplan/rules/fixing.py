"""Fixing: what findings propose, done where it removes them and causes no new ones.

The law holds by construction: each batch of fixes is tried on a copy, which is checked anew; one that
leaves its findings, or brings others that no further fix removes, is halved until the culprit is left
out. What is left out stands for a person to decide.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Generic, NamedTuple, Protocol, Self, TypeAlias, TypeVar

from eduplan.errors import EduplanError
from eduplan.model.finding import Edit, Finding, Safety
from eduplan.model.place import Place
from eduplan.model.setting import SettingEdit

__all__ = ["Fix", "Mendable", "Step", "fixed", "safety_of"]

Fix: TypeAlias = Edit | SettingEdit
"""What mends a finding."""

_FOLLOWING: Final = 3
"""How many fixes in turn one may need: a number put to the side is then put one 字 away from it."""

_FAILURES: Final = 40
"""So many attempts may fail at a time before the rest is left for a person."""


class Mendable(Protocol):
    """Something that is checked and changed: a text, a document, data."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with it, in its order."""
        ...

    def changed(self, fixes: Sequence[Fix]) -> Self:
        """A copy with all of *fixes* made; raises `EduplanError` where one cannot be."""
        ...


D = TypeVar("D", bound=Mendable)


class Step(NamedTuple, Generic[D]):
    """What is *mendable* once the findings *fixed* of the step before are gone."""

    mendable: D
    fixed: tuple[Finding, ...]


def safety_of(fix: Fix) -> Safety:
    """What *fix* may change: settings change no character."""
    return fix.safety if isinstance(fix, Edit) else Safety.SAFE


def fixed(mendable: D, allowed: Iterable[Safety]) -> tuple[Step[D], ...]:
    """The steps by which *mendable* is mended, as far as its fixes are *allowed* and keep the law.

    No step has findings that were not there before; what comes of the last one is fixed by no further step.
    """
    kinds = frozenset(allowed)
    steps: list[Step[D]] = []
    bad: set[Fix] = set()
    while True:
        is_last = not bad
        found = [each for each in mendable.findings if each.fix not in bad]
        done = _some(mendable, _batch(found, kinds), kinds, bad, [_FAILURES])
        if done:
            steps += done
            mendable = done[-1].mendable
        elif is_last:
            return tuple(steps)
        else:
            bad.clear()  # what failed before other fixes were made may be possible now


def _some(
    mendable: D,
    batch: Sequence[Finding],
    kinds: frozenset[Safety],
    bad: set[Fix],
    failures: list[int],
) -> list[Step[D]]:
    """The steps that fix all of *batch*, else those for a part of it, as large as halving finds.

    Single fixes that fail become *bad*; *failures* says how many more attempts may fail.
    """
    if not batch or failures[0] <= 0:
        return []
    if done := _tried(mendable, batch, kinds):
        return done
    failures[0] -= 1
    half = len(batch) // 2
    if not half:
        bad.update(_fixes(batch))
        return []
    first = _some(mendable, batch[:half], kinds, bad, failures)
    return first or _some(mendable, batch[half:], kinds, bad, failures)


def _tried(mendable: D, batch: Sequence[Finding], kinds: frozenset[Safety]) -> list[Step[D]]:
    """The steps that fix *batch* and what it brings about; none where the law would not hold."""
    usual = _codes(mendable.findings)
    wanted = usual - _codes(batch)
    steps: list[Step[D]] = []
    for _ in range(_FOLLOWING):
        try:
            mendable = mendable.changed(_fixes(batch))
        except EduplanError:
            return []
        steps.append(Step(mendable, tuple(batch)))
        now = _codes(mendable.findings)
        if now <= wanted:
            return steps
        batch = [
            each for each in _batch(mendable.findings, kinds) if now[each.code] > wanted[each.code]
        ]
        if not batch:
            break
    return []


def _codes(findings: Iterable[Finding]) -> Counter[str]:
    return Counter(each.code for each in findings)


def _fixes(findings: Iterable[Finding]) -> list[Fix]:
    return list(dict.fromkeys(each.fix for each in findings if each.fix is not None))


def _batch(findings: Iterable[Finding], kinds: frozenset[Safety]) -> list[Finding]:
    """The findings whose fixes are allowed and can be made at once, the first of those that meet."""
    taken: dict[object, Fix] = {}
    chosen = []
    for each in findings:
        fix = each.fix
        if fix is None or safety_of(fix) not in kinds:
            continue
        keys = list(_keys(fix))
        if all(taken.get(key, fix) == fix for key in keys):
            taken.update(dict.fromkeys(keys, fix))
            chosen.append(each)
    return chosen


def _keys(fix: Fix) -> Iterator[object]:
    """What no other fix may touch at the same time."""
    if isinstance(fix, SettingEdit):
        yield fix.place, fix.setting
        return
    where, start, end = _span(fix.place)
    yield where, "at", start
    yield from ((where, at) for at in range(start, end))


def _span(place: Place) -> tuple[object, int, int]:
    """The text that *place* is in, and its characters there."""
    where = getattr(place, "path", None) or (
        getattr(place, "part", ""),
        getattr(place, "block", ()),
    )
    start, end = place.start or 0, place.end or 0
    return where, start, end

"""Shapes of the outline: which levels a paper has and how its numbers go on."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Final

from tests.accuracy.annotation import Case, Item, Pillar
from tests.accuracy.words import packed

__all__ = ["SHAPES"]

_HAN: Final = re.compile("[一二三四五六七八九十]+")


def _numbers(pillar: Pillar) -> list[int]:
    """The arabic numbers under *pillar*, at whatever level."""
    return [int(each.number) for each in pillar.items() if each.number and each.number.isdecimal()]


def _is_han(item: Item | Pillar) -> bool:
    return bool(_HAN.fullmatch(item.number or ""))


def _direct(case: Case) -> list[list[int]]:
    """The arabic numbers straight under each pillar that has them and no others."""
    each = [_numbers(pillar) for pillar in case.pillars if pillar.initiatives]
    flat = all(not _is_han(item) for pillar in case.pillars for item in pillar.initiatives)
    return each if flat and len(each) > 1 and all(each) else []


def _three_levels(case: Case) -> bool:
    return any(_is_han(i) and i.subitems for p in case.pillars for i in p.initiatives)


def _two_levels(case: Case) -> bool:
    items = [item for pillar in case.pillars for item in pillar.items()]
    return bool(items) and all(_is_han(item) for item in items) and _is_han(case.pillars[0])


def _run_on(case: Case) -> bool:
    return bool(numbers := _direct(case)) and all(a[-1] + 1 == b[0] for a, b in pairwise(numbers))


def _restart(case: Case) -> bool:
    return bool(numbers := _direct(case)) and all(each[0] == 1 for each in numbers)


def _run_on_and_restart(case: Case) -> bool:
    """Runs on over the initiatives of a pillar that are （一）, then goes on or restarts without."""
    shared = any(
        len([i for i in p.initiatives if i.subitems]) > 1
        and _numbers(p) == sorted(set(_numbers(p)))
        for p in case.pillars
    )
    return shared and any(
        i.number and i.number.isdecimal() for p in case.pillars for i in p.initiatives
    )


def _bracket_runs_on(case: Case) -> bool:
    """Each （一） of the paper has a number of its own, in more than one pillar."""
    each = [[i.number for i in p.initiatives if _is_han(i)] for p in case.pillars]
    numbers = [number for pillar in each for number in pillar]
    return sum(map(bool, each)) > 1 and len(numbers) == len(set(numbers))


def _depth(pillar: Pillar) -> int:
    return bool(pillar.initiatives) + any(each.subitems for each in pillar.initiatives)


def _kinds(case: Case) -> set[str]:
    """How each pillar is built: prose, （一）, （一） with 1., or 1. directly."""
    return {
        f"{_depth(pillar)}{_is_han(pillar.initiatives[0]) if pillar.initiatives else ''}"
        for pillar in case.pillars
    }


def _flat(case: Case) -> bool:
    return case.text.count("\n") <= 1


def _glued_without_mark(case: Case) -> bool:
    text = packed(case.text)
    pieces = [packed(pillar.heading + (pillar.lead_starts or "\n")) for pillar in case.pillars] + [
        packed(i.heading + (i.body_starts or "\n")) for p in case.pillars for i in p.items()
    ]
    return _flat(case) and sum(piece in text for piece in pieces) > 1


def _starts(case: Case) -> list[tuple[bool, bool]]:
    """For each item with a body: whether the heading stands on its own line, and ends in 。."""
    found = []
    for pillar in case.pillars:
        for item in pillar.items():
            if item.body_starts and not item.bare:
                line = re.search(re.escape(item.heading) + "(。?)(\n?)", case.text)
                if line:
                    found.append((bool(line[2]), bool(line[1])))
    return found


def _own_line_and_run_in(case: Case) -> bool:
    own = [each for each, _ in _starts(case)]
    return any(own) and not all(own) and not _flat(case)


def _own_line_with_and_without_stop(case: Case) -> bool:
    lines = case.text.split("\n")
    heads = [each.heading for each in case.items()]
    ends = {
        line.endswith("。")
        for line in lines
        for head in heads
        if line.strip().rstrip("。").endswith(head) and len(line) < len(head) + 9
    }
    return ends == {True, False}


def _three_marks(case: Case) -> bool:
    return set(re.findall(r"(?m)^\d+([.．、])", case.text)) == {".", "．", "、"}


def _labelled_at_two_depths(case: Case) -> bool:
    direct = [item for pillar in case.pillars for item in pillar.initiatives]
    below = [item for each in direct for item in each.subitems]
    return all(
        any((item.number or "").startswith("重点任务") for item in level)
        for level in (direct, below)
    )


SHAPES: Final[Mapping[str, Callable[[Case], bool]]] = {
    "three_levels": _three_levels,
    "two_levels": _two_levels,
    "pillars_only": lambda case: all(_is_han(p) and not p.initiatives for p in case.pillars),
    "arabic_only": lambda case: all((p.number or "").isdecimal() for p in case.pillars),
    "bracket_first": lambda case: f"\n（一）{case.pillars[0].heading}" in case.text,
    "run_on": _run_on,
    "restart": _restart,
    "run_on_and_restart": _run_on_and_restart,
    "bracket_runs_on": _bracket_runs_on,
    "mixed_depth": lambda case: len(_kinds(case)) > 2,
    "level_skipped": lambda case: "0" in _kinds(case) and len(_kinds(case)) > 1,
    "flat": _flat,
    "glued_without_mark": _glued_without_mark,
    "own_line_and_run_in": _own_line_and_run_in,
    "own_line_with_and_without_stop": _own_line_with_and_without_stop,
    "three_marks": _three_marks,
    "labelled_at_two_depths": _labelled_at_two_depths,
    "number_again": lambda case: [p.number for p in case.pillars].count("一") > 1,
    "no_target": lambda case: not case.targets,
    "bare_tasks": lambda case: any(item.bare for p in case.pillars for item in p.items()),
}
"""Each shape by its name in the table of hard cases."""

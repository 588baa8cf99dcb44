"""Shares of a set: how large a part of it is worked on, or done with."""

from __future__ import annotations

import re
from typing import Final

from eduplan.grammar.phrases.context import governed
from eduplan.grammar.phrases.prose import Prose
from eduplan.grammar.phrases.quantities import Measure
from eduplan.language.characters import HAN

__all__ = ["is_all", "is_worked_on"]

_ON: Final = re.compile("(?:要|应|须)对[^，。；]{0,48}$")
_WORK: Final = re.compile(
    "(?:开展|进行|实施|组织)[^，。；]{0,8}(?:[检抽督巡核稽审调]查|评估|监测|考核|培训|审计|整治|治理|改造)"
)
_ALL: Final = 100
_DONE: Final = re.compile(f"(?![的和与及以])[{HAN}]{{2,8}}$")


def is_worked_on(prose: Prose, measure: Measure) -> bool:
    """Whether work reaches so large a part of a set, or must be done on it.

    覆盖80%左右的区县, 要对30%以上的县开展督查.
    """
    if governed(prose, measure.start):
        return True
    if _ON.search(prose.text, prose.clause_start(measure.start), measure.start) is None:
        return False
    return _WORK.search(prose.text, measure.stop, prose.sentence_end(measure.stop)) is not None


def is_all(prose: Prose, measure: Measure) -> bool:
    """Whether the whole of a set, or more, is done with: 废旧放射源100%收贮."""
    rest = prose.text[measure.stop : prose.clause_end(measure.stop)]
    return measure.value >= _ALL and measure.unit in ("%", "％") and _DONE.match(rest) is not None

"""Ones: where 一所 or 一间 counts what is built or bought, and where it only names a kind."""

from __future__ import annotations

import re
from typing import Final

from eduplan.grammar.phrases.prose import Prose
from eduplan.grammar.phrases.quantities import Measure
from eduplan.language.characters import HAN

__all__ = ["builds_one"]

_HOUSES: Final = frozenset("所座栋幢")
_THINGS: Final = frozenset("所座栋幢间台套处辆架块个")
_NEAR: Final = 20
_BUILDS: Final = re.compile(
    "(?<!努力)(?<!成)(?:新建|改建|扩建|迁建|创办|开办|建成|建设|建立|兴建)$"
)
"""Verbs by which 一所 is one house: 创办一所特殊教育学校."""
_MADE_INTO: Final = re.compile("(?:把[^，。；,;]{1,14}|将[^，。；,;]{0,12}[校园院])建成$")
"""Words by which 一所 tells what a school becomes: 把我校建成一所现代化学校."""
_BEHIND: Final = re.compile(
    f"(?:新建|改建|扩建|修建|兴建|建成|增设|添置|购置|购买|新增|新添|新购|配备)[{HAN}]{{2,10}}$"
)
"""A verb and the thing, before its number: 新建录播室一间."""


def builds_one(prose: Prose, measure: Measure, *, ends: bool) -> bool:
    """Whether *measure*, a 一 with its unit, counts what is built or bought; it *ends* its clause or not."""
    text, first = prose.text, max(prose.clause_start(measure.start), measure.start - _NEAR)
    if ends and measure.unit in _THINGS and _BEHIND.search(text, first, measure.start):
        return True
    if measure.unit not in _HOUSES or _BUILDS.search(text, first, measure.start) is None:
        return False
    return _MADE_INTO.search(text, first, measure.start) is None

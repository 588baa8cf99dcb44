"""Stock: whether a number in prose tells of what there is already, not of what is to come."""

from __future__ import annotations

import re
from typing import Final

from eduplan.grammar.lexicon import Lexicon
from eduplan.grammar.phrases.prose import Prose
from eduplan.grammar.phrases.quantities import Measure
from eduplan.language.units import UnitKind
from eduplan.model.comparator import Comparator

__all__ = ["is_stock"]

_OPENERS: Final = frozenset("（(")
_WHOLE: Final = re.compile("[0-9０-９][万亿余]{0,2}[^0-9０-９，。；、（）()]{1,3}$")
_NEAR: Final = 12
_BRACKET: Final = 60
_REACHED: Final = ("达到", "达", "提高到", "不低于", "不少于")
"""Verbs by which what stands in brackets is a level of its own: 30%（两市达到50%）."""

_FUND: Final = re.compile("[^，。；]{0,12}(?:资金|基金)")
_TOTAL: Final = re.compile("总投资(?:额|约|为|达)?$")
_SITE: Final = re.compile("占地|面积|位于|建设内容|规模")
_SPENT: Final = re.compile("用于|支持|建设|改造|实施")
_DUTIES: Final = re.compile("[^，。；]{1,24}(?:责任|任务|政策|制度)(?=[，。；、]|$)")
_MAKE_UP: Final = re.compile("[^，。；]{1,16}(?:组成|构成|参加|参与)")
_DONE: Final = re.compile(
    "已经?(?:全面|全部|基本|顺利|先后|累计)?(?:完成|建成|投入|竣工|完工|启用|招)"
)
_SPENT_ON: Final = re.compile(
    "[，,][^。；今将拟]{0,40}?已(?:经|全面|全部|基本)*(?:完成|建成|投入|竣工|启用)"
)
_FINISHED: Final = re.compile("完成|建成|竣工|投用|交付|新建|投产")


def is_stock(prose: Prose, measure: Measure) -> bool:
    """Whether *measure* says how many there are of what work is done on or with, or of its parts.

    So do the object of 对, 围绕 and the like (对留守儿童37人), what is used (用好5亿元资金池) or was
    begun before (9个续建项目), parts in brackets (63座（中型4座）), posts and working groups, gaps,
    and what is done.
    """
    if measure.comparator is not Comparator.BARE:
        return _is_gap(prose, measure)
    return (
        _is_object(prose, measure)
        or _is_used(prose, measure)
        or _goes_back(prose, measure)
        or _is_part(prose, measure)
        or _is_post(prose, measure)
        or _is_allotted(prose, measure)
        or _is_gap(prose, measure)
        or _is_finished(prose, measure)
    )


def _is_finished(prose: Prose, measure: Measure) -> bool:
    """Whether the clause goes on to say what is done already: 39个改造项目已完成30个."""
    stop = prose.clause_end(measure.stop)
    if _DONE.search(prose.text, measure.stop, stop) is not None:
        return True
    return prose.text.endswith("投入", 0, measure.start) and (
        _SPENT_ON.match(prose.text, stop) is not None
    )


def _before(prose: Prose, measure: Measure) -> str:
    return prose.text[prose.clause_start(measure.start) : measure.start]


def _is_object(prose: Prose, measure: Measure) -> bool:
    """Whether work is done on so many: 对留守儿童37人建立台账, but not 面向全市遴选名师20名."""
    hit = prose.lexicon.made(_objects).match(_before(prose, measure))
    return hit is not None and prose.lexicon.one_of("does").search(hit["what"]) is None


def _objects(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(
        f"(?:[要应须并将]|重点|继续|切实|认真)*(?:{'|'.join(lexicon.words('objects'))})(?P<what>.*)"
    )


def _is_used(prose: Prose, measure: Measure) -> bool:
    """Whether so much is used or looked after: 用好5亿元资金池, 落实523万亩公益林管护责任."""
    before = prose.text[max(0, measure.start - _NEAR) : measure.start]
    if before.endswith("由") and _MAKE_UP.match(prose.text, measure.stop) is not None:
        return True
    if prose.lexicon.made(_uses).search(before) is not None:
        return True
    return before.endswith("落实") and _DUTIES.match(prose.text, measure.stop) is not None


def _uses(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(lexicon.words('uses'))})$")


def _goes_back(prose: Prose, measure: Measure) -> bool:
    """Whether what is counted was begun before: 推进9个续建项目."""
    begun = prose.lexicon.one_of("begun").match(prose.text, measure.stop)
    return begun is not None and _FINISHED.search(_before(prose, measure)) is None


def _is_part(prose: Prose, measure: Measure) -> bool:
    """Whether *measure* stands in brackets behind the whole that it is a part of."""
    opening = max(
        prose.text.rfind(mark, max(0, measure.start - _BRACKET), measure.start) for mark in _OPENERS
    )
    if opening < 0 or prose.clause_end(opening + 1) == opening + 1:
        return False
    inside = prose.text[opening + 1 : measure.start]
    if "）" in inside or ")" in inside or inside.endswith(_REACHED):
        return False
    return _WHOLE.search(prose.text, max(0, opening - _NEAR), opening) is not None


def _is_post(prose: Prose, measure: Measure) -> bool:
    """Whether posts or working groups are counted, which are how work is arranged: 副组长3名, 5个专班."""
    return prose.lexicon.made(_posts_before).search(_before(prose, measure)) is not None or (
        prose.lexicon.made(_posts_behind).match(prose.text, measure.stop) is not None
    )


def _posts_before(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(lexicon.words('posts'))})(?:共|各)?$")


def _posts_behind(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(
        f"[^，。；、,;]{{0,6}}?(?:{'|'.join(lexicon.words('posts'))})(?=[，。；、,;和及分对负]|$)"
    )


def _is_allotted(prose: Prose, measure: Measure) -> bool:
    """Whether money is that of a whole project or a budget: 总投资12亿元, 安排专项经费80万元."""
    if prose.lexicon.unit_kind(measure.unit) is not UnitKind.MONEY:
        return False
    clause = _before(prose, measure)
    behind = prose.text[measure.stop : prose.clause_end(measure.stop)]
    if clause.endswith("设立"):
        return _FUND.match(behind) is not None
    if _TOTAL.search(clause):
        first = prose.clause_start(measure.start)
        earlier = prose.text[prose.clause_start(max(0, first - 1)) : first]
        return behind.startswith("的") or _SITE.search(earlier) is not None
    return _SPENT.match(behind) is None and prose.lexicon.made(_allots).search(clause) is not None


def _allots(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(lexicon.words('allots'))})$")


def _is_gap(prose: Prose, measure: Measure) -> bool:
    """Whether *measure* is what is lacking: 缺口约40吨."""
    return prose.lexicon.made(_gaps).search(_before(prose, measure)) is not None


def _gaps(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(lexicon.words('gaps'))})(?:达到?|为|有|在)?$")

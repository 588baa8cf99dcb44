"""Standing rules: limits, sizes, times and shares that hold anyway and promise nothing."""

from __future__ import annotations

import re
from typing import Final

from eduplan.grammar.lexicon import Lexicon
from eduplan.grammar.phrases.prose import Prose
from eduplan.grammar.phrases.quantities import Measure
from eduplan.language.characters import HAN
from eduplan.language.units import UnitKind, is_rate_unit
from eduplan.model.comparator import Comparator

__all__ = ["is_standing"]

_SIZES: Final = frozenset({"人", "名", "瓶", "只", "辆", "位", "台", "件", "桶"})
_SIZE: Final = re.compile(
    "每个?(?:班级?|小?组|队|批次?|间|车|桌|场|堂|寝室|宿舍|校车)[^，。；]{0,8}$"
)
_RESPONSE: Final = frozenset({"工作日", "个工作日"})
_RAISED: Final = re.compile("(?:提高|增加|提升|上调)[到至]")
_SPENT: Final = re.compile("用于|列支|提取|收费|绩效")
_SHARE: Final = re.compile("占比$|比例$|占[^，。；]{0,8}比例$")
_NORM: Final = re.compile("标准|比例|要求|原则|额度|规格|定额")
_HAVING: Final = ("达到", "超过", "满", "达")
_THOSE: Final = re.compile("的(?!目标|要求|标准|水平|任务|规模)")
_BY: Final = re.compile("(?:按照|依照|参照|按)(?!期|时|计划|要求|规定|序|月|季|年|需|质|照)")
_EACH_PAYS: Final = re.compile("每[生人名户亩位家].{0,2}(?:每.{1,3})?$")
_PREVENTS: Final = re.compile(
    "(?:杜绝|遏制|防止|防范|避免|严防|预防|不发生|不出现)[^，。；]{0,24}$"
)
_MISHAP: Final = re.compile("[^，。；]{0,24}(?:事故|事件|案件|灾害|火灾|险情|疫情)(?=[，。；、]|$)")
_HEADS: Final = frozenset({"户", "人"})
_SETTLED: Final = re.compile(
    "(?:自然村|行政村|建制村|村庄|村(?![民干支])|企业|单位|学校|小区|社区|场所)"
)
"""What is large by its heads: 20户以上自然村."""

_WHO: Final = re.compile(
    f"(?:(?![到赴进在对向为])[{HAN}]){{1,16}}的[{HAN}]{{0,8}}(?:学校|园|单位|企业|乡镇|村|机构|地区|社区|班级|部门|县|区|场所|项目|人员|室|站|店)(?=[，。；、,;须应可要必不由]|$)"
)


def is_standing(prose: Prose, measure: Measure) -> bool:
    """Whether *measure* is a rule, not what the period is to bring.

    So are what 不得 forbids, how large one of its kind may be (每班人数不超过40人), how long something takes
    (实践时间不少于1个月), the share of an allotment (权重不低于10%), what each pays or gets, a
    standard that is gone by (按每3000亩1名的标准), whom a rule is for (5名以上残疾学生的学校,
    20户以上自然村), and how grave the mishaps are that must not happen (杜绝死亡3人以上的事故).
    """
    return (
        (measure.before.startswith("不得") and not _is_of_pupils(prose, measure))
        or _is_size(prose, measure)
        or _is_time(prose, measure)
        or _is_allotment(prose, measure)
        or _is_paid(prose, measure)
        or _is_norm(prose, measure)
        or _is_whom(prose, measure)
        or _is_prevented(prose, measure)
    )


def _is_prevented(prose: Prose, measure: Measure) -> bool:
    mishap = _MISHAP.match(prose.text, measure.stop)
    return mishap is not None and _PREVENTS.search(prose.text, 0, measure.start) is not None


def _clause(prose: Prose, measure: Measure) -> str:
    return prose.text[prose.clause_start(measure.start) : measure.start]


def _is_size(prose: Prose, measure: Measure) -> bool:
    if measure.unit not in _SIZES or measure.comparator is Comparator.BARE:
        return False
    hit = _SIZE.search(_clause(prose, measure))
    return hit is not None and prose.lexicon.one_of("does").search(hit[0]) is None


def _is_time(prose: Prose, measure: Measure) -> bool:
    """Whether a time is what something takes; what pupils are to have of it is promised."""
    if prose.lexicon.unit_kind(measure.unit) is not UnitKind.TIME:
        return False
    if measure.unit in _RESPONSE and not measure.after:
        return True
    if not (measure.before.startswith("不") or measure.before in ("至少", "最多", "至多")):
        return False
    return prose.lexicon.one_of("times").search(_clause(prose, measure)) is None


def _is_of_pupils(prose: Prose, measure: Measure) -> bool:
    """Whether a time that must not be passed is one of pupils' days: 书面作业不得超过60分钟."""
    timed = prose.lexicon.unit_kind(measure.unit) is UnitKind.TIME
    return timed and prose.lexicon.one_of("times").search(_clause(prose, measure)) is not None


def _is_allotment(prose: Prose, measure: Measure) -> bool:
    if not is_rate_unit(measure.unit):
        return False
    clause = _clause(prose, measure)
    if prose.lexicon.made(_allotments).search(clause) is not None:
        return True
    first = prose.clause_start(measure.start)
    if first < 2 or _SHARE.fullmatch(clause) is None:
        return False
    return _SPENT.search(prose.text, prose.clause_start(first - 1), first - 1) is not None


def _allotments(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(lexicon.words('allotments'))})[^，。；率]{{0,6}}$")


def _is_paid(prose: Prose, measure: Measure) -> bool:
    if prose.lexicon.unit_kind(measure.unit) is not UnitKind.MONEY:
        return False
    clause = _clause(prose, measure)
    return _EACH_PAYS.search(clause) is not None and _RAISED.search(clause) is None


def _is_norm(prose: Prose, measure: Measure) -> bool:
    """Whether *measure* stands in a standard by which something is done: 按不低于5%的比例."""
    first = prose.clause_start(measure.start)
    by = _BY.search(prose.text, first, measure.start)
    if by is None:
        return False
    stop = prose.clause_end(measure.stop)
    return _NORM.search(prose.text, measure.stop, stop) is not None


def _is_whom(prose: Prose, measure: Measure) -> bool:
    """Whether 以上 and the like say whom a rule is for: 5名以上残疾学生的普通学校."""
    if prose.text.endswith(_HAVING, 0, measure.start) and _THOSE.match(prose.text, measure.stop):
        return True
    if measure.comparator is Comparator.BARE or is_rate_unit(measure.unit):
        return False
    if measure.after and measure.unit in _HEADS and _SETTLED.match(prose.text, measure.stop):
        return True
    return _WHO.match(prose.text, measure.stop) is not None

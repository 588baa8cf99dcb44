"""Promises: whether a number in prose is a commitment, or names, describes or limits something."""

from __future__ import annotations

import re
from typing import Final

from eduplan.grammar.lexicon import Lexicon
from eduplan.grammar.phrases.context import THAN, commits, firmness_of, governed
from eduplan.grammar.phrases.money import is_budgeted, is_term
from eduplan.grammar.phrases.ones import builds_one
from eduplan.grammar.phrases.prose import Prose
from eduplan.grammar.phrases.quantities import Measure, is_index
from eduplan.grammar.phrases.shares import is_all, is_worked_on
from eduplan.grammar.phrases.standing import is_standing
from eduplan.grammar.phrases.stock import is_stock
from eduplan.language.numerals import Digits
from eduplan.language.units import UnitKind, is_rate_unit
from eduplan.model.comparator import Comparator

__all__ = ["AMOUNTS", "promises", "reaches"]

_BINDING: Final = frozenset({"达到或超过", "控制在", "≥", "≧", "≤", "≦"})
_BINDING_HEADS: Final = ("不", "至少", "最少", "起码", "至多", "最多")
"""Comparators that promise by themselves, and how others begin that do; 超过, 约 and 近 may describe."""

_DESCRIBING: Final = frozenset({"不足", "不到", "不满", "未满"})
_SMALL: Final = frozenset({"米", "厘米", "毫米", "m", "cm", "mm", "公分"})
_LEVEL: Final = re.compile(
    "(?:达到|达|至|到|在|为|的占|率|占比|比例|比重|满意度|覆盖面|涨幅|增速|增幅|不低于|超过|以上)$"
)
_RATIO: Final = re.compile("率|占比|比例|比重|满意度|覆盖面|涨幅|增速|增幅|合格|优良|达标|达到|达")
_REACHES: Final = re.compile(
    "(?:总数|总量|总规模|总面积|总额|存量|保有量|产量|[达增降减提升扩]到|[增降减提升扩缩压][加低少高大小短缩减充展]?[到至]|(?:稳定|保持|维持)在|(?:控制|稳定|保持|维持)在每.{1,5}|达)$"
)
_SHARE: Final = re.compile("[，,]占[^，。；]{0,12}?[0-9０-９.．]+[%％]")
_MEASURED: Final = re.compile(
    "(?:[率耗度量额数值]|半径|人次|规模|收入|面积|里程|能力|时间|时长|距离|水平|指数|年限|占比|比重|比例)(?:均|要|应|须|力争|确保|达)?$"
)
"""What has a level: 参训人数, 供电煤耗, 服务半径."""

_SIZED: Final = re.compile("(?:规模|总额|总量|总投资|产能|容量|面积)(?:达|为|约)?$")
_RULED: Final = re.compile("的(?:要求|规定|标准)|任务|目标|指标")
_ATTRIBUTE: Final = re.compile("的(?![目总]标|任务|指标|要求)")
_PREDICATE: Final = re.compile(
    "得到|达到|达标|完成|实现|取得|配备|建成|纳入|接受|参加|通过|实行|开展"
)
_OPENING: Final = re.compile(
    "(?:到?[12][0-9]{3}年底?前?|力争|确保|争取|全[国省市区县]|实现|使|让|保证|至少|有)*"
)
_STATED: Final = re.compile("(?:(?<!拟)按照?|限报|每[班校人园]限|至多报|每隔|间隔|相当于|等于)$")
_MISSED: Final = re.compile("未(?:按|能|达到?|超过)[^，。；的]{0,16}$")
"""What was found wanting: 未按规定每年至少进行1次, 持证率未达到100%."""

_ENABLES: Final = re.compile("的[^，。；]{1,8}(?:可以|能够|足以|意味)")
"""What a number would bring about, of which nothing more is said: 6%的增速可以实现就业."""
_QUALIFIES: Final = re.compile(
    "满|凡|规模|人数|累计|连续|任|从事|工作|年龄|教龄|超过|具有|具备|获|荣|对|如|若|因|班额|在$|的$"
)
"""Words by which 以上 says who qualifies or how large something is."""

_LEVELS: Final = re.compile("分别(?:达到?|提高[到至]|为)[^，。；]*[%％][^，。；]*$")
"""Levels of several things, one of them a time: 分别达到99%和13.5年."""

_GIVEN: Final = re.compile("(?:、[^，。；、]{2,12}的?[0-9０-９.．]{1,6}[%％])*用于")
"""How a share goes on that is set apart for something: 的5%、专科招生数的20%用于."""

_SHORTER: Final = re.compile(
    "(?:缩短|压缩|压减|减少|降|控制)(?:至|到|在|为)$|(?:年限|寿命|时长)(?:达到?|提高[到至])$"
)
_AIMS: Final = re.compile("目标|力争|确保|应|要|控制|保持|稳定")
_EACH: Final = re.compile("每[名个位所校班人村户镇园]")
AMOUNTS: Final = frozenset(
    {
        UnitKind.MONEY,
        UnitKind.AREA,
        UnitKind.LENGTH,
        UnitKind.MASS,
        UnitKind.VOLUME,
        UnitKind.ENERGY,
        UnitKind.DATA,
        UnitKind.TIME,
    }
)
"""What is measured rather than counted."""
_HAN_LIST: Final = 99


def promises(prose: Prose, measure: Measure) -> bool:
    """Whether *measure* is a commitment by what stands round it."""
    if measure.before in _DESCRIBING or prose.text[measure.number - 1 : measure.number] == "每":
        return False
    binding = measure.before in _BINDING or measure.before.startswith(_BINDING_HEADS)
    if not _may_promise(prose, measure, binding) or _is_stated(prose, measure):
        return False
    if prose.is_past(measure.start, firm=binding):
        return False
    if is_stock(prose, measure) or is_standing(prose, measure) or _reports(prose, measure):
        return False
    compared = bool(measure.after) or measure.comparator is not Comparator.BARE
    if _is_attribute(prose, measure) or (compared and _is_condition(prose, measure, binding)):
        return False
    if _SHARE.match(prose.text, prose.clause_end(measure.stop)):
        return False
    return (
        binding
        or _is_each(prose, measure)
        or _is_least(prose, measure)
        or _is_level(prose, measure)
        or _is_compared(prose, measure)
        or is_budgeted(prose, measure)
        or commits(prose, measure.start)
    )


def _reports(prose: Prose, measure: Measure) -> bool:
    """Whether *measure* says how many more there were than before: 比去年增加740人."""
    if measure.comparator is not Comparator.BARE:
        return False
    first = prose.clause_start(measure.start)
    if THAN.search(prose.text, first, measure.start) is None:
        return False
    return firmness_of(prose, measure.start) is None


def _is_stated(prose: Prose, measure: Measure) -> bool:
    """Whether words right round a number only state it: 率为86%, 按2%给予, 全县312名护林员, 限报1个."""
    before = prose.text[max(0, measure.start - 8) : measure.start]
    behind = prose.text[measure.stop : measure.stop + 2]
    if behind[:1] == "是" or _STATED.search(before) is not None:
        return True
    if _ENABLES.match(prose.text, measure.stop) is not None:
        return True
    if _MISSED.search(prose.text, prose.clause_start(measure.start), measure.start):
        return True
    if before.endswith("为") and is_rate_unit(measure.unit) and not _AIMS.search(before):
        return True
    scoped = prose.lexicon.made(_scoped).search(before) is not None
    return scoped and _goes_on(prose, measure.stop) and measure.comparator is Comparator.BARE


def _scoped(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(f"(?<!完成)(?<!实现)(?<!覆盖)(?:{'|'.join(lexicon.words('scopes'))})$")


def _is_least(prose: Prose, measure: Measure) -> bool:
    """Whether 以上 ends a clause that counts things: 辐射带动学校20所以上."""
    if prose.lexicon.unit_kind(measure.unit) is not UnitKind.COUNT or not measure.after:
        return False
    if measure.comparator is not Comparator.AT_LEAST or _goes_on(prose, measure.stop):
        return False
    clause = prose.text[prose.clause_start(measure.start) : measure.start]
    return len(clause) > 1 and _QUALIFIES.search(clause) is None


def _is_each(prose: Prose, measure: Measure) -> bool:
    """Whether each of a set is to reach so much or more: 每名学生阅读12册以上, 每村3条以上."""
    more = measure.comparator in (Comparator.AT_LEAST, Comparator.MORE_THAN)
    clause = prose.text[prose.clause_start(measure.start) : measure.start]
    if measure.comparator is Comparator.MORE_THAN and not _goes_on(prose, measure.stop):
        return bool(measure.before) and len(clause) > 1
    return more and bool(measure.after) and _EACH.search(clause) is not None


def _may_promise(prose: Prose, measure: Measure, binding: bool) -> bool:
    """Whether numbers of such a unit may be promised here."""
    what = prose.lexicon.unit_kind(measure.unit)
    clause = prose.text[prose.clause_start(measure.start) : measure.start]
    if what is UnitKind.TIME and not (
        binding or _is_shortened(prose, measure) or _LEVELS.search(clause)
    ):
        return False
    if what is UnitKind.MONEY and clause.startswith("其中") and _is_bare(measure):
        return False
    if measure.unit in _SMALL and not prose.lexicon.one_of("builds").search(clause):
        return False
    if what is UnitKind.MONEY and is_term(
        prose, clause + prose.text[measure.stop : measure.stop + 4]
    ):
        return False
    return measure.wording.digits is not Digits.CHINESE or _is_counted(prose, measure, binding)


def _is_shortened(prose: Prose, measure: Measure) -> bool:
    """Whether a time is to come down to *measure*: 缩短至3天以内."""
    return _SHORTER.search(prose.text, max(0, measure.start - 6), measure.start) is not None


def _is_bare(measure: Measure) -> bool:
    return not measure.before and not measure.after


def _is_attribute(prose: Prose, measure: Measure) -> bool:
    """Whether so much describes what follows: 投资2000万元的项目."""
    if is_rate_unit(measure.unit) or not measure.unit or measure.after:
        return False
    if _ATTRIBUTE.match(prose.text, measure.stop) is None:
        return False
    clause = prose.text[prose.clause_start(measure.start) : measure.start]
    return _SIZED.search(clause) is None or not commits(prose, measure.start)


def _is_condition(prose: Prose, measure: Measure, binding: bool) -> bool:
    """Whether 以上 and the like describe what follows: 30万千瓦以上的机组, but not 组织3次以上学习."""
    if not _goes_on(prose, measure.stop) or _opens(prose, measure):
        return False
    rest = prose.text[measure.stop : prose.clause_end(measure.stop)]
    if is_rate_unit(measure.unit) and (_RATIO.search(rest) or is_worked_on(prose, measure)):
        return False
    ruled = _RULED.match(rest)
    if ruled is not None:
        return rest.startswith("的")
    if rest.startswith("的"):
        counted = prose.lexicon.unit_kind(measure.unit) is UnitKind.COUNT and measure.unit != "人"
        return not (counted and governed(prose, measure.start))
    if measure.after and prose.lexicon.unit_kind(measure.unit) in AMOUNTS:
        return measure.comparator is not Comparator.ABOUT
    if measure.comparator is Comparator.ABOUT or binding:
        return False
    return not governed(prose, measure.start)


def _opens(prose: Prose, measure: Measure) -> bool:
    """Whether a share opens its clause: 95%以上的教师取得证书."""
    if measure.unit and not is_rate_unit(measure.unit):
        return False
    first = prose.after_taken(prose.clause_start(measure.start), measure.start)
    return _OPENING.fullmatch(prose.text, first, measure.start) is not None


def _is_counted(prose: Prose, measure: Measure, binding: bool) -> bool:
    """Whether a number in 汉字 counts something; most announce a list: 三项任务."""
    if measure.unit == "" or measure.unit in ("%", "‰"):
        first, last = prose.clause_start(measure.start), prose.clause_end(measure.stop)
        rates = _RATIO.search(prose.text, first, last) is not None
        return rates or binding or (bool(measure.after) and _goes_on(prose, measure.stop))
    if binding or measure.after:
        return True
    if measure.value == 1:
        done = _once(prose, measure.start) or (
            not _goes_on(prose, measure.stop) and commits(prose, measure.start)
        )
        if builds_one(prose, measure, ends=not _goes_on(prose, measure.stop)):
            return True
        return measure.unit in ("次", "场", "期", "遍") and done
    if not _goes_on(prose, measure.stop):
        return True
    listed = measure.value <= _HAN_LIST and measure.unit in prose.lexicon.words("announced")
    return not listed and governed(prose, measure.start)


def _once(prose: Prose, start: int) -> bool:
    """Whether a verb of doing stands right before 一次."""
    return prose.text[:start].endswith(prose.lexicon.words("once"), max(0, start - 4))


def _goes_on(prose: Prose, index: int) -> bool:
    """Whether a noun follows at *index* in the clause."""
    return index < prose.clause_end(index) and prose.text[index] not in "、和与及并或（("


def _is_level(prose: Prose, measure: Measure) -> bool:
    """Whether a share or a total is the level that something is to reach."""
    clause = prose.text[prose.clause_start(measure.start) : measure.start]
    if not measure.unit:
        spelled = "分之" in prose.text[measure.number : measure.stop]
        if spelled:
            return measure.value < 1
        return is_index(prose.text, measure.start) or reaches(prose, measure)
    if not is_rate_unit(measure.unit):
        return reaches(prose, measure)
    if _opens(prose, measure):
        rest = prose.text[measure.stop : prose.clause_end(measure.stop)]
        return bool(measure.after or _PREDICATE.search(rest))
    if measure.after or not clause:
        clause += prose.text[measure.stop : prose.clause_end(measure.stop)]
    if is_worked_on(prose, measure) or is_all(prose, measure):
        return True
    rest = prose.text[measure.stop : prose.clause_end(measure.stop)]
    if rest.startswith("达到") or _GIVEN.match(rest) is not None:
        return True
    return bool(_LEVEL.search(clause) or _RATIO.search(clause))


def reaches(prose: Prose, measure: Measure) -> bool:
    """Whether *measure* is the level that something is to come to: 达到5400万吨, 总数60所."""
    clause = prose.text[prose.clause_start(measure.start) : measure.start]
    return _REACHES.search(clause) is not None


def _is_compared(prose: Prose, measure: Measure) -> bool:
    """Whether what has a level is compared with this one: 参训人数超10万人次, 煤耗低于304克."""
    clause = prose.text[prose.clause_start(measure.start) : measure.start]
    return bool(measure.before) and _MEASURED.search(clause) is not None

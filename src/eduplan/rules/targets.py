"""Targets: what a commitment needs so that somebody can check it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from eduplan.model.binding import deadline_of
from eduplan.model.block import inlines_in
from eduplan.model.deadline import Deadline
from eduplan.model.duty import Duty
from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.model.initiative import Initiative
from eduplan.model.pillar import Pillar
from eduplan.model.target import Target
from eduplan.model.target_kinds import Origin, TargetKind
from eduplan.rules.examples import HEAD, targeting
from eduplan.rules.lines import Element, Line
from eduplan.rules.manuscript import Manuscript
from eduplan.rules.matching import CJK
from eduplan.rules.pattern import lazy
from eduplan.rules.phrases import Found, items_in, targets_in
from eduplan.rules.rule import Hit, Rule, Span, plan_rule

__all__ = ["RULES"]

_PRACTICE: Final = "《党政机关公文处理工作条例》第十九条"
_COUNTED: Final = frozenset({TargetKind.COUNT, TargetKind.STOCK, TargetKind.AMOUNT})
_MEASURED: Final = _COUNTED | {TargetKind.RATE, TargetKind.CHANGE}
_COMPARED: Final = lazy(
    "[比较](?:[0-9]{4}年|上年|去年|同期|基期|[^，。；]{0,6}末)[^。；]*$|年均$|同比$|每年$"
)
_NOUN: Final = lazy(f"[{CJK}“]")
_YEAR: Final = lazy("[12][0-9]{3}年|[一二三四五六七八九十今明]年|年内|期末|每年|年均")
_CONTENTS: Final = lazy(r"[.…·][ \u3000]*[0-9]{1,4}$")
"""A line of a table of contents."""
_NO_TASK: Final = lazy(
    "^(?:指导思想|总体(?:要求|思路|目标)|基本(?:原则|思路|要求)|工作原则|主要目标|工作目标|[目任]标任务|发展(?:基础|目标|形势|环境)"
    "|突出问题|面临.{0,4}形势|重要意义|战略(?:目标|主题|重点)|工作方针)"
)
"""Headings under which principles and backgrounds stand, no work."""
_NEAR: Final = 40
_LONG: Final = "2026—2030年教育发展规划\n"


def _heading(line: Line) -> Hit:
    """A hit on the number and heading of an item."""
    end = line.text.find("。")
    return Hit(line, Span(0, end if end > 0 else len(line.text)))


@plan_rule(
    "PLN101",
    clause=_PRACTICE,
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="目标“{found}”没有单位",
    good=[
        HEAD + "一、学习\n1.宣讲。全年开展宣讲100场。",
        HEAD + "一、学习\n1.巩固。巩固率达到98%。",
    ],
    bad=[
        targeting("宣讲达到", "count", "100"),
        targeting("投入达到", "amount", "3.5"),
        targeting("学位达到", "stock", "3600"),
    ],
)
def without_unit(manuscript: Manuscript) -> Iterator[Hit]:
    """A number that counts something says what."""
    for found in targets_in(manuscript):
        quantity = found.item.quantity
        if found.item.kind in _COUNTED and quantity is not None and not quantity.unit:
            yield found.hit()


@plan_rule(
    "PLN102",
    clause=_PRACTICE,
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="看不出“{found}”说的是什么（没有对象）",
    good=[
        HEAD + "一、学习\n1.宣讲。全年开展宣讲100场。",
        HEAD + "一、学习\n1.家访。家访全覆盖。",
    ],
    bad=[
        targeting("全年", "count", "100", "场"),
        targeting("达到", "rate", "98", "%"),
        targeting("达到", "stock", "36", "个"),
    ],
)
def without_subject(manuscript: Manuscript) -> Iterator[Hit]:
    """A target says of what it is a number, unless one of its unit before it in the paragraph does."""
    named = set[tuple[int, str]]()
    for found in targets_in(manuscript):
        unit = found.item.quantity.unit if found.item.quantity else ""
        if found.item.kind not in _MEASURED or found.before.endswith(("（", "(")):
            continue
        if found.item.subject or (found.line.index, unit) in named:
            named.add((found.line.index, unit))
            continue
        if found.line.element is not Element.CELL and not _NOUN.match(found.behind):
            yield found.hit()


@plan_rule(
    "PLN103",
    clause=_PRACTICE,
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="“{found}”没有写明基数，到期无从核对",
    good=[
        HEAD + "一、学习\n1.巩固。巩固率达到98%。",
        targeting("巩固率", "change", "98", "%", direction="rise", baseline="95"),
    ],
    bad=[
        HEAD + "一、学习\n1.巩固。巩固率提高3个百分点。\n2.培训。培训教师100人。",
        HEAD + "一、节能\n1.用能。能耗下降5%。\n2.培训。培训教师100人。",
        HEAD + "一、入学\n1.普惠。普惠率提升2个百分点。\n2.培训。培训教师100人。",
    ],
)
def change_without_baseline(manuscript: Manuscript) -> Iterator[Hit]:
    """A rise or fall is reckoned from something."""
    for found in targets_in(manuscript):
        if found.item.kind is TargetKind.CHANGE and found.item.baseline is None:
            told = found.line.element is Element.PREAMBLE
            compared = told or _COMPARED.search(found.before[-_NEAR:])
            if not compared and not _baseline_of(manuscript, found.item):
                yield found.hit()


def _baseline_of(manuscript: Manuscript, target: Target) -> bool:
    return any(
        each.id == target.indicator and each.baseline is not None
        for each in manuscript.plan.indicators
    )


@plan_rule(
    "PLN104",
    clause=_PRACTICE,
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="跨年度的要点里，“{found}”没有写明时限",
    good=[
        _LONG + "一、学位\n1.供给。到2028年，新增公办学位3600个。",
        HEAD + "一、学位\n1.供给。新增公办学位3600个。",
    ],
    bad=[
        _LONG + "一、学位\n1.供给。新增公办学位3600个。\n2.培训。培训教师100人。",
        _LONG + "一、学位\n1.供给。到2028年，新增公办学位3600个。\n2.培训。培训教师100人。",
        _LONG + "一、学位\n1.布局。新建学校8所。\n2.培训。2027年培训教师100人。",
    ],
)
def without_deadline(manuscript: Manuscript) -> Iterator[Hit]:
    """In a plan for several years a target says by when; one hit for each item."""
    period = manuscript.plan.period
    if period is None or period.last_year is None:
        return
    said = set[str]()
    for found in targets_in(manuscript):
        owner = found.step.owners[-1].id if found.step.owners else None
        if not owner or owner in said or found.line.element is Element.CELL:
            continue
        if not _has_deadline(found):
            said.add(owner)
            yield found.hit()


def _has_deadline(found: Found[Target]) -> bool:
    if found.item.by or deadline_of(found.step.inlines, found.step.index):
        return True
    owner = found.step.owners[-1]
    own = [owner.heading, *inlines_in(owner.body if isinstance(owner, Initiative) else owner.lead)]
    above = [each.heading for each in found.step.owners]
    return any(
        isinstance(part, Deadline) or (isinstance(part, str) and _YEAR.search(part))
        for inlines in (*own, *above)
        for part in inlines
    )


@plan_rule(
    "PLN105",
    clause=_PRACTICE,
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="没有写明责任单位",
    good=[
        HEAD
        + "一、学习\n1.宣讲。全年宣讲。（责任单位：教育科）\n2.培训。全年培训。（责任单位：人事科）",
        HEAD + "一、学习\n全年抓好学习。",
    ],
    bad=[
        HEAD + "一、学习\n1.宣讲。全年宣讲。（责任单位：教育科）\n2.培训。全年培训。",
        HEAD + "一、学习\n1.宣讲。全年宣讲。\n2.培训。全年培训。",
        HEAD + "一、学习\n1.宣讲。全年宣讲。\n二、落实\n1.督导。全年督导。（责任单位：督导室）",
    ],
)
def without_lead(manuscript: Manuscript) -> Iterator[Hit]:
    """Each initiative names who answers for it; where none does, one hit for the whole plan."""
    lines = {item.id: line for line, item in items_in(manuscript)}
    asked = [
        each
        for pillar in manuscript.plan.pillars
        if not any(isinstance(part, Duty) for inlines in pillar.inlines() for part in inlines)
        for each in pillar.initiatives
    ]
    silent = [lines[each.id] for each in asked if not each.duties]
    if silent and len(silent) == len(manuscript.plan.initiatives):
        silent = [line for line in manuscript.lines if line.element is Element.TITLE]
    yield from (_heading(line) for line in silent)


@plan_rule(
    "PLN106",
    clause=_PRACTICE,
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="这项任务没有可核查的目标",
    good=[
        HEAD + "一、学习\n1.宣讲。全年开展宣讲100场。",
        HEAD + "一、学习\n1.家访。家访全覆盖。",
    ],
    bad=[
        HEAD + "一、学习\n1.宣讲。深入开展宣讲。\n2.培训。培训教师100人。",
        HEAD + "一、学习\n1.家访。大力推进家访工作。\n2.培训。培训教师100人。",
        HEAD + "一、学习\n1.督导。进一步加强督导。\n2.培训。培训教师100人。",
    ],
)
def without_target(manuscript: Manuscript) -> Iterator[Hit]:
    """An initiative promises at least one thing that can be checked."""
    for line, item in items_in(manuscript):
        no_task = _CONTENTS.search(line.text) or _NO_TASK.search(item.title)
        if isinstance(item, Initiative) and line.level == 1 and not item.targets and not no_task:
            yield _heading(line)


@plan_rule(
    "PLN107",
    clause=_PRACTICE,
    force=Force.FACT,
    severity=Severity.WARNING,
    message="“{found}”之下没有内容",
    good=[
        HEAD + "一、学习\n1.宣讲。全年宣讲。",
        HEAD + "一、学习\n全年抓好学习。\n二、落实\n全年抓好落实。",
    ],
    bad=[
        HEAD + "一、学习\n1.宣讲。全年宣讲。\n二、落实\n三、督导\n1.督学。全年督学。",
        HEAD + "一、学习\n二、落实\n1.督导。全年督导。",
        HEAD + "一、学习\n1.宣讲。全年宣讲。\n2.培训。全年培训。\n二、落实责任",
    ],
)
def empty_pillars(manuscript: Manuscript) -> Iterator[Hit]:
    """A heading has something under it."""
    for line, item in items_in(manuscript):
        empty = isinstance(item, Pillar) and not item.initiatives and not item.lead
        if empty and len(item.title) <= _SENTENCE and not item.end_mark:
            yield Hit(line, Span(0, len(line.text)))


_SENTENCE: Final = 30
"""A longer first-level line without anything below it is an item of one sentence."""


@plan_rule(
    "PLN108",
    clause=_PRACTICE,
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="已有发文字号，还有{detail}个目标是读出来的、未经人确认",
    good=[
        targeting("宣讲", "count", "100", "场", number="明教〔2026〕1号", origin="confirmed"),
        HEAD + "一、学习\n1.宣讲。全年开展宣讲100场。",
    ],
    bad=[
        targeting("宣讲", "count", "100", "场", number="明教〔2026〕1号", origin="parsed"),
        targeting("新增", "count", "36", "个", number="明教〔2026〕2号", origin="parsed"),
        targeting("达到", "rate", "98", "%", number="明教〔2026〕3号", origin="parsed"),
    ],
)
def unconfirmed_targets(manuscript: Manuscript) -> Iterator[Hit]:
    """What has a number has been issued: by then a person has looked at what a parser found."""
    plan = manuscript.plan
    if plan.provisional or not plan.envelope.number:
        return
    found = [each for each in targets_in(manuscript) if each.item.origin is Origin.PARSED]
    if found:
        yield found[0].hit(str(len(found)))


RULES: Final[tuple[Rule, ...]] = (
    *(without_unit, without_subject, change_without_baseline, without_deadline),
    *(without_lead, without_target, empty_pillars, unconfirmed_targets),
)

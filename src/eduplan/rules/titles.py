"""Titles: of the plan, of the notice that issues it, of annexes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from eduplan.gbt9704.notice import quoted
from eduplan.model.finding import Safety, Severity
from eduplan.model.force import Force
from eduplan.rules.examples import plan_data
from eduplan.rules.lines import Element
from eduplan.rules.manuscript import Manuscript
from eduplan.rules.pattern import lazy
from eduplan.rules.rule import Hit, Rule, Span, plan_rule, rule

__all__ = ["RULES"]

_REGULATION: Final = "《党政机关公文处理工作条例》第九条"
_GENRES: Final = "决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要"
_COMPLETE: Final = lazy(f"的(?:{_GENRES})$")
_ENDED: Final = lazy(f"(?:{_GENRES})$")
_END: Final = lazy("[。，；：、,;:.](?<![。，；：、,;:.].)[。，；：、,;:.]*$")
_MARK: Final = lazy("[，。；！？,;!?](?=.)")
_QUOTED: Final = lazy("《.+》")
_SIGNS: Final = re.compile(r"[\W_]+")
_DOUBLED: Final = lazy("的通知》?的通知$|关于(?:印发|转发|批转)关于|请示报告$")
_TITLES: Final = (Element.TITLE, Element.NOTICE_TITLE, Element.ANNEX_TITLE)


@rule(
    "FRM201",
    clause=_REGULATION,
    force=Force.STATED,
    severity=Severity.ERROR,
    message="公文标题由发文机关名称、事由和文种组成，{detail}",
    good=[
        "明湖区教育局关于印发《2026年工作要点》的通知",
        "关于做好2026年教育工作的意见",
        "明湖区教育局关于调整学区的请示",
    ],
    bad=[
        "印发《2026年工作要点》",
        "明湖区教育局关于印发《2026年工作要点》",
        "明湖区教育局印发工作要点的通知",
    ],
    on=[Element.NOTICE_TITLE],
)
def parts_of_title(text: str) -> Iterator[Span]:
    """A title says whose paper it is, about what (关于…的), and of which genre."""
    start = 0
    for line in text.split("\n"):
        complete = _COMPLETE.search(line)
        if line and (complete is None or not 0 <= line.find("关于") < complete.start() - 2):
            missing = "缺“关于……的”" if _ENDED.search(line) else "缺文种，如“通知”"
            yield Span(start, start + len(line), detail=missing)
        start += len(line) + 1


@rule(
    "FRM202",
    clause=_REGULATION,
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="公文标题一般写明发文机关名称",
    good=[
        "明湖区教育局关于印发《2026年工作要点》的通知",
        "中共明湖区委教育工作委员会关于加强学习的意见",
        "明湖区人民政府办公室关于调整学区的批复",
    ],
    bad=["关于印发《2026年工作要点》的通知", "关于做好2026年教育工作的意见", "关于加强学习的通知"],
    on=[Element.NOTICE_TITLE],
)
def title_without_issuer(text: str) -> Iterator[Span]:
    """A title begins with the issuer."""
    if text.startswith("关于"):
        yield Span(0, len("关于"))


@rule(
    "FRM203",
    clause="GB/T 9704-2012 7.3.1",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="标题末尾不用“{found}”",
    good=["2026年明湖区教育工作要点", "2026年工作要点（征求意见稿）", "任务分解表"],
    bad=["2026年明湖区教育工作要点。", "关于印发《2026年工作要点》的通知：", "任务分解表；"],
    on=[Element.TITLE, Element.NOTICE_TITLE],
)
def end_of_title(text: str) -> Iterator[Span]:
    """A title has no mark at its end."""
    start = 0
    for line in text.split("\n"):
        found = _END.search(line)
        if found is not None:
            yield Span(start + found.start(), start + found.end(), "")
        start += len(line) + 1


@rule(
    "FRM204",
    clause="GB/T 9704-2012 7.3.1",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="标题中除书名号、引号、括号外一般不用标点，这里用了“{found}”",
    good=[
        "2026年明湖区“双减”工作要点",
        "关于印发《2026年工作要点》的通知",
        "2026年教育、体育工作要点",
    ],
    bad=["凝心聚力，办好2026年教育", "2026年工作要点；附任务表", "奋进！2026年工作要点"],
    on=_TITLES,
)
def marks_in_title(text: str) -> Iterator[Span]:
    """Within a title stand 《 》, “ ” and （ ） only."""
    for hit in _MARK.finditer(text):
        yield Span(*hit.span())


@rule(
    "FRM205",
    clause="《党政机关公文处理工作条例》第八条",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="标题里“{found}”重复或不是法定文种",
    good=["关于印发《2026年工作要点》的通知", "关于调整学区的请示", "转发关于加强学习的通知"],
    bad=[
        "转发关于加强学习的通知的通知",
        "关于转发关于加强学习的意见的通知",
        "关于调整学区的请示报告",
    ],
    on=[Element.NOTICE_TITLE, Element.TITLE],
)
def doubled_words_of_title(text: str) -> Iterator[Span]:
    """关于…关于 and 的通知的通知 are shortened; 请示报告 is no genre."""
    for hit in _DOUBLED.finditer(text):
        yield Span(*hit.span())


@plan_rule(
    "FRM206",
    clause="《党政机关公文处理工作条例》第十九条",
    force=Force.FACT,
    severity=Severity.WARNING,
    message="通知标题里的“{found}”与要点的标题“{detail}”不同",
    good=[
        plan_data(
            title="2026年工作要点", envelope={"notice_title": "关于印发《2026年工作要点》的通知"}
        ),
        plan_data(
            title="2026年贯彻《纲要》要点",
            envelope={"notice_title": "关于印发《2026年贯彻〈纲要〉要点》的通知"},
        ),
    ],
    bad=[
        plan_data(
            title="2026年工作要点", envelope={"notice_title": "关于印发《2025年工作要点》的通知"}
        ),
        plan_data(
            title="2026年工作要点", envelope={"notice_title": "关于印发《2026年教育要点》的通知"}
        ),
        plan_data(
            title="2026年工作计划", envelope={"notice_title": "关于印发《2026年工作要点》的通知"}
        ),
    ],
)
def title_in_notice(manuscript: Manuscript) -> Iterator[Hit]:
    """The notice names what it issues as it is named."""
    wanted = quoted(manuscript.plan.title)
    for line in manuscript.lines:
        found = _QUOTED.search(line.text) if line.element is Element.NOTICE_TITLE else None
        if found is not None and manuscript.plan.title and not _names(found[0], wanted):
            span = Span(*found.span(), wanted, manuscript.plan.title, Safety.REVIEW)
            yield Hit(line, span)


def _names(quote: str, title: str) -> bool:
    """Whether *quote* names the paper *title*, marks apart: it may be quoted in a longer title."""
    return _SIGNS.sub("", title) in _SIGNS.sub("", quote)


RULES: Final[tuple[Rule, ...]] = (
    parts_of_title,
    title_without_issuer,
    end_of_title,
    marks_in_title,
    doubled_words_of_title,
    title_in_notice,
)

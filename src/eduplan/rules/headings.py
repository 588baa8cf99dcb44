"""Headings: their end marks, one layout for all of a group, no group of one (GB/T 9704-2012 7.3.3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from eduplan.language.labels import read_label
from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.model.heading import HeadingForm
from eduplan.model.initiative import Initiative
from eduplan.model.pillar import Pillar
from eduplan.rules.examples import HEAD
from eduplan.rules.lines import Line
from eduplan.rules.manuscript import Manuscript
from eduplan.rules.phrases import items_in
from eduplan.rules.rule import Hit, Rule, Span, plan_rule

__all__ = ["RULES"]

_CLAUSE: Final = "GB/T 9704-2012 7.3.3"


@plan_rule(
    "NUM204",
    clause=_CLAUSE,
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="独占一行的标题末尾不用“{found}”",
    good=[
        HEAD + "一、加强学习\n1.宣讲。全年宣讲。",
        HEAD + "一、加强学习\n（一）开展宣讲\n全年开展宣讲。",
    ],
    bad=[
        HEAD + "一、加强学习。\n1.宣讲。全年宣讲。\n2.培训。全年培训。",
        HEAD + "一、加强学习：\n1.宣讲。全年宣讲。\n2.培训。全年培训。",
        HEAD
        + "一、加强学习\n（一）开展宣讲。\n　　全年开展宣讲活动。\n（二）开展培训\n　　全年开展培训活动。",
    ],
)
def ends_of_headings(manuscript: Manuscript) -> Iterator[Hit]:
    """A heading on a line of its own has no mark at its end."""
    for line, item in items_in(manuscript):
        end = item.end_mark
        short = len(item.title) <= (_LEAD_IN if end in "：:" else _HEADING)
        if item.heading and end and short and not item.runs_in and _has_more(item):
            yield Hit(line, Span(len(line.text) - len(end), len(line.text), ""))


_HEADING: Final = 40
_LEAD_IN: Final = 20
"""What is longer is a sentence, and with a colon one that leads on."""


def _has_more(item: Pillar | Initiative) -> bool:
    return bool(
        item.initiatives or item.lead if isinstance(item, Pillar) else item.body or item.items
    )


@plan_rule(
    "NUM205",
    clause=_CLAUSE,
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="同一层次的标题有的接排、有的独占一行，这里是{detail}",
    good=[
        HEAD + "一、学习\n1.宣讲。全年宣讲。\n2.培训。全年培训。\n3.督导。全年督导。",
        HEAD + "一、学习\n1.宣讲\n　　全年宣讲。\n2.培训\n　　全年培训。",
    ],
    bad=[
        HEAD + "一、学习\n1.宣讲。全年宣讲。\n2.培训。全年培训。\n3.督导\n　　全年开展督导。",
        HEAD + "一、学习\n1.宣讲\n　　全年宣讲。\n2.培训\n　　全年培训。\n3.督导。全年督导。",
        HEAD
        + "一、学习\n（一）宣讲。全年宣讲。\n（二）培训\n　　全年培训。\n（三）督导。全年督导。",
    ],
)
def one_layout_per_level(manuscript: Manuscript) -> Iterator[Hit]:
    """The headings under one heading all run in, or all stand on lines of their own."""
    forms = dict[str, list[tuple[Line, HeadingForm]]]()
    for line, item in items_in(manuscript):
        body = item.lead if isinstance(item, Pillar) else item.body
        is_heading = item.heading and (item.runs_in or not item.end_mark)
        if is_heading and body:
            form = HeadingForm.RUN_IN if item.runs_in else HeadingForm.OWN_LINE
            forms.setdefault(_group(line), []).append((line, form))
    for members in forms.values():
        yield from _odd_ones(members)


def _odd_ones(members: Sequence[tuple[Line, HeadingForm]]) -> Iterator[Hit]:
    usual = Counter(form for _, form in members).most_common(1)[0][0]
    for line, form in members:
        if form is not usual:
            yield _on_label(line, "接排" if form is HeadingForm.RUN_IN else "独占一行")


@plan_rule(
    "NUM206",
    clause=_CLAUSE,
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="同一层次接排的标题有的用句号，这里用了“{found}”",
    good=[
        HEAD + "一、学习\n1.宣讲。全年宣讲。",
        HEAD + "一、学习\n1.宣讲：全年宣讲。\n2.培训：全年培训。",
    ],
    bad=[
        HEAD + "一、学习\n1.宣讲：全年宣讲。\n2.培训。全年培训。",
        HEAD + "一、学习\n1.宣讲。全年宣讲。\n2.培训：全年培训。\n3.督导。全年督导。",
        HEAD + "一、学习\n（一）宣讲:全年宣讲。\n（二）培训。全年培训。",
    ],
)
def ends_of_run_in_headings(manuscript: Manuscript) -> Iterator[Hit]:
    """A heading that runs in is closed by 。 where those beside it are."""
    stops = {
        _group(line)
        for line, item in items_in(manuscript)
        if item.runs_in and item.end_mark == "。"
    }
    for line, item in items_in(manuscript):
        end = item.end_mark
        start = len(line.label) + len(item.title)
        leads_on = read_label(line.text[start + len(end) :].lstrip()) is not None
        other = item.heading and item.runs_in and end and end != "。" and not leads_on
        if other and _group(line) in stops:
            yield Hit(line, Span(start, start + len(end), "。"))


def _group(line: Line) -> str:
    """What the items under one heading share."""
    return line.pieces[0].path.rpartition("[")[0]


@plan_rule(
    "NUM208",
    clause=_CLAUSE,
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="“{found}”之下只有一项，不必再分层",
    good=[
        HEAD + "一、学习\n1.宣讲。全年宣讲。\n2.培训。\n（1）开讲。\n（2）收官。",
        HEAD + "一、学习\n全年抓好学习。\n二、落实\n全年抓好落实。",
    ],
    bad=[
        HEAD + "一、学习\n1.宣讲。全年宣讲。\n（1）开讲。按月开讲。\n2.培训。全年培训。",
        HEAD
        + "一、学习\n（一）宣讲。全年宣讲。\n二、落实\n（一）督导。全年督导。\n（二）评价。全年评价。",
        HEAD + "一、学习\n1.宣讲。全年宣讲。\n2.培训。全年培训。\n（1）开讲。按月开讲。",
    ],
)
def lone_items(manuscript: Manuscript) -> Iterator[Hit]:
    """What is divided has at least two parts."""
    labels = manuscript.plan.labels
    for line, item in items_in(manuscript):
        below = item.initiatives if isinstance(item, Pillar) else item.items
        if len(below) == 1 and line.label and labels.get(below[0].id or ""):
            yield _on_label(line)


def _on_label(line: Line, detail: str = "") -> Hit:
    return Hit(line, Span(0, max(1, len(line.label)), detail=detail))


RULES: Final[tuple[Rule, ...]] = (
    ends_of_headings,
    one_layout_per_level,
    ends_of_run_in_headings,
    lone_items,
)

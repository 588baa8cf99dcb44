"""Progress, shown: as a table for people, as Markdown, as data for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from eduplan.cli.markdown import escaped, table_row
from eduplan.codecs.ledgers import dump_data
from eduplan.codecs.values import JsonObject, JsonValue
from eduplan.history.spots import PARTS
from eduplan.language.dates import write_date
from eduplan.language.width import display_width, pad
from eduplan.model.colours import ColourScheme
from eduplan.model.ledger import Ledger
from eduplan.model.plan import Plan
from eduplan.model.progress import MilestoneProgress, Progress, ProgressReport, ProgressStatus
from eduplan.model.quantity import write_value
from eduplan.model.records import TargetRecord, records

__all__ = ["markdown_lines", "report_data", "text_lines"]

_HEADS: Final = ("位置", "编号", "目标", "进展", "完成率", "序时进度", "上报", "说明")
_COLOUR: Final = "颜色"


def text_lines(
    plan: Plan, report: ProgressReport, scheme: ColourScheme | None = None
) -> Iterator[str]:
    """The progress for people at a terminal: what it comes to, then a line for each target."""
    yield plan.title or "（无标题）"
    yield _summary(report)
    yield from _warnings(plan)
    rows = [_heads(scheme), *_rows(plan, report, scheme)]
    widths = [max(map(display_width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (pad(cell, width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()
    yield from _milestones(report.milestones)


def markdown_lines(
    plan: Plan, report: ProgressReport, scheme: ColourScheme | None = None
) -> Iterator[str]:
    """The progress as Markdown: a heading, what it comes to, a table."""
    yield f"# {escaped(plan.title or '（无标题）')}：进展"
    yield ""
    yield _summary(report)
    for warning in _warnings(plan):
        yield ""
        yield warning
    yield ""
    heads = _heads(scheme)
    yield table_row(heads)
    yield table_row(["---"] * len(heads))
    for row in _rows(plan, report, scheme):
        yield table_row([escaped(cell) for cell in row])
    milestones = [*_milestones(report.milestones)]
    if milestones:
        yield ""
        yield from (f"- {escaped(line)}" for line in milestones)


def report_data(
    plan: Plan, report: ProgressReport, scheme: ColourScheme | None = None
) -> dict[str, object]:
    """The progress for programs: every target with what it was judged by."""
    return {
        "title": plan.title,
        "provisional": plan.provisional,
        "on": report.on.isoformat(),
        "elapsed": _number(report.elapsed),
        "passed_over": report.passed_over,
        "counts": {each.value: len(report.with_status(each)) for each in ProgressStatus},
        "targets": [
            {**_data(record, each), **_colour_data(each, report, scheme)}
            for record, each in zip(records(plan), report, strict=True)
        ],
        "milestones": [_milestone_data(each) for each in report.milestones],
    }


def _summary(report: ProgressReport) -> str:
    counts = "，".join(
        f"{status.word} {len(report.with_status(status))}" for status in ProgressStatus
    )
    behind = sum(each.behind for each in report)
    disputed = sum(each.is_disputed for each in report)
    elapsed = "" if report.elapsed is None else f"，序时进度 {_percent(report.elapsed)}"
    more = [f"欠进度 {behind}"] * bool(behind) + [f"与上报不同 {disputed}"] * bool(disputed)
    more += [f"另有 {report.passed_over} 条是别的计划的"] * bool(report.passed_over)
    aside = f"（{'，'.join(more)}）" if more else ""
    return f"截至{write_date(report.on)}{elapsed}：{len(report)} 个目标，{counts}{aside}"


def _warnings(plan: Plan) -> Iterator[str]:
    if plan.provisional:
        yield "注意：编号是读正文时暂定的，正文一改就会变；请先转成 .docx、.yaml 或 .json，台账照其中的编号记"


def _heads(scheme: ColourScheme | None) -> list[str]:
    return [*_HEADS[:4], *([] if scheme is None else [_COLOUR]), *_HEADS[4:]]


def _rows(plan: Plan, report: ProgressReport, scheme: ColourScheme | None) -> Iterator[list[str]]:
    for record, each in zip(records(plan), report, strict=True):
        yield [
            PARTS.get(record.path, record.path),
            each.id,
            _name(record),
            each.status.word,
            *([] if scheme is None else [scheme.colour(each, report.on)]),
            _percent(each.share),
            _percent(each.elapsed),
            each.reported,
            "；".join((each.reason, *_flags(each), *each.remarks)),
        ]


def _name(record: TargetRecord) -> str:
    """What is counted and the phrase, unless the phrase says it by itself."""
    return record.text if record.subject in record.text else f"{record.subject} {record.text}"


def _flags(each: Progress) -> Iterator[str]:
    if each.behind:
        yield "低于序时进度"
    if each.is_disputed:
        yield "与上报不同"


def _percent(share: Fraction | None) -> str:
    return "" if share is None else f"{float(share):.1%}"


def _number(share: Fraction | None) -> float | None:
    return None if share is None else round(float(share), 4)


def _milestones(milestones: Sequence[MilestoneProgress]) -> Iterator[str]:
    for each in milestones:
        words = each.milestone.text or each.milestone.target or ""
        yield f"节点 {each.initiative} {words}：{each.status.word}，{each.reason}"


def _data(record: TargetRecord, each: Progress) -> JsonObject:
    return {
        "id": each.id,
        "path": record.path,
        "subject": record.subject,
        "text": record.text,
        "kind": record.kind,
        "status": each.status.value,
        "reason": each.reason,
        "actual": None if each.actual is None else _exact(each.actual),
        "unit": each.unit,
        "due": None if each.due is None else each.due.isoformat(),
        "share": _number(each.share),
        "elapsed": _number(each.elapsed),
        "behind": each.behind,
        "stretch_met": each.stretch_met,
        "late": each.late,
        "declared": each.declared,
        "reported": each.reported,
        "disputed": each.is_disputed,
        "remarks": list(each.remarks),
        "observations": _observations(each),
    }


def _exact(value: Fraction) -> str:
    """As data write values; a change the wrong way has a sign."""
    return ("-" if value < 0 else "") + write_value(abs(value))


def _observations(each: Progress | MilestoneProgress) -> JsonValue:
    return dump_data(Ledger(each.observations)).get("observations", [])


def _colour_data(
    each: Progress, report: ProgressReport, scheme: ColourScheme | None
) -> dict[str, object]:
    return {} if scheme is None else {"colour": scheme.colour(each, report.on)}


def _milestone_data(each: MilestoneProgress) -> JsonObject:
    return {
        "initiative": each.initiative,
        "by": str(each.milestone.by),
        "text": each.milestone.text,
        "target": each.milestone.target,
        "status": each.status.value,
        "reason": each.reason,
        "due": None if each.due is None else each.due.isoformat(),
        "observations": _observations(each),
    }

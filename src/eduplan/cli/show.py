"""``eduplan show FILE``: the outline with its targets, or the targets as a table."""

from __future__ import annotations

from pathlib import Path

import attrs
import click

from eduplan.cli.help import ChineseCommand
from eduplan.cli.output import say, write_bytes, write_json
from eduplan.model.block import inlines_in
from eduplan.model.inline import Inlines
from eduplan.model.labelling import labelled
from eduplan.model.pillar import Pillar
from eduplan.model.plan import Plan
from eduplan.model.records import TargetRecord, records
from eduplan.model.target import Target
from eduplan.verbs.read import read

__all__ = ["command"]


@click.command(
    cls=ChineseCommand,
    name="show",
    short_help="查看：提纲和其中的目标。",
    help="列出 FILE 的提纲，目标用【】标出；--targets 改列目标表。",
    epilog="""例：
        eduplan show 要点.docx
        eduplan show 要点.docx --targets --format csv > 目标.csv""",
)
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--targets", is_flag=True, help="每个目标一行。")
@click.option(
    "--format",
    "form",
    type=click.Choice(["csv", "json"]),
    default="csv",
    help="目标表的格式：csv（带 BOM，可直接用 Excel 打开）或 json。",
)
@click.option("--json", "as_json", is_flag=True, help="结果写成 JSON，供程序读取。")
def command(source: Path, targets: bool, form: str, as_json: bool) -> int:
    """Print the outline or the targets of one file; return 0, or 1 where reading left a doubt."""
    reading = read(source)
    plan = reading.plan
    if as_json or (targets and form == "json"):
        write_json({"title": plan.title, "targets": [_row(each) for each in records(plan)]})
    elif targets:
        from eduplan.codecs.csv import dump_records, encode_csv

        write_bytes(encode_csv(dump_records(records(plan))))
    else:
        _outline(plan)
    return 1 if reading.loss or reading.doubts else 0


def _row(record: TargetRecord) -> dict[str, object]:
    row = attrs.asdict(record)
    row["due"] = None if record.due is None else record.due.isoformat()
    return row


def _outline(plan: Plan) -> None:
    say(plan.title or "（无标题）")
    for inlines in inlines_in(plan.preamble):
        _targets(inlines, 1)
    for level, label, item in labelled(plan.pillars, plan.numbering):
        say("  " * level + label + _marked(item.heading))
        body = item.lead if isinstance(item, Pillar) else item.body
        for inlines in inlines_in(body):
            _targets(inlines, level + 1)
    for inlines in inlines_in(plan.closing):
        _targets(inlines, 1)


def _targets(inlines: Inlines, level: int) -> None:
    for index, part in enumerate(inlines):
        if isinstance(part, Target):
            before = inlines[index - 1] if index else ""
            lead = before[-10:] if isinstance(before, str) else ""
            say("  " * level + f"· {lead}【{part.text}】")


def _marked(inlines: Inlines) -> str:
    return "".join(
        part
        if isinstance(part, str)
        else f"【{part.text}】"
        if isinstance(part, Target)
        else part.text
        for part in inlines
    )

"""``eduplan progress PLAN LEDGER``: what has become of each target, and why."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from eduplan.cli.help import ChineseCommand
from eduplan.cli.output import say, write_json
from eduplan.cli.progress_tables import markdown_lines, report_data, text_lines
from eduplan.language.dates import read_date
from eduplan.model.progress import ProgressStatus
from eduplan.verbs.ledger import read_colours
from eduplan.verbs.progress import progress
from eduplan.verbs.read import read

__all__ = ["command"]

_WANTING = (ProgressStatus.UNMET, ProgressStatus.UNKNOWN)


@click.command(
    cls=ChineseCommand,
    name="progress",
    short_help="进展：对照台账，逐个目标算出达到没有。",
    help="对照台账 LEDGER（.csv .json .yaml）算出 PLAN 里每个目标的进展：已达到、未达到、进行中、不明，"
    "各有理由和所据的完成情况。台账按编号对应目标，编号见 eduplan show --targets；"
    "有一条对不上就都不算，逐条说明在哪个文件第几行。",
    epilog="""例：
        eduplan progress 要点.yaml 台账.csv
        eduplan progress 要点.yaml 台账.csv --on 2026-11-30
        eduplan progress 要点.yaml 台账.csv --on 2026-11-30 --format md > 进展.md
        退出码：0 没有要人看的；1 有未达到、不明或与上报不同的；2 用法不对，或台账有误""",
)
@click.argument("source", metavar="PLAN", type=click.Path(path_type=Path))
@click.argument("ledger", metavar="LEDGER", type=click.Path(path_type=Path))
@click.option("--on", "day", metavar="日期", help="算到哪一天，如 2026-11-30；不写是今天。")
@click.option(
    "--colours",
    metavar="文件",
    type=click.Path(path_type=Path),
    help="本单位用颜色表示进展的办法。",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "md"]),
    default="text",
    help="结果的格式：text 给人看，json 供程序读取，md 是 Markdown 表格。",
)
@click.option("--json", "as_json", is_flag=True, help="同 --format json。")
def command(
    source: Path, ledger: Path, day: str | None, colours: Path | None, form: str, as_json: bool
) -> int:
    """Print the progress of one plan; return 0, or 1 where something wants a person's eye."""
    plan = read(source).plan
    report = progress(plan, ledger, on=_day(day))
    scheme = None if colours is None else read_colours(colours)
    code = 1 if any(each.is_disputed or each.status in _WANTING for each in report) else 0
    if as_json or form == "json":
        write_json({"status": "done", "exit": code, **report_data(plan, report, scheme)})
    else:
        lines = markdown_lines if form == "md" else text_lines
        for line in lines(plan, report, scheme):
            say(line)
    return code


def _day(text: str | None) -> datetime.date | None:
    return None if text is None else read_date(text)

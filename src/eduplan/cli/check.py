"""``eduplan check FILE``: a document held against GB/T 9704-2012."""

from __future__ import annotations

from pathlib import Path

import click

from eduplan.cli.help import ChineseCommand
from eduplan.cli.layouts import asked_for, layout_options
from eduplan.cli.output import say, write_json
from eduplan.cli.proof import proof_data, proof_lines
from eduplan.errors import EduplanError
from eduplan.verbs.check import check

__all__ = ["command"]


@click.command(
    cls=ChineseCommand,
    name="check",
    short_help="检查：版面逐项量过，对照国标。",
    help="把 FILE 排成页面逐项量过，对照 GB/T 9704-2012。"
    "公文照原样排；要点的文本和数据先做成公文再排。要装 LibreOffice 和 pypdfium2。",
    epilog="""例：
        eduplan check 要点.txt --page
        eduplan check 要点.txt --page --profile issued
        eduplan check 要点.txt --page --format json
        退出码：0 全部符合；1 有不符的；2 用法不对，或排不了版""",
)
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path))
@click.option(
    "--page", is_flag=True, help="量版面：天头、订口、行数、字数、页码和各公文要素的位置。"
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    help="结果的格式：table 表格，或 json，供程序读取。",
)
@layout_options
@click.option("--json", "as_json", is_flag=True, help="同 --format json。")
def command(
    source: Path, page: bool, form: str, profile: str | None, house: str | None, as_json: bool
) -> int:
    """Check one file; return 0, or 1 where something is not as the standard wants it."""
    layout = asked_for(source, profile, house)
    proof = check(source, page=page, layout=layout)
    if proof is None:
        raise EduplanError("没有说检查什么", remedy="加上 --page 量版面")
    code = 1 if proof.off else 0
    if as_json or form == "json":
        status = "off" if proof.off else "proved"
        write_json({"status": status, "exit": code, "input": str(source), **proof_data(proof)})
    else:
        say(str(source))
        for line in proof_lines(proof):
            say(line)
    return code

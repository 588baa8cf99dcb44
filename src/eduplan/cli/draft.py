"""``eduplan draft PLAN``: the next plan, with what a person has to decide."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Final

import click
from attrs import evolve

from eduplan.cli.help import ChineseCommand
from eduplan.cli.output import say
from eduplan.codecs.proposals import dumps_json, dumps_markdown
from eduplan.errors import DocxError, FileError
from eduplan.language.dates import read_date
from eduplan.model.choice import open_choices
from eduplan.model.draft import Draft
from eduplan.model.layout import Layout
from eduplan.model.period import Period
from eduplan.model.revision import Revision
from eduplan.verbs.decisions import write_choices
from eduplan.verbs.draft import draft
from eduplan.verbs.files import contents, put
from eduplan.verbs.read import read
from eduplan.verbs.write import write

__all__ = ["command"]

_LISTS: Final = (".json", ".md", ".yaml", ".yml")
"""What proposals are written as; .yaml is the choices to fill in."""


@click.command(
    cls=ChineseCommand,
    name="draft",
    short_help="草稿：由今年的要点和台账起草下一年的，逐条列出待定的事。",
    help="由 PLAN 和台账起草下一年的要点，写到 OUT。目标按达到没有提出照旧、提高、余下、留空等建议，"
    "年份、届次等年度用语后移或提请核对；编号不变，一个数也不编造。"
    "OUT 是 .docx 时，改动都是修订，每条建议是一条批注；其他格式只写草稿本身。"
    "取舍写在一个文件里（--proposals 给出 .yaml 可以照填），下次用 --decisions 交回。",
    epilog="""例：
        eduplan draft 要点.yaml --year 2027 -o 草稿.docx
        eduplan draft 要点.yaml --year 2027 --ledger 台账.csv -o 草稿.docx --proposals 取舍.yaml
        eduplan draft 要点.yaml --year 2027 --ledger 台账.csv --decisions 取舍.yaml -o 2027.docx --final
        eduplan draft 要点.yaml --year 2027 --blank -o 草稿.yaml --proposals 建议.md
        退出码：0 都已定；1 还有待定的建议；2 用法不对，或文件有误""",
)
@click.argument("source", metavar="PLAN", type=click.Path(path_type=Path))
@click.option(
    "--year", "period", metavar="期间", help="新计划的期间，如 2027、2027s；不写是下一期。"
)
@click.option(
    "--from", "origin", metavar="期间", help="PLAN 所属的期间，如 2026；原文看不出来的才要写。"
)
@click.option(
    "--ledger", metavar="文件", type=click.Path(path_type=Path), help="台账（.csv .json .yaml）。"
)
@click.option(
    "--decisions",
    metavar="文件",
    type=click.Path(path_type=Path),
    help="取舍（.yaml .json）：对哪条建议采用、不采用、另写。",
)
@click.option("--blank", is_flag=True, help="没有完成情况的目标，数留空（××），不照去年的写。")
@click.option(
    "-o",
    "--output",
    metavar="OUT",
    required=True,
    type=click.Path(path_type=Path),
    help="写到哪里。",
)
@click.option(
    "--proposals",
    metavar="文件",
    type=click.Path(path_type=Path),
    help="另写建议：.json、.md 是全部清单，.yaml 是待填的取舍。",
)
@click.option("--final", is_flag=True, help=".docx 不带修订和批注。")
@click.option("--author", metavar="姓名", default="拟稿", help="修订和批注署谁的名，默认“拟稿”。")
@click.option("--date", "day", metavar="日期", help="修订和批注的日期，如 2026-12-20；不写就不署。")
def command(
    source: Path,
    period: str | None,
    origin: str | None,
    ledger: Path | None,
    decisions: Path | None,
    blank: bool,
    output: Path,
    proposals: Path | None,
    final: bool,
    author: str,
    day: str | None,
) -> int:
    """Write the draft and its proposals; return 0, or 1 where something is still to be decided."""
    reading = read(source)
    plan = reading.plan
    if origin is not None:
        plan = evolve(plan, period=Period.parse(origin))
    made = draft(plan, ledger, period=period, choices=decisions, blank=blank)
    if proposals is not None and proposals.suffix.lower() not in _LISTS:
        raise FileError(
            f"建议不能写成 {proposals.suffix!r}",
            place=str(proposals),
            remedy="可用：" + " ".join(_LISTS),
        )
    if output.suffix.lower() == ".docx" and not final:
        put(output, _document(made, source, Revision(author, _moment(day)), reading.layout))
    else:
        write(made.plan, output, layout=reading.layout)
    if proposals is not None:
        _list(made, proposals)
    _report(made)
    return 1 if made.open else 0


def _document(made: Draft, source: Path, revision: Revision, layout: Layout | None) -> bytes:
    """The draft as a document: in the one that was read where it was a .docx, else written."""
    from eduplan.verbs.draft_document import draft_document, draft_in_document

    if source.suffix.lower() == ".docx":
        try:
            return draft_in_document(made, contents(source), revision)
        except DocxError as error:
            say(f"注意：没有在原来的文档里改，另排了一份：{error.message}")
    return draft_document(made, revision, layout=layout)


def _moment(text: str | None) -> datetime.datetime | None:
    if text is None:
        return None
    return datetime.datetime.combine(read_date(text), datetime.time())


def _list(made: Draft, path: Path) -> None:
    suffix = path.suffix.lower()
    if suffix in (".yaml", ".yml"):
        write_choices(open_choices(made), path)
    else:
        put(path, (dumps_json(made) if suffix == ".json" else dumps_markdown(made)).encode())


def _report(made: Draft) -> None:
    """What it comes to, and the open proposals one by one."""
    say(made.plan.title or "（无标题）")
    if made.plan.provisional:
        say("注意：编号是读正文时暂定的，正文一改就会变；请先转成 .docx、.yaml 或 .json 再起草")
    say(f"建议 {len(made.proposals)} 条，草稿已写入 {len(made.taken)} 条，待定 {len(made.open)} 条")
    for each in made.open:
        after = "删去？" if not each.after else "请核对" if each.is_flag else f"→ {each.after}"
        say(f"{each.id}  {each.where}  {each.before} {after}：{each.reason}")

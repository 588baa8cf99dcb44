"""``eduplan convert IN OUT``: from any form into any other."""

from __future__ import annotations

from pathlib import Path

import click

from eduplan.cli.explaining import print_explanation
from eduplan.cli.help import ChineseCommand
from eduplan.cli.layouts import laid_out, layout_options
from eduplan.cli.output import say, write_json
from eduplan.cli.printing import print_as_it_is
from eduplan.cli.waivers import waived, waiver_options
from eduplan.errors import FileError
from eduplan.model.block import Table
from eduplan.model.decision import decided
from eduplan.model.decision import questions as open_questions
from eduplan.model.reading import Note, Reading, Unplaced
from eduplan.verbs.decisions import read_decisions, write_decisions
from eduplan.verbs.documents import REVISIONS
from eduplan.verbs.explain import explain
from eduplan.verbs.pages import is_document, is_page
from eduplan.verbs.read import in_line, read
from eduplan.verbs.write import write

__all__ = ["command"]

_SHOWN = 40


@click.command(
    cls=ChineseCommand,
    name="convert",
    short_help="转换：文本、公文、数据之间互转。",
    help="读入 IN，写成 OUT；格式看后缀：.txt .docx .json .yaml，"
    "装了 LibreOffice 还能读 .doc .wps .odt .rtf，"
    "另有 .pdf .png 两种页面（要装 LibreOffice）。读到了什么、什么没有带走，逐条说明。",
    epilog="""例：
        eduplan convert 要点.txt 要点.docx
        eduplan convert 要点.docx 要点.json
        eduplan convert --profile issued 要点.json 通知.docx
        eduplan convert --clean 要点.json 印发稿.docx
        eduplan convert 要点.txt 要点.json --explain
        eduplan convert 要点.docx 要点.json --questions 待定.yaml
        eduplan convert 要点.docx 要点.json --decisions 待定.yaml
        eduplan convert 要点.docx 新稿.docx --waive NUM204=本局历年如此
        eduplan convert 要点.docx 新稿.json --like 要点.json --family minghu-education
        退出码：0 完成；1 完成但有遗漏或存疑；2 用法不对或读写不了""",
)
@click.argument("source", metavar="IN", type=click.Path(path_type=Path))
@click.argument("target", metavar="OUT", type=click.Path(path_type=Path))
@layout_options
@click.option(
    "--like",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="上一份（上一年或上一稿）：同一项工作沿用它的编号，有疑问的逐条说明。",
)
@click.option(
    "--family", metavar="NAME", help="系列名，历年同一系列的要点共用，如 minghu-education。"
)
@click.option("--clean", is_flag=True, help="公文里不留数据、书签和自定义属性，供印发。")
@click.option(
    "--decisions",
    type=click.Path(path_type=Path),
    metavar="文件",
    help="按这份决定（.yaml、.json）确认或否定读出的目标。",
)
@click.option(
    "--questions",
    type=click.Path(path_type=Path),
    metavar="文件",
    help="把待定的目标写成决定文件，填好后用 --decisions 交回。",
)
@click.option(
    "--revisions",
    type=click.Choice(REVISIONS),
    default=REVISIONS[0],
    help="有修订的公文读哪一种：accepted 全部接受后的，original 修订之前的。",
)
@waiver_options
@click.option("--explain", "explaining", is_flag=True, help="逐段列出原文的每一段成了什么。")
@click.option("--allow-loss", is_flag=True, help="有内容没有带走时仍以 0 退出。")
@click.option("--json", "as_json", is_flag=True, help="结果写成 JSON，供程序读取。")
def command(
    source: Path,
    target: Path,
    profile: str | None,
    house: str | None,
    like: Path | None,
    family: str | None,
    clean: bool,
    decisions: Path | None,
    questions: Path | None,
    revisions: str,
    waive: tuple[str, ...],
    unwaive: tuple[str, ...],
    explaining: bool,
    allow_loss: bool,
    as_json: bool,
) -> int:
    """Convert one file; return 0, or 1 where something was lost or doubtful."""
    if target.exists() and source.exists() and target.samefile(source):
        raise FileError("输入和输出是同一个文件", place=str(target), remedy="另写一个输出文件名")
    as_it_is = not (profile or house) and revisions == REVISIONS[0]
    if is_page(target) and as_it_is and is_document(source):
        return print_as_it_is(source, target, as_json=as_json)
    reading = read(source, revisions=revisions)
    if decisions is not None:
        reading = decided(reading, read_decisions(decisions))
    reading = in_line(reading, None if like is None else read(like), family)
    layout = laid_out(reading.layout, profile, house)
    plan = waived(reading.plan, waive, unwaive)
    notes = reading.notes + write(plan, target, layout=layout, clean=clean)
    if questions is not None:
        write_decisions(open_questions(reading), questions)
    doubtful = bool(reading.loss) or any(note.code.is_doubt for note in notes)
    code = 1 if doubtful and not allow_loss else 0
    if explaining and not as_json:
        print_explanation(explain(source, revisions=revisions), reading)
    if as_json:
        write_json(_status(reading, notes, source, target, code))
    else:
        _report(reading, notes, source, target)
    return code


def _counts(reading: Reading) -> dict[str, int]:
    plan = reading.plan
    tables = sum(isinstance(step.item, Table) for step in plan.walk())
    return {
        "pillars": len(plan.pillars),
        "initiatives": len(plan.initiatives),
        "targets": len(plan.targets),
        "tables": tables,
        "unplaced": len(reading.unplaced),
    }


def _status(
    reading: Reading, notes: tuple[Note, ...], source: Path, target: Path, code: int
) -> dict[str, object]:
    return {
        "status": "done" if code == 0 else "loss",
        "exit": code,
        "input": str(source),
        "output": str(target),
        "title": reading.plan.title,
        "read": _counts(reading),
        "unplaced": [
            {
                "text": piece.text,
                "place": str(piece.place),
                "reason": piece.reason.name.lower(),
                "noise": piece.reason.is_noise,
            }
            for piece in reading.unplaced
        ],
        "notes": [
            {
                "code": note.code.value,
                "place": str(note.place) if note.place else "",
                "message": note.message,
                "doubt": note.code.is_doubt,
                "chosen": note.chosen,
                "alternatives": list(note.alternatives),
                "confidence": note.confidence,
            }
            for note in notes
        ],
    }


def _report(reading: Reading, notes: tuple[Note, ...], source: Path, target: Path) -> None:
    counts = _counts(reading)
    say(f"{source} → {target}")
    say(
        f"读到：《{reading.plan.title or '无标题'}》 {counts['pillars']} 个方面，"
        f"{counts['initiatives']} 项任务，{counts['targets']} 个目标，{counts['tables']} 个表格"
    )
    for title, pieces in (
        ("没有带走：", reading.loss),
        ("页面附属文字，略去：", [p for p in reading.unplaced if p.reason.is_noise]),
    ):
        if pieces:
            say(title)
        for piece in pieces:
            say(f"  {_line(piece)}")
    for note in notes:
        place = f"{note.place}：" if note.place else ""
        say(f"{'存疑' if note.code.is_doubt else '注意'}：{place}{note.message}")


def _line(piece: Unplaced) -> str:
    text = " ".join(piece.text.split())
    shown = text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
    return f"{piece.place} {piece.reason.value}：{shown}"

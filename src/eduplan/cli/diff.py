"""``eduplan diff A B``: what differs between two plans; with ``--cover``, which tasks nobody took up."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from eduplan.cli.diff_cover import cover_lines, coverage_data
from eduplan.cli.diff_html import html_lines
from eduplan.cli.diff_markdown import markdown_lines
from eduplan.cli.diff_text import text_lines
from eduplan.cli.help import ChineseCommand, columns
from eduplan.cli.output import say, write_json
from eduplan.codecs import json
from eduplan.codecs.differences import dump_data
from eduplan.codecs.values import JsonObject
from eduplan.model.comparison import Comparison
from eduplan.model.difference import Difference
from eduplan.model.revision import Revision
from eduplan.verbs.cover import coverage
from eduplan.verbs.diff import diff
from eduplan.verbs.files import put
from eduplan.verbs.read import read
from eduplan.verbs.redline import compare, comparison_table, redline

__all__ = ["command"]

_AUTHOR = "eduplan"


@click.command(
    cls=ChineseCommand,
    name="diff",
    short_help="对照：两份计划有哪些不同，逐项列出。",
    help="对照 A 和 B 两份计划（任何能读的格式），逐项列出：目标调高、调低、新增、取消，"
    "任务改写、拆分、合并、新增、删去、移位，序号和公文要素的变动。"
    "两份同一系列、编号已确认的，按编号对应；其他的按文字和结构对应。"
    "加 --cover，看 A（上级的计划）里哪些任务在 B 里没有相应的任务，最接近的是哪一项。",
    epilog="""例：
        eduplan diff 要点.txt 要点.yaml
        eduplan diff 要点.txt 要点.yaml --format html -o 对照.html
        eduplan diff 要点.txt 要点.yaml --format docx -o 对照表.docx
        eduplan diff 要点.txt 要点.yaml --redline -o 花脸稿.docx
        eduplan diff --cover 要点.txt 要点.yaml
        退出码：0 没有不同（或都有相应的任务）；1 有；2 用法不对，或读不了""",
)
@click.argument("a", metavar="A", type=click.Path(path_type=Path))
@click.argument("b", metavar="B", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "md", "html", "docx"]),
    default="text",
    help="text 左右对照，json 供程序读取，md 是 Markdown，html 是一个网页，docx 是对照表。",
)
@click.option("--json", "as_json", is_flag=True, help="同 --format json。")
@click.option(
    "--redline", "is_redline", is_flag=True, help="出花脸稿：在 A 的公文上以修订标出 B 的文字。"
)
@click.option("--author", metavar="姓名", default=_AUTHOR, help="修订的作者，不写是 eduplan。")
@click.option("--cover", is_flag=True, help="看上级计划 A 的任务在 B 里有没有相应的任务。")
@click.option("-o", "--output", metavar="文件", type=click.Path(path_type=Path), help="写到文件。")
def command(
    a: Path,
    b: Path,
    form: str,
    as_json: bool,
    is_redline: bool,
    author: str,
    cover: bool,
    output: Path | None,
) -> int:
    """Print what differs; return 0 where nothing does, else 1."""
    form = "json" if as_json else form
    if cover:
        return _cover(a, b, form)
    if (is_redline or form == "docx") and output is None:
        raise click.UsageError("Word 文件要写到文件：加 -o 文件名.docx")
    old, new = read(a).plan, read(b).plan
    difference = diff(old, new)
    code = 0 if difference.is_empty else 1
    if is_redline and output is not None:
        put(output, redline(a, b, revision=Revision(author)))
        return code
    comparison = compare(old, new, difference)
    if form == "docx" and output is not None:
        put(output, comparison_table(comparison))
    elif form == "json" and output is None:
        write_json(_data(difference, comparison, code))
    else:
        _show(_lines(form, difference, comparison, code), output)
    return code


def _cover(a: Path, b: Path, form: str) -> int:
    """Print which tasks of *a* nothing in *b* carries out."""
    if form not in ("text", "json"):
        raise click.UsageError("--cover 的结果用 --format text 或 json")
    found = coverage(a, b)
    code = 0 if all(each.is_covered for each in found) else 1
    if form == "json":
        write_json({"status": "done", "exit": code, **coverage_data(found)})
    else:
        _show(cover_lines(found), None)
    return code


def _lines(form: str, difference: Difference, comparison: Comparison, code: int) -> Iterable[str]:
    if form == "json":
        return [json.write_json(_data(difference, comparison, code)).rstrip("\n")]
    if form == "md":
        return markdown_lines(comparison)
    return html_lines(comparison) if form == "html" else text_lines(comparison, columns())


def _data(difference: Difference, comparison: Comparison, code: int) -> JsonObject:
    """The whole difference, and what it comes to."""
    return {"status": "done", "exit": code, "summary": comparison.summary, **dump_data(difference)}


def _show(lines: Iterable[str], output: Path | None) -> None:
    if output is None:
        for line in lines:
            say(line)
    else:
        put(output, "".join(f"{line}\n" for line in lines).encode())

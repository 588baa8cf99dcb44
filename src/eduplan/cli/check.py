"""``eduplan check FILE``: a document held against the rules, and its pages against GB/T 9704-2012."""

from __future__ import annotations

from pathlib import Path

import click

from eduplan.cli.fixing import Fixing
from eduplan.cli.help import ChineseCommand
from eduplan.cli.layouts import asked_for, layout_options
from eduplan.cli.output import say, write_json
from eduplan.cli.report import Report
from eduplan.errors import EduplanError
from eduplan.model.finding import Severity
from eduplan.verbs.check import check
from eduplan.verbs.fix import SAFETIES
from eduplan.verbs.house import house_named

__all__ = ["command"]


@click.command(
    cls=ChineseCommand,
    name="check",
    short_help="检查：文字、标点、序号、要点和公文要素；版面逐项量过。",
    help="按规则检查 FILE，列出问题、位置和依据；.docx 还查版式和遗留信息。"
    "规则可在 eduplan.toml 里按代码停用，或用 convert --waive 写进要点免查。"
    "版式按公文自带的版式方案、没有自带的按国标来判断，--house 另指定一个。"
    "加 --fix 直接改能改的，别的一字不动。"
    "加 --page 还排成页面逐项量过，对照 GB/T 9704-2012，要装 LibreOffice 和 pypdfium2。",
    epilog="""例：
        eduplan check 要点.txt
        eduplan check 要点.txt --fail-on error --format json
        eduplan check 要点.txt --format html > 报告.html
        eduplan check 要点.txt --fix=text -o 改后.txt
        eduplan check 通知.docx --fix -o 改后.docx
        eduplan check 通知.docx --fix=text --track --author 审核 -o 修订稿.docx
        eduplan check 通知.docx --comments 批注稿.docx
        eduplan check 通知.docx --house word-grid
        eduplan check --rules
        eduplan check --explain TXT201
        eduplan check 要点.txt --page --profile issued
        退出码：0 没有问题；1 有达到 --fail-on 的问题，或版面不符；2 用法不对，或读不了、排不了""",
)
@click.argument("source", metavar="FILE", required=False, type=click.Path(path_type=Path))
@click.option(
    "--page", is_flag=True, help="还量页面：天头、订口、行数、字数、页码和各公文要素的位置。"
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    help="结果的格式：text 给人看，json 供程序读取，html 是一个离线也能看的网页。",
)
@click.option(
    "--fix",
    "safety",
    is_flag=False,
    flag_value="safe",
    type=click.Choice(list(SAFETIES)),
    metavar="[=safe|text]",
    help="直接改：safe（默认）只改版式，text 也改文字标点；写在 FILE 后面。",
)
@click.option(
    "-o",
    "--output",
    "target",
    metavar="OUT",
    type=click.Path(path_type=Path),
    help="改后的文件；后缀和 FILE 相同。",
)
@click.option("--in-place", is_flag=True, help="改在原文件上。")
@click.option("--track", is_flag=True, help="改动留成 Word 修订，可以逐条接受或拒绝。")
@click.option("--author", metavar="NAME", default="eduplan", help="修订和批注的署名。")
@click.option(
    "--comments",
    metavar="OUT.docx",
    type=click.Path(path_type=Path),
    help="另存一份 .docx，每个问题处加一条 Word 批注。",
)
@click.option(
    "--fail-on",
    type=click.Choice([each.value for each in Severity]),
    default=Severity.WARNING.value,
    help="有这一级或更重的问题时，退出码为 1；默认 warning。",
)
@click.option(
    "--config",
    metavar="TOML",
    type=click.Path(path_type=Path),
    help="停用哪些规则；默认用 FILE 所在文件夹或上级的 eduplan.toml。",
)
@click.option("--rules", "listing", is_flag=True, help="列出所有规则。")
@click.option("--explain", metavar="代码", help="说明一条规则，附例句。")
@layout_options
@click.option("--json", "as_json", is_flag=True, help="同 --format json。")
def command(
    source: Path | None,
    page: bool,
    form: str,
    fail_on: str,
    safety: str | None,
    target: Path | None,
    in_place: bool,
    track: bool,
    author: str,
    comments: Path | None,
    config: Path | None,
    listing: bool,
    explain: str | None,
    profile: str | None,
    house: str | None,
    as_json: bool,
) -> int:
    """Check one file; return 0, or 1 where something is not as it should be."""
    form = "json" if as_json else form
    if listing or explain is not None:
        return _tell(explain, form == "json")
    if source is None:
        raise EduplanError("没有说检查哪个文件", remedy="写出 FILE，或用 --rules、--explain")
    if page:
        _refuse_with_page(safety, comments, form)
    elif profile is not None:
        raise EduplanError("--profile 要和 --page 一起用", remedy="加上 --page")
    if safety is None and (target is not None or in_place or track):
        raise EduplanError("-o、--in-place、--track 要和 --fix 一起用", remedy="加上 --fix")
    proof = check(source, page=True, layout=asked_for(source, profile, house)) if page else None
    style = None if house is None else house_named(house)
    fixing = safety and Fixing(safety, target, in_place, author if track else None)
    report = Report(source, form, Severity(fail_on), comments, author, style, proof)
    return report.run(fixing or None, config)


def _refuse_with_page(safety: str | None, comments: Path | None, form: str) -> None:
    if safety is not None or comments is not None or form == "html":
        raise EduplanError(
            "--page 不能和 --fix、--comments、--format html 一起用", remedy="分两次运行"
        )


def _tell(code: str | None, as_json: bool) -> int:
    from eduplan.cli.findings import rule_data, rule_lines, the_rule
    from eduplan.verbs.settings import EVERY_RULE, rule_called

    rules = EVERY_RULE if code is None else (rule_called(code),)
    if as_json:
        write_json({"rules": [rule_data(each) for each in rules]})
        return 0
    for line in rule_lines(rules) if code is None else the_rule(rules[0]):
        say(line)
    return 0

"""``eduplan check FILE``: a document held against the rules, and its pages against GB/T 9704-2012."""

from __future__ import annotations

from pathlib import Path

import click

from eduplan.cli.help import ChineseCommand, columns
from eduplan.cli.layouts import asked_for, layout_options
from eduplan.cli.output import say, write_json
from eduplan.cli.proof import proof_data, proof_lines
from eduplan.errors import EduplanError
from eduplan.model.finding import Severity
from eduplan.verbs.check import check

__all__ = ["command"]


@click.command(
    cls=ChineseCommand,
    name="check",
    short_help="检查：文字、标点、序号、要点和公文要素；版面逐项量过。",
    help="按规则检查 FILE，列出问题、位置和依据；.docx 还查版式和遗留信息。"
    "规则可在 eduplan.toml 里按代码停用。"
    "加 --page 则排成页面逐项量过，对照 GB/T 9704-2012，要装 LibreOffice 和 pypdfium2。",
    epilog="""例：
        eduplan check 要点.txt
        eduplan check 要点.txt --fail-on error --format json
        eduplan check --rules
        eduplan check --explain TXT201
        eduplan check 要点.txt --page --profile issued
        退出码：0 没有问题；1 有达到 --fail-on 的问题，或版面不符；2 用法不对，或读不了、排不了""",
)
@click.argument("source", metavar="FILE", required=False, type=click.Path(path_type=Path))
@click.option(
    "--page", is_flag=True, help="量版面：天头、订口、行数、字数、页码和各公文要素的位置。"
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="结果的格式：text 给人看，json 供程序读取。",
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
    config: Path | None,
    listing: bool,
    explain: str | None,
    profile: str | None,
    house: str | None,
    as_json: bool,
) -> int:
    """Check one file; return 0, or 1 where something is not as it should be."""
    as_json = as_json or form == "json"
    if listing or explain is not None:
        return _tell(explain, as_json)
    if source is None:
        raise EduplanError("没有说检查哪个文件", remedy="写出 FILE，或用 --rules、--explain")
    if page:
        return _prove(source, profile, house, as_json)
    return _judge(source, config, Severity(fail_on), as_json)


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


def _judge(source: Path, config: Path | None, fail_on: Severity, as_json: bool) -> int:
    from eduplan.cli.findings import finding_lines
    from eduplan.codecs.finding import dump_finding
    from eduplan.verbs.settings import settings_at, settings_near

    settings = settings_near(source) if config is None else settings_at(config)
    findings = check(source, rules=settings.chosen())
    code = 1 if any(each.severity >= fail_on for each in findings) else 0
    if as_json:
        listed = [dump_finding(each) for each in findings]
        status = "found" if findings else "clean"
        write_json({"status": status, "exit": code, "input": str(source), "findings": listed})
    else:
        say(str(source))
        for line in finding_lines(findings, columns()):
            say(line)
    return code


def _prove(source: Path, profile: str | None, house: str | None, as_json: bool) -> int:
    proof = check(source, page=True, layout=asked_for(source, profile, house))
    code = 1 if proof.off else 0
    if as_json:
        status = "off" if proof.off else "proved"
        write_json({"status": status, "exit": code, "input": str(source), **proof_data(proof)})
    else:
        say(str(source))
        for line in proof_lines(proof):
            say(line)
    return code

"""Findings as a web page: one file that needs nothing else, whatever words it has to show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from eduplan.cli.findings import severity_name
from eduplan.model.finding import Finding, Severity
from eduplan.rules.rule import Group, group_of

__all__ = ["findings_page"]

_STYLE: Final = """
body{font:16px/1.7 "Noto Serif CJK SC","Source Han Serif SC",SimSun,serif;max-width:46em;margin:2em auto;
padding:0 1em;color:#222;background:#fff;overflow-wrap:anywhere}
h1{font-size:1.4em}h2{font-size:1.15em;border-bottom:1px solid #ccc}
li{margin:.8em 0}code{font-size:.9em;color:#555}
blockquote{margin:.2em 0;padding:.1em .8em;border-left:3px solid #ccc;white-space:pre-wrap}
mark{background:#ffe08a}.clause,.change{color:#555;font-size:.92em}
.error{color:#b00020}.warning{color:#8a5a00}.info{color:#1d5a8a}
@media print{body{max-width:none;margin:0}}
"""
_BEYOND: Final = 60
"""How many characters of a line are shown on either side of what is meant."""


def findings_page(
    name: str,
    findings: Sequence[Finding],
    made: Sequence[Finding] = (),
    remarks: Sequence[str] = (),
) -> str:
    """A page on the file *name*: its *findings* by group, and those that were *made* good before.

    *remarks* stand below the number of findings.

    It refers to nothing outside itself, runs no script, and says so to the browser.
    """
    return "\n".join(_lines(name, findings, made, remarks)) + "\n"


def _lines(
    name: str, findings: Sequence[Finding], made: Sequence[Finding], remarks: Sequence[str]
) -> Iterator[str]:
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    yield '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width">'
    yield f"<title>{_text(name)} 检查结果</title>\n<style>{_STYLE}</style>\n</head>\n<body>"
    yield f"<h1>{_text(name)}</h1>\n<p>{_counts(findings)}</p>"
    yield from (f'<p class="clause">{_text(each)}</p>' for each in remarks)
    if made:
        yield from _section(f"已改（{len(made)}）", made)
    for group in Group:
        members = [each for each in findings if group_of(each.code) is group]
        if members:
            yield from _section(f"{group.value}（{len(members)}）", members)
    yield "</body>\n</html>"


def _counts(findings: Sequence[Finding]) -> str:
    counts = Counter(each.severity for each in findings)
    told = [f"{severity_name(each)} {counts[each]}" for each in reversed(Severity) if counts[each]]
    return "，".join(told) or "没有发现问题"


def _section(title: str, findings: Sequence[Finding]) -> Iterator[str]:
    yield f"<h2>{_text(title)}</h2>\n<ol>"
    for each in findings:
        yield f"<li>{''.join(_finding(each))}</li>"
    yield "</ol>"


def _finding(finding: Finding) -> Iterator[str]:
    severity = finding.severity
    yield f'<strong class="{severity.value}">{severity_name(severity)}</strong> '
    yield f"{_text(finding.message)} <code>{_text(finding.code)}</code>"
    if finding.line:
        yield f"<blockquote>{_marked(finding)}</blockquote>"
    yield f'<div class="clause">{_text(str(finding.place))}；依据：{_text(finding.basis)}</div>'
    if finding.fix is not None:
        yield f'<div class="change">改法：{_text(str(finding.fix))}</div>'


def _marked(finding: Finding) -> str:
    """The line round the characters that are meant, which are marked."""
    line, start, end = finding.line, finding.start, finding.end
    first, last = max(0, start - _BEYOND), min(len(line), end + _BEYOND)
    before = ("…" if first else "") + line[first:start]
    after = line[end:last] + ("…" if last < len(line) else "")
    return f"{_text(before)}<mark>{_text(line[start:end])}</mark>{_text(after)}"


def _text(text: str) -> str:
    """*text* as a page may show it: nothing in it is markup, no character breaks the page."""
    shown = (char if char.isprintable() or char in "\u3000\n\t" else "\ufffd" for char in text)
    return escape("".join(shown))

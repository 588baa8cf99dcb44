"""Findings, shown: by group, each with its line and a caret below the characters that are meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from eduplan.language.width import display_width
from eduplan.model.finding import Finding, Severity
from eduplan.model.place import TextPlace
from eduplan.rules.page.layout_rule import LayoutRule
from eduplan.rules.rule import Group, Rule, group_of

__all__ = ["finding_lines", "rule_data", "rule_lines", "severity_name", "the_rule"]

_SEVERITIES: Final = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"}
_INDENT: Final = "      "
_PLACEHOLDERS: Final = dict.fromkeys(("found", "wanted", "after", "detail"), "…")


def severity_name(severity: Severity) -> str:
    """*severity* in Chinese."""
    return _SEVERITIES[severity]


def finding_lines(findings: Sequence[Finding], columns: int) -> Iterator[str]:
    """The findings for people, in *columns*: by group, then how many of each severity there are."""
    for group in Group:
        members = [each for each in findings if group_of(each.code) is group]
        if members:
            yield f"{group.value}（{len(members)}）"
        for each in members:
            yield from _finding(each, columns)
    counts = Counter(each.severity for each in findings)
    said = "，".join(f"{name} {counts[each]}" for each, name in _SEVERITIES.items() if counts[each])
    yield said or "没有发现问题"


def _finding(finding: Finding, columns: int) -> Iterator[str]:
    place = f"第{finding.place.line}行 " if isinstance(finding.place, TextPlace) else ""
    yield f"  {severity_name(finding.severity)} {finding.code} {place}{finding.message}"
    if finding.line:
        shown, before, marked = _window(finding, columns - len(_INDENT))
        yield _INDENT + shown
        yield _INDENT + " " * display_width(before) + "^" * max(1, display_width(marked))
    yield f"{_INDENT}依据：{finding.basis}"


def _window(finding: Finding, columns: int) -> tuple[str, str, str]:
    """As much of the line as *columns* hold: what is shown, what stands before the mark, the mark."""
    marked = _cut(finding.line[finding.start : finding.end], columns * 2 // 3)
    room = columns - display_width(marked) - 2 * len("……") * 2
    ahead = finding.line[: finding.start]
    before = _cut(ahead[::-1], room // 2)[::-1]
    behind = finding.line[finding.start + len(marked) :]
    after = _cut(behind, room - display_width(before))
    before = ("…" if len(before) < len(ahead) else "") + before
    return before + marked + after + ("…" if len(after) < len(behind) else ""), before, marked


def _cut(text: str, columns: int) -> str:
    """The beginning of *text* that fits into *columns*."""
    width = 0
    for index, char in enumerate(text):
        width += display_width(char)
        if width > columns:
            return text[:index]
    return text


def rule_lines(rules: Sequence[Rule | LayoutRule]) -> Iterator[str]:
    """Each rule on one line, by group."""
    for group in Group:
        yield group.value
        for rule in rules:
            if group_of(rule.code) is group:
                yield f"  {rule.code} {severity_name(rule.severity)} {rule.force.value} {_summary(rule)}"


def the_rule(rule: Rule | LayoutRule) -> Iterator[str]:
    """All that *rule* says of itself, with its examples."""
    yield f"{rule.code} {_summary(rule)}"
    yield f"  {group_of(rule.code).value}，{severity_name(rule.severity)}，{rule.force.value}：{rule.clause}"
    yield f"  {rule.about}"
    for title, examples in (("  对：", rule.good), ("  不对：", rule.bad)):
        yield title
        for example in examples:
            yield from (f"    {line}" for line in example.split("\n"))


def rule_data(rule: Rule | LayoutRule) -> dict[str, object]:
    """*rule* for programs."""
    return {
        "code": rule.code,
        "group": group_of(rule.code).value,
        "clause": rule.clause,
        "force": rule.force.value,
        "severity": rule.severity.value,
        "message": _summary(rule),
        "about": rule.about,
        "good": list(rule.good),
        "bad": list(rule.bad),
    }


def _summary(rule: Rule | LayoutRule) -> str:
    """The message of *rule* without any case."""
    return rule.summary if isinstance(rule, Rule) else rule.message.format(**_PLACEHOLDERS)

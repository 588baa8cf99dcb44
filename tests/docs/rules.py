"""The part of ``docs/rules.md`` that is made from the rules.

Written anew by ``python -m tests.docs.rules``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from eduplan.cli.findings import rule_data, severity_name
from eduplan.rules import Group, Rule
from eduplan.rules.page.layout_rule import LayoutRule
from eduplan.rules.rule import group_of
from eduplan.verbs.settings import EVERY_RULE

__all__ = ["PAGE", "made_lines", "written_lines"]

PAGE: Final = Path(__file__).resolve().parent.parent.parent / "docs" / "rules.md"
_MARK: Final = "<!-- 以下由 python -m tests.docs.rules 写成 -->"
_UNSEEN: Final = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff\u3000]")


def made_lines() -> Iterator[str]:
    """The generated part: a section for each group, a heading for each rule."""
    for group in Group:
        members = [rule for rule in EVERY_RULE if group_of(rule.code) is group]
        yield ""
        yield f"## {group.value}（{len(members)}条）"
        for rule in members:
            yield from _rule(rule)


def _rule(rule: Rule | LayoutRule) -> Iterator[str]:
    yield ""
    yield f"### {rule.code}"
    yield ""
    yield f"{rule_data(rule)['message']}。{severity_name(rule.severity)}，{rule.force.value}：{rule.clause}。"
    yield ""
    yield rule.about
    yield ""
    yield from (f"- 对：{_example(each)}" for each in rule.good)
    yield from (f"- 不对：{_example(each)}" for each in rule.bad)


def _example(text: str) -> str:
    """An example on one line, characters that nobody sees by their numbers."""
    shown = _UNSEEN.sub(lambda hit: f"\\u{ord(hit[0]):04x}", text).replace("\t", " ⇥ ")
    return "`" + shown.replace("\n", " ⏎ ") + "`"


def written_lines() -> list[str]:
    """The generated part as it is written."""
    return PAGE.read_text(encoding="utf-8").partition(_MARK)[2].splitlines()[1:]


if __name__ == "__main__":
    head = PAGE.read_text(encoding="utf-8").partition(_MARK)[0]
    PAGE.write_text(head + "\n".join([_MARK, *made_lines()]) + "\n", encoding="utf-8")

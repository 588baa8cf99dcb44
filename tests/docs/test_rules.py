"""The page of rules: what it says of them is what they say of themselves."""

from __future__ import annotations

from eduplan.verbs.settings import EVERY_RULE
from tests.docs.rules import PAGE, made_lines, written_lines


def test_the_page_is_made_from_the_rules() -> None:
    assert written_lines() == list(made_lines())


def test_every_rule_has_its_heading() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert all(f"\n### {rule.code}\n" in page for rule in EVERY_RULE)

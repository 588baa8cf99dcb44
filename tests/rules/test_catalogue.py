"""The catalogue: no rule forgotten, and each true to its own examples."""

from __future__ import annotations

import pkgutil
from collections import Counter
from importlib import import_module

import pytest

from eduplan import rules as room
from eduplan.model import Finding, Force, Severity
from eduplan.rules import RULES, Group, Rule
from eduplan.rules.checking import findings_in, manuscript_of
from eduplan.rules.editing import edited
from eduplan.rules.page.catalogue import LAYOUT_RULES
from eduplan.rules.rule import group_of

BY_CODE = {rule.code: rule for rule in RULES}
GOOD = [(rule.code, example) for rule in RULES for example in rule.good]
BAD = [(rule.code, example) for rule in RULES for example in rule.bad]
CODES = [*(rule.code for rule in RULES), *(rule.code for rule in LAYOUT_RULES)]


def findings(rule: Rule, example: str, among: tuple[Rule, ...]) -> tuple[Finding, ...]:
    return findings_in(manuscript_of(rule, example), among)


def test_no_module_is_forgotten() -> None:
    names = [name for _, name, _ in pkgutil.iter_modules(room.__path__)]
    modules = [import_module(f"eduplan.rules.{name}") for name in names if name != "catalogue"]
    declared = [rule for module in modules for rule in getattr(module, "RULES", ())]
    assert sorted(rule.code for rule in declared) == sorted(BY_CODE)


def test_no_code_stands_twice() -> None:
    assert [code for code, count in Counter(CODES).items() if count > 1] == []


def test_every_group_has_rules() -> None:
    assert set(map(group_of, CODES)) == set(Group)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_says_what_it_is_and_has_examples(rule: Rule) -> None:
    assert rule.about.endswith(".")
    assert rule.clause
    assert len(rule.good) >= 2
    assert len(rule.bad) >= 3
    assert "{" not in rule.summary
    assert not rule.summary.endswith(("，", "：", "（"))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_only_what_a_text_demands_is_an_error_and_practice_is_a_hint(rule: Rule) -> None:
    if rule.severity is Severity.ERROR:
        assert rule.force is Force.STATED
    if rule.force is Force.CUSTOM:
        assert rule.severity is Severity.INFO


@pytest.mark.parametrize(("code", "example"), GOOD)
def test_a_rule_is_silent_on_what_is_good(code: str, example: str) -> None:
    assert findings(BY_CODE[code], example, (BY_CODE[code],)) == ()


@pytest.mark.parametrize(("code", "example"), BAD)
def test_a_rule_speaks_on_what_is_bad(code: str, example: str) -> None:
    found = findings(BY_CODE[code], example, (BY_CODE[code],))
    assert found
    for each in found:
        assert "{" not in each.message
        assert 0 <= each.start <= each.end <= len(each.line)


@pytest.mark.parametrize(("code", "example"), BAD)
def test_a_fix_silences_its_finding_and_causes_no_new_one(code: str, example: str) -> None:
    rule = BY_CODE[code]
    manuscript = manuscript_of(rule, example)
    found = findings_in(manuscript, RULES)
    for each in found:
        if each.fix is not None and manuscript.source is not None:
            text, done = edited(example, [each.fix])
            assert done
            left = findings(rule, text, RULES)
            assert Counter(x.code for x in left) <= Counter(x.code for x in found)
            assert sum(x.code == each.code for x in left) < sum(x.code == each.code for x in found)

"""Every rule of layout carries examples: silent on the good ones, speaking on the bad ones."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

from eduplan.model.finding import Finding, Severity
from eduplan.model.force import Force
from eduplan.rules import page
from eduplan.rules.page.catalogue import LAYOUT_RULES
from eduplan.rules.page.examples import example
from eduplan.rules.page.layout_rule import LayoutRule, layout_findings
from eduplan.rules.page.sample import conforming
from eduplan.rules.page.typescript import Typescript


def found(text: str, *rules: LayoutRule) -> tuple[Finding, ...]:
    return layout_findings(Typescript(example(text)), rules or LAYOUT_RULES)


GOOD = [(rule, text) for rule in LAYOUT_RULES for text in rule.good]
BAD = [(rule, text) for rule in LAYOUT_RULES for text in rule.bad]


@pytest.mark.parametrize(("rule", "text"), GOOD, ids=lambda value: getattr(value, "code", value))
def test_a_rule_is_silent_on_its_good_examples(rule: LayoutRule, text: str) -> None:
    assert found(text, rule) == ()


@pytest.mark.parametrize(("rule", "text"), BAD, ids=lambda value: getattr(value, "code", value))
def test_a_rule_speaks_on_its_bad_examples(rule: LayoutRule, text: str) -> None:
    findings = found(text, rule)
    assert findings
    assert {each.code for each in findings} == {rule.code}
    assert all("{" not in each.message.replace("{number}", "") for each in findings)


@pytest.mark.parametrize(("rule", "text"), BAD, ids=lambda value: getattr(value, "code", value))
def test_a_bad_example_breaks_no_other_binding_rule(rule: LayoutRule, text: str) -> None:
    others = {each.code for each in found(text) if each.severity is Severity.ERROR} - {rule.code}
    assert others <= RELATED.get(rule.code, set())


RELATED: dict[str, set[str]] = {
    "PAG002": {"PAG005"},
    "PAG003": {"PAG004"},
    "PAG005": {"PAG097"},
    "PAG030": {"PAG076"},
}


def test_a_document_in_the_standard_s_form_breaks_no_rule() -> None:
    assert layout_findings(Typescript(conforming()), LAYOUT_RULES) == ()


def test_no_module_of_rules_is_forgotten() -> None:
    names = [each.name for each in pkgutil.iter_modules(page.__path__)]
    modules = [importlib.import_module(f"eduplan.rules.page.{name}") for name in names]
    declared = [rule for module in modules for rule in getattr(module, "RULES", ())]
    assert sorted(rule.code for rule in declared) == sorted(rule.code for rule in LAYOUT_RULES)


def test_codes_are_unique_and_every_rule_has_examples_and_is_explained() -> None:
    codes = [rule.code for rule in LAYOUT_RULES]
    assert len(set(codes)) == len(codes)
    for rule in LAYOUT_RULES:
        assert rule.good
        assert rule.bad
        assert rule.about.isascii() or rule.about
        assert len(rule.about) > 20


def test_only_what_is_stated_is_an_error_and_custom_is_information() -> None:
    for rule in LAYOUT_RULES:
        assert (rule.severity is Severity.ERROR) == (rule.force is Force.STATED), rule.code
        if rule.force is Force.CUSTOM:
            assert rule.severity is Severity.INFO, rule.code


def test_findings_come_in_the_order_of_the_document() -> None:
    blocks = [
        each.place.block  # type: ignore[union-attr] # places of layout are those of documents
        for each in found("正文·字号=14磅；标题·字号=18磅；成文日期·字号=14磅")
    ]
    assert blocks == sorted(blocks)

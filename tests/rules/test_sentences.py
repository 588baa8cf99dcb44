"""Sentences as plans have them: the good ones stay unmarked, the bad ones are seen by the right rule."""

from __future__ import annotations

import pkgutil
import tomllib
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

import pytest

from eduplan import rules as room
from eduplan.rules import RULES, Group, Rule
from eduplan.rules.checking import findings_in, manuscript_of

SOURCE = Path(__file__).with_name("sentences.toml")
DATA: Mapping[str, object] = tomllib.loads(SOURCE.read_text(encoding="utf-8"))
BY_CODE = {rule.code: rule for rule in RULES}
WORDS = tuple(rule for rule in RULES if rule.on is not None)
ANY = BY_CODE["TXT201"]
"""A rule of words whose examples are read as the text of a plan."""


def _good() -> list[tuple[str, str]]:
    families = DATA["good"]
    assert isinstance(families, dict)
    return [(family, sentence) for family, sentences in families.items() for sentence in sentences]


def _bad() -> list[tuple[str, str, str]]:
    families = DATA["bad"]
    assert isinstance(families, dict)
    return [
        (family, code, sentence)
        for family, codes in families.items()
        for code, sentences in codes.items()
        for sentence in sentences
    ]


@pytest.mark.parametrize(("family", "sentence"), _good())
def test_no_rule_speaks_on_a_good_sentence(family: str, sentence: str) -> None:
    found = findings_in(manuscript_of(ANY, sentence), WORDS)
    assert [str(each) for each in found] == []


@pytest.mark.parametrize(("family", "code", "sentence"), _bad())
def test_the_right_rule_speaks_on_a_bad_sentence(family: str, code: str, sentence: str) -> None:
    found = findings_in(manuscript_of(ANY, sentence), WORDS)
    assert code in {each.code for each in found}


FAMILIES = [
    name
    for _, name, _ in pkgutil.iter_modules(room.__path__)
    if name != "catalogue"
    and any(
        rule.on is not None and rule.group is not Group.PLAN
        for rule in getattr(import_module(f"eduplan.rules.{name}"), "RULES", ())
    )
]
"""The modules that declare rules of words that are none of plans, none left out."""


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_has_fifteen_good_and_fifteen_bad_sentences(family: str) -> None:
    rules: tuple[Rule, ...] = import_module(f"eduplan.rules.{family}").RULES
    good = [text for rule in rules for text in rule.good]
    bad = [text for rule in rules for text in rule.bad]
    good += [sentence for name, sentence in _good() if name == family]
    bad += [sentence for name, _, sentence in _bad() if name == family]
    assert len(set(good)) >= 15
    assert len(set(bad)) >= 15


def test_every_sentence_belongs_to_a_family_and_speaks_of_its_rules() -> None:
    codes = {
        rule.code: family
        for family in FAMILIES
        for rule in import_module(f"eduplan.rules.{family}").RULES
    }
    assert {family for family, _ in _good()} <= {"prose", *FAMILIES}
    assert [(family, code) for family, code, _ in _bad() if codes[code] != family] == []
    assert sum(family == "prose" for family, _ in _good()) >= 45

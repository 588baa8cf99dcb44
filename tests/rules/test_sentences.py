"""Sentences as plans have them: the good ones stay unmarked, the bad ones are seen by the right rule."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

from eduplan.rules import RULES
from eduplan.rules.checking import findings_in, manuscript_of

SOURCE = Path(__file__).with_name("sentences.toml")
DATA: Mapping[str, object] = tomllib.loads(SOURCE.read_text(encoding="utf-8"))
BY_CODE = {rule.code: rule for rule in RULES}
WORDS = tuple(rule for rule in RULES if rule.on is not None)
ANY = BY_CODE["TXT201"]
"""A rule of words whose examples are read as the text of a plan."""


def _good() -> list[str]:
    good = DATA["good"]
    assert isinstance(good, list)
    return good


def _bad() -> list[tuple[str, str, str]]:
    families = DATA["bad"]
    assert isinstance(families, dict)
    return [
        (family, code, sentence)
        for family, codes in families.items()
        for code, sentences in codes.items()
        for sentence in sentences
    ]


@pytest.mark.parametrize("sentence", _good())
def test_no_rule_speaks_on_a_good_sentence(sentence: str) -> None:
    found = findings_in(manuscript_of(ANY, sentence), WORDS)
    assert [str(each) for each in found] == []


@pytest.mark.parametrize(("family", "code", "sentence"), _bad())
def test_the_right_rule_speaks_on_a_bad_sentence(family: str, code: str, sentence: str) -> None:
    found = findings_in(manuscript_of(ANY, sentence), WORDS)
    assert code in {each.code for each in found}


def test_there_are_enough_sentences() -> None:
    families = [family for family, _, _ in _bad()]
    assert all(families.count(family) >= 15 for family in set(families))
    assert len(_good()) >= 45

"""Building targets: exactly the words, or none."""

from eduplan.grammar.phrases.building import done, literal, measured
from eduplan.grammar.phrases.quantities import Measure, find_measures
from eduplan.model import Origin, TargetKind, Wording


def measure(text: str) -> Measure:
    (found,) = find_measures(text)
    return found


def test_the_standards_wording_is_preferred() -> None:
    found = measure("不少于80场")
    target = measured("不少于80场", TargetKind.COUNT, found, found.template)
    assert target is not None
    assert target.wording == Wording()
    assert target.origin is Origin.PARSED


def test_a_wording_of_its_own_is_kept_where_it_must_be() -> None:
    found = measure("８０场以上")
    target = measured("８０场以上", TargetKind.COUNT, found, found.template)
    assert target is not None
    assert target.text == "８０场以上"


def test_what_cannot_be_printed_gives_no_target() -> None:
    found = measure("80场")
    assert measured("八十场", TargetKind.COUNT, found, found.template) is None
    assert measured("80场", TargetKind.RATE, found, found.template) is None
    assert done("全覆盖", TargetKind.COVERAGE, Wording("全部")) is None
    assert literal("x" * 201, TargetKind.EVENT) is None


def test_words_with_braces_are_literal() -> None:
    target = literal("通过{验收}", TargetKind.EVENT)
    assert target is not None
    assert target.text == "通过{验收}"

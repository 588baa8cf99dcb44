"""The value that alignment gives."""

from __future__ import annotations

import pytest

from eduplan.errors import PlanError
from eduplan.model.alignment import Alignment, Basis, Pair


def pair(a: str, b: str, confidence: float = 1.0) -> Pair:
    return Pair(a, b, confidence, Basis.LIKENESS)


def test_pairs_are_found_from_either_side() -> None:
    alignment = Alignment([pair("i1", "i2")], ["i3"], [])
    assert alignment.of_a["i1"] is alignment.of_b["i2"]
    assert alignment.of_a["i1"].inverse().inverse() == pair("i1", "i2")


def test_doubts_are_the_pairs_unsure_or_with_an_alternative() -> None:
    pairs = [pair("i1", "i1"), pair("i2", "i2", 0.4), pair("i3", "i3")]
    alignment = Alignment(pairs, ["i4"], [], alternatives=[pair("i4", "i3", 0.9)])
    assert [each.a for each in alignment.doubts] == ["i2", "i3"]


@pytest.mark.parametrize("confidence", [-0.1, 1.5, "1", True])
def test_a_confidence_is_between_0_and_1(confidence: float) -> None:
    with pytest.raises(PlanError, match=r"0 到 1|float"):
        pair("i1", "i1", confidence)


@pytest.mark.parametrize(
    ("pairs", "only_a", "only_b"),
    [
        ([pair("i1", "i1"), pair("i1", "i2")], [], []),
        ([pair("i1", "i1"), pair("i2", "i1")], [], []),
        ([pair("i1", "i1")], ["i1"], []),
        ([pair("i1", "i1")], [], ["i1"]),
    ],
)
def test_no_id_stands_twice(pairs: list[Pair], only_a: list[str], only_b: list[str]) -> None:
    with pytest.raises(PlanError, match="两次"):
        Alignment(pairs, only_a, only_b)

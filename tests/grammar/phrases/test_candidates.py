"""Candidates: acts without a date, for a person to confirm."""

import pytest

from eduplan.grammar.phrases import find_inlines, find_phrases
from eduplan.model import Target, TargetKind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("召开党建品牌发布会。", [(0, "召开党建品牌发布会")]),
        ("深化合作，举办教育论坛，提升质量。", [(5, "举办教育论坛")]),
        ("要全面出台实施细则；", [(3, "出台实施细则")]),
        ("去年召开了表彰大会。", []),
        ("6月底前召开推进会。", []),
        ("召开推进会3场。", []),
        ("“召开一次大会”行动。", []),
        ("加强管理。", []),
    ],
)
def test_an_undated_act_is_a_candidate(text: str, expected: list[tuple[int, str]]) -> None:
    _, candidates = find_phrases(text)
    assert [(each.start, text[each.start : each.stop]) for each in candidates] == expected
    for each in candidates:
        assert isinstance(each.value, Target)
        assert each.value.kind is TargetKind.EVENT
        assert each.value.text == text[each.start : each.stop]


def test_candidates_are_no_targets() -> None:
    assert not any(isinstance(part, Target) for part in find_inlines("召开党建品牌发布会。"))

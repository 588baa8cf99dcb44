import pytest

from eduplan.codecs.layout import may_share_a_line
from eduplan.codecs.values import JsonValue


@pytest.mark.parametrize(
    "value",
    ["x", 1, [], {}, ["a", "b"], {"a": {"b": 1}}, {"target": {"quantity": {"value": "1"}}}],
)
def test_single_values_short_lists_and_phrases_may_share_a_line(value: JsonValue) -> None:
    assert may_share_a_line(value)


@pytest.mark.parametrize(
    "value", [[[["a"]]], {"a": {"b": {"c": 1}}}, ["x", {"target": {"quantity": {"value": "1"}}}]]
)
def test_what_nests_deeper_is_broken(value: JsonValue) -> None:
    assert not may_share_a_line(value)

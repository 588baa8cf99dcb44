import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.codecs.values import (
    DEEPEST,
    LONGEST_MESSAGE,
    Repeated,
    check_nesting,
    joined,
    key_path,
    shortened,
    shown,
)
from eduplan.errors import CodecError


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (None, "空值"),
        (False, "false"),
        (3, "数 3"),
        (1.5, "数 1.5"),
        ("x", "文字 'x'"),
        ([], "列表"),
        ({}, "对象（键和值）"),
        (b"", "bytes"),
    ],
)
def test_each_kind_of_value_has_a_name(value: object, name: str) -> None:
    assert shown(value) == name


def test_an_integer_too_long_to_print_is_still_named() -> None:
    assert shown(10**5000) == "过长的整数"


@given(st.text())
def test_a_value_is_shown_on_one_line_and_shortly(text: str) -> None:
    assert len(shown(text).splitlines()) == 1
    assert len(shown("字" * 1000)) < 60


@given(st.text() | st.integers() | st.text(st.characters(categories=["Cs"])))
def test_any_key_has_a_path_on_one_line_that_can_be_encoded(key: object) -> None:
    path = key_path(key)
    assert path.encode()
    assert "\n" not in path


def test_a_message_is_cut_only_where_it_is_too_long() -> None:
    assert shortened("字" * LONGEST_MESSAGE) == "字" * LONGEST_MESSAGE
    assert shortened("字" * 1000) == "字" * LONGEST_MESSAGE + "…"


def test_paths_are_joined_by_a_dot_unless_an_index_follows() -> None:
    assert joined("", "pillars") == "pillars"
    assert joined("pillars", "[0]") == "pillars[0]"
    assert joined("pillars[0]", "id") == "pillars[0].id"


def test_nesting_is_allowed_as_deep_as_the_limit_and_no_deeper() -> None:
    value: object = []
    for _ in range(DEEPEST):
        value = [value]
    check_nesting(value)
    with pytest.raises(CodecError, match="太深"):
        check_nesting([value])


def test_a_repeated_key_is_found_wherever_it_stands() -> None:
    with pytest.raises(CodecError) as caught:
        check_nesting({"a": [1, {"b c": Repeated({"k": 1}, "k")}]})
    assert caught.value.path == 'a[1]["b c"].k'

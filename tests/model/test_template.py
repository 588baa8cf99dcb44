import pytest
from hypothesis import given

from eduplan.model.checks import TEMPLATE_LIMIT
from eduplan.model.template import check_template, escape, parse_template, render, slots_of
from eduplan.testing import lines
from tests.model.refusal import refused


@given(lines())
def test_an_escaped_text_prints_itself(text: str) -> None:
    assert "".join(part for _, part in render(escape(text), {})) == text
    assert slots_of(escape(text)) == set()


@given(lines(1), lines(1))
def test_a_template_is_its_words_with_data_between_them(before: str, after: str) -> None:
    template = escape(before) + "{number}" + escape(after)
    assert list(render(template, {"number": "5"})) == [("", before), ("number", "5"), ("", after)]


def test_neighbouring_words_are_one_piece() -> None:
    assert [piece.text for piece in parse_template("a{{b}}c")] == ["a{b}c"]


@pytest.mark.parametrize("template", ["", " ", "\u3000", " a", "a ", "a" * (TEMPLATE_LIMIT + 1)])
def test_a_template_prints_something_without_blanks_at_its_ends(template: str) -> None:
    with refused("template", "为空、首尾有空格或超过"):
        check_template(template, {})


def test_the_longest_template_is_allowed() -> None:
    check_template("a" * TEMPLATE_LIMIT, {})


def test_an_unknown_slot_is_refused_and_the_known_ones_are_named() -> None:
    with refused("template", "{numbre}"):
        check_template("{numbre}场", {"number": "数值"})


def test_a_slot_stands_once_unless_it_may_stand_often() -> None:
    check_template("{unit}{unit}", {"unit": ""}, frozenset({"unit"}))
    with refused("template", "{unit} 出现了两次"):
        check_template("{unit}{unit}", {"unit": ""})


@pytest.mark.parametrize("text", ["a\nb", "a\u0007", "a\u2028b"])
def test_a_line_break_or_control_character_is_refused(text: str) -> None:
    with refused("template", "换行或控制字符"):
        check_template(text, {})

"""Families: marks of one level, and what goes on from what."""

import pytest

from eduplan.grammar.families import FAMILIES, Sequencer, family, is_plausible
from eduplan.language.labels import Label, LabelStyle, read_label


def label(text: str) -> Label:
    found = read_label(text)
    assert found is not None
    return found


def test_every_style_has_one_family() -> None:
    styles = [style for group in FAMILIES for style in group]
    assert sorted(styles, key=str) == sorted(LabelStyle, key=str)


def test_marks_that_mix_in_one_level_are_one_family() -> None:
    assert family(label("1．甲")) == family(label("2. 乙")) == family(label("3、丙"))
    assert family(label("（一）")) == family(label("(二)"))
    assert (
        family(label("一、"))
        < family(label("（一）"))
        < family(label("1."))
        < family(label("（1）"))
    )


@pytest.mark.parametrize(
    ("words", "plausible"),
    [
        ("一、二年级学生", False),
        ("一、二、三产业", False),
        ("一、三个坚持", True),
        ("一、总体要求", True),
        ("2023、2024年", False),
        ("12、加强学习", True),
    ],
)
def test_a_label_that_only_lists_numbers_is_none(words: str, plausible: bool) -> None:
    assert is_plausible(label(words), words) == plausible


def test_a_label_is_expected_at_the_start_or_next_in_its_series() -> None:
    numbers = Sequencer()
    for text in ("一、", "1.", "2."):
        assert numbers.expects(label(text))
        numbers.note(label(text))
    assert numbers.expects(label("3."))
    assert not numbers.expects(label("30."))
    numbers.note(label("二、"))
    assert not numbers.expects(label("3."))

"""Levels: depths over the whole document, and the numbering with the fewest exceptions."""

from collections.abc import Iterator

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from eduplan.grammar.levels import choose_numbering, depths_of, first_level
from eduplan.language.characters import solid
from eduplan.language.labels import LabelStyle, read_label, write_label
from eduplan.model import Initiative, Numbering, Pillar
from eduplan.model.labelling import labelled
from eduplan.testing.strategies import pillars


def depths(*marks: str) -> list[int | None]:
    return list(depths_of([read_label(mark) for mark in marks]))


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        (("一、", "（一）", "1.", "2．", "（二）", "二、"), [0, 1, 2, 2, 1, 0]),
        (("一、", "1.", "2、", "二、", "3．"), [0, 1, 1, 0, 1]),
        (("一、", "（一）", "1.", "二、", "1.", "（1）"), [0, 1, 2, 0, 1, 2]),
        (("（一）", "1.", "（二）"), [0, 1, 0]),
        (("1.", "2.", "3."), [0, 0, 0]),
        (("第一部分", "第一章", "第二章", "第二部分", "第三章"), [0, 1, 1, 0, 1]),
        (("1.", "一、", "二、", "2.", "一、", "二、"), [0, 1, 1, 0, 1, 1]),
        (("1.", "2.", "一、", "1.", "2.", "二、", "1."), [None, None, 0, 1, 1, 0, 1]),
        (("一、", "第三条", "二、"), [0, None, 0]),
        (("1.", "2.", "3.", "一、", "二、", "1.", "（1）"), [None, None, None, 0, 0, 1, 2]),
        (("1.", "一、", "二、", "2."), [0, 1, 1, 0]),
        (("一、", "（一）", "1、", "第一节", "第二节", "二、"), [0, 1, 2, None, None, 0]),
        (("第四章", "第一节", "第二节"), [0, 1, 1]),
        (("第四章", "第一节", "一、", "二、"), [None, None, 0, 0]),
        (("一、", "（一）", "1.", "（1）", "①", "a."), [0, 1, 2, None, None, None]),
        (("甲", "一、", "乙"), [None, 0, None]),
    ],
)
def test_the_depth_of_a_line_is_that_of_its_mark_in_the_whole_document(
    marks: tuple[str, ...], expected: list[int | None]
) -> None:
    assert depths(*marks) == expected


def test_the_first_level_is_the_highest_family_that_has_its_numbers() -> None:
    def first(*marks: str) -> int | None:
        return first_level(label for label in map(read_label, marks) if label)

    assert first("1.", "一、", "（一）", "1.", "二、") == first("一、")
    assert first("1.", "一、", "2.", "一、", "二、") == first("1.")
    assert first() is None


def test_the_numbering_with_the_fewest_exceptions_is_taken() -> None:
    numbering, own = choose_numbering(
        [(0, "一、"), (1, "1."), (1, "2．"), (1, "4."), (0, "二、"), (1, "5."), (2, "(1)")]
    )
    assert numbering.levels[:3] == (
        LabelStyle.CHINESE_COMMA,
        LabelStyle.ARABIC_DOT,
        LabelStyle.ARABIC_PARENTHESES_HALF,
    )
    assert numbering.running
    assert own == (None, None, "2．", "4.", None, None, None)


@given(st.lists(pillars(), max_size=3), st.booleans())
def test_the_chosen_numbering_prints_every_mark_as_it_stood(
    given_pillars: list[Pillar], running: bool
) -> None:
    before = [
        (level, solid(label))
        for level, label, _ in labelled(given_pillars, Numbering(running=running))
    ]
    numbering, own = choose_numbering(before)
    kept = iter(own)
    again = [_with_labels(pillar, kept) for pillar in given_pillars]
    assert [(level, label) for level, label, _ in labelled(again, numbering)] == before


def _with_labels(pillar: Pillar, own: Iterator[str | None]) -> Pillar:
    """*pillar* and what is below it with the labels *own*, in document order."""
    label = next(own)
    below = tuple(_item_with_labels(each, own) for each in pillar.initiatives)
    return evolve(pillar, label=label, initiatives=below)


def _item_with_labels(item: Initiative, own: Iterator[str | None]) -> Initiative:
    label = next(own)
    return evolve(
        item, label=label, items=tuple(_item_with_labels(each, own) for each in item.items)
    )


def test_the_styles_of_a_numbering_are_five_different_ones() -> None:
    marks = [(depth, write_label(LabelStyle.ARABIC_DOT, 1)) for depth in range(5)]
    numbering, own = choose_numbering(marks)
    assert numbering.levels[0] is LabelStyle.ARABIC_DOT
    assert sum(label is not None for label in own) == 4

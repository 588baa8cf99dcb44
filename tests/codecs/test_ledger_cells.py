"""Cells as offices fill them in."""

from __future__ import annotations

import pytest

from eduplan.codecs.ledger_cells import CODES, data_in, is_filled


@pytest.mark.parametrize(
    "written",
    [
        "2026-06-30",
        "2026年6月30日",
        "2026/6/30",
        "2026.6.30",
        " 2026-6-30 ",
        "二〇二六年六月三十日",
    ],
)
def test_a_day_is_read_in_every_usual_form(written: str) -> None:
    assert data_in({"as_of": written}) == {"as_of": "2026-06-30"}


@pytest.mark.parametrize(
    ("cells", "value", "unit"),
    [
        ({"value": "105", "unit": "场"}, "105", "场"),
        ({"value": "105场"}, "105", "场"),
        ({"value": "105 场", "unit": "场"}, "105", "场"),
        ({"value": "１０５"}, "105", None),
        ({"value": "1,234,567.50"}, "1234567.50", None),
        ({"value": "98.5%"}, "98.5", "%"),
        ({"value": "98.5％"}, "98.5", "%"),
        ({"value": "3.5", "unit": "亿元"}, "350000000", "元"),
        ({"value": "2.6万平方米"}, "26000", "平方米"),
        ({"value": "2/3"}, "2/3", None),
        ({"value": "约100", "unit": "场"}, "约100", "场"),
        ({"value": "12,34"}, "12,34", None),
        ({"value": "100", "unit": "万"}, "1000000", None),
    ],
)
def test_a_number_is_read_with_its_unit(
    cells: dict[str, str], value: str, unit: str | None
) -> None:
    found = data_in(cells)
    assert (found["value"], found.get("unit")) == (value, unit)


@pytest.mark.parametrize("field", CODES)
def test_a_code_is_read_from_each_of_its_words_and_another_word_is_left(field: str) -> None:
    for word, code in CODES[field].items():
        assert data_in({field: f" {word} "}) == {field: code}
    assert data_in({field: "也许"}) == {field: "也许"}


def test_blanks_in_words_are_kept_and_blank_cells_are_none() -> None:
    assert data_in({"evidence": " 照片 ", "of": " t1 ", "done": "  "}) == {
        "of": "t1",
        "evidence": " 照片 ",
    }


def test_a_unit_without_a_value_belongs_to_the_form() -> None:
    assert data_in({"of": "t1", "unit": "场", "done": "是"}) == {"of": "t1", "done": True}


def test_a_form_to_fill_in_is_not_filled_in() -> None:
    assert not is_filled({"of": "t1", "as_of": "2026-06-30", "unit": "场", "counting": "累计"})
    assert not is_filled({"of": "t1", "value": "  "})
    assert is_filled({"of": "t1", "evidence": "照片"})

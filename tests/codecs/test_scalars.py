import datetime
from enum import Enum
from fractions import Fraction

import pytest
from cattrs import Converter

from eduplan.codecs.scalars import read_text, register_scalars
from eduplan.errors import CodecError
from eduplan.model import Comparator, Period, Urgency, When


@pytest.fixture(scope="module")
def converter() -> Converter:
    made = Converter()
    register_scalars(made)
    return made


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Fraction("77.34"), "77.34"),
        (Fraction(2, 3), "2/3"),
        (datetime.date(2026, 1, 15), "2026-01-15"),
        (Period(2023, school=True, term=1), "2023s1"),
        (When.parse("06-30"), "06-30"),
        (Comparator.AT_LEAST, "at_least"),
        (Urgency.URGENT, "加急"),
        (True, True),
        (3, 3),
        ("文", "文"),
    ],
)
def test_a_value_is_written_plainly_and_read_back(
    converter: Converter, value: object, written: object
) -> None:
    assert converter.unstructure(value) == written
    assert converter.structure(written, type(value)) == value


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (str, 5),
        (str, None),
        (str, True),
        (str, Urgency.URGENT),
        (int, "5"),
        (int, True),
        (int, 5.0),
        (bool, 1),
        (bool, "true"),
        (Fraction, 100),
        (Fraction, "1e2"),
        (Fraction, "１００"),
        (Fraction, "100\n"),
        (datetime.date, "20260115"),
        (datetime.date, "2026-W03-4"),
        (datetime.date, "2026-02-30"),
        (datetime.date, "1899-12-31"),
        (Period, 2023),
        (Period, "2025-2021"),
        (When, "6月"),
        (When, "02-30"),
        (Comparator, "AT_LEAST"),
        (Comparator, 1),
    ],
)
def test_nothing_is_coerced(converter: Converter, kind: type, value: object) -> None:
    with pytest.raises(CodecError) as caught:
        converter.structure(value, kind)
    assert caught.value.path == ""
    assert caught.value.remedy


def test_a_number_for_a_text_is_answered_with_quotes() -> None:
    with pytest.raises(CodecError, match="应为文字，却是数 2026（给数字加上引号）"):
        read_text(2026)


def test_an_unknown_word_is_answered_with_the_near_one_and_all(converter: Converter) -> None:
    with pytest.raises(CodecError, match="是不是 at_least？可用：bare at_least") as caught:
        converter.structure("atleast", Comparator)
    assert issubclass(Comparator, Enum)
    assert "'atleast'" in caught.value.message


def test_a_long_text_is_cut_in_the_message(converter: Converter) -> None:
    with pytest.raises(CodecError) as caught:
        converter.structure("9" * 100_000, Fraction)
    assert len(str(caught.value)) < 400

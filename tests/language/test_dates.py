from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.errors import ParseError
from eduplan.language.dates import DATE_PATTERN, read_date, write_date
from eduplan.language.numerals import write_numeral, write_positional

DATES = st.dates(min_value=date(1000, 1, 1))
WIDE = str.maketrans("0123456789-./", "０１２３４５６７８９－．／")
GAPS = st.sampled_from(["", " ", "\u3000"])


def _in_han(day: date) -> str:
    month, number = write_numeral(day.month), write_numeral(day.day)
    return f"{write_positional(day.year)}年{month}月{number}日"


@given(st.dates())
def test_reading_a_date_gives_back_what_was_written(day: date) -> None:
    assert read_date(write_date(day)) == day


@given(DATES, GAPS, st.booleans(), st.sampled_from("日号"))
def test_blanks_wide_digits_and_leading_zeros_do_not_change_a_date(
    day: date, gap: str, zeros: bool, end: str
) -> None:
    month, number = (f"{part:02d}" if zeros else str(part) for part in (day.month, day.day))
    text = gap.join([str(day.year), "年", month, "月", number, end])
    assert read_date(text) == read_date(text.translate(WIDE)) == day


@given(DATES, st.sampled_from("-./"), st.booleans())
def test_a_date_in_figures_alone_is_read(day: date, mark: str, zeros: bool) -> None:
    text = mark.join([str(day.year), f"{day.month:0{1 + zeros}d}", f"{day.day:0{1 + zeros}d}"])
    assert read_date(text) == read_date(text.translate(WIDE)) == day


@given(DATES, st.sampled_from("〇零○◯0０OＯ"))
def test_a_date_in_han_is_read_however_its_zero_is_typed(day: date, zero: str) -> None:
    assert read_date(_in_han(day).replace("〇", zero)) == day


@given(
    DATES, st.sampled_from(["", "1.", "于", "（", "："]), st.sampled_from(["", "印发", "）", "，"])
)
def test_a_date_is_found_where_it_stands_in_a_sentence(day: date, before: str, after: str) -> None:
    for written in (write_date(day), _in_han(day)):
        found = DATE_PATTERN.search(before + written + after)
        assert found is not None
        assert (found.start(), found[0]) == (len(before), written)


@pytest.mark.parametrize(
    "text", ["2023年2月30日", "2023-13-01", "2023.1.0", "二〇二三年十三月一日", "0000年1月1日"]
)
def test_a_day_that_does_not_exist_is_named(text: str) -> None:
    with pytest.raises(ParseError, match=f"没有 {text} 这一天"):
        read_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2023年",
        "2023年1月",
        "23年1月5日",
        "2023-1.5",
        "12023年1月5日",
        "2023年1月5日起",
        "1月5日",
        "2023.1.5.2",
        "2023-1-511",
        " 2023年1月5日",
        "二〇二三年一月",
        pytest.param("日" * 10**5, id="much text"),
        pytest.param("2023" * 10**5, id="many digits"),
    ],
)
def test_what_is_not_a_full_date_is_refused_with_a_remedy(text: str) -> None:
    with pytest.raises(ParseError, match="不是完整的日期") as caught:
        read_date(text)
    assert "2023年1月5日" in caught.value.remedy
    assert len(str(caught.value)) < 200

import copy
import pickle
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.model import Period, SchoolCalendar
from eduplan.model.period import PERIOD_PATTERN, share_passed
from eduplan.testing import periods
from tests.model.refusal import refused

YEARS = st.integers(1000, 2999)


@given(st.one_of(periods(), st.builds(Period, YEARS)))
def test_reading_a_period_gives_back_what_was_written(period: Period) -> None:
    assert Period.parse(str(period)) == period
    assert copy.deepcopy(period) == pickle.loads(pickle.dumps(period)) == period


@given(st.from_regex(PERIOD_PATTERN, fullmatch=True))
def test_what_the_pattern_allows_is_written_back_or_runs_backwards(text: str) -> None:
    first, _, last = text.partition("-")
    if last and last <= first:
        with refused("period", "期间倒置"):
            Period.parse(text)
    else:
        assert str(Period.parse(text)) == text


@pytest.mark.parametrize(
    "text",
    ["", "23", "2023-", "2023-24", "2023年", "2023s3", "2023s0", "0999", "3000", " 2023", "2023\n"],
)
def test_another_notation_is_refused(text: str) -> None:
    with refused("period", "不合规则"):
        Period.parse(text)


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"year": "2023"}, "year"),
        ({"year": True}, "year"),
        ({"year": None}, "year"),
        ({"year": 23}, "period"),
        ({"year": -2023}, "period"),
        ({"year": 2025, "last_year": 2021}, "period"),
        ({"year": 2025, "last_year": 2025}, "period"),
        ({"year": 2025, "last_year": "2026"}, "last_year"),
        ({"year": 2025, "last_year": 2026, "school": True}, "period"),
        ({"year": 2025, "last_year": 2026, "term": 1}, "period"),
        ({"year": 2025, "term": 0}, "period"),
        ({"year": 2025, "term": 3}, "period"),
        ({"year": 2025, "term": "1"}, "term"),
        ({"year": 2025, "school": 1}, "school"),
    ],
)
def test_a_period_that_makes_no_sense_is_refused(fields: dict[str, object], path: str) -> None:
    with refused(path):
        Period(**fields)  # type: ignore[arg-type]  # refusing it is the point


@pytest.mark.parametrize("text", [2023, None, ["2023"]])
def test_parsing_takes_text_only(text: object) -> None:
    with refused("period"):
        Period.parse(text)  # type: ignore[arg-type]  # refusing it is the point


@given(st.lists(periods()))
def test_periods_of_all_kinds_sort_by_year(given: list[Period]) -> None:
    assert [period.year for period in sorted(given)] == sorted(period.year for period in given)


def test_a_longer_or_later_period_of_one_year_comes_behind() -> None:
    texts = ["2023", "2023s", "2023s1", "2023s2", "2023-2025", "2023-2027", "2024"]
    assert [str(period) for period in sorted(map(Period.parse, reversed(texts)))] == texts


@given(st.one_of(periods(), st.builds(Period, YEARS)))
def test_a_period_ends_after_it_begins_in_its_own_years(period: Period) -> None:
    first, last = period.days()
    assert first < last == period.end
    assert first.year >= period.year
    assert last.year <= (period.last_year or period.year) + period.school


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("2021-2025", date(2021, 1, 1), date(2025, 12, 31)),
        ("2023s", date(2023, 9, 1), date(2024, 8, 31)),
        ("2023s1", date(2023, 9, 1), date(2024, 2, 15)),
        ("2023s2", date(2024, 2, 16), date(2024, 8, 31)),
    ],
)
def test_a_period_has_its_first_and_last_day(text: str, first: date, last: date) -> None:
    assert Period.parse(text).days() == (first, last)


AUTUMNS = st.tuples(st.integers(8, 10), st.integers(1, 28))
SPRINGS = st.tuples(st.integers(1, 3), st.integers(1, 28))


@given(YEARS, AUTUMNS, SPRINGS)
def test_the_terms_of_any_calendar_fill_the_school_year(
    year: int, autumn: tuple[int, int], spring: tuple[int, int]
) -> None:
    calendar = SchoolCalendar(autumn, spring)
    first, second = calendar.term(year, 1), calendar.term(year, 2)
    assert Period(year, school=True).days(calendar) == (first[0], second[1])
    assert first[1] + timedelta(1) == second[0]
    assert second[1] + timedelta(1) == date(year + 1, *autumn)


@pytest.mark.parametrize("field", ["first_term", "second_term"])
@pytest.mark.parametrize(
    "day",
    [(2, 29), (2, 30), (13, 1), (9, 0), (9,), (9, 1, 1), ("9", "1"), (9, True), 9, None, "91"],
)
def test_a_term_that_does_not_begin_on_a_day_of_every_year_is_refused(
    field: str, day: object
) -> None:
    with refused(field):
        SchoolCalendar(**{field: day})  # type: ignore[arg-type]  # refusing it is the point


@pytest.mark.parametrize(("first", "second"), [((9, 1), (9, 1)), ((3, 1), (9, 1))])
def test_a_second_term_that_does_not_begin_earlier_in_the_year_is_refused(
    first: tuple[int, int], second: tuple[int, int]
) -> None:
    with refused("second_term"):
        SchoolCalendar(first, second)


def test_a_calendar_may_be_given_as_lists() -> None:
    assert SchoolCalendar([9, 1], [2, 16]) == SchoolCalendar()


@pytest.mark.parametrize(
    ("period", "on", "share"),
    [
        ("2026", date(2026, 11, 30), "11/12"),
        ("2026", date(2026, 1, 31), "1/12"),
        ("2026", date(2026, 2, 14), "1/8"),
        ("2026", date(2025, 12, 31), "0"),
        ("2026", date(2026, 12, 31), "1"),
        ("2026", date(2030, 1, 1), "1"),
        ("2021-2025", date(2023, 6, 30), "1/2"),
        ("2026s", date(2027, 2, 28), "1/2"),
    ],
)
def test_months_count_alike_in_the_share_of_time_that_has_passed(
    period: str, on: date, share: str
) -> None:
    assert Period.parse(period).elapsed(on) == Fraction(share)


def test_the_days_of_a_month_are_shares_of_it() -> None:
    months = 5 + Fraction(15, 28)
    assert Period(2026, term=1).elapsed(date(2026, 9, 30)) == 1 / months
    assert Period(2026, term=1).elapsed(date(2026, 10, 15)) == (1 + Fraction(15, 31)) / months


def test_a_local_calendar_moves_the_share_of_a_term() -> None:
    term = Period(2026, term=1)
    early = SchoolCalendar((8, 1), (2, 1))
    assert term.elapsed(date(2026, 10, 31), early) == Fraction(1, 2)


@given(periods(), st.dates(date(1980, 1, 1), date(2070, 1, 1)), st.integers(0, 800))
def test_time_only_goes_on(period: Period, on: date, days: int) -> None:
    assert 0 <= period.elapsed(on) <= period.elapsed(on + timedelta(days=days)) <= 1


def test_a_single_day_has_passed_when_it_ends() -> None:
    day = date(2026, 5, 5)
    assert share_passed(day, day, day) == 1
    assert share_passed(day, day, day - timedelta(days=1)) == 0

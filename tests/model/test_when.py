import copy
import pickle
from calendar import isleap
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.model import Period, SchoolCalendar, TimeUnit, When
from eduplan.model.when import WHEN_PATTERN
from eduplan.testing import periods, whens
from tests.model.refusal import refused

YEARS = st.integers(1000, 2999)


@given(whens())
def test_reading_a_time_gives_back_what_was_written(when: When) -> None:
    assert When.parse(str(when)) == when
    assert copy.deepcopy(when) == pickle.loads(pickle.dumps(when)) == when


@given(st.from_regex(WHEN_PATTERN, fullmatch=True))
def test_what_the_pattern_allows_is_written_back_or_is_a_day_that_does_not_exist(text: str) -> None:
    month_and_day = text[-5:]
    never = month_and_day in ("02-30", "02-31", "04-31", "06-31", "09-31", "11-31")
    common = month_and_day == "02-29" and len(text) == 10 and not isleap(int(text[:4]))
    if never or common:
        with refused("when", "这一天"):
            When.parse(text)
    else:
        assert str(When.parse(text)) == text


@pytest.mark.parametrize(
    "text",
    ["", "6", "13", "00", "06-00", "06-32", "h3", "q0", "q5", "s3", "2023-6", "2023h", "2023q"],
)
def test_another_notation_is_refused(text: str) -> None:
    with refused("when", "不合规则"):
        When.parse(text)


@pytest.mark.parametrize("text", [6, None, ["06"], b"06"])
def test_parsing_takes_text_only(text: object) -> None:
    with refused("when"):
        When.parse(text)  # type: ignore[arg-type]  # refusing it is the point


@pytest.mark.parametrize(
    "text", ["02-30", "02-31", "04-31", "2023-02-29", "1900-02-29", "2023-11-31"]
)
def test_a_day_that_does_not_exist_is_refused(text: str) -> None:
    with refused("when", "这一天"):
        When.parse(text)


@given(YEARS)
def test_the_leap_day_exists_in_leap_years_alone(year: int) -> None:
    leap_day = When.parse("02-29")
    found = leap_day.days(Period(year))
    if isleap(year):
        assert found == (date(year, 2, 29), date(year, 2, 29))
        assert When.parse(f"{year}-02-29").days(None) == found
    else:
        assert found is None


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"unit": "month"}, "unit"),
        ({"unit": TimeUnit.MONTH, "number": "6"}, "number"),
        ({"unit": TimeUnit.MONTH, "number": True}, "number"),
        ({"unit": TimeUnit.MONTH, "number": 0}, "when"),
        ({"unit": TimeUnit.MONTH, "number": 13}, "when"),
        ({"unit": TimeUnit.QUARTER, "number": 5}, "when"),
        ({"unit": TimeUnit.YEAR, "number": 1}, "when"),
        ({"unit": TimeUnit.YEAR, "year": 0}, "when"),
        ({"unit": TimeUnit.YEAR, "year": 999}, "when"),
        ({"unit": TimeUnit.YEAR, "year": 3000}, "when"),
        ({"unit": TimeUnit.YEAR, "year": "2023"}, "year"),
        ({"unit": TimeUnit.WEEK, "year": 2023}, "when"),
        ({"unit": TimeUnit.TERM, "year": 2023}, "when"),
        ({"unit": TimeUnit.DAY, "number": 6}, "when"),
        ({"unit": TimeUnit.DAY, "day": 6}, "when"),
        ({"unit": TimeUnit.MONTH, "number": 6, "day": 6}, "when"),
        ({"unit": TimeUnit.DAY, "number": 6, "day": 31}, "when"),
        ({"unit": TimeUnit.DAY, "number": 6, "day": 0}, "when"),
        ({"unit": TimeUnit.DAY, "number": 6, "day": 1.0}, "day"),
    ],
)
def test_parts_that_do_not_fit_are_refused(fields: dict[str, object], path: str) -> None:
    with refused(path):
        When(**fields)  # type: ignore[arg-type]  # refusing it is the point


@pytest.mark.parametrize(
    ("when", "period", "first", "last"),
    [
        ("2027", None, date(2027, 1, 1), date(2027, 12, 31)),
        ("2023-06", "2026", date(2023, 6, 1), date(2023, 6, 30)),
        ("year", "2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("02", "2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("06-30", "2026", date(2026, 6, 30), date(2026, 6, 30)),
        ("h1", "2026", date(2026, 1, 1), date(2026, 6, 30)),
        ("h2", "2026", date(2026, 7, 1), date(2026, 12, 31)),
        ("q3", "2026", date(2026, 7, 1), date(2026, 9, 30)),
        ("2023s", None, date(2023, 9, 1), date(2024, 8, 31)),
        ("2023s2", None, date(2024, 2, 16), date(2024, 8, 31)),
        ("s1", "2026", date(2026, 9, 1), date(2027, 2, 15)),
        ("s2", "2026", date(2026, 2, 16), date(2026, 8, 31)),
        ("school_year", "2026", date(2026, 9, 1), date(2027, 8, 31)),
        ("s1", "2026s", date(2026, 9, 1), date(2027, 2, 15)),
        ("s2", "2026s", date(2027, 2, 16), date(2027, 8, 31)),
        ("term", "2026s2", date(2027, 2, 16), date(2027, 8, 31)),
        ("10", "2026s", date(2026, 10, 1), date(2026, 10, 31)),
        ("06", "2026s", date(2027, 6, 1), date(2027, 6, 30)),
        ("year", "2026s", date(2026, 1, 1), date(2026, 12, 31)),
        ("h1", "2026s", date(2027, 1, 1), date(2027, 6, 30)),
        ("q4", "2026s", date(2026, 10, 1), date(2026, 12, 31)),
        ("06", "2026s2", date(2027, 6, 1), date(2027, 6, 30)),
        ("02-29", "2027s", date(2028, 2, 29), date(2028, 2, 29)),
    ],
)
def test_a_time_resolves_to_days(when: str, period: str | None, first: date, last: date) -> None:
    known = None if period is None else Period.parse(period)
    assert When.parse(when).days(known) == (first, last)


@pytest.mark.parametrize(
    ("when", "period"),
    [
        ("06", None),
        ("year", None),
        ("s1", None),
        ("school_year", None),
        ("06", "2021-2025"),
        ("year", "2021-2025"),
        ("s1", "2021-2025"),
        ("term", "2026"),
        ("term", "2026s"),
        ("term", "2021-2025"),
        ("half", "2026"),
        ("quarter", "2026"),
        ("month", "2026"),
        ("week", "2026"),
        ("day", "2026"),
    ],
)
def test_a_time_that_nobody_can_tell_is_unknown(when: str, period: str | None) -> None:
    known = None if period is None else Period.parse(period)
    assert When.parse(when).days(known) is None


@given(whens(), periods())
def test_a_time_begins_before_it_ends(when: When, period: Period) -> None:
    days = when.days(period)
    assert days is None or days[0] <= days[1]
    if when.year is not None:
        assert days == when.days(None)


@given(whens().filter(lambda when: when.year is None and when.unit is not TimeUnit.TERM), periods())
def test_in_a_school_year_a_time_ends_after_the_year_has_begun(when: When, period: Period) -> None:
    days = when.days(period)
    if period.school and days is not None and when.unit is not TimeUnit.SCHOOL_YEAR:
        assert days[1] >= period.days()[0]


def test_a_local_calendar_moves_the_terms() -> None:
    late = SchoolCalendar((9, 15), (3, 1))
    assert When.parse("s1").days(Period(2026), late) == (date(2026, 9, 15), date(2027, 2, 28))
    assert When.parse("09-10").days(Period(2026, school=True), late) == (
        date(2027, 9, 10),
        date(2027, 9, 10),
    )

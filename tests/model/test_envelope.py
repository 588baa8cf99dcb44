import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.language.dates import write_date
from eduplan.model import Envelope, Urgency
from eduplan.testing import envelopes
from tests.model.refusal import refused

DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2999, 12, 31))
DAY = datetime.date(2026, 1, 5)
ORGANS = ("mark", "signers", "addressees", "signature", "copies")


@given(DAYS)
def test_a_date_is_printed_in_full_unless_it_was_written_otherwise(day: datetime.date) -> None:
    assert Envelope(date=day).date_text == write_date(day)
    assert Envelope(date=day, date_wording=day.isoformat()).date_text == day.isoformat()


@given(DAYS)
def test_a_date_written_as_the_standard_has_it_is_no_wording_of_its_own(day: datetime.date) -> None:
    assert Envelope(date=day, date_wording=write_date(day)) == Envelope(date=day)


@given(DAYS, st.integers(1, 400))
def test_a_wording_of_another_day_is_refused(day: datetime.date, later: int) -> None:
    other = day + datetime.timedelta(later)
    with refused("date_wording", "不符"):
        Envelope(date=day, date_wording=other.isoformat())


@pytest.mark.parametrize("wording", ["", "某日", "2026年1月", "2026年2月30日", "2026年1月5日起"])
def test_a_wording_that_is_no_date_is_refused(wording: str) -> None:
    with refused("date_wording"):
        Envelope(date=DAY, date_wording=wording)
    with refused("date_wording"):
        Envelope(date_wording="2026年1月5日")


@given(envelopes())
def test_an_envelope_may_lack_anything(envelope: Envelope) -> None:
    assert bool(envelope.date_text) == (envelope.date is not None)


@pytest.mark.parametrize("field", ["date", "printed"])
@pytest.mark.parametrize(
    "value", ["2026-01-05", datetime.datetime(2026, 1, 5), 2026, datetime.date(1899, 12, 31)]
)
def test_a_day_is_a_plain_date_of_our_time(field: str, value: object) -> None:
    with refused(field):
        Envelope(**{field: value})  # type: ignore[arg-type]  # refusing it is the point


@pytest.mark.parametrize("field", ORGANS)
@pytest.mark.parametrize(
    ("value", "index"),
    [
        ("明湖区教育局", ""),
        (None, ""),
        (["明湖区教育局", ""], "[1]"),
        ([" 明湖区教育局"], "[0]"),
        (["a\nb"], "[0]"),
        ([5], "[0]"),
    ],
)
def test_organs_and_persons_are_named_one_by_one(field: str, value: object, index: str) -> None:
    with refused(field + index):
        Envelope(**{field: value})  # type: ignore[arg-type]  # refusing it is the point


@pytest.mark.parametrize("number", ["1", "0000001", "００００１１", "00000a", 1, None])
def test_a_copy_number_has_six_digits(number: object) -> None:
    with refused("copy_number"):
        Envelope(copy_number=number)  # type: ignore[arg-type]  # refusing it is the point
    assert Envelope(copy_number="000001").copy_number == "000001"


@pytest.mark.parametrize("field", ["secrecy", "number", "note", "printer"])
def test_other_words_stand_on_one_line(field: str) -> None:
    with refused(field):
        Envelope(**{field: "a\nb"})  # type: ignore[arg-type]  # one field of type str
    with refused(field):
        Envelope(**{field: None})  # type: ignore[arg-type]  # refusing it is the point


def test_urgency_is_one_of_two() -> None:
    assert Envelope(urgency=Urgency.URGENT).urgency is Urgency.URGENT
    with refused("urgency"):
        Envelope(urgency="加急")  # type: ignore[arg-type]  # refusing it is the point

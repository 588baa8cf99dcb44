from __future__ import annotations

import datetime

import pytest

from eduplan.errors import PlanError
from eduplan.model import Counting, Ledger, Observation
from tests.model.refusal import refused

JUNE = datetime.date(2026, 6, 30)
ONE = Observation("t1", JUNE, 60, "场")


@pytest.mark.parametrize(
    "other",
    [
        Observation("t2", JUNE, 60, "场"),
        Observation("t1", datetime.date(2026, 5, 31), 60, "场"),
        Observation("t1", JUNE, 60, "场", place="湖东小学"),
        Observation("t1", JUNE, 10, "场", counting=Counting.INTERVAL),
        Observation("minghu/2025#t1", JUNE, 60, "场"),
    ],
)
def test_observations_of_other_items_days_places_or_countings_stand_together(
    other: Observation,
) -> None:
    assert Ledger([ONE, other]).observations == (ONE, other)


def test_two_that_clash_are_refused_with_both_places() -> None:
    other = Observation("t1", JUNE, 61, "场", reporter="别人")
    with refused("observations[2].of", "61场，observations[0] 说 60场"):
        Ledger([ONE, Observation("t2", JUNE, done=True), other])
    with pytest.raises(PlanError, match=r"报了两次，前一条在 observations\[0\]"):
        Ledger([ONE, ONE])


def test_where_they_were_read_is_no_part_of_the_value() -> None:
    read = Ledger([ONE], places=["台账.csv 第2行"])
    assert read == Ledger([ONE])
    assert hash(read) == hash(Ledger([ONE]))
    assert (read.place(0), Ledger([ONE]).place(0)) == ("台账.csv 第2行", "")
    with refused("places"):
        Ledger([ONE], places=["第2行", "第3行"])


def test_what_is_no_observation_is_refused() -> None:
    with refused("observations[0]"):
        Ledger(["t1"])  # type: ignore[list-item]  # refusing it is the point

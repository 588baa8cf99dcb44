"""Counts and the intervals round their shares."""

from hypothesis import given
from hypothesis import strategies as st

from eduplan.testing.score import Counts


@st.composite
def counts(draw: st.DrawFn) -> Counts:
    right = draw(st.integers(0, 50))
    more = st.integers(0, 50)
    return Counts(right, right + draw(more), right + draw(more))


def test_precision_recall_and_f1_are_the_usual_ones() -> None:
    three = Counts(3, 4, 6)
    assert (three.precision.value, three.recall.value, three.f1.value) == (0.75, 0.5, 0.6)


def test_nothing_found_where_nothing_is_stated_is_perfect() -> None:
    assert Counts(0, 0, 0).f1.value == 1
    assert Counts(0, 2, 0).precision.value == 0
    assert Counts(0, 0, 2).recall.value == 0


def test_the_interval_of_a_share_is_wilsons() -> None:
    share = Counts(8, 10, 10).precision
    assert (round(share.low, 3), round(share.high, 3)) == (0.490, 0.943)


@given(counts())
def test_every_share_lies_in_its_interval(given_counts: Counts) -> None:
    for share in (given_counts.precision, given_counts.recall, given_counts.f1):
        assert 0 <= share.low <= share.value + 1e-9
        assert share.value - 1e-9 <= share.high <= 1


@given(st.lists(counts()))
def test_totals_add_up(many: list[Counts]) -> None:
    total = Counts.total(many)
    assert total.right == sum(each.right for each in many)
    assert total.found == sum(each.found for each in many)
    assert total.stated == sum(each.stated for each in many)

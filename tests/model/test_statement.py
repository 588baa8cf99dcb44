from attrs import evolve
from hypothesis import given

from eduplan.model import Firmness, Origin, Target
from eduplan.model.statement import Statement
from eduplan.testing import targets


def statement(target: Target) -> Statement:
    return Statement(
        target.kind,
        target.quantity,
        target.wording,
        target.stretch,
        target.baseline,
        target.direction,
        target.population,
    )


@given(targets(), targets())
def test_what_states_the_same_prints_the_same(one: Target, other: Target) -> None:
    tracked = evolve(
        one, id="t9", subject="别的", firmness=Firmness.ENSURE, origin=Origin.CONFIRMED
    )
    assert statement(tracked) == statement(one)
    assert tracked.text == one.text
    if statement(one) == statement(other):
        assert one.text == other.text

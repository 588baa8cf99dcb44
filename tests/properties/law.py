"""How a law is proved: over many plans, with a count of the ugly cases that it met."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from eduplan.model import Plan
from eduplan.testing import FEATURES, Occurrences, features, plans

ENOUGH = 200
"""Below so many examples a share of 2 % says nothing."""


def prove(
    law: Callable[[Plan], None],
    *,
    over: st.SearchStrategy[Plan] | None = None,
    wanted: frozenset[str] = FEATURES,
) -> None:
    """Assert *law* over plans, and that each feature of *wanted* occurred in 2 % of them."""
    seen = Occurrences()

    @given(plans() if over is None else over)
    def holds(plan: Plan) -> None:
        seen.add(features(plan))
        law(plan)

    holds()
    if seen.examples >= ENOUGH:
        assert seen.rare(wanted) == [], f"{seen.examples} examples met too few of these"

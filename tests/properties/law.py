"""How a law is proved: over many plans, with a count of the ugly cases that it met."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from eduplan.model import HouseStyle, Layout, Plan, Profile
from eduplan.testing import FEATURES, Occurrences, features, layouts, plans

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
    _assert_met(seen, wanted)


def prove_laid_out(law: Callable[[Plan, Layout], None]) -> None:
    """Assert *law* over plans in every layout, and that each feature and each profile occurred."""
    seen, profiles = Occurrences(), Occurrences()

    @given(plans(), layouts())
    def holds(plan: Plan, layout: Layout) -> None:
        seen.add(features(plan))
        profiles.add({layout.profile.value, "own house" if layout.house != HouseStyle() else ""})
        law(plan, layout)

    holds()
    _assert_met(seen, FEATURES)
    _assert_met(profiles, frozenset({*(profile.value for profile in Profile), "own house"}))


def _assert_met(seen: Occurrences, wanted: frozenset[str]) -> None:
    if seen.examples >= ENOUGH:
        assert seen.rare(wanted) == [], f"{seen.examples} examples met too few of these"

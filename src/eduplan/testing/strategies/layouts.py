"""Layouts: every profile, in the standard's form and in house styles."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

from eduplan.model.layout import HouseStyle, Layout, Profile
from eduplan.testing.strategies.houses import houses

__all__ = ["layouts"]

_LAYOUTS: Final = st.builds(
    Layout, st.sampled_from(Profile), st.one_of(st.just(HouseStyle()), houses())
)


def layouts() -> st.SearchStrategy[Layout]:
    """A layout of any profile, in the standard's form or in a house style."""
    return _LAYOUTS

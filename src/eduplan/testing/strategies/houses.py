"""House styles: any fonts, any lengths that leave room for text, any forms."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from hypothesis import strategies as st

from eduplan.gbt9704.faces import FACES
from eduplan.model.layout import Grid, HouseStyle
from eduplan.testing.strategies.texts import words

__all__ = ["houses"]

_FONTS: Final = st.sampled_from(
    [
        "",
        "华文中宋",
        "微软雅黑",
        "Times New Roman",
        "\"&<>'",
        *(name for face in FACES for name in face.names),
    ]
)
_NAMES: Final = st.one_of(st.just(""), _FONTS, words())
_AROUND: Final = st.one_of(
    st.sampled_from(("", "—", "— ", " —", "- ", "第", "页", "<", "&")),
    words(1).map(lambda text: text.replace("{", "").replace("}", "")),
)


def houses() -> st.SearchStrategy[HouseStyle]:
    """A house style that says anything, most often little; a document can be written in each."""
    return _HOUSES


def _length(least: int, most: int) -> st.SearchStrategy[Fraction | None]:
    tenths = st.integers(least * 10, most * 10).map(lambda number: Fraction(number, 10))
    return st.one_of(st.none(), st.none(), tenths, st.fractions(least, most, max_denominator=1000))


_HOUSES: Final = st.builds(
    HouseStyle,
    name=_NAMES,
    xiaobiaosong=_NAMES,
    fangsong=_NAMES,
    kaiti=_NAMES,
    heiti=_NAMES,
    songti=_NAMES,
    latin=_NAMES,
    rare=_NAMES,
    line_pitch=_length(20, 40),
    letter_spacing=_length(-2, 2),
    top=_length(15, 60),
    bottom=_length(15, 60),
    left=_length(15, 60),
    right=_length(15, 60),
    grid=st.sampled_from(Grid),
    bold_run_in=st.booleans(),
    full_width_dot=st.booleans(),
    page_number=st.builds("{}{{number}}{}".format, _AROUND, _AROUND),
)

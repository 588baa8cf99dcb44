"""Numbering: from which the numbers of pillars, initiatives and items are derived."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from attrs import field, frozen

from eduplan.errors import PlanError
from eduplan.language.labels import LabelStyle
from eduplan.model.checks import as_tuple, instance, naming, tuple_of

__all__ = ["LEVELS", "Numbering"]

LEVELS: Final = 5
"""Pillar, initiative, and three levels of items below it."""


def _styles(given: Iterable[LabelStyle]) -> tuple[LabelStyle, ...]:
    return as_tuple(given)


@frozen(field_transformer=naming)
class Numbering:
    """层次序数: the style of each of the five levels, and whether initiatives run on.

    The default is GB/T 9704-2012 7.3.3: 一、 （一） 1. （1）, then ①. With *running* the number of an
    initiative goes on from pillar to pillar; else it restarts. What a document wrote otherwise is
    kept as the item's own label.
    """

    levels: tuple[LabelStyle, ...] = field(
        default=(
            LabelStyle.CHINESE_COMMA,
            LabelStyle.CHINESE_PARENTHESES,
            LabelStyle.ARABIC_DOT,
            LabelStyle.ARABIC_PARENTHESES,
            LabelStyle.CIRCLED,
        ),
        converter=_styles,
        validator=tuple_of(LabelStyle),
    )
    running: bool = field(default=False, validator=instance(bool), kw_only=True)

    def __attrs_post_init__(self) -> None:
        if len(self.levels) != LEVELS or len(set(self.levels)) != LEVELS:
            raise PlanError(
                f"应写五个各不相同的层次，却有 {len(self.levels)} 个",
                path="levels",
                remedy="如 一、 （一） 1. （1） ①",
            )

    @classmethod
    def two_level(cls, *, running: bool = False) -> Numbering:
        """一、 then 1. directly, as most 工作要点 have it; （1） ① a. below."""
        return cls(
            (
                LabelStyle.CHINESE_COMMA,
                LabelStyle.ARABIC_DOT,
                LabelStyle.ARABIC_PARENTHESES,
                LabelStyle.CIRCLED,
                LabelStyle.LETTER,
            ),
            running=running,
        )

"""署名 and 成文日期 where no seal is put (clause 7.3.5.2): how far from the right edge they end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import evolve, frozen

from eduplan.gbt9704.figure import Figure, Force, character, count
from eduplan.language.width import character_width

__all__ = ["BLANK_BEFORE", "DATE_SHIFT", "RIGHT_GAP", "SignaturePlace", "place_signature"]

BLANK_BEFORE: Final = count(1, "7.3.5.2", Force.STATED)
"""在正文之下空一行."""
RIGHT_GAP: Final = character(2, "7.3.5.2")
"""署名右空二字."""
DATE_SHIFT: Final = character(2, "7.3.5.2")
"""The date's first character stands two characters to the right of the name's first."""


@frozen
class SignaturePlace:
    """What stays blank at the right of every name and of the date, in 字."""

    name_gap: Figure
    date_gap: Figure


def place_signature(names: Sequence[str], date: str) -> SignaturePlace:
    """Place *names*, one a line, and *date* under the last of them.

    The name ends two characters from the right and the date begins two to the right of the name's
    beginning; a date longer than the name ends there instead, and the names move to the left.

    >>> place = place_signature(["明湖区教育局"], "2026年1月15日")
    >>> str(place.name_gap.value), str(place.date_gap.value)
    ('9/2', '2')
    """
    longer = character_width(names[-1]) - character_width(date) if names and date else None
    if longer is None:
        return SignaturePlace(RIGHT_GAP, RIGHT_GAP)
    if longer < 0:
        gap = RIGHT_GAP.value + DATE_SHIFT.value - longer
        return SignaturePlace(evolve(RIGHT_GAP, value=gap), RIGHT_GAP)
    gap = RIGHT_GAP.value - DATE_SHIFT.value + longer
    return SignaturePlace(RIGHT_GAP, evolve(RIGHT_GAP, value=gap))

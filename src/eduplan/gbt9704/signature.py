"""署名 and 成文日期 where no seal is put (clause 7.3.5.2): how far from the right edge they end."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from attrs import frozen

from eduplan.gbt9704.figure import character
from eduplan.language.width import character_width

__all__ = ["DATE_SHIFT", "RIGHT_GAP", "SignaturePlace", "place_signature"]

RIGHT_GAP: Final = character(2, "7.3.5.2")
"""署名右空二字."""
DATE_SHIFT: Final = character(2, "7.3.5.2")
"""The date's first character stands two characters to the right of the name's first."""


@frozen
class SignaturePlace:
    """What stays blank at the right of every *name* and of the *date*, in 字."""

    name: Fraction
    date: Fraction


def place_signature(names: Sequence[str], date: str) -> SignaturePlace:
    """Place *names*, one a line, and *date* under the last of them.

    The name ends two characters from the right and the date begins two to the right of the name's
    beginning; a date longer than the name ends there instead, and the names move to the left.

    >>> place = place_signature(["明湖区教育局"], "2026年1月15日")
    >>> str(place.name), str(place.date)
    ('9/2', '2')
    """
    gap, shift = RIGHT_GAP.value, DATE_SHIFT.value
    if not names or not date:
        return SignaturePlace(gap, gap)
    longer = character_width(names[-1]) - character_width(date)
    if longer < 0:
        return SignaturePlace(gap + shift - longer, gap)
    return SignaturePlace(gap, gap - shift + longer)

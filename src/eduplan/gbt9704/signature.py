"""署名 and 成文日期 (clause 7.3.5): where they stand.

Every place is reckoned from the side that the standard names: an end that is stated is set from the
right edge, a beginning from the left. So a date's own width, which fonts differ in, matters only where
the standard places the name by it.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from itertools import pairwise
from typing import Final

from attrs import frozen

from eduplan.gbt9704.figure import Figure, Force, Unit, character, count, mm, twip
from eduplan.language.width import display_width
from eduplan.model.envelope import Sealing

__all__ = [
    "BLANK_BEFORE",
    "DATE_SHIFT",
    "RIGHT_GAP",
    "SEAL",
    "SEALED_GAP",
    "STAMP",
    "TITLE_GAP",
    "Anchor",
    "SignedLine",
    "signed_lines",
]

BLANK_BEFORE: Final = count(1, "7.3.5.2", Force.STATED)
"""在正文之下空一行."""
RIGHT_GAP: Final = character(2, "7.3.5.2")
"""署名右空二字."""
DATE_SHIFT: Final = character(2, "7.3.5.2")
"""The date's first character stands two characters to the right of the name's first."""
SEALED_GAP: Final = character(4, "7.3.5.1")
"""With a seal or a 签名章: 成文日期右空四字."""
SEAL: Final = Figure(42, Unit.MM, clause="7.3.5.1", force=Force.CUSTOM)
"""The seal of an organ is a circle of 42 mm; the standard wants them neither to touch nor overlap."""
SEAL_BLANK: Final = count(2, "7.3.5.1", Force.CUSTOM)
"""Blank lines above the name, so that the seal that presses it begins within a line of the text."""
SEAL_ROWS: Final = count(5, "7.3.5.1", Force.CUSTOM)
"""Lines from one row of names to the next: a seal and a little more."""
SEAL_APART: Final = mm(45, "7.3.5.1")
"""From the middle of one seal to that of the next."""
STAMP: Final = Figure(6, Unit.CHARACTER, clause="7.3.5.3", force=Force.CUSTOM)
"""The width that a 签名章 takes; the standard states none."""
STAMP_BLANK: Final = count(2, "7.3.5.3", Force.STATED)
"""在正文之下空二行."""
STAMP_ROWS: Final = count(1, "7.3.5.3", Force.STATED)
"""空一行 between signers, and above the date."""
TITLE_GAP: Final = character(2, "7.3.5.3")
"""签名章左空二字 to the signer's title."""


SCRIPT_GAP: Final = twip(67, "7.3.5")
"""What programs put between 汉字 and digits (measured in LibreOffice 7.4, which always does; in Word
about as much, where a paragraph asks for it as those of the signature do)."""


class Anchor(Enum):
    """From where a line's place is reckoned."""

    LEFT = "left"
    RIGHT = "right"
    CENTER = "center"


@frozen
class SignedLine:
    """A line of the signature: its *texts*, blank lines *before* it, and the *place* of each in twips.

    A place is how far the beginning is from the left edge, the end from the right, or the middle from
    the left, as *anchor* says.
    """

    texts: tuple[str, ...]
    before: int
    anchor: Anchor
    places: tuple[int, ...]
    is_date: bool = False


def signed_lines(
    names: Sequence[str], date: str, sealing: Sealing, width: int, advance: int
) -> tuple[SignedLine, ...]:
    """The lines of *names* and *date* in a text block *width* twips wide, a 字 *advance* twips.

    >>> lines = signed_lines(["明湖区教育委员会"], "2026年1月15日", Sealing.UNSTAMPED, 8844, 315)
    >>> [(line.anchor.value, line.places) for line in lines]
    [('right', (640,)), ('left', (6324,))]
    """
    if sealing is Sealing.STAMPED and date:
        return _stamped(names, date, width, advance)
    if sealing is Sealing.SIGNATURE_STAMP:
        return _signature_stamp(names, date)
    return _unstamped(names, date, width, advance)


def _width(text: str, advance: int) -> int:
    meetings = sum(a.isascii() != b.isascii() for a, b in pairwise(text))
    return display_width(text) * advance // 2 + meetings * SCRIPT_GAP.twips


def _unstamped(names: Sequence[str], date: str, width: int, advance: int) -> tuple[SignedLine, ...]:
    right, blank = RIGHT_GAP.twips, BLANK_BEFORE.number
    longer = names and _width(date, advance) > _width(names[-1], advance)
    lines = []
    if longer:
        begin = width - right - _width(date, advance) - DATE_SHIFT.twips
        for index, name in enumerate(names):
            lines.append(_line(name, 0 if index else blank, Anchor.LEFT, max(begin, 0)))
    else:
        for index, name in enumerate(names):
            lines.append(_line(name, 0 if index else blank, Anchor.RIGHT, right))
    if date and names and not longer:
        begin = width - right - _width(names[-1], advance) + DATE_SHIFT.twips
        lines.append(_line(date, 0, Anchor.LEFT, max(begin, DATE_SHIFT.twips), is_date=True))
    elif date:
        lines.append(_line(date, 0 if names else blank, Anchor.RIGHT, right, is_date=True))
    return tuple(lines)


def _stamped(names: Sequence[str], date: str, width: int, advance: int) -> tuple[SignedLine, ...]:
    """The names over the middle of the date, in rows of as many as have room for a seal each."""
    gap, span = SEALED_GAP.twips, _width(date, advance)
    middle = width - gap - span // 2
    apart = max([SEAL_APART.twips, *(_width(name, advance) + advance for name in names)])
    half = max([SEAL.twips, *(_width(name, advance) for name in names)]) // 2
    per_row = max(1, min(3, 1 + (middle - half) // apart))
    lines = []
    for start in range(0, len(names), per_row):
        row = tuple(names[start : start + per_row])
        places = tuple(middle - apart * (len(row) - 1 - index) for index in range(len(row)))
        before = SEAL_ROWS.number - 1 if start else SEAL_BLANK.number
        lines.append(SignedLine(row, before, Anchor.CENTER, places))
    before = 0 if names else SEAL_BLANK.number
    lines.append(_line(date, before, Anchor.RIGHT, gap, is_date=True))
    return tuple(lines)


def _signature_stamp(names: Sequence[str], date: str) -> tuple[SignedLine, ...]:
    """Titles at the left of the room for a 签名章, one a row; the date below."""
    right = SEALED_GAP.twips + STAMP.twips + TITLE_GAP.twips
    lines = [
        _line(name, STAMP_ROWS.number if index else STAMP_BLANK.number, Anchor.RIGHT, right)
        for index, name in enumerate(names)
    ]
    if date:
        before = STAMP_ROWS.number if names else STAMP_BLANK.number
        lines.append(_line(date, before, Anchor.RIGHT, SEALED_GAP.twips, is_date=True))
    return tuple(lines)


def _line(
    text: str, before: int, anchor: Anchor, place: int, *, is_date: bool = False
) -> SignedLine:
    return SignedLine((text,), before, anchor, (place,), is_date)

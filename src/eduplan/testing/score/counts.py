"""Counts of what was right, found and stated, and the figures that follow from them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Final

from attrs import frozen

__all__ = ["Counts", "Share"]

_Z: Final = 1.959964
"""The standard normal deviate that leaves 5 % outside, half of it on either side."""


@frozen
class Share:
    """A share of *of* cases with the 95 % interval [*low*, *high*] that chance allows round it.

    The interval is Wilson's score interval (E. B. Wilson, J. Am. Stat. Assoc. 22, 1927): it stays
    within 0 and 1 and is honest for few cases.
    """

    value: float
    low: float
    high: float
    of: float


def share(part: float, of: float, *, empty: float) -> Share:
    """The share *part* / *of*; *empty* where there is nothing to share."""
    if not of:
        return Share(empty, 0.0, 1.0, 0)
    value = part / of
    square = _Z * _Z / of
    middle = (value + square / 2) / (1 + square)
    half = _Z / (1 + square) * math.sqrt(value * (1 - value) / of + square / (4 * of))
    return Share(value, max(0.0, middle - half), min(1.0, middle + half), of)


@frozen
class Counts:
    """How many were *right* of those *found*, and of those *stated* by the annotation."""

    right: int
    found: int
    stated: int

    @property
    def precision(self) -> Share:
        """How many of those found are right; 1 if nothing was found where nothing is."""
        return share(self.right, self.found, empty=float(not self.stated))

    @property
    def recall(self) -> Share:
        """How many of those stated were found; 1 where nothing is stated and nothing found."""
        return share(self.right, self.stated, empty=float(not self.found))

    @property
    def f1(self) -> Share:
        """The harmonic mean of both: the share of the right ones in the mean of found and stated."""
        return share(self.right, (self.found + self.stated) / 2, empty=1.0)

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.right + other.right, self.found + other.found, self.stated + other.stated
        )

    @classmethod
    def total(cls, counts: Iterable[Counts]) -> Counts:
        """The sum of *counts*: every case weighs alike (micro)."""
        return sum(counts, cls(0, 0, 0))

"""Inlines: what a paragraph, heading or cell is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from eduplan.errors import PlanError
from eduplan.model.checks import as_tuple, check_text
from eduplan.model.deadline import Deadline
from eduplan.model.duty import Duty
from eduplan.model.target import Target

__all__ = ["Inline", "Inlines", "as_inlines", "spans", "targets_in", "text_of"]

Inline: TypeAlias = str | Target | Deadline | Duty
"""Plain words, or a phrase that is data."""

Inlines: TypeAlias = tuple[Inline, ...]


def as_inlines(given: Inline | Iterable[Inline]) -> Inlines:
    """Bring *given* into the one form that its look has.

    Neighbouring strings are merged, empty ones dropped, blanks at both ends stripped; so what looks
    alike is equal. Raises `PlanError` for anything but the four kinds and for control characters.

    >>> as_inlines(["开展", "", "宣讲 "])
    ('开展宣讲',)
    """
    if isinstance(given, (str, Target, Deadline, Duty)):
        given = (given,)
    elif given == ():
        return ()
    merged: list[Inline] = []
    for index, member in enumerate(as_tuple(given)):
        if isinstance(member, str):
            if not member.isprintable():  # nearly all are, and then nothing is to be said
                check_text(member, f"[{index}]")
            if merged and isinstance(merged[-1], str):
                merged[-1] += member
            elif member:
                merged.append(member)
        elif isinstance(member, (Target, Deadline, Duty)):
            merged.append(member)
        else:
            raise PlanError(
                f"应为文字、Target、Deadline 或 Duty，却是 {type(member).__name__}",
                path=f"[{index}]",
                remedy="文字写成字符串，短语用 eduplan.model.build 造",
            )
    return _stripped(merged)


def _stripped(members: list[Inline]) -> Inlines:
    if members and isinstance(members[0], str):
        members[0] = members[0].lstrip()
    if members and isinstance(members[-1], str):
        members[-1] = members[-1].rstrip()
    return tuple([member for member in members if member])


def text_of(inlines: Inlines) -> str:
    """The characters that a reader sees."""
    return "".join(part if isinstance(part, str) else part.text for part in inlines)


def spans(inlines: Inlines) -> Iterator[tuple[int, int, Inline]]:
    """Yield (start, end, inline), in characters of `text_of`."""
    start = 0
    for part in inlines:
        end = start + len(part if isinstance(part, str) else part.text)
        yield start, end, part
        start = end


def targets_in(inlines: Inlines) -> Iterator[Target]:
    """The targets among *inlines*, in order."""
    return (part for part in inlines if isinstance(part, Target))

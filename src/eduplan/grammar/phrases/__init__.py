"""Phrases: the targets, deadlines and duties that stand in prose."""

from __future__ import annotations

from eduplan.model.deadline import Deadline, DeadlineKind
from eduplan.model.duty import Duty, DutyRole
from eduplan.model.inline import Inlines, as_inlines
from eduplan.model.target import Target
from eduplan.model.target_kinds import Origin, TargetKind
from eduplan.model.template import escape
from eduplan.model.wording import Wording

__all__ = ["find_inlines", "read_deadline", "read_duty", "read_target"]


def find_inlines(text: str, year: int | None = None) -> Inlines:
    """Find the phrases in a paragraph's *text*: its characters stay as they are, blanks at the ends aside."""
    return as_inlines(text)


def read_target(text: str) -> Target:
    """The target that the words *text* are; of kind event where nothing more is known."""
    words = Wording(escape(text.strip()))
    return Target(TargetKind.EVENT, None, words, origin=Origin.PARSED)


def read_deadline(text: str) -> Deadline:
    """The deadline that the words *text* are; without a time where no calendar knows it."""
    return Deadline(DeadlineKind.BY, None, escape(text.strip()))


def read_duty(text: str) -> Duty:
    """The duty that the words *text* are; one responsible party where no role is named."""
    return Duty(DutyRole.RESPONSIBLE, (text.strip(),), template="{parties}")

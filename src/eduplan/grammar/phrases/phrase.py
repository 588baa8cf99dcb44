"""A phrase: where in a paragraph data stand for words."""

from __future__ import annotations

from attrs import frozen

from eduplan.model.deadline import Deadline
from eduplan.model.duty import Duty
from eduplan.model.target import Target

__all__ = ["Phrase"]


@frozen
class Phrase:
    """*value* stands for the words [*start*, *stop*)."""

    start: int
    stop: int
    value: Target | Deadline | Duty

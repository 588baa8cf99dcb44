"""Candidates: acts that may be targets, but that no number, set or deadline makes checkable."""

from __future__ import annotations

from attrs import field, frozen

from eduplan.errors import PlanError
from eduplan.model.checks import instance, line, naming

__all__ = ["Candidate"]


@frozen(field_transformer=naming)
class Candidate:
    """An act without a date: the words *text*, characters [*start*, *end*) of the paragraph at *path*.

    *path* is that of `walk`: of a paragraph, a heading or a cell.
    """

    path: str = field(validator=line)
    start: int = field(validator=instance(int))
    end: int = field(validator=instance(int))
    text: str = field(validator=line)

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.end - self.start != len(self.text):
            raise PlanError(
                f"位置 [{self.start}, {self.end}) 与“{self.text}”的字数不符",
                path="end",
                remedy="核对起止位置",
            )

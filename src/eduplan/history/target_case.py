"""A target, what became of it, and what is said of both."""

from __future__ import annotations

from typing import Final

from attrs import frozen

from eduplan.model.indicator import Polarity
from eduplan.model.progress import Progress
from eduplan.model.target import Target

__all__ = ["TargetCase"]

_TELLING: Final = 4
"""So many characters of a subject tell what is meant."""


@frozen
class TargetCase:
    """A *target*, and its *progress*: None without a ledger or without anything observed of it.

    *last* is how the plan before is called: 去年, or 上期 where it was for several years. *polarity* is
    that of the target's indicator, if it has one.
    """

    target: Target
    progress: Progress | None
    last: str = "去年"
    polarity: Polarity | None = None

    @property
    def promise(self) -> str:
        """What was promised, in words."""
        target = self.target
        subject = "" if _says(target.text, target.subject) else target.subject
        return f"{self.last}承诺{subject}{target.text}"

    @property
    def said(self) -> str:
        """What was promised and what became of it, in words."""
        if self.progress is None:
            return f"{self.promise}，完成情况未提供"
        return f"{self.promise}，{self.progress.status.word}：{self.progress.reason}"


def _says(text: str, subject: str) -> bool:
    """Whether *text* says by itself what it is about: it holds *subject*, or a run of its words."""
    runs = (text[at : at + _TELLING] for at in range(len(text) - _TELLING + 1))
    return subject in text or any(run in subject for run in runs)

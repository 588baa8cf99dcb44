"""Coverage: whether a task of one plan is taken up in another."""

from __future__ import annotations

from attrs import field, frozen

from eduplan.model.checks import instance, optional, share
from eduplan.model.difference import Spot

__all__ = ["Covered"]


@frozen
class Covered:
    """覆盖: a *task* of the superior's plan; *by* is the nearest item of the other one, None for none.

    *share* is how sure it is, or how much of the task's words *by* holds: 0 to 1.
    """

    task: Spot = field(validator=instance(Spot))
    by: Spot | None = field(validator=optional(instance(Spot)))
    share: float = field(validator=share)
    is_covered: bool = field(validator=instance(bool))

"""What people keep in files: collections whose members know where each was read."""

from __future__ import annotations

from collections.abc import Sized

from attrs import field, frozen

from eduplan.errors import PlanError
from eduplan.model.checks import as_strings, lines, naming

__all__ = ["Sourced"]


@frozen(field_transformer=naming)
class Sourced:
    """A collection read from a file; *places* says where each member stood (``台账.csv 第3行``).

    They are no part of the value, and may be unknown.
    """

    places: tuple[str, ...] = field(
        default=(),
        converter=as_strings,
        validator=lines,
        kw_only=True,
        eq=False,
        repr=False,
        metadata={"data": False},
    )

    def place(self, index: int) -> str:
        """Where the member at *index* was read; empty where that is not known."""
        return self.places[index] if self.places else ""

    def places_in(self, name: str, members: Sized) -> tuple[str, ...]:
        """The places of *members* with the *name* of their file before each."""
        places = self.places or ("",) * len(members)
        return tuple(f"{name} {place}".strip() for place in places)

    def _check_places(self, members: Sized, name: str) -> None:
        """Raise `PlanError` unless there is a place for each of *members*, called *name*, or none."""
        if self.places and len(self.places) != len(members):
            raise PlanError(f"出处和{name}的条数不同", path="places", remedy="一条一个，或都不写")

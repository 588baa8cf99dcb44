"""Findings: what a rule saw, where, by which clause; and the edits that mend it."""

from __future__ import annotations

from enum import Enum
from functools import total_ordering
from typing import Final

from attrs import field, frozen

from eduplan.errors import PlanError
from eduplan.model.checks import Validator, instance, naming, optional
from eduplan.model.force import Force
from eduplan.model.place import DataPlace, DocxPlace, Place, TextPlace
from eduplan.model.setting import SettingEdit

__all__ = ["Edit", "Finding", "Safety", "Severity"]

_PLACE: Final[Validator[Place]] = instance(TextPlace, DocxPlace, DataPlace)
_SHOWN: Final = 24


@total_ordering
class Severity(Enum):
    """How grave a finding is, least first: ``Severity.INFO < Severity.ERROR``."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Severity):
            return NotImplemented
        order = list(Severity)
        return order.index(self) < order.index(other)


class Safety(Enum):
    """What an edit may change: layout only, characters, or what a person has to look at first."""

    SAFE = "safe"
    TEXT = "text"
    REVIEW = "review"


@frozen(field_transformer=naming)
class Edit:
    """改动: the characters *before* at *place* become *after*; *safety* says who may do it unasked."""

    place: Place = field(validator=_PLACE)
    before: str = field(validator=instance(str))
    after: str = field(validator=instance(str))
    safety: Safety = field(default=Safety.TEXT, validator=instance(Safety))

    def __attrs_post_init__(self) -> None:
        if self.before == self.after:
            raise PlanError("改动前后相同", path="after", remedy="没有改动就不要写")

    def __str__(self) -> str:
        return f"“{_short(self.before)}” → “{_short(self.after)}”"


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


_FIX: Final[Validator[Edit | SettingEdit]] = instance(Edit, SettingEdit)


@frozen(field_transformer=naming)
class Finding:
    """问题: what the rule with *code* saw at *place*: *clause*, *force*, *severity*, *message*, *fix*.

    *line* is the printed paragraph, of which the characters [*start*, *end*) are meant: for showing.
    Raises `PlanError` for an error that no regulation demands.
    """

    code: str = field(validator=instance(str))
    clause: str = field(validator=instance(str))
    force: Force = field(validator=instance(Force))
    severity: Severity = field(validator=instance(Severity))
    place: Place = field(validator=_PLACE)
    message: str = field(validator=instance(str))
    fix: Edit | SettingEdit | None = field(default=None, validator=optional(_FIX))
    line: str = field(default="", validator=instance(str), kw_only=True, repr=False)
    start: int = field(default=0, validator=instance(int), kw_only=True, repr=False)
    end: int = field(default=0, validator=instance(int), kw_only=True, repr=False)

    def __attrs_post_init__(self) -> None:
        if self.severity is Severity.ERROR and self.force is not Force.STATED:
            raise PlanError(
                f"{self.force.value}不能作为错误", path="severity", remedy="用 warning 或 info"
            )

    @property
    def basis(self) -> str:
        """What it rests on, for people: the clause and its force; mere practice once."""
        force = self.force.value
        return force if self.clause == force else f"{self.clause}（{force}）"

    def __str__(self) -> str:
        return f"{self.message}（{self.clause}，{self.force.value}）[{self.code}]"

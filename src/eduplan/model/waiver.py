"""Waivers: what a document is not to be told again, and why."""

from __future__ import annotations

import re
from typing import Final

from attrs import field, frozen

from eduplan.errors import PlanError
from eduplan.model.checks import check_text, trimmed

__all__ = ["CODE_PATTERN", "Waiver"]

CODE_PATTERN: Final = r"^[A-Z][A-Z0-9]{1,15}$"
"""The code of a rule, of ours or of an office's own: NUM204, OWN001."""

_CODE: Final = re.compile(CODE_PATTERN)


def _check_code(owner: object, attribute: object, value: str) -> None:
    check_text(value, "code")
    if not _CODE.fullmatch(value):
        raise PlanError(
            f"{value!r} 不像规则的代码", path="code", remedy="如 NUM204，见 eduplan check --rules"
        )


@frozen
class Waiver:
    """免查: what the rule with *code* finds in this plan is not reported; *reason* says why.

    The code may be that of a rule which is not there: it then waives nothing.

    >>> str(Waiver("NUM204", "本局历年如此"))
    'NUM204（本局历年如此）'
    """

    code: str = field(validator=_check_code)
    reason: str = field(default="", validator=trimmed)

    def __str__(self) -> str:
        return f"{self.code}（{self.reason}）" if self.reason else self.code

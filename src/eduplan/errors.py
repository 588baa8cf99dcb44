"""What eduplan raises: one root error, and a kind for each room.

Every error can say where (``path`` in data, ``place`` in a document) and how to mend it
(``remedy``), and carries a stable ``code`` for scripts. Messages are Chinese: users read them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Self

__all__ = [
    "ChoicesError",
    "CodecError",
    "DocxError",
    "EduplanError",
    "FileError",
    "LedgerError",
    "ParseError",
    "PlanError",
    "UnknownItem",
    "UnknownRule",
]


class EduplanError(Exception):
    """The root of all errors that eduplan raises on purpose.

    *message* says what is wrong; *path* names the value in data
    (``pillars[1].heading``); *place* the spot in a document or text; *remedy* how to mend it.
    """

    code: ClassVar[str] = "error"

    def __init__(self, message: str, *, path: str = "", place: str = "", remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.place = place
        self.remedy = remedy

    def __str__(self) -> str:
        where = " ".join(filter(None, (self.place, self.path)))
        text = f"{where}：{self.message}" if where else self.message
        return f"{text}（{self.remedy}）" if self.remedy else text

    def at(self, prefix: str) -> Self:
        """Return this error as seen from one level further out: *prefix* before its path."""
        joint = "." if self.path and not self.path.startswith("[") else ""
        return type(self)(
            self.message,
            path=f"{prefix}{joint}{self.path}",
            place=self.place,
            remedy=self.remedy,
        )


class PlanError(EduplanError, ValueError):
    """A value of the model that makes no sense: the constructor refuses it."""

    code = "plan"


class ParseError(EduplanError, ValueError):
    """A text that does not read as what it was said to be."""

    code = "parse"


class CodecError(EduplanError, ValueError):
    """Data of the wrong shape in JSON or YAML; ``path`` names the value.

    A file may have many faults: ``problems`` holds one error for each, the first of which gives
    this one its message, path, place and remedy.
    """

    code = "data"
    _problems: tuple[CodecError, ...] = ()

    @classmethod
    def of(cls, problems: Sequence[CodecError]) -> CodecError:
        """One error for all of *problems*, at least one."""
        first = problems[0]
        error = cls(first.message, path=first.path, place=first.place, remedy=first.remedy)
        error._problems = tuple(problems)
        return error

    @property
    def problems(self) -> tuple[CodecError, ...]:
        """Every fault that was found, in order; this error itself where it is the only one."""
        return self._problems or (self,)

    def __str__(self) -> str:
        more = len(self.problems) - 1
        return super().__str__() + (f"；另有{more}处问题" if more else "")


class LedgerError(CodecError):
    """Observations that a plan cannot take: unknown ids, other units, days outside its period."""

    code = "ledger"


class ChoicesError(CodecError, PlanError):
    """Decisions that a draft cannot take: their proposals are gone, are others now, or have two answers."""

    code = "plan"


class DocxError(EduplanError, ValueError):
    """A package that is no readable .docx, or not a safe one."""

    code = "docx"


class FileError(EduplanError, OSError):
    """A file that cannot be read or written: missing, locked, not permitted."""

    code = "file"


class UnknownItem(EduplanError, KeyError):
    """No item of the plan has that id."""

    code = "unknown-item"

    __str__ = EduplanError.__str__


class UnknownRule(EduplanError, KeyError):
    """No rule has that code."""

    code = "unknown-rule"

    __str__ = EduplanError.__str__

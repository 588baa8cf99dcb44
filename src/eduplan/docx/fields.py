"""Fields: what a document computes, such as page numbers and its table of contents, shows its result once."""

from __future__ import annotations

import re
from typing import Final

from attrs import define
from lxml import etree

from eduplan.docx.tree import W

__all__ = ["Fields", "is_contents"]

_DEEPEST: Final = 64
"""Fields in fields: what is deeper counts as the innermost of these."""
_LONGEST: Final = 64
"""Characters of an instruction, more than enough to know its kind by."""
_CONTENTS: Final = re.compile(r"\s*TOC\b", re.IGNORECASE)


def is_contents(instruction: str) -> bool:
    """Whether a field of this *instruction* is a table of contents.

    >>> is_contents(' TOC \\\\o "1-3" \\\\h '), is_contents(" PAGE ")
    (True, False)
    """
    return _CONTENTS.match(instruction) is not None


@define
class _Field:
    instruction: str = ""
    has_result: bool = False


class Fields:
    """The fields that are open where a document is being read; they may reach over paragraphs."""

    def __init__(self, body: etree._Element) -> None:
        self._body = body
        self._open: list[_Field] = []
        self._deeper = 0
        self._balanced: bool | None = None
        self.shows = True
        """Whether what stands here shows: it is in no field, or in the result of each."""
        self.in_contents = False
        """Whether what stands here belongs to a table of contents."""

    @property
    def depth(self) -> int:
        """How many fields are open."""
        return len(self._open)

    def mark(self, kind: str | None) -> None:
        """A field begins, its result begins, or it ends."""
        if kind == "begin" and len(self._open) == _DEEPEST:
            self._deeper += 1
        elif kind == "end" and self._deeper:
            self._deeper -= 1
        elif kind == "begin":
            self._open.append(_Field())
        elif kind == "separate" and self._open:
            self._open[-1].has_result = True
        elif kind == "end" and self._open:
            self._open.pop()
        self._look()

    def instruct(self, text: str) -> None:
        """Words of the innermost field's instruction."""
        if self._open and not self._open[-1].has_result:
            self._open[-1].instruction = (self._open[-1].instruction + text)[:_LONGEST]

    def end_paragraph(self) -> None:
        """No instruction reaches over a paragraph's end: such a field is a broken one."""
        if not self.shows:
            self._open = [field for field in self._open if field.has_result]
            self._look()

    def _look(self) -> None:
        self.shows = all(field.has_result for field in self._open)
        self.in_contents = self._are_balanced() and any(
            field.has_result and is_contents(field.instruction) for field in self._open
        )

    def _are_balanced(self) -> bool:
        """Whether each field ends: else a table of contents would swallow the rest."""
        if self._balanced is None:
            kinds = [mark.get(f"{W}fldCharType") for mark in self._body.iter(f"{W}fldChar")]
            self._balanced = kinds.count("begin") == kinds.count("end")
        return self._balanced

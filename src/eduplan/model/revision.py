"""Revisions and comments: what people see in the margin of a document that was gone over."""

from __future__ import annotations

import datetime
from typing import Final

from attrs import field, frozen

from eduplan.errors import PlanError
from eduplan.model.checks import Validator, check_text, instance, name, naming, optional, trimmed
from eduplan.model.place import DocxPlace

__all__ = ["Comment", "Revision"]

_MOMENT: Final[Validator[datetime.datetime | None]] = optional(instance(datetime.datetime))


@frozen(field_transformer=naming)
class Revision:
    """修订署名: who changed a document and when; the time is what the writer's clock showed, or unsaid."""

    author: str = field(validator=name)
    date: datetime.datetime | None = field(default=None, validator=_MOMENT)


@frozen(field_transformer=naming)
class Comment:
    """批注: what *author* remarks on the characters at *place*; a line of *text* is a paragraph.

    A place without characters at the beginning of a paragraph means the whole paragraph, elsewhere
    the character before it. Raises `PlanError` for a text that says nothing.
    """

    place: DocxPlace = field(validator=instance(DocxPlace))
    text: str = field(validator=instance(str))
    author: str = field(validator=name)
    initials: str = field(default="", validator=trimmed)
    date: datetime.datetime | None = field(default=None, validator=_MOMENT)

    def __attrs_post_init__(self) -> None:
        if not self.text.strip():
            raise PlanError("批注没有内容", path="text", remedy="写明要说的话")
        for line in self.text.split("\n"):
            check_text(line, "text")

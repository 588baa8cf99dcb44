"""Edits of whole paragraphs of a document: one comes, goes, or stands elsewhere."""

from __future__ import annotations

from enum import Enum
from typing import TypeAlias

from attrs import field, frozen

from eduplan.model.checks import instance, naming, optional
from eduplan.model.checks import line as one_line
from eduplan.model.place import DocxPlace

__all__ = ["ParagraphDeletion", "ParagraphEdit", "ParagraphInsertion", "ParagraphMove", "Side"]


class Side(Enum):
    """On which side of another paragraph one comes to stand."""

    BEFORE = "前"
    AFTER = "后"


@frozen(field_transformer=naming)
class ParagraphInsertion:
    """插入段落: *text* as a paragraph of its own on the *side* of the one at *place*.

    It is set as the paragraph at *like*, or where that is None as the one at *place*. Several on the
    same side of one place come in the order in which they are given.
    """

    place: DocxPlace = field(validator=instance(DocxPlace))
    text: str = field(validator=one_line)
    side: Side = field(default=Side.AFTER, validator=instance(Side))
    like: DocxPlace | None = field(default=None, validator=optional(instance(DocxPlace)))


@frozen(field_transformer=naming)
class ParagraphDeletion:
    """删除段落: the paragraph at *place*, whose characters are *before*."""

    place: DocxPlace = field(validator=instance(DocxPlace))
    before: str = field(validator=instance(str))


@frozen(field_transformer=naming)
class ParagraphMove:
    """移动段落: the paragraph at *place*, whose characters are *before*, on the *side* of that at *to*."""

    place: DocxPlace = field(validator=instance(DocxPlace))
    before: str = field(validator=instance(str))
    to: DocxPlace = field(validator=instance(DocxPlace))
    side: Side = field(default=Side.AFTER, validator=instance(Side))


ParagraphEdit: TypeAlias = ParagraphInsertion | ParagraphDeletion | ParagraphMove

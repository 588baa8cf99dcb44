"""What reading returns: the plan, and everything that did not become part of it."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Final

from attrs import field, frozen

from eduplan.model.candidate import Candidate
from eduplan.model.checks import (
    Validator,
    as_strings,
    as_tuple,
    instance,
    naming,
    optional,
    share,
    tuple_of,
)
from eduplan.model.layout import Layout
from eduplan.model.place import DataPlace, DocxPlace, Place, TextPlace
from eduplan.model.plan import Plan

__all__ = ["Note", "NoteCode", "Reading", "Unplaced", "UnplacedReason"]

_PLACE: Final[Validator[Place]] = instance(TextPlace, DocxPlace, DataPlace)


class UnplacedReason(Enum):
    """Why a piece is not in the plan; the value is what users read."""

    PAGE_NOISE = "网页或文库的附属文字"
    REPEATED_TITLE = "标题的重复"
    REPEATED_TEXT = "正文的重复"
    BEFORE_TITLE = "标题之前的文字"
    AFTER_END = "正文结束之后的文字"
    TABLE = "表格"
    PICTURE = "图片"
    NOTE = "脚注、尾注或批注"
    TEXT_BOX = "文本框里的文字"
    HEADER = "页眉或页脚"
    PAGE_NUMBER = "页码"
    CONTENTS = "目录"
    HIDDEN = "隐藏的文字"
    PHONETIC = "字上的注音"
    CONTROL = "文字里不能有的字符"
    ENVELOPE = "读不成公文要素的文字"
    NOTICE = "印发通知的文字"
    DRAFT = "稿本的说明"

    @property
    def is_noise(self) -> bool:
        """Whether such a piece is recognised page noise, so that leaving it behind is no loss."""
        return self in (
            UnplacedReason.CONTENTS,
            UnplacedReason.PAGE_NUMBER,
            UnplacedReason.PAGE_NOISE,
            UnplacedReason.REPEATED_TITLE,
            UnplacedReason.REPEATED_TEXT,
        )


@frozen
class Unplaced:
    """A piece of the input that is in no plan: its *text*, *place* and *reason*."""

    text: str = field(validator=instance(str))
    place: Place = field(validator=_PLACE)
    reason: UnplacedReason = field(validator=instance(UnplacedReason))


class NoteCode(Enum):
    """What a note is about.

    Of structure: ``TITLE`` which line is the title, ``NOTICE`` what belongs to the notice before a
    plan, ``LEVEL`` whether a number opens an item and how deep, ``HEADING`` where a heading ends,
    ``GLUED`` an item found inside running text. Of identity: ``ALIGNED`` how many ids came from an earlier
    plan, ``IDENTITY`` whether an item is the same work.
    """

    CUT_OFF = "cut-off"
    AMBIGUOUS = "ambiguous"
    TITLE = "title"
    NOTICE = "notice"
    LEVEL = "level"
    HEADING = "heading"
    GLUED = "glued"
    CHANGED = "changed"
    NO_DATA = "no-data"
    CONVERTED = "converted"
    NOT_CARRIED = "not-carried"
    TYPESET = "typeset"
    DEPARTS = "departs"
    ALIGNED = "aligned"
    IDENTITY = "identity"

    @property
    def is_doubt(self) -> bool:
        """Whether it says that the plan may differ from what its author meant."""
        return self in _DOUBTS


_DOUBTS: Final = frozenset(
    {
        NoteCode.AMBIGUOUS,
        NoteCode.CHANGED,
        NoteCode.TITLE,
        NoteCode.NOTICE,
        NoteCode.LEVEL,
        NoteCode.HEADING,
        NoteCode.GLUED,
        NoteCode.IDENTITY,
    }
)


@frozen(field_transformer=naming)
class Note:
    """A doubt said aloud: *message* (Chinese), *place*, what was *chosen* and what else it could be.

    *confidence* from 0 to 1 says how sure the choice is, None where that was not weighed.
    """

    code: NoteCode = field(validator=instance(NoteCode))
    message: str = field(validator=instance(str))
    place: Place | None = field(default=None, validator=optional(_PLACE))
    chosen: str = field(default="", validator=instance(str))
    alternatives: tuple[str, ...] = field(default=(), converter=as_strings, validator=tuple_of(str))
    confidence: float | None = field(default=None, validator=optional(share), kw_only=True)


def _pieces(given: Iterable[Unplaced]) -> tuple[Unplaced, ...]:
    return as_tuple(given)


def _candidates(given: Iterable[Candidate]) -> tuple[Candidate, ...]:
    return as_tuple(given)


def _notes(given: Iterable[Note]) -> tuple[Note, ...]:
    return as_tuple(given)


@frozen(field_transformer=naming)
class Reading:
    """读取结果: the *plan*, what was *unplaced*, *notes* of doubt, and the *layout* it was found in.

    *candidates* are acts without a date, no targets until a person confirms them.
    Every non-blank character of the input stands exactly once: in the plan or in an unplaced piece.
    """

    plan: Plan = field(validator=instance(Plan))
    unplaced: tuple[Unplaced, ...] = field(
        default=(), converter=_pieces, validator=tuple_of(Unplaced)
    )
    notes: tuple[Note, ...] = field(default=(), converter=_notes, validator=tuple_of(Note))
    layout: Layout = field(factory=Layout, validator=instance(Layout))
    candidates: tuple[Candidate, ...] = field(
        default=(), converter=_candidates, validator=tuple_of(Candidate)
    )

    @property
    def loss(self) -> tuple[Unplaced, ...]:
        """The unplaced pieces that are more than page noise."""
        return tuple(piece for piece in self.unplaced if not piece.reason.is_noise)

    @property
    def doubts(self) -> tuple[Note, ...]:
        """The notes that say that the plan may differ from what was meant."""
        return tuple(note for note in self.notes if note.code.is_doubt)

"""Prose in data: headings, paragraphs, tables, and the phrases that stand in them.

A paragraph is a list of strings and phrases; a phrase is an object with one key that tells its
kind; a heading or cell of plain words is a string, a table an object with the key ``table``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from cattrs import Converter

from eduplan.codecs.problems import collected
from eduplan.codecs.scalars import read_text
from eduplan.codecs.sequences import Tags, sequence, tagged
from eduplan.codecs.values import shown
from eduplan.errors import CodecError, PlanError
from eduplan.model.block import Block, Paragraph, Table
from eduplan.model.checks import check_text
from eduplan.model.deadline import Deadline
from eduplan.model.duty import Duty
from eduplan.model.inline import Inline, Inlines
from eduplan.model.target import Target

__all__ = ["PHRASES", "TABLE", "is_block", "is_inlines", "register_prose"]

PHRASES: Final[dict[str, type[Target | Deadline | Duty]]] = {
    "target": Target,
    "deadline": Deadline,
    "duty": Duty,
}
"""The key of each kind of phrase."""

TABLE: Final = "table"
"""The key of a table among the blocks of a body."""

_TAGS: Final = {kind: tag for tag, kind in PHRASES.items()}
_T = TypeVar("_T")


def register_prose(converter: Converter) -> None:
    """Teach *converter* inlines and blocks."""
    reader, writer = _Reader(converter), _Writer(converter)
    converter.register_structure_hook_func(is_inlines, reader.inlines)
    converter.register_structure_hook_func(is_block, reader.block)
    converter.register_unstructure_hook_func(is_inlines, writer.inlines)
    converter.register_unstructure_hook_func(is_block, writer.block)


def is_inlines(kind: object) -> bool:
    """Whether *kind* is what a heading or cell holds."""
    return kind == Inlines


def is_block(kind: object) -> bool:
    """Whether *kind* is what a body holds."""
    return kind == Block


def _words(value: object) -> str:
    text = read_text(value)
    try:
        check_text(text, "")
    except PlanError as error:
        raise collected(error) from None
    return text


class _Reader:
    def __init__(self, converter: Converter) -> None:
        def under(kind: type[_T]) -> Callable[[object], _T]:
            return lambda value: converter.structure(value, kind)

        self.phrases: Tags[Inline] = {tag: under(kind) for tag, kind in PHRASES.items()}
        self.tables: Tags[Block] = {TABLE: under(Table)}

    def inlines(self, value: object, _: object) -> Inlines:
        return (_words(value),) if isinstance(value, str) else self.members(value)

    def members(self, value: object) -> Inlines:
        return sequence(value, self.member)

    def member(self, value: object) -> Inline:
        return tagged(value, self.phrases) if isinstance(value, dict) else _words(value)

    def block(self, value: object, _: object) -> Block:
        if isinstance(value, dict):
            return tagged(value, self.tables)
        if isinstance(value, list):
            return Paragraph(self.members(value))
        raise CodecError(
            f"应为段落（列表）或表格，却是{shown(value)}",
            remedy='段落写成 ["……"]，表格写成 {"table": …}',
        )


class _Writer:
    def __init__(self, converter: Converter) -> None:
        self.converter = converter

    def inlines(self, inlines: Inlines) -> object:
        if not inlines:
            return ""
        first = inlines[0]
        return first if len(inlines) == 1 and isinstance(first, str) else self.members(inlines)

    def members(self, inlines: Inlines) -> list[object]:
        return [
            part if isinstance(part, str) else {_TAGS[type(part)]: self.converter.unstructure(part)}
            for part in inlines
        ]

    def block(self, block: Block) -> object:
        if isinstance(block, Paragraph):
            return self.members(block.inlines)
        return {TABLE: self.converter.unstructure(block)}

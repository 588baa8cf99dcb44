"""Blocks: the paragraphs and tables of a body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from attrs import field, frozen

from eduplan.errors import PlanError
from eduplan.model.checks import each, instance, naming
from eduplan.model.deadline import Deadline
from eduplan.model.duty import Duty
from eduplan.model.inline import Inline, Inlines, as_inlines, targets_in, text_of
from eduplan.model.target import Target

__all__ = ["Block", "Body", "Paragraph", "Table", "as_body", "inlines_in"]


@frozen(field_transformer=naming)
class Paragraph:
    """A paragraph: words and phrases in order; see `as_inlines` for its one form.

    >>> Paragraph(["开展", "宣讲"]).text
    '开展宣讲'
    """

    inlines: Inlines = field(converter=as_inlines)

    @property
    def text(self) -> str:
        """The characters that a reader sees."""
        return text_of(self.inlines)

    @property
    def targets(self) -> tuple[Target, ...]:
        """Its targets in order."""
        return tuple(targets_in(self.inlines))


def _as_rows(
    rows: Iterable[Iterable[Inline | Iterable[Inline]]],
) -> tuple[tuple[Inlines, ...], ...]:
    return each(rows, lambda row: each(row, as_inlines))


@frozen(field_transformer=naming)
class Table:
    """A table: *rows* of cells, each cell inlines; the first *head* rows are its head.

    Raises `PlanError` unless every row has the same number of cells, at least one.
    """

    rows: tuple[tuple[Inlines, ...], ...] = field(converter=_as_rows)
    head: int = field(default=1, validator=instance(int), kw_only=True)

    def __attrs_post_init__(self) -> None:
        widths = {len(row) for row in self.rows}
        if len(widths) != 1 or not all(widths):
            raise PlanError(
                "表格各行的格数不一或没有格子",
                path="rows",
                remedy="每行补足同样多的格子，空格写 ''",
            )
        if not 0 <= self.head <= len(self.rows):
            raise PlanError(
                f"表头 {self.head} 行，表格共 {len(self.rows)} 行", path="head", remedy="改小 head"
            )

    @property
    def text(self) -> str:
        """Its characters: cells joined by tabs, rows by line breaks."""
        return "\n".join("\t".join(text_of(cell) for cell in row) for row in self.rows)

    @property
    def targets(self) -> tuple[Target, ...]:
        """The targets in its cells, row by row."""
        return tuple(target for cell in inlines_in((self,)) for target in targets_in(cell))


Block: TypeAlias = Paragraph | Table
Body: TypeAlias = tuple[Block, ...]


def as_body(given: Block | str | Iterable[Block | str | Iterable[Inline]]) -> Body:
    """Bring *given* into a body: a string or a list of inlines is a paragraph; empty ones are dropped.

    >>> [block.text for block in as_body(["第一段。", "", "第二段。"])]
    ['第一段。', '第二段。']
    """
    if isinstance(given, (str, Paragraph, Table)):
        given = (given,)
    blocks = each(given, _as_block)
    return tuple(block for block in blocks if not isinstance(block, Paragraph) or block.inlines)


def _as_block(given: Block | str | Iterable[Inline]) -> Block:
    if isinstance(given, (Paragraph, Table)):
        return given
    if isinstance(given, (Target, Deadline, Duty)):
        raise PlanError(
            f"正文由段落组成，却直接放了 {type(given).__name__}",
            remedy="同一段的文字和短语放进一个列表，如 [['开展', 目标, '。']]",
        )
    return Paragraph(as_inlines(given))


def inlines_in(body: Body) -> Iterator[Inlines]:
    """The inlines of each paragraph and cell, in order."""
    for block in body:
        if isinstance(block, Paragraph):
            yield block.inlines
        else:
            for row in block.rows:
                yield from row

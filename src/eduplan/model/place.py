"""Places: where something stands in a text, a document or data."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from attrs import field, frozen

from eduplan.errors import PlanError
from eduplan.model.checks import as_tuple, instance, naming, optional, tuple_of

__all__ = ["DataPlace", "DocxPlace", "Place", "TextPlace"]


def _positions(given: Iterable[int]) -> tuple[int, ...]:
    return as_tuple(given)


def _check_span(start: int, end: int) -> None:
    if not 0 <= start <= end:
        raise PlanError(f"位置倒置：[{start}, {end})", path="end", remedy="先写起点，后写终点")


@frozen
class TextPlace:
    """Characters [*start*, *end*) of the decoded text; *line* counts from 1."""

    start: int = field(validator=instance(int))
    end: int = field(validator=instance(int))
    line: int = field(validator=instance(int))

    def __attrs_post_init__(self) -> None:
        _check_span(self.start, self.end)
        if self.line < 1:
            raise PlanError(f"行号 {self.line} 小于 1", path="line", remedy="行号从 1 起")

    def __str__(self) -> str:
        return f"第{self.line}行"


@frozen(field_transformer=naming)
class DocxPlace:
    """Characters [*start*, *end*) of the paragraph at *block* of a *part* of the package.

    *block* is the path of positions from the body down: ``(4,)`` is the fifth block,
    ``(4, 1, 0)`` the first cell of the second row of the table that stands there, ``(4, 1)`` the row
    as a whole, its cells joined by tabs. In a cell or a text box blocks count anew: ``(4, 0, 2)`` is
    the third paragraph in the first text box of the paragraph there.
    """

    part: str = field(validator=instance(str))
    block: tuple[int, ...] = field(converter=_positions, validator=tuple_of(int))
    start: int = field(validator=instance(int))
    end: int = field(validator=instance(int))

    def __attrs_post_init__(self) -> None:
        _check_span(self.start, self.end)

    def __str__(self) -> str:
        where = ".".join(str(index + 1) for index in self.block)
        return f"{self.part} 第{where}段"


@frozen
class DataPlace:
    """The *path* of a value in data: ``pillars[1].initiatives[0].heading``.

    [*start*, *end*) are characters of the words that stand there; without them all of it is meant.
    """

    path: str = field(validator=instance(str))
    start: int | None = field(default=None, validator=optional(instance(int)))
    end: int | None = field(default=None, validator=optional(instance(int)))

    def __attrs_post_init__(self) -> None:
        if self.start is not None or self.end is not None:
            _check_span(self.start or 0, -1 if self.end is None else self.end)

    def __str__(self) -> str:
        return self.path


Place: TypeAlias = TextPlace | DocxPlace | DataPlace

"""Places: where something stands in a text, a document or data."""

from __future__ import annotations

from typing import TypeAlias

from attrs import frozen

__all__ = ["DataPlace", "DocxPlace", "Place", "TextPlace"]


@frozen
class TextPlace:
    """Characters [*start*, *end*) of the decoded text; *line* counts from 1."""

    start: int
    end: int
    line: int

    def __str__(self) -> str:
        return f"第{self.line}行"


@frozen
class DocxPlace:
    """Characters [*start*, *end*) of the paragraph at *block* of a *part* of the package.

    *block* is the path of positions from the body down: ``(4,)`` is the fifth block,
    ``(4, 1, 0)`` the first cell of the second row of the table that stands there.
    """

    part: str
    block: tuple[int, ...]
    start: int
    end: int

    def __str__(self) -> str:
        where = ".".join(str(index + 1) for index in self.block)
        return f"{self.part} 第{where}段"


@frozen
class DataPlace:
    """The *path* of a value in data: ``pillars[1].initiatives[0].heading``."""

    path: str

    def __str__(self) -> str:
        return self.path


Place: TypeAlias = TextPlace | DocxPlace | DataPlace

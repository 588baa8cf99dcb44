"""A comparison as Markdown: a heading and a table for each group."""

from __future__ import annotations

from collections.abc import Iterator

from eduplan.cli.markdown import escaped, table_row
from eduplan.model.comparison import Comparison, ComparisonRow

__all__ = ["markdown_lines"]


def markdown_lines(comparison: Comparison) -> Iterator[str]:
    """*comparison* as Markdown: dropped words struck through, new ones bold."""
    yield "# 对照"
    yield ""
    yield f"- 原：{escaped(comparison.old_title or '（无标题）')}"
    yield f"- 新：{escaped(comparison.new_title or '（无标题）')}"
    yield ""
    yield escaped(comparison.summary)
    for group, rows in comparison.groups.items():
        yield ""
        yield f"## {group}"
        yield ""
        yield table_row(["变化", "位置", "原文", "新文"])
        yield table_row(["---"] * 4)
        yield from (
            table_row([row.word, escaped(row.where), _side(row, 0), _side(row, 1)]) for row in rows
        )


def _side(row: ComparisonRow, side: int) -> str:
    mark = "~~" if side == 0 else "**"
    parts = []
    for piece in row.abridged():
        text = escaped(piece[side])
        parts.append(_each_line(text, mark) if piece[0] != piece[1] else text)
    return "".join(parts).replace("\n", "<br>")


def _each_line(text: str, mark: str) -> str:
    """*text* marked, line by line, without its blanks at the ends, where marks do not hold."""
    lines = [f"{mark}{line.strip()}{mark}" if line.strip() else line for line in text.split("\n")]
    return "\n".join(lines)

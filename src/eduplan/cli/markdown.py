"""Markdown: text that shows as it stands, and rows of tables."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["escaped", "table_row"]


def escaped(text: str) -> str:
    r"""*text* as Markdown that shows it as it stands.

    >>> escaped("a|b*")
    'a\\|b\\*'
    """
    return "".join(f"\\{char}" if char in "\\|*_`<>[]#~" else char for char in text)


def table_row(cells: Sequence[str]) -> str:
    """A row of a table."""
    return f"| {' | '.join(cells)} |"

"""A comparison as one HTML file that needs nothing else: no script, no picture, no network."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final

from eduplan.model.comparison import Comparison, ComparisonRow

__all__ = ["html_lines"]

_STYLE: Final = """
body { font-family: "FangSong", "STFangsong", "Noto Serif CJK SC", serif; margin: 2em auto;
  max-width: 72em; line-height: 1.6; color: #222; padding: 0 1em }
h1, h2 { font-family: "SimHei", "Noto Sans CJK SC", sans-serif; font-weight: normal }
table { border-collapse: collapse; width: 100%; table-layout: fixed }
th, td { border: 1px solid #999; padding: .3em .6em; vertical-align: top; overflow-wrap: anywhere }
th { background: #f2f2f2; font-weight: normal } th.kind { width: 6em } th.where { width: 14em }
del { color: #a00; background: #fdecec } ins { color: #05620f; background: #e9f7ea }
@media print { body { margin: 0; max-width: none } del, ins { background: none } }
""".strip()


def html_lines(comparison: Comparison) -> Iterator[str]:
    """*comparison* as a page: a table for each group, dropped and new words marked."""
    title = f"{comparison.old_title} → {comparison.new_title}"
    yield '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>对照：{escape(title)}</title>\n<style>\n{_STYLE}\n</style>\n</head>\n<body>"
    yield "<h1>对照</h1>"
    yield f"<p>原：{escape(comparison.old_title or '（无标题）')}<br>"
    yield f"新：{escape(comparison.new_title or '（无标题）')}</p>"
    yield f"<p>{escape(comparison.summary)}</p>"
    for group, rows in comparison.groups.items():
        yield f"<h2>{escape(group)}</h2>\n<table>"
        yield '<tr><th class="kind">变化</th><th class="where">位置</th><th>原文</th><th>新文</th></tr>'
        yield from map(_row, rows)
        yield "</table>"
    yield "</body>\n</html>"


def _row(row: ComparisonRow) -> str:
    cells = (escape(row.word), escape(row.where), _side(row, 0), _side(row, 1))
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _side(row: ComparisonRow, side: int) -> str:
    tag = "del" if side == 0 else "ins"
    parts = []
    for piece in row.abridged():
        text = escape(piece[side])
        parts.append(f"<{tag}>{text}</{tag}>" if text and piece[0] != piece[1] else text)
    return "".join(parts).replace("\n", "<br>")

"""The same words laid out otherwise: what pages, scans and converters make of one paper."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

__all__ = ["VARIANTS", "lines_of"]

_HALF: Final = str.maketrans("，：；（）！？", ",:;()!?")
_PAGE: Final = (
    "当前位置：首页 > 政务公开 > 规划计划\n发布时间：2024-03-05 浏览次数：128 来源：办公室\n",
    "\n【打印本页】 【关闭窗口】\n上一篇：关于召开会议的通知\n下一篇：没有了\n",
)


def lines_of(text: str) -> list[str]:
    """The lines of *text* that show something, without the blanks round them."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def in_three_lines(text: str) -> str:
    """*text* in three long lines, its paragraphs parted by two wide blanks."""
    lines = lines_of(text)
    third = max(1, len(lines) // 3)
    groups = lines[:third], lines[third : 2 * third], lines[2 * third :]
    return "\n".join("\u3000\u3000".join(group) for group in groups)


def on_a_page(text: str) -> str:
    """*text* with a web page's head above it and its foot below."""
    return _PAGE[0] + text.rstrip() + _PAGE[1]


VARIANTS: Final[dict[str, Callable[[str], str]]] = {
    "as it is": lambda text: text,
    "no line break": lambda text: "".join(lines_of(text)),
    "wide blanks for line breaks": lambda text: "\u3000\u3000".join(lines_of(text)),
    "blanks for line breaks": lambda text: " ".join(lines_of(text)),
    "three long lines": in_three_lines,
    "a blank line between all": lambda text: "\n\n".join(lines_of(text)),
    "all but the first line indented": lambda text: "\n\u3000\u3000".join(lines_of(text)),
    "all lines indented by hard blanks": lambda text: "\n".join(
        "\u00a0" * 4 + line for line in lines_of(text)
    ),
    "half-width marks": lambda text: text.translate(_HALF),
    "blanks round numbers": lambda text: re.sub(r"(\d+(?:\.\d+)?)", r" \1 ", text),
    "a page round it": on_a_page,
}
"""Each layout's name and how it is made."""

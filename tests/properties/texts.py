"""Texts as people, pages and programs leave them: lines of every kind, in any order."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

from eduplan.testing.strategies import lines

NOISE: Final = (
    "首页",
    "VIP专免",
    "2024-01-13",
    "999+",
    "18.72KB",
    "19 页",
    "标签: #教育工作",
    "摘要:",
    "展开>>",
    "收起<<",
    "上一篇：要点",
    "- 1 -",
    "- 2 -",
    "来源：本站 点击数：12",
)

_SHAPES: Final = (
    "2023年XX区教育工作要点",
    "关于印发《要点》的通知",
    "明湖区教育局",
    "各学校：",
    "附件",
    "附件1",
    "附件：1.名单",
    "2026年1月5日",
    "二○二六年一月五日",
    "明湖区教育局2026年1月5日",
    "一、",
    "二、加强学习",
    "（一）",
    "(二)落实责任",
    "1.",
    "2．开展宣讲。全年100场",
    "3、",
    "①",
    "第一章",
    "一、二年级",
    "10个",
    "30 个。",
    "各学校要认真落实。",
    "a\tb",
    "c\td\te",
    "\t\t",
)

BREAKS: Final = ("\n", "\r\n", "\r", "\u2028", "\x85", "\x0b")
CONTROLS: Final = ("\x00", "\ud800", "\ufffe", "\x1f", "\ufdd0")

_WORDS: Final = st.one_of(
    st.sampled_from(_SHAPES + NOISE + BREAKS + CONTROLS),
    lines(2),
    st.text("加强学习宣讲落实，。100场", min_size=10, max_size=40),
    st.text(max_size=3),
)
_LINES: Final = st.tuples(
    st.sampled_from(("", "", "　　", "    ", "　　　　　　　　")),
    st.lists(_WORDS, max_size=4).map("".join),
).map("".join)


_PAGE: Final = st.lists(st.sampled_from(NOISE), max_size=4)
_TITLE: Final = st.sampled_from(("", "2023年XX区教育工作要点", "明湖区教育局关于2026年工作的通知"))
_END: Final = st.sampled_from(("", "明湖区教育局\n2026年1月5日", "\n附件1\n名单\n1.教育科"))


def texts() -> st.SearchStrategy[str]:
    """A text of untidy lines, often with a page round it, or any characters at all."""
    lines_of = st.lists(_LINES, max_size=10)
    pages = st.builds(
        lambda head, title, body, end, foot: "\n".join([*head, title, *body, end, *foot]),
        _PAGE,
        _TITLE,
        lines_of,
        _END,
        _PAGE,
    )
    return st.one_of(lines_of.map("\n".join), pages, pages, st.text(st.characters(), max_size=60))

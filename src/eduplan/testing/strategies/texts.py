"""Words as plans hold them, from the plainest to the ugliest that the model accepts."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

from eduplan.language.characters import first_forbidden

__all__ = ["HEADING_LIKE", "UGLY", "lines", "words"]

PLAIN: Final = (
    "加强党对教育工作的全面领导",
    "深化集团化办学改革",
    "，提高教育质量",
    "，",
    "。",
    "；",
    "落实立德树人根本任务",
    "推进“双减”工作",
    "开展宣讲",
    "培育党建子品牌",
    "各学校",
    "教育科",
)

HEADING_LIKE: Final = (
    "一、二年级",
    "（一）",
    "1.",
    "3、",
    "（2）",
    "①",
    "第一章",
    "第二条",
    "【重点任务1】",
    "附件1",
    "2026年1月5日",
    "十、",
    "12．",
)
"""Words that look like labels, dates or annex marks."""

NESTED: Final = (
    "“‘五育’并举”",
    "《关于“‘一校一品’建设”的意见》",
    "《关于印发〈要点〉的通知》",
    "落实“‘双减’和‘五项管理’”要求",
    "<w:t>&amp;]]></w:t>",
    "<<“‘&’”>>",
)
"""Quotes in quotes, titles in titles, markup that is none."""

UGLY: Final = (
    *HEADING_LIKE,
    *NESTED,
    "１００场",
    "100 场",
    "10个10个",
    "98.5%以上",
    "6月底前",
    "责任单位：教育科、人事科",
    "{number}{unit}",
    "{{",
    "\\n\\t\"'",
    "𠮷𬺓𰻝",
    "👩‍🏫",
    "e\u0301",
    "\u200b",
    "\u3000\u3000",
    "  ",
    "\u00a0",
    "……",
    "——",
    "·",
    "5·10",
    ",.:;!?()",
    "=SUM(A1)",
    "null",
    "一",
    "零",
    "万",
    "年",
    "a1",
)

_ANY: Final = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")).filter(
    lambda char: first_forbidden(char) is None
)
_PIECES: Final = st.one_of(
    st.sampled_from(PLAIN),
    st.sampled_from(PLAIN + UGLY),
    st.sampled_from(HEADING_LIKE),
    st.sampled_from(NESTED),
    st.text(_ANY, min_size=1, max_size=4),
)
_WORDS: Final = {most: st.lists(_PIECES, max_size=most).map("".join) for most in range(1, 6)}
_LINES: Final = {
    most: st.lists(_PIECES, min_size=1, max_size=most).map(
        lambda pieces: "".join(pieces).strip() or PLAIN[0]
    )
    for most in range(1, 6)
}


def words(max_pieces: int = 3) -> st.SearchStrategy[str]:
    """Words that one line may hold, perhaps none, perhaps with blanks at their ends."""
    return _WORDS[max_pieces]


def lines(max_pieces: int = 3) -> st.SearchStrategy[str]:
    """Words with something to see in them and no blanks at their ends."""
    return _LINES[max_pieces]

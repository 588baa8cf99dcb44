"""Text made to be slow: the time grows with the length, not with its square."""

from __future__ import annotations

from time import process_time

import pytest

from eduplan.rules import RULES
from eduplan.rules.checking import findings_in, manuscript_of

BITS = (
    *(
        "(",
        ")",
        "《",
        "》",
        "“",
        "”",
        "'",
        "「",
        "。",
        "、",
        "-",
        ".",
        "…",
        "1",
        "０",
        "月",
        "月1号",
    ),
    *(
        '"',
        "2026年",
        "1-",
        "1.",
        "百分之",
        "十",
        "〔2026〕",
        "第",
        "一、",
        "X",
        "_",
        "\u3000",
        "汉 ",
    ),
    *(
        "其中1个",
        "约1",
        "今年",
        "部",
        "布署",
        "<",
        "附件一",
        "1%",
        "—",
        "12:00-",
        "帐",
        "“”“",
        "一是。",
        "100场。",
    ),
    *("（（）", "2026年1月1日", "[2026]", "主题词", "截止"),
)
WORDS = tuple(rule for rule in RULES if rule.on is not None)
SIZE = 20_000
SECONDS = 3.0
"""What takes so long grows with the square: what is linear takes a tenth of it."""


@pytest.mark.parametrize("bit", BITS)
def test_one_line_of_the_same_again_and_again_is_checked_in_time(bit: str) -> None:
    text = (bit * SIZE)[:SIZE]
    before = process_time()
    findings_in(manuscript_of(WORDS[0], text), WORDS)
    assert process_time() - before < SECONDS

"""GB 2312 lacks the 汉字 that its table lacks, and nothing that is no 汉字."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.language.characters import is_han
from eduplan.language.gb2312 import beyond_gb2312

BEYOND = re.compile(f"[{beyond_gb2312()}]")


def knows(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


@given(st.characters(codec="utf-8") | st.characters(min_codepoint=0x2E80, max_codepoint=0xFAFF))
def test_a_character_is_beyond_it_if_it_is_one_of_han_that_its_table_lacks(char: str) -> None:
    assert bool(BEYOND.fullmatch(char)) == (is_han(char) and not knows(char))


@pytest.mark.parametrize("char", "镕喆堃珺〇𠮷㙦")
def test_rare_characters_of_names_are_beyond_it(char: str) -> None:
    assert BEYOND.fullmatch(char)


@pytest.mark.parametrize("char", "一教育齄々1A，。“”—①℃•🏫")
def test_its_own_characters_and_all_marks_are_not(char: str) -> None:
    assert not BEYOND.fullmatch(char)

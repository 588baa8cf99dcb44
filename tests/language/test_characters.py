import re
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.language.characters import FORBIDDEN, first_forbidden, is_blank, is_han, solid


def _is_forbidden(code: int) -> bool:
    noncharacter = 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE
    category = unicodedata.category(chr(code))
    return noncharacter or category in ("Cc", "Cs") or code in (0x2028, 0x2029)


def test_exactly_control_characters_surrogates_separators_and_noncharacters_are_forbidden() -> None:
    found = {code for code in range(sys.maxunicode + 1) if first_forbidden(chr(code)) is not None}
    assert found == {code for code in range(sys.maxunicode + 1) if _is_forbidden(code)}


@given(st.text(), st.sampled_from("\n\t\x00\x85\u2028\ufdd0\uffff\U0010fffe\udc80"), st.text())
def test_the_first_forbidden_character_is_found_where_it_stands(
    before: str, bad: str, after: str
) -> None:
    place = first_forbidden(before + bad + after)
    assert place is not None
    assert place <= len(before)
    assert first_forbidden(before[:place]) is None
    assert _is_forbidden(ord((before + bad)[place]))


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_one_text_of_the_class_serves_json_schemas_too(text: str) -> None:
    jsonschema_rs = pytest.importorskip("jsonschema_rs")
    schema = {"type": "string", "pattern": f"^[^{FORBIDDEN}]*$"}
    accepted = jsonschema_rs.Draft202012Validator(schema).is_valid(text)
    assert accepted == (first_forbidden(text) is None)
    assert accepted == (re.search(f"[{FORBIDDEN}]", text) is None)


def test_exactly_white_space_and_marks_without_width_are_blank() -> None:
    found = {chr(code) for code in range(sys.maxunicode + 1) if is_blank(chr(code))}
    spaces = {chr(code) for code in range(sys.maxunicode + 1) if chr(code).isspace()}
    assert found == spaces | set("\u200b\u200c\u200d\u2060\ufeff")


@given(st.text(st.characters() | st.sampled_from(" \u3000\u200b\n")))
def test_solid_text_is_the_text_without_its_blanks(text: str) -> None:
    assert solid(text) == "".join(char for char in text if not is_blank(char))


@pytest.mark.parametrize("char", "一龥〇々㐀\uf900\U00020000\U0002a6df\U00030000⼯")
def test_a_han_character_of_any_extension_is_han(char: str) -> None:
    assert is_han(char)


@pytest.mark.parametrize("char", ["a", "1", "１", "，", "、", "①", "あ", "ㄅ", "", "汉字", " "])
def test_other_characters_are_not_han(char: str) -> None:
    assert not is_han(char)

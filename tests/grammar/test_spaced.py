"""Lines that hold several paragraphs."""

from hypothesis import given

from eduplan.grammar.outline import read_outline
from eduplan.grammar.spaced import parted_lines
from eduplan.language.characters import solid
from tests.properties.texts import texts

LONG = "为做好全年工作，" * 14


def parted(text: str) -> list[str]:
    return [line.words for line in parted_lines(read_outline(text).lines)]


def test_wide_blanks_behind_a_sentence_part_paragraphs() -> None:
    text = f"计划　　{LONG}。　　一、学习　　（一）宣讲。每月一次。　　　　　　　　　　　教育局\n"
    assert parted(text) == ["计划", f"{LONG}。", "一、学习", "（一）宣讲。每月一次。", "教育局"]


def test_wide_blanks_inside_a_sentence_part_nothing() -> None:
    text = f"{LONG}　　学习，　　宣讲，{LONG}　　考核。"
    assert parted(text) == [text]


def test_a_text_with_one_paragraph_a_line_stays_as_it_is() -> None:
    lines = read_outline("　　一、学习　　宣讲\n　　二、考核\n").lines
    assert parted_lines(lines) == list(lines)


@given(texts())
def test_parted_lines_hold_the_same_characters_at_their_places(text: str) -> None:
    pieces = parted_lines(read_outline(text).lines)
    assert solid("".join(piece.words for piece in pieces)) == solid("".join(text.splitlines()))
    for piece in pieces:
        begin = piece.start + len(piece.indent)
        assert text[begin : begin + len(piece.words)] == piece.words

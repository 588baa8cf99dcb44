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


def test_a_signature_far_behind_the_last_sentence_of_a_paragraph_is_parted() -> None:
    far = "\u3000" * 20
    assert parted(f"一、学习\n{LONG}考核。{far}东川区教育局\n{far}2026年3月1日\n") == [
        "一、学习",
        f"{LONG}考核。",
        "东川区教育局",
        "2026年3月1日",
    ]
    assert parted(f"{LONG}考核。{far}请认真执行，按期报告。") == [
        f"{LONG}考核。{far}请认真执行，按期报告。"
    ]


def test_a_title_and_an_item_that_blanks_set_apart_stand_by_themselves() -> None:
    far = "\u3000" * 20
    head = f"{far}2026年3月1日 东川区水利发展规划　　{LONG}制定本规划。"
    text = f"{head}\n一、形势\n专栏1　指标情况8.5　　（二）任务。\n"
    assert parted(text) == [
        "2026年3月1日",
        " 东川区水利发展规划",
        f"{LONG}制定本规划。",
        "一、形势",
        "专栏1　指标情况8.5",
        "（二）任务。",
    ]


@given(texts())
def test_parted_lines_hold_the_same_characters_at_their_places(text: str) -> None:
    pieces = parted_lines(read_outline(text).lines)
    assert solid("".join(piece.words for piece in pieces)) == solid("".join(text.splitlines()))
    for piece in pieces:
        begin = piece.start + len(piece.indent)
        assert text[begin : begin + len(piece.words)] == piece.words


_BODY = (
    "落实立德树人根本任务，办好人民满意的教育，全面推进各项改革，不断提高教育教学质量和办学水平。"
)


def test_one_wide_blank_and_two_narrow_ones_part_paragraphs_behind_marks() -> None:
    opened = f"一、总体要求　  {_BODY}　  {_BODY}　  二、主要任务"
    text = f"　  {opened}　  {_BODY}中共　甲县委{_BODY}"
    words = [line.words for line in parted_lines(read_outline(text).lines)]
    last = f"{_BODY}中共　甲县委{_BODY}"
    assert words == ["一、总体要求", _BODY, _BODY, "二、主要任务", last]


def test_a_date_far_to_the_right_is_parted_from_what_is_glued_behind_it() -> None:
    far = "　" * 20
    text = (
        f"关于工作的通知　　{_BODY}{_BODY}{far}甲县教育局{far}2022年9月6日甲县工作要点　　{_BODY}"
    )
    words = [line.words for line in parted_lines(read_outline(text).lines)]
    signed = ["甲县教育局", "2022年9月6日", "甲县工作要点"]
    assert words == ["关于工作的通知", _BODY + _BODY, *signed, _BODY]

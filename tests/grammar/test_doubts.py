"""Doubts about a paper as a whole, said aloud."""

from eduplan.grammar import read_text
from eduplan.model import Note, NoteCode

PLAN = "一、学习\n开展宣讲。\n二、考核\n年底考核。\n"


def doubts(text: str, code: NoteCode) -> list[Note]:
    return [note for note in read_text(text).doubts if note.code is code]


def test_another_line_that_reads_like_the_title_is_named() -> None:
    (note,) = doubts(f"2026年宣传方案\n2026年工作计划\n{PLAN}", NoteCode.TITLE)
    assert (note.chosen, note.alternatives) == ("2026年工作计划", ("2026年宣传方案",))
    assert note.place is not None
    assert note.confidence is not None


def test_the_title_s_own_copy_is_no_other_title() -> None:
    assert doubts(f"2026年区工作计划\n2026年工作计划\n{PLAN}", NoteCode.TITLE) == []


def test_a_notice_with_numbers_of_its_own_is_a_doubt() -> None:
    notice = (
        "各学校：\n现将《工作计划》印发给你们。\n一、提高认识\n二、抓好落实\n教育局\n2026年1月5日\n"
    )
    (note,) = doubts(f"{notice}2026年工作计划\n{PLAN}", NoteCode.NOTICE)
    assert note.chosen == "印发通知"
    plain = notice.replace("一、提高认识\n二、抓好落实\n", "")
    assert doubts(f"{plain}2026年工作计划\n{PLAN}", NoteCode.NOTICE) == []


def test_numbers_of_a_fourth_level_are_one_doubt() -> None:
    deep = "一、甲\n（一）乙\n1.丙\n（1）丁。\n（2）戊。\n二、己\n"
    (note,) = doubts(f"2026年计划\n{deep}", NoteCode.LEVEL)
    assert "2 处" in note.message
    assert doubts("2026年计划\n一、甲\n1.乙\n（1）丙。\n", NoteCode.LEVEL) == []

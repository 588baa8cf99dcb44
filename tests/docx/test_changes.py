"""What changed since a document was written: told by paragraph, or not at all."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from eduplan.docx.changes import change_notes, prints_of
from eduplan.docx.names import paragraph_style
from eduplan.docx.visible import Run, VisibleLine
from eduplan.gbt9704.roles import Role
from eduplan.model import NoteCode

BODY = paragraph_style(Role.BODY, 2)
TEXTS = st.lists(st.text("甲乙丙丁", min_size=1, max_size=3), max_size=8)


def lines(texts: list[str]) -> list[VisibleLine]:
    return [VisibleLine(BODY, (Run(text, None),), (), (index,)) for index, text in enumerate(texts)]


def notes_between(before: list[str], now: list[str]) -> list[str]:
    old = [mark for mark, _ in prints_of(lines(before))]
    notes = change_notes(old, prints_of(lines(now)), "word/document.xml")
    assert {note.code for note in notes} <= {NoteCode.CHANGED}
    return [note.message for note in notes]


@given(TEXTS, TEXTS)
def test_there_are_notes_exactly_where_something_differs(before: list[str], now: list[str]) -> None:
    assert bool(notes_between(before, now)) == (before != now)


def test_blanks_and_how_runs_are_split_do_not_count() -> None:
    whole = prints_of(lines(["加强学习。"]))
    split = VisibleLine(BODY, (Run("加强 ", None), Run("学习。\u3000", None)))
    assert [mark for mark, _ in prints_of([split])] == [mark for mark, _ in whole]


def test_another_role_is_a_change() -> None:
    heading = VisibleLine(paragraph_style(Role.HEADING, 1), (Run("学习", None),))
    body = VisibleLine(BODY, (Run("学习", None),))
    assert prints_of([heading])[0][0] != prints_of([body])[0][0]


def test_blank_paragraphs_that_somebody_put_between_do_not_count() -> None:
    assert prints_of([VisibleLine(BODY, (Run("  ", None),)), VisibleLine(None, ())]) == []


def test_a_changed_paragraph_is_named_by_number_and_first_words() -> None:
    assert notes_between(["甲", "乙", "丙"], ["甲", "乙" * 30, "丙"]) == [
        "第2段与写出时不同：" + "乙" * 20 + "…"
    ]


def test_a_deleted_paragraph_is_counted() -> None:
    assert notes_between(["甲", "乙"], ["甲"]) == ["写出时的 1 段不在了"]


def test_another_order_is_said() -> None:
    assert notes_between(["甲", "乙"], ["乙", "甲"]) == ["各段的次序与写出时不同"]


def test_many_changes_are_summed_up() -> None:
    messages = notes_between(["甲"], [f"乙{index}" for index in range(30)])
    assert len(messages) == 21
    assert messages[-1] == "另有 10 段与写出时不同"

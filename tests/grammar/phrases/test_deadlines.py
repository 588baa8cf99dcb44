"""Deadlines: found in prose, and read as they stand."""

import pytest
from hypothesis import given

from eduplan.grammar.phrases import find_inlines, read_deadline
from eduplan.model import Deadline, DeadlineKind
from eduplan.testing import strategies
from eduplan.testing.strategies import lines


def found(text: str) -> list[str]:
    return [part.text for part in find_inlines(text) if isinstance(part, Deadline)]


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        ("6月底前", DeadlineKind.BY, "06"),
        ("６月底前", DeadlineKind.BY, "06"),
        ("六月底前", DeadlineKind.BY, "06"),
        ("06月底前", DeadlineKind.BY, "06"),
        ("2023年6月底前", DeadlineKind.BY, "2023-06"),
        ("9月1日前", DeadlineKind.BY, "09-01"),
        ("2023年6月30日之前", DeadlineKind.BY, "2023-06-30"),
        ("6月前", DeadlineKind.BEFORE, "06"),
        ("年底前", DeadlineKind.BY, "year"),
        ("2023年底前", DeadlineKind.BY, "2023"),
        ("到2027年", DeadlineKind.BY, "2027"),
        ("到2027年底", DeadlineKind.BY, "2027"),
        ("年内", DeadlineKind.WITHIN, "year"),
        ("上半年", DeadlineKind.WITHIN, "h1"),
        ("第三季度", DeadlineKind.WITHIN, "q3"),
        ("一季度末前", DeadlineKind.BY, "q1"),
        ("秋季学期开学前", DeadlineKind.BEFORE, "s1"),
        ("秋季学期", DeadlineKind.WITHIN, "s1"),
        ("学期末", DeadlineKind.BY, "term"),
        ("每学期", DeadlineKind.EVERY, "term"),
        ("每学年", DeadlineKind.EVERY, "school_year"),
        ("每月", DeadlineKind.EVERY, "month"),
        ("每年", DeadlineKind.EVERY, "year"),
        ("每周", DeadlineKind.EVERY, "week"),
    ],
)
def test_a_deadline_says_how_it_holds_and_when(text: str, kind: DeadlineKind, when: str) -> None:
    assert found(f"确保{text}举办活动。") == [text]
    deadline = read_deadline(text)
    assert (deadline.text, deadline.kind, str(deadline.when)) == (text, kind, when)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("暑假期间", DeadlineKind.WITHIN),
        ("汛期前", DeadlineKind.BEFORE),
        ("三年内", DeadlineKind.WITHIN),
        ("2月30日前", DeadlineKind.BY),
    ],
)
def test_a_time_that_no_calendar_knows_is_kept_in_words(text: str, kind: DeadlineKind) -> None:
    deadline = read_deadline(text)
    assert (deadline.when, deadline.text, deadline.kind) == (None, text, kind)
    assert found(f"确保{text}完成。") == [text]


@pytest.mark.parametrize(
    "text",
    [
        "落实《2026年底前行动方案》",
        "推进“年底前”行动",
        "2026年全区工作",
        "到2027年级",
        "每校每年演练",
        "每人每学期听课",
        "12月5日举办",
    ],
)
def test_what_is_no_deadline_stays_words(text: str) -> None:
    assert found(text) == []


@given(strategies.deadlines())
def test_the_words_of_any_deadline_read_back_as_one(deadline: Deadline) -> None:
    assert read_deadline(deadline.text).text == deadline.text


@given(lines(2))
def test_any_words_are_some_deadline(words: str) -> None:
    assert read_deadline(words).text == words

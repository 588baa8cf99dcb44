"""Deadlines: found in prose, and read as they stand."""

import pytest
from hypothesis import given

from eduplan.grammar.phrases import find_inlines, read_deadline
from eduplan.grammar.phrases.deadline_forms import FORMS
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


@pytest.mark.parametrize(
    ("text", "words", "when"),
    [
        ("每月25日前报送情况。", "每月25日前", "month"),
        ("每季度末前报送情况。", "每季度末前", "quarter"),
        ("本周内办结。", "本周内", "week"),
        ("2027年内建成。", "2027年内", "2027"),
        ("在“七一”前开展评选。", "“七一”前", "None"),
        ("利用3至5年时间建成。", "利用3至5年时间", "None"),
        ("未来三年新增学位。", "未来三年", "None"),
        ("寒假结束前报送。", "寒假结束前", "None"),
        ("“十五五”末建成。", "“十五五”末", "None"),
        ("春节前发放到位。", "春节前", "None"),
    ],
)
def test_more_forms_of_deadlines(text: str, words: str, when: str) -> None:
    assert found(text) == [words]
    assert str(read_deadline(words).when) == when


def test_a_year_that_opens_a_clause_binds_the_targets_behind_it() -> None:
    assert found("2025年，入园率达到95%；2027年达到98%。") == ["2025年", "2027年"]
    assert found("2025年全区工作要点。") == []
    assert found("2025年9月，入园率达到95%。") == []


def test_every_form_begins_with_what_is_looked_for() -> None:
    samples = [form.pattern for form in FORMS]
    assert len(samples) == len(set(samples))
    for words in ("年底前", "6月底前", "放假前", "再用三年时间", "“五一”前", "教师节前"):
        assert found(f"确保{words}完成。") == [words]

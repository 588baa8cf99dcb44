import copy
import pickle
from datetime import date

import pytest
from attrs import evolve
from hypothesis import given

from eduplan.model import (
    Deadline,
    DeadlineKind,
    Digits,
    Period,
    SchoolCalendar,
    TimeUnit,
    When,
    build,
)
from eduplan.model.template import escape
from eduplan.testing import deadlines, periods, whens
from tests.model.refusal import refused

KINDS = [kind for kind in DeadlineKind if kind is not DeadlineKind.EVERY]
JUNE = When.parse("06")


@given(deadlines())
def test_a_deadline_is_the_same_however_it_is_copied(deadline: Deadline) -> None:
    for twin in (copy.deepcopy(deadline), pickle.loads(pickle.dumps(deadline)), evolve(deadline)):
        assert (twin, hash(twin), twin.text) == (deadline, hash(deadline), deadline.text)


@pytest.mark.parametrize(
    ("kind", "when", "text"),
    [
        (DeadlineKind.BY, "06", "6月底前"),
        (DeadlineKind.BY, "06-30", "6月30日前"),
        (DeadlineKind.BY, "2027", "2027年底前"),
        (DeadlineKind.BY, "year", "年底前"),
        (DeadlineKind.BY, "2026-06", "2026年6月底前"),
        (DeadlineKind.BEFORE, "s1", "秋季学期前"),
        (DeadlineKind.BEFORE, "06-30", "6月30日之前"),
        (DeadlineKind.BEFORE, "2026s2", "2026年春季学期前"),
        (DeadlineKind.WITHIN, "h1", "上半年内"),
        (DeadlineKind.WITHIN, "q3", "第三季度内"),
        (DeadlineKind.WITHIN, "term", "本学期内"),
        (DeadlineKind.WITHIN, "2026s", "2026学年内"),
        (DeadlineKind.EVERY, "term", "每学期"),
        (DeadlineKind.EVERY, "week", "每周"),
    ],
)
def test_each_kind_has_its_standard_form(kind: DeadlineKind, when: str, text: str) -> None:
    assert Deadline(kind, When.parse(when)).text == text


def test_numbers_are_printed_in_the_digits_of_the_deadline() -> None:
    when = When.parse("2026-06-30")
    assert Deadline(DeadlineKind.BY, when, digits=Digits.CHINESE).text == "二〇二六年六月三十日前"
    assert (
        Deadline(DeadlineKind.BY, when, digits=Digits.FULL_WIDTH).text == "２０２６年６月３０日前"
    )


@given(deadlines().filter(lambda deadline: deadline.when is not None))
def test_the_standard_form_written_out_in_words_is_the_same_deadline(deadline: Deadline) -> None:
    plain = evolve(deadline, template=None)
    assert evolve(plain, template=escape(plain.text)) == plain
    own = evolve(deadline, template="据“" + escape(plain.text) + "”")
    assert own.template is not None


@given(whens())
def test_deadlines_of_different_kinds_never_look_alike(when: When) -> None:
    texts = [Deadline(kind, when).text for kind in KINDS]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"kind": "by"}, "kind"),
        ({"when": "06"}, "when"),
        ({"when": None}, "when"),
        ({"when": None, "template": ""}, "template"),
        ({"template": ""}, "template"),
        ({"template": " 6月底前"}, "template"),
        ({"template": "{day}日前"}, "template"),
        ({"template": "{number}日前"}, "template"),
        ({"template": "{month}月{month}月"}, "template"),
        ({"template": "{month"}, "template"),
        ({"template": "6月\n"}, "template"),
        ({"template": "6" * 201}, "template"),
        ({"template": 6}, "template"),
        ({"id": "D1"}, "id"),
        ({"digits": "arabic"}, "digits"),
        ({"kind": DeadlineKind.EVERY}, "when"),
        ({"kind": DeadlineKind.EVERY, "when": When.parse("2026")}, "when"),
    ],
)
def test_a_deadline_that_makes_no_sense_is_refused(fields: dict[str, object], path: str) -> None:
    with refused(path):
        Deadline(**{"kind": DeadlineKind.BY, "when": JUNE, **fields})  # type: ignore[arg-type]


def test_a_time_that_no_calendar_knows_is_told_in_words() -> None:
    deadline = Deadline(DeadlineKind.BEFORE, template="汛期前")
    assert (deadline.text, deadline.due(Period(2026))) == ("汛期前", None)


@pytest.mark.parametrize(
    ("deadline", "due"),
    [
        (build.by("06"), date(2026, 6, 30)),
        (build.by("06-15"), date(2026, 6, 15)),
        (build.before("06-15"), date(2026, 6, 14)),
        (build.before("s1"), date(2026, 8, 31)),
        (build.within("h1"), date(2026, 6, 30)),
        (build.by("2027"), date(2027, 12, 31)),
        (build.by("year", "年底前"), date(2026, 12, 31)),
        (build.by("02-29"), None),
        (build.every("month"), None),
        (build.within("week"), None),
    ],
)
def test_a_deadline_is_due_on_the_last_day_that_keeps_it(deadline: Deadline, due: date) -> None:
    assert deadline.due(Period(2026)) == due


def test_a_local_calendar_moves_what_depends_on_terms() -> None:
    late = SchoolCalendar((9, 10), (3, 1))
    assert build.before("s1").due(Period(2026), late) == date(2026, 9, 9)


@given(deadlines(), periods())
def test_what_recurs_is_never_due(deadline: Deadline, period: Period) -> None:
    if deadline.kind is DeadlineKind.EVERY or deadline.when is None:
        assert deadline.due(period) is None
    elif deadline.kind is not DeadlineKind.BEFORE:
        days = deadline.when.days(period)
        assert deadline.due(period) == (None if days is None else days[1])


@given(deadlines(), whens())
def test_a_revised_deadline_says_the_new_time(deadline: Deadline, when: When) -> None:
    if deadline.kind is DeadlineKind.EVERY:
        when = When(when.unit)
    revised = deadline.revised(when=when)
    assert revised.when == when
    if deadline.when == when:
        assert revised == deadline
    elif revised.template is None:
        assert revised == evolve(deadline, when=when, template=None)


@pytest.mark.parametrize(
    ("template", "when", "to", "text"),
    [
        ("{month}月底以前", "06", "09", "9月底以前"),
        ("六月底以前", "06", "09", "9月底前"),
        ("{year}年{month}月底以前", "2026-06", "2027-09", "2027年9月底以前"),
        ("{year}年{month}月底以前", "2026-06", "09", "9月底前"),
        ("{month}月底以前", "2026-06", "2027-06", "2027年6月底前"),
        ("{year}年6月底以前", "2026-06", "2026-09", "2026年9月底前"),
        ("{month}月底以前", "06", "q3", "第三季度末前"),
        ("年底以前", "year", "year", "年底以前"),
        ("6月底前", "06", "09", "9月底前"),
    ],
)
def test_a_template_that_cannot_say_the_new_time_gives_way(
    template: str, when: str, to: str, text: str
) -> None:
    deadline = build.by(when, template)
    assert deadline.revised(when=When.parse(to)).text == text


def test_another_kind_takes_its_own_words() -> None:
    deadline = build.by("06", "{month}月底以前")
    assert deadline.revised(kind=DeadlineKind.WITHIN).text == "6月内"
    assert deadline.revised(kind=DeadlineKind.BY) == deadline
    worded = deadline.revised(kind=DeadlineKind.WITHIN, template="{month}月份内")
    assert worded.text == "6月份内"


def test_a_field_that_no_deadline_has_is_refused_by_name() -> None:
    with refused("whne", "没有 whne 这一项"):
        build.by("06").revised(whne=JUNE)
    with refused("when"):
        build.by("06").revised(when="09")


def test_every_unit_of_time_has_its_word() -> None:
    words = [Deadline(DeadlineKind.EVERY, When(unit)).text for unit in TimeUnit]
    assert len(set(words)) == len(TimeUnit)

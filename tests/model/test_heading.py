from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from eduplan.language.characters import solid
from eduplan.model import HeadingForm, Initiative, Pillar, Table, Wording, build
from eduplan.model.block import Body
from eduplan.model.heading import default_end, is_run_in
from eduplan.model.inline import Inlines
from eduplan.testing import bodies, initiatives, inlines, lines, pillars
from tests.model.refusal import refused

ENDS = ("。", "：", "；", "，", ":", ";", ",", ".", "．")
CLOSED = ("！", "？", "!", "?", "…")
LOUD = build.count(3, "场", wording=Wording("达{number}{unit}！"))
QUIET = build.count(3, "场")
TABLE: Body = (Table([["甲"]]),)


@pytest.mark.parametrize("mark", ENDS)
@pytest.mark.parametrize("body", [(), "正文。"])
def test_a_mark_at_the_headings_end_is_the_same_as_an_end(mark: str, body: str) -> None:
    assert Initiative("加强学习" + mark, body) == Initiative("加强学习", body, end=mark)
    assert Pillar("加强学习" + mark, lead=body) == Pillar("加强学习", lead=body, end=mark)


@given(lines(), st.sampled_from((None, "", *ENDS)), bodies())
def test_heading_and_end_print_what_was_given(heading: str, end: str | None, body: Body) -> None:
    item = Initiative(heading, body, end=end)
    closed = heading[-1] in (*ENDS, *CLOSED) or not item.runs_in
    default = "" if closed else "。"
    assert solid(item.title + item.end_mark) == solid(heading + (default if end is None else end))
    assert item.text.startswith(item.title + item.end_mark)


@given(st.one_of(initiatives(), pillars()))
def test_settling_twice_is_settling_once(item: Initiative | Pillar) -> None:
    assert evolve(item) == item
    if isinstance(item, Initiative):
        said = HeadingForm.RUN_IN if item.runs_in else HeadingForm.OWN_LINE
        assert evolve(item, form=said, end=item.end_mark if item.heading else None) == item


def test_the_default_form_and_end_are_none() -> None:
    run_in = Initiative("学习", "正文。", form=HeadingForm.RUN_IN, end="。")
    assert (run_in.form, run_in.end) == (None, None)
    own_line = Pillar("学习", lead="导语。", form=HeadingForm.OWN_LINE, end="")
    assert (own_line.form, own_line.end) == (None, None)


def test_an_initiative_runs_in_and_a_pillar_stands_alone_unless_it_says_otherwise() -> None:
    assert Initiative("学习", "正文。").text == "学习。正文。"
    assert Initiative("学习", "正文。", form=HeadingForm.OWN_LINE).text == "学习\n正文。"
    assert Initiative("学习", TABLE).text == "学习\n甲"
    assert not Pillar("学习", lead="导语。").runs_in
    assert Pillar("学习", lead="导语。", form=HeadingForm.RUN_IN).end_mark == "。"


@pytest.mark.parametrize("mark", CLOSED)
def test_a_heading_that_closes_itself_gets_no_other_mark(mark: str) -> None:
    assert Initiative("全力以赴" + mark, "正文。").text == f"全力以赴{mark}正文。"


@pytest.mark.parametrize("body", [(), TABLE])
def test_a_run_in_heading_without_a_paragraph_is_refused(body: Body) -> None:
    with refused("form", "后面却没有段落"):
        Initiative("学习", body, form=HeadingForm.RUN_IN)
    with refused("form", "后面却没有段落"):
        Pillar("学习", lead=body, form=HeadingForm.RUN_IN)


def test_an_end_mark_without_a_heading_is_refused() -> None:
    with refused("end", "没有标题"):
        Initiative((), "正文。", end="。")
    with refused("end", "没有标题"):
        Pillar(end="：")


@pytest.mark.parametrize("end", ["、", "。。", "a", "\n", " ", 5, ["。"]])
def test_another_mark_is_no_end(end: str) -> None:
    with refused("end"):
        Initiative("学习", end=end)


@pytest.mark.parametrize("label", [" 1.", "1. ", "一" * 25, "1\n", 5, ["1."]])
def test_a_label_too_long_or_with_blanks_at_its_ends_is_refused(label: str) -> None:
    with refused("label"):
        Initiative("学习", label=label)
    with refused("label"):
        Pillar("学习", label=label)


@pytest.mark.parametrize("label", ["", "1．", "【重点任务1】", "（ 三 ）", "一" * 24])
def test_any_short_label_or_none_is_kept(label: str) -> None:
    assert Pillar("学习", label=label).label == Initiative("学习", label=label).label == label


def test_the_mark_behind_a_phrase_does_not_change_with_the_phrase() -> None:
    loud = Initiative(["宣讲", LOUD], "正文。")
    assert loud.text == "宣讲达3场！正文。"
    quiet = evolve(loud, heading=["宣讲", LOUD.revised(quantity=QUIET.quantity, wording=Wording())])
    assert quiet.text == "宣讲3场正文。"
    assert Initiative(["宣讲", QUIET], "正文。").text == "宣讲3场。正文。"


@given(inlines(2), bodies(1))
def test_only_the_headings_own_words_decide_its_default_mark(heading: Inlines, body: Body) -> None:
    mark = default_end(heading, runs_in=True)
    changed = tuple(part if isinstance(part, str) else build.event("完成！") for part in heading)
    assert default_end(changed, runs_in=True) == mark
    assert default_end(heading, runs_in=False) == ""
    assert is_run_in(None, body, by_default=False) is False


def test_a_target_at_the_end_keeps_the_mark_behind_it() -> None:
    item = Initiative(["宣讲", QUIET, "。"], "正文。")
    assert item.heading == ("宣讲", QUIET)
    assert item.text == "宣讲3场。正文。"

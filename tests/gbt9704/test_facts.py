"""What was measured is judged by the standard's figures, in what is shown and not behind it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.gbt9704.facts import (
    FontUse,
    Measurement,
    Proof,
    Verdict,
    judge_count,
    judge_length,
    judge_size,
    judge_words,
)
from eduplan.gbt9704.figure import Figure, Force, character, count, line, mm, size

TOP = mm(37, "5.2.1", tolerance=1)


@pytest.mark.parametrize(
    ("measured", "verdict"),
    [(36.0, Verdict.MET), (38.0, Verdict.MET), (35.99, Verdict.OFF), (38.01, Verdict.OFF)],
)
def test_a_length_is_met_up_to_its_tolerance(measured: float, verdict: Verdict) -> None:
    assert judge_length("天头", 2, measured, TOP).verdict is verdict


@given(
    st.floats(0, 300),
    st.sampled_from([TOP, mm(7, "7.5", tolerance="0.5"), character(2, ""), line(1, "")]),
)
def test_the_verdict_never_contradicts_the_figures_that_are_shown(
    measured: float, figure: Figure
) -> None:
    judged = judge_length("项", 1, measured, figure)
    assert isinstance(judged.measured, float)
    assert isinstance(judged.required, float)
    off = round(abs(judged.measured - judged.required), 2)
    assert judged.holds == (off <= judged.tolerance)


def test_a_length_without_tolerance_may_be_off_by_the_1_mm_of_clause_6_1() -> None:
    assert judge_length("版心宽", 1, 155, mm(156, "5.2.1")).holds
    assert not judge_length("版心宽", 1, 154.9, mm(156, "5.2.1")).holds


def test_what_is_stated_in_characters_and_lines_is_shown_in_millimetres_and_as_stated() -> None:
    indent = judge_length("缩进", 1, 11.3, character(2, "7.3.3"))
    assert (indent.required, indent.stated, indent.unit) == (11.29, "2字", "mm")
    blank = judge_length("空行", 1, 20.4, line(2, "7.2.5"))
    assert (blank.required, blank.stated) == (20.43, "2行")


def test_a_blank_line_is_as_high_as_the_document_s_own_lines() -> None:
    judged = judge_length("空行", 1, 19.75, line(2, "7.2.5"), line=9.88)
    assert (judged.required, judged.holds) == (19.76, True)


def test_a_count_is_met_by_itself_alone() -> None:
    rows = count(22, "5.2.3")
    assert [judge_count("每面行数", 1, n, rows).holds for n in (21, 22, 23)] == [False, True, False]
    assert judge_count("每面行数", 1, 22, rows).force is Force.USUAL


def test_a_size_of_type_is_in_points() -> None:
    judged = judge_size("字号", 1, 14.0, size("四号", "7.4.2"))
    assert (judged.required, judged.unit, judged.holds) == (14.0, "pt", True)
    assert not judge_size("字号", 1, 16.0, size("四号", "7.4.2")).holds


def test_words_are_met_by_themselves_or_as_said() -> None:
    assert judge_words("页码", 1, "—1—", "—1—", "7.5").holds
    assert not judge_words("页码", 1, "无", "—1—", "7.5").holds
    assert judge_words("标题形状", 1, "单行", "梯形或菱形", "7.3.1", holds=True).holds


def test_a_proof_tells_what_is_off_and_which_fonts_stood_in() -> None:
    good, bad = judge_length("天头", 1, 37, TOP), judge_length("天头", 2, 30, TOP)
    own, other = FontUse("黑体", ("SimHei",), False), FontUse("仿宋", ("FandolFang",), True)
    proof = Proof(renderer="LibreOffice 7.4", fonts=(own, other), pages=2, measurements=(good, bad))
    assert proof.off == (bad,)
    assert proof.stand_ins == (other,)


def test_a_measurement_knows_its_clause_and_its_page() -> None:
    judged: Measurement = judge_length("天头", 7, 37, TOP)
    assert (judged.clause, judged.page, judged.tolerance) == ("5.2.1", 7, 1)

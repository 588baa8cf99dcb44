"""Folding: copies of the same words are equal."""

from eduplan.grammar.folding import folded


def test_width_and_blanks_make_no_difference() -> None:
    assert folded("２０２３ 年，（一）“要点”：％") == folded('2023年,(一)"要点":%')


def test_other_words_do() -> None:
    assert folded("要点") != folded("计划")

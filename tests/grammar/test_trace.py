"""Tracing: each piece of a source, what it became and where."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import event, given

from eduplan import parse
from eduplan.codecs.text import dumps
from eduplan.grammar.trace import Became, Traced, trace
from eduplan.language.characters import is_blank
from eduplan.model import Plan
from eduplan.testing import plans
from tests.accuracy.annotation import CASES

TEXT = """站点首页
浏览：128次
望教〔2026〕3号
2026年望溪区教育工作要点
各学校：
    现将要点印发。
一、加强党的建设
1.深化理论学习。全年开展宣讲100场。
（1）分类指导。
二、提高质量
家访全覆盖。
望溪区教育局
2026年2月3日
"""


def told(text: str) -> list[tuple[str, str, str]]:
    return [
        (each.became.value, each.where, text[each.start : each.end])
        for each in trace(text, parse(text))
    ]


def test_each_piece_says_what_it_became_and_where() -> None:
    pieces = told(TEXT)
    assert ("标题", "", "2026年望溪区教育工作要点") in pieces
    assert ("方面", "一、", "一、加强党的建设") in pieces
    assert ("任务", "一、/1.", "1.深化理论学习") in pieces
    assert ("正文", "一、/1.", "全年开展宣讲100场。") in pieces
    assert ("公文要素", "成文日期", "2026年2月3日") in pieces
    assert ("未归位", "", "站点首页") in pieces


def test_the_phrases_of_a_piece_come_with_it() -> None:
    [body] = [each for each in trace(TEXT, parse(TEXT)) if "100场" in TEXT[each.start : each.end]]
    assert [part for part in body.inlines if not isinstance(part, str)]


def untold(text: str, pieces: tuple[Traced, ...]) -> str:
    """The characters that no piece has; none may be in two."""
    told = bytearray(len(text))
    for each in pieces:
        words = [n for n in range(each.start, each.end) if not is_blank(text[n])]
        assert not any(told[n] for n in words), each
        for n in words:
            told[n] = 1
    return "".join(c for n, c in enumerate(text) if not told[n] and not is_blank(c))


MARKS = set("，。：；、（）()《》:;.,－—-．")


@pytest.mark.parametrize("path", sorted(CASES.glob("*.txt")), ids=lambda path: path.stem)
def test_of_a_real_paper_only_marks_between_pieces_are_untold(path: Path) -> None:
    text = path.read_text("utf-8")
    assert set(untold(text, trace(text, parse(text)))) <= MARKS


@given(plans())
def test_of_a_written_plan_everything_is_told_once(plan: Plan) -> None:
    text = dumps(plan)
    reading = parse(text)
    pieces = trace(text, reading)
    for became in {each.became for each in pieces}:
        event(became.value)
    assert set(untold(text, pieces)) <= MARKS | {Became.ANNEX.value}

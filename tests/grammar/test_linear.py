"""Reading is linear: four times as much of anything takes four times as long."""

from __future__ import annotations

import time
from collections.abc import Callable
from random import Random

import pytest

from eduplan.grammar import read_text

_MARKS = [*"1（(“”《一第a。，、：.①每由零 \n\t", "——", "１", "\r\n", "一、", "（一）", "1.", "\x00"]
_WORDS = [
    "字 ",
    "全部",
    "百分之",
    "提高到",
    "万亿",
    "一次、",
    "的",
    "主要",
    ",000",
    "{",
    "附件",
    "为所有参加",
    "覆盖所有参加",
    "覆盖一、学习",
]
_PHRASES = [
    *("100场、", "“2023年”", "2023年1月5日", "1月5日前", "到2027年", "责任单位：", "教育科牵头，"),
    *("由1提高到", "3万亿", "1～", "前8名", "零发生", "力争90%", "90%，力争95%", "其中3所，"),
    *("各校都", "占1%", "其中全部研制3 校：", "完成3所", "每1"),
]
_LINES = [
    "a\tb\n",
    "一、学习\n",
    "目录\n学习……1\n",
    "各校：\n",
    "甲局\n2023年3月4日\n",
    "。一、学习",
    "。1.宣讲",
    "附件1",
    "《方案",
    "（稿）",
    "2023年1月5日局",
    "一、学习　　",
    "一、工作目标以师生满意为目标，坚持负责。",
    "工作计划\n",
    "现将《计划》印发给你们。\n",
    "2023年1月5日\n",
    "学习1\n",
    "1.\n",
    "汉1. 1米",
    "各校要认真落实各项工作，完善制\n2、度\n",
]
_AROUND = {"alone": ("", ""), "between targets": ("一、甲\n1.建设9所", "。3所。")}
"""What stands before and behind the pieces."""
_TRIES = 3
"""What grows faster does so every time; a busy machine may be slow once."""


def _seconds(text: str) -> float:
    started = time.process_time()
    read_text(text)
    return time.process_time() - started


def _grows_in_step(made: Callable[[int], str], size: int) -> bool:
    """Whether four times *size* of what is *made* take about four times as long."""
    _seconds(made(100))
    return any(_seconds(made(4 * size)) < 7 * _seconds(made(size)) + 0.2 for _ in range(_TRIES))


def _repeated(piece: str, around: tuple[str, str]) -> Callable[[int], str]:
    return lambda size: around[0] + piece * (size // len(piece)) + around[1]


@pytest.mark.parametrize("around", _AROUND.values(), ids=_AROUND.keys())
@pytest.mark.parametrize("piece", [*_MARKS, *_WORDS], ids=repr)
def test_a_repeated_mark_is_read_in_linear_time(piece: str, around: tuple[str, str]) -> None:
    assert _grows_in_step(_repeated(piece, around), 12_000)


@pytest.mark.parametrize("around", _AROUND.values(), ids=_AROUND.keys())
@pytest.mark.parametrize("piece", [*_PHRASES, *_LINES], ids=repr)
def test_a_repeated_phrase_is_read_in_linear_time(piece: str, around: tuple[str, str]) -> None:
    assert _grows_in_step(_repeated(piece, around), 3_000)


@pytest.mark.parametrize("seed", range(8))
def test_pieces_in_any_order_are_read_in_linear_time(seed: int) -> None:
    random = Random(seed)
    pieces = random.sample([*_MARKS, *_WORDS, *_PHRASES, *_LINES], random.randint(2, 12))
    assert _grows_in_step(lambda size: "".join(random.choices(pieces, k=size // 3)), 4_000)


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    ["一、" * 166_667, "（" * 333_334, "1" * 1_000_000, "加强学习，" * 333_334],
    ids=["1 MB of 一、", "1 MB of （", "1 MB of digits", "one line of 5 MB"],
)
def test_a_megabyte_of_nothing_but_marks_is_read_in_seconds(text: str) -> None:
    assert _seconds(text) < 6 * len(text.encode()) / 1_000_000

"""Reading is linear: four times as much of anything takes four times as long."""

import time
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
]
_AROUND = {"alone": ("", ""), "between targets": ("一、甲\n1.建设9所", "。3所。")}
"""What stands before and behind the pieces."""


def _seconds(text: str) -> float:
    started = time.process_time()
    read_text(text)
    return time.process_time() - started


def _grows_in_step(piece: str, around: tuple[str, str], size: int) -> bool:
    """Whether four times *size* characters of *piece* take about four times as long."""

    def seconds(size: int) -> float:
        return _seconds(around[0] + piece * (size // len(piece)) + around[1])

    seconds(100)
    return seconds(4 * size) < 7 * seconds(size) + 0.2


@pytest.mark.parametrize("around", _AROUND.values(), ids=_AROUND.keys())
@pytest.mark.parametrize("piece", [*_MARKS, *_WORDS], ids=repr)
def test_a_repeated_mark_is_read_in_linear_time(piece: str, around: tuple[str, str]) -> None:
    assert _grows_in_step(piece, around, 12_000)


@pytest.mark.parametrize("around", _AROUND.values(), ids=_AROUND.keys())
@pytest.mark.parametrize("piece", [*_PHRASES, *_LINES], ids=repr)
def test_a_repeated_phrase_is_read_in_linear_time(piece: str, around: tuple[str, str]) -> None:
    assert _grows_in_step(piece, around, 3_000)


@pytest.mark.parametrize("seed", range(8))
def test_pieces_in_any_order_are_read_in_linear_time(seed: int) -> None:
    random = Random(seed)
    pieces = random.sample([*_MARKS, *_WORDS, *_PHRASES, *_LINES], random.randint(2, 12))

    def seconds(size: int) -> float:
        return _seconds("".join(random.choices(pieces, k=size // 3)))

    seconds(100)
    assert seconds(16_000) < 7 * seconds(4_000) + 0.2


def test_a_line_of_a_megabyte_is_read_within_seconds() -> None:
    assert _seconds("加强学习，" * 66_000) < 10

"""Reading takes time in proportion to the text, whatever it is made of."""

from __future__ import annotations

import time

import pytest

from eduplan.grammar import read_text

UGLY = {
    "numbers": "一、",
    "open brackets": "（",
    "digits": "1",
    "numbered sentences": "。一、学习",
    "arabic numbers": "。1.宣讲",
    "annexes": "附件1",
    "cited names": "《方案",
    "drafts": "（稿）",
    "dates and organs": "2023年1月5日局",
    "wide blanks": "一、学习　　",
    "addressees": "各校：",
    "headings and text": "一、工作目标以师生满意为目标，坚持负责。",
    "lines of titles": "工作计划\n",
    "lines of notices": "现将《计划》印发给你们。\n",
    "lines of dates": "2023年1月5日\n",
    "lines of contents": "学习1\n",
    "lines of numbers": "1.\n",
    "parted decimals": "汉1. 1米",
    "torn lines": "各校要认真落实各项工作，完善制\n2、度\n",
}


def seconds(text: str) -> float:
    start = time.process_time()
    read_text(text)
    return time.process_time() - start


@pytest.mark.parametrize("unit", UGLY.values(), ids=list(UGLY))
def test_four_times_the_text_takes_about_four_times_as_long(unit: str) -> None:
    once = unit * (20_000 // len(unit))
    short = min(seconds(once) for _ in range(2))
    long = min(seconds(once * 4) for _ in range(2))
    assert long < 12 * max(short, 0.005)


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    ["一、" * 166_667, "（" * 333_334, "1" * 1_000_000, "加强学习，" * 333_334],
    ids=["1 MB of 一、", "1 MB of （", "1 MB of digits", "one line of 5 MB"],
)
def test_a_megabyte_of_nothing_but_marks_is_read_in_seconds(text: str) -> None:
    assert seconds(text) < 6 * len(text.encode()) / 1_000_000

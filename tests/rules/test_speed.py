"""Speed: checking takes little more than looking at a document, and many findings little more than few."""

from __future__ import annotations

import io
from collections.abc import Callable
from time import process_time

import docx
from eduplan import check, parse
from eduplan.docx.untouched import sealed_reading
from eduplan.verbs.write import to_bytes

SENTENCE = "加强学习，落实责任，推进教育高质量发展，办好人民满意的教育。"
PILLARS = "一二三四五六七八"


def paper(wrong: int) -> bytes:
    """A plan of more than thirty pages, *wrong* of whose commas are half-width."""
    items = "".join(f"{number}.任务。{SENTENCE * 12}\n" for number in range(1, 8))
    text = "2026年工作要点\n" + "".join(f"{mark}、方面\n{items}" for mark in PILLARS)
    return text.replace("，", ",", wrong).encode()


def fastest(*actions: Callable[[], object]) -> list[float]:
    """The best time of each, tried in turn, so that a busy machine is busy for all of them."""
    best = [float("inf")] * len(actions)
    for _ in range(7):
        for index, action in enumerate(actions):
            before = process_time()
            action()
            best[index] = min(best[index], process_time() - before)
    return best


def test_a_thousand_findings_cost_no_more_than_twice_ten() -> None:
    few, many = paper(10), paper(1000)
    assert len([each for each in check(few) if each.code == "TXT201"]) == 10
    assert len([each for each in check(many) if each.code == "TXT201"]) == 1000
    slow, quick = fastest(lambda: check(many), lambda: check(few))
    assert slow < 2 * quick


def test_checking_twenty_pages_takes_less_than_three_times_a_walk_of_python_docx() -> None:
    content = to_bytes(parse(paper(0).decode()).plan)
    assert (
        len("".join(each.text for each in docx.Document(io.BytesIO(content)).paragraphs)) > 12_320
    )

    def walk() -> int:
        paragraphs = docx.Document(io.BytesIO(content)).paragraphs
        return sum(len(each.text) + len(str(each.style)) for each in paragraphs)

    def check_anew() -> None:
        sealed_reading.cache_clear()
        check(content, format="docx")

    checked, walked = fastest(check_anew, walk)
    assert checked < 3 * walked

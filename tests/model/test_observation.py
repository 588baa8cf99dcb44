from __future__ import annotations

import datetime

import pytest

from eduplan.model import Observation
from tests.model.refusal import refused

JUNE = datetime.date(2026, 6, 30)


def seen(value: object = None, of: str = "t1", **more: object) -> Observation:
    return Observation(of, JUNE, value, **more)  # type: ignore[arg-type]  # what a test says


@pytest.mark.parametrize(
    ("of", "key", "plan"),
    [
        ("t1", "t1", ""),
        ("minghu-education/2026#t1", "t1", "minghu-education/2026"),
        ("minghu/2021-2025#rate", "rate", "minghu/2021-2025"),
        ("minghu/2026s1#t1", "t1", "minghu/2026s1"),
    ],
)
def test_it_is_of_an_id_or_an_address(of: str, key: str, plan: str) -> None:
    observation = seen(1, of)
    assert (observation.key, observation.plan) == (key, plan)


@pytest.mark.parametrize(
    "of",
    ["", "T1", "t 1", "2026#t1", "minghu#t1", "minghu/26#t1", "minghu/2026#", "t1\n", "a_copy_1"],
)
def test_anything_else_is_refused(of: str) -> None:
    with refused("of"):
        seen(1, of)


@pytest.mark.parametrize(
    ("observation", "words"),
    [
        (seen("77.34", unit="%"), "77.34%"),
        (seen(covered=33, population=34), "33/34"),
        (seen(covered=33), "33"),
        (seen(numerator=1, denominator=8), "1/8"),
        (seen(done=True), "完成"),
        (seen(done=False, status="欠进度"), "未完成"),
        (seen(status="达进度"), "达进度"),
    ],
)
def test_what_was_reached_is_told_in_few_words(observation: Observation, words: str) -> None:
    assert observation.amount == words


@pytest.mark.parametrize(
    ("more", "path", "message"),
    [
        ({}, "value", "没有写完成了什么"),
        ({"evidence": "照片"}, "value", "没有写完成了什么"),
        ({"unit": "场", "done": True}, "unit", "有单位"),
        ({"population": 34, "done": True}, "population", "没有已覆盖"),
        ({"numerator": 1}, "denominator", "同时有"),
        ({"denominator": 1, "done": True}, "denominator", "同时有"),
        ({"numerator": 1, "denominator": 0}, "denominator", "为零"),
        ({"covered": 35, "population": 34}, "covered", "多于总数"),
        ({"covered": 33, "population": 34, "done": True}, "done", "33/34"),
        ({"value": -1}, "value", "小于零"),
        ({"value": 1.5}, "value", "float"),
        ({"done": 1}, "done", "bool"),
        ({"status": "a\nb", "done": True}, "status", "换行"),
    ],
)
def test_nonsense_is_refused(more: dict[str, object], path: str, message: str) -> None:
    with refused(path, message):
        Observation("t1", JUNE, **more)  # type: ignore[arg-type]  # refusing it is the point


@pytest.mark.parametrize(
    "day", [datetime.datetime(2026, 6, 30), datetime.date(1026, 6, 30), "2026-06-30"]
)
def test_the_day_is_one(day: object) -> None:
    with refused("as_of"):
        Observation("t1", day, 1)  # type: ignore[arg-type]  # refusing it is the point

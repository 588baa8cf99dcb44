"""Scores: a perfect reading is perfect, each kind of damage costs what it should."""

from __future__ import annotations

import copy
import json
import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from eduplan import parse, read
from eduplan.testing.score import MEASURES, Annotation, annotation_of, figures_of, score

TEXT = """明湖区教育局2026年工作要点
一、加强党的建设
1.开展宣讲。全年宣讲100场，巩固率达到98%以上，力争99%。
2.完善制度。6月底前印发章程。
二、提高教育质量
家访全覆盖。
明湖区教育局
2026年2月3日
"""


def found() -> Annotation:
    return annotation_of(parse(TEXT).plan)


def stated() -> dict[str, Any]:
    """The annotation that a person would write of the text."""
    given: dict[str, Any] = copy.deepcopy(dict(found()))
    for pillar in given["pillars"]:
        for item in pillar["initiatives"]:
            item["body_starts"] = item.pop("body")[:12] or None
    for target in given["targets"]:
        target["deadline"] = None
    return given


def test_the_neutral_form_states_what_the_plan_holds() -> None:
    form = found()
    assert form["title"] == "明湖区教育局2026年工作要点"
    assert [each["number"] for each in form["pillars"]] == ["一", "二"]
    first = form["pillars"][0]["initiatives"][0]
    assert (first["number"], first["heading"]) == ("1", "开展宣讲")
    assert form["signature"] == {"organ": "明湖区教育局", "date": "2026年2月3日"}


def test_a_stretch_is_a_second_target_and_a_dated_act_a_deadline() -> None:
    values = [
        (each["value"], each["unit"], each["comparator"], each["kind"], each["path"])
        for each in found()["targets"]
    ]
    assert values == [
        ("100", "场", "=", "count", "一/1"),
        ("98", "%", ">=", "rate", "一/1"),
        ("99", "%", "=", "rate", "一/1"),
        ("6月底前", "", "<=", "deadline", "一/2"),
        ("全部", "", "all", "coverage", "二"),
    ]


@pytest.mark.parametrize(
    ("words", "comparator"),
    [
        ("争取2031年建成实训基地", "="),
        ("2031年底前建成实训基地", "<="),
        ("2031年内建成投用实训基地", "<="),
    ],
)
def test_a_time_is_met_and_a_term_is_kept(words: str, comparator: str) -> None:
    [target] = annotation_of(parse(f"要点\n一、学习\n1.职教。{words}。").plan)["targets"]
    assert (target["kind"], target["comparator"]) == ("deadline", comparator)


def test_a_share_in_words_is_stated_as_it_stands() -> None:
    [target] = annotation_of(parse("要点\n一、学习\n1.巩固。巩固率达到百分之九十五。").plan)[
        "targets"
    ]
    assert (target["value"], target["unit"]) == ("百分之九十五", "")


def test_a_perfect_reading_scores_one_everywhere() -> None:
    perfect = score(stated(), found())
    assert {key: counts.f1.value for key, counts in perfect.counts.items()} == dict.fromkeys(
        MEASURES, 1.0
    )
    assert perfect.missed == perfect.false == ()


def damaged(change: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    prediction: dict[str, Any] = copy.deepcopy(dict(found()))
    change(prediction)
    return prediction


@pytest.mark.parametrize(
    ("measure", "right", "change"),
    [
        ("pillars", 1, lambda p: p["pillars"][0].update(heading="别的")),
        ("units", 1, lambda p: p["pillars"][0]["initiatives"][0].update(heading="开展")),
        ("bodies", 1, lambda p: p["pillars"][0]["initiatives"][0].update(body="完全不同")),
        ("targets", 4, lambda p: p["targets"][0].update(value="10")),
        ("targets", 4, lambda p: p["targets"][0].update(unit="次")),
        ("strict_targets", 4, lambda p: p["targets"][0].update(comparator=">=")),
        ("strict_targets", 4, lambda p: p["targets"][0].update(path="二/2")),
        ("titles", 0, lambda p: p.update(title="别的要点")),
        ("signatures", 1, lambda p: p["signature"].update(organ="某局")),
    ],
)
def test_each_damage_costs_its_measure(
    measure: str, right: int, change: Callable[[dict[str, Any]], object]
) -> None:
    prediction = damaged(change)
    counts = score(stated(), prediction).counts[measure]  # type: ignore[arg-type]  # a plain dict
    assert counts.right == right
    assert counts.stated > right


def test_a_borderline_target_is_neither_rewarded_nor_punished() -> None:
    given = stated()
    given["targets"][0]["borderline"] = True
    counts = score(given, found()).counts["targets"]
    assert (counts.right, counts.found, counts.stated) == (4, 4, 4)


def test_a_false_target_is_named() -> None:
    given = stated()
    del given["targets"][0]
    result = score(given, found())
    assert result.false_targets == 1
    assert result.false == ("一/1 100场",)


def test_figures_sum_counts_and_average_papers() -> None:
    given = stated()
    given["pillars"][0]["heading"] = "别的"
    figures = figures_of([score(stated(), found()), score(given, found())])
    assert figures.papers == 2
    assert figures.counts["pillars"].right == 3
    assert figures.macro["pillars"] == 0.75
    assert "| 方面 | 3 | 4 | 4 | 75.0 |" in figures.table()


def test_figures_agree_with_another_implementation(shared: Path) -> None:
    other = runpy.run_path(str(shared / "corpus" / "score.py"))["score"]
    names = {
        "pillars": "pillars",
        "units": "units_any_level",
        "bodies": "bodies",
        "targets": "targets",
        "strict_targets": "targets_strict",
    }
    for path in sorted((shared / "corpus" / "gold").glob("*.json")):
        annotation = json.loads(path.read_text("utf-8"))
        prediction = annotation_of(read(path.with_suffix(".txt")).plan)
        expected, ours = other(annotation, prediction), score(annotation, prediction).counts
        for mine, theirs in names.items():
            figure = expected[theirs]
            assert (ours[mine].right, ours[mine].found, ours[mine].stated) == (
                figure["tp"],
                figure["pred"],
                figure["gold"],
            ), (path.stem, mine)

"""The annotated papers are what they say they are: each annotation holds for its paper."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import Final

import pytest

from tests.accuracy.annotation import CASES, FRESH, Case, Pillar, Target, load_case
from tests.accuracy.evidence import HARD_CASES
from tests.accuracy.places import Heading, headings, path_at, places_of
from tests.accuracy.words import packed

PAPERS: Final = [
    load_case(path) for folder in (CASES, FRESH) for path in sorted(folder.glob("*.json"))
]
COMPARATORS: Final = {"=", ">=", ">", "<=", "<", "~", "range", "all", "none"}
KINDS: Final = {
    *("count", "amount", "rate", "coverage", "completion"),
    *("change", "rank", "limit", "deadline"),
}
SETS: Final = {"coverage", "completion"}
NUMBER: Final = re.compile(
    "[一二三四五六七八九十]+|[0-9]+|第[一二三四五六七八九十]+(章|节|部分)|重点任务[0-9]+"
)

each_paper = pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)


def test_there_are_papers_of_both_families_and_each_has_its_text() -> None:
    names = Counter(paper.name.split("-")[0] for paper in PAPERS)
    assert set(names) == {"edu", "mix"}
    assert names["edu"] >= 14
    assert names["mix"] >= 10
    texts = [path.stem for folder in (CASES, FRESH) for path in folder.glob("*.txt")]
    assert sorted(texts) == sorted(paper.name for paper in PAPERS)


@each_paper
def test_a_paper_bears_the_name_of_its_file_and_is_as_long_as_a_paper(paper: Case) -> None:
    assert any((folder / f"{paper.name}.json").exists() for folder in (CASES, FRESH))
    assert 500 < len(paper.text) < 4_000
    assert not paper.name.startswith("edu") or len(paper.text) >= 1_000


@each_paper
def test_every_string_of_an_annotation_stands_in_its_paper(paper: Case) -> None:
    text = packed(paper.text)
    stated = [paper.title, paper.preamble_starts, *paper.not_plan, *paper.annex_starts]
    stated += [each.text for each in paper.distractors] + [each.text for each in paper.targets]
    stated += [each.deadline for each in paper.targets]
    stated += [*(paper.signature.organ or "").split(), paper.signature.date]
    assert not [words for words in stated if words and packed(words) not in text]


@each_paper
def test_headings_stand_in_order_with_their_numbers(paper: Case) -> None:
    numbers = [item.number for item in paper.items() if item.number is not None]
    assert all(map(NUMBER.fullmatch, numbers))
    assert [heading.item for heading in headings(paper)] == list(paper.items())


def _begins(heading: Heading) -> str | None:
    item = heading.item
    return item.lead_starts if isinstance(item, Pillar) else item.body_starts


@each_paper
def test_what_follows_a_heading_is_its_body_or_the_next_number(paper: Case) -> None:
    text, found = packed(paper.text), headings(paper)
    for heading, after in zip(found, [*found[1:], None], strict=True):
        begins = _begins(heading)
        if begins:
            assert heading.follows(text).startswith(packed(begins)), heading.item.heading
        elif after is not None:
            between = text[heading.ends : after.starts]
            assert re.fullmatch("[。：；（【(]*", between), heading.item.heading


@each_paper
def test_the_words_a_body_begins_with_end_before_the_next_heading(paper: Case) -> None:
    text = packed(paper.text)
    for heading, after in pairwise(headings(paper)):
        begins = packed(_begins(heading) or "")
        assert text.index(begins, heading.ends) + len(begins) <= after.starts
        assert len(begins) in {0, 12} or text[heading.ends : after.starts].count(begins) == 1


@each_paper
def test_a_target_stands_once_and_under_the_heading_of_its_path(paper: Case) -> None:
    text, found = packed(paper.text), headings(paper)
    for target in paper.targets:
        places = places_of(target, text)
        assert len(places) == 1, target.text
        assert path_at(places[0], found) == target.path, target.text


@each_paper
def test_targets_do_not_overlap(paper: Case) -> None:
    text = packed(paper.text)
    spans = sorted(
        (place, place + len(packed(target.text)))
        for target in paper.targets
        for place in places_of(target, text)
    )
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@each_paper
def test_a_target_says_its_value_and_its_unit_as_its_words_do(paper: Case) -> None:
    for target in paper.targets:
        assert target.comparator in COMPARATORS
        assert target.kind in KINDS
        _check_value(target)


def _check_value(target: Target) -> None:
    if target.comparator == "all":
        assert (target.value, target.unit) == ("全部", None)
        assert target.kind in SETS
        assert re.search("全部|全覆盖|所有|均|都", target.text), target.text
    elif target.kind == "deadline":
        assert (target.value, target.unit) == (target.deadline, None)
        assert packed(target.value) in packed(target.text)
    else:
        said = packed(f"{target.value}{target.unit or ''}")
        assert said in packed(target.text), target.text
    assert target.comparator != "range" or re.search("至|-|—", target.value)


@each_paper
def test_the_comparator_is_that_of_the_words(paper: Case) -> None:
    words = {
        ">=": "以上|不少于|不低于|至少|不小于",
        ">": "超|突破|破",
        "<=": "以内|以下|内|前|时|不超过|不高于|2028年|控制在",
        "~": "左右|约|近",
    }
    for target in paper.targets:
        wanted = words.get(target.comparator)
        assert not wanted or re.search(wanted, target.text), target.text
        if target.comparator == "=":
            assert not re.search("不少于|不低于|至少|以内|左右|超过|控制在", target.text), (
                target.text
            )


@each_paper
def test_what_promises_nothing_is_no_target(paper: Case) -> None:
    firm = [packed(target.text) for target in paper.firm]
    for distractor in paper.distractors:
        assert packed(distractor.text) not in firm
        assert distractor.why


@each_paper
def test_a_paper_shows_exactly_the_hard_cases_that_it_carries(paper: Case) -> None:
    carried = [name for name, case in HARD_CASES.items() if case.carried_by(paper)]
    assert list(paper.shows) == carried


@pytest.mark.parametrize("name", HARD_CASES)
def test_each_hard_case_is_carried_by_a_paper(name: str) -> None:
    assert any(name in paper.shows for paper in PAPERS)


def test_numbers_that_promise_nothing_outnumber_targets() -> None:
    assert sum(len(paper.distractors) for paper in PAPERS) > 1.5 * sum(
        len(paper.targets) for paper in PAPERS
    )

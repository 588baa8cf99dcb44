"""The list of words that titles do not part."""

from __future__ import annotations

import subprocess
import sys
from importlib import resources

import pytest

from eduplan.gbt9704.title_terms import terms, words_in

SOURCE = resources.files("eduplan.gbt9704").joinpath("title_terms.txt").read_text("utf-8")
GROUPS = [group.splitlines() for group in SOURCE.strip().split("\n\n")[1:]]


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group[0])
def test_each_group_has_a_comment_and_is_sorted(group: list[str]) -> None:
    assert group[0].startswith("# ")
    assert group[1:] == sorted(group[1:])


def test_no_term_stands_twice_and_there_are_enough() -> None:
    listed = [line.removeprefix("…") for group in GROUPS for line in group[1:]]
    assert len(listed) == len(set(listed)) == len(terms())
    assert len(listed) > 300
    assert all(len(term) > 1 for term in listed)


@pytest.mark.parametrize(
    "term",
    [
        *(
            "领导小组",
            "教育局",
            "人民政府",
            "工作要点",
            "实施方案",
            "义务教育",
            "学前教育",
            "高质量发展",
        ),
        *("职业教育", "双减", "立德树人"),
    ],
)
def test_the_vocabulary_of_the_field_is_in_the_list(term: str) -> None:
    assert term in terms()


def test_the_longest_word_is_found_at_each_place() -> None:
    found = [(word.start, word.stop, word.ending) for word in words_in("明湖实验小学生活动")]
    assert found == [(2, 6, True), (4, 7, False), (5, 7, False), (6, 8, False), (7, 9, False)]


def test_the_list_is_not_read_before_it_is_needed() -> None:
    code = (
        "from eduplan.gbt9704 import titles, title_terms;"
        "titles.break_title('2026年明湖区教育工作要点');"
        "print(title_terms.terms.cache_info().currsize)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "0"

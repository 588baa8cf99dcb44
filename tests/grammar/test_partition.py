"""Parts: what 其中 makes a part of the target before it."""

import pytest

from eduplan.grammar import read_text


def parts(sentence: str) -> dict[str, str]:
    targets = read_text(f"要点\n一、学习\n1.任务。{sentence}").plan.targets
    texts = {target.id: target.text for target in targets}
    return {target.text: texts[target.part_of] for target in targets if target.part_of}


def test_a_target_behind_among_them_is_a_part_of_the_one_before() -> None:
    for mark in "，。；":
        assert parts(f"招聘教师260名{mark}其中研究生不少于80名。") == {"不少于80名": "260名"}


@pytest.mark.parametrize(
    "sentence",
    [
        "招聘教师260名，培训教师80名。",
        "招聘教师260名。做好培训。其中研究生不少于80名。",
        "招聘教师260名，其中新建学校不少于8所。",
        "招聘教师80名，其中研究生不少于260名。",
    ],
)
def test_other_targets_are_no_parts(sentence: str) -> None:
    assert parts(sentence) == {}

"""What was promised, in words that a reader does not stumble over."""

from __future__ import annotations

import pytest

from eduplan.history.target_case import TargetCase
from eduplan.model import Target, TargetKind, Wording, build


@pytest.mark.parametrize(
    ("target", "words"),
    [
        (build.count(100, "场", subject="宣讲"), "去年承诺宣讲100场"),
        (
            Target(TargetKind.EVENT, wording=Wording("建成投入使用"), subject="湖东实验小学"),
            "去年承诺湖东实验小学建成投入使用",
        ),
        (
            Target(
                TargetKind.EVENT,
                wording=Wording("符合条件的小学全部完成书记、校长分设"),
                subject="书记、校长分设的小学",
            ),
            "去年承诺符合条件的小学全部完成书记、校长分设",
        ),
    ],
)
def test_what_the_words_say_already_is_not_said_twice(target: Target, words: str) -> None:
    assert TargetCase(target, None).promise == words
    assert TargetCase(target, None).said == f"{words}，完成情况未提供"

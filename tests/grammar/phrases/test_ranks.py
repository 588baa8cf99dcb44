"""Ranks, and what is not to happen."""

import pytest

from eduplan.grammar.phrases.prose import Prose
from eduplan.grammar.phrases.ranks import find_ranks
from eduplan.model import Target


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("满意度进入全省前8。", ["前8"]),
        ("总分位居全市前三，", ["前三"]),
        ("排名保持全国前10位。", ["前10位"]),
        ("确保校车事故为零。", ["零"]),
        ("实现校园安全零事故。", ["零事故"]),
        ("学生辍学率为0。", ["0"]),
        ("目前学生辍学率为0。", []),
        ("前3年的工作。", []),
        ("坚持零容忍。", []),
        ("去年进入全省前8。", []),
        ("从零开始。", []),
    ],
)
def test_a_rank_and_a_zero_are_found(text: str, words: list[str]) -> None:
    found = [phrase.value for phrase in find_ranks(Prose(text))]
    assert [target.text for target in found if isinstance(target, Target)] == words

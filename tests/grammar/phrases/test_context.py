"""Context: what is counted, and whether it is promised."""

import pytest

from eduplan.grammar.phrases import find_inlines
from eduplan.grammar.phrases.context import commits, governed
from eduplan.grammar.phrases.prose import Prose
from eduplan.model import Target


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("开展二十大宣讲100场。", "二十大宣讲"),
        ("创评10个星级党建工作示范点,", "星级党建工作示范点"),
        ("投入建设资金3.5亿元，", "建设资金"),
        ("专职心理健康教师配备率达到85%以上。", "专职心理健康教师配备率"),
        ("组织开展应急演练，每校每年不少于2次，", "应急演练"),
        ("其中面向学生不少于80场。", "面向学生"),
        ("公办幼儿园总数达到60所，", "公办幼儿园总数"),
        ("100场。", None),
    ],
)
def test_the_subject_is_what_is_counted(text: str, subject: str | None) -> None:
    targets = [part for part in find_inlines(text) if isinstance(part, Target)]
    assert [target.subject for target in targets] == ([] if subject is None else [subject])


@pytest.mark.parametrize(
    ("clause", "promised", "right_before"),
    [
        ("开展宣讲", True, True),
        ("开展二十大学习", True, False),
        ("美化", True, False),
        ("涉及", False, False),
        ("全校", False, False),
        ("参与率", True, False),
        ("教师队伍", False, False),
    ],
)
def test_a_verb_that_commits_promises(clause: str, promised: bool, right_before: bool) -> None:
    prose = Prose(clause + "100场")
    assert commits(prose, len(clause)) == promised
    assert governed(prose, len(clause)) == right_before

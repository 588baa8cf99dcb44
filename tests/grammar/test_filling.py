"""Items glued into a paragraph of a text that else has one a line."""

import pytest

from eduplan.grammar.filling import filled
from eduplan.grammar.outline import read_outline
from eduplan.grammar.passages import passages_of
from eduplan.grammar.rows import rows_of
from eduplan.model import NoteCode


def items(text: str) -> list[str]:
    passages = passages_of(rows_of(read_outline(text).lines))[0]
    found, notes = filled(passages, text)
    assert all(note.code is NoteCode.GLUED for note in notes)
    assert len(notes) == len(found) - len(passages)
    return [each.label.text for each in found if each.label]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("一、甲\n正文。二、乙\n三、丙\n", ["一、", "二、", "三、"]),
        ("一、甲\n1.制度。修订。2.培训。四次。\n3.考核。年底。\n", ["一、", "1.", "2.", "3."]),
        (
            "一、总体要求（一）思想。坚持。（二）原则。育人。\n二、任务\n",
            ["一、", "（一）", "（二）", "二、"],
        ),
        ("一、甲\n正文。二、加强领导。落实责任。\n", ["一、", "二、"]),
        ("一、甲\n正文。\n二、工作目标 1、强化行为习惯\n", ["一、", "二、", "1、"]),
        (
            "一、落实会议精神1、制定方案。\n二、深化改革2、推进聘任。\n全面实施。\n3、办学体制。\n合作。\n",
            ["一、", "1、", "二、", "2、", "3、"],
        ),
        (
            "一、明确任务1、教研目标。\n每周一次。\n2、教研主题。\n作业。\n二、改进方法3、集体备课。\n",
            ["一、", "1、", "2、", "二、", "3、"],
        ),
    ],
)
def test_a_number_that_the_lines_leave_out_opens_an_item(text: str, labels: list[str]) -> None:
    assert items(text) == labels


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("一、甲\n内容：（1）学习；（2）宣讲。\n二、乙\n", ["一、", "二、"]),
        ("一、甲\n做好工作：1.学习；2.宣讲；3.考核。\n二、乙\n", ["一、", "二、"]),
        ("一、甲\n正文。二、乙丙\n二、乙\n", ["一、", "二、"]),
        ("一、甲\n一、二年级不留作业。\n二、乙\n", ["一、", "二、"]),
        ("一、改造3、4号楼\n1.甲\n2.乙\n二、修缮3、4号楼\n", ["一、", "1.", "2.", "二、"]),
    ],
)
def test_other_numbers_are_words(text: str, labels: list[str]) -> None:
    assert items(text) == labels

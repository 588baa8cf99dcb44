"""Redlining: the changes that make one document say what another says, and no more of them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings

from eduplan.docx.patch import patched
from eduplan.docx.redlining import changes_between, shown_lines
from eduplan.docx.revisions import Revisions
from eduplan.docx.writer import write_document
from eduplan.errors import DocxError
from eduplan.model import Annex, Edit, Initiative, Pillar, Plan, build
from eduplan.model.revision import Revision
from eduplan.testing import plans

BY = Revision("拟稿", datetime.datetime(2026, 12, 20))


def _plan(*works: Initiative, **more: object) -> Plan:
    return Plan("要点", [Pillar("学习", works)], **more)  # type: ignore[arg-type]


def test_a_number_is_changed_as_a_whole_and_nothing_else() -> None:
    one = _plan(Initiative("宣讲", [["开展宣讲", build.count(100, "场"), "，第十二届。"]]))
    other = _plan(Initiative("宣讲", [["开展宣讲", build.count(120, "场"), "，第十三届。"]]))
    changes = list(changes_between(write_document(one), write_document(other)))
    assert [(c.before, c.after) for c in changes if isinstance(c, Edit)] == [
        ("100", "120"),
        ("十二", "十三"),
    ]


def test_when_an_item_goes_the_labels_behind_it_follow() -> None:
    works = [Initiative(name, [f"{name}的工作要做好，落实到位。"]) for name in "甲乙丙丁"]
    one, other = _plan(*works), _plan(works[0], *works[2:])
    before, after = write_document(one), write_document(other)
    redline = patched(before, changes_between(before, after), track=BY)
    assert _texts(redline) == _texts(after)
    assert _texts(redline, Revisions.ORIGINAL) == _texts(before, Revisions.ORIGINAL)


def _texts(data: bytes, view: Revisions = Revisions.ACCEPTED) -> list[str]:
    from eduplan.docx.opening import open_package
    from eduplan.docx.patch.views import aids_of, texts_of
    from eduplan.docx.showing import main_part

    package = open_package(data)
    part = main_part(package)
    return [text for _, text in texts_of(package, part, aids_of(package, view))]


def test_rows_that_come_or_go_are_refused() -> None:
    works = [Initiative(name, ["做好。"]) for name in ("宣讲", "培训")]
    annex = [Annex("任务分解表", task_table=True)]
    one, other = _plan(*works, annexes=annex), _plan(works[0], annexes=annex)
    with pytest.raises(DocxError):
        list(changes_between(write_document(one), write_document(other)))


@settings(max_examples=50)
@given(plans())
def test_a_document_beside_itself_needs_no_change(plan: Plan) -> None:
    data = write_document(plan)
    assert list(changes_between(data, data)) == []
    assert [line.text for line in shown_lines(data)]

"""The data of phrases read back: the phrase that was written, or a refusal."""

from __future__ import annotations

import json

import pytest
from attrs import evolve
from hypothesis import given

from eduplan.codecs.values import JsonObject
from eduplan.docx.names import Kind
from eduplan.docx.phrase_json import phrase_json
from eduplan.docx.phrase_reading import made_phrase
from eduplan.docx.reader import read_document
from eduplan.docx.writer import write_document
from eduplan.errors import DocxError, EduplanError
from eduplan.language.characters import solid
from eduplan.model import (
    Deadline,
    DeadlineKind,
    Duty,
    DutyRole,
    Initiative,
    Pillar,
    Plan,
    Target,
    TargetKind,
    Wording,
)
from eduplan.testing import deadlines, duties, targets

KINDS = {Target: Kind.TARGET, Deadline: Kind.DEADLINE, Duty: Kind.DUTY}


def again(phrase: Target | Deadline | Duty) -> Target | Deadline | Duty:
    text = solid("开展" + phrase.text)
    data = json.loads(phrase_json(phrase, None, text, 2))
    return made_phrase(KINDS[type(phrase)], data, "" if isinstance(phrase, Duty) else "x1", text, 2)


@given(targets())
def test_a_target_is_read_back_as_it_was_written(target: Target) -> None:
    assert again(target) == evolve(target, id="x1")


@given(deadlines())
def test_a_deadline_is_read_back_as_it_was_written(deadline: Deadline) -> None:
    assert again(deadline) == evolve(deadline, id="x1")


@given(duties())
def test_a_duty_is_read_back_as_it_was_written(duty: Duty) -> None:
    assert again(duty) == duty


@pytest.mark.parametrize(
    "phrase",
    [
        Target(TargetKind.EVENT, wording=Wording("@0,1通过"), subject="@@0,1"),
        Deadline(DeadlineKind.BY, None, "@@前"),
        Deadline(DeadlineKind.BY, None, "@0,1"),
        Duty(DutyRole.LEAD, ["@@科", "@0,1"]),
    ],
    ids=["target", "two marks", "like a reference", "parties"],
)
def test_words_that_look_like_references_are_words(phrase: Target | Deadline | Duty) -> None:
    plan = Plan("要点", [Pillar("学习", [Initiative("宣讲", [["做好", phrase, "。"]])])])
    reading = read_document(write_document(plan))
    assert reading.plan == plan
    assert reading.notes == ()


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        (Kind.TARGET, {}),
        (Kind.TARGET, {"kind": "none"}),
        (Kind.TARGET, {"kind": ["count"]}),
        (Kind.TARGET, {"kind": "count", "more": 1}),
        (Kind.TARGET, {"kind": "count", "quantity": []}),
        (Kind.TARGET, {"kind": "count", "quantity": {"unit": "场"}}),
        (Kind.TARGET, {"kind": "count", "quantity": {"value": 100}, "subject": 1}),
        (Kind.TARGET, {"kind": "count", "quantity": {"value": "100"}, "wording": "x"}),
        (Kind.TARGET, {"kind": "coverage", "wording": {"template": "@0,99"}}),
        (Kind.TARGET, {"kind": "coverage", "per": "每校"}),
        (Kind.DEADLINE, {"kind": "by", "when": 6}),
        (Kind.DEADLINE, {"kind": "by", "when": "13"}),
        (Kind.DUTY, {"role": "lead"}),
        (Kind.DUTY, {"role": "lead", "parties": "教育科"}),
        (Kind.DUTY, {"role": "lead", "parties": [1]}),
    ],
)
def test_data_that_make_no_phrase_are_refused(kind: Kind, data: JsonObject) -> None:
    with pytest.raises(EduplanError):
        made_phrase(kind, data, "" if kind is Kind.DUTY else "x1", "全覆盖", 0)


def test_data_of_another_shape_are_refused_as_a_fault_of_the_document() -> None:
    with pytest.raises(DocxError, match="数据部件里的短语不合规则"):
        made_phrase(Kind.DEADLINE, {"kind": "by", "by": "06"}, "d1", "6月底前", 0)

"""Envelopes beyond all measure: a defined layout, in order, that every program opens."""

from __future__ import annotations

import datetime
import io

import pytest
from attrs import evolve
from lxml import etree

import docx
from eduplan.codecs import json
from eduplan.docx.reader import read_document
from eduplan.docx.writer import write_document
from eduplan.errors import CodecError, PlanError
from eduplan.model import Annex, Envelope, Initiative, Layout, Pillar, Plan, Profile, Sealing
from tests.docx.order import misplaced
from tests.docx.packages import members

ORGAN = "明湖区推进义务教育优质均衡发展和城乡一体化工作领导小组办公室" * 3
PLAN = Plan("2026年工作要点", [Pillar("学习", [Initiative("宣讲", ["宣讲100场。"])])])
ENVELOPES = {
    "a name of 80 characters": Envelope(mark=(ORGAN[:80],), signature=(ORGAN[:80],)),
    "six names of 80 characters": Envelope(mark=(ORGAN[:80],) * 6, signature=(ORGAN[:80],) * 6),
    "30 addressees": Envelope(addressees=tuple(f"第{n}中心学校和附属幼儿园" for n in range(30))),
    "300 copies": Envelope(copies=tuple(f"第{n}中心学校和附属幼儿园" for n in range(300))),
    "40 signers": Envelope(signers=("张明远",) * 40, number="明教〔2026〕1号"),
    "20 seals": Envelope(
        signature=("明湖区教育局",) * 20,
        sealing=Sealing.STAMPED,
        date=datetime.date(2026, 12, 31),
    ),
    "a long title": Envelope(notice_title="关于" + ORGAN * 10 + "的通知"),
    "a long number": Envelope(number="明教" * 40, printer="办公室" * 40, note="公开" * 60),
}


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("envelope", ENVELOPES.values(), ids=ENVELOPES)
def test_it_is_laid_out_in_order_and_reads_back(envelope: Envelope, profile: Profile) -> None:
    plan = evolve(PLAN, envelope=envelope, annexes=[Annex("表")] * 20)
    content = write_document(plan, layout=Layout(profile))
    assert read_document(content).plan == plan
    assert docx.Document(io.BytesIO(content)).paragraphs
    for name, part in members(content).items():
        if name.endswith(".xml"):
            assert misplaced(etree.fromstring(part)) == []


def test_a_day_that_is_none_is_refused_with_its_place() -> None:
    with pytest.raises(CodecError, match="2026-02-30") as caught:
        json.loads('{"format": 1, "title": "要点", "envelope": {"date": "2026-02-30"}}')
    assert [each.path for each in caught.value.problems] == ["envelope.date"]


def test_a_list_of_organs_holds_no_mark_of_the_list() -> None:
    with pytest.raises(PlanError, match="一个机关写一项"):
        Envelope(addressees=["甲局，乙局"])
    with pytest.raises(PlanError, match="签发人"):
        Envelope(number="明教〔2026〕1号 签发人：张三")

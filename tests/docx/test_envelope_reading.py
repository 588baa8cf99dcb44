"""公文要素 read back: each from its role, whatever was made of it; what is none stays aside."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given

from eduplan.docx.envelope_reading import profile_of, read_envelope
from eduplan.docx.names import paragraph_style
from eduplan.docx.reader import read_document
from eduplan.docx.visible import Run, VisibleLine
from eduplan.docx.writer import write_document
from eduplan.gbt9704.roles import Role
from eduplan.model import Envelope, Layout, Profile, Sealing, UnplacedReason, Urgency
from eduplan.testing import envelopes
from tests.docx.packages import edited, stripped
from tests.docx.sample import issued_plan


def line(role: Role, text: str) -> VisibleLine:
    return VisibleLine(paragraph_style(role), [Run(text, None)])


def read(*lines: tuple[Role, str], before: Envelope | None = None) -> tuple[Envelope, list[str]]:
    found: dict[Role, list[VisibleLine]] = {}
    for role, text in lines:
        found.setdefault(role, []).append(line(role, text))
    envelope, left = read_envelope(found, before or Envelope(), Profile.ISSUED)
    return envelope, [each.text for each in left]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([(Role.COPY_NUMBER, "000001")], Envelope(copy_number="000001")),
        ([(Role.SECRECY, "秘密★1年")], Envelope(secrecy="秘密★1年")),
        ([(Role.URGENCY, "特急")], Envelope(urgency=Urgency.EXTRA_URGENT)),
        ([(Role.MARK, "教育局文件")], Envelope(mark=["教育局"])),
        ([(Role.MARK, "教育局")], Envelope(mark=["教育局"], mark_suffix="")),
        (
            [(Role.MARK, "甲局"), (Role.MARK, "乙局"), (Role.MARK_SUFFIX, "文件")],
            Envelope(mark=["甲局", "乙局"]),
        ),
        ([(Role.NUMBER, "明教〔2026〕1号")], Envelope(number="明教〔2026〕1号")),
        (
            [(Role.SIGNERS, "\t签发人：张三\t李四"), (Role.NUMBER, "1号\t\t王五")],
            Envelope(number="1号", signers=["张三", "李四", "王五"]),
        ),
        ([(Role.ADDRESSEES, "甲、乙，丙：")], Envelope(addressees=["甲、乙", "丙"])),
        ([(Role.IMPRINT_ADDRESSEES, "主送：甲，乙。")], Envelope(addressees=["甲", "乙"])),
        ([(Role.NOTE, "（此件公开发布）")], Envelope(note="此件公开发布")),
        ([(Role.COPIES, "抄送：甲，乙。")], Envelope(copies=["甲", "乙"])),
        (
            [(Role.PRINTER, "办公室\t2026年1月16日印发")],
            Envelope(printer="办公室", printed=datetime.date(2026, 1, 16)),
        ),
        (
            [(Role.PRINTER, "\t2026年1月16日印发")],
            Envelope(printed=datetime.date(2026, 1, 16)),
        ),
        ([(Role.PRINTER, "办公室 1月印发")], Envelope(printer="办公室 1月印发")),
        ([(Role.SIGNATURE, "\t甲局\t乙局")], Envelope(signature=["甲局", "乙局"])),
        ([(Role.SIGNATURE, "局"), (Role.DATE, "某日")], Envelope(signature=["局", "某日"])),
    ],
)
def test_an_element_is_read_from_its_lines(
    lines: list[tuple[Role, str]], expected: Envelope
) -> None:
    assert read(*lines) == (expected, [])


@pytest.mark.parametrize(
    ("role", "text"),
    [
        (Role.COPY_NUMBER, "12"),
        (Role.URGENCY, "不急"),
        (Role.MARK_SUFFIX, "文件"),
        (Role.ADDRESSEES, "甲，，乙："),
        (Role.NOTE, "（）"),
        (Role.NUMBER, "签发人：张三"),
    ],
)
def test_what_no_element_can_hold_is_left_over(role: Role, text: str) -> None:
    assert read((role, text)) == (Envelope(), [text])


def test_the_sealing_is_no_word_and_stays_as_it_was() -> None:
    before = Envelope(signature=["局"], sealing=Sealing.STAMPED)
    assert read((Role.SIGNATURE, "新局"), before=before)[0].sealing is Sealing.STAMPED
    assert read(before=before)[0].sealing is Sealing.UNSTAMPED


@given(envelopes())
def test_a_plan_by_itself_keeps_what_it_does_not_print(envelope: Envelope) -> None:
    kept, left = read_envelope({}, envelope, Profile.STANDALONE)
    assert left == []
    assert (kept.mark, kept.number, kept.copies) == (
        envelope.mark,
        envelope.number,
        envelope.copies,
    )
    assert (kept.signature, kept.date) == ((), None)


@pytest.mark.parametrize(
    ("roles", "profile"),
    [
        ([Role.TITLE, Role.SIGNATURE], Profile.STANDALONE),
        ([Role.NOTICE_TITLE], Profile.ISSUED),
        ([Role.ISSUED_TITLE], Profile.ISSUED),
        ([Role.NOTICE_TITLE, Role.ATTACHED_LABEL], Profile.ATTACHMENT),
    ],
)
def test_the_roles_tell_how_a_plan_was_published(roles: list[Role], profile: Profile) -> None:
    assert profile_of(dict.fromkeys(roles)) is profile


def test_a_number_changed_in_word_is_the_number_and_an_addressee_too() -> None:
    content = write_document(issued_plan(), layout=Layout(Profile.ISSUED))
    changed = edited(content, lambda text: text.replace("1号", "8号").replace("局属各单位", "各镇"))
    envelope = read_document(changed).plan.envelope
    assert envelope.number == "明教〔2026〕8号"
    assert envelope.addressees == ("各中小学、幼儿园", "各镇")
    assert envelope.sealing is Sealing.STAMPED


def test_words_written_over_what_is_derived_are_said_to_have_no_place() -> None:
    content = write_document(issued_plan(), layout=Layout(Profile.ATTACHMENT))
    changed = edited(stripped(content), lambda text: text.replace("附件1</w:t>", "附件甲</w:t>", 1))
    left = read_document(changed).unplaced
    assert [(piece.text, piece.reason) for piece in left] == [("附件甲", UnplacedReason.ENVELOPE)]

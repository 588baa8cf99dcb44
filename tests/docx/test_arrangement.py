"""Which lines stand where in each profile, and what keeps the signature with its text."""

from __future__ import annotations

import datetime

import pytest
from attrs import evolve

from eduplan.docx.arrangement import lines_of
from eduplan.docx.lines import Line, Turn, flat_lines
from eduplan.gbt9704.house import typesetting_of
from eduplan.gbt9704.roles import Role
from eduplan.model import Annex, Envelope, HouseStyle, Initiative, Pillar, Plan, Profile

HOUSE = typesetting_of(HouseStyle())
ENVELOPE = Envelope(
    mark=["明湖区教育局"],
    number="明教〔2026〕1号",
    addressees=["各校"],
    signature=["明湖区教育局"],
    date=datetime.date(2026, 1, 15),
    note="此件公开发布",
    printer="办公室",
)
PLAN = Plan(
    "2026年工作要点",
    [Pillar("学习", [Initiative("宣讲", ["开展宣讲。"])])],
    issuer="明湖区教育局",
    annexes=[Annex("分解表", task_table=True, landscape=True)],
    envelope=ENVELOPE,
)


def roles(plan: Plan, profile: Profile) -> list[Role]:
    """The roles of the lines, those of one kind in a row told once."""
    found = [line.style.role for line in flat_lines(lines_of(plan, profile, HOUSE))]
    return [role for index, role in enumerate(found) if not index or found[index - 1] is not role]


NOTICE = [
    Role.MARK,
    Role.NUMBER,
    Role.RULE,
    Role.NOTICE_TITLE,
    Role.ADDRESSEES,
    Role.NOTICE_BODY,
]
SIGNED = [Role.SIGNATURE, Role.DATE]
TEXT = [Role.HEADING, Role.ENTRY]
ANNEX = [Role.ANNEX_LABEL, Role.ANNEX_TITLE, Role.TASK_HEAD, Role.TASK_CELL]


def test_a_plan_by_itself_is_its_text_its_signature_and_its_annexes() -> None:
    expected = [Role.TITLE, *TEXT, Role.ATTACHMENTS, *SIGNED, *ANNEX]
    assert roles(PLAN, Profile.STANDALONE) == expected


def test_an_issued_plan_follows_its_notice_without_a_label() -> None:
    expected = [*NOTICE, *SIGNED, Role.NOTE, Role.ISSUED_TITLE, *TEXT, Role.ATTACHMENTS]
    assert roles(PLAN, Profile.ISSUED) == [*expected, *ANNEX, Role.PRINTER]


def test_an_attached_plan_is_named_by_the_notice_and_labelled() -> None:
    expected = [*NOTICE, Role.ATTACHMENTS, *SIGNED, Role.NOTE, Role.ATTACHED_LABEL]
    rest = [Role.ATTACHED_TITLE, *TEXT, *ANNEX, Role.PRINTER]
    assert roles(PLAN, Profile.ATTACHMENT) == [*expected, *rest]


@pytest.mark.parametrize(("annexes", "labels"), [(0, ["附件"]), (2, ["附件1", "附件2", "附件3"])])
def test_annexes_are_numbered_behind_the_attached_plan(annexes: int, labels: list[str]) -> None:
    plan = evolve(PLAN, annexes=[Annex("表")] * annexes)
    wanted = (Role.ATTACHED_LABEL, Role.ANNEX_LABEL)
    lines = flat_lines(lines_of(plan, Profile.ATTACHMENT, HOUSE))
    found = [line.pieces[0][0] for line in lines if line.style.role in wanted]
    assert found == labels


def test_pages_stand_again_for_the_imprint_alone() -> None:
    turns = [each for each in lines_of(PLAN, Profile.ISSUED, HOUSE) if isinstance(each, Turn)]
    assert [turn.landscape for turn in turns] == [True, False]
    bare = evolve(PLAN, envelope=Envelope())
    turns = [each for each in lines_of(bare, Profile.ISSUED, HOUSE) if isinstance(each, Turn)]
    assert [turn.landscape for turn in turns] == [True]


def test_addressees_that_leave_no_room_for_text_move_to_the_imprint() -> None:
    many = evolve(ENVELOPE, addressees=[f"第{number}中心小学" for number in range(99)])
    found = roles(evolve(PLAN, envelope=many), Profile.ISSUED)
    assert Role.ADDRESSEES not in found
    assert found[-2:] == [Role.IMPRINT_ADDRESSEES, Role.PRINTER]


def notice(*text: str, **changes: object) -> list[Line]:
    """The lines of a notice with *text*, from its text to its note."""
    envelope = evolve(ENVELOPE, notice_text=text, **changes)  # type: ignore[arg-type]
    lines = flat_lines(lines_of(evolve(PLAN, envelope=envelope), Profile.ISSUED, HOUSE))
    wanted = {Role.NOTICE_BODY, Role.SIGNATURE, Role.DATE, Role.NOTE}
    return [line for line in lines if line.style.role in wanted]


def pitches(lines: list[Line]) -> set[int]:
    return {line.set.pitch if line.set else 0 for line in lines}


def kept(lines: list[Line]) -> list[bool]:
    return [bool(line.set and line.set.keeps_next) for line in lines]


def test_what_fits_stands_at_the_usual_pitch() -> None:
    lines = notice("国" * 20)
    assert pitches(lines) == {0}
    assert kept(lines) == [True, True, True, False]


def test_what_nearly_fits_stands_closer() -> None:
    [pitch] = pitches(notice("国" * 28 * 3))
    assert 520 <= pitch < 579


def test_the_last_of_several_paragraphs_goes_with_the_signature() -> None:
    lines = notice("国" * 28 * 2, "国" * 28 * 3)
    assert kept(lines) == [False, True, True, True, False]


def test_a_single_paragraph_stands_wider_so_that_its_last_line_goes_along() -> None:
    text, *rest = notice("国" * 28 * 6)
    assert text.set is not None
    assert 579 < text.set.pitch <= 720
    assert pitches(rest) == {0}


def test_text_that_goes_on_by_itself_is_left_alone() -> None:
    text, *rest = notice("国" * 28 * 30)
    assert text.set is None
    assert kept(rest) == [True, True, False]

"""The 通知: its usual title and text, lists of organs, what it says of attachments."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.gbt9704.notice import (
    addressees_text,
    attachment_lines,
    attachments_of,
    copies_text,
    name_column,
    note_text,
    notice_text,
    notice_title,
    number_of_lines,
    quoted,
)
from eduplan.model import Annex, Envelope, Plan, Profile

PLAN = Plan("2026年工作要点", issuer="明湖区教育局", annexes=[Annex("分解表"), Annex("统计表")])


def test_the_usual_title_names_issuer_and_plan() -> None:
    assert notice_title(PLAN) == "明湖区教育局关于印发《2026年工作要点》的通知"
    assert notice_text(PLAN) == ("现将《2026年工作要点》印发给你们，请结合实际认真贯彻落实。",)


def test_its_own_title_and_text_are_taken_as_they_are() -> None:
    envelope = Envelope(notice_title="关于做好工作的通知", notice_text=["现印发。", "请执行。"])
    plan = Plan("要点", envelope=envelope)
    assert notice_title(plan) == "关于做好工作的通知"
    assert notice_text(plan) == ("现印发。", "请执行。")


def test_titles_inside_a_title_have_single_marks() -> None:
    assert quoted("贯彻《“十五五”规划》要点") == "《贯彻〈“十五五”规划〉要点》"


@pytest.mark.parametrize(
    ("profile", "names"),
    [
        (Profile.STANDALONE, ("分解表", "统计表")),
        (Profile.ISSUED, ("分解表", "统计表")),
        (Profile.ATTACHMENT, ("2026年工作要点", "分解表", "统计表")),
    ],
)
def test_an_attached_plan_is_the_first_attachment(profile: Profile, names: tuple[str, ...]) -> None:
    assert attachments_of(PLAN, profile) == names


def test_attachments_are_numbered_only_where_there_are_several() -> None:
    assert attachment_lines(["要点"]) == (("附件：", "要点"),)
    assert attachment_lines(["甲", "乙"]) == (("附件：1.", "甲"), ("2.", "乙"))


@given(st.integers(1, 30))
def test_names_begin_behind_the_widest_number(count: int) -> None:
    expected = {1: 3}.get(count, 4 if count < 10 else Fraction(9, 2))
    assert name_column(["表"] * count) == expected


def test_lists_end_as_the_standard_has_it() -> None:
    organs = ["各中小学、幼儿园", "局机关各科室"]
    assert addressees_text(organs) == "各中小学、幼儿园，局机关各科室："
    assert copies_text("抄送", organs) == "抄送：各中小学、幼儿园，局机关各科室。"
    assert (addressees_text([]), copies_text("抄送", []), note_text("")) == ("", "", "")
    assert note_text("此件公开发布") == "（此件公开发布）"


@given(st.integers(0, 200), st.integers(1, 40))
def test_lines_are_as_many_as_the_characters_need(count: int, per_line: int) -> None:
    lines = number_of_lines("国" * count, per_line)
    assert (lines - 1) * per_line < count <= lines * per_line or count == lines == 0

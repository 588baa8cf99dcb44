"""Roles: each is set somehow, and faces of headings follow their marks."""

from __future__ import annotations

import pytest

from eduplan.gbt9704.roles import FORMATS, Role, face_of_mark
from eduplan.language.labels import LabelStyle


def test_every_role_has_its_format() -> None:
    assert set(FORMATS) == set(Role)


@pytest.mark.parametrize(
    ("style", "name"),
    [
        (LabelStyle.CHINESE_COMMA, "黑体"),
        (LabelStyle.CHINESE_PARENTHESES, "楷体"),
        (LabelStyle.CHINESE_PARENTHESES_HALF, "楷体"),
        (LabelStyle.ARABIC_DOT, "仿宋"),
        (LabelStyle.ARABIC_PARENTHESES, "仿宋"),
        (LabelStyle.CIRCLED, "仿宋"),
        (None, "仿宋"),
    ],
)
def test_the_face_of_a_heading_follows_its_mark(style: LabelStyle | None, name: str) -> None:
    assert face_of_mark(style).name == name


def test_only_the_text_of_the_plan_is_indented() -> None:
    indented = {role for role, form in FORMATS.items() if form.indent.value}
    assert indented >= {Role.PREAMBLE, Role.HEADING, Role.ENTRY, Role.BODY, Role.CLOSING}
    assert not indented & {Role.TITLE, Role.SIGNATURE, Role.DATE, Role.ANNEX_LABEL, Role.TABLE_CELL}

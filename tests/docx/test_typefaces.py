"""Faces of characters: their own before that of their style before that of their paragraph's."""

from __future__ import annotations

import pytest

from eduplan.docx.names import Kind, paragraph_style, run_styles
from eduplan.docx.typefaces import Typefaces
from eduplan.gbt9704.faces import FANGSONG, HEITI, KAITI, Face
from eduplan.gbt9704.house import typesetting_of
from eduplan.gbt9704.roles import Role
from eduplan.model import HouseStyle

FACES = Typefaces((HEITI, KAITI, FANGSONG, FANGSONG, FANGSONG), typesetting_of(HouseStyle()))
ENTRY, HEADING = paragraph_style(Role.ENTRY, 2), paragraph_style(Role.HEADING, 1)


@pytest.mark.parametrize(
    ("role", "level", "font"),
    [
        (Role.TITLE, 0, "方正小标宋简体"),
        (Role.HEADING, 1, "黑体"),
        (Role.HEADING, 2, "楷体_GB2312"),
        (Role.HEADING, 3, "仿宋_GB2312"),
        (Role.ENTRY, 2, "仿宋_GB2312"),
        (Role.PAGE_NUMBER, 0, "宋体"),
    ],
)
def test_a_paragraph_has_the_face_of_its_role_or_its_level(
    role: Role, level: int, font: str
) -> None:
    assert FACES.written(paragraph_style(role, level)).font == font


@pytest.mark.parametrize("kind", [Kind.LABEL, Kind.HEADING, Kind.TARGET, Kind.DUTY])
def test_what_belongs_to_a_run_in_heading_has_the_face_of_its_level(kind: Kind) -> None:
    assert FACES.written(ENTRY, run_styles(kind)[2]).font == "楷体_GB2312"


def test_a_phrase_of_the_text_has_the_face_of_its_paragraph() -> None:
    target = run_styles(Kind.TARGET)[0]
    assert FACES.written(ENTRY, target).font == "仿宋_GB2312"
    assert FACES.written(HEADING, target).font == "黑体"


@pytest.mark.parametrize("own", [FANGSONG, HEITI, KAITI], ids=lambda face: face.name)
def test_a_face_of_its_own_goes_before_all_others(own: Face) -> None:
    assert FACES.written(ENTRY, run_styles(Kind.LABEL)[2], own).font == own.font
    assert FACES.written(HEADING, None, own).font == own.font

"""House style: another font for a face, another length, all else as the standard has it."""

from __future__ import annotations

import pytest

from eduplan.gbt9704 import page
from eduplan.gbt9704.faces import FACES, FANGSONG, Face
from eduplan.gbt9704.house import typesetting_of
from eduplan.model import HouseStyle


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_a_house_style_has_a_font_for_every_face(face: Face) -> None:
    assert typesetting_of(HouseStyle()).font(face) == face.font


def test_an_office_may_have_a_font_of_its_own() -> None:
    assert typesetting_of(HouseStyle(fangsong="方正仿宋_GBK")).font(FANGSONG) == "方正仿宋_GBK"


def test_a_style_that_says_nothing_has_the_figures_of_the_standard() -> None:
    setting = typesetting_of(HouseStyle())
    assert (setting.line_pitch, setting.run_spacing) == (579, -5)
    assert (setting.left, setting.right) == (page.LEFT_MARGIN.twips, page.RIGHT_MARGIN.twips)
    assert (setting.text_width, setting.text_height) == (8843, 12756)


def test_lengths_of_its_own_are_taken_to_twips() -> None:
    setting = typesetting_of(HouseStyle(line_pitch="28", letter_spacing="-0.2", top="34.6"))
    assert (setting.line_pitch, setting.run_spacing, setting.top) == (560, -4, 1962)

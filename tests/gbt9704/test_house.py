"""House style: another font for a face, all else as the standard has it."""

from __future__ import annotations

import pytest

from eduplan.gbt9704.faces import FACES, FANGSONG, Face
from eduplan.gbt9704.house import HouseStyle


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_a_house_style_has_a_font_for_every_face(face: Face) -> None:
    assert HouseStyle().font(face) == face.font


def test_an_office_may_have_a_font_of_its_own() -> None:
    assert HouseStyle(fangsong="方正仿宋_GBK").font(FANGSONG) == "方正仿宋_GBK"

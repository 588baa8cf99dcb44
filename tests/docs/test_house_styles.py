"""The page on house styles names every key and every style that there is."""

from __future__ import annotations

import re

import pytest
from attrs import fields

from eduplan.codecs.houses import SHIPPED
from eduplan.gbt9704.faces import FACES, FANGSONG
from eduplan.gbt9704.house import complete_font, typesetting_of
from eduplan.model import Grid, HouseStyle
from tests.conftest import PROJECT

PAGE = (PROJECT / "docs" / "house-styles.md").read_text(encoding="utf-8")
FIRST_CELLS = re.findall(r"^\| ((?:`[a-z_-]+`(?:, )?)+) \|", PAGE, re.MULTILINE)
LISTED = [name for cell in FIRST_CELLS for name in re.findall(r"`([a-z_-]+)`", cell)]


def test_its_tables_list_every_style_and_every_key_in_order_and_no_others() -> None:
    assert [*SHIPPED, *(field.name for field in fields(HouseStyle))] == LISTED


@pytest.mark.parametrize("grid", Grid)
def test_every_grid_is_named(grid: Grid) -> None:
    assert f"`{grid.value}`" in PAGE


@pytest.mark.parametrize("font", [*(face.font for face in FACES), complete_font(FANGSONG)])
def test_the_standards_fonts_are_told(font: str) -> None:
    assert f"| {font} |" in PAGE


def test_the_standards_figures_are_told() -> None:
    setting = typesetting_of(HouseStyle())
    assert f"exact lines of {setting.line_pitch / 20} pt" in PAGE
    assert f"| {setting.run_spacing / 20}, " in PAGE
    assert f'charSpace="{typesetting_of(HouseStyle(grid=Grid.CHARACTERS)).char_space}"' in PAGE

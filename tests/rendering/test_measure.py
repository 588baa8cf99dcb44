"""The measure tells a right page from wrong ones: documents by the recipe, and off it."""

from __future__ import annotations

from typing import Final

import pytest

from eduplan.docx.page.blocks import OFFICIAL
from eduplan.docx.page.office import render_all
from eduplan.docx.page.pages import Page
from eduplan.docx.page.setting import find_setting, line_ends, paragraphs
from tests.rendering.office import measure, pitch_of, requires_libreoffice
from tests.rendering.recipe import Recipe, write_recipe

pytestmark = requires_libreoffice

RIGHT: Final = Recipe()
TOO_TALL: Final = Recipe(pitch=580, indent=320)
TOO_WIDE: Final = Recipe(tracking=0, footer=1587)

Measured = dict[Recipe, tuple[Page, ...]]


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Measured:
    folder = tmp_path_factory.mktemp("recipe")
    recipes = (RIGHT, TOO_TALL, TOO_WIDE)
    made = tuple(write_recipe(recipe, folder / f"{i}.docx") for i, recipe in enumerate(recipes))
    pdfs = render_all(made, folder / "pdf")
    return {recipe: measure(pdf) for recipe, pdf in zip(recipes, pdfs, strict=True)}


def rows(pages: tuple[Page, ...]) -> set[int]:
    return {page.rows(pitch_of(pages)) for page in pages[:-1]}


def drops(pages: tuple[Page, ...]) -> list[float]:
    return [page.number.drop_mm for page in pages if page.number]


def full_counts(pages: tuple[Page, ...]) -> set[int]:
    """How many characters the lines have that hold nothing but 汉字 and begin flush."""
    ends = line_ends(paragraphs(pages))
    return {len(line.glyphs) for line, _ in ends if line.is_flush and line.text.isalpha()}


def test_a_page_by_the_recipe_has_22_rows_28_95_points_apart(measured: Measured) -> None:
    assert rows(measured[RIGHT]) == {22}
    assert pitch_of(measured[RIGHT]) == pytest.approx(28.95, abs=0.02)


def test_a_line_pitch_of_580_twips_is_seen_to_leave_only_21_rows(measured: Measured) -> None:
    assert rows(measured[TOO_TALL]) == {21}
    assert pitch_of(measured[TOO_TALL]) == pytest.approx(29.0, abs=0.02)


def test_a_blank_row_and_the_title_count_as_rows_but_not_as_lines(measured: Measured) -> None:
    first, second, *_ = measured[RIGHT]
    assert (len(first.lines), len(second.lines)) == (21, 22)


def test_a_full_line_by_the_recipe_has_28_characters(measured: Measured) -> None:
    assert full_counts(measured[RIGHT]) == {28}


def test_without_tighter_letter_spacing_a_line_is_seen_to_take_27(measured: Measured) -> None:
    assert full_counts(measured[TOO_WIDE]) == {27}


@pytest.mark.parametrize(("recipe", "tracking"), [(RIGHT, -0.25), (TOO_WIDE, 0.0)])
def test_the_letter_spacing_is_read_off_the_page(
    measured: Measured, recipe: Recipe, tracking: float
) -> None:
    setting = find_setting(paragraphs(measured[recipe]))
    assert setting.tracking == pytest.approx(tracking, abs=0.02)


@pytest.mark.parametrize("recipe", [RIGHT, TOO_TALL, TOO_WIDE])
def test_no_line_of_a_paragraph_ends_while_the_next_unit_would_fit(
    measured: Measured, recipe: Recipe
) -> None:
    text = paragraphs(measured[recipe])
    setting = find_setting(text)
    loose = [a.text for a, b in line_ends(text) if setting.want(a, b) < setting.room(a) - 0.5]
    overfull = [a.text for a, _ in line_ends(text) if setting.room(a) < -0.5]
    assert (loose, overfull) == ([], [])


@pytest.mark.parametrize(("recipe", "indent"), [(RIGHT, 2), (TOO_TALL, 1)])
def test_an_indent_is_counted_in_characters(
    measured: Measured, recipe: Recipe, indent: int
) -> None:
    _title, *text = paragraphs(measured[recipe])
    assert [lines[0].indent for lines in text] == pytest.approx([indent] * len(text), abs=0.05)


def test_a_centred_title_stands_in_the_middle_and_keeps_its_size(measured: Measured) -> None:
    title = measured[RIGHT][0].lines[0]
    assert title.size == 22
    assert title.middle == pytest.approx(OFFICIAL.middle, abs=0.5)


@pytest.mark.parametrize(("recipe", "drop"), [(RIGHT, 7.25), (TOO_WIDE, 4.25)])
def test_the_dash_is_found_by_its_ink_below_the_text_block(
    measured: Measured, recipe: Recipe, drop: float
) -> None:
    pages = measured[recipe]
    assert drops(pages) == pytest.approx([drop] * len(pages), abs=0.25)


def test_the_number_changes_sides_and_stays_one_character_in(measured: Measured) -> None:
    numbers = [page.number for page in measured[RIGHT] if page.number]
    assert [number.text for number in numbers] == [f"—{i}—" for i in range(1, len(numbers) + 1)]
    assert [number.side for number in numbers[:3]] == ["right", "left", "right"]
    assert [number.inset_mm for number in numbers] == pytest.approx([4.94] * len(numbers), abs=0.3)

"""House style: another font for a face, another length, all else as the standard has it."""

from __future__ import annotations

from fractions import Fraction

import pytest

from eduplan.errors import PlanError
from eduplan.gbt9704 import page
from eduplan.gbt9704.faces import FACES, FANGSONG, HEITI, KAITI, SONGTI, Face
from eduplan.gbt9704.house import Typesetting, plain_label, printed_label, typesetting_of
from eduplan.model import Grid, HouseStyle


def on_grid(**said: str) -> Typesetting:
    return typesetting_of(HouseStyle(grid=Grid.CHARACTERS, **said))  # type: ignore[arg-type]  # of several types


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_a_house_style_has_a_font_for_every_face(face: Face) -> None:
    assert typesetting_of(HouseStyle()).font(face) == face.font


@pytest.mark.parametrize(
    ("key", "face"),
    list(zip(("xiaobiaosong", "fangsong", "kaiti", "heiti", "songti"), FACES, strict=True)),
)
def test_an_office_may_have_a_font_of_its_own_for_each_face(key: str, face: Face) -> None:
    setting = typesetting_of(HouseStyle(**{key: "某体"}))  # type: ignore[arg-type]  # of several types
    assert {each.name for each in FACES if setting.font(each) == "某体"} == {face.name}


def test_a_style_that_says_nothing_has_the_figures_of_the_standard() -> None:
    setting = typesetting_of(HouseStyle())
    assert (setting.line_pitch, setting.run_spacing, setting.char_space) == (579, -5, 0)
    assert (setting.left, setting.right) == (page.LEFT_MARGIN.twips, page.RIGHT_MARGIN.twips)
    assert (setting.text_width, setting.text_height) == (8844, 12756)
    assert (setting.character, setting.indent_character) == (315, 320)


def test_lengths_of_its_own_are_taken_to_twips() -> None:
    setting = typesetting_of(HouseStyle(line_pitch="28", letter_spacing="-0.2", top="34.6"))
    assert (setting.line_pitch, setting.run_spacing, setting.top) == (560, -4, 1962)


def test_the_grid_of_word_has_the_figures_that_word_writes() -> None:
    setting = on_grid()
    assert (setting.left, setting.right, setting.text_width) == (1587, 1474, 8845)
    assert (setting.char_space, setting.run_spacing) == (-842, 0)
    assert 2 * setting.indent_character == 632


@pytest.mark.parametrize(
    ("left", "right"), [("28", "26"), ("27", "27"), ("20", "20"), ("30", "28")]
)
def test_the_grid_of_word_sets_28_characters_between_any_margins(left: str, right: str) -> None:
    setting = on_grid(left=left, right=right)
    assert 28 * setting.advance <= setting.text_width < 28 * (setting.advance + Fraction(20, 4096))


def test_the_grid_of_word_sets_fewer_between_wide_margins_than_would_touch() -> None:
    setting = on_grid(left="60", right="60")
    assert setting.text_width // setting.advance == 16
    assert setting.advance >= 320 * Fraction(19, 20)


def test_a_grid_with_a_spacing_of_its_own_keeps_it() -> None:
    assert (on_grid(letter_spacing="-0.5").char_space, on_grid(letter_spacing="0").char_space) == (
        -2048,
        0,
    )


@pytest.mark.parametrize(
    ("face", "rare"), [(FANGSONG, "仿宋"), (KAITI, "楷体"), (HEITI, ""), (SONGTI, "")]
)
def test_fonts_named_after_gb_2312_have_another_for_other_characters(face: Face, rare: str) -> None:
    assert typesetting_of(HouseStyle()).typeface(face).rare == rare


@pytest.mark.parametrize(
    ("house", "rare"),
    [
        (HouseStyle(fangsong="FangSong_GB2312"), "仿宋"),
        (HouseStyle(fangsong="仿宋"), ""),
        (HouseStyle(rare="方正仿宋_GBK"), "方正仿宋_GBK"),
        (HouseStyle(fangsong="方正仿宋简体", rare="方正仿宋_GBK"), "方正仿宋_GBK"),
        (HouseStyle(fangsong="仿宋", rare="仿宋"), ""),
    ],
)
def test_an_office_may_say_where_rare_characters_of_the_text_come_from(
    house: HouseStyle, rare: str
) -> None:
    assert typesetting_of(house).typeface(FANGSONG).rare == rare


def test_digits_of_every_face_but_the_page_numbers_may_have_a_font_of_their_own() -> None:
    setting = typesetting_of(HouseStyle(latin="Times New Roman"))
    latin = {face.name: setting.typeface(face).latin for face in FACES}
    assert latin.pop("宋体") == ""
    assert set(latin.values()) == {"Times New Roman"}


@pytest.mark.parametrize(
    "house",
    [
        HouseStyle(top=200, bottom=97),
        HouseStyle(left=110, right=100),
        HouseStyle(line_pitch="0.01"),
        HouseStyle(line_pitch=700),
        HouseStyle(letter_spacing=-16),
        HouseStyle(letter_spacing=500),
        HouseStyle(grid=Grid.CHARACTERS, letter_spacing=-16),
        HouseStyle(grid=Grid.CHARACTERS, left=110, right=100),
    ],
)
def test_a_page_without_room_for_a_line_is_refused(house: HouseStyle) -> None:
    with pytest.raises(PlanError, match=r"版心|行距"):
        typesetting_of(house)


@pytest.mark.parametrize(
    ("label", "printed"),
    [("1.", "1．"), ("12.", "12．"), ("1．", "1．"), ("（1）", "（1）"), ("a.", "a."), ("", "")],
)
def test_an_office_may_print_its_arabic_labels_with_a_full_width_dot(
    label: str, printed: str
) -> None:
    own, usual = typesetting_of(HouseStyle(full_width_dot=True)), typesetting_of(HouseStyle())
    assert printed_label(label, own) == printed
    assert printed_label(label, usual) == label
    assert plain_label(printed, own) == label.replace("．", ".")
    assert plain_label(printed, usual) == printed

"""Breaches: every departure from the standard, with its clause, its force and both values."""

from __future__ import annotations

import pytest

from eduplan.codecs.houses import SHIPPED, shipped
from eduplan.errors import PlanError
from eduplan.gbt9704.breaches import Breach, breaches
from eduplan.gbt9704.faces import FACES, Face
from eduplan.gbt9704.figure import Force
from eduplan.model import Grid, HouseStyle

KEYS = ("xiaobiaosong", "fangsong", "kaiti", "heiti", "songti")


def only(house: HouseStyle) -> Breach:
    [breach] = breaches(house)
    return breach


def styled(key: str, value: str) -> HouseStyle:
    return HouseStyle(**{key: value})  # type: ignore[arg-type]  # of several types


@pytest.mark.parametrize("name", SHIPPED)
def test_no_shipped_style_breaches_more_than_custom(name: str) -> None:
    assert {each.force for each in breaches(shipped(name))} <= {Force.CUSTOM}


def test_the_standards_style_and_words_grid_breach_nothing() -> None:
    assert breaches(HouseStyle()) == breaches(HouseStyle(grid=Grid.CHARACTERS)) == ()


@pytest.mark.parametrize("pitch", ["27.75", "28", "28.5", "28.95"])
def test_pitches_that_give_22_lines_are_none(pitch: str) -> None:
    assert breaches(HouseStyle(line_pitch=pitch)) == ()


@pytest.mark.parametrize(("pitch", "lines"), [("27.7", 23), ("29", 21), ("30", 21), ("26", 24)])
def test_a_pitch_that_gives_other_lines_is_told_with_the_pitches_that_do(
    pitch: str, lines: int
) -> None:
    breach = only(HouseStyle(line_pitch=pitch))
    assert (breach.key, breach.clause, breach.force) == ("line_pitch", "5.2.3", Force.USUAL)
    assert breach.message == (f"行距{pitch}磅，每面排{lines}行；应为22行，即行距27.75至28.95磅")


@pytest.mark.parametrize("grid", Grid)
@pytest.mark.parametrize(("spacing", "characters"), [("0", 27), ("-0.2", 27), ("-1", 29)])
def test_a_spacing_that_gives_other_characters_is_told_with_those_that_do(
    grid: Grid, spacing: str, characters: int
) -> None:
    breach = only(HouseStyle(letter_spacing=spacing, grid=grid))
    assert (breach.key, breach.clause, breach.force) == ("letter_spacing", "5.2.3", Force.USUAL)
    assert breach.message.startswith(f"字距{spacing}磅，每行排{characters}字；应为28字，即字距-0.7")


@pytest.mark.parametrize("grid", Grid)
def test_spacings_that_give_28_characters_are_none(grid: Grid) -> None:
    for spacing in ("-0.25", "-0.5", "-0.7"):
        assert breaches(HouseStyle(letter_spacing=spacing, grid=grid)) == ()


@pytest.mark.parametrize(
    "house",
    [
        HouseStyle(top="36", bottom="36"),
        HouseStyle(top="38", bottom="34"),
        HouseStyle(top="37.3"),
        HouseStyle(left="27", right="27"),
        HouseStyle(left="29", right="25"),
    ],
)
def test_margins_within_a_millimetre_are_none(house: HouseStyle) -> None:
    assert breaches(house) == ()


@pytest.mark.parametrize(
    ("house", "key", "message"),
    [
        (HouseStyle(top="34.6", bottom="37.4"), "top", "天头（上白边）34.6毫米；应为37±1毫米"),
        (HouseStyle(left="25.4", right="28.6"), "left", "订口（左白边）25.4毫米；应为28±1毫米"),
        (HouseStyle(bottom="34", line_pitch="29"), "bottom", "版心高226毫米；应为225毫米"),
        (HouseStyle(right="25"), "right", "版心宽157毫米；应为156毫米"),
    ],
)
def test_a_margin_that_is_off_breaks_a_binding_clause(
    house: HouseStyle, key: str, message: str
) -> None:
    breach = only(house)
    assert (breach.key, breach.clause, breach.message) == (key, "5.2.1", message)
    assert breach.is_binding


def test_on_another_text_block_no_pitch_is_recommended() -> None:
    messages = [each.message for each in breaches(HouseStyle(top="25.4", bottom="25.4"))]
    assert messages == [
        "行距28.95磅，每面排24行；应为22行",
        "天头（上白边）25.4毫米；应为37±1毫米",
        "版心高246.2毫米；应为225毫米",
    ]


@pytest.mark.parametrize(
    ("key", "font"),
    [(key, font) for key, face in zip(KEYS, FACES, strict=True) for font in face.names],
)
def test_every_font_name_of_a_face_is_that_face(key: str, font: str) -> None:
    assert breaches(styled(key, font)) == breaches(styled(key, font.upper())) == ()


@pytest.mark.parametrize(
    ("key", "font", "clause"),
    [
        ("xiaobiaosong", "华文中宋", "7.3.1"),
        ("xiaobiaosong", "宋体", "7.3.1"),
        ("fangsong", "楷体", "5.2.2"),
        ("kaiti", "华文行楷", "7.3.3"),
        ("heiti", "微软雅黑", "7.3.3"),
        ("heiti", "microsoft yahei", "7.3.3"),
        ("songti", "Times New Roman", "7.5"),
        ("rare", "宋体", "5.2.2"),
    ],
)
def test_another_face_or_a_known_imitation_is_not_the_standards(
    key: str, font: str, clause: str
) -> None:
    breach = only(styled(key, font))
    assert (breach.key, breach.clause, breach.force) == (key, clause, Force.USUAL)
    assert f"“{font}”不是" in breach.message


@pytest.mark.parametrize(("key", "face"), list(zip(KEYS, FACES, strict=True)))
def test_a_font_that_nobody_knows_is_to_be_looked_at(key: str, face: Face) -> None:
    breach = only(styled(key, "某某体"))
    assert "请核对" in breach.message
    assert f"如 {face.font}" in breach.message


def test_a_font_for_rare_characters_is_recommended_that_has_them() -> None:
    assert only(HouseStyle(rare="宋体")).message.endswith("如 仿宋")


@pytest.mark.parametrize("form", ["—{number}—", "— {number} —", "  —  {number}— "])
def test_a_page_number_between_dashes_is_the_standards(form: str) -> None:
    assert breaches(HouseStyle(page_number=form)) == ()


@pytest.mark.parametrize(
    "form", ["{number}", "-{number}-", "– {number} –", "— {number}", "第{number}页"]
)
def test_a_page_number_without_its_dashes_breaks_a_binding_clause(form: str) -> None:
    breach = only(HouseStyle(page_number=form))
    assert (breach.key, breach.clause, breach.is_binding) == ("page_number", "7.5", True)
    assert f"“{form.format(number=1)}”" in breach.message


@pytest.mark.parametrize("key", ["bold_run_in", "full_width_dot"])
def test_what_the_standard_leaves_open_is_custom(key: str) -> None:
    breach = only(HouseStyle(**{key: True}))  # type: ignore[arg-type]  # of several types
    assert (breach.key, breach.clause, breach.force) == (key, "7.3.3", Force.CUSTOM)


def test_what_the_standard_does_not_regulate_is_none() -> None:
    assert breaches(HouseStyle(name="明湖区", latin="Comic Sans MS", rare="方正仿宋_GBK")) == ()


def test_a_style_that_leaves_no_room_is_refused() -> None:
    with pytest.raises(PlanError):
        breaches(HouseStyle(top=297))


def test_a_breach_says_its_clause_and_force() -> None:
    assert str(only(HouseStyle(page_number="{number}"))) == (
        "页码写作“1”；数字左右应各放一条一字线，如“— 1 —”（GB/T 9704-2012 7.5，规定）"
    )

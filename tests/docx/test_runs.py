"""Runs: one for a piece of text, but where a font lacks characters or draws marks to itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from eduplan.docx.names import Kind, paragraph_style, run_styles
from eduplan.docx.runs import Runs
from eduplan.docx.typefaces import Typefaces
from eduplan.docx.xml import MAIN, run
from eduplan.gbt9704.faces import FACES, FANGSONG, HEITI, KAITI, Face
from eduplan.gbt9704.house import typesetting_of
from eduplan.gbt9704.roles import Role
from eduplan.model import HouseStyle
from eduplan.testing import lines

W = f"{{{MAIN}}}"
BODY, TITLE = paragraph_style(Role.BODY, 2), paragraph_style(Role.TITLE)
LEVELS = (HEITI, KAITI, FANGSONG, FANGSONG, FANGSONG)
LATIN = HouseStyle(latin="Times New Roman")
BOLD = HouseStyle(bold_run_in=True, latin="Arial")
STYLES = st.sampled_from([None, *(run_styles(kind)[2] for kind in Kind)])


def runs(house: HouseStyle = HouseStyle()) -> Runs:  # noqa: B008  # frozen
    return Runs(Typefaces(LEVELS, typesetting_of(house)))


def parsed(xml: str) -> list[tuple[str, str]]:
    """The text of each run, and the font that it names for 汉字 ("" for that of its styles)."""
    paragraph = etree.fromstring(f'<w:p xmlns:w="{MAIN}">{xml}</w:p>')
    return [(_text(each), _fonts(each).get("eastAsia", "")) for each in paragraph]


def _text(element: etree._Element) -> str:
    return "".join(map(str, element.itertext()))


def _fonts(element: etree._Element) -> dict[str, str]:
    found = element.find(f"{W}rPr/{W}rFonts")
    if found is None:
        return {}
    return {str(key).removeprefix(W): str(value) for key, value in found.attrib.items()}


@given(
    text=st.lists(lines() | st.sampled_from(["镕喆", "“”", "A", " "])).map("".join),
    style=STYLES,
    own=st.sampled_from([None, *FACES]),
    house=st.sampled_from([HouseStyle(), LATIN, BOLD, HouseStyle(fangsong="仿宋", kaiti="楷体")]),
)
def test_all_runs_together_are_the_text_in_the_one_style(
    text: str, style: object, own: Face | None, house: HouseStyle
) -> None:
    xml = runs(house).of(text, BODY, style, own)  # type: ignore[arg-type]  # a sample of styles
    paragraph = etree.fromstring(f'<w:p xmlns:w="{MAIN}">{xml}</w:p>')
    assert "".join(map(_text, paragraph)) == text
    styles = {each.find(f"{W}rPr/{W}rStyle") is not None for each in paragraph}
    assert styles <= {style is not None}


@given(lines().filter(lambda text: text.isascii() or all(map(_in_gb2312, text))))
def test_text_within_gb_2312_is_one_run_as_ever(text: str) -> None:
    assert runs().of(text, BODY) == run(text)
    label = run_styles(Kind.LABEL)[1]
    assert runs().of(text, BODY, label, KAITI) == run(text, label, "楷体_GB2312")


def _in_gb2312(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def test_rare_characters_are_a_run_of_their_own_in_a_font_that_has_them() -> None:
    assert parsed(runs().of("请朱镕喆、𠮷同志", BODY)) == [
        ("请朱", ""),
        ("镕喆", "仿宋"),
        ("、", ""),
        ("𠮷", "仿宋"),
        ("同志", ""),
    ]


def test_rare_characters_of_another_face_are_in_that_face() -> None:
    heading = run_styles(Kind.HEADING)[2]
    assert parsed(runs().of("喆", BODY, heading)) == [("喆", "楷体")]
    assert parsed(runs().of("陶喆", BODY, None, KAITI)) == [("陶", "楷体_GB2312"), ("喆", "楷体")]


@pytest.mark.parametrize(
    "house", [HouseStyle(fangsong="仿宋"), HouseStyle(fangsong="方正仿宋_GBK")]
)
def test_a_font_that_has_rare_characters_draws_them_itself(house: HouseStyle) -> None:
    assert parsed(runs(house).of("朱镕", BODY)) == [("朱镕", "")]
    assert parsed(runs().of("朱镕", TITLE)) == [("朱镕", "")]
    assert parsed(runs().of("朱镕", BODY, run_styles(Kind.HEADING)[1])) == [("朱镕", "")]


def test_a_variation_selector_stays_with_its_character() -> None:
    assert parsed(runs().of("朱喆\U000e0101\ufe00生", BODY)) == [
        ("朱", ""),
        ("喆\U000e0101\ufe00", "仿宋"),
        ("生", ""),
    ]


def test_other_rare_characters_than_han_stay_where_they_are() -> None:
    assert parsed(runs().of("学习•宣讲🏫ä", BODY)) == [("学习•宣讲🏫ä", "")]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("学习“双减”", ["学习“双减”"]),
        ("“双减”", ["“", "双减”"]),
        ("推进AI”和“5G”", ["推进AI", "”", "和“5G", "”"]),
        ("2026—2027年", ["2026", "—", "2027年"]),
        ("增长3·5℃。", ["增长3", "·", "5", "℃", "。"]),
        ("A “一” “二”", ["A ", "“", "一” ", "“", "二”"]),
        ("é”", ["é", "”"]),
    ],
)
def test_marks_that_latin_letters_would_draw_to_their_font_are_runs_in_the_chinese_one(
    text: str, parts: list[str]
) -> None:
    found = parsed(runs(LATIN).of(text, BODY))
    assert [part for part, _ in found] == parts
    assert {font for part, font in found if part in "“”—·℃"} <= {"仿宋_GB2312"}
    assert parsed(runs().of(text, BODY)) == [(text, "")]


def test_a_face_of_its_own_has_latin_letters_in_their_font() -> None:
    xml = runs(LATIN).of("第1项", BODY, None, HEITI)
    [element] = etree.fromstring(f'<w:p xmlns:w="{MAIN}">{xml}</w:p>')
    assert _fonts(element) == {
        "ascii": "Times New Roman",
        "hAnsi": "Times New Roman",
        "eastAsia": "黑体",
        "cs": "Times New Roman",
    }


def test_every_ambiguous_mark_says_that_it_is_chinese() -> None:
    for house in (HouseStyle(), LATIN):
        xml = runs(house).of("学“AI”—喆…", BODY)
        for element in etree.fromstring(f'<w:p xmlns:w="{MAIN}">{xml}</w:p>'):
            assert ("hint" in _fonts(element)) == (not set("“”—…").isdisjoint(_text(element)))


def test_the_label_of_a_run_in_heading_is_as_bold_as_the_heading() -> None:
    label, heading = run_styles(Kind.LABEL)[2], run_styles(Kind.HEADING)[2]
    bold, entry = runs(HouseStyle(bold_run_in=True)), paragraph_style(Role.ENTRY, 2)
    own_line = paragraph_style(Role.HEADING, 2)
    assert "<w:b/><w:bCs/>" in bold.of("1.", entry, label)
    assert "<w:b/>" in bold.of("1.", entry, label, KAITI)
    assert "<w:b/>" not in bold.of("1.", own_line, label)
    assert "<w:b/>" not in bold.of("1.", entry, heading)
    assert "<w:b/>" not in runs().of("1.", entry, label)

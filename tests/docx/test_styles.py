"""The styles part in each house style: fonts by slot, the grid, bold run-in headings."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from lxml import etree

from eduplan.codecs.houses import shipped
from eduplan.docx.names import Kind, RunStyle, paragraph_style, run_styles
from eduplan.docx.styles import styles_part
from eduplan.docx.xml import MAIN
from eduplan.gbt9704.faces import FANGSONG, HEITI, KAITI
from eduplan.gbt9704.house import typesetting_of
from eduplan.gbt9704.roles import Role
from eduplan.model import Grid, HouseStyle

W = f"{{{MAIN}}}"
LEVELS = (HEITI, KAITI, FANGSONG, FANGSONG, FANGSONG)
PARAGRAPHS = (
    paragraph_style(Role.HEADING, 1),
    *map(paragraph_style, (Role.TITLE, Role.PREAMBLE, Role.NOTE, Role.PAGE_NUMBER)),
)
RUNS = tuple(run_styles(kind)[2] for kind in Kind)


class Styles:
    """The properties of styles by their names."""

    def __init__(self, house: HouseStyle, runs: tuple[RunStyle, ...] = RUNS) -> None:
        part = styles_part(PARAGRAPHS, runs, LEVELS, typesetting_of(house))
        self.root = etree.fromstring(part)
        self.by_name = {
            str(name.get(f"{W}val")): style
            for style in self.root.iter(f"{W}style")
            for name in style.iter(f"{W}name")
        }

    def find(self, name: str, path: str) -> Mapping[str, str] | None:
        """The attributes of what stands at *path* in the style called *name*."""
        found = self.by_name[name].find("/".join(W + tag for tag in path.split("/")))
        if found is None:
            return None
        return {str(key).removeprefix(W): str(value) for key, value in found.attrib.items()}

    def fonts(self, name: str) -> Mapping[str, str] | None:
        return self.find(name, "rPr/rFonts")

    def is_bold(self, name: str) -> bool:
        return self.find(name, "rPr/b") == {}


def slots(font: str, latin: str = "") -> dict[str, str]:
    return dict.fromkeys(("ascii", "hAnsi", "cs"), latin or font) | {"eastAsia": font}


def test_the_standards_style_names_one_font_in_all_slots() -> None:
    styles = Styles(HouseStyle())
    assert styles.fonts("工作要点 标题") == slots("方正小标宋简体")
    assert styles.fonts("heading 1") == slots("黑体")
    assert styles.fonts("工作要点 序号二") == slots("楷体_GB2312")
    assert styles.fonts("工作要点 前言") is None


def test_latin_letters_may_have_a_font_in_every_style_but_the_page_numbers() -> None:
    styles = Styles(HouseStyle(latin="Times New Roman"))
    assert styles.fonts("工作要点 标题") == slots("方正小标宋简体", "Times New Roman")
    assert styles.fonts("heading 1") == slots("黑体", "Times New Roman")
    assert styles.fonts("工作要点 标题目标二") == slots("楷体_GB2312", "Times New Roman")
    assert styles.fonts("工作要点 页码") == slots("宋体")
    [defaults] = styles.root.iter(f"{W}docDefaults")
    [fonts] = defaults.iter(f"{W}rFonts")
    assert fonts.get(f"{W}ascii") == "Times New Roman"
    assert fonts.get(f"{W}eastAsia") == "仿宋_GB2312"


def test_an_office_has_its_own_fonts_in_its_styles() -> None:
    styles = Styles(HouseStyle(heiti="方正黑体_GBK", songti="SimSun"))
    assert styles.fonts("heading 1") == slots("方正黑体_GBK")
    assert styles.fonts("工作要点 页码") == slots("SimSun")


def test_a_font_is_escaped_in_its_attribute() -> None:
    assert Styles(HouseStyle(heiti='a"<&>')).fonts("heading 1") == slots('a"<&>')


def test_without_the_grid_characters_are_set_closer_and_other_sizes_are_not() -> None:
    styles = Styles(HouseStyle())
    assert styles.find("Normal", "rPr/spacing") == {"val": "-5"}
    assert styles.find("工作要点 标题", "rPr/spacing") == {"val": "0"}
    assert styles.find("Normal", "pPr/ind") == {"firstLineChars": "200", "firstLine": "640"}
    assert styles.find("Normal", "pPr/adjustRightInd") is None


def test_on_words_grid_nothing_stands_between_characters_and_indents_are_words() -> None:
    styles = Styles(shipped("word-grid"))
    assert list(styles.root.iter(f"{W}rPr/{W}spacing")) == []
    assert styles.find("工作要点 标题", "rPr/spacing") is None
    assert styles.find("Normal", "pPr/ind") == {"firstLineChars": "200", "firstLine": "632"}
    assert styles.find("工作要点 标题", "pPr/ind") == {"firstLineChars": "0", "firstLine": "0"}
    assert styles.find("Normal", "pPr/adjustRightInd") == {"val": "0"}
    assert styles.find("Normal", "pPr/spacing") == {
        "before": "0",
        "after": "0",
        "line": "579",
        "lineRule": "exact",
    }


@pytest.mark.parametrize("grid", Grid)
def test_the_text_has_its_size_in_the_defaults_since_the_grid_is_reckoned_from_it(
    grid: Grid,
) -> None:
    [defaults] = Styles(HouseStyle(grid=grid)).root.iter(f"{W}docDefaults")
    assert [size.get(f"{W}val") for size in defaults.iter(f"{W}sz")] == ["32"]


@pytest.mark.parametrize("name", ["标题文字二", "标题目标二", "标题时限二", "标题责任二"])
def test_run_in_headings_with_all_that_is_in_them_may_be_bold(name: str) -> None:
    assert Styles(HouseStyle(bold_run_in=True)).is_bold(f"工作要点 {name}")
    assert not Styles(HouseStyle()).is_bold(f"工作要点 {name}")


def test_no_style_is_bold_that_headings_with_a_line_of_their_own_have() -> None:
    phrases = tuple(run_styles(kind)[0] for kind in (Kind.TARGET, Kind.DEADLINE, Kind.DUTY))
    phrases += (run_styles(Kind.LABEL)[1],)
    styles = Styles(HouseStyle(bold_run_in=True), phrases)
    assert [name for name in styles.by_name if styles.is_bold(name)] == []
    assert styles.find("heading 1", "rPr/b") == {"val": "0"}

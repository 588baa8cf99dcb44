"""Settings: what is set otherwise, in the units that people use."""

from __future__ import annotations

import pytest

from eduplan.errors import PlanError
from eduplan.model.place import DocxPlace
from eduplan.model.setting import Setting, SettingEdit, SettingValue

PLACE = DocxPlace("word/document.xml", (0,), 0, 2)


@pytest.mark.parametrize(
    ("setting", "before", "after", "said"),
    [
        (Setting.SIZE, 28, 32, "字号：14磅 → 16磅"),
        (Setting.TOP, 1440, 2098, "天头：25.4毫米 → 37.0毫米"),
        (Setting.LINE_PITCH, 480, 579, "行距：24磅 → 28.95磅"),
        (Setting.LETTER_SPACING, 40, -5, "字距：2磅 → -0.25磅"),
        (Setting.FIRST_INDENT, 0, 200, "首行缩进：0字 → 2字"),
        (Setting.ABOVE_RULE, 4, 8, "上框线：0.5磅 → 1磅"),
        (Setting.SCALE, 90, 100, "字符缩放：90% → 100%"),
        (Setting.BOLD, True, False, "加粗：是 → 否"),
        (Setting.CREATOR, "zhangsan", "", "作者：zhangsan → 无"),
        (Setting.CHINESE_FONT, "宋体", "仿宋_GB2312", "中文字体：宋体 → 仿宋_GB2312"),
    ],
)
def test_a_change_is_told_in_the_units_that_people_use(
    setting: Setting, before: SettingValue, after: SettingValue, said: str
) -> None:
    assert str(SettingEdit(PLACE, setting, before, after)) == said


WITHOUT_UNIT = {
    *(Setting.ODD_EVEN, Setting.FIRST_DIFFERS, Setting.NUMBER_FORM, Setting.PAGE_NUMBER),
    *(Setting.CHINESE_FONT, Setting.LATIN_FONT, Setting.BOLD, Setting.ITALIC, Setting.UNDERLINE),
    *(Setting.STRIKE, Setting.COLOUR, Setting.HIGHLIGHT, Setting.ALIGNMENT, Setting.OPENS_PAGE),
    *(Setting.SNAPS, Setting.CREATOR, Setting.LAST_MODIFIED_BY),
}


@pytest.mark.parametrize("setting", [each for each in Setting if each not in WITHOUT_UNIT])
def test_every_setting_that_is_measured_is_told_with_its_unit(setting: Setting) -> None:
    assert str(SettingEdit(PLACE, setting, 20, 40)).endswith(("毫米", "磅", "字", "%"))


def test_a_change_of_nothing_is_refused() -> None:
    with pytest.raises(PlanError, match="相同"):
        SettingEdit(PLACE, Setting.SIZE, 32, 32)

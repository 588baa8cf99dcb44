"""Settings: what can be set otherwise in a document without a word of it changing."""

from __future__ import annotations

from enum import Enum
from typing import Final, TypeAlias

from attrs import field, frozen

from eduplan.errors import PlanError
from eduplan.model.checks import Validator, instance, naming
from eduplan.model.place import DocxPlace

__all__ = ["Setting", "SettingEdit", "SettingValue"]

SettingValue: TypeAlias = str | int | bool
"""What a setting is: a name, a number in the unit of the setting, or on and off."""

_VALUE: Final[Validator[SettingValue]] = instance(str, int, bool)


class Setting(Enum):
    """Something that is set; the value is what users read. Units stand beside each."""

    PAPER_WIDTH = "纸张宽"  # twips, of the section that holds the place
    PAPER_HEIGHT = "纸张高"
    TOP = "天头"
    BOTTOM = "地脚"
    LEFT = "订口"
    RIGHT = "翻口"
    FOOTER = "页脚边距"
    ODD_EVEN = "奇偶页不同"  # on or off, of the document
    FIRST_DIFFERS = "首页不同"
    NUMBER_FORM = "页码格式"
    PAGE_NUMBER = "页码"  # what stands round it, as “— {number} —”; footers are added
    GRID = "网格行距"  # twips; 0 for no grid
    CHINESE_FONT = "中文字体"  # of the characters at the place
    LATIN_FONT = "西文字体"
    SIZE = "字号"  # half points
    BOLD = "加粗"
    ITALIC = "倾斜"
    UNDERLINE = "下划线"
    STRIKE = "删除线"
    COLOUR = "颜色"  # six hexadecimal digits, or auto
    HIGHLIGHT = "突出显示"
    LETTER_SPACING = "字距"  # twips
    SCALE = "字符缩放"  # hundredths
    ALIGNMENT = "对齐"  # both, center, left, right; of the paragraph at the place
    FIRST_INDENT = "首行缩进"  # hundredths of 字
    LEFT_INDENT = "左缩进"  # twips
    RIGHT_INDENT = "右缩进"
    LINE_PITCH = "行距"  # twips, exactly
    SPACE_BEFORE = "段前"  # twips
    SPACE_AFTER = "段后"
    OPENS_PAGE = "另起一面"
    SNAPS = "对齐网格"  # on or off
    ABOVE_RULE = "上框线"  # eighths of a point
    BELOW_RULE = "下框线"
    CREATOR = "作者"
    LAST_MODIFIED_BY = "最后修改者"


_TWIPS_A_MILLIMETRE: Final = 1440 / 25.4
_MILLIMETRES: Final = frozenset(
    {
        *(Setting.PAPER_WIDTH, Setting.PAPER_HEIGHT, Setting.TOP, Setting.BOTTOM),
        *(Setting.LEFT, Setting.RIGHT, Setting.FOOTER),
    }
)
_POINTS: Final = {
    Setting.SIZE: 2,
    Setting.ABOVE_RULE: 8,
    Setting.BELOW_RULE: 8,
    **dict.fromkeys(
        (
            *(Setting.GRID, Setting.LETTER_SPACING, Setting.LEFT_INDENT, Setting.RIGHT_INDENT),
            *(Setting.LINE_PITCH, Setting.SPACE_BEFORE, Setting.SPACE_AFTER),
        ),
        20,
    ),
}
"""How many of the units of a setting are a point."""


def _spelled(setting: Setting, value: SettingValue) -> str:
    """*value* as people write it: in millimetres, points, 字 or hundredths, and words for on and off."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, str):
        return value or "无"
    if setting in _MILLIMETRES:
        return f"{value / _TWIPS_A_MILLIMETRE:.1f}毫米"
    if setting in _POINTS:
        return f"{value / _POINTS[setting]:g}磅"
    if setting is Setting.FIRST_INDENT:
        return f"{value / 100:g}字"
    return f"{value}%" if setting is Setting.SCALE else str(value)


@frozen(field_transformer=naming)
class SettingEdit:
    """版式改动: the *setting* at *place* becomes *after* where it resolves to *before*; no word changes.

    A place without characters means the paragraph, the section or the part that it stands in.
    """

    place: DocxPlace = field(validator=instance(DocxPlace))
    setting: Setting = field(validator=instance(Setting))
    before: SettingValue = field(validator=_VALUE)
    after: SettingValue = field(validator=_VALUE)

    def __attrs_post_init__(self) -> None:
        if self.before == self.after:
            raise PlanError("改动前后相同", path="after", remedy="没有改动就不要写")

    def __str__(self) -> str:
        before, after = (_spelled(self.setting, value) for value in (self.before, self.after))
        return f"{self.setting.value}：{before} → {after}"

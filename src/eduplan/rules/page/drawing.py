"""Characters that the font they are set in does not draw, or draws as those of another script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from eduplan.gbt9704.faces import FANGSONG, face_called, is_gb2312
from eduplan.gbt9704.house import complete_font
from eduplan.gbt9704.looks import TypeForm
from eduplan.language.gb2312 import beyond_gb2312
from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.model.setting import Setting
from eduplan.rules.page.layout_rule import Sight, layout_rule, seen_in
from eduplan.rules.page.typescript import Typescript, stretches

__all__ = ["RULES"]

_MARKS: Final = re.compile("[“”‘’—…]")


@layout_rule(
    "PAG028",
    clause="GB 2312-80",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="“{found}”不在 GB 2312 字符集内，所设字体没有这个字，会被别的字体代替；可改用{wanted}",
    good=["正文·中文字体=仿宋；正文·文字=朱镕基同志指出。", "正文·文字=加强学习。"],
    bad=["正文·文字=朱镕基同志指出。", "署名·文字=陶喆"],
)
def rare_characters(typescript: Typescript) -> Iterator[Sight]:
    """A font named after GB 2312 draws no character outside it: another font stands in."""
    for look in typescript.look.paragraphs:
        if _may_be_rare(look.text):
            for each in stretches(look):
                if is_gb2312(each.type.chinese) and (hit := _rare().search(each.text)):
                    face = face_called(each.type.chinese) or FANGSONG
                    start, font = each.start + hit.start(), complete_font(face)
                    change = (Setting.CHINESE_FONT, each.type.chinese, font)
                    yield seen_in(look, hit[0], font, change, start=start, end=start + len(hit[0]))


def _may_be_rare(text: str) -> bool:
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return False


@cache
def _rare() -> re.Pattern[str]:
    return re.compile(f"[{beyond_gb2312()}]")


@layout_rule(
    "PAG029",
    clause="实务",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="“{found}”会用西文字体“{wanted}”印出，宽窄和位置不对；应设为中文字体",
    good=["正文·文字=推进“双减”工作。"],
    bad=["正文·西文字体=Times New Roman；正文·文字=推进“双减”工作。"],
)
def marks_in_latin(typescript: Typescript) -> Iterator[Sight]:
    """Quotation marks and dashes are in both scripts: without a hint Word draws them in the Latin font."""
    if not any(map(_draws_in_latin, typescript.types)):
        return
    for look in typescript.look.paragraphs:
        if not _MARKS.search(look.text):
            continue
        for each in stretches(look):
            hit = _MARKS.search(each.text) if _draws_in_latin(each.type) else None
            if hit:
                start = each.start + hit.start()
                yield seen_in(look, hit[0], each.type.latin, start=start, end=start + 1)
                break


def _draws_in_latin(form: TypeForm) -> bool:
    """Whether marks that both scripts have are drawn in a font that is none of Chinese faces."""
    if form.hints_chinese or not form.latin or form.latin == form.chinese:
        return False
    return face_called(form.latin) is None


RULES: Final = (rare_characters, marks_in_latin)

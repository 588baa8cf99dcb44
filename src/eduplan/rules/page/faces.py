"""Faces of type by element (clauses 5.2.2, 7.2 to 7.5)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Final

from eduplan.gbt9704.faces import (
    FANGSONG,
    HEITI,
    KAITI,
    XIAOBIAOSONG,
    Face,
    face_called,
)
from eduplan.gbt9704.looks import ParagraphLook
from eduplan.gbt9704.roles import FORMATS, TITLES, Role
from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.model.setting import Setting
from eduplan.rules.page.layout_rule import Sight, layout_rule, seen_in
from eduplan.rules.page.typescript import TEXT, Stretch, Typescript, stretches

__all__ = ["RULES"]

_HAN: Final = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
_SIGNER: Final = re.compile("签发人[:：]")
_SIGNERS: Final = re.compile("\t|签发人")
"""What parts 发文字号 from 签发人, whose names are in 楷体, in one line."""
_RUNNING: Final = frozenset({Role.HEADING, Role.ENTRY})
_OTHERS: Final = (
    frozenset(FORMATS)
    - TEXT
    - TITLES
    - {
        *(Role.MARK, Role.MARK_SUFFIX, Role.RULE, Role.PAGE_NUMBER, Role.SIGNERS),
        *(Role.TABLE_HEAD, Role.TABLE_CELL, Role.CLOSING_TABLE_HEAD, Role.CLOSING_TABLE_CELL),
        *(Role.TASK_HEAD, Role.TASK_CELL, Role.BETWEEN_TABLES),
    }
)
"""Elements whose face the standard states and that have no rule of their own here."""

Judge = Callable[[str], bool]


def _judge(typescript: Typescript, face: Face) -> Judge:
    """Whether a font name is *face* as this house writes it; each name is looked at once."""
    typeface = typescript.setting.typeface(face)
    own = face_called(typeface.font)
    names = {typeface.font.casefold(), typeface.rare.casefold()}

    @cache
    def holds(font: str) -> bool:
        return font.casefold() in names or (own is not None and face_called(font) == own)

    return holds


def _wrong(
    parts: Iterable[Stretch], look: ParagraphLook, holds: Judge, typescript: Typescript, face: Face
) -> Iterator[Sight]:
    """One sight for the stretches of *look* whose 汉字 are in another face."""
    wrong = [each for each in parts if not holds(each.type.chinese) and _HAN.search(each.text)]
    if wrong:
        found = wrong[0].type.chinese
        wanted = typescript.setting.font(face)
        same = all(each.type.chinese == found for each in wrong)
        change = (Setting.CHINESE_FONT, found, wanted) if same or found != wanted else None
        yield seen_in(
            look,
            f"“{found}”" if found else "没有指定的字体",
            f"{face.name}（{wanted}）",
            change,
            start=wrong[0].start,
            end=wrong[-1].end,
        )


@layout_rule(
    "PAG021",
    clause="7.3.1",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="标题的字体是{found}，一般用{wanted}",
    good=["标题·中文字体=方正小标宋_GBK", "标题·中文字体=方正公文小标宋"],
    bad=["标题·中文字体=黑体", "标题·中文字体=华文中宋", "标题·中文字体=宋体"],
)
def title_face(typescript: Typescript) -> Iterator[Sight]:
    """Titles are set in 小标宋."""
    holds = _judge(typescript, XIAOBIAOSONG)
    for look in typescript.of(*TITLES - {Role.ANNEX_TITLE}):
        yield from _wrong(stretches(look), look, holds, typescript, XIAOBIAOSONG)


@layout_rule(
    "PAG022",
    clause="7.3.3",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="正文的字体是{found}，一般用{wanted}",
    good=["正文·中文字体=仿宋", "正文·中文字体=方正仿宋_GBK"],
    bad=["正文·中文字体=宋体", "正文·中文字体=等线", "正文·中文字体="],
)
def text_face(typescript: Typescript) -> Iterator[Sight]:
    """The text is set in 仿宋, and so is what follows a run-in heading."""
    holds = _judge(typescript, FANGSONG)
    for look in typescript.text:
        if look.role is not Role.HEADING:
            yield from _wrong(stretches(look, look.heading), look, holds, typescript, FANGSONG)


def _headings(typescript: Typescript, levels: frozenset[int], face: Face) -> Iterator[Sight]:
    holds = _judge(typescript, face)
    for look in typescript.text:
        if look.role in _RUNNING and look.level in levels and look.heading:
            yield from _wrong(stretches(look, 0, look.heading), look, holds, typescript, face)


@layout_rule(
    "PAG023",
    clause="7.3.3",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="第一层（一、）标题的字体是{found}，一般用{wanted}",
    good=["一级标题·中文字体=SimHei", "一级标题·中文字体=方正黑体_GBK"],
    bad=["一级标题·中文字体=微软雅黑", "一级标题·中文字体=仿宋_GB2312"],
)
def first_level_face(typescript: Typescript) -> Iterator[Sight]:
    """Headings of the first level (一、) are set in 黑体."""
    yield from _headings(typescript, frozenset({1}), HEITI)


@layout_rule(
    "PAG024",
    clause="7.3.3",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="第二层（（一））标题的字体是{found}，一般用{wanted}",
    good=["二级标题·中文字体=楷体", "二级标题·中文字体=KaiTi_GB2312"],
    bad=["二级标题·中文字体=黑体", "二级标题·中文字体=仿宋_GB2312"],
)
def second_level_face(typescript: Typescript) -> Iterator[Sight]:
    """Headings of the second level (（一）) are set in 楷体."""
    yield from _headings(typescript, frozenset({2}), KAITI)


@layout_rule(
    "PAG025",
    clause="7.3.3",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="第三、四层标题的字体是{found}，一般用{wanted}",
    good=["三级标题·中文字体=仿宋"],
    bad=["三级标题·中文字体=黑体", "三级标题·中文字体=宋体"],
)
def deeper_level_face(typescript: Typescript) -> Iterator[Sight]:
    """Headings of the third and fourth level (1. and （1）) are set in 仿宋."""
    yield from _headings(typescript, frozenset({3, 4, 5}), FANGSONG)


@layout_rule(
    "PAG026",
    clause="5.2.2",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="字体是{found}，一般用{wanted}",
    good=["主送机关·中文字体=仿宋", "附件标识·中文字体=黑体", "密级和保密期限·中文字体=黑体"],
    bad=[
        "主送机关·中文字体=宋体",
        "附件标识·中文字体=仿宋",
        "署名·中文字体=楷体",
        "抄送机关·中文字体=宋体",
    ],
)
def other_faces(typescript: Typescript) -> Iterator[Sight]:
    """What is neither title nor text has the face that its clause states, else 仿宋."""
    for role in sorted(_OTHERS & typescript.by_role.keys(), key=lambda role: role.value):
        face = FORMATS[role].face
        if face is not None:
            holds = _judge(typescript, face)
            for look in typescript.of(role):
                end = _SIGNERS.search(look.text) if role is Role.NUMBER else None
                parts = stretches(look, 0, end.start() if end else None)
                yield from _wrong(parts, look, holds, typescript, face)


@layout_rule(
    "PAG027",
    clause="7.2.4",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="发文机关标志的字体是{found}，推荐用{wanted}",
    good=["发文机关标志·中文字体=方正小标宋_GBK"],
    bad=["发文机关标志·中文字体=宋体", "发文机关标志·中文字体=华文中宋"],
)
def mark_face(typescript: Typescript) -> Iterator[Sight]:
    """The mark of the issuing organ is recommended to be set in 小标宋."""
    holds = _judge(typescript, XIAOBIAOSONG)
    for look in typescript.of(Role.MARK, Role.MARK_SUFFIX):
        yield from _wrong(stretches(look), look, holds, typescript, XIAOBIAOSONG)


@layout_rule(
    "PAG030",
    clause="7.2.6",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="签发人姓名的字体是{found}，应为{wanted}",
    good=["签发人·中文字体=楷体；签发人·文字=签发人：", "发文字号·文字=明教〔2026〕1号"],
    bad=["签发人·文字=签发人：张明远"],
)
def signer_face(typescript: Typescript) -> Iterator[Sight]:
    """The names of signers are set in 楷体, the word before them in 仿宋."""
    holds = _judge(typescript, KAITI)
    for look in typescript.of(Role.NUMBER, Role.SIGNERS):
        label = _SIGNER.search(look.text)
        if label is not None:
            parts = stretches(look, label.end())
            yield from _wrong(parts, look, holds, typescript, KAITI)


RULES: Final = (
    title_face,
    text_face,
    first_level_face,
    second_level_face,
    deeper_level_face,
    other_faces,
    mark_face,
    signer_face,
)

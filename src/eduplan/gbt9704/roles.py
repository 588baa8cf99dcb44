"""Roles: what a paragraph is in an official document, and how the standard sets each."""

from __future__ import annotations

from enum import Enum
from typing import Final

from attrs import field, frozen

from eduplan.gbt9704.faces import FANGSONG, HEITI, KAITI, SONGTI, XIAOBIAOSONG, Face
from eduplan.gbt9704.figure import Figure, character, count, size
from eduplan.language.labels import LabelStyle

__all__ = ["FORMATS", "MARK_FACES", "Alignment", "Role", "RoleFormat", "face_of_mark"]


class Role(Enum):
    """What a paragraph is; the value is the stem of its style's name."""

    TITLE = "标题"
    PREAMBLE = "前言"
    HEADING = "层次标题"
    ENTRY = "条目"
    BODY = "正文"
    CLOSING = "结语"
    TABLE_HEAD = "表头"
    TABLE_CELL = "表格"
    CLOSING_TABLE_HEAD = "结语表头"
    CLOSING_TABLE_CELL = "结语表格"
    BETWEEN_TABLES = "表间"
    SIGNATURE = "署名"
    DATE = "成文日期"
    ANNEX_LABEL = "附件标识"
    ANNEX_TITLE = "附件标题"
    ANNEX_BODY = "附件正文"
    PAGE_NUMBER = "页码"


class Alignment(Enum):
    """Where lines stand between the margins; the value is OOXML's word."""

    BOTH = "both"
    CENTER = "center"
    LEFT = "left"
    RIGHT = "right"


_TEXT_SIZE: Final = size("三号", "5.2.2")
_INDENT: Final = character(2, "7.3.3")
_FLUSH: Final = character(0, "")
_NO_LINE: Final = count(0, "")


@frozen(kw_only=True)
class RoleFormat:
    """How a role is set: *face* (None where it follows the mark), *size*, *indent* of the first line,
    *alignment*, blank lines *before* and *after*, whether it opens a page or stays with what follows.
    """

    face: Face | None = FANGSONG
    size: Figure = _TEXT_SIZE
    indent: Figure = _INDENT
    alignment: Alignment = Alignment.BOTH
    before: Figure = _NO_LINE
    after: Figure = _NO_LINE
    opens_page: bool = False
    keeps_next: bool = False
    clause: str = field(default="5.2.2")


_CELL: Final = RoleFormat(size=size("小四", ""), indent=_FLUSH, alignment=Alignment.LEFT, clause="")
_HEAD: Final = RoleFormat(
    face=HEITI, size=size("小四", ""), indent=_FLUSH, alignment=Alignment.CENTER, clause=""
)
_BODY: Final = RoleFormat(clause="7.3.3")

FORMATS: Final[dict[Role, RoleFormat]] = {
    Role.TITLE: RoleFormat(
        face=XIAOBIAOSONG,
        size=size("二号", "7.3.1"),
        indent=_FLUSH,
        alignment=Alignment.CENTER,
        after=count(1, "7.3.2"),
        clause="7.3.1",
    ),
    Role.PREAMBLE: _BODY,
    Role.HEADING: RoleFormat(face=None, keeps_next=True, clause="7.3.3"),
    Role.ENTRY: _BODY,
    Role.BODY: _BODY,
    Role.CLOSING: _BODY,
    Role.TABLE_HEAD: _HEAD,
    Role.TABLE_CELL: _CELL,
    Role.CLOSING_TABLE_HEAD: _HEAD,
    Role.CLOSING_TABLE_CELL: _CELL,
    Role.BETWEEN_TABLES: _BODY,
    Role.SIGNATURE: RoleFormat(
        indent=_FLUSH, alignment=Alignment.RIGHT, keeps_next=True, clause="7.3.5.2"
    ),
    Role.DATE: RoleFormat(indent=_FLUSH, alignment=Alignment.RIGHT, clause="7.3.5.2"),
    Role.ANNEX_LABEL: RoleFormat(
        face=HEITI,
        indent=_FLUSH,
        alignment=Alignment.LEFT,
        opens_page=True,
        keeps_next=True,
        clause="7.3.7",
    ),
    Role.ANNEX_TITLE: RoleFormat(
        face=XIAOBIAOSONG,
        size=size("二号", "7.3.7"),
        indent=_FLUSH,
        alignment=Alignment.CENTER,
        before=count(1, "7.3.7"),
        after=count(1, "7.3.7"),
        keeps_next=True,
        clause="7.3.7",
    ),
    Role.ANNEX_BODY: _BODY,
    Role.PAGE_NUMBER: RoleFormat(
        face=SONGTI,
        size=size("四号", "7.5"),
        indent=_FLUSH,
        alignment=Alignment.RIGHT,
        clause="7.5",
    ),
}
"""How each role is set. The standard says nothing of tables' type: theirs is custom."""

MARK_FACES: Final[dict[LabelStyle, Face]] = {
    LabelStyle.CHINESE_COMMA: HEITI,
    LabelStyle.CHINESE_PARENTHESES: KAITI,
    LabelStyle.CHINESE_PARENTHESES_HALF: KAITI,
}
"""Faces follow the mark (clause 7.3.3): 一、 黑体, （一） 楷体, 1. and （1） 仿宋."""


def face_of_mark(style: LabelStyle | None) -> Face:
    """The face of a heading whose label is of *style* (None for no label).

    >>> face_of_mark(LabelStyle.CHINESE_COMMA).name
    '黑体'
    """
    return MARK_FACES.get(style, FANGSONG) if style else FANGSONG

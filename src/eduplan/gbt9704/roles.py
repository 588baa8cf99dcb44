"""Roles: what a paragraph is in an official document, and how the standard sets each."""

from __future__ import annotations

from enum import Enum
from typing import Final

from attrs import evolve, field, frozen

from eduplan.gbt9704.faces import FANGSONG, HEITI, KAITI, SONGTI, XIAOBIAOSONG, Face
from eduplan.gbt9704.figure import Figure, Force, character, count, size, twip
from eduplan.language.labels import LabelStyle

__all__ = [
    "CELLS",
    "FORMATS",
    "IMPRINT",
    "MARK_FACES",
    "NUMBER_LINE",
    "PLAN_TITLES",
    "RED",
    "RULE_EIGHTHS",
    "RULE_LINE",
    "TITLES",
    "Alignment",
    "Role",
    "RoleFormat",
    "face_of_mark",
]


class Role(Enum):
    """What a paragraph is; the value is the stem of its style's name."""

    COPY_NUMBER = "份号"
    SECRECY = "密级和保密期限"
    URGENCY = "紧急程度"
    MARK = "发文机关标志"
    MARK_SUFFIX = "文件字样"
    NUMBER = "发文字号"
    SIGNERS = "签发人"
    RULE = "红色分隔线"
    NOTICE_TITLE = "通知标题"
    ADDRESSEES = "主送机关"
    NOTICE_BODY = "通知正文"
    TITLE = "标题"
    ISSUED_TITLE = "所印发标题"
    ATTACHED_LABEL = "所附标识"
    ATTACHED_TITLE = "所附标题"
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
    ATTACHMENTS = "附件说明"
    SIGNATURE = "署名"
    DATE = "成文日期"
    NOTE = "附注"
    ANNEX_LABEL = "附件标识"
    ANNEX_TITLE = "附件标题"
    ANNEX_BODY = "附件正文"
    TASK_HEAD = "任务表头"
    TASK_CELL = "任务表格"
    IMPRINT_ADDRESSEES = "版记主送机关"
    COPIES = "抄送机关"
    PRINTER = "印发机关"
    PAGE_NUMBER = "页码"


PLAN_TITLES: Final = frozenset({Role.TITLE, Role.ISSUED_TITLE, Role.ATTACHED_TITLE})
"""Titles of the plan itself."""
TITLES: Final = PLAN_TITLES | {Role.NOTICE_TITLE, Role.ANNEX_TITLE}
CELLS: Final = frozenset(
    {
        Role.TABLE_HEAD,
        Role.TABLE_CELL,
        Role.CLOSING_TABLE_HEAD,
        Role.CLOSING_TABLE_CELL,
        Role.TASK_HEAD,
        Role.TASK_CELL,
    }
)
IMPRINT: Final = (Role.IMPRINT_ADDRESSEES, Role.COPIES, Role.PRINTER)
"""The elements of 版记, in order."""


class Alignment(Enum):
    """Where lines stand between the margins; the value is OOXML's word."""

    BOTH = "both"
    CENTER = "center"
    LEFT = "left"
    RIGHT = "right"


RED: Final = "FF0000"
"""红色: the standard gives no value (clause 6.2: Y 80 %, M 80 %); this is what offices write."""
NUMBER_LINE: Final = twip(384, "7.2.5")
"""The height of a line whose place is stated: 1.2 times its size. At that height LibreOffice, which
puts the baseline at four fifths, and Word, which parts the leading, put the characters alike."""
RULE_LINE: Final = twip(208, "7.2.7")
"""4 mm below the number, less what its line has below its characters (measured)."""
RULE_EIGHTHS: Final = count(12, "7.2.7", Force.CUSTOM)
"""How thick the red rule is, in eighths of a point: 0.53 mm; the standard says nothing of it."""

_TEXT_SIZE: Final = size("三号", "5.2.2")
_INDENT: Final = character(2, "7.3.3")
_FLUSH: Final = character(0, "")
_NO_LINE: Final = count(0, "")


@frozen(kw_only=True)
class RoleFormat:
    """How a role is set: *face* (None where it follows the mark), *size*, *indent* of the first line,
    *alignment*, blank lines *before* and *after*, whether it opens a page or stays with what follows.

    *line* is its own exact height where it is not a line of the text, *colour* its colour as six
    hexadecimal digits where it is not black.
    """

    face: Face | None = FANGSONG
    size: Figure = _TEXT_SIZE
    indent: Figure = _INDENT
    alignment: Alignment = Alignment.BOTH
    before: Figure = _NO_LINE
    after: Figure = _NO_LINE
    line: Figure | None = None
    colour: str = ""
    opens_page: bool = False
    keeps_next: bool = False
    clause: str = field(default="5.2.2")


_CELL: Final = RoleFormat(size=size("小四", ""), indent=_FLUSH, alignment=Alignment.LEFT, clause="")
_HEAD: Final = RoleFormat(
    face=HEITI, size=size("小四", ""), indent=_FLUSH, alignment=Alignment.CENTER, clause=""
)
_BODY: Final = RoleFormat(clause="7.3.3")

_TITLE: Final = RoleFormat(
    face=XIAOBIAOSONG,
    size=size("二号", "7.3.1"),
    indent=_FLUSH,
    alignment=Alignment.CENTER,
    after=count(1, "7.3.2"),
    clause="7.3.1",
)
_HEADER: Final = RoleFormat(indent=_FLUSH, alignment=Alignment.LEFT, clause="7.2.1")
_MARK: Final = RoleFormat(
    face=XIAOBIAOSONG,
    indent=_FLUSH,
    alignment=Alignment.CENTER,
    colour=RED,
    keeps_next=True,
    clause="7.2.4",
)
_IMPRINT: Final = RoleFormat(
    size=size("四号", "7.4"), indent=_FLUSH, alignment=Alignment.LEFT, clause="7.4.2"
)
_LABEL: Final = RoleFormat(
    face=HEITI,
    indent=_FLUSH,
    alignment=Alignment.LEFT,
    opens_page=True,
    keeps_next=True,
    clause="7.3.7",
)

FORMATS: Final[dict[Role, RoleFormat]] = {
    Role.COPY_NUMBER: _HEADER,
    Role.SECRECY: evolve(_HEADER, face=HEITI, clause="7.2.2"),
    Role.URGENCY: evolve(_HEADER, face=HEITI, clause="7.2.3"),
    Role.MARK: _MARK,
    Role.MARK_SUFFIX: _MARK,
    Role.NUMBER: RoleFormat(
        indent=_FLUSH,
        alignment=Alignment.CENTER,
        before=count(2, "7.2.5", Force.STATED),
        line=NUMBER_LINE,
        keeps_next=True,
        clause="7.2.5",
    ),
    Role.SIGNERS: RoleFormat(
        indent=_FLUSH,
        alignment=Alignment.LEFT,
        line=NUMBER_LINE,
        keeps_next=True,
        clause="7.2.6",
    ),
    Role.RULE: RoleFormat(
        indent=_FLUSH, alignment=Alignment.LEFT, line=RULE_LINE, keeps_next=True, clause="7.2.7"
    ),
    Role.NOTICE_TITLE: evolve(_TITLE, before=count(2, "7.3.1", Force.STATED)),
    Role.ADDRESSEES: RoleFormat(indent=_FLUSH, clause="7.3.2"),
    Role.NOTICE_BODY: _BODY,
    Role.TITLE: _TITLE,
    Role.ISSUED_TITLE: evolve(_TITLE, opens_page=True),
    Role.ATTACHED_LABEL: _LABEL,
    Role.ATTACHED_TITLE: evolve(_TITLE, before=count(1, "7.3.7"), clause="7.3.7"),
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
    Role.ATTACHMENTS: RoleFormat(indent=_FLUSH, alignment=Alignment.LEFT, clause="7.3.4"),
    Role.SIGNATURE: RoleFormat(
        indent=_FLUSH, alignment=Alignment.RIGHT, keeps_next=True, clause="7.3.5.2"
    ),
    Role.DATE: RoleFormat(indent=_FLUSH, alignment=Alignment.RIGHT, clause="7.3.5.2"),
    Role.NOTE: RoleFormat(alignment=Alignment.LEFT, clause="7.3.6"),
    Role.ANNEX_LABEL: _LABEL,
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
    Role.TASK_HEAD: _HEAD,
    Role.TASK_CELL: _CELL,
    Role.IMPRINT_ADDRESSEES: _IMPRINT,
    Role.COPIES: _IMPRINT,
    Role.PRINTER: evolve(_IMPRINT, clause="7.4.3"),
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

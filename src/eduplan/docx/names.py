"""Names of styles: what a paragraph or a run is, said where every editor keeps it.

Editors rewrite the ids of styles but keep their names, so the names alone must tell a paragraph's
role and level, and which characters are a label, a heading, a target, a deadline or a duty.
"""

from __future__ import annotations

from enum import Enum
from typing import Final

from attrs import field, frozen

from eduplan.gbt9704.roles import Role
from eduplan.model.numbering import LEVELS

__all__ = [
    "ENVELOPE_ROLES",
    "PARAGRAPHS_BY_ID",
    "PHRASE_KINDS",
    "PREFIX",
    "RUNS_BY_ID",
    "Kind",
    "ParagraphStyle",
    "RunStyle",
    "paragraph_named",
    "paragraph_style",
    "run_named",
    "run_styles",
]

PREFIX: Final = "工作要点 "
"""Begins the name of every style of ours but the headings', which are Word's own."""

_NUMERALS: Final = ("", "一", "二", "三", "四", "五")
_ROLE_IDS: Final = {
    Role.COPY_NUMBER: "HN",
    Role.SECRECY: "HS",
    Role.URGENCY: "HU",
    Role.MARK: "HM",
    Role.MARK_SUFFIX: "HF",
    Role.NUMBER: "HD",
    Role.SIGNERS: "HG",
    Role.RULE: "HR",
    Role.NOTICE_TITLE: "NT",
    Role.ADDRESSEES: "NA",
    Role.NOTICE_BODY: "NB",
    Role.TITLE: "T",
    Role.ISSUED_TITLE: "IT",
    Role.ATTACHED_LABEL: "XL",
    Role.ATTACHED_TITLE: "XT",
    Role.PREAMBLE: "P",
    Role.HEADING: "Heading",
    Role.ENTRY: "E",
    Role.BODY: "B",
    Role.CLOSING: "C",
    Role.TABLE_HEAD: "TH",
    Role.TABLE_CELL: "TC",
    Role.CLOSING_TABLE_HEAD: "CH",
    Role.CLOSING_TABLE_CELL: "CC",
    Role.BETWEEN_TABLES: "TB",
    Role.ATTACHMENTS: "A",
    Role.SIGNATURE: "S",
    Role.DATE: "D",
    Role.NOTE: "N",
    Role.ANNEX_LABEL: "AL",
    Role.ANNEX_TITLE: "AT",
    Role.ANNEX_BODY: "AB",
    Role.TASK_HEAD: "KH",
    Role.TASK_CELL: "KC",
    Role.IMPRINT_ADDRESSEES: "VA",
    Role.COPIES: "VC",
    Role.PRINTER: "VP",
    Role.PAGE_NUMBER: "F",
}


ENVELOPE_ROLES: Final = frozenset(
    {
        Role.COPY_NUMBER,
        Role.SECRECY,
        Role.URGENCY,
        Role.MARK,
        Role.MARK_SUFFIX,
        Role.NUMBER,
        Role.SIGNERS,
        Role.RULE,
        Role.NOTICE_TITLE,
        Role.ADDRESSEES,
        Role.NOTICE_BODY,
        Role.ATTACHED_LABEL,
        Role.ATTACHMENTS,
        Role.SIGNATURE,
        Role.DATE,
        Role.NOTE,
        Role.IMPRINT_ADDRESSEES,
        Role.COPIES,
        Role.PRINTER,
    }
)
"""What is no part of the plan's own text."""


class Kind(Enum):
    """What a run of characters is; the value is the stem of its style's name."""

    LABEL = "序号"
    HEADING = "标题文字"
    TARGET = "目标"
    DEADLINE = "时限"
    DUTY = "责任"


PHRASE_KINDS: Final = frozenset({Kind.TARGET, Kind.DEADLINE, Kind.DUTY})
"""What is data inside a sentence."""

_KIND_IDS: Final = {
    Kind.LABEL: "L",
    Kind.HEADING: "R",
    Kind.TARGET: "t",
    Kind.DEADLINE: "d",
    Kind.DUTY: "u",
}
_LEVELLED: Final = {
    Role.HEADING: range(1, LEVELS + 1),
    Role.ENTRY: range(1, LEVELS + 1),
    Role.BODY: range(1, LEVELS + 1),
    Kind.LABEL: range(1, LEVELS + 1),
    Kind.HEADING: range(1, LEVELS + 1),
    Kind.TARGET: range(LEVELS + 1),
    Kind.DEADLINE: range(LEVELS + 1),
    Kind.DUTY: range(LEVELS + 1),
}


@frozen(eq=False)
class ParagraphStyle:
    """The style of a paragraph: its *role* and, where it has one, its *level* from 1 (pillar) to 5.

    *id* is what we write, *name* what readers go by. There is one object for each style.
    """

    role: Role
    level: int = 0
    id: str = field(init=False)
    name: str = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "id", _ROLE_IDS[self.role] + str(self.level or ""))
        stem = "heading " if self.role is Role.HEADING else PREFIX + self.role.value
        numeral = str(self.level) if self.role is Role.HEADING else _NUMERALS[self.level]
        object.__setattr__(self, "name", stem + numeral)


@frozen(eq=False)
class RunStyle:
    """The style of a run: its *kind*; *level* for labels and for what stands in a run-in heading.

    *id* is what we write, *name* what readers go by. There is one object for each style.
    """

    kind: Kind
    level: int = 0
    id: str = field(init=False)
    name: str = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "id", _KIND_IDS[self.kind] + str(self.level or ""))
        heading = "标题" if self.level and self.kind not in (Kind.LABEL, Kind.HEADING) else ""
        name = PREFIX + heading + self.kind.value + _NUMERALS[self.level]
        object.__setattr__(self, "name", name)


_PARAGRAPHS: Final = {
    role: {level: ParagraphStyle(role, level) for level in _LEVELLED.get(role, (0,))}
    for role in Role
}
_RUNS: Final = {kind: {level: RunStyle(kind, level) for level in _LEVELLED[kind]} for kind in Kind}
_PARAGRAPH_NAMES: Final = {
    style.name: style for levels in _PARAGRAPHS.values() for style in levels.values()
}
_RUN_NAMES: Final = {style.name: style for levels in _RUNS.values() for style in levels.values()}


PARAGRAPHS_BY_ID: Final = {
    style.id: style for levels in _PARAGRAPHS.values() for style in levels.values()
}
RUNS_BY_ID: Final = {style.id: style for levels in _RUNS.values() for style in levels.values()}
"""The styles by the ids that we write: they hold only in a document that no editor touched."""


def paragraph_style(role: Role, level: int = 0) -> ParagraphStyle:
    """The style of *role* at *level*.

    >>> paragraph_style(Role.HEADING, 1).name, paragraph_style(Role.ENTRY, 2).name
    ('heading 1', '工作要点 条目二')
    """
    return _PARAGRAPHS[role][level]


def run_styles(kind: Kind) -> dict[int, RunStyle]:
    """The styles of *kind* by level.

    >>> run_styles(Kind.TARGET)[0].name, run_styles(Kind.TARGET)[2].name
    ('工作要点 目标', '工作要点 标题目标二')
    """
    return _RUNS[kind]


def paragraph_named(name: str) -> ParagraphStyle | None:
    """The paragraph style that *name* is, ignoring case as editors do; None for a foreign one.

    >>> paragraph_named("Heading 2").level
    2
    """
    return _PARAGRAPH_NAMES.get(name.lower())


def run_named(name: str) -> RunStyle | None:
    """The character style that *name* is; None for a foreign one."""
    return _RUN_NAMES.get(name.lower())

"""Reading documents that nobody has touched since they were written: fast, for nothing is open.

The seal tells that both the document and the snapshot are, byte for byte, what was written; so they
are read paragraph by paragraph, in the order of the writer, and nothing has to be found out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from attrs import define, evolve, field

from eduplan.docx import parts
from eduplan.docx.assembling import ItemData
from eduplan.docx.identity import NAMESPACE, seal
from eduplan.docx.names import paragraph_style
from eduplan.docx.opening import Package
from eduplan.docx.ready import Ready, ready
from eduplan.docx.record import Counter
from eduplan.docx.sealed import Head, Snapshot, read_snapshot
from eduplan.docx.xml import opening, unescape
from eduplan.errors import DocxError, EduplanError
from eduplan.gbt9704.roles import PLAN_TITLES, Role
from eduplan.model.block import Block, Table
from eduplan.model.heading import HeadingForm
from eduplan.model.initiative import Initiative
from eduplan.model.inline import Inlines
from eduplan.model.pillar import Pillar
from eduplan.model.plan import Plan
from eduplan.model.reading import Reading

__all__ = ["read_untouched", "sealed_reading"]

_DATA: Final = re.compile(
    rf'<data xmlns="{NAMESPACE}" seal="([0-9A-Za-z+/=]{{44}})">([^<]*)</data>'
)
_START: Final = "<w:p>"
_STYLED: Final = '<w:p><w:pPr><w:pStyle w:val="'
_GAP: Final = opening(paragraph_style(Role.BETWEEN_TABLES))
"""Begins the paragraphs that keep tables apart, which are no lines of the plan."""
_HEADS: Final = frozenset({Role.TABLE_HEAD, Role.CLOSING_TABLE_HEAD})
_CELLS: Final = _HEADS | {Role.TABLE_CELL, Role.CLOSING_TABLE_CELL}
_CLOSING: Final = frozenset({Role.CLOSING, Role.CLOSING_TABLE_HEAD, Role.CLOSING_TABLE_CELL})


def read_untouched(package: Package) -> Reading | None:
    """The reading of a document of ours that nobody touched; None for any other."""
    if parts.DATA not in package or parts.DOCUMENT not in package:
        return None
    if not _links_are_ours(package):
        return None
    document = package.part(parts.DOCUMENT)
    found = _DATA.search(package.part(parts.DATA).decode("utf-8", "replace"))
    if found is None:
        return None
    text = unescape(found[2])
    if seal(document, text) != found[1]:
        return None
    try:
        return sealed_reading(document, text)
    except (EduplanError, UnicodeDecodeError, IndexError):
        return None  # forged: the careful way says what is wrong


def _links_are_ours(package: Package) -> bool:
    return package.holds("_rels/.rels", parts.package_relationships(clean=False)) and any(
        package.holds(
            "word/_rels/document.xml.rels", parts.document_relationships(clean=False, turned=turned)
        )
        for turned in (False, True)
    )


@lru_cache(maxsize=16)
def sealed_reading(document: bytes, text: str) -> Reading:
    """The reading of the bytes of *document* and of the *text* of its snapshot.

    It is kept: `show`, `convert`, `check` and a server's next request read the same few plans again.
    """
    snapshot = read_snapshot(text)
    assembler = _Assembler(snapshot.head)
    for before, line in _lines(document.decode(), snapshot):
        assembler.line(before, line)
    return Reading(assembler.plan(), layout=snapshot.head.layout)


def _lines(document: str, snapshot: Snapshot) -> Iterator[tuple[str, Ready]]:
    """Each line with the markup before it, which is empty but where tables begin and end."""
    phrases, targets, deadlines = iter(snapshot.phrases), 0, 0
    body, before = document.partition("<w:body>")[2], ""
    for chunk in body.split("</w:p>")[:-1]:
        start = chunk.find(_START)
        xml = chunk[start:] if start else chunk
        before += chunk[:start]
        if not xml.startswith(_STYLED):  # no line: something hangs on it
            continue
        is_gap = xml.startswith(_GAP)
        line = ready(xml, "" if is_gap else next(phrases, "?"), targets, deadlines)
        targets += line.targets
        deadlines += line.deadlines
        yield before, line
        before = ""
    if next(phrases, None) is not None:
        raise DocxError("数据部件里的段落比文档里多")


@define
class _Item:
    """A pillar or initiative whose lines are still coming."""

    level: int
    opening: Ready
    data: ItemData
    body: list[Ready | Table] = field(factory=list)
    below: list[Initiative] = field(factory=list)


def _initiative(item: _Item) -> Initiative:
    heading, form = _heading(item.opening)
    return Initiative(
        heading,
        [each.body if isinstance(each, Ready) else each for each in item.body],
        item.below,
        id=item.data.id,
        assigned=item.data.assigned,
        milestones=item.data.milestones,
        label=item.data.label,
        form=form,
        end="" if heading else None,
        incomplete=item.data.incomplete,
    )


def _pillar(item: _Item) -> Pillar:
    heading, form = _heading(item.opening)
    return Pillar(
        heading,
        item.below,
        lead=[each.body if isinstance(each, Ready) else each for each in item.body],
        id=item.data.id,
        label=item.data.label,
        form=form,
        end="" if heading else None,
    )


def _heading(opening: Ready) -> tuple[Inlines, HeadingForm]:
    """The heading that *opening* opens an item with, and whether text runs on behind it."""
    if opening.style.role is Role.ENTRY:
        return opening.heading, HeadingForm.RUN_IN
    return opening.body.inlines, HeadingForm.OWN_LINE


class _Assembler:
    """Puts lines that come in the writer's order together."""

    def __init__(self, head: Head) -> None:
        self.head = head
        self.title = ""
        self.preamble: list[Block] = []
        self.pillars: list[Pillar] = []
        self.closing: list[Block] = []
        self.annexes: list[tuple[str, list[Block]]] = []
        self.path: list[_Item] = []
        self.counter = Counter()
        self.index = 0
        self.rows: list[list[Inlines]] = []
        self.heads = 0
        self.owner: list[Block] | list[Ready | Table] = self.preamble

    def line(self, before: str, line: Ready) -> None:
        """Take the next line, with the markup *before* it."""
        role = line.style.role
        if before:
            self.tables(before, role)
        if role is Role.ENTRY or role is Role.HEADING:
            self.open(line)
        elif role is Role.BODY:
            self.path[-1].body.append(line)
        elif role in _CELLS:
            self.rows[-1].append(line.body.inlines)
        else:
            self.other(role, line)

    def other(self, role: Role, line: Ready) -> None:
        """A line outside the pillars. 署名, date and labels are the snapshot's to tell."""
        if role in PLAN_TITLES:
            self.title = line.text
        elif role is Role.PREAMBLE:
            self.preamble.append(line.body)
        elif role is Role.CLOSING:
            self.closing.append(line.body)
        elif role is Role.ANNEX_TITLE:
            self.annexes.append((line.text, []))
        elif role is Role.ANNEX_BODY:
            self.annexes[-1][1].append(line.body)

    def tables(self, before: str, role: Role) -> None:
        """A table or a row of it begins or ends here."""
        if "</w:tbl>" in before and self.rows:
            self.owner.append(Table(self.rows, head=self.heads))
            self.rows = []
        if role not in _CELLS:
            return
        if "<w:tbl>" in before:
            self.rows, self.heads = [], 0
            self.owner = self.place(role)
        if "<w:tr>" in before:
            self.rows.append([])
            self.heads += role in _HEADS

    def place(self, role: Role) -> list[Block] | list[Ready | Table]:
        """Where a table whose first cell is of *role* belongs."""
        if self.annexes:
            return self.annexes[-1][1]
        if role in _CLOSING:
            return self.closing
        return self.path[-1].body if self.path else self.preamble

    def open(self, line: Ready) -> None:
        """Begin the item that *line* opens, after those that it ends."""
        level = line.style.level
        self.close(level)
        usual = self.counter.usual(Pillar if level == 1 else Initiative)
        item = _Item(level, line, self.head.item(self.index, usual))
        if line.style.role is Role.ENTRY:
            item.body.append(line)
        self.path.append(item)
        self.index += 1

    def close(self, level: int) -> None:
        """End all items of *level* and below."""
        while len(self.path) >= level:
            item = self.path.pop()
            if self.path:
                self.path[-1].below.append(_initiative(item))
            else:
                self.pillars.append(_pillar(item))

    def plan(self) -> Plan:
        """The plan, once all lines have come."""
        self.close(1)
        kept = self.head.annexes(len(self.annexes))
        annexes = [
            evolve(annex, title=title, body=body)
            for (title, body), annex in zip(self.annexes, kept, strict=True)
        ]
        return evolve(
            self.head.meta,
            title=self.title,
            preamble=self.preamble,
            pillars=self.pillars,
            closing=self.closing,
            annexes=annexes,
        )

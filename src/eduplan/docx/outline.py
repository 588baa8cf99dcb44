"""From lines with roles to the tree of a plan: what each line opens, and what belongs to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple, TypeAlias

from attrs import define, field

from eduplan.docx.names import ENVELOPE_ROLES, Kind
from eduplan.docx.visible import Shown, VisibleLine, VisibleTable
from eduplan.gbt9704.roles import PLAN_TITLES, Role

__all__ = ["AnnexNode", "Node", "Outline", "Part", "Words", "read_outline"]

_OPENING: Final = frozenset({Role.HEADING, Role.ENTRY})
_ANNEX: Final = frozenset({Role.ANNEX_LABEL, Role.ANNEX_TITLE})
_CLOSING: Final = frozenset({Role.CLOSING, Role.CLOSING_TABLE_HEAD, Role.CLOSING_TABLE_CELL})
_TASKS: Final = frozenset({Role.TASK_HEAD, Role.TASK_CELL})
_NEUTRAL: Final = frozenset({None, Role.BETWEEN_TABLES})


class Words(NamedTuple):
    """The runs [*start*, *stop*) of a line."""

    line: VisibleLine
    start: int = 0
    stop: int | None = None


Part: TypeAlias = Words | VisibleTable
"""A paragraph or a table of a body."""


@define(eq=False)
class Node:
    """A pillar, initiative or item: its *level* from 1, its *label*, *heading* and *body*."""

    level: int
    label: str
    heading: Words
    run_in: bool
    body: list[Part] = field(factory=list)
    below: list[Node] = field(factory=list)


@define(eq=False)
class AnnexNode:
    """An annex: its label, the lines of its title, its body; whether the task table stands there."""

    label: str = ""
    title: list[str] = field(factory=list)
    body: list[Part] = field(factory=list)
    task_table: bool = False


@define(eq=False)
class Outline:
    """The lines of a plan, each in its place; *order* has all nodes as they come.

    *envelope* has the lines of each role that is no part of the plan's own text, and those of titles.
    """

    title: list[str] = field(factory=list)
    preamble: list[Part] = field(factory=list)
    pillars: list[Node] = field(factory=list)
    order: list[Node] = field(factory=list)
    closing: list[Part] = field(factory=list)
    envelope: dict[Role, list[VisibleLine]] = field(factory=dict)
    annexes: list[AnnexNode] = field(factory=list)


def read_outline(shown: Iterable[Shown]) -> Outline:
    """Put each of *shown* in its place.

    What people changed keeps its words and, as far as a plan can, its order: an item without
    one above it gets an empty one, a closing that items follow is the last item's.
    """
    outline = Outline()
    reader = _Reader(outline)
    for each in shown:
        if isinstance(each, VisibleTable):
            reader.table(each)
        else:
            reader.line(each)
    return outline


class _Reader:
    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.path: list[Node] = []

    def line(self, line: VisibleLine) -> None:
        role = line.style.role if line.style else None
        if role is not None and role in ENVELOPE_ROLES:
            self.outline.envelope.setdefault(role, []).append(line)
        elif role in _ANNEX:
            self.annex(role, line)
        elif role not in _OPENING and not line.text.strip():
            return
        elif self.outline.annexes:
            self.outline.annexes[-1].body.append(Words(line))
        elif role in _OPENING:
            self.open(line)
        elif (
            role is not None
            and role in PLAN_TITLES
            and not self.outline.order
            and not self.outline.preamble
        ):
            self.outline.envelope.setdefault(role, []).append(line)
            self.outline.title.append(line.text)
        else:
            self.body(role).append(Words(line))

    def table(self, table: VisibleTable) -> None:
        first = next((line for row in table.rows for cell in row for line in cell), None)
        role = first.style.role if first is not None and first.style else None
        if role in ENVELOPE_ROLES:
            for line in (line for row in table.rows for cell in row for line in cell):
                self.line(line)
        elif role in _TASKS and self.outline.annexes and not self.outline.annexes[-1].task_table:
            self.outline.annexes[-1].task_table = True
        elif self.outline.annexes:
            self.outline.annexes[-1].body.append(table)
        else:
            self.body(role).append(table)

    def body(self, role: Role | None) -> list[Part]:
        """Where a paragraph or table of *role* belongs."""
        outline = self.outline
        if role in _CLOSING or (outline.closing and role in _NEUTRAL):
            return outline.closing
        self.take_closing()
        return self.path[-1].body if self.path else outline.preamble

    def take_closing(self) -> None:
        """Something of the plan's own follows: what seemed its closing is not."""
        if self.outline.closing:
            place = self.path[-1].body if self.path else self.outline.preamble
            place += self.outline.closing
            self.outline.closing.clear()

    def open(self, line: VisibleLine) -> None:
        """Begin a pillar, initiative or item."""
        assert line.style is not None
        self.take_closing()
        run_in = line.style.role is Role.ENTRY
        label, start = _label(line)
        stop = _heading_end(line, start) if run_in else len(line.runs)
        node = Node(line.style.level, label, Words(line, start, stop), run_in)
        if run_in:
            node.body.append(Words(line, stop))
        self.place(node)

    def place(self, node: Node) -> None:
        if node.level > 1 and not self.path:
            empty = Words(node.heading.line, 0, 0)
            self.place(Node(1, "", empty, run_in=False))
        del self.path[node.level - 1 :]
        node.level = len(self.path) + 1
        (self.path[-1].below if self.path else self.outline.pillars).append(node)
        self.path.append(node)
        self.outline.order.append(node)

    def annex(self, role: Role | None, line: VisibleLine) -> None:
        annexes = self.outline.annexes
        if role is Role.ANNEX_LABEL:
            annexes.append(AnnexNode(line.text))
        elif annexes and not annexes[-1].body:
            annexes[-1].title.append(line.text)
        else:
            annexes.append(AnnexNode("", [line.text]))


def _label(line: VisibleLine) -> tuple[str, int]:
    """The label that begins *line*, and the run behind it."""
    for index, run in enumerate(line.runs):
        if run.style is not None and run.style.kind is Kind.LABEL:
            last = index
            while last + 1 < len(line.runs) and line.runs[last + 1].style is run.style:
                last += 1
            return "".join(each.text for each in line.runs[: last + 1]).strip(), last + 1
        if run.style is not None or run.text.strip():
            break
    return "", 0


def _heading_end(line: VisibleLine, start: int) -> int:
    """The first run from *start* on that is no part of a run-in heading."""
    for index in range(start, len(line.runs)):
        style = line.runs[index].style
        if style is None or not style.level:
            return index
    return len(line.runs)

"""From an outline to a plan, whoever knows its phrases and what its items keep unprinted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple, Protocol

from attrs import evolve

from eduplan.docx.names import Kind, RunStyle
from eduplan.docx.outline import AnnexNode, Node, Part, Words
from eduplan.docx.visible import Run, VisibleLine, VisibleTable
from eduplan.gbt9704.roles import Role
from eduplan.language.characters import FORBIDDEN
from eduplan.model.annex import Annex
from eduplan.model.block import Block, Paragraph, Table
from eduplan.model.duty import Duty
from eduplan.model.heading import HeadingForm
from eduplan.model.initiative import Initiative, Milestone
from eduplan.model.inline import Inline
from eduplan.model.pillar import Pillar

__all__ = ["Assembler", "ItemData", "Phrases", "annex_title", "clean", "joined"]

_HEADS: Final = frozenset({Role.TABLE_HEAD, Role.CLOSING_TABLE_HEAD})
_BREAKS: Final = re.compile(r"[\t\n\r]")
_FORBIDDEN: Final = re.compile(f"[{FORBIDDEN}\ud800-\udfff]")


class Phrases(Protocol):
    """Who makes phrases of words that a style says are one."""

    def take(self, kind: Kind, text: str, line: VisibleLine, start: int) -> Sequence[Inline]:
        """The inlines for *text*, which stands in *line* from *start* on."""


class ItemData(NamedTuple):
    """What an item has beside its words."""

    id: str | None = None
    label: str | None = None
    assigned: tuple[Duty, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    incomplete: bool = False


def clean(text: str) -> str:
    """*text* without what no plan may hold; breaks and tabs become blanks."""
    return _FORBIDDEN.sub("", _BREAKS.sub(" ", text))


def joined(runs: Iterable[Run]) -> Iterator[tuple[RunStyle | None, str]]:
    """Neighbouring runs of one style as one: editors split runs wherever they like."""
    style, texts = None, list[str]()
    for run in runs:
        if texts and run.style is not style:
            yield style, "".join(texts)
            texts = []
        style = run.style
        texts.append(run.text)
    if texts:
        yield style, "".join(texts)


class Assembler:
    """Makes the parts of a plan."""

    def __init__(self, phrases: Phrases, items: dict[int, ItemData]) -> None:
        self.phrases = phrases
        self.items = items
        """By the identity of the node."""

    def pillar(self, node: Node) -> Pillar:
        """The pillar at *node*."""
        data = self.items.get(id(node), ItemData())
        heading, body = self.inlines(node.heading), self.body(node.body)
        return Pillar(
            heading,
            [self.initiative(each) for each in node.below],
            lead=body,
            id=data.id,
            label=data.label,
            form=_form(node),
            end="" if heading else None,
        )

    def initiative(self, node: Node) -> Initiative:
        """The initiative or item at *node*."""
        data = self.items.get(id(node), ItemData())
        heading, body = self.inlines(node.heading), self.body(node.body)
        return Initiative(
            heading,
            body,
            [self.initiative(each) for each in node.below],
            id=data.id,
            assigned=data.assigned,
            milestones=data.milestones,
            label=data.label,
            form=_form(node),
            end="" if heading else None,
            incomplete=data.incomplete,
        )

    def body(self, parts: Iterable[Part]) -> list[Block]:
        """The paragraphs and tables of *parts*, empty ones left out."""
        blocks = (
            self.table(part) if isinstance(part, VisibleTable) else Paragraph(self.inlines(part))
            for part in parts
        )
        return [
            block
            for block in blocks
            if block is not None and (isinstance(block, Table) or block.inlines)
        ]

    def inlines(self, words: Words) -> list[Inline]:
        """The words and phrases of a line or of a stretch of it."""
        line = words.line
        start = sum(len(run.text) for run in line.runs[: words.start])
        found: list[Inline] = []
        for style, text in joined(line.runs[words.start : words.stop]):
            if style is None or style.kind in (Kind.LABEL, Kind.HEADING):
                found.append(clean(text))
            else:
                found += self.phrases.take(style.kind, text, line, start)
            start += len(text)
        return found

    def table(self, table: VisibleTable) -> Table | None:
        """The table with its rows brought to one width; None for one without cells."""
        width = max((len(row) for row in table.rows), default=0)
        if not width:
            return None
        rows = [[self.cell(cell) for cell in row] for row in table.rows]
        for row in rows:
            row += [[] for _ in range(width - len(row))]
        head = 0
        while head < len(rows) and _is_head(table.rows[head]):
            head += 1
        return Table(rows, head=head)

    def cell(self, lines: Sequence[VisibleLine]) -> list[Inline]:
        """The words of a cell, its paragraphs one behind another."""
        found: list[Inline] = []
        for index, line in enumerate(lines):
            found += [" "] if index else []
            found += self.inlines(Words(line))
        return found

    def annexes(self, nodes: Sequence[AnnexNode], kept: Sequence[Annex]) -> list[Annex]:
        """The annexes at *nodes*, each with what it has *kept* beside its words."""
        return [
            evolve(annex, title=annex_title(node), body=self.body(node.body))
            for node, annex in zip(nodes, kept, strict=True)
        ]


def annex_title(node: AnnexNode) -> str:
    """The title of the annex at *node*, on one line."""
    return clean("".join(node.title).replace("\n", "")).strip()


def _form(node: Node) -> HeadingForm:
    """Whether text follows the heading on its line, as it did when the style was given."""
    first = node.body[0] if node.run_in else None
    runs = first.line.runs[first.start :] if isinstance(first, Words) else ()
    runs_in = any(clean(run.text).strip() for run in runs)
    return HeadingForm.RUN_IN if runs_in else HeadingForm.OWN_LINE


def _is_head(row: Sequence[Sequence[VisibleLine]]) -> bool:
    return all(line.style and line.style.role in _HEADS for cell in row for line in cell)

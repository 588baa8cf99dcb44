"""Building: from passages and their depths to pillars, initiatives and bodies."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise, takewhile
from typing import Final, TypeAlias

from attrs import define, field

from eduplan.grammar.finder import Finder
from eduplan.grammar.headings import Heading, split_heading
from eduplan.grammar.levels import READ_LEVELS, choose_numbering
from eduplan.grammar.passages import Passage
from eduplan.grammar.subheadings import alike, subheadings
from eduplan.language.characters import solid
from eduplan.model.block import Block, Body, Paragraph, Table
from eduplan.model.heading import HeadingForm
from eduplan.model.initiative import Initiative
from eduplan.model.inline import Inlines
from eduplan.model.numbering import Numbering
from eduplan.model.pillar import Pillar

Find: TypeAlias = Callable[[str], Inlines]
"""Finds the phrases in words."""

__all__ = ["Find", "Node", "body_of", "build_pillars", "nodes_of"]

_ENTITLED: Final = 1
"""The depth of the items whose paragraphs may begin with titles: initiatives."""


@define
class Node:
    """An item on its way into the plan: its *depth*, *mark*, *heading*, and the passages below it."""

    depth: int
    mark: str
    heading: Heading
    passages: list[Passage] = field(factory=list)
    label: str | None = None
    incomplete: bool = False

    def body(self, find: Find) -> Body:
        """What runs on behind the heading, and the paragraphs below it."""
        rest = (Paragraph(find(self.heading.rest)),) if self.heading.rest else ()
        return (*rest, *body_of(self.passages, find))

    @property
    def form(self) -> HeadingForm:
        """How the heading stood."""
        return HeadingForm.RUN_IN if self.heading.rest else HeadingForm.OWN_LINE


def nodes_of(
    passages: Sequence[Passage], depths: Sequence[int | None]
) -> tuple[list[Passage], list[Node]]:
    """The passages before the first pillar, and each item with what stands below it.

    A mark without words, text or items of its own is text of the item before it. Paragraphs that
    begin alike with a title (…原则。), or each with a short sentence for one, are items without a
    number, and so is such a sentence on a line before its paragraph.
    """
    titled = alike(passages) | _unnumbered(passages, depths)
    preamble: list[Passage] = []
    nodes: list[Node] = []
    for index, (passage, depth) in enumerate(zip(passages, depths, strict=True)):
        if index in titled and depth is None and nodes and _deepest(nodes) < READ_LEVELS - 1:
            under = nodes[-1].depth + (nodes[-1].mark != "")
            nodes.append(Node(under, "", split_heading(passage.text)))
        elif depth is None or passage.label is None or _is_bare(passages, depths, index):
            (nodes[-1].passages if nodes else preamble).append(passage.plain())
        else:
            heading = split_heading(passage.words, depth, passage.heading)
            nodes.append(Node(depth, solid(passage.label.text), heading))
    return preamble, nodes


def _unnumbered(passages: Sequence[Passage], depths: Sequence[int | None]) -> frozenset[int]:
    """Which paragraphs below initiatives that have no items of their own begin with a heading."""
    starts = [index for index, depth in enumerate(depths) if depth is not None]
    items = [
        range(start + 1, stop)
        for start, stop in pairwise([*starts, len(passages)])
        if depths[start] == _ENTITLED and (stop == len(passages) or depths[stop] in (0, _ENTITLED))
    ]
    return subheadings(passages, items)


def _deepest(nodes: Sequence[Node]) -> int:
    """The depth of the last numbered item."""
    return nodes[-1].depth - (nodes[-1].mark == "")


def _is_bare(passages: Sequence[Passage], depths: Sequence[int | None], index: int) -> bool:
    depth = depths[index]
    if passages[index].words or not depth:
        return False
    if index + 1 == len(passages):
        return True
    after = depths[index + 1]
    return after is not None and (after <= depth or _is_bare(passages, depths, index + 1))


def body_of(passages: Sequence[Passage], find: Find) -> Body:
    """The paragraphs and tables that *passages* are, their phrases as *find* finds them."""
    return tuple(_blocks(passages, find))


def _blocks(passages: Sequence[Passage], find: Find) -> Iterator[Block]:
    for width, group in groupby(passages, key=lambda each: each.cells and len(each.cells)):
        if width is None:
            yield from (Paragraph(find(each.text)) for each in group)
        else:
            yield _table(list(group), find)


def _table(rows: Sequence[Passage], find: Find) -> Table:
    """The table of *rows*; where none is said to be of its head, the first is."""
    head = sum(1 for _ in takewhile(lambda row: row.is_head, rows))
    return Table([map(find, row.cells or ()) for row in rows], head=max(head, 1))


def build_pillars(nodes: Sequence[Node], find: Finder) -> tuple[tuple[Pillar, ...], Numbering]:
    """The pillars that *nodes* make, and the numbering that prints their marks.

    What looks back on what was done holds no targets.
    """
    if not nodes:
        return (), Numbering()
    numbering, own = choose_numbering([(node.depth, node.mark) for node in nodes])
    for node, label in zip(nodes, own, strict=True):
        node.label = label
    return tuple(_pillar(group, find) for group in _split(nodes, 0)), numbering


def _split(nodes: Sequence[Node], depth: int) -> Iterator[Sequence[Node]]:
    """Each node of *depth* with those below it."""
    starts = [index for index, node in enumerate(nodes) if node.depth == depth]
    for start, stop in pairwise([*starts, len(nodes)]):
        yield nodes[start:stop]


def _pillar(nodes: Sequence[Node], find: Finder) -> Pillar:
    node = nodes[0]
    find = find.within(node.heading.words)
    return Pillar(
        find(node.heading.words),
        [_initiative(group, find) for group in _split(nodes[1:], 1)],
        lead=node.body(find),
        label=node.label,
        form=node.form,
        end=node.heading.end,
    )


def _initiative(nodes: Sequence[Node], find: Finder) -> Initiative:
    node = nodes[0]
    find = find.within(node.heading.words)
    return Initiative(
        find(node.heading.words),
        node.body(find),
        [_initiative(group, find) for group in _split(nodes[1:], node.depth + 1)],
        label=node.label,
        form=node.form,
        end=node.heading.end,
        incomplete=node.incomplete,
    )

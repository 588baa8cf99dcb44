"""Plans from documents with our styles: by the snapshot where it fits, else by what is visible."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from attrs import evolve

from eduplan.docx.assembling import Assembler, ItemData, annex_title, clean, joined
from eduplan.docx.envelope_reading import (
    other_attachments,
    profile_of,
    read_envelope,
    usual_notice,
)
from eduplan.docx.names import PHRASE_KINDS
from eduplan.docx.outline import AnnexNode, Node, Outline, Part, read_outline
from eduplan.docx.phrases import Ids, VisiblePhrases
from eduplan.docx.sealed import Snapshot, SnapshotPhrases
from eduplan.docx.visible import Shown, VisibleLine, VisibleTable
from eduplan.gbt9704.house import plain_label, typesetting_of
from eduplan.grammar.levels import choose_numbering
from eduplan.model.annex import Annex
from eduplan.model.envelope import Envelope
from eduplan.model.labelling import annex_labels
from eduplan.model.layout import HouseStyle, Profile
from eduplan.model.numbering import Numbering
from eduplan.model.plan import Plan

__all__ = ["Styled", "plan_by_snapshot", "plan_by_styles"]

_STANDARD: Final = HouseStyle()
_LONGEST: Final = 24
"""How many characters a label may have."""


def plan_by_snapshot(shown: Iterable[Shown], snapshot: Snapshot) -> Plan:
    """The plan whose prose is *shown* and whose data is *snapshot*; `EduplanError` if they differ."""
    outline = read_outline(shown)
    phrases = SnapshotPhrases(snapshot.phrases)
    assembler = Assembler(phrases, snapshot.items(outline.order))
    preamble = assembler.body(outline.preamble)
    pillars = [assembler.pillar(node) for node in outline.pillars]
    closing = assembler.body(outline.closing)
    annexes = assembler.annexes(outline.annexes, snapshot.head.annexes(len(outline.annexes)))
    phrases.check_end()
    return evolve(
        snapshot.head.meta,
        title=_title(outline),
        preamble=preamble,
        pillars=pillars,
        closing=closing,
        annexes=annexes,
    )


class Styled(NamedTuple):
    """A *plan* as styles and words tell it, its *profile*, and the lines that are *left* over."""

    plan: Plan
    profile: Profile
    left: list[VisibleLine]


def plan_by_styles(
    shown: Sequence[Shown],
    meta: Plan | None = None,
    old_ids: Sequence[str] = (),
    house: HouseStyle = _STANDARD,
) -> Styled:
    """The plan that styles and words alone tell; *meta* gives what no words say.

    Labels are read as the *house* style prints them.

    Bookmarks give ids as long as each stands once; of *old_ids* those that are gone are retired.
    """
    outline = read_outline(shown)
    found, profile = outline.envelope, profile_of(outline.envelope)
    envelope, left = read_envelope(found, meta.envelope if meta else Envelope(), profile)
    outline.pillars = _filled(outline.pillars)
    nodes = list(_walk(outline.pillars))
    for node in nodes:
        node.label = plain_label(node.label, typesetting_of(house))
    ids = Ids(_reserved(meta))
    numbering, items = _items(nodes, ids)
    assembler = Assembler(VisiblePhrases(ids), items)
    preamble = assembler.body(outline.preamble)
    pillars = [assembler.pillar(node) for node in outline.pillars]
    annex_nodes = _annexes(outline)
    closing = assembler.body(outline.closing)
    before = 1 if profile is Profile.ATTACHMENT else 0
    annexes = assembler.annexes(annex_nodes, _kept_annexes(annex_nodes, before))
    gone = [key for key in old_ids if key not in ids.given and key not in _reserved(meta)]
    plan = evolve(
        meta or Plan(""),
        title=_title(outline),
        preamble=preamble,
        pillars=pillars,
        closing=closing,
        annexes=annexes,
        envelope=envelope,
        numbering=numbering,
        retired=[*(meta.retired if meta else ()), *dict.fromkeys(gone)],
        provisional=meta is None or meta.provisional or ids.missed,
    )
    plan = usual_notice(plan)
    return Styled(plan, profile, left + other_attachments(found, plan, profile))


def _title(outline: Outline) -> str:
    return clean("".join(outline.title).replace("\n", "")).strip()


def _reserved(meta: Plan | None) -> Collection[str]:
    return {*meta.retired, *(each.id for each in meta.indicators)} if meta else ()


def _filled(nodes: Sequence[Node]) -> list[Node]:
    """*nodes* without items of which nothing is left; an item's label alone becomes its heading."""
    kept = []
    for node in nodes:
        node.below = _filled(node.below)
        node.label = clean(node.label).strip()
        has_words = node.level == 1 or any(_text(part) for part in (node.heading, *node.body))
        if node.label and (len(node.label) > _LONGEST or not (has_words or node.below)):
            node.label, node.heading = "", node.heading._replace(start=0)
            has_words = True
        if has_words or node.below:
            kept.append(node)
    return kept


def _text(part: Part) -> str:
    if isinstance(part, VisibleTable):
        return "|" if any(part.rows) else ""
    return clean("".join(run.text for run in part.line.runs[part.start : part.stop])).strip()


def _walk(nodes: Sequence[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from _walk(node.below)


def _items(nodes: Sequence[Node], ids: Ids) -> tuple[Numbering, dict[int, ItemData]]:
    """The numbering with the fewest exceptions, and each node's id and the label it keeps."""
    if not nodes:
        return Numbering(), {}
    numbering, own = choose_numbering([(node.level - 1, node.label) for node in nodes])
    items = {
        id(node): ItemData(ids.claim(_candidates(node.heading.line)), label)
        for node, label in zip(nodes, own, strict=True)
    }
    return numbering, items


def _candidates(line: VisibleLine) -> list[str]:
    """The ids of the bookmarks that begin *line* and are not just those of a phrase in it."""
    spans, start = set(), 0
    for style, text in joined(line.runs):
        if style is not None and style.kind in PHRASE_KINDS:
            spans.add((start, start + len(text)))
        start += len(text)
    return [
        mark.id
        for mark in line.marks
        if mark.start == 0 and (mark.end == start or (0, mark.end) not in spans)
    ]


def _annexes(outline: Outline) -> list[AnnexNode]:
    """The annexes, each with a title: failing its own, its label's words or its first paragraph.

    A table that has none of these goes with what stands before it.
    """
    kept: list[AnnexNode] = []
    for node in outline.annexes:
        node.label = clean(node.label).strip()
        title = annex_title(node)
        if not title or len(node.label) > _LONGEST:
            node.title, node.label, title = [node.label + title], "", node.label + title
        while not title and node.body and not isinstance(node.body[0], VisibleTable):
            title = _text(node.body.pop(0))
            node.title = [title]
        if title:
            kept.append(node)
        else:
            (kept[-1].body if kept else outline.closing).extend(node.body)
    return kept


def _kept_annexes(nodes: Sequence[AnnexNode], before: int) -> list[Annex]:
    """What annexes keep: a label where it is not the usual one, the task table."""
    usual = annex_labels([Annex("附件")] * len(nodes), before)
    return [
        Annex(
            "附件",
            label=None if node.label == expected else node.label,
            task_table=node.task_table,
        )
        for node, expected in zip(nodes, usual, strict=True)
    ]

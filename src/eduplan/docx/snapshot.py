"""The snapshot: what a plan holds that its document does not show, as data beside the document.

Words, numbers and structure stand in the document; its styles say which is what. The snapshot adds
what no reader sees: the data of each phrase in order, ids, metadata, what an item keeps unprinted.
So nothing is stored twice, and where the document still is what was written, the two are the plan.
"""

from __future__ import annotations

import zlib
from base64 import b64encode
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from attrs import evolve
from cattrs import Converter

from eduplan.codecs.json import dump_data, make_converter
from eduplan.codecs.values import JsonObject, JsonValue
from eduplan.docx.lines import Line
from eduplan.docx.names import ParagraphStyle
from eduplan.docx.references import refer
from eduplan.language.characters import solid
from eduplan.model.deadline import Deadline
from eduplan.model.duty import Duty
from eduplan.model.initiative import Initiative
from eduplan.model.labelling import labelled
from eduplan.model.pillar import Pillar
from eduplan.model.plan import Plan
from eduplan.model.reading import Layout
from eduplan.model.target import Target

__all__ = ["Counter", "converter", "fingerprint", "snapshot_of"]

_PREFIXES: Final[dict[type, str]] = {Pillar: "p", Initiative: "i", Target: "t", Deadline: "d"}


@cache
def converter() -> Converter:
    """The converter that the parts of a snapshot are written and read with."""
    return make_converter()


class Counter:
    """Counts items of each kind, to know which id an item has when none is said."""

    def __init__(self) -> None:
        self.last = dict.fromkeys("pitd", 0)

    def usual(self, kind: type) -> str:
        """The id of the next item of *kind* if ids count on from 1."""
        prefix = _PREFIXES[kind]
        self.last[prefix] += 1
        return f"{prefix}{self.last[prefix]}"


def snapshot_of(plan: Plan, layout: Layout, lines: Sequence[Line]) -> JsonObject:
    """What *lines*, those that *plan* prints, do not show of it and of its *layout*."""
    bare = evolve(plan, title="", preamble=(), pillars=(), closing=(), annexes=())
    data: JsonObject = {"layout": layout.profile.value, "plan": dump_data(bare)}
    items = _items(plan)
    if items:
        data["items"] = items
    labels: list[JsonValue] = [annex.label for annex in plan.annexes]
    if any(label is not None for label in labels):
        data["annexes"] = labels
    data["phrases"] = _phrases(lines)
    data["lines"] = "".join(fingerprint(line.style, _text(line)) for line in lines)
    return data


def fingerprint(style: ParagraphStyle | None, text: str) -> str:
    """Four characters that change when a paragraph's role or its solid characters change."""
    key = style.id if style else ""
    checksum = zlib.crc32(f"{key} {solid(text)}".encode()) & 0xFFFFFF
    return b64encode(checksum.to_bytes(3, "big")).decode()


def _text(line: Line) -> str:
    return "".join([piece.text for piece in line.pieces])


def _items(plan: Plan) -> dict[str, JsonValue]:
    """What pillars and initiatives keep unprinted, by their place in the document."""
    counter, found = Counter(), dict[str, JsonValue]()
    for index, (_, _, item) in enumerate(labelled(plan.pillars, plan.numbering)):
        usual = counter.usual(type(item))
        kept: JsonObject = {} if item.id == usual else {"id": item.id}
        if item.label is not None:
            kept["label"] = item.label
        if isinstance(item, Initiative):
            kept.update(_unprinted(item))
        if kept:
            found[str(index)] = kept
    return found


def _unprinted(item: Initiative) -> JsonObject:
    kept: JsonObject = {}
    if item.assigned:
        kept["duties"] = [converter().unstructure(duty) for duty in item.assigned]
    if item.milestones:
        kept["milestones"] = [converter().unstructure(each) for each in item.milestones]
    if item.incomplete:
        kept["incomplete"] = True
    return kept


def _phrases(lines: Iterable[Line]) -> list[JsonValue]:
    counter, found = Counter(), list[JsonValue]()
    for line in lines:
        if any(piece.phrase is not None for piece in line.pieces):
            _add_phrases(found, line, counter)
    return found


def _add_phrases(found: list[JsonValue], line: Line, counter: Counter) -> None:
    unstructure, whole, start = converter().unstructure, _text(line), 0
    text = solid(whole)
    even = len(text) == len(whole)
    for piece in line.pieces:
        phrase = piece.phrase
        if phrase is not None:
            data = unstructure(phrase)
            if not isinstance(phrase, Duty) and data.get("id") == counter.usual(type(phrase)):
                del data["id"]
            _refer(data, text, start)
            found.append(data)
        start += len(piece.text if even else solid(piece.text))


def _refer(data: JsonObject, text: str, start: int) -> None:
    """Turn the words in a phrase's *data* into references to *text*, where it begins at *start*."""
    wording = data.get("wording")
    for members in (data, wording):
        if isinstance(members, dict):
            for key in ("template", "subject"):
                words = members.get(key)
                if isinstance(words, str):
                    members[key] = refer(words, text, start)
    parties = data.get("parties")
    if isinstance(parties, list):
        data["parties"] = [refer(party, text, start) for party in parties if isinstance(party, str)]

"""The snapshot: what a plan holds that its document does not show, as data beside the document.

Words, numbers and structure stand in the document; its styles say which is what. The snapshot adds
what no reader sees: the data of each phrase in order, ids, metadata, what an item keeps unprinted.
So nothing is stored twice, and where the document still is what was written, the two are the plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from attrs import evolve
from cattrs import Converter

from eduplan.codecs.house import dump_house
from eduplan.codecs.json import dump_data, make_converter
from eduplan.codecs.values import JsonObject, JsonValue
from eduplan.docx.record import Counter, Record
from eduplan.model.annex import Annex
from eduplan.model.initiative import Initiative
from eduplan.model.layout import Layout
from eduplan.model.pillar import Pillar
from eduplan.model.plan import Plan

__all__ = ["converter", "snapshot_of"]


@cache
def converter() -> Converter:
    """The converter that the parts of a snapshot are written and read with."""
    return make_converter()


def snapshot_of(plan: Plan, layout: Layout, record: Record) -> JsonObject:
    """What the lines of *plan*, of which *record* tells, do not show of it and of its *layout*."""
    bare = evolve(plan, title="", preamble=(), pillars=(), closing=(), annexes=())
    data: JsonObject = {"layout": layout.profile.value, "plan": dump_data(bare)}
    if house := dump_house(layout.house):
        data["house"] = house
    items = _items(plan)
    if items:
        data["items"] = items
    annexes: list[JsonValue] = [_annex(annex) for annex in plan.annexes]
    if any(annexes):
        data["annexes"] = annexes
    data["lines"] = record.prints
    return data


def _annex(annex: Annex) -> JsonObject:
    """What an annex keeps besides its words."""
    data: JsonObject = converter().unstructure(evolve(annex, body=()))
    del data["title"]
    return data


def _items(plan: Plan) -> dict[str, JsonValue]:
    """What pillars and initiatives keep unprinted, by their place in the document."""
    counter, found = Counter(), dict[str, JsonValue]()
    for index, item in enumerate(_in_order(plan.pillars)):
        usual = counter.usual(type(item))
        kept: JsonObject = {} if item.id == usual else {"id": item.id}
        if item.label is not None:
            kept["label"] = item.label
        if isinstance(item, Initiative):
            kept.update(_unprinted(item))
        if kept:
            found[str(index)] = kept
    return found


def _in_order(items: Iterable[Pillar | Initiative]) -> Iterator[Pillar | Initiative]:
    for item in items:
        yield item
        yield from _in_order(item.initiatives if isinstance(item, Pillar) else item.items)


def _unprinted(item: Initiative) -> JsonObject:
    kept: JsonObject = {}
    if item.assigned:
        kept["duties"] = [converter().unstructure(duty) for duty in item.assigned]
    if item.milestones:
        kept["milestones"] = [converter().unstructure(each) for each in item.milestones]
    if item.incomplete:
        kept["incomplete"] = True
    return kept

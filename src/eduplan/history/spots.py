"""Spots: where each item, phrase and part of a plan stands, as data say it and as people say it."""

from __future__ import annotations

from collections.abc import Iterator

from eduplan.model.block import Paragraph, Table
from eduplan.model.difference import Spot
from eduplan.model.duty import Duty
from eduplan.model.initiative import Initiative
from eduplan.model.labelling import annex_labels
from eduplan.model.pillar import Pillar
from eduplan.model.plan import Plan
from eduplan.model.walk import Step

__all__ = ["PARTS", "spots_of"]

PARTS = {"preamble": "前言", "closing": "结尾"}
"""What people call the parts of a plan that have neither number nor title."""
_SHOWN = 30


def spots_of(plan: Plan) -> dict[str, Spot]:
    """The spot of each item and phrase of *plan* by id, and of its loose parts and annexes by path."""
    found = dict(_items(plan))
    for key, word in PARTS.items():
        found[key] = Spot(key, "", word)
    labels = annex_labels(plan.annexes)
    for index, annex in enumerate(plan.annexes):
        path = f"annexes[{index}]"
        found[path] = Spot(path, labels[index], annex.title)
    return found


def _items(plan: Plan) -> Iterator[tuple[str, Spot]]:
    labels = plan.labels
    for step in plan.walk():
        item = step.item
        if isinstance(item, (Paragraph, Table, Duty)):
            continue
        above = [labels[owner.id or ""] for owner in step.owners]
        own = [labels[item.id or ""]] if isinstance(item, (Pillar, Initiative)) else []
        title = _title(item) if isinstance(item, (Pillar, Initiative)) else item.text
        where = "/".join(filter(None, (*above, *own))) or _part(step)
        yield item.id or "", Spot(step.path, where, title, item.id or "")


def _part(step: Step) -> str:
    section = step.path.partition("[")[0].partition(".")[0]
    return PARTS.get(section, "附件" if section == "annexes" else "")


def _title(item: Pillar | Initiative) -> str:
    """Its heading, or the beginning of its text where it has none."""
    if item.heading:
        return item.title
    body = item.lead if isinstance(item, Pillar) else item.body
    text = body[0].text.split("\n")[0] if body else ""
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"

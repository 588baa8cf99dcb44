"""A plan's outline as lines of text: easy to write down, easy to compare."""

from __future__ import annotations

from eduplan.grammar import read_text
from eduplan.model import Pillar, Reading
from eduplan.model.labelling import labelled

__all__ = ["outline_of", "read"]


def read(text: str) -> Reading:
    return read_text(text)


def outline_of(reading: Reading) -> list[str]:
    """Each item as its label, heading and, behind a bar, the first characters of its body.

    >>> outline_of(read("要点\\n一、学习\\n1.宣讲。开展宣讲。"))
    ['一、学习', ' 1.宣讲|开展宣讲。']
    """
    plan = reading.plan
    return [
        " " * level
        + label
        + item.title
        + _opening(item.lead if isinstance(item, Pillar) else item.body)
        for level, label, item in labelled(plan.pillars, plan.numbering)
    ]


def _opening(body: tuple[object, ...]) -> str:
    text = "".join(getattr(block, "text", "[表]") for block in body)
    return f"|{text[:6]}" if text else ""

"""Tracked changes of paragraph marks, and of the properties that go with them (ISO/IEC 29500-1, 17.13.5)."""

from __future__ import annotations

from copy import deepcopy
from typing import Final

from lxml import etree

from eduplan.docx.patch.order import child_of, put
from eduplan.docx.patch.track import Track
from eduplan.docx.tree import W

__all__ = ["is_marked", "mark_paragraph", "properties_of", "take_properties"]

_NOT_BASE: Final = frozenset(W + tag for tag in ("rPr", "sectPr", "pPrChange"))


def mark_paragraph(paragraph: etree._Element, tag: str, track: Track) -> None:
    """Mark the end of *paragraph* as inserted (*tag* ``ins``) or deleted (``del``)."""
    put(child_of(child_of(paragraph, "pPr"), "rPr"), track.mark(tag))


def is_marked(paragraph: etree._Element, tag: str) -> bool:
    """Whether the end of *paragraph* is marked with *tag*."""
    return paragraph.find(f"{W}pPr/{W}rPr/{W}{tag}") is not None


def properties_of(paragraph: etree._Element) -> list[etree._Element]:
    """Copies of what the paragraph says of itself, its mark, section and history left out."""
    properties = paragraph.find(f"{W}pPr")
    return [
        deepcopy(child)
        for child in (properties if properties is not None else ())
        if child.tag not in _NOT_BASE
    ]


def take_properties(paragraph: etree._Element, other: etree._Element, track: Track) -> None:
    """Let *paragraph* be set as *other* is, its own properties kept as what was before."""
    old, new = properties_of(paragraph), properties_of(other)
    if list(map(_canonical, old)) == list(map(_canonical, new)):
        return
    properties = child_of(paragraph, "pPr")
    for child in list(properties):
        if child.tag not in _NOT_BASE:
            properties.remove(child)
    for number, child in enumerate(new):
        properties.insert(number, child)
    if properties.find(f"{W}pPrChange") is None:
        change = track.mark("pPrChange")
        etree.SubElement(change, f"{W}pPr").extend(old)
        put(properties, change)


def _canonical(element: etree._Element) -> bytes:
    element.tail = None
    return etree.tostring(element, method="c14n")

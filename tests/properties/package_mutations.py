"""Faults put into the parts of a package: elements gone, doubled, moved, renamed; attributes spoilt."""

from __future__ import annotations

import copy
from collections.abc import Callable
from random import Random
from typing import Final

from lxml import etree

from tests.docx.packages import members, zipped

__all__ = ["with_faults"]

_VALUES: Final = (
    "",
    "-1",
    "0",
    "99999999999999999999",
    "x",
    "一",
    "1.5",
    "true",
    "%9%1",
    "../../a",
)


def with_faults(content: bytes, random: Random) -> bytes:
    """*content* with a few faults in the trees of its parts."""
    found = members(content)
    for _ in range(random.randint(1, 6)):
        name = random.choice([each for each in found if each != "[Content_Types].xml"])
        root = etree.fromstring(found[name])
        random.choice(_FAULTS)(random.choice(list(root.iter())), random)
        found[name] = etree.tostring(root)
    return zipped(found.items())


def _drop(element: etree._Element, random: Random) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _double(element: etree._Element, random: Random) -> None:
    parent = element.getparent()
    if parent is not None:
        for _ in range(random.choice((1, 3, 40))):
            parent.append(copy.deepcopy(element))


def _move(element: etree._Element, random: Random) -> None:
    others = list(element.getroottree().getroot().iter())
    target = random.choice(others)
    if element.getparent() is not None and target not in element.iter():
        target.append(element)


def _rename(element: etree._Element, random: Random) -> None:
    others = list(element.getroottree().getroot().iter())
    element.tag = random.choice(others).tag


def _spoil(element: etree._Element, random: Random) -> None:
    for key in element.attrib:
        if random.random() < 0.7:
            element.set(key, random.choice(_VALUES))


def _strip(element: etree._Element, random: Random) -> None:
    for key in list(element.attrib):
        del element.attrib[key]


def _write(element: etree._Element, random: Random) -> None:
    element.text = random.choice(("", "一、", "\n\t", "\u2028", "（" * 400, "1" * 400))


_FAULTS: Final[tuple[Callable[[etree._Element, Random], None], ...]] = (
    _drop, _double, _move, _rename, _spoil, _spoil, _strip, _write,
)  # fmt: skip

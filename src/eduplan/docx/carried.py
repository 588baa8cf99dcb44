"""What a document carries of its plan beside its words: the data part, the skeleton."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from attrs import frozen
from lxml import etree

from eduplan.codecs.values import JsonObject
from eduplan.docx.identity import FORMAT, NAMESPACE
from eduplan.docx.opening import Package
from eduplan.docx.record import split_prints
from eduplan.docx.sealed import Snapshot, read_house, read_snapshot
from eduplan.docx.skeleton import PROPERTY, ids_of
from eduplan.docx.tree import links_of, parsed_part, text_in
from eduplan.errors import EduplanError
from eduplan.model.layout import HouseStyle
from eduplan.model.period import Period
from eduplan.model.plan import Plan

__all__ = ["Carried", "Skeleton", "carried_by", "house_carried_by"]

_NUMBERED = re.compile(rf"{PROPERTY}([0-9]{{0,4}})")


@frozen
class Skeleton:
    """What the custom properties tell: metadata, each line's fingerprint and ids."""

    meta: Plan
    prints: tuple[str, ...]
    ids: tuple[tuple[str, ...], ...]

    @property
    def all_ids(self) -> list[str]:
        """All ids in order."""
        return [key for line in self.ids for key in line]


@frozen
class Carried:
    """The *snapshot* and the *skeleton*, each None where missing; *damage* says what is broken."""

    snapshot: Snapshot | None = None
    skeleton: Skeleton | None = None
    damage: str = ""


def carried_by(package: Package, main: str) -> Carried:
    """What *package*, whose document part is *main*, carries."""
    damage, snapshot, skeleton = "", None, None
    try:
        text = _data(package, main)
        snapshot = None if text is None else read_snapshot(text)
    except EduplanError as error:
        damage = error.message
    try:
        found = _skeleton(package)
        skeleton = None if found is None else _read_skeleton(found)
    except (EduplanError, ValueError, RecursionError):
        skeleton = None
    return Carried(snapshot, skeleton, damage)


def house_carried_by(package: Package, main: str) -> HouseStyle:
    """The house style that *package* carries; the standard's where it carries none that can be read."""
    try:
        text = _data(package, main)
        return HouseStyle() if text is None else read_house(text)
    except EduplanError:
        return HouseStyle()


def _data(package: Package, main: str) -> str | None:
    for link in links_of(package, main):
        if link.kind == "customXml" and link.target in package:
            root = parsed_part(package, link.target)
            if root.tag == f"{{{NAMESPACE}}}data":
                return text_in(root)
    return None


def _skeleton(package: Package) -> JsonObject | None:
    chunks: dict[int, str] = {}
    for link in links_of(package):
        if link.kind == "custom-properties" and link.target in package:
            chunks.update(_chunks(parsed_part(package, link.target)))
    if not chunks:
        return None
    data = json.loads("".join(chunks[number] for number in sorted(chunks)))
    return data if isinstance(data, dict) else None


def _chunks(root: etree._Element) -> Iterator[tuple[int, str]]:
    for element in root:
        hit = _NUMBERED.fullmatch(element.get("name", ""))
        if hit:
            yield int(hit[1] or 1), text_in(element)


def _read_skeleton(data: JsonObject) -> Skeleton | None:
    prints, ids = data.get("lines"), data.get("ids")
    if data.get("version") != FORMAT or not isinstance(prints, str) or not isinstance(ids, str):
        return None
    family, period = data.get("family"), data.get("period")
    meta = Plan(
        "",
        family=family if isinstance(family, str) else None,
        period=Period.parse(period) if isinstance(period, str) else None,
    )
    return Skeleton(meta, split_prints(prints), ids_of(ids))

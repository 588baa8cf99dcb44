"""What people leave in a package beside its words: comments, names, properties, paths."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from lxml import etree

from eduplan.docx.looks.properties import said
from eduplan.docx.opening import Package
from eduplan.docx.skeleton import PROPERTY
from eduplan.docx.tree import Link, W, links_of, parsed_part, text_in
from eduplan.gbt9704.looks import Remnant, RemnantKind
from eduplan.model.place import DocxPlace

__all__ = ["remnants_of"]

_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_CORE: Final = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_NAMES: Final = (
    (f"{_DC}creator", RemnantKind.CREATOR),
    (f"{_CORE}lastModifiedBy", RemnantKind.LAST_MODIFIED_BY),
)
_HARMLESS: Final = re.compile(f"KSO.*|{re.escape(PROPERTY)}.*", re.IGNORECASE)
"""What programs write of themselves, and our own, which are told as data."""


def remnants_of(
    package: Package,
    links: Sequence[Link],
    settings: etree._Element | None,
    comments: Sequence[tuple[str, DocxPlace]],
) -> Iterator[Remnant]:
    """What stands beside the document's words; *comments* are the places that comments hang on."""
    yield from _comments(package, links, dict(comments))
    for link in links_of(package):
        if link.kind == "core-properties" and link.target in package:
            yield from _names(package, link.target)
        elif link.kind == "custom-properties" and link.target in package:
            yield from _properties(package, link.target)
    for link in links:
        if link.kind == "customXml" and link.target in package:
            yield Remnant(RemnantKind.DATA, DocxPlace(link.target, (), 0, 0))
        elif link.kind == "settings" and settings is not None:
            yield from _settings(settings, link.target)


def _comments(
    package: Package, links: Sequence[Link], places: dict[str, DocxPlace]
) -> Iterator[Remnant]:
    for link in links:
        if link.kind != "comments" or link.target not in package:
            continue
        root = parsed_part(package, link.target)
        for index, each in enumerate(root.iterchildren(f"{W}comment")):
            place = places.get(each.get(f"{W}id", "")) or DocxPlace(link.target, (index,), 0, 0)
            words = "".join(map(text_in, each.iter(f"{W}t")))
            yield Remnant(RemnantKind.COMMENT, place, words, each.get(f"{W}author", ""))


def _names(package: Package, part: str) -> Iterator[Remnant]:
    root = parsed_part(package, part)
    for tag, kind in _NAMES:
        found = root.find(tag)
        if found is not None and (name := text_in(found).strip()):
            yield Remnant(kind, DocxPlace(part, (), 0, 0), name)


def _properties(package: Package, part: str) -> Iterator[Remnant]:
    names = [each.get("name", "") for each in parsed_part(package, part)]
    place = DocxPlace(part, (), 0, 0)
    if any(name.startswith(PROPERTY) for name in names):
        yield Remnant(RemnantKind.DATA, place)
    for name in names:
        if name and not _HARMLESS.fullmatch(name):
            yield Remnant(RemnantKind.PROPERTY, place, name)


def _settings(settings: etree._Element, part: str) -> Iterator[Remnant]:
    place = DocxPlace(part, (), 0, 0)
    for each in settings.iterfind(f"{W}docVars/{W}docVar"):
        yield Remnant(RemnantKind.VARIABLE, place, each.get(f"{W}name", "") or said(each))
    if settings.find(f"{W}attachedTemplate") is not None:
        yield Remnant(RemnantKind.TEMPLATE, place)

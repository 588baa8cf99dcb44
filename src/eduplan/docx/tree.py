"""Parsing the parts of untrusted packages: no entities, no network, bounded size."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Final

from attrs import frozen
from lxml import etree

from eduplan.docx.opening import Package
from eduplan.docx.xml import MAIN
from eduplan.errors import DocxError

__all__ = ["Link", "W", "links_of", "parse", "parsed_part", "text_in"]

W: Final = f"{{{MAIN}}}"
"""The namespace of WordprocessingML, as lxml writes it before a tag."""

_MOST_NODES: Final = 1_000_000
"""Elements and attributes that a part may have: a tree of them takes about 150 MB."""


@frozen
class Link:
    """A relationship within the package: its *kind* (the last word of its type), the part, its *key*."""

    kind: str
    target: str
    strict: bool = False
    key: str = ""


def parse(content: bytes, name: str, *, whole: bool = False) -> etree._Element:
    """The root of the part *name*; raise `DocxError` for what is no XML, or no harmless one.

    XML comments and processing instructions are left out unless the *whole* is wanted.
    """
    if content.count(b"<") + content.count(b"=") > _MOST_NODES:
        raise DocxError(f"{name} 的元素太多", place=name, remedy="这不像一份工作要点；核对来源")
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=not whole,
        remove_pis=not whole,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise DocxError(
            f"{name} 不是合规的 XML", place=name, remedy="文件已损坏；用 Word 打开后另存一份"
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise DocxError(f"{name} 里有 DOCTYPE", place=name, remedy="文件不可靠；核对来源")
    return root


def text_in(element: etree._Element) -> str:
    """All characters in *element* and below it."""
    return "".join(map(str, element.itertext()))


def parsed_part(package: Package, name: str) -> etree._Element:
    """The root of the part *name* of *package*."""
    return parse(package.part(name), name)


def links_of(package: Package, source: str = "") -> Iterator[Link]:
    """The relationships of the part *source*, or of the package; those to the outside left out."""
    folder, file = posixpath.split(source)
    name = posixpath.join(folder, "_rels", f"{file}.rels")
    if name not in package:
        return
    for element in parsed_part(package, name):
        kind, target = element.get("Type", ""), element.get("Target", "")
        if target and element.get("TargetMode") != "External":
            inside = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            strict = "purl.oclc.org" in kind
            yield Link(kind.rpartition("/")[2], inside, strict, element.get("Id", ""))

"""A package while it is changed: its parts as trees, those that change and those that are added."""

from __future__ import annotations

import posixpath
from typing import Final

from attrs import define
from lxml import etree

from eduplan.docx.opening import open_package
from eduplan.docx.patch.archive import repacked
from eduplan.docx.patch.margins import hide_margins, show_margins
from eduplan.docx.showing import main_part
from eduplan.docx.tree import links_of, parse
from eduplan.docx.xml import DECLARATION, RELATIONSHIPS

__all__ = ["Workspace"]

_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/"
_TYPES: Final = f"{{{_PACKAGE}content-types}}"
_LINKS: Final = f"{{{_PACKAGE}relationships}}"
_LINK_TYPE: Final = "application/vnd.openxmlformats-package.relationships+xml"


@define
class _Part:
    root: etree._Element
    hidden: dict[str, etree._Element]
    is_changed: bool = False


class Workspace:
    """The package of the bytes *data*; raises `DocxError` where they are no .docx, or no safe one."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.package = open_package(data)
        self.main = main_part(self.package)
        self.links = tuple(links_of(self.package, self.main))
        self._parts: dict[str, _Part] = {}
        self._added: dict[str, etree._Element] = {}

    def root(self, name: str) -> etree._Element:
        """The root of the part *name*, to be looked at."""
        return self._added[name] if name in self._added else self._part(name).root

    def changed(self, name: str) -> etree._Element:
        """The root of the part *name*, which is about to change."""
        if name in self._added:
            return self._added[name]
        part = self._part(name)
        part.is_changed = True
        return part.root

    def linked(self, kind: str) -> str | None:
        """The part that the document names as its *kind*."""
        found = (link.target for link in self.links if link.kind == kind)
        return next((name for name in found if name in self.package), None)

    def add(self, kind: str, content_type: str, root: etree._Element) -> str:
        """Add a part of that *kind* with its *root*, named in the document; the key of its link."""
        folder = posixpath.dirname(self.main)
        name = self._free(posixpath.join(folder, kind))
        self._added[name] = root
        types = self.changed("[Content_Types].xml")
        etree.SubElement(types, f"{_TYPES}Override", PartName=f"/{name}", ContentType=content_type)
        return self._link(f"{RELATIONSHIPS}/{kind}", posixpath.relpath(name, folder or "."))

    def saved(self) -> bytes:
        """The package as it is now."""
        replaced = {
            self.package.member(name): _bytes(part.root, part.hidden)
            for name, part in self._parts.items()
            if part.is_changed
        }
        added = {name: _bytes(root, {}) for name, root in self._added.items()}
        return repacked(self._data, replaced, added)

    def _part(self, name: str) -> _Part:
        if name not in self._parts:
            root = parse(self.package.part(name), name, whole=True)
            self._parts[name] = _Part(root, hide_margins(root))
        return self._parts[name]

    def _free(self, stem: str) -> str:
        name, number = f"{stem}.xml", 1
        while name in self.package or name in self._added:
            name, number = f"{stem}{number}.xml", number + 1
        return name

    def _link(self, kind: str, target: str) -> str:
        folder, file = posixpath.split(self.main)
        name = posixpath.join(folder, "_rels", f"{file}.rels")
        if name in self.package:
            links = self.changed(name)
        else:
            links = etree.fromstring(f'<Relationships xmlns="{_LINKS[1:-1]}"/>')
            self._added[name] = links
            self._declare_links()
        taken = {link.get("Id") for link in links}
        key = next(key for n in range(1, len(taken) + 2) if (key := f"rId{n}") not in taken)
        etree.SubElement(links, f"{_LINKS}Relationship", Id=key, Type=kind, Target=target)
        return key

    def _declare_links(self) -> None:
        types = self.changed("[Content_Types].xml")
        if not any(each.get("Extension", "").lower() == "rels" for each in types):
            types.insert(
                0, etree.Element(f"{_TYPES}Default", Extension="rels", ContentType=_LINK_TYPE)
            )


def _bytes(root: etree._Element, hidden: dict[str, etree._Element]) -> bytes:
    show_margins(root, dict(hidden))
    declaration = DECLARATION.encode()
    return declaration + etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=False)

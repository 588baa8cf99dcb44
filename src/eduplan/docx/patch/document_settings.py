"""Settings of the whole document: in its settings part and among its core properties."""

from __future__ import annotations

from copy import deepcopy
from typing import Final

from lxml import etree

from eduplan.docx.patch.order import put
from eduplan.docx.patch.workspace import Workspace
from eduplan.docx.tree import W, links_of
from eduplan.docx.xml import MAIN
from eduplan.errors import DocxError
from eduplan.model.setting import Setting

__all__ = ["NAMES", "name_writer", "set_odd_even"]

_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"
NAMES: Final = {
    Setting.CREATOR: "{http://purl.org/dc/elements/1.1/}creator",
    Setting.LAST_MODIFIED_BY: (
        "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}lastModifiedBy"
    ),
}
"""The elements that hold the names of writers."""


def set_odd_even(space: Workspace, value: bool) -> None:
    """Let odd and even pages differ, or not; even pages without a header or footer keep what they show."""
    name = space.linked("settings")
    if name is None:
        root = etree.Element(f"{W}settings", nsmap={"w": MAIN})
        space.add("settings", _TYPE, root)
    else:
        root = space.changed(name)
    switch = etree.Element(f"{W}evenAndOddHeaders")
    if not value:
        switch.set(f"{W}val", "0")
    put(root, switch)
    for section in space.root(space.main).iter(f"{W}sectPr") if value else ():
        for tag in ("headerReference", "footerReference"):
            _fill(space, section, tag)


def _fill(space: Workspace, section: etree._Element, tag: str) -> None:
    """Let the even pages of *section* show what its odd ones do, where nothing is said of them."""
    own = {each.get(f"{W}type", "default"): each for each in section.findall(W + tag)}
    if "default" in own and "even" not in own:
        space.changed(space.main)
        even = deepcopy(own["default"])
        even.set(f"{W}type", "even")
        put(section, even, beside=True)


def name_writer(space: Workspace, tag: str, value: str) -> None:
    """Name the writer that the element *tag* of the core properties names *value*."""
    names = [link.target for link in links_of(space.package) if link.kind == "core-properties"]
    name = next((name for name in names if name in space.package), None)
    if name is None:
        raise DocxError("文档没有核心属性，无处可改", remedy="不必改；或在 Word 里填写作者")
    root = space.changed(name)
    element = root.find(tag)
    if element is None:
        element = etree.SubElement(root, tag)
    element.text = value

"""XML comments and processing instructions, out of the way while a part is changed."""

from __future__ import annotations

from typing import Final

from lxml import etree

__all__ = ["hide_margins", "show_margins"]

_HIDDEN: Final = "{urn:eduplan:hidden}node"


def hide_margins(root: etree._Element) -> dict[str, etree._Element]:
    """Put elements in the place of comments and instructions below *root*; what stood there, by its key."""
    hidden = {}
    nodes = [*root.iter(etree.Comment), *root.iter(etree.ProcessingInstruction)]
    for number, node in enumerate(nodes):
        key = str(number)
        placeholder = etree.Element(_HIDDEN, key=key)
        hidden[key] = node
        _swap(node, placeholder)
    return hidden


def show_margins(root: etree._Element, hidden: dict[str, etree._Element]) -> None:
    """Undo `hide_margins`; of a place that was copied meanwhile the first is kept."""
    for placeholder in list(root.iter(_HIDDEN)) if hidden else ():
        node = hidden.pop(placeholder.get("key", ""), None)
        _swap(placeholder, node if node is not None else etree.Comment(""))


def _swap(old: etree._Element, new: etree._Element) -> None:
    parent = old.getparent()
    assert parent is not None
    new.tail = old.tail
    old.tail = None
    parent.replace(old, new)

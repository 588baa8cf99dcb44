"""Marks of tracked changes: insertions and deletions with their author, and room for them in others'."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Final

from lxml import etree

from eduplan.docx.tree import W
from eduplan.model.revision import Revision

__all__ = ["Ids", "Track", "highest_id", "lifted", "moment", "pruned"]

_ID: Final = f"{W}id"
_REVISED: Final = frozenset({f"{W}ins", f"{W}moveTo"})
_EMPTIED: Final = frozenset(W + tag for tag in ("hyperlink", "ins", "moveTo", "smartTag"))
_KEPT_EMPTY: Final = frozenset(W + tag for tag in ("sdtContent", "fldSimple", "rubyBase"))
"""Where a run stays though it is empty."""
_LARGEST: Final = 2**31


def moment(date: datetime.datetime) -> str:
    """A point of time as documents write it: what the clock shows, to the second."""
    return date.strftime("%Y-%m-%dT%H:%M:%SZ")


def highest_id(root: etree._Element) -> int:
    """The highest number that a mark in *root* has, -1 where there is none."""
    return max((_number(element.get(_ID)) for element in root.iter(f"{W}*")), default=-1)


def _number(text: str | None) -> int:
    if text is None or not (text.isascii() and text.isdigit()) or len(text) > 10:
        return -1
    return int(text) if int(text) < _LARGEST - 2**20 else -1


class Ids:
    """Numbers for marks, each once, above those that are taken."""

    def __init__(self) -> None:
        self._last = 0

    def above(self, taken: int) -> None:
        """Give only numbers above *taken* from here on."""
        self._last = max(self._last, taken)

    def next(self) -> str:
        """The next number."""
        self._last += 1
        return str(self._last)


class Track:
    """How changes are marked: by whom and when, as *revision* says."""

    def __init__(self, revision: Revision, ids: Ids) -> None:
        self._revision = revision
        self._ids = ids

    def mark(self, tag: str) -> etree._Element:
        """A mark of the kind *tag*: ``ins``, ``del``, ``rPrChange`` …"""
        date = self._revision.date
        known = {_ID: self._ids.next(), f"{W}author": self._revision.author}
        return etree.Element(W + tag, {**known, **({f"{W}date": moment(date)} if date else {})})

    def inserted(self, runs: Iterable[etree._Element]) -> etree._Element:
        """The insertion of *runs*."""
        mark = self.mark("ins")
        mark.extend(runs)
        return mark

    def delete(self, run: etree._Element, group: list[etree._Element]) -> None:
        """Mark *run* as deleted, together with the last of *group* where that stands before it.

        What the same author inserted is taken out again, as editors do: no mark stands in its own.
        """
        if self._is_own(run):
            pruned(run)
            return
        for text in list(run.iter(f"{W}t")):
            text.tag = f"{W}delText"
        for code in list(run.iter(f"{W}instrText")):
            code.tag = f"{W}delInstrText"
        before = run.getprevious()
        if before is not None and group and before is group[-1]:
            before.append(run)
            return
        mark = self.mark("del")
        run.addprevious(mark)
        mark.append(run)
        group.append(mark)

    def _is_own(self, run: etree._Element) -> bool:
        author = f"{W}author"
        marks = run.iterancestors(f"{W}ins")
        return any(mark.get(author) == self._revision.author for mark in marks)


def pruned(element: etree._Element) -> None:
    """Take *element* out, and what it leaves empty round it."""
    parent = element.getparent()
    if parent is None or parent.tag in _KEPT_EMPTY:
        return
    parent.remove(element)
    if not len(parent) and parent.tag in _EMPTIED:
        pruned(parent)


def lifted(node: etree._Element, ids: Ids, *, after: bool) -> etree._Element:
    """The outermost insertion round *node*, parted so that it ends (*after*) or begins with it."""
    parent = node.getparent()
    while parent is not None and parent.tag in _REVISED:
        others = list(node.itersiblings(preceding=not after))
        if others:
            known = {str(key): str(value) for key, value in parent.attrib.items()}
            twin = etree.Element(parent.tag, {**known, _ID: ids.next()})
            twin.extend(others if after else reversed(others))
            (parent.addnext if after else parent.addprevious)(twin)
        node, parent = parent, parent.getparent()
    return node

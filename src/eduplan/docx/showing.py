"""A package as a document: its main part, what that shows, and what stands beside the text."""

from __future__ import annotations

from typing import Final

from attrs import frozen
from lxml import etree

from eduplan.docx.opening import Package
from eduplan.docx.revisions import Revisions
from eduplan.docx.sides import headers, notes
from eduplan.docx.story import Aids
from eduplan.docx.tree import W, links_of, parsed_part
from eduplan.docx.viewing import view_of
from eduplan.docx.visible import View
from eduplan.errors import DocxError
from eduplan.model.reading import Unplaced

__all__ = ["Showing", "main_part", "show"]

_SAVE_AS: Final = "用 Word 或 WPS 打开，另存为“Word 文档（*.docx）”"
_ASIDE: Final = frozenset({"styles", "numbering", "settings"})
"""Parts that say how the document is to be read."""


@frozen
class Showing:
    """What the main *part* of a document shows, and the notes and headers *beside* its text.

    *is_ours* where it has styles that only eduplan names so.
    """

    part: str
    view: View
    beside: tuple[Unplaced, ...]
    is_ours: bool


def show(package: Package, revisions: Revisions = Revisions.ACCEPTED) -> Showing:
    """What the document in *package* shows; raise `DocxError` for what is none, or not all readable."""
    main = main_part(package)
    root = parsed_part(package, main)
    body = root.find(f"{W}body")
    if body is None:
        raise DocxError("不是 Word 文档，或没有正文", place=main, remedy=_SAVE_AS)
    if next(body.iter(f"{W}altChunk"), None) is not None:
        raise DocxError(
            "正文里嵌着另一份文件（altChunk），其中的文字读不到", place=main, remedy=_SAVE_AS
        )
    links = tuple(links_of(package, main))
    parts = {link.kind: _optional(package, link.target) for link in links if link.kind in _ASIDE}
    aids = Aids(parts.get("styles"), parts.get("numbering"), revisions)
    view = view_of(body, main, aids)
    beside = (
        *notes(package, links, aids),
        *headers(package, links, aids, root, parts.get("settings")),
    )
    return Showing(main, view, beside, aids.names.ours)


def main_part(package: Package) -> str:
    """The name of the document part; raise `DocxError` for other kinds of package."""
    for link in links_of(package):
        if link.kind == "officeDocument":
            if link.strict:
                raise DocxError(
                    "是“严格 Open XML”文档", remedy="另存为“Word 文档（*.docx）”，不选“严格”"
                )
            return link.target
    if "mimetype" in package:
        raise DocxError(
            "是 OpenDocument 文件，不是 .docx", remedy=f"{_SAVE_AS}；装了 LibreOffice 也能直接读"
        )
    raise DocxError("压缩包里没有 Word 文档", remedy=f"核对是不是选错了文件；{_SAVE_AS}")


def _optional(package: Package, name: str) -> etree._Element | None:
    return parsed_part(package, name) if name in package else None

"""What a package shows, for changing it and for proving the change."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from eduplan.docx.opening import Package
from eduplan.docx.patch.lines import holder_of
from eduplan.docx.revisions import Revisions
from eduplan.docx.showing import main_part
from eduplan.docx.sides import every_line
from eduplan.docx.story import Aids
from eduplan.docx.tree import links_of, parsed_part
from eduplan.docx.viewing import view_of

__all__ = ["aids_of", "texts_of"]


def aids_of(package: Package, revisions: Revisions = Revisions.ACCEPTED) -> Aids:
    """What the styles and lists of *package* say."""
    found: dict[str, etree._Element] = {}
    for link in links_of(package, main_part(package)):
        if link.kind in ("styles", "numbering") and link.target in package:
            found.setdefault(link.kind, parsed_part(package, link.target))
    return Aids(found.get("styles"), found.get("numbering"), revisions)


def texts_of(package: Package, part: str, aids: Aids) -> Iterator[tuple[tuple[int, ...], str]]:
    """The lines of *part*, each with its block, automatic numbers left out, in the view of *aids*."""
    root = parsed_part(package, part)
    for line in every_line(view_of(holder_of(root, part), part, aids)):
        yield line.block, line.text[len(line.number) :]

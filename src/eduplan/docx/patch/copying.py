"""New paragraphs: set as another one, or the copy of one that moves."""

from __future__ import annotations

from copy import deepcopy
from typing import Final

from lxml import etree

from eduplan.docx.patch.lines import Line
from eduplan.docx.patch.paragraph_marks import properties_of
from eduplan.docx.patch.runs import looks_of, made_run
from eduplan.docx.patch.track import Track
from eduplan.docx.tree import W, text_in

__all__ = ["inserted", "made_paragraph", "twin_of"]

_RUN: Final = f"{W}r"
_WRAPPERS: Final = frozenset({f"{W}ins", f"{W}moveTo"})
_LEFT_OUT: Final = frozenset(
    W + tag
    for tag in (
        "del",
        "moveFrom",
        "bookmarkStart",
        "bookmarkEnd",
        "commentRangeStart",
        "commentRangeEnd",
        "commentReference",
        "annotationRef",
        "permStart",
        "permEnd",
        "moveFromRangeStart",
        "moveFromRangeEnd",
        "moveToRangeStart",
        "moveToRangeEnd",
        "proofErr",
        "rPrChange",
    )
)


def made_paragraph(text: str, like: Line) -> etree._Element:
    """A paragraph of *text* that is set as *like*, in the looks of most of its characters."""
    paragraph = _shell(like)
    looks = _usual_looks(like)
    if text:
        paragraph.append(made_run(text, looks))
    return paragraph


def twin_of(line: Line) -> etree._Element:
    """A paragraph with what *line* shows; what may stand only once in a document is left out."""
    twin = _shell(line)
    for paragraph in line.paragraphs:
        for child in paragraph:
            if child.tag != f"{W}pPr":
                twin.extend(_shown(deepcopy(child)))
    return twin


def inserted(paragraph: etree._Element, track: Track) -> None:
    """Mark all runs of *paragraph* as inserted."""
    for run in [each for each in paragraph.iter(_RUN) if _is_outer(each)]:
        before = run.getprevious()
        if before is not None and before.tag == f"{W}ins":
            before.append(run)
        else:
            mark = track.mark("ins")
            run.addprevious(mark)
            mark.append(run)


def _is_outer(run: etree._Element) -> bool:
    return next(run.iterancestors(_RUN), None) is None


def _shell(line: Line) -> etree._Element:
    """A paragraph without content, set as the last of *line*, whose mark is the one that is left."""
    last = line.paragraphs[-1]
    paragraph = etree.Element(f"{W}p")
    properties = properties_of(last)
    mark = last.find(f"{W}pPr")
    looks = looks_of(mark) if mark is not None else None
    if properties or looks is not None:
        holder = etree.SubElement(paragraph, f"{W}pPr")
        holder.extend(properties)
        if looks is not None:
            holder.append(looks)
    return paragraph


def _usual_looks(line: Line) -> etree._Element | None:
    most, found = 0, None
    for piece in line.pieces:
        run = piece.element.getparent()
        if run is not None and run.tag == _RUN and len(piece.text) > most:
            most, found = len(piece.text), run
    if found is not None:
        return looks_of(found)
    mark = line.paragraphs[-1].find(f"{W}pPr")
    return looks_of(mark) if mark is not None else None


def _shown(element: etree._Element) -> list[etree._Element]:
    """*element* as it stands once changes are accepted: nothing, itself, or what it wraps."""
    if element.tag in _LEFT_OUT:
        return []
    element.tail = None
    if element.tag == f"{W}t":
        element.text, element[:] = text_in(element), []
        return [element]
    children = [each for child in list(element) for each in _shown(child)]
    if element.tag in _WRAPPERS:
        return children
    if element.tag == f"{W}sdtPr":
        children = [child for child in children if child.tag != f"{W}id"]
    element[:] = children
    if element.tag == _RUN and all(child.tag == f"{W}rPr" for child in children):
        return []
    return [element]

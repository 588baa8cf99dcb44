"""What patched documents show, and how single lines are written, for tests."""

from __future__ import annotations

import datetime
import re

from eduplan.docx.opening import open_package
from eduplan.docx.patch import patched
from eduplan.docx.patch.views import aids_of, texts_of
from eduplan.docx.revisions import Revisions
from eduplan.model.finding import Edit
from eduplan.model.place import DocxPlace
from eduplan.model.revision import Revision
from tests.docx.packages import members
from tests.docx.wild import package

__all__ = ["AUTHOR", "MAIN_PART", "body_of", "changed", "edit", "inside", "lines", "place", "shows"]

MAIN_PART = "word/document.xml"
AUTHOR = Revision("张三", datetime.datetime(2026, 1, 15, 9, 30))


def place(block: tuple[int, ...] | int, start: int = 0, end: int = 0) -> DocxPlace:
    """A place in the body."""
    return DocxPlace(MAIN_PART, (block,) if isinstance(block, int) else block, start, end)


def edit(block: tuple[int, ...] | int, start: int, before: str, after: str) -> Edit:
    """The edit of *before*, which begins at *start*."""
    return Edit(place(block, start, start + len(before)), before, after)


def lines(
    data: bytes, revisions: Revisions = Revisions.ACCEPTED, part: str = MAIN_PART
) -> dict[tuple[int, ...], str]:
    """The lines of *data* by their block."""
    opened = open_package(data)
    return dict(texts_of(opened, part, aids_of(opened, revisions)))


def shows(data: bytes, revisions: Revisions = Revisions.ACCEPTED) -> list[str]:
    """The lines of *data*."""
    return list(lines(data, revisions).values())


def body_of(data: bytes) -> str:
    """What stands in the body of *data*."""
    text = members(data)[MAIN_PART].decode()
    found = re.search("<w:body>(.*)</w:body>", text, re.DOTALL)
    assert found
    return found[1]


def changed(body: str, *edits: Edit, track: bool = False) -> str:
    """The body once *edits* are made."""
    return body_of(patched(package(body), edits, track=AUTHOR if track else None))


def inside(body: str, *edits: Edit, track: bool = False) -> str:
    """What stands in the only paragraph once *edits* are made in it."""
    text = changed(f"<w:p>{body}</w:p>", *edits, track=track)
    return text.removeprefix("<w:p>").removesuffix("</w:p>")

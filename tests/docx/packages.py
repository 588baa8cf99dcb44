"""Changing packages in tests: members replaced, dropped, added."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable

from eduplan.docx import parts

__all__ = ["edited", "members", "stripped", "zipped"]

_BOOKMARKS = re.compile(r"<w:bookmark(?:Start|End)[^>]*/>")


def members(content: bytes) -> dict[str, bytes]:
    """The members of the package *content*, inflated."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def zipped(found: Iterable[tuple[str, bytes]]) -> bytes:
    """A package of members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in found:
            package.writestr(name, content)
    return buffer.getvalue()


def edited(content: bytes, change: Callable[[str], str], name: str = parts.DOCUMENT) -> bytes:
    """*content* with *change* made to the text of one of its parts."""
    found = members(content)
    found[name] = change(found[name].decode()).encode()
    return zipped(found.items())


def stripped(content: bytes) -> bytes:
    """*content* without data part, custom properties and bookmarks; styles keep their names."""
    found = members(edited(content, lambda text: _BOOKMARKS.sub("", text)))
    for name in (parts.DATA, parts.CUSTOM):
        del found[name]
    links = {
        "_rels/.rels": re.compile(r'<Relationship [^>]*custom-properties"[^>]*/>'),
        "word/_rels/document.xml.rels": re.compile(r'<Relationship [^>]*customXml"[^>]*/>'),
    }
    for name, pattern in links.items():
        text, count = pattern.subn("", found[name].decode())
        assert count == 1
        found[name] = text.encode()
    return zipped(found.items())

"""File formats, told from a name or from the first bytes."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Final

from eduplan.errors import FileError

__all__ = [
    "PAGE_SUFFIXES",
    "SUFFIXES",
    "Format",
    "format_named",
    "format_of_content",
    "format_of_path",
]


class Format(Enum):
    """A form that a plan can be read from and written to."""

    DOCX = "docx"
    TEXT = "txt"
    JSON = "json"
    YAML = "yaml"


SUFFIXES: Final = {
    ".docx": Format.DOCX,
    ".txt": Format.TEXT,
    ".json": Format.JSON,
    ".yaml": Format.YAML,
    ".yml": Format.YAML,
}
"""What a file's suffix, in lower case, says of its format."""

PAGE_SUFFIXES: Final = (".pdf", ".png")
"""What a file's suffix, in lower case, is where pages are wanted: they are written and never read."""
_PACKAGES: Final = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf")


def format_named(name: str) -> Format:
    """The format called *name*, or raise `FileError`."""
    try:
        return Format(name)
    except ValueError:
        known = "、".join(each.value for each in Format)
        raise FileError(f"不认识的格式 {name!r}", remedy=f"可用：{known}") from None


def format_of_path(path: Path, *, writing: bool = False) -> Format | None:
    """The format that the suffix of *path* says.

    None for an unknown suffix when reading, since the content decides; `FileError` when *writing*.
    """
    found = SUFFIXES.get(path.suffix.lower())
    if found is None and writing:
        raise FileError(
            f"不认识的后缀 {path.suffix!r}" if path.suffix else "文件名没有后缀",
            place=str(path),
            remedy="可用：" + " ".join((*SUFFIXES, *PAGE_SUFFIXES)),
        )
    return found


def format_of_content(content: bytes) -> Format:
    """What *content* is by its first bytes: a package, or else text.

    Old .doc, PDF and RTF files count as packages: the reader of documents names them and the remedy.
    """
    return Format.DOCX if content.startswith(_PACKAGES) else Format.TEXT

"""File formats, told from a name or from the first bytes."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Final

from eduplan.errors import FileError, ParseError

__all__ = [
    "PAGE_SUFFIXES",
    "SUFFIXES",
    "Format",
    "decode",
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
_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_LARGEST: Final = 50 * 2**20


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


def decode(content: bytes) -> str:
    """Decode text by its byte order mark, else as UTF-8, else as GB18030; or raise `ParseError`."""
    if len(content) > _LARGEST:
        raise ParseError("文件超过 50 MB", remedy="工作要点不会这么大，请核对文件")
    encodings = [name for mark, name in _MARKS if content.startswith(mark)] or ["utf-8", "gb18030"]
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ParseError("不是文本文件，或编码不是 UTF-8、GB18030", remedy="用记事本另存为 UTF-8 文本")

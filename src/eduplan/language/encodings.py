"""Encodings of text files as offices keep them: UTF-8, UTF-16, GB18030."""

from __future__ import annotations

from typing import Final

from eduplan.errors import ParseError

__all__ = ["decode", "encoded_like"]

_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_LARGEST: Final = 50 * 2**20


def decode(content: bytes) -> str:
    """Decode text by its byte order mark, else as UTF-8, else as GB18030; or raise `ParseError`."""
    if len(content) > _LARGEST:
        raise ParseError("文件超过 50 MB", remedy="工作要点不会这么大，请核对文件")
    for encoding in _encodings(content):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ParseError("不是文本文件，或编码不是 UTF-8、GB18030", remedy="用记事本另存为 UTF-8 文本")


def encoded_like(text: str, content: bytes) -> bytes:
    """*text* in the encoding of *content*, with its byte order mark if it has one."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        order = "le" if content.startswith(b"\xff\xfe") else "be"
        return content[:2] + text.encode(f"utf-16-{order}")
    for encoding in _encodings(content):
        try:
            content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return text.encode(encoding)
    return text.encode()


def _encodings(content: bytes) -> list[str]:
    return [name for mark, name in _MARKS if content.startswith(mark)] or ["utf-8", "gb18030"]

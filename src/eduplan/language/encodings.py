"""Encodings of text files as offices keep them: UTF-8, UTF-16, GB18030."""

from __future__ import annotations

from typing import Final

from eduplan.errors import ParseError

__all__ = ["decode"]

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
    encodings = [name for mark, name in _MARKS if content.startswith(mark)] or ["utf-8", "gb18030"]
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ParseError("不是文本文件，或编码不是 UTF-8、GB18030", remedy="用记事本另存为 UTF-8 文本")

"""Remarking: a copy of a .docx with a comment in its margin for each finding, at the finding's place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from eduplan.model.finding import Finding, Severity
from eduplan.model.place import DocxPlace
from eduplan.model.revision import Comment

__all__ = ["remarked"]

_SEVERITIES: Final = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"}
_BESIDE: Final = {"header": "页眉", "footer": "页脚", "footnotes": "脚注", "endnotes": "尾注"}
_Block = tuple[int, ...]


def remarked(
    content: bytes,
    findings: Iterable[Finding],
    *,
    author: str = "eduplan",
    date: datetime | None = None,
) -> bytes:
    """The .docx *content* with a comment by *author* for each of *findings* at its place.

    What concerns the whole document, or stands in a header, footer or note, where Word has no comments,
    is remarked on the first paragraph and names where it is. Words and layout stay as they are. Raises
    `DocxError` where *content* is no .docx.
    """
    from eduplan.docx.opening import open_package
    from eduplan.docx.patch import patched
    from eduplan.docx.patch.views import aids_of, texts_of
    from eduplan.docx.showing import main_part

    package = open_package(content)
    main = main_part(package)
    lines = sorted((block, len(text)) for block, text in texts_of(package, main, aids_of(package)))
    comments = [
        Comment(_place(each.place, main, lines), _text(each, main), author, date=date)
        for each in (findings if lines else ())
    ]
    return patched(content, comments)


def _place(place: object, main: str, lines: Sequence[tuple[_Block, int]]) -> DocxPlace:
    """The place of a comment on *place*: there, or at the line before it, or at the first."""
    if not isinstance(place, DocxPlace) or place.part != main:
        return DocxPlace(main, lines[0][0], 0, 0)
    index = max(0, bisect_right(lines, place.block, key=lambda line: line[0]) - 1)
    block, length = lines[index]
    if block != place.block:
        return DocxPlace(main, block, 0, 0)
    return DocxPlace(main, block, min(place.start, length), min(place.end, length))


def _text(finding: Finding, main: str) -> str:
    place = finding.place
    part = place.part if isinstance(place, DocxPlace) else main
    side = next((name for key, name in _BESIDE.items() if key in part.rsplit("/", 1)[-1]), "")
    head = f"{_SEVERITIES[finding.severity]}：{f'（{side}）' if side else ''}{finding.message}"
    lines = [head, f"依据：{finding.basis}[{finding.code}]"]
    if finding.fix is not None:
        lines.insert(1, f"建议：{finding.fix}")
    return "\n".join(map(_plain, lines))


def _plain(text: str) -> str:
    """*text* on one line, control characters by a blank."""
    return "".join(char if char.isprintable() or char == "\u3000" else " " for char in text)

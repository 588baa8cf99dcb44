"""XML as text: escaping, runs and paragraphs, composed from small constant strings."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from eduplan.docx.names import ParagraphStyle, RunStyle

__all__ = [
    "DECLARATION",
    "MAIN",
    "MARKS",
    "NO_CELL_MARGINS",
    "RELATIONSHIPS",
    "attribute",
    "escape",
    "fonts",
    "made_run",
    "opening",
    "plain_opening",
    "run",
    "unescape",
    "words",
]

DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
"""Opens the document part; the others are UTF-8 without saying so, as XML allows."""
MAIN: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

NO_CELL_MARGINS: Final = '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
"""What ``w:tblCellMar`` holds where cells leave nothing blank beside their words."""

MARKS: Final = (
    "\u00a4\u00a7\u00a8\u00b0\u00b1\u00b4\u00b7\u00d7\u00f7\u2010-\u2027\u2030-\u205e"
    "\u2103-\u2121\u2150-\u218b\u2190-\u23ff\u2460-\u266f\u2776-\u2793"
)
"""The body of a regex class: marks that are in Western and in Chinese fonts alike. Word takes the
Western one without a hint."""

_AMBIGUOUS: Final = re.compile(f"[{MARKS}]")
_SPECIAL: Final = re.compile(rf"[&<>\s{MARKS}]")
_EDGES: Final = re.compile(r"\A\s|\s\Z|\s\s")


def escape(text: str) -> str:
    """Escape *text* for an element's content.

    >>> escape("a<b & c")
    'a&lt;b &amp; c'
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    """Undo `escape`.

    >>> unescape("a&lt;b &amp; c")
    'a<b & c'
    """
    if "&" not in text:
        return text
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def attribute(text: str) -> str:
    """Escape *text* for an attribute in double quotes."""
    return escape(text).replace('"', "&quot;")


def words(text: str) -> str:
    """The ``w:t`` element for *text*; blanks at its ends are kept."""
    space = ' xml:space="preserve"' if _EDGES.search(text) else ""
    return f"<w:t{space}>{escape(text)}</w:t>"


def run(text: str, style: RunStyle | None = None, font: str = "") -> str:
    """A run of *text* in a character *style*, or in a *font* of its own."""
    if font or _SPECIAL.search(text):
        return made_run(text, style, font)
    return f"{plain_opening(style)}{text}</w:t></w:r>"


def made_run(
    text: str, style: RunStyle | None, font: str = "", latin: str = "", *, bold: bool = False
) -> str:
    """The run of any *text*, with a *font* and one for *latin* letters of its own if they are said."""
    hint = _AMBIGUOUS.search(text) is not None
    return f"<w:r>{_properties(style, font, latin, hint, bold)}{words(text)}</w:r>"


@cache
def plain_opening(style: RunStyle | None) -> str:
    """The start of a run whose text is neither special nor in a font of its own."""
    return f"<w:r>{_properties(style)}<w:t>"


@cache
def opening(style: ParagraphStyle) -> str:
    """The start of a paragraph in *style*."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style.id}"/></w:pPr>'


@lru_cache(maxsize=1024)
def fonts(font: str, latin: str = "", *, hint: bool = False) -> str:
    """The ``w:rFonts`` element: *font* in all four slots, *latin* in all but that of 汉字 if it is
    said, and the hint that marks are Chinese.
    """
    slots = {"ascii": latin, "hAnsi": latin, "eastAsia": "", "cs": latin} if font else {}
    named = "".join(f' w:{slot}="{attribute(own or font)}"' for slot, own in slots.items())
    return "<w:rFonts" + (' w:hint="eastAsia"' if hint else "") + named + "/>"


@lru_cache(maxsize=4096)
def _properties(
    style: RunStyle | None,
    font: str = "",
    latin: str = "",
    hint: bool = False,
    bold: bool = False,
) -> str:
    named = f'<w:rStyle w:val="{style.id}"/>' if style else ""
    face = fonts(font, latin, hint=hint) if font or hint else ""
    weight = "<w:b/><w:bCs/>" if bold else ""
    inner = f"{named}{face}{weight}"
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""

"""XML as text: escaping, runs and paragraphs, composed from small constant strings."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from eduplan.docx.names import ParagraphStyle, RunStyle

__all__ = [
    "DECLARATION",
    "MAIN",
    "RELATIONSHIPS",
    "attribute",
    "escape",
    "fonts",
    "opening",
    "run",
    "unescape",
    "words",
]

DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
"""Opens the document part; the others are UTF-8 without saying so, as XML allows."""
MAIN: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

_MARKS: Final = (
    "\u00a4\u00a7\u00a8\u00b0\u00b1\u00b4\u00b7\u00d7\u00f7\u2010-\u2027\u2030-\u205e"
    "\u2103-\u2121\u2150-\u218b\u2190-\u23ff\u2460-\u266f\u2776-\u2793"
)
_AMBIGUOUS: Final = re.compile(f"[{_MARKS}]")
"""Marks that are in Western and in Chinese fonts alike: Word takes the Western one without a hint."""
_SPECIAL: Final = re.compile(rf"[&<>\s{_MARKS}]")
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
        hint = _AMBIGUOUS.search(text) is not None
        return f"<w:r>{_properties(style, font, hint)}{words(text)}</w:r>"
    return f"{_plain_opening(style)}{text}</w:t></w:r>"


@cache
def opening(style: ParagraphStyle) -> str:
    """The start of a paragraph in *style*."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style.id}"/></w:pPr>'


@cache
def fonts(font: str, *, hint: bool = False) -> str:
    """The ``w:rFonts`` element: *font* in all four slots, and the hint that marks are Chinese."""
    slots = ("ascii", "hAnsi", "eastAsia", "cs") if font else ()
    named = "".join(f' w:{slot}="{attribute(font)}"' for slot in slots)
    return "<w:rFonts" + (' w:hint="eastAsia"' if hint else "") + named + "/>"


@cache
def _plain_opening(style: RunStyle | None) -> str:
    return f"<w:r>{_properties(style, '', False)}<w:t>"


@cache
def _properties(style: RunStyle | None, font: str, hint: bool) -> str:
    named = f'<w:rStyle w:val="{style.id}"/>' if style else ""
    face = fonts(font, hint=hint) if font or hint else ""
    return f"<w:rPr>{named}{face}</w:rPr>" if named or face else ""

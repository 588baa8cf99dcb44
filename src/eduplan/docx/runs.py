"""The runs of one document: text in the fonts of its office, parted where a font lacks characters.

A piece of text is one run, but for two cases. 汉字 outside GB 2312 are a run of their own where the
font is named after GB 2312: programs would take any font for them. So are marks at a run's beginning
and behind digits or letters, where these have a font of their own: LibreOffice, which knows no hint
that a mark is Chinese, would draw them in that font. All runs of a piece together are its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from eduplan.docx.names import RUNS_BY_ID, Kind, ParagraphStyle, RunStyle
from eduplan.docx.typefaces import Typefaces
from eduplan.docx.xml import MARKS, made_run, plain_opening
from eduplan.gbt9704.faces import FANGSONG, Face
from eduplan.gbt9704.house import Typeface
from eduplan.gbt9704.roles import Role
from eduplan.language.gb2312 import beyond_gb2312

__all__ = ["Runs"]

_SELECTORS: Final = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
"""What picks another form of the character before it, and so stays with it."""
_DRAWN: Final = re.compile(rf"(?:\A|(?<=[ -~\u00a0\u00c0-\u024f]))([{MARKS}]+)")
"""Marks that go with the script before them; what stands before a run is not known."""
_OPENINGS: Final = {style: plain_opening(style) for style in (None, *RUNS_BY_ID.values())}


class Runs:
    """Makes the runs of a document whose characters are in *typefaces*."""

    def __init__(self, typefaces: Typefaces) -> None:
        house = typefaces.house
        self._typefaces = typefaces
        self._bold, self._has_latin = house.bold_run_in, bool(house.typeface(FANGSONG).latin)
        self._special = _anything if self._bold else _special().search
        self._rare = _rare_words().search

    def of(
        self,
        text: str,
        paragraph: ParagraphStyle,
        style: RunStyle | None = None,
        own: Face | None = None,
    ) -> str:
        """The runs of *text* in a paragraph of the style *paragraph*.

        They have the character *style*, and *own* if the text has a face that its styles do not give.
        """
        if own is None and not self._special(text):
            return _OPENINGS[style] + text + "</w:t></w:r>"
        bold = self._bold and _opens_run_in_heading(paragraph, style)
        if own is None and not (self._has_latin or self._rare(text)):
            return made_run(text, style, bold=bold)
        face = self._typefaces.written(paragraph, style, own)
        return "".join(_parted(text, style, face, is_own=own is not None, bold=bold))


def _opens_run_in_heading(paragraph: ParagraphStyle, style: RunStyle | None) -> bool:
    """Whether this is the label of a run-in heading, whose style labels of all headings have."""
    return paragraph.role is Role.ENTRY and style is not None and style.kind is Kind.LABEL


def _parted(
    text: str, style: RunStyle | None, face: Typeface, *, is_own: bool, bold: bool
) -> Iterator[str]:
    font, latin = (face.font, face.latin) if is_own else ("", "")
    for number, part in enumerate(_rare_words().split(text) if face.rare else [text]):
        if number % 2:
            yield made_run(part, style, face.rare, bold=bold)
            continue
        for place, piece in enumerate(_DRAWN.split(part) if face.latin else [part]):
            if place % 2:
                yield made_run(piece, style, face.font, bold=bold)
            elif piece:
                yield made_run(piece, style, font, latin, bold=bold)


def _anything(text: str) -> bool:
    return True


@cache
def _special() -> re.Pattern[str]:
    """What takes more than the plainest run. Made when first asked for, since that takes long."""
    return re.compile(rf"[&<>\s{MARKS}{beyond_gb2312()}]")


@cache
def _rare_words() -> re.Pattern[str]:
    return re.compile(f"((?:[{beyond_gb2312()}][{_SELECTORS}]*)+)")

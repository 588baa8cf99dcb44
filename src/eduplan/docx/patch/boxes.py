"""Text boxes are written twice, for new programs and for old ones: what changes in one changes in both."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import Final

from lxml import etree

from eduplan.docx.tree import W
from eduplan.docx.wrappers import ALTERNATIVES, FALLBACK

__all__ = ["mirrored"]

_BOX: Final = f"{W}txbxContent"


def mirrored(paragraphs: Iterable[etree._Element]) -> None:
    """Give the fallbacks of the text boxes that *paragraphs* stand in the same content."""
    alternatives = {
        top: None
        for paragraph in paragraphs
        for top in paragraph.iterancestors(ALTERNATIVES)
        if next(paragraph.iterancestors(_BOX), None) is not None
    }
    for top in alternatives:
        fallback = top.find(FALLBACK)
        chosen = [box for child in top if child is not fallback for box in child.iter(_BOX)]
        others = list(fallback.iter(_BOX)) if fallback is not None else []
        if len(chosen) == len(others):
            for box, other in zip(chosen, others, strict=True):
                other[:] = [deepcopy(each) for each in box]

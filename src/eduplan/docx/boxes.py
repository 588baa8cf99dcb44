"""What hangs on a paragraph beside its words: text boxes, drawn words, pictures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from eduplan.docx.tree import W
from eduplan.docx.wrappers import FALLBACK

__all__ = ["drawn_words", "shows_picture", "text_boxes"]

_BOX: Final = f"{W}txbxContent"
_VML: Final = "{urn:schemas-microsoft-com:vml}"
_OFFICE: Final = "{urn:schemas-microsoft-com:office:office}"
_DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/"
_PICTURES: Final = (
    f"{_DRAWING}main}}blip",
    f"{_DRAWING}chart}}chart",
    f"{_DRAWING}diagram}}relIds",
    f"{_VML}imagedata",
    f"{_OFFICE}OLEObject",
)


def text_boxes(element: etree._Element) -> Iterator[etree._Element]:
    """The text boxes in a drawing, those inside others and those given once more left out."""
    for box in element.iter(_BOX):
        if _is_first(box, element):
            yield box


def drawn_words(element: etree._Element) -> Iterator[str]:
    """The words that a drawing bends into a shape (艺术字)."""
    for path in element.iter(f"{_VML}textpath"):
        words = path.get("string", "")
        if words.strip() and _is_first(path, element):
            yield words


def shows_picture(element: etree._Element) -> bool:
    """Whether a drawing shows a picture, a chart or an object: more than lines and shapes."""
    return any(next(element.iter(tag), None) is not None for tag in _PICTURES)


def _is_first(element: etree._Element, top: etree._Element) -> bool:
    for ancestor in element.iterancestors():
        if ancestor is top:
            return True
        if ancestor.tag in (FALLBACK, _BOX):
            return False
    return True

"""The styles of a document, followed from each to those that it is based on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from eduplan.docx.tree import W

__all__ = ["Stylesheet"]

_DEEPEST: Final = 20
"""Styles that follow one another: more is a circle."""


class Stylesheet:
    """The styles of one document, by the ids that its paragraphs and runs use."""

    def __init__(self, styles: etree._Element | None) -> None:
        self._styles: dict[str, etree._Element] = {}
        self.defaults: etree._Element | None = None
        """What holds where no style says otherwise."""
        self.usual = ""
        """The id of the style of paragraphs that name none."""
        if styles is None:
            return
        self.defaults = styles.find(f"{W}docDefaults")
        for style in styles.iterchildren(f"{W}style"):
            key = style.get(f"{W}styleId", "")
            self._styles[key] = style
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true"):
                self.usual = key

    def chain(self, key: str) -> Iterator[etree._Element]:
        """The style *key*, the one it is based on, and so on."""
        for _ in range(_DEEPEST):
            style = self._styles.get(key)
            if style is None:
                return
            yield style
            based = style.find(f"{W}basedOn")
            key = based.get(f"{W}val", "") if based is not None else ""

    def name(self, key: str) -> str:
        """The name of the style *key*, empty where there is none."""
        style = self._styles.get(key)
        named = style.find(f"{W}name") if style is not None else None
        return named.get(f"{W}val", "") if named is not None else ""

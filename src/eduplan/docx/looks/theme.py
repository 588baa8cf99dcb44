"""The fonts of a theme: what ``minorEastAsia`` and the like stand for in one document."""

from __future__ import annotations

from typing import Final

from lxml import etree

__all__ = ["Theme"]

_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


class Theme:
    """The theme of one document; None for a document without one."""

    def __init__(self, root: etree._Element | None = None) -> None:
        self._root = root
        self._known: dict[str, str] = {}

    def font(self, place: str) -> str:
        """The font at *place*, as ``minorEastAsia``; "" where the theme names none.

        An empty East Asian font is that of simplified Chinese.
        """
        if place not in self._known:
            self._known[place] = self._find(place)
        return self._known[place]

    def _find(self, place: str) -> str:
        if self._root is None or not place:
            return ""
        kind = "majorFont" if place.startswith("major") else "minorFont"
        scheme = self._root.find(f".//{_A}{kind}")
        if scheme is None:
            return ""
        chinese = place.endswith("EastAsia")
        chosen = scheme.find(f"{_A}{'ea' if chinese else 'latin'}")
        named = chosen.get("typeface", "") if chosen is not None else ""
        hans = scheme.find(f"{_A}font[@script='Hans']") if chinese else None
        return named or (hans.get("typeface", "") if hans is not None else "")

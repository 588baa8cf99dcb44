"""The styles part of a document, read for the names behind the ids that its paragraphs use."""

from __future__ import annotations

from lxml import etree

from eduplan.docx.names import PREFIX, ParagraphStyle, RunStyle, paragraph_named, run_named
from eduplan.docx.tree import W

__all__ = ["StyleNames"]


class StyleNames:
    """Which of our styles an id stands for in one document."""

    def __init__(self, root: etree._Element | None = None) -> None:
        self._paragraphs: dict[str, ParagraphStyle | None] = {}
        self._runs: dict[str, RunStyle | None] = {}
        self.ours = False
        """Whether the document has a style that only we name so."""
        for style in root.iterchildren(f"{W}style") if root is not None else ():
            name = style.find(f"{W}name")
            key = style.get(f"{W}styleId")
            if name is not None and key is not None:
                self._add(key, name.get(f"{W}val", ""), style.get(f"{W}type"))

    def _add(self, key: str, name: str, kind: str | None) -> None:
        if kind == "character":
            self._runs[key] = run_named(name)
        elif kind == "paragraph":
            self._paragraphs[key] = paragraph_named(name)
            self.ours = self.ours or (name.startswith(PREFIX) and self._paragraphs[key] is not None)

    def paragraph(self, key: str | None) -> ParagraphStyle | None:
        """The paragraph style of ours with the id *key*."""
        return self._paragraphs.get(key) if key else None

    def run(self, key: str | None) -> RunStyle | None:
        """The character style of ours with the id *key*."""
        return self._runs.get(key) if key else None

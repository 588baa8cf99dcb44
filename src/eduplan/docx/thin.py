"""A paragraph that is hardly seen: one point high, for what can only hang on a paragraph."""

from __future__ import annotations

from typing import Final

from eduplan.gbt9704.imprint import ANCHOR_LINE

__all__ = ["thin_paragraph"]

_PROPERTIES: Final = (
    '<w:snapToGrid w:val="0"/>'
    f'<w:spacing w:before="0" w:after="0" w:line="{ANCHOR_LINE.twips}" w:lineRule="exact"/>'
    '<w:ind w:firstLineChars="0" w:firstLine="0"/>'
    '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>'
)


def thin_paragraph(section: str = "") -> str:
    """The paragraph, which closes the section with the properties *section* if there are any."""
    return f"<w:p><w:pPr>{_PROPERTIES}{section}</w:pPr></w:p>"

"""Whether children stand in the order of the schema, for XML that is not yet in a document."""

from __future__ import annotations

from typing import Final

from lxml import etree

from eduplan.docx.xml import MAIN, RELATIONSHIPS

__all__ = ["ORDERS", "W", "misplaced", "parsed"]

W: Final = f"{{{MAIN}}}"
ORDERS: Final = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs"
    " kinsoku wordWrap overflowPunct autoSpaceDE autoSpaceDN adjustRightInd snapToGrid spacing ind"
    " contextualSpacing jc textDirection textAlignment outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs snapToGrid vanish color spacing w kern position sz szCs lang",
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType cols titlePg docGrid",
    "tblPr": "tblStyle tblpPr tblOverlap tblW jc tblCellSpacing tblInd tblBorders shd tblLayout"
    " tblCellMar tblLook",
    "trPr": "cantSplit trHeight tblHeader",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign",
    "tcBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
    "tc": "tcPr p",
    "p": "pPr bookmarkStart r bookmarkEnd",
}
"""The order of children (ISO/IEC 29500-1, annex A), as far as single elements of a page need it."""


def parsed(xml: str) -> etree._Element:
    """The elements that *xml* holds, below one root."""
    return etree.fromstring(f'<root xmlns:w="{MAIN}" xmlns:r="{RELATIONSHIPS}">{xml}</root>')


def misplaced(root: etree._Element) -> list[str]:
    """The elements below *root* whose children stand in another order than the schema's."""
    found = []
    for element in root.iter(f"{W}*"):
        tag = etree.QName(element).localname
        order = ORDERS.get(tag, "").split()
        places = [order.index(etree.QName(child).localname) for child in element] if order else []
        if places != sorted(places):
            found.append(tag)
    return found

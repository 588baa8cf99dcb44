"""Whether children stand in the order of the schema, for XML that is not yet in a document."""

from __future__ import annotations

from typing import Final

from lxml import etree

from eduplan.docx.xml import MAIN, RELATIONSHIPS

__all__ = ["ORDERS", "W", "misplaced", "parsed"]

W: Final = f"{{{MAIN}}}"
ORDERS: Final = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers"
    " pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE"
    " autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents"
    " suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle"
    " rPr sectPr pPrChange",
    "rPr": "ins del moveFrom moveTo"
    " rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint"
    " noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect"
    " bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc"
    " pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi"
    " rtlGutter docGrid printerSettings sectPrChange",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc"
    " tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "tblBorders": "top left bottom right insideH insideV",
    "trPr": "cantSplit trHeight tblHeader",
    "tcPr": "cnfStyle tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign",
    "tbl": "tblPr tblGrid tr",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden"
    " unhideWhenUsed qFormat locked personal rsid pPr rPr tblPr trPr tcPr",
    "styles": "docDefaults latentStyles style",
    "docDefaults": "rPrDefault pPrDefault",
    "settings": "zoom mirrorMargins bordersDoNotSurroundHeader evenAndOddHeaders"
    " characterSpacingControl compat themeFontLang",
    "compat": "spaceForUL balanceSingleByteDoubleByteWidth doNotLeaveBackslashAlone ulTrailSpace"
    " doNotExpandShiftReturn adjustLineHeightInTable useFELayout compatSetting",
    "tcBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "tr": "trPr tc",
    "tc": "tcPr p",
    "pBdr": "top left bottom right between bar",
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

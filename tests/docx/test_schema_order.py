"""Children stand in the order of the schema: Word calls a file damaged where they do not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pytest
from lxml import etree

from eduplan.docx.writer import write_document
from eduplan.docx.xml import MAIN
from tests.docx.packages import members
from tests.docx.sample import sample_plan

W: Final = f"{{{MAIN}}}"
ORDERS: Final = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers"
    " pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE"
    " autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents"
    " suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle"
    " rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint"
    " noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect"
    " bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc"
    " pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi"
    " rtlGutter docGrid printerSettings",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc"
    " tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "tblBorders": "top left bottom right insideH insideV",
    "trPr": "cantSplit trHeight tblHeader",
    "tcPr": "cnfStyle tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign",
    "tbl": "tblPr tblGrid tr",
    "tc": "tcPr p",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden"
    " unhideWhenUsed qFormat locked personal rsid pPr rPr tblPr trPr tcPr",
    "styles": "docDefaults latentStyles style",
    "docDefaults": "rPrDefault pPrDefault",
    "settings": "zoom mirrorMargins bordersDoNotSurroundHeader evenAndOddHeaders"
    " characterSpacingControl compat themeFontLang",
    "compat": "spaceForUL balanceSingleByteDoubleByteWidth doNotLeaveBackslashAlone ulTrailSpace"
    " doNotExpandShiftReturn adjustLineHeightInTable useFELayout compatSetting",
}
"""The order of children (ISO/IEC 29500-1, annex A), as far as we write them."""


def roots(*, clean: bool) -> Iterator[etree._Element]:
    for content in members(write_document(sample_plan(), clean=clean)).values():
        yield etree.fromstring(content)


@pytest.mark.parametrize("clean", [False, True])
def test_children_stand_in_the_order_of_the_schema(clean: bool) -> None:
    met = set()
    for root in roots(clean=clean):
        for element in root.iter(f"{W}*"):
            tag = etree.QName(element).localname
            order = ORDERS.get(tag, "").split()
            if order:
                met.add(tag)
                places = [order.index(etree.QName(child).localname) for child in element]
                assert places == sorted(places), tag
    assert met == set(ORDERS)

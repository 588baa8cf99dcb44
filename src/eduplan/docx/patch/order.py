"""Children put where the schema wants them: Word calls a document damaged where they stand elsewhere."""

from __future__ import annotations

from typing import Final

from lxml import etree

from eduplan.docx.tree import W

__all__ = ["child_of", "put"]

_ORDERS: Final = {
    "p": "pPr",
    "r": "rPr",
    "tc": "tcPr",
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers"
    " pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE"
    " autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents"
    " suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle"
    " * rPr sectPr pPrChange",
    "rPr": "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline"
    " shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs"
    " highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath"
    " * rPrChange",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc"
    " pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi"
    " rtlGutter docGrid printerSettings * sectPrChange",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText"
    " vAlign hideMark headers cellIns cellDel cellMerge * tcPrChange",
    "tcBorders": "top start left bottom end right insideH insideV tl2br tr2bl",
    "pBdr": "top left bottom right between bar",
    "settings": "writeProtection view zoom removePersonalInformation removeDateAndTime"
    " doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText"
    " printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts"
    " saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader"
    " bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors"
    " activeWritingStyle proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter"
    " stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves"
    " doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet"
    " defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps"
    " showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders *",
}
"""The order of children (ISO/IEC 29500-1, annex A); the star stands for all others."""
_RANKS: Final = {
    tag: {name: rank for rank, name in enumerate(order.split())} for tag, order in _ORDERS.items()
}


def put(parent: etree._Element, child: etree._Element, *, beside: bool = False) -> etree._Element:
    """Put *child* where it belongs in *parent*, in place of one of its kind or *beside* it; itself."""
    old = None if beside else parent.find(child.tag)
    if old is not None:
        child.tail = old.tail
        parent.replace(old, child)
        return child
    ranks = _RANKS[_name(parent)]
    rank = _rank(ranks, child)
    follower = next((each for each in parent if _rank(ranks, each) > rank), None)
    if follower is None:
        parent.append(child)
    else:
        follower.addprevious(child)
    return child


def child_of(parent: etree._Element, tag: str) -> etree._Element:
    """The child *tag* of *parent*, made where it is not there."""
    found = parent.find(W + tag)
    return put(parent, etree.Element(W + tag)) if found is None else found


def _rank(ranks: dict[str, int], element: etree._Element) -> int:
    return ranks.get(_name(element), ranks.get("*", len(ranks)))


def _name(element: etree._Element) -> str:
    return str(element.tag).removeprefix(W)

"""Whether children stand in the order of the schema, for XML that is not yet in a document."""

from __future__ import annotations

from typing import Final

from lxml import etree

from eduplan.docx.xml import MAIN, RELATIONSHIPS
from tests.docx.test_schema_order import ORDERS

__all__ = ["W", "misplaced", "parsed"]

W: Final = f"{{{MAIN}}}"
_MORE: Final = {
    "tcBorders": "top start left bottom end right insideH insideV tl2br tr2bl",
    "tblCellMar": "top start left bottom end right",
    "pBdr": "top left bottom right between bar",
}


def parsed(xml: str) -> etree._Element:
    """The elements that *xml* holds, below one root."""
    return etree.fromstring(f'<root xmlns:w="{MAIN}" xmlns:r="{RELATIONSHIPS}">{xml}</root>')


def misplaced(root: etree._Element) -> list[str]:
    """The elements below *root* whose children stand in another order than the schema's."""
    found = []
    for element in root.iter(f"{W}*"):
        tag = etree.QName(element).localname
        order = {**ORDERS, **_MORE}.get(tag, "").split()
        places = [order.index(etree.QName(child).localname) for child in element] if order else []
        if places != sorted(places):
            found.append(tag)
    return found

"""Turned pages: margins, footers and the number that stays where upright pages have it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml import etree

from eduplan.docx.landscape import (
    FooterIds,
    closed_by,
    grid_of,
    landscape_footer,
    landscape_section,
    portrait_section,
)
from eduplan.docx.sheet import Margins
from eduplan.gbt9704.house import typesetting_of
from eduplan.model.layout import Grid, HouseStyle
from tests.docx.order import W, misplaced, parsed

IDS = FooterIds("rId7", "rId8")
GRID = grid_of(typesetting_of(HouseStyle()))
NUMBER = "<w:r><w:t>— 3 —</w:t></w:r>"


def attributes(xml: str, tag: str) -> dict[str, str]:
    element = parsed(xml).find(f".//{W}{tag}")
    assert element is not None
    return {str(name).removeprefix(W): str(value) for name, value in element.attrib.items()}


def footer(side: str, margins: Margins | None = None) -> etree._Element:
    return etree.fromstring(landscape_footer(side, NUMBER, "F", margins or Margins()))


def found(element: etree._Element, path: str) -> dict[str, str]:
    """The attributes of the one element at *path*."""
    (one,) = element.findall("/".join(W + tag if tag != "." else tag for tag in path.split("/")))
    return {str(name).removeprefix(W): str(value) for name, value in one.attrib.items()}


def test_a_landscape_page_is_the_upright_one_on_its_side() -> None:
    upright = attributes(portrait_section(IDS, GRID), "pgSz")
    turned = attributes(landscape_section(IDS, GRID), "pgSz")
    assert (turned["w"], turned["h"]) == (upright["h"], upright["w"])
    assert turned["orient"] == "landscape"


def test_the_head_of_a_landscape_page_lies_at_the_left_edge_of_the_upright_one() -> None:
    upright = attributes(portrait_section(IDS, GRID), "pgMar")
    turned = attributes(landscape_section(IDS, GRID), "pgMar")
    sides = {"top": "left", "right": "top", "bottom": "right", "left": "bottom"}
    assert {side: turned[side] for side in sides} == {
        side: upright[was] for side, was in sides.items()
    }


def test_the_upright_section_is_the_standard_s_page() -> None:
    assert attributes(portrait_section(IDS, GRID), "pgMar") == {
        "top": "2098",
        "right": "1474",
        "bottom": "1984",
        "left": "1588",
        "header": "851",
        "footer": "1417",
        "gutter": "0",
    }


@pytest.mark.parametrize("section", [portrait_section, landscape_section])
def test_a_section_names_its_own_footers_and_goes_on_counting(
    section: Callable[[FooterIds, str], str],
) -> None:
    xml = section(IDS, GRID)
    assert 'w:type="default" r:id="rId7"' in xml
    assert 'w:type="even" r:id="rId8"' in xml
    assert "pgNumType" not in xml
    assert misplaced(parsed(xml)) == []


def test_the_last_paragraph_of_a_section_carries_it_behind_all_else() -> None:
    paragraph = closed_by('<w:p><w:pPr><w:jc w:val="left"/></w:pPr></w:p>', "<w:sectPr/>")
    properties = parsed(paragraph)[0][0]
    assert [child.tag for child in properties] == [f"{W}jc", f"{W}sectPr"]


def test_a_paragraph_without_properties_can_close_a_section_too() -> None:
    assert closed_by("<w:p><w:r/></w:p>", "<w:sectPr/>") == (
        "<w:p><w:pPr><w:sectPr/></w:pPr><w:r/></w:p>"
    )


def test_the_number_s_cell_lies_where_upright_pages_have_their_footer() -> None:
    place = found(footer("default"), "tbl/tblPr/tblpPr")
    assert (place["horzAnchor"], place["vertAnchor"]) == ("page", "page")
    assert (place["tblpX"], place["tblpY"]) == ("1417", "1588")
    assert found(footer("default"), "tbl/tr/trPr/trHeight") == {"val": "8844", "hRule": "exact"}


def test_the_number_s_cell_follows_the_margins_of_the_office() -> None:
    margins = Margins(left=1000, right=1000, bottom=1900)
    place = found(footer("default", margins), "tbl/tblPr/tblpPr")
    assert (place["tblpX"], place["tblpY"]) == ("1333", "1000")
    assert found(footer("default", margins), "tbl/tr/trPr/trHeight")["val"] == "9906"


def test_the_number_s_cell_stays_clear_of_the_text() -> None:
    place, width = (
        found(footer("default"), "tbl/tblPr/tblpPr"),
        found(footer("even"), "tbl/tblPr/tblW"),
    )
    assert int(place["tblpX"]) + int(width["w"]) < Margins().turned.left


def test_the_number_s_words_run_downwards() -> None:
    assert found(footer("default"), "tbl/tr/tc/tcPr/textDirection") == {"val": "tbRl"}


@pytest.mark.parametrize(("side", "edge"), [("default", "right"), ("even", "left")])
def test_the_number_stands_one_character_in_on_its_side(side: str, edge: str) -> None:
    assert found(footer(side), "tbl/tr/tc/p/pPr/ind") == {edge: "280"}
    assert found(footer(side), "tbl/tr/tc/p/pPr/jc") == {"val": edge}


@pytest.mark.parametrize("side", ["default", "even"])
def test_a_footer_s_children_stand_in_the_order_of_the_schema(side: str) -> None:
    root = footer(side)
    assert misplaced(root) == []
    assert [child.tag for child in root] == [f"{W}tbl", f"{W}p"]
    assert root.xpath("string()") == "— 3 —"


def test_the_grid_is_one_of_lines_or_of_lines_and_characters() -> None:
    characters = grid_of(typesetting_of(HouseStyle(grid=Grid.CHARACTERS)))
    assert attributes(GRID, "docGrid") == {"type": "lines", "linePitch": "579"}
    assert attributes(characters, "docGrid")["type"] == "linesAndChars"


def test_a_grid_of_lines_alone_does_not_work_on_landscape_pages() -> None:
    characters = grid_of(typesetting_of(HouseStyle(grid=Grid.CHARACTERS)))
    assert attributes(landscape_section(IDS, GRID), "docGrid") == {"linePitch": "579"}
    assert characters in landscape_section(IDS, characters)
    assert GRID in portrait_section(IDS, GRID)

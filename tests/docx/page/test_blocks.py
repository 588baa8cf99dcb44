"""Text blocks: the standard's, and those that sections set up."""

from __future__ import annotations

import pytest
from lxml import etree

from eduplan.docx.page.blocks import MM, OFFICIAL, PageSetup, TextBlock, setup_of_page, setups_of
from eduplan.docx.xml import MAIN

A4 = 'w:w="11906" w:h="16838"'
OFFICE = 'w:top="2098" w:right="1475" w:bottom="1984" w:left="1588"'


def setups(*sections: str, mirrored: bool = False) -> tuple[PageSetup, ...]:
    inner = "".join(f"<w:sectPr>{section}</w:sectPr>" for section in sections)
    root = etree.fromstring(f'<w:document xmlns:w="{MAIN}">{inner}</w:document>')
    return setups_of(root, mirrored=mirrored)


def edges(block: TextBlock) -> tuple[float, ...]:
    return tuple(round(edge / MM, 1) for edge in (block.left, block.top, block.right, block.bottom))


def test_the_standard_s_block_is_156_by_225_mm() -> None:
    assert (OFFICIAL.width / MM, OFFICIAL.height / MM) == pytest.approx((156, 225))
    assert edges(OFFICIAL) == (28, 37, 184, 262)


def test_a_section_with_the_standard_s_margins_sets_up_the_standard_s_block() -> None:
    (setup,) = setups(f"<w:pgSz {A4}/><w:pgMar {OFFICE}/>")
    assert edges(setup.block) == edges(OFFICIAL)


def test_the_gutter_is_part_of_the_binding_margin() -> None:
    (setup,) = setups(f'<w:pgSz {A4}/><w:pgMar {OFFICE} w:gutter="567"/>')
    assert edges(setup.block)[0] == 38


def test_a_top_margin_that_must_not_grow_is_written_below_zero() -> None:
    (setup,) = setups(f"<w:pgSz {A4}/><w:pgMar {OFFICE.replace('2098', '-2098')}/>")
    assert edges(setup.block)[1] == 37


@pytest.mark.parametrize(
    "section",
    ["", f"<w:pgSz {A4}/>", f'<w:pgSz {A4}/><w:pgMar w:left="9000" w:right="9000"/>'],
    ids=["nothing", "no margins", "nothing between the margins"],
)
def test_a_section_that_sets_up_no_block_is_left_out(section: str) -> None:
    assert setups(section) == ()


@pytest.mark.parametrize(("index", "left"), [(1, 28), (2, 26), (3, 28)])
def test_mirrored_margins_change_places_on_even_pages(index: int, left: float) -> None:
    (setup,) = setups(f"<w:pgSz {A4}/><w:pgMar {OFFICE}/>", mirrored=True)
    assert edges(setup.block_of(index))[0] == left
    assert setup.binds_right(index) is (index == 2)


def test_a_page_belongs_to_the_section_of_its_size() -> None:
    turned = '<w:pgSz w:w="16838" w:h="11906"/><w:pgMar w:top="1588" w:left="1984"/>'
    found = setups(f"<w:pgSz {A4}/><w:pgMar {OFFICE}/>", turned)
    assert setup_of_page(found, 297 * MM, 210 * MM) is found[1]
    assert setup_of_page(found, 210 * MM, 297 * MM) is found[0]


def test_a_page_of_no_section_has_the_standard_s_block() -> None:
    assert setup_of_page((), 210 * MM, 297 * MM).block == OFFICIAL

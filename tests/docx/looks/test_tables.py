"""Table styles say by a cell's place what stands in it."""

from __future__ import annotations

import pytest
from lxml import etree

from eduplan.docx.looks.styles import Styles
from eduplan.docx.looks.tables import Cell, table_look
from eduplan.docx.stylesheet import Stylesheet
from eduplan.docx.xml import MAIN

PARTS = {"firstRow": 1, "lastRow": 2, "firstCol": 3, "lastCol": 4, "band1Horz": 5, "band2Horz": 6}
STYLE = (
    f'<w:styles xmlns:w="{MAIN}"><w:style w:type="table" w:styleId="T"><w:rPr><w:sz w:val="99"/></w:rPr>'
    + "".join(
        f'<w:tblStylePr w:type="{name}"><w:rPr><w:sz w:val="{size}"/></w:rPr></w:tblStylePr>'
        for name, size in PARTS.items()
    )
    + '<w:tblStylePr w:type="nwCell"><w:pPr><w:jc w:val="center"/></w:pPr></w:tblStylePr>'
    + "</w:style></w:styles>"
)


@pytest.mark.parametrize(
    ("look", "cell", "size"),
    [
        ('w:val="04A0"', (0, 1), 1),
        ('w:val="04A0"', (0, 0), 1),
        ('w:val="04A0"', (1, 0), 3),
        ('w:val="04A0"', (1, 1), 5),
        ('w:val="04A0"', (2, 1), 6),
        ('w:val="04E0"', (3, 1), 2),
        ('w:val="0600"', (1, 1), 99),
        ('w:firstRow="1" w:noHBand="1"', (0, 1), 1),
        ('w:val="04A0" w:firstRow="0"', (0, 1), 5),
        ('w:val="nonsense"', (0, 0), 99),
    ],
)
def test_the_part_that_a_cell_is_in_goes_before_the_whole(
    look: str, cell: tuple[int, int], size: int
) -> None:
    style = Styles(Stylesheet(etree.fromstring(STYLE))).style("T")
    assert style is not None
    table = etree.fromstring(
        f'<w:tbl xmlns:w="{MAIN}"><w:tblPr><w:tblLook {look}/></w:tblPr></w:tbl>'
    )
    run, _ = table_look(table, style).of(Cell(*cell, rows=4, columns=3))
    assert run["size"] == size


def test_a_corner_is_in_its_row_and_its_column() -> None:
    style = Styles(Stylesheet(etree.fromstring(STYLE))).style("T")
    assert style is not None
    table = etree.fromstring(
        f'<w:tbl xmlns:w="{MAIN}"><w:tblPr><w:tblLook w:val="00A0"/></w:tblPr></w:tbl>'
    )
    _, paragraph = table_look(table, style).of(Cell(0, 0, rows=2, columns=2))
    assert paragraph == {"alignment": "center"}

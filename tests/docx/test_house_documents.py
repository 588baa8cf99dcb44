"""Whole documents in house styles: the grid of Word, page numbers in the office's form."""

from __future__ import annotations

import pytest
from lxml import etree

from eduplan.codecs.houses import shipped
from eduplan.docx import parts
from eduplan.docx.writer import write_document
from eduplan.docx.xml import MAIN
from eduplan.model import HouseStyle, Layout
from tests.docx.packages import members
from tests.docx.sample import sample_plan

W = f"{{{MAIN}}}"


def written(house: HouseStyle) -> dict[str, etree._Element]:
    content = write_document(sample_plan(), layout=Layout(house=house))
    return {name: etree.fromstring(part) for name, part in members(content).items()}


def attributes(root: etree._Element, tag: str) -> dict[str, str]:
    [element] = root.iter(W + tag)
    return {str(key).removeprefix(W): str(value) for key, value in element.attrib.items()}


def test_words_grid_is_the_one_that_word_writes() -> None:
    document = written(shipped("word-grid"))[parts.DOCUMENT]
    assert attributes(document, "docGrid") == {
        "type": "linesAndChars",
        "linePitch": "579",
        "charSpace": "-842",
    }
    margins = attributes(document, "pgMar")
    assert (margins["left"], margins["right"]) == ("1587", "1474")


def test_without_words_grid_there_is_one_of_lines_alone() -> None:
    document = written(HouseStyle())[parts.DOCUMENT]
    assert attributes(document, "docGrid") == {"type": "lines", "linePitch": "579"}


def test_a_pitch_of_its_own_is_that_of_lines_and_grid() -> None:
    found = written(HouseStyle(line_pitch="28.5"))
    assert attributes(found[parts.DOCUMENT], "docGrid")["linePitch"] == "570"
    lines = {each.get(f"{W}line") for each in found[parts.STYLES].iter(f"{W}spacing")}
    assert "570" in lines
    assert "579" not in lines


@pytest.mark.parametrize("form", ["— {number} —", "-{number}-", "{number}", "第 {number} 页<&>"])
@pytest.mark.parametrize("side", parts.FOOTERS)
def test_the_page_number_has_the_form_of_the_office(side: str, form: str) -> None:
    root = written(HouseStyle(page_number=form))[parts.FOOTERS[side]]
    assert "".join(map(str, root.itertext())) == form.format(number=1)
    assert attributes(root, "fldSimple")["instr"].strip() == "PAGE"

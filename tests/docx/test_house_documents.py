"""Whole documents in house styles: the grid of Word, page numbers in the office's form."""

from __future__ import annotations

import pytest
from lxml import etree

from eduplan.codecs.houses import shipped
from eduplan.docx import parts
from eduplan.docx.reader import read_document
from eduplan.docx.writer import write_document
from eduplan.docx.xml import MAIN
from eduplan.model import (
    HeadingForm,
    HouseStyle,
    Initiative,
    Layout,
    Numbering,
    Pillar,
    Plan,
    build,
)
from tests.docx.packages import edited, members
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


def texts(root: etree._Element, tag: str, value: str) -> list[str]:
    """The text of each run whose property *tag* has *value* for 汉字, or is there at all."""
    found = []
    for run in root.iter(f"{W}r"):
        named = run.find(f"{W}rPr/{W}{tag}")
        if named is not None and named.get(f"{W}eastAsia", "") == value:
            found.append("".join(map(str, run.itertext())))
    return found


def test_rare_characters_of_text_and_headings_are_in_fonts_that_have_them() -> None:
    plan = Plan(
        "镕城要点",
        [
            Pillar(
                "镕", [Initiative("学喆", [["请喆生", build.responsible("镕科")]], label="（一）")]
            )
        ],
    )
    content = write_document(plan)
    document = etree.fromstring(members(content)[parts.DOCUMENT])
    assert texts(document, "rFonts", "楷体") == ["喆"]
    assert texts(document, "rFonts", "仿宋") == ["喆", "镕"]
    assert read_document(content).plan == plan


def test_a_title_over_several_lines_keeps_its_quotes_chinese() -> None:
    title = "“AI＋教育”2026年明湖区教育数字化转型和高质量发展工作要点"
    content = write_document(Plan(title), layout=Layout(house=shipped("bold-run-in")))
    document = etree.fromstring(members(content)[parts.DOCUMENT])
    assert texts(document, "rFonts", "方正小标宋简体") == ["“"]
    assert len(list(document.iter(f"{W}br"))) > 0
    assert read_document(content).plan == Plan(title)


def test_the_labels_of_run_in_headings_are_bold_with_them() -> None:
    works = [
        Initiative("学习", ["开展宣讲。"], form=HeadingForm.RUN_IN),
        Initiative("建设", ["加快。"], form=HeadingForm.OWN_LINE),
    ]
    plan = Plan("要点", [Pillar("甲", works)])
    content = write_document(plan, layout=Layout(house=shipped("bold-run-in")))
    document = etree.fromstring(members(content)[parts.DOCUMENT])
    assert texts(document, "b", "") == ["（一）"]


def test_an_edited_document_with_full_width_dots_keeps_its_numbering() -> None:
    plan = Plan(
        "要点",
        [Pillar("学习", [Initiative("宣讲", ["开展宣讲。"]), Initiative("培训", ["开展培训。"])])],
        numbering=Numbering.two_level(),
    )
    layout = Layout(house=HouseStyle(full_width_dot=True))
    content = write_document(plan, layout=layout)
    assert "1．" in members(content)[parts.DOCUMENT].decode()
    changed = edited(content, lambda text: text.replace("开展培训", "开展研训"))
    reading = read_document(changed)
    assert reading.plan.numbering == plan.numbering
    assert reading.plan.labels == plan.labels
    assert reading.layout == layout

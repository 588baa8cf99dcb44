"""The written package: the same bytes always, slim, in order, and open to everyone."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from lxml import etree

import docx
from eduplan.docx import parts
from eduplan.docx.names import PREFIX
from eduplan.docx.tree import text_in
from eduplan.docx.writer import to_document, write_document
from eduplan.docx.xml import MAIN
from eduplan.model import Envelope, Pillar, Plan
from eduplan.verbs.read import read
from tests.docx.packages import members
from tests.docx.sample import sample_plan

W = f"{{{MAIN}}}"
_SCRIPT = """
import hashlib
from eduplan.docx.writer import write_document
from tests.docx.sample import sample_plan
for compress in (True, False):
    print(hashlib.sha256(write_document(sample_plan(), compress=compress)).hexdigest())
"""


def written_elsewhere(seed: str, zone: str, locale: str) -> str:
    """The digests of the sample as a process of its own writes it."""
    environment = {
        **os.environ,
        "PYTHONHASHSEED": seed,
        "TZ": zone,
        "LC_ALL": locale,
        "PYTHONPATH": os.pathsep.join(["src", "."]),
    }
    root = Path(__file__).parents[2]
    made = subprocess.run(
        [sys.executable, "-c", _SCRIPT], env=environment, cwd=root, capture_output=True, check=True
    )
    return made.stdout.decode()


def test_equal_plans_give_equal_bytes_in_every_process() -> None:
    first = written_elsewhere("1", "UTC", "C")
    assert len(first.split()) == 2
    assert written_elsewhere("2", "Asia/Shanghai", "C.UTF-8") == first


def test_the_example_with_all_that_stands_beside_it_fits_into_20_kb(examples: Path) -> None:
    plan = read(examples / "minghu-2026-standalone.yaml").plan
    assert len(plan.initiatives) == 30
    assert len(write_document(plan)) <= 20_480


def test_python_docx_opens_the_document() -> None:
    document = docx.Document(io.BytesIO(write_document(sample_plan())))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[:3] == ["2026年明湖区教育工作要点", "2026年要求如下。", "一、加强党建"]
    assert document.core_properties.title == "2026年明湖区教育工作要点"
    assert document.core_properties.author == "明湖区教育局"
    assert len(document.tables) == 2


def test_a_plan_can_be_gone_on_with_in_python_docx() -> None:
    document = to_document(sample_plan())
    document.add_paragraph("另附说明。")
    assert document.paragraphs[-1].text == "另附说明。"


def test_core_properties_hold_title_and_issuer_and_nothing_of_login_or_clock() -> None:
    root = etree.fromstring(members(write_document(sample_plan()))[parts.CORE])
    assert {etree.QName(child).localname for child in root} == {"title", "creator"}
    assert "creator" not in members(write_document(Plan("要点")))[parts.CORE].decode()


def test_a_clean_document_holds_nothing_of_ours_but_styles() -> None:
    found = members(write_document(sample_plan(), clean=True))
    assert not {parts.DATA, parts.DATA_PROPERTIES, parts.CUSTOM} & set(found)
    for name, content in found.items():
        assert b"eduplan" not in content, name
        assert b"bookmark" not in content, name
    assert PREFIX.encode() in found[parts.STYLES]


@pytest.mark.parametrize("clean", [False, True])
def test_every_part_is_well_formed_named_and_reached(clean: bool) -> None:
    found = members(write_document(sample_plan(), clean=clean))
    assert next(iter(found)) == "[Content_Types].xml"
    for content in found.values():
        etree.fromstring(content)
    types = found["[Content_Types].xml"].decode()
    named = set(re.findall(r'PartName="/([^"]+)"', types))
    targets = {
        re.sub(r"^word/\.\./", "", folder + target)
        for source, folder in (
            ("_rels/.rels", ""),
            ("word/_rels/document.xml.rels", "word/"),
            ("customXml/_rels/item1.xml.rels", "customXml/"),
        )
        for target in re.findall(r'Target="([^"]+)"', found.get(source, b"").decode())
    }
    assert named <= set(found)
    assert targets == {
        name for name in found if not name.endswith((".rels", "[Content_Types].xml"))
    }


def test_only_styles_in_use_are_written_and_all_in_use_are() -> None:
    found = members(write_document(sample_plan()))
    used = {
        value
        for name in (parts.DOCUMENT, *parts.FOOTERS.values())
        for value in re.findall(r'<w:[pr]Style w:val="([^"]+)"', found[name].decode())
    }
    written = set(re.findall(r'w:styleId="([^"]+)"', found[parts.STYLES].decode()))
    assert written == used | {"Normal"}


def test_fonts_stand_in_all_four_slots_and_no_theme_is_asked_for() -> None:
    for name, content in members(write_document(sample_plan())).items():
        assert b"Theme" not in content, name
        for fonts in re.findall(rb"<w:rFonts[^>]*>", content):
            slots = set(re.findall(rb"w:(ascii|hAnsi|eastAsia|cs)=", fonts))
            assert len(slots) == 4 or (not slots and b"hint" in fonts)


def test_an_uncompressed_document_stores_its_members() -> None:
    content = write_document(sample_plan(), compress=False)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {member.compress_type for member in archive.infolist()} == {zipfile.ZIP_STORED}


def test_page_numbers_stand_right_on_odd_pages_and_left_on_even_ones() -> None:
    found = members(write_document(Plan("要点")))
    assert b"<w:evenAndOddHeaders/>" in found[parts.SETTINGS]
    sides = {
        side: re.search(rb'<w:jc w:val="(\w+)"', found[name])
        for side, name in parts.FOOTERS.items()
    }
    assert {side: hit[1] for side, hit in sides.items() if hit} == {
        "default": b"right",
        "even": b"left",
    }
    text = text_in(etree.fromstring(found[parts.FOOTERS["default"]]))
    assert text == "— 1 —"


def test_the_name_stands_a_line_below_the_text_and_the_date_right_below_it() -> None:
    plan = Plan("要点", [Pillar("一")], envelope=Envelope(signature=["甲局", "乙局"]))
    document = etree.fromstring(members(write_document(plan))[parts.DOCUMENT])
    before = [
        (paragraph.find(f"{W}pPr/{W}spacing"), text_in(paragraph))
        for paragraph in document.iter(f"{W}p")
    ]
    assert [
        text for spacing, text in before if spacing is not None and spacing.get(f"{W}before") != "0"
    ] == ["甲局"]


def test_an_annex_begins_a_page_with_its_label_on_line_1_and_its_title_on_line_3() -> None:
    styles = etree.fromstring(members(write_document(sample_plan()))[parts.STYLES])
    named = {style.get(f"{W}styleId"): style for style in styles.iter(f"{W}style")}
    label, title = named["AL"], named["AT"]
    assert label.find(f"{W}pPr/{W}pageBreakBefore") is not None
    spacing = title.find(f"{W}pPr/{W}spacing")
    assert spacing is not None
    assert spacing.get(f"{W}before") == spacing.get(f"{W}line")

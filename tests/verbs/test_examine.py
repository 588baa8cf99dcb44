"""Examining: what is told, what the plan itself keeps from being told, and by which house style."""

from __future__ import annotations

from pathlib import Path

import pytest

import eduplan
from eduplan.model import DocxPlace, HouseStyle, Initiative, Layout, Pillar, Plan, Waiver
from eduplan.verbs.examine import examine
from eduplan.verbs.write import to_bytes
from tests.battery.makes import Make, conforming, opened, paragraph_of, saved
from tests.battery.planting import text

PLAN = Plan(
    "2026年工作要点",
    [Pillar("学习", [Initiative("宣讲", ["布署宣讲,布署家访。"])])],
    waivers=[Waiver("WRD101", "引文如此"), Waiver("OWN1")],
)


@pytest.mark.parametrize("format", ["docx", "json", "yaml"])
def test_what_a_plan_waives_is_counted_and_not_told(format: str) -> None:
    content = to_bytes(PLAN, format)
    found = examine(content, format=format)
    codes = {each.code for each in found.findings}
    assert "TXT201" in codes
    assert "WRD101" not in codes
    assert found.counts == {PLAN.waivers[0]: 2}
    assert [each.code for each in found.waived] == ["WRD101", "WRD101"]
    assert eduplan.check(content, format=format) == found.findings


def test_a_plan_in_code_waives_too() -> None:
    assert examine(PLAN).counts == {PLAN.waivers[0]: 2}
    assert [each.code for each in eduplan.fix(PLAN, safety="text").made] == ["TXT201"]


def test_waivers_survive_reading_and_writing_again_and_editing(tmp_path: Path) -> None:
    path = tmp_path / "要点.docx"
    eduplan.write(PLAN, path)
    assert eduplan.read(path).plan == PLAN
    eduplan.write(eduplan.read(path).plan, path)
    document = opened(path.read_bytes())
    text("（一）宣讲", "布署家访", "布署走访")(document)
    edited = saved(document)
    assert "走访" in eduplan.read(edited).plan.initiatives[0].text
    assert eduplan.read(edited).plan.waivers == PLAN.waivers
    assert examine(edited, format="docx").counts == {PLAN.waivers[0]: 2}


def test_a_clean_document_waives_nothing() -> None:
    found = examine(to_bytes(PLAN, clean=True), format="docx")
    assert found.waived == ()
    assert "WRD101" in {each.code for each in found.findings}


def test_layout_is_judged_by_the_house_style_that_is_given() -> None:
    house = HouseStyle(fangsong="方正仿宋_GBK", line_pitch="30", bold_run_in=True)
    ours = to_bytes(PLAN, layout=Layout(house=house))
    plain = to_bytes(PLAN)

    def codes(content: bytes, style: HouseStyle | None) -> set[str]:
        found = eduplan.check(content, format="docx", house=style)
        return {each.code for each in found if each.code.startswith("PAG")}

    assert codes(ours, None) == codes(ours, house) == codes(plain, None) == set()
    assert {"PAG011", "PAG041"} <= codes(ours, HouseStyle())
    assert "PAG011" in codes(plain, house)


def test_layout_is_mended_towards_the_house_style_that_is_given() -> None:
    house = HouseStyle(line_pitch="30")
    fixed = eduplan.fix(to_bytes(PLAN), format="docx", house=house)
    assert {each.code for each in fixed.made} == {"PAG011"}
    after = eduplan.check(fixed.content, format="docx", house=house)
    assert "PAG011" not in {each.code for each in after}


def test_the_title_of_a_notice_is_checked_in_documents_of_other_programs_too() -> None:
    document = opened(conforming(Make.DIRECT))
    text("明湖区教育局关于印发", "明湖区教育局关于", "关于")(document)
    [found] = [each for each in eduplan.check(saved(document)) if each.code == "FRM202"]
    assert isinstance(found.place, DocxPlace)
    assert found.line == "关于印发《2026年教育工作要点》的通知"
    assert "\n" in paragraph_of(document, "关于印发").text
    assert found.fix is None


def test_what_is_no_title_of_a_notice_is_not_taken_for_one() -> None:
    document = opened(conforming(Make.DIRECT))
    text("明湖区教育局关于印发", "明湖区教育局关于印发", "明湖区教育局印发")(document)
    text("明湖区教育局印发", "《2026年教育工作要点》的通知", "工作要点")(document)
    assert "FRM201" not in {each.code for each in eduplan.check(saved(document))}

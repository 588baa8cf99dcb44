"""Checking: by the rules, or page by page where that is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import eduplan
from docx import Document
from eduplan import Plan, write
from eduplan.docx.looks.reading import read_look
from eduplan.errors import FileError
from eduplan.model import (
    DataPlace,
    DocxPlace,
    Edit,
    Force,
    Initiative,
    Layout,
    Pillar,
    Profile,
    Severity,
    TextPlace,
)
from eduplan.rules import RULES, Span, rule
from eduplan.rules.page.catalogue import LAYOUT_RULES
from eduplan.verbs.check import check
from tests.docx.sample import sample_plan
from tests.rendering.office import requires_libreoffice

PLAN = sample_plan()
TEXT = "2026年工作要点\n　　一、加强学习\n　　布署宣讲,全年宣讲100场。"


def codes(source: str | Path | bytes | Plan) -> list[str]:
    return [each.code for each in check(source) if each.severity > Severity.INFO]


def test_a_plan_is_checked_without_any_file() -> None:
    plan = Plan("2026年工作要点", [Pillar("加强学习", lead=["布署宣讲,全年宣讲100场。"])])
    found = [each for each in check(plan) if each.severity > Severity.INFO]
    assert [(each.code, each.place) for each in found] == [
        ("WRD101", DataPlace("pillars[0].lead[0]", 0, 2)),
        ("TXT201", DataPlace("pillars[0].lead[0]", 4, 5)),
    ]


def test_a_text_is_checked_where_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "要点.txt"
    path.write_text(TEXT, encoding="utf-8")
    found = [each for each in check(path) if each.code == "TXT201"]
    assert [each.place for each in found] == [TextPlace(TEXT.index(","), TEXT.index(",") + 1, 3)]
    assert check(TEXT.encode("gb18030")) == check(path)


@pytest.mark.parametrize("suffix", [".json", ".yaml", ".docx"])
def test_a_plan_and_its_files_have_the_same_findings(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"要点{suffix}"
    write(PLAN, path)
    assert codes(path) == codes(PLAN)


def test_a_document_is_checked_where_its_paragraphs_stand(tmp_path: Path) -> None:
    path = tmp_path / "要点.docx"
    initiative = Initiative(
        "（抓宣讲", ["布署宣讲,全年宣讲100场."], [Initiative("大讲堂", ["签定协议。"])]
    )
    write(Plan("2026年工作要点", [Pillar("加强学习", [initiative])]), path)
    texts = {each.place.block: each.text for each in read_look(path.read_bytes()).paragraphs}
    found = [each for each in check(path) if each.code[:3] in ("TXT", "WRD")]
    assert {each.code for each in found} == {"TXT109", "TXT201", "TXT202", "WRD101"}
    for each in found:
        assert isinstance(each.place, DocxPlace)
        said = texts[each.place.block][each.place.start : each.place.end]
        assert said == each.line[each.start : each.end]
        if each.fix is not None:
            assert isinstance(each.fix, Edit)
            assert each.fix.before == said


def test_a_document_is_checked_for_its_layout_too(tmp_path: Path) -> None:
    path = tmp_path / "要点.docx"
    document = Document()
    document.add_paragraph("2026年工作要点")
    document.save(str(path))
    assert {each.code[:3] for each in check(path)} >= {"PAG"}
    assert all(each.code.startswith("PAG") for each in check(path, rules=LAYOUT_RULES[:10]))


def test_a_conforming_plan_has_neither_errors_nor_warnings(examples: Path) -> None:
    for name in ("standalone", "issued", "attachment"):
        assert codes(examples / f"minghu-2026-{name}.yaml") == []
    assert codes(examples / "minghu-2026.txt") == []


def test_rules_of_ones_own_are_read_beside_the_others_or_alone() -> None:
    @rule(
        "OWN001",
        clause="明湖区教育局",
        force=Force.CUSTOM,
        severity=Severity.INFO,
        message="不说“{found}”",
        good=["开展宣讲"],
        bad=["大力开展宣讲"],
    )
    def no_big_words(text: str) -> Iterator[Span]:
        """Big words say little."""
        if (place := text.find("大力")) >= 0:
            yield Span(place, place + 2, "")

    plan = Plan("2026年工作要点", [Pillar("加强学习", lead=["大力布署宣讲。"])])
    assert [each.code for each in check(plan, rules=[no_big_words])] == ["OWN001"]
    both = {each.code for each in eduplan.check(plan, rules=[*RULES, no_big_words])}
    assert {"OWN001", "WRD101"} <= both


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="没有这个文件"):
        check(tmp_path / "没有这个文件.docx")


@requires_libreoffice
def test_a_document_and_its_data_have_the_same_proof(tmp_path: Path) -> None:
    write(PLAN, tmp_path / "a.docx")
    write(PLAN, tmp_path / "a.yaml")
    proof = check(tmp_path / "a.docx", page=True)
    assert proof == check(tmp_path / "a.yaml", page=True)
    assert proof == check((tmp_path / "a.docx").read_bytes(), page=True)


@requires_libreoffice
def test_data_is_proved_in_the_layout_that_is_asked_for(tmp_path: Path) -> None:
    write(PLAN, tmp_path / "a.yaml")
    proof = check(tmp_path / "a.yaml", page=True, layout=Layout(Profile.ISSUED))
    assert any(each.clause == "7.3.5.2" and each.page == 1 for each in proof.measurements)

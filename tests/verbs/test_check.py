"""Checking: what is asked for is measured, and nothing else is."""

from __future__ import annotations

from pathlib import Path

from eduplan import write
from eduplan.model import Layout, Profile
from eduplan.verbs.check import check
from tests.docx.sample import sample_plan
from tests.rendering.office import requires_libreoffice

PLAN = sample_plan()


def test_where_nothing_is_asked_for_nothing_is_checked(tmp_path: Path) -> None:
    assert check(tmp_path / "没有这个文件.docx") is None


@requires_libreoffice
def test_a_document_and_its_data_have_the_same_proof(tmp_path: Path) -> None:
    write(PLAN, tmp_path / "a.docx")
    write(PLAN, tmp_path / "a.yaml")
    proof = check(tmp_path / "a.docx", page=True)
    assert proof is not None
    assert proof == check(tmp_path / "a.yaml", page=True)
    assert proof == check((tmp_path / "a.docx").read_bytes(), page=True)


@requires_libreoffice
def test_data_is_proved_in_the_layout_that_is_asked_for(tmp_path: Path) -> None:
    write(PLAN, tmp_path / "a.yaml")
    proof = check(tmp_path / "a.yaml", page=True, layout=Layout(Profile.ISSUED))
    assert proof is not None
    assert any(each.clause == "7.3.5.2" and each.page == 1 for each in proof.measurements)

"""LibreOffice is another program: what is said where it is missing, fails, or hangs."""

from __future__ import annotations

import shutil
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from eduplan.docx import office
from eduplan.docx.page.office import RenderingError, find_office, render, render_all, render_bytes
from eduplan.docx.writer import write_document
from tests.docx.sample import sample_plan
from tests.rendering.office import requires_libreoffice

Stand = Callable[[str], None]


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stand:
    """Put a program of a few lines of Python in the place of LibreOffice."""

    def put(code: str) -> None:
        program = tmp_path / "soffice"
        program.write_text(f"#!{sys.executable}\n{code}\n", encoding="utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setattr(shutil, "which", lambda name: str(program))

    return put


def test_without_libreoffice_the_way_to_get_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(office, "_PLACES", ())
    assert find_office() is None
    with pytest.raises(RenderingError, match="没有找到") as caught:
        render(tmp_path / "a.docx", tmp_path)
    assert "安装 LibreOffice" in caught.value.remedy


def test_it_is_found_where_its_installer_put_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "soffice"
    program.touch()
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(office, "_PLACES", (str(tmp_path / "none"), str(program)))
    assert find_office() == str(program)


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program there")
def test_what_it_says_is_passed_on_where_it_makes_no_pdf(tmp_path: Path, stand_in: Stand) -> None:
    stand_in("print('Error: source file could not be loaded')")
    with pytest.raises(RenderingError, match=r"没有排出 甲、乙：Error: source file could"):
        render_all((tmp_path / "甲.docx", tmp_path / "乙.docx"), tmp_path / "out")


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program there")
def test_what_hangs_is_ended(
    tmp_path: Path, stand_in: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "_TIMEOUT", 0.5)
    stand_in("import time; time.sleep(60)")
    with pytest.raises(RenderingError, match="还没有排完"):
        render(tmp_path / "a.docx", tmp_path / "out")


def test_what_cannot_be_started_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: str(tmp_path))
    with pytest.raises(RenderingError, match="启动不了"):
        render(tmp_path / "a.docx", tmp_path / "out")


@requires_libreoffice
def test_a_document_becomes_a_pdf() -> None:
    assert render_bytes(write_document(sample_plan())).startswith(b"%PDF")

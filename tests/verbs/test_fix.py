"""Fixing: files mended where they stand, in their own format and encoding."""

from __future__ import annotations

from pathlib import Path

import pytest

import eduplan
from eduplan.errors import EduplanError, FileError
from eduplan.model import Edit, Finding, Force, Safety, Severity
from eduplan.model.revision import Revision
from eduplan.model.setting import Setting, SettingEdit
from eduplan.verbs.check import check
from eduplan.verbs.fix import fix
from tests.battery.makes import Make, conforming, opened, saved
from tests.battery.planting import Plant, characters, sheet, text
from tests.docx.packages import members
from tests.docx.patch.shown import MAIN_PART, shows

TEXT = "2026年工作要点\r\n　　一、加强学习\r\n　　布署宣讲,全年宣讲100场。\r\n"
MENDED = TEXT.replace("布署", "部署").replace(",", "，")
RED = characters("各单位要对照", color="FF0000")
COMMA = text("各单位要对照", "，", ",")


def harmed(*plants: Plant, make: Make = Make.DIRECT) -> bytes:
    document = opened(conforming(make))
    for plant in plants:
        plant(document)
    return saved(document)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "gb18030"])
def test_a_text_keeps_its_encoding_its_mark_and_its_line_ends(encoding: str) -> None:
    mark = "\ufeff" if encoding.startswith("utf-16") else ""
    fixed = fix((mark + TEXT).encode(encoding), safety="text")
    assert fixed.content == (mark + MENDED).encode(encoding)
    assert [each.code for each in fixed.made] == ["WRD101", "TXT201"]


def test_only_layout_is_changed_unless_words_are_asked_for() -> None:
    content = TEXT.encode()
    safe = fix(content)
    assert safe.content is content
    assert safe.made == ()
    assert [each.after for each in safe.review if isinstance(each, Edit)] == ["部署", "，"]


@pytest.mark.parametrize("make", Make, ids=lambda make: make.name)
def test_a_document_that_conforms_keeps_its_bytes(make: Make) -> None:
    content = conforming(make)
    for safety in ("safe", "text"):
        assert fix(content, safety=safety).content is content


def test_layout_is_mended_by_itself_and_words_stay() -> None:
    content = harmed(RED, COMMA)
    fixed = fix(content)
    assert [each.code for each in fixed.made] == ["PAG051"]
    assert shows(fixed.content) == shows(content)
    assert {
        name for name, part in members(fixed.content).items() if part != members(content)[name]
    } == {MAIN_PART}
    assert [each.code for each in fixed.left if each.severity > Severity.INFO] == ["TXT201"]


def test_words_are_mended_where_they_stand_with_the_look_that_they_had() -> None:
    sound, content = conforming(Make.DIRECT), harmed(COMMA)
    fixed = eduplan.fix(content, safety="text")
    assert shows(fixed.content) == shows(sound)
    [edit] = fixed.edits
    assert isinstance(edit, Edit)
    assert (edit.before, edit.after, edit.safety) == (",", "，", Safety.TEXT)


def test_a_fix_that_needs_another_behind_it_is_made_with_it() -> None:
    from tests.battery.faults import FAULTS

    [fault] = [each for each in FAULTS if each.name == "页码居中"]
    fixed = fix(harmed(fault.plant))
    assert {"PAG093", "PAG094"} <= {each.code for each in fixed.made}
    assert [each for each in fixed.left if each.severity > Severity.INFO] == []


def test_changes_are_tracked_on_request() -> None:
    content = harmed(RED, COMMA)
    fixed = fix(content, safety="text", track=Revision("审核"))
    document = members(fixed.content)[MAIN_PART].decode()
    for mark in ("<w:ins ", "<w:del ", "<w:rPrChange "):
        assert f'{mark}w:id="' in document
    assert document.count('w:author="审核"') >= 3
    assert shows(fixed.content) == shows(conforming(Make.DIRECT))


def test_a_page_that_is_set_otherwise_is_set_right() -> None:
    content = harmed(sheet("pgMar", top=1440), sheet("pgSz", w=12240, h=15840))
    settings = [each.setting for each in fix(content).edits if isinstance(each, SettingEdit)]
    assert settings == [Setting.PAPER_WIDTH, Setting.PAPER_HEIGHT, Setting.TOP]


def test_only_the_rules_that_are_given_are_followed() -> None:
    from eduplan.verbs.settings import rule_called

    fixed = fix(TEXT.encode(), safety="text", rules=[rule_called("TXT201")])
    assert [each.code for each in fixed.made] == ["TXT201"]
    assert check(fixed.content, rules=[rule_called("TXT201")]) == ()


def test_other_formats_and_askings_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="不能原样改"):
        fix(b"{\\rtf1 abc}", format="docx")
    with pytest.raises(FileError, match="修订"):
        fix(TEXT.encode(), track=Revision("审核"))
    with pytest.raises(FileError, match="可用：safe、text"):
        fix(TEXT.encode(), safety="bold")
    with pytest.raises(EduplanError):
        fix(b"PK\x03\x04 no package")
    with pytest.raises(FileError, match="找不到文件"):
        fix(tmp_path / "无.docx")


def test_findings_that_were_made_good_say_what_they_were() -> None:
    fixed = fix(harmed(RED))
    [made] = fixed.made
    assert isinstance(made, Finding)
    assert (made.force, made.clause) == (Force.STATED, "GB/T 9704-2012 5.2.4")

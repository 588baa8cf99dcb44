"""``eduplan check FILE --fix``: what is printed, what is written, what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eduplan.docx.reader import read_document
from tests.battery.makes import Make, conforming, opened, saved
from tests.battery.planting import characters, text
from tests.cli.conftest import Cli
from tests.docx.packages import members
from tests.docx.patch.shown import MAIN_PART, shows

TEXT = "2026年工作要点\n　　一、加强学习\n　　布署宣讲,全年宣讲100场。"
MENDED = "2026年工作要点\n　　一、加强学习\n　　部署宣讲，全年宣讲100场。"


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "要点.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def notice(tmp_path: Path) -> Path:
    """A notice with a fault of layout and one of words."""
    document = opened(conforming(Make.DIRECT))
    characters("各单位要对照", color="FF0000")(document)
    text("各单位要对照", "，", ",")(document)
    path = tmp_path / "通知.docx"
    path.write_bytes(saved(document))
    return path


def test_the_plan_of_changes_stands_before_what_is_left(notice: Path, cli: Cli) -> None:
    before, target = notice.read_bytes(), notice.with_name("改后.docx")
    outcome = cli("check", notice, "--fix", "-o", target)
    lines = outcome.out.splitlines()
    assert lines[:2] == [str(notice), "改动（1）：版式 1 处，文字 0 处"]
    assert "PAG051" in lines[2]
    assert lines[3].strip() == "颜色：FF0000 → 000000"
    assert lines.index(f"→ {target}") < next(i for i, line in enumerate(lines) if "TXT201" in line)
    assert outcome.code == 1
    assert notice.read_bytes() == before
    assert shows(target.read_bytes()) == shows(before)


def test_words_are_changed_where_that_is_asked_for(paper: Path, cli: Cli) -> None:
    target = paper.with_name("改后.txt")
    outcome = cli("check", paper, "--fix=text", "-o", target)
    assert outcome.code == 0
    assert "“布署” → “部署”" in outcome.out
    assert target.read_text(encoding="utf-8") == MENDED
    assert paper.read_text(encoding="utf-8") == TEXT


def test_without_a_place_to_write_nothing_is_changed(paper: Path, cli: Cli) -> None:
    outcome = cli("check", paper, "--fix=text")
    assert outcome.code == 2
    assert "-o" in outcome.err
    assert "--in-place" in outcome.err
    assert paper.read_text(encoding="utf-8") == TEXT


def test_the_file_itself_is_mended_only_on_request(paper: Path, cli: Cli) -> None:
    assert cli("check", paper, "--fix=text", "-o", paper).code == 2
    assert paper.read_text(encoding="utf-8") == TEXT
    assert cli("check", paper, "--fix=text", "--in-place").code == 0
    assert paper.read_text(encoding="utf-8") == MENDED
    assert [each.name for each in paper.parent.iterdir()] == [paper.name]


def test_a_file_with_nothing_to_mend_is_copied_or_left_alone(tmp_path: Path, cli: Cli) -> None:
    path, target = tmp_path / "通知.docx", tmp_path / "改后.docx"
    path.write_bytes(conforming(Make.STYLED))
    written = path.stat().st_mtime_ns
    assert "没有可以直接改的" in cli("check", path, "--fix=text", "-o", target).out
    assert target.read_bytes() == path.read_bytes()
    assert cli("check", path, "--fix", "--in-place").code == 0
    assert path.stat().st_mtime_ns == written


def test_tracked_changes_have_their_author_and_their_time(notice: Path, cli: Cli) -> None:
    target = notice.with_name("修订稿.docx")
    outcome = cli("check", notice, "--fix=text", "--track", "--author", "审核", "-o", target)
    document = members(target.read_bytes())[MAIN_PART].decode()
    assert outcome.code == 0
    assert document.count('w:author="审核" w:date="2') >= 3


def test_programs_get_what_was_fixed_and_what_is_left(notice: Path, cli: Cli) -> None:
    target = notice.with_name("改后.docx")
    data = json.loads(cli("check", notice, "--fix", "-o", target, "--json").out)
    assert (data["status"], data["exit"], data["output"]) == ("found", 1, str(target))
    assert [each["code"] for each in data["fixed"]] == ["PAG051"]
    assert data["fixed"][0]["fix"]["safety"] == "safe"
    assert "TXT201" in {each["code"] for each in data["findings"]}


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("--fix", "-o", "a.docx", "--in-place"), "只能用一个"),
        (("--fix", "-o", "a.docx"), "后缀"),
        (("-o", "a.txt"), "--fix"),
        (("--track",), "--fix"),
        (("--in-place",), "--fix"),
        (("--fix=bold", "-o", "a.txt"), "safe、text"),
        (("--fix=text", "--track", "-o", "a.txt"), "修订"),
        (("--page", "--fix", "-o", "a.txt"), "分两次"),
        (("--comments", "a.docx"), "批注只能加在 .docx"),
    ],
)
def test_askings_that_make_no_sense_are_misuse(
    asked: tuple[str, ...],
    said: str,
    paper: Path,
    cli: Cli,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(paper.parent)
    outcome = cli("check", paper, *asked)
    assert outcome.code == 2
    assert said in outcome.err
    assert [each.name for each in paper.parent.iterdir()] == [paper.name]


def test_rules_that_are_switched_off_fix_nothing(paper: Path, cli: Cli) -> None:
    paper.with_name("eduplan.toml").write_text('[check]\nignore = ["WRD101"]', encoding="utf-8")
    cli("check", paper, "--fix=text", "--in-place")
    assert paper.read_text(encoding="utf-8") == MENDED.replace("部署", "布署")


def test_a_copy_has_a_comment_at_each_place(notice: Path, cli: Cli) -> None:
    target = notice.with_name("批注稿.docx")
    outcome = cli("check", notice, "--comments", target, "--author", "审核", "--json")
    parts = members(target.read_bytes())
    comments = parts["word/comments.xml"].decode()
    found = json.loads(outcome.out)["findings"]
    assert comments.count("<w:comment ") == len(found)
    assert comments.count('w:author="审核"') == len(found)
    assert "[TXT201]" in comments
    assert shows(target.read_bytes()) == shows(notice.read_bytes())
    read_document(target.read_bytes())


def test_comments_go_into_a_copy_only(notice: Path, cli: Cli) -> None:
    before = notice.read_bytes()
    assert cli("check", notice, "--comments", notice).code == 2
    assert notice.read_bytes() == before


def test_after_a_fix_the_comments_are_those_of_what_is_left(notice: Path, cli: Cli) -> None:
    target, copy = notice.with_name("改后.docx"), notice.with_name("批注稿.docx")
    cli("check", notice, "--fix", "-o", target, "--comments", copy)
    comments = members(copy.read_bytes())["word/comments.xml"].decode()
    assert "[TXT201]" in comments
    assert "PAG051" not in comments

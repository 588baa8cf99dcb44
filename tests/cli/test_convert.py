"""``eduplan convert``: every form into every other, with a true account of what stayed behind."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from eduplan import read
from eduplan.codecs import json as json_codec
from eduplan.model import Origin
from eduplan.verbs.write import to_bytes
from tests.cli.conftest import Cli

PAGE = """站点首页
浏览：128次
2026年望溪区教育工作要点
一、加强党的建设
1.深化理论学习。全年开展宣讲100场，家访全覆盖。
（网页）
"""


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "要点.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_a_text_becomes_a_document_and_the_document_the_same_data(text: Path, cli: Cli) -> None:
    folder = text.parent
    assert cli("convert", "--allow-loss", text, folder / "a.json").code == 0
    assert cli("convert", "--allow-loss", text, folder / "a.docx").code == 0
    assert cli("convert", folder / "a.docx", folder / "b.json").code == 0
    assert (folder / "a.json").read_bytes() == (folder / "b.json").read_bytes()


@pytest.mark.parametrize("suffix", ["docx", "json", "yaml", "txt"])
def test_the_example_goes_through_every_form_and_back(
    suffix: str, examples: Path, tmp_path: Path, cli: Cli
) -> None:
    source = examples / "minghu-2026.txt"
    there, back = tmp_path / f"there.{suffix}", tmp_path / "back.json"
    assert cli("convert", source, there).code == 0
    assert cli("convert", there, back).code == 0
    assert json_codec.loads(back.read_bytes()) == read(source).plan


def test_page_noise_alone_is_no_loss_but_it_is_named(
    examples: Path, tmp_path: Path, cli: Cli
) -> None:
    outcome = cli("convert", examples / "web-page.txt", tmp_path / "page.json")
    assert outcome.code == 0
    assert "页面附属文字，略去：" in outcome.out
    assert "没有带走" not in outcome.out


def test_loss_ends_with_1_unless_it_is_allowed(tmp_path: Path, cli: Cli) -> None:
    source = tmp_path / "a.txt"
    source.write_text("2026年工作要点\n一、学习\n1.宣讲。开展宣讲\x07。\n", encoding="utf-8")
    outcome = cli("convert", source, tmp_path / "a.json")
    assert outcome.code == 1
    assert "没有带走：" in outcome.out
    assert (tmp_path / "a.json").exists()
    assert cli("convert", "--allow-loss", source, tmp_path / "a.json").code == 0


def test_json_status_tells_scripts_what_was_read_and_what_was_not(
    examples: Path, tmp_path: Path, cli: Cli
) -> None:
    outcome = cli("convert", "--json", examples / "web-page.txt", tmp_path / "page.docx")
    status = json.loads(outcome.out)
    assert (status["status"], status["exit"], outcome.code) == ("done", 0, 0)
    assert status["read"]["pillars"] >= 3
    assert all(piece["noise"] for piece in status["unplaced"])


def test_a_clean_document_holds_nothing_of_ours(examples: Path, tmp_path: Path, cli: Cli) -> None:
    out = tmp_path / "clean.docx"
    assert cli("convert", "--clean", examples / "minghu-2026.txt", out).code == 0
    for secret in (b"eduplan", b"customXml", b"custom.xml"):
        assert secret not in out.read_bytes()


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("convert", "没有.txt", "b.json"), "file", "找不到文件"),
        (("convert", "要点.txt", "b.xyz"), "file", ".docx"),
        (("convert", "要点.txt", "要点.txt"), "file", "同一个文件"),
        (("convert", "要点.txt", "没有的文件夹/b.json"), "file", "写不了"),
        (("convert", "要点.txt"), "usage", "缺少 OUT"),
        (("convert", ".", "b.json"), "file", "文件夹"),
    ],
)
def test_misuse_ends_with_2_and_one_line_that_names_the_remedy(
    arguments: tuple[str, ...],
    code: str,
    words: str,
    text: Path,
    cli: Cli,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(text.parent)
    outcome = cli(*arguments)
    assert outcome.code == 2
    assert words in outcome.err
    assert f"[{code}]" in outcome.err
    assert outcome.err.count("\n") == 1


def test_bad_data_is_refused_with_its_path(text: Path, cli: Cli) -> None:
    bad = text.parent / "bad.json"
    data = json.loads(to_bytes(read(text).plan, "json"))
    data["pillars"][0]["initiatives"][0]["colour"] = "red"
    bad.write_text(json.dumps(data), encoding="utf-8")
    outcome = cli("convert", bad, text.parent / "x.docx")
    assert outcome.code == 2
    assert "pillars[0].initiatives[0]" in outcome.err
    assert not (text.parent / "x.docx").exists()


def test_a_locked_target_keeps_the_old_file_and_the_new_copy_beside_it(
    text: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = text.parent / "out.docx"
    out.write_bytes(b"old")

    def locked(source: object, target: object) -> None:
        raise PermissionError(13, "locked")

    monkeypatch.setattr(os, "replace", locked)
    monkeypatch.setattr(Path, "replace", locked)
    outcome = cli("convert", "--allow-loss", text, out)
    assert outcome.code == 2
    assert "打开" in outcome.err
    assert "out.new.docx" in outcome.err
    assert out.read_bytes() == b"old"
    assert read(text.parent / "out.new.docx").plan == read(text).plan


def test_open_questions_come_out_and_decisions_go_in(text: Path, cli: Cli) -> None:
    folder = text.parent
    asked = folder / "待定.yaml"
    assert cli("convert", "--allow-loss", text, folder / "a.json", "--questions", asked).code == 0
    filled = asked.read_text("utf-8").replace("text:", "verdict: confirm, text:", 1)
    asked.write_text(filled, encoding="utf-8")
    outcome = cli("convert", "--allow-loss", text, folder / "a.json", "--decisions", asked)
    assert outcome.code == 0
    origins = [target.origin for target in read(folder / "a.json").plan.targets]
    assert origins == [Origin.CONFIRMED, Origin.PARSED]


def test_a_decision_on_nothing_is_an_error_and_nothing_is_written(text: Path, cli: Cli) -> None:
    asked = text.parent / "待定.yaml"
    asked.write_text("format: 1\ndecisions:\n- {where: 一、, text: 7场}\n", encoding="utf-8")
    outcome = cli("convert", text, text.parent / "a.json", "--decisions", asked)
    assert outcome.code == 2
    assert "第3行" in outcome.err
    assert not (text.parent / "a.json").exists()


def test_the_next_version_keeps_the_ids_of_the_one_before(
    examples: Path, tmp_path: Path, cli: Cli
) -> None:
    source = (examples / "minghu-2026.txt").read_text(encoding="utf-8")
    later = tmp_path / "later.txt"
    later.write_text(
        source.replace("6.增强学生体质", "6.聚焦健康，着力增强学生体质"), encoding="utf-8"
    )
    first, second = tmp_path / "a.json", tmp_path / "b.json"
    arguments = ("--family", "minghu-education")
    assert cli("convert", *arguments, examples / "minghu-2026.txt", first).code == 0
    outcome = cli("convert", later, second, "--like", first)
    assert outcome.code == 0
    assert "沿用编号 134 个，新编 0 个，停用 0 个" in outcome.out
    plan = read(second).plan
    assert plan.family == "minghu-education"
    assert [work.id for work in plan.initiatives] == [
        work.id for work in read(first).plan.initiatives
    ]


def test_an_earlier_version_that_is_not_there_is_named(
    examples: Path, tmp_path: Path, cli: Cli
) -> None:
    out = tmp_path / "b.json"
    outcome = cli("convert", examples / "minghu-2026.txt", out, "--like", tmp_path / "没有.json")
    assert outcome.code == 2
    assert "没有.json" in outcome.err
    assert not out.exists()


def test_what_each_piece_became_is_listed_with_its_phrases(text: Path, cli: Cli) -> None:
    outcome = cli("convert", "--allow-loss", text, text.parent / "a.json", "--explain")
    assert outcome.code == 0
    assert "第3行 标题：2026年望溪区教育工作要点" in outcome.out
    assert "【100场】目标：数量，100场，对象“宣讲”，待确认" in outcome.out
    assert "第2行 未归位（网页或文库的附属文字）：浏览：128次" in outcome.out

"""``eduplan draft``: the draft in any format, its proposals as lists, decisions handed back."""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from eduplan import read
from tests.cli.conftest import Cli


@pytest.fixture
def plan(examples: Path) -> Path:
    return examples / "minghu-2026-standalone.yaml"


@pytest.fixture
def ledger(examples: Path) -> Path:
    return examples / "minghu-2026-ledger.csv"


def test_a_docx_has_changes_and_comments_by_the_author_unless_it_is_final(
    plan: Path, tmp_path: Path, cli: Cli
) -> None:
    draft, final = tmp_path / "草稿.docx", tmp_path / "定稿.docx"
    outcome = cli(
        "draft", plan, "--year", 2027, "-o", draft, "--author", "王科长", "--date", "2026-12-20"
    )
    assert outcome.code == 1
    assert "待定" in outcome.out
    with ZipFile(draft) as archive:
        document = archive.read("word/document.xml").decode()
        assert 'w:author="王科长"' in document
        assert 'w:date="2026-12-20T00:00:00' in document
        assert "word/comments.xml" in archive.namelist()
    assert cli("draft", plan, "-o", final, "--final").code == 1
    with ZipFile(final) as archive:
        assert "word/comments.xml" not in archive.namelist()
    assert read(final).plan.title == "2027年明湖区教育工作要点"


def test_decisions_filled_in_are_handed_back(
    plan: Path, ledger: Path, tmp_path: Path, cli: Cli
) -> None:
    sheet, first, second = (tmp_path / name for name in ("取舍.yaml", "一.yaml", "二.yaml"))
    given = ("draft", plan, "--year", "2027", "--ledger", ledger)
    assert cli(*given, "-o", first, "--proposals", sheet).code == 1
    text = sheet.read_text(encoding="utf-8")
    sheet.write_text(
        text.replace("{proposal: ", "{answer: accept, proposal: ").replace(
            "  - proposal: ", "  - answer: accept\n    proposal: "
        ),
        encoding="utf-8",
    )
    outcome = cli(*given, "--decisions", sheet, "-o", second)
    assert outcome.code == 0
    assert "待定 0 条" in outcome.out
    assert [each.id for each in read(second).plan.initiatives].count("i34") == 0


def test_the_list_of_proposals_is_json_or_markdown(
    plan: Path, ledger: Path, tmp_path: Path, cli: Cli
) -> None:
    out = tmp_path / "草稿.json"
    for name in ("建议.json", "建议.md"):
        cli("draft", plan, "--ledger", ledger, "-o", out, "--proposals", tmp_path / name)
    data = json.loads((tmp_path / "建议.json").read_text(encoding="utf-8"))
    assert data["period"] == "2027"
    first = data["proposals"][1]
    assert (first["id"], first["before"], first["after"]) == ("title/2026年", "2026年", "2027年")
    told = {
        "descent": "revised",
        "before": ["minghu-education/2026#t15"],
        "after": ["minghu-education/2027#t15"],
    }
    assert told in data["lineage"]
    table = (tmp_path / "建议.md").read_text(encoding="utf-8")
    assert table.count("\n| ") == len(data["proposals"]) + 2
    assert "承接：沿用" in table


def test_blank_leaves_gaps(plan: Path, tmp_path: Path, cli: Cli) -> None:
    out = tmp_path / "草稿.txt"
    cli("draft", plan, "--blank", "-o", out)
    assert "开展宣讲××场" in out.read_text(encoding="utf-8")


def test_a_plan_that_names_no_year_is_drafted_from_the_one_that_is_given(
    tmp_path: Path, cli: Cli
) -> None:
    source, out = tmp_path / "要点.txt", tmp_path / "草稿.txt"
    source.write_text("工作要点\n一、学习\n1.宣讲。办好第八届读书节，宣讲100场。", encoding="utf-8")
    refused = cli("draft", source, "-o", out)
    assert refused.code == 2
    assert "--from" in refused.err
    assert cli("draft", source, "--from", "2026", "-o", out).code == 1
    assert "第九届" in out.read_text(encoding="utf-8")


def test_a_document_is_drafted_in_itself_or_it_is_said_that_it_is_not(
    examples: Path, tmp_path: Path, cli: Cli
) -> None:
    alone, issued, out = (tmp_path / name for name in ("单发.docx", "印发.docx", "草稿.docx"))
    cli("convert", examples / "minghu-2026-standalone.yaml", alone)
    assert "另排了一份" not in cli("draft", alone, "-o", out).out
    cli("convert", examples / "minghu-2026-issued.yaml", issued)
    assert "另排了一份" in cli("draft", issued, "-o", out).out
    assert read(out).layout == read(issued).layout


def test_provisional_ids_are_said(tmp_path: Path, cli: Cli) -> None:
    source = tmp_path / "要点.txt"
    source.write_text("2026年工作要点\n一、学习\n1.宣讲。宣讲100场。", encoding="utf-8")
    assert "暂定" in cli("draft", source, "-o", tmp_path / "草稿.yaml").out


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("--year", "2026"), "之后"),
        (("--year", "明年"), "不合规则"),
        (("--proposals", "建议.xls"), ".md"),
        (("--decisions", "无.yaml"), "无.yaml"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    arguments: tuple[str, ...], word: str, plan: Path, tmp_path: Path, cli: Cli
) -> None:
    out = tmp_path / "草稿.yaml"
    outcome = cli("draft", plan, "-o", out, *arguments)
    assert outcome.code == 2
    assert word in outcome.err
    assert not out.exists()


def test_a_choice_on_a_proposal_that_is_gone_names_file_and_line(
    plan: Path, tmp_path: Path, cli: Cli
) -> None:
    sheet = tmp_path / "取舍.yaml"
    sheet.write_text("format: 1\nchoices:\n- {proposal: t99, answer: accept}\n", encoding="utf-8")
    outcome = cli("draft", plan, "--decisions", sheet, "-o", tmp_path / "草稿.yaml")
    assert outcome.code == 2
    assert "取舍.yaml" in outcome.err
    assert "第3行" in outcome.err
    assert not (tmp_path / "草稿.yaml").exists()

"""Findings as a page: it shows all of them, needs nothing else, and no word of a paper breaks it."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from eduplan.cli.findings_html import findings_page
from eduplan.model import DocxPlace, Edit, Finding, Force, Severity, TextPlace
from eduplan.verbs.check import check
from tests.cli.conftest import Cli

HOSTILE = "</mark><script>alert(1)</script><img src=//x onerror=a>\"'&lt;]]>--><!--\x00\u202e"
FINDING = Finding(
    *(
        "TXT201",
        "GB/T 15834-2011 5.1",
        Force.STATED,
        Severity.ERROR,
        TextPlace(0, 1, 1),
        "半角逗号",
    ),
    line="加强学习,落实责任。",
    start=4,
    end=5,
)


class Page(HTMLParser):
    """What a browser makes of a page: its tags, attributes and words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.names: set[str] = set()
        self.words = ""
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.names |= {name for name, _ in attrs}
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.words += data


ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "ol", "li"),
    *("strong", "code", "blockquote", "mark", "div"),
}
ATTRIBUTES = {"lang", "charset", "http-equiv", "content", "name", "class"}


@given(st.text(), st.text(), st.text(), st.text())
@example(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
def test_no_text_becomes_markup(name: str, line: str, message: str, after: str) -> None:
    fix = Edit(TextPlace(0, 0, 1), line, after + line + "x")
    finding = Finding(
        *(message, line, Force.STATED, Severity.ERROR, DocxPlace(line, (0,), 0, 1), message, fix),
        line=line,
        start=len(line) // 3,
        end=len(line) // 2,
    )
    page = Page(findings_page(name, [finding], [finding]))
    assert set(page.tags) <= ALLOWED
    assert page.names <= ATTRIBUTES
    assert page.open == []


def test_hostile_words_are_shown_as_they_are_written() -> None:
    finding = evolve(FINDING, line=HOSTILE, message=HOSTILE, start=0, end=len(HOSTILE))
    page = Page(findings_page("a.txt", [finding]))
    assert page.words.count("<script>alert(1)</script>") == 2
    assert "\u202e" not in page.words


def test_a_page_refers_to_nothing_outside_itself() -> None:
    text = findings_page("要点.txt", [FINDING])
    assert "default-src 'none'" in text
    for reference in (
        "http:",
        "https:",
        "//",
        "url(",
        "@import",
        "src=",
        "href=",
        "<script",
        "<link",
    ):
        assert reference not in text


def test_every_finding_is_told_with_its_place_clause_and_change(tmp_path: Path, cli: Cli) -> None:
    path = tmp_path / "要点.txt"
    path.write_text(
        "2026年工作要点\n　　一、加强学习\n　　布署宣讲,全年宣讲100场。", encoding="utf-8"
    )
    outcome = cli("check", path, "--format", "html")
    assert outcome.code == 1
    page = Page(outcome.out)
    assert page.tags.count("li") == len(check(path))
    for words in ("第3行", "GB/T 15834-2011 5.1（规定）", "“布署” → “部署”", "错误 1，警告 1"):
        assert words in page.words
    assert "<mark>布署</mark>" in outcome.out


def test_a_long_line_is_shown_round_what_is_meant() -> None:
    line = "学" * 500 + "," + "习" * 500
    page = Page(findings_page("a.txt", [evolve(FINDING, line=line, start=500, end=501)]))
    assert f"…{'学' * 60},{'习' * 60}…" in page.words


def test_what_was_made_good_is_told_apart(tmp_path: Path, cli: Cli) -> None:
    path = tmp_path / "要点.txt"
    path.write_text("2026年工作要点\n　　一、加强学习\n　　布署宣讲。", encoding="utf-8")
    out = cli("check", path, "--fix=text", "--in-place", "--format", "html").out
    assert "<h2>已改（1）</h2>" in out
    assert "没有发现问题" in out


@pytest.mark.parametrize("severity", Severity)
def test_each_severity_has_its_name(severity: Severity) -> None:
    page = findings_page("a.txt", [evolve(FINDING, severity=severity)])
    assert f'<strong class="{severity.value}">' in page

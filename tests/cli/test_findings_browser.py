"""Findings as a page, in a browser that is offline: what a reader sees of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from eduplan.cli.findings_html import findings_page
from eduplan.model import Edit, Finding, Force, Severity, TextPlace
from eduplan.verbs.check import check
from tests.cli.conftest import Cli
from tests.rendering.browser import Browser, browsing, requires_chromium

pytestmark = [requires_chromium, pytest.mark.slow]

PAPER = (
    "2026年工作要点\n　　一、加强学习\n　　布署“双减”宣讲,全年宣讲100场。\n"
    "　　（一）、家访。截止2025年底，家访百分之九十五。"
)
LONG = "A" * 800
HOSTILE = "</mark><script>document.title='x'</script><img src=//x.example/x onerror=alert(1)>"
NARROW = 360
"""As wide as a telephone (pixels)."""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browsing(tmp_path_factory.mktemp("profile")) as started:
        yield started


@pytest.fixture
def listening(browser: Browser) -> Browser:
    """The browser, with nothing heard yet."""
    browser.requests.clear()
    browser.complaints.clear()
    return browser


def finding(words: str) -> Finding:
    """A finding all of whose texts are *words*."""
    place = TextPlace(0, len(words), 1)
    said = (words, words, Force.STATED, Severity.ERROR, place, words, Edit(place, words, "x"))
    return Finding(*said, line=words, start=0, end=len(words))


def texts(browser: Browser, selector: str) -> list[str]:
    """What is shown of the elements that *selector* chooses."""
    found = browser.value(
        f"[...document.querySelectorAll({selector!r})].map(each => each.innerText)"
    )
    assert isinstance(found, list)
    return found


def test_a_reader_sees_every_finding_with_its_count_place_and_clause(
    tmp_path: Path, cli: Cli, listening: Browser
) -> None:
    paper, page = tmp_path / "要点.txt", tmp_path / "报告.html"
    paper.write_text(PAPER, encoding="utf-8")
    page.write_text(cli("check", paper, "--format", "html").out, encoding="utf-8")
    listening.open(page)
    found = check(paper)
    items = texts(listening, "li")
    assert len(items) == len(found) > 5
    for each in found:
        [item] = [shown for shown in items if each.code in shown and str(each.place) in shown]
        assert each.clause in item
        assert each.line[each.start : each.end] in item
        assert each.fix is None or str(each.fix) in item
    assert texts(listening, "h1") == ["要点.txt"]
    heads = texts(listening, "h2")
    assert sum(int(head.rpartition("（")[2].rstrip("）")) for head in heads) == len(found)
    counted = [each.severity for each in found].count(Severity.ERROR)
    assert f"错误 {counted}" in texts(listening, "p")[0]
    marks = [each.line[each.start : each.end] for each in found if each.line]
    assert sorted(texts(listening, "mark")) == sorted(marks)
    assert listening.value("document.characterSet") == "UTF-8"
    assert "rgb(176, 0, 32)" in str(
        listening.value("getComputedStyle(document.querySelector('.error')).color")
    )


def test_a_page_asks_for_nothing_and_the_console_is_silent(
    tmp_path: Path, listening: Browser
) -> None:
    page = tmp_path / "报告.html"
    page.write_text(findings_page(HOSTILE, [finding(HOSTILE)]), encoding="utf-8")
    listening.open(page)
    assert listening.requests == [page.as_uri()]
    assert listening.complaints == []
    assert HOSTILE in texts(listening, "mark")
    assert listening.value("document.querySelectorAll('script, img').length") == 0


def test_a_page_that_asks_for_something_would_be_heard(tmp_path: Path, listening: Browser) -> None:
    page = tmp_path / "别的.html"
    page.write_text("<img src='http://x.example/x.png'><script>console.error('x')</script>")
    listening.open(page)
    assert "http://x.example/x.png" in listening.requests
    assert listening.complaints


@pytest.mark.parametrize("width", [NARROW, 1280])
@pytest.mark.parametrize("words", [LONG, "长" * 800, HOSTILE])
def test_long_words_stay_within_the_window(
    tmp_path: Path, listening: Browser, words: str, width: int
) -> None:
    page = tmp_path / "报告.html"
    page.write_text(findings_page(words, [finding(words)], [finding(words)]), encoding="utf-8")
    listening.open(page, width)
    assert listening.value("innerWidth") == width
    wide = listening.value(
        "[...document.body.querySelectorAll('*')]"
        ".filter(each => each.getBoundingClientRect().right > innerWidth || each.scrollWidth > innerWidth)"
        ".map(each => each.tagName)"
    )
    assert wide == []

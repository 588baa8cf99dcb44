"""The README and its Chinese twin: the same structure, true outputs, links that lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from eduplan.cli.app import run
from tests.conftest import PROJECT

READMES = ("README.md", "README.zh.md")


def text_of(name: str) -> str:
    return (PROJECT / name).read_text(encoding="utf-8")


def blocks(name: str) -> list[tuple[str, str]]:
    """The fenced blocks as (language, content)."""
    return re.findall(r"^```(\w+)\n(.*?)^```$", text_of(name), re.MULTILINE | re.DOTALL)


def test_both_languages_have_the_same_headings_and_the_same_code() -> None:
    levels = [re.findall(r"^(#+) ", text_of(name), re.MULTILINE) for name in READMES]
    assert levels[0] == levels[1]
    assert blocks(READMES[0]) == blocks(READMES[1])
    marks = [re.findall(r"^<!-- .* -->$", text_of(name), re.MULTILINE) for name in READMES]
    assert marks[0] == marks[1] == ["<!-- main-job -->", "<!-- tests -->"]


@pytest.mark.parametrize(
    "name", [*READMES, *(f"docs/{path.name}" for path in sorted((PROJECT / "docs").glob("*.md")))]
)
def test_every_link_leads_to_a_file(name: str) -> None:
    folder = (PROJECT / name).parent
    for link in re.findall(r"\]\(([^)#]+)\)", text_of(name)):
        if not link.startswith("http"):
            assert (folder / link).exists(), link


def test_the_shown_output_is_what_the_command_prints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "examples").symlink_to(PROJECT / "examples")
    monkeypatch.chdir(tmp_path)
    (shown,) = [content for language, content in blocks("README.md") if language == "text"]
    (command,) = [
        content
        for language, content in blocks("README.md")
        if language == "sh" and "web-page.txt" in content
    ]
    assert run(command.split()[1:]) == 0
    assert capsys.readouterr().out == shown


def test_the_ten_line_example_has_ten_lines() -> None:
    (example,) = [content for language, content in blocks("README.md") if language == "python"]
    assert len([line for line in example.splitlines() if line]) == 10


def test_powershell_commands_need_no_double_ampersand() -> None:
    shown = [content for language, content in blocks("README.md") if language == "powershell"]
    assert len(shown) == 2
    assert not any("&&" in content for content in shown)

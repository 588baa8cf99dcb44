"""Explaining sources: text, documents of others and our own, data."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

import docx
from eduplan import parse
from eduplan.errors import EduplanError, FileError
from eduplan.grammar.lexicon import Lexicon
from eduplan.model import DocxPlace, Target, TextPlace
from eduplan.verbs.explain import Explanation, explain
from eduplan.verbs.write import to_bytes

TEXT = """首页
2026年望溪区教育工作要点
一、加强党的建设
1.深化理论学习。全年开展宣讲100场，培训12间次。
"""


def pieces(explanation: Explanation) -> list[tuple[str, str, str]]:
    return [(str(place), each.became.value, each.words) for place, each in explanation]


def foreign() -> bytes:
    document = docx.Document()
    for line in TEXT.splitlines():
        document.add_paragraph(line)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_a_text_is_explained_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "要点.txt"
    path.write_text(TEXT, encoding="utf-8")
    told = pieces(explain(path))
    assert ("第2行", "标题", "2026年望溪区教育工作要点") in told
    assert ("第4行", "任务", "1.深化理论学习") in told
    assert ("第1行", "未归位", "") in told
    assert all(isinstance(place, TextPlace) for place, _ in explain(TEXT.encode()))


def test_a_document_of_others_is_explained_paragraph_by_paragraph() -> None:
    explanation = explain(foreign())
    assert ("word/document.xml 第3段", "方面", "一、加强党的建设") in pieces(explanation)
    assert all(isinstance(place, DocxPlace) for place, _ in explanation)


@pytest.mark.parametrize("suffix", ["docx", "json", "yaml"])
def test_what_says_what_it_is_is_shown_as_its_plan_prints(tmp_path: Path, suffix: str) -> None:
    from eduplan import write

    path = tmp_path / f"要点.{suffix}"
    write(parse(TEXT).plan, path)
    assert ("第1行", "标题", "2026年望溪区教育工作要点") in pieces(explain(path))


def test_the_users_lexicon_explains_too() -> None:
    lexicon = Lexicon.default().with_unit("间次")
    found = [
        part.text
        for _, each in explain(TEXT.encode(), lexicon=lexicon)
        for part in each.inlines
        if isinstance(part, Target)
    ]
    assert found == ["100场", "12间次"]


def test_an_unknown_view_of_changes_is_refused() -> None:
    with pytest.raises(FileError):
        explain(to_bytes(parse(TEXT).plan), revisions="both")


def test_what_cannot_be_read_is_named_by_its_file(tmp_path: Path) -> None:
    path = tmp_path / "坏.docx"
    path.write_bytes(b"PK\x03\x04broken")
    with pytest.raises(EduplanError) as caught:
        explain(path)
    assert str(path) in caught.value.place

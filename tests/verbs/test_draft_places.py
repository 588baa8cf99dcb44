"""Where the words of a plan stand in a document: exactly, or not at all."""

from __future__ import annotations

import pytest

from eduplan.docx.shown_lines import shown_lines
from eduplan.docx.writer import write_document
from eduplan.errors import DocxError
from eduplan.model import DocxPlace, Initiative, Pillar, Plan, build
from eduplan.model.finding import Edit
from eduplan.verbs.draft_places import Places

PLAN = Plan(
    "2026年工作要点",
    [
        Pillar(
            "学习", [Initiative("宣讲", [["宣讲", build.count(100, "场"), "，宣讲", "2026年。"]])]
        )
    ],
)
PATH = "pillars[0].initiatives[0].body[0]"


@pytest.fixture(scope="module")
def places() -> Places:
    return Places(PLAN, shown_lines(write_document(PLAN)))


def shown(edit: Edit) -> tuple[str, str]:
    """The text of the edit's line before its place, and from there on."""
    assert isinstance(edit.place, DocxPlace)
    lines = {line.place.block: line.text for line in shown_lines(write_document(PLAN))}
    text = lines[edit.place.block]
    return text[: edit.place.start], text[edit.place.start : edit.place.end]


def test_the_words_at_a_character_of_a_stretch_are_found_where_they_stand(places: Places) -> None:
    edit = places.edit(PATH, 7, "宣讲", "走访")
    before, words = shown(edit)
    assert words == edit.before == "宣讲"
    assert before.endswith("100场，")
    title = places.edit("title", 0, "2026", "2027")
    assert shown(title) == ("", "2026")
    assert (title.before, title.after) == ("2026", "2027")


@pytest.mark.parametrize(
    ("path", "at", "before"), [("closing[0]", 0, "甲"), (PATH, 0, ""), (PATH, 0, "走访")]
)
def test_words_that_are_not_there_are_refused(
    places: Places, path: str, at: int, before: str
) -> None:
    with pytest.raises(DocxError):
        places.edit(path, at, before, "乙")

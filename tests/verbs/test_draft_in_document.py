"""The draft in the document that was read: its form stays, what changes is tracked there."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import event, given, settings
from hypothesis import strategies as st

import eduplan
from eduplan.codecs.text import dumps
from eduplan.docx.opening import open_package
from eduplan.docx.reader import read_document
from eduplan.docx.revisions import Revisions
from eduplan.docx.shown_lines import shown_lines
from eduplan.docx.writer import write_document
from eduplan.errors import DocxError
from eduplan.history.draft import draft
from eduplan.history.draft_deciding import decide
from eduplan.language.characters import solid
from eduplan.model import Answer, Choice, Choices, Period, undo
from eduplan.model.revision import Revision
from eduplan.testing import Occurrences, ledgers
from eduplan.verbs.draft_document import draft_in_document
from tests.docx import wild
from tests.properties.test_draft_law import sources

BY = Revision("办公室")
PARAGRAPHS = (
    wild.paragraph("2026年工作要点", '<w:jc w:val="center"/>'),
    wild.numbered("加强学习"),
    wild.numbered("深化宣讲。办好第八届读书节，2026年底前开展宣讲100场。", place=1),
    wild.numbered("建强队伍。培训教师20名。", place=1),
    wild.table(["内部资料", "注意保存"]),
)
FOREIGN = wild.package(
    "".join(PARAGRAPHS),
    numbering=wild.lists(
        wild.level(0, "chineseCounting", "%1、") + wild.level(1, "chineseCounting", "（%2）")
    ),
)


def texts(data: bytes, view: Revisions = Revisions.ACCEPTED) -> list[str]:
    return [line.text for line in shown_lines(data, view)]


def test_a_document_of_other_hands_keeps_its_form_and_what_no_plan_holds() -> None:
    plan = read_document(FOREIGN).plan
    assert plan.period == Period(2026)
    made = draft_in_document(draft(plan), FOREIGN, BY)
    assert texts(made, Revisions.ORIGINAL) == texts(FOREIGN)
    changed = {
        "2026年工作要点": "2027年工作要点",
        "深化宣讲。办好第八届读书节，2026年底前开展宣讲100场。": (
            "深化宣讲。办好第九届读书节，2027年底前开展宣讲100场。"
        ),
    }
    assert texts(made) == [changed.get(text, text) for text in texts(FOREIGN)]
    old, new = (open_package(data).part("word/document.xml").decode() for data in (FOREIGN, made))
    assert new.count("<w:numPr>") == old.count("<w:numPr>") == 3
    assert new.count("<w:tbl>") == 1
    assert 'w:val="center"' in new


def test_every_proposal_is_a_comment_in_it() -> None:
    drafted = draft(read_document(FOREIGN).plan)
    comments = open_package(draft_in_document(drafted, FOREIGN, BY)).part("word/comments.xml")
    assert comments.decode().count("<w:comment ") == len(drafted.proposals)


def test_items_that_go_are_refused_in_place() -> None:
    drafted = draft(read_document(FOREIGN).plan)
    gone = next(each for each in drafted.proposals if each.policy in ("keep", "change"))
    decided = decide(drafted, Choices([Choice(gone.id, Answer.OTHER, value="删去")]))
    with pytest.raises(DocxError, match="删去"):
        draft_in_document(decided, FOREIGN, BY)


def test_a_document_that_says_something_else_is_refused() -> None:
    drafted = draft(read_document(FOREIGN).plan)
    with pytest.raises(DocxError):
        draft_in_document(drafted, write_document(eduplan.Plan("2026年工作计划")), BY)


def test_drafts_of_our_own_documents_are_the_draft_or_are_refused() -> None:
    seen = Occurrences()

    @settings(max_examples=min(80, settings().max_examples))
    @given(sources(), st.data())
    def holds(source: eduplan.Plan, data: st.DataObject) -> None:
        document = write_document(source)
        drafted = draft(source, data.draw(st.none() | ledgers(source)))
        try:
            made = draft_in_document(drafted, document, BY)
        except DocxError as error:
            event(error.message)
            seen.add({"refused"})
            return
        seen.add({"made"})
        assert undo(drafted) == source
        assert texts(made, Revisions.ORIGINAL) == texts(document)
        assert solid(dumps(read_document(made).plan)) == solid(dumps(drafted.plan))

    holds()
    assert seen.counts["made"] >= seen.examples / 2


def test_the_documents_that_are_there_are_drafted_in_place(shared: Path) -> None:
    drafted = 0
    for path in sorted((shared / "corpus").glob("*/*.docx")):
        document = path.read_bytes()
        plan = read_document(document).plan
        made = draft(evolve(plan, period=plan.period or Period(2018)))
        result = draft_in_document(made, document, BY)
        assert texts(result, Revisions.ORIGINAL) == texts(document)
        drafted += 1
    assert drafted >= 2

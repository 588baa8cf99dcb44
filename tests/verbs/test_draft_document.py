"""The draft as a document: accepting all gives the draft, rejecting all the source, word for word."""

from __future__ import annotations

import datetime
import time
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import eduplan
from eduplan.docx.revisions import Revisions
from eduplan.docx.shown_lines import shown_lines
from eduplan.docx.writer import write_document
from eduplan.history.draft import draft
from eduplan.history.draft_deciding import decide
from eduplan.model import Answer, Choice, Choices, Draft, Layout, Period, Profile, undo
from eduplan.model.revision import Revision
from eduplan.testing import ledgers
from eduplan.verbs.draft_document import draft_document
from tests.docx.patch.office import ACCEPT, REJECT, resolved
from tests.properties.test_draft_law import sources
from tests.rendering.office import requires_libreoffice

BY = Revision("王科长", datetime.datetime(2026, 12, 20, 9, 0))


def _texts(data: bytes, view: Revisions = Revisions.ACCEPTED) -> list[str]:
    return [line.text for line in shown_lines(data, view)]


def _part(data: bytes, name: str) -> str:
    with ZipFile(BytesIO(data)) as archive:
        return archive.read(name).decode()


@pytest.fixture(scope="module")
def made(examples: Path) -> Draft:
    plan = eduplan.read(examples / "minghu-2026-standalone.yaml").plan
    return eduplan.draft(plan, examples / "minghu-2026-ledger.csv")


@pytest.mark.parametrize("profile", [Profile.STANDALONE, Profile.ISSUED])
def test_both_views_of_the_example_are_word_for_word(made: Draft, profile: Profile) -> None:
    layout = Layout(profile)
    source = undo(made)
    data = draft_document(made, BY, layout=layout)
    accepted = write_document(made.plan, layout=layout)
    assert _texts(data, Revisions.ACCEPTED) == _texts(accepted, Revisions.ACCEPTED)
    original = write_document(source, layout=layout)
    assert _texts(data, Revisions.ORIGINAL) == _texts(original, Revisions.ORIGINAL)


def test_every_proposal_is_a_comment_at_its_words_and_every_change_has_its_author(
    made: Draft,
) -> None:
    data = draft_document(made, BY)
    document, comments = _part(data, "word/document.xml"), _part(data, "word/comments.xml")
    assert comments.count("<w:comment ") == len(made.proposals)
    assert document.count("<w:commentRangeStart") == len(made.proposals)
    assert min(document.count("<w:ins "), document.count("<w:del ")) >= 14
    for mark in ("<w:ins ", "<w:del "):
        assert document.count(mark) == sum(
            'w:author="王科长"' in piece.split(">")[0] for piece in document.split(mark)[1:]
        )
    assert "2026-12-20T09:00:00" in document
    assert "<w:delText>2026</w:delText>" in document.replace(' xml:space="preserve"', "")
    for each in made.proposals:
        assert each.id in comments.replace("&quot;", '"')


def test_an_item_that_goes_and_the_labels_behind_it_are_tracked(made: Draft) -> None:
    decided = decide(made, Choices([Choice("i34/finished", Answer.ACCEPT)]))
    data = draft_document(decided, BY)
    texts = _texts(data, Revisions.ACCEPTED)
    assert texts == _texts(write_document(decided.plan), Revisions.ACCEPTED)
    assert not any("保障食品安全和师生健康" in text for text in texts)


def test_the_same_draft_gives_the_same_bytes(made: Draft) -> None:
    assert draft_document(made, BY) == draft_document(made, BY)


@settings(max_examples=40)
@given(sources(), st.data())
def test_both_views_of_any_draft_are_word_for_word(
    source: eduplan.Plan, data: st.DataObject
) -> None:
    ledger = data.draw(st.none() | ledgers(source))
    made = draft(source, ledger, blank=data.draw(st.booleans()))
    document = draft_document(made, BY)
    assert _texts(document, Revisions.ACCEPTED) == [
        line.text for line in shown_lines(write_document(made.plan))
    ]
    assert _texts(document, Revisions.ORIGINAL) == [
        line.text for line in shown_lines(write_document(source))
    ]


def test_a_paragraph_of_many_comments_costs_no_square() -> None:
    def seconds(count: int) -> float:
        words = "，".join(["2026年印发方案"] * count)
        pillar = eduplan.Pillar("一", [eduplan.Initiative("甲", [words])])
        made = draft(eduplan.Plan("2026年要点", [pillar], period=Period(2026)))
        assert len(made.proposals) > count
        begin = time.process_time()
        draft_document(made, BY)
        return time.process_time() - begin

    seconds(20)
    small, large = (min(seconds(count) for _ in range(2)) for count in (300, 1500))
    assert large < 10 * small


@requires_libreoffice
@pytest.mark.slow
def test_libreoffice_accepts_to_the_draft_and_rejects_to_the_source(
    made: Draft, tmp_path: Path
) -> None:
    removed = decide(made, Choices([Choice("i34/finished", Answer.ACCEPT)]))
    documents = [draft_document(each, BY) for each in (made, removed)]
    accepted = resolved(documents, ACCEPT, tmp_path)
    for data, each in zip(accepted, (made, removed), strict=True):
        assert _words(data) == _words(write_document(each.plan))
    source = _words(write_document(undo(made)))
    for data in resolved(documents, REJECT, tmp_path):
        assert _words(data) == source


def _words(data: bytes) -> list[str]:
    return [text for line in shown_lines(data) if (text := line.text.strip())]

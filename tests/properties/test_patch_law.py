"""The law of patches: made or accepted they give the new words, rejected the old, and nothing else moves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from eduplan.docx.patch import patched
from eduplan.docx.reader import read_document
from eduplan.docx.revisions import Revisions
from eduplan.docx.wrappers import FALLBACK
from eduplan.docx.writer import write_document
from eduplan.errors import DocxError
from eduplan.model.finding import Edit
from eduplan.model.paragraph_edit import ParagraphDeletion, ParagraphMove
from eduplan.model.place import DocxPlace
from eduplan.model.revision import Comment
from eduplan.testing import Occurrences, plans
from tests.docx.order import misplaced
from tests.docx.packages import members
from tests.docx.patch.shown import AUTHOR, MAIN_PART, lines, shows
from tests.properties.foreign import foreign_documents
from tests.properties.law import ENOUGH
from tests.properties.patches import (
    Plan,
    comments,
    edits,
    expected,
    plain_documents,
    rearrangements,
)

DOCUMENTS: Final[st.SearchStrategy[bytes]] = st.one_of(
    plans().map(write_document),
    foreign_documents().map(lambda foreign: foreign.content),
    plain_documents(),
)
EDITS: Final = frozenset({"several", "insertion", "replacement", "deletion", "cell or box"})
REARRANGED: Final = frozenset({"new", "gone", "moved", "edited"})
COMMENTED: Final = {"[Content_Types].xml", MAIN_PART, "word/_rels/document.xml.rels"}


def without_blank(texts: list[str]) -> list[str]:
    return [text for text in texts if text]


def check(data: bytes, plan: Plan) -> None:
    """The law for one document and one plan of changes."""
    plain = patched(data, plan.changes)
    tracked = patched(data, plan.changes, track=AUTHOR)
    words = expected(lines(data), plan.changes)
    assert without_blank(shows(plain)) == words
    assert without_blank(shows(tracked)) == words
    assert shows(tracked, Revisions.ORIGINAL) == shows(data, Revisions.ORIGINAL)
    for new in (plain, tracked):
        assert unchanged(data, new) >= set(members(data)) - {MAIN_PART}
        assert ids_once(new)
        if in_order(data):
            assert in_order(new)
        read_document(new)


def unchanged(old: bytes, new: bytes) -> set[str]:
    """The members that kept their bytes."""
    before, after = members(old), members(new)
    return {name for name in before if before[name] == after.get(name)}


def in_order(data: bytes) -> bool:
    """Whether the document's children are all known, and stand in the order of the schema."""
    try:
        return misplaced(etree.fromstring(members(data)[MAIN_PART])) == []
    except ValueError:
        return False


def ids_once(data: bytes) -> bool:
    """Whether no two marks of our author have the same number; fallbacks say all once more."""
    root = etree.fromstring(members(data)[MAIN_PART])
    space = root.nsmap["w"]
    marks = [
        mark.get(f"{{{space}}}id")
        for mark in root.iter()
        if mark.get(f"{{{space}}}author") == AUTHOR.author
        and next(mark.iterancestors(FALLBACK), None) is None
    ]
    return len(marks) == len(set(marks))


def goes_with_a_box(data: bytes, plan: Plan) -> bool:
    """Whether a paragraph goes or moves on which a text box hangs: that is refused."""
    boxed = {block[:1] for block in lines(data) if len(block) == 3}
    gone = [each for each in plan.changes if isinstance(each, ParagraphDeletion | ParagraphMove)]
    return any(each.place.block in boxed for each in gone)


def prove(strategy: Callable[[bytes], st.SearchStrategy[Plan]], wanted: frozenset[str]) -> None:
    met = Occurrences()

    @given(DOCUMENTS, st.data())
    def holds(data: bytes, draw: st.DataObject) -> None:
        plan = draw.draw(strategy(data))
        if goes_with_a_box(data, plan):
            with pytest.raises(DocxError, match="挂着"):
                check(data, plan)
            met.add({"refused"})
        else:
            check(data, plan)
            met.add(set(plan.features))

    holds()
    if met.examples >= ENOUGH:
        assert met.rare(wanted | ({"refused"} if wanted is REARRANGED else set())) == []


def test_edits_accepted_are_edits_made_and_rejected_give_the_source() -> None:
    prove(edits, EDITS)


def test_rearranged_paragraphs_accepted_are_rearranged_and_rejected_give_the_source() -> None:
    prove(rearrangements, REARRANGED)


@given(DOCUMENTS, st.data())
def test_comments_change_no_character_and_no_other_part(data: bytes, draw: st.DataObject) -> None:
    notes = draw.draw(comments(data))
    new = patched(data, notes)
    assert lines(new) == lines(data)
    assert shows(new, Revisions.ORIGINAL) == shows(data, Revisions.ORIGINAL)
    assert unchanged(data, new) >= set(members(data)) - COMMENTED
    if notes:
        root = etree.fromstring(members(new)["word/comments.xml"])
        assert len(root) == len(notes)


@given(DOCUMENTS)
def test_no_change_keeps_every_byte(data: bytes) -> None:
    assert patched(data, ()) == data


def test_real_documents_take_edits_comments_and_tracked_changes(shared: Path) -> None:
    for path in sorted((shared / "corpus" / "docx").glob("*.docx")):
        data = path.read_bytes()
        source = lines(data)
        changes = [
            Edit(
                DocxPlace(MAIN_PART, block, len(text) // 2, len(text)), text[len(text) // 2 :], "改"
            )
            for block, text in source.items()
            if text.strip() and text[len(text) // 2 :] != "改"
        ]
        notes = [
            Comment(DocxPlace(MAIN_PART, block, 0, len(text)), "核对", "审核")
            for block, text in source.items()
        ]
        for track in (None, AUTHOR):
            new = patched(data, [*changes, *notes], track=track)
            assert without_blank(shows(new)) == expected(source, tuple(changes)), path.name
            read_document(new)
        assert shows(new, Revisions.ORIGINAL) == shows(data, Revisions.ORIGINAL), path.name

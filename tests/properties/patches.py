"""Random changes of documents, and what the words should be after them, reckoned on strings alone."""

from __future__ import annotations

import io
from itertools import pairwise
from typing import Final

from attrs import frozen
from hypothesis import strategies as st

import docx
from eduplan.docx.patch import DocumentChange
from eduplan.model.finding import Edit
from eduplan.model.paragraph_edit import (
    ParagraphDeletion,
    ParagraphInsertion,
    ParagraphMove,
    Side,
)
from eduplan.model.place import DocxPlace
from eduplan.model.revision import Comment
from tests.docx.patch.shown import MAIN_PART, lines

__all__ = ["Plan", "comments", "edits", "expected", "plain_documents", "rearrangements"]

_WORDS: Final = ("部署", "120", "，", "", "新的\t话", "换\n行", " 空 格 ", "𠮷", "<&>")
_PROSE: Final = ("全年开展宣讲100场。", "一是 完善制度；", "6月底前完成。", "", "家访全覆盖")
Block = tuple[int, ...]


@frozen
class Plan:
    """Changes, and the *features* among them."""

    changes: tuple[DocumentChange, ...]
    features: frozenset[str]


@st.composite
def edits(draw: st.DrawFn, data: bytes) -> Plan:
    """Edits of characters: touching ones, insertions, whole lines, in any order."""
    known = lines(data)
    made: list[DocumentChange] = []
    features = set[str]()
    for block, text in known.items():
        if not draw(st.booleans()):
            continue
        cuts = sorted(draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=5)))
        features |= {"several"} if len(cuts) > 2 else set()
        for start, end in pairwise(cuts):
            before, after = text[start:end], draw(st.sampled_from(_WORDS))
            if before != after:
                made.append(Edit(DocxPlace(MAIN_PART, block, start, end), before, after))
                features.add("insertion" if not before else "replacement" if after else "deletion")
        features |= {"cell or box"} if len(block) > 1 else set()
    return Plan(tuple(draw(st.permutations(made))), frozenset(features))


@st.composite
def rearrangements(draw: st.DrawFn, data: bytes) -> Plan:
    """Paragraphs that come, go and move beside one another, with edits in some."""
    known = {block: text for block, text in lines(data).items() if len(block) == 1}
    made: list[DocumentChange] = []
    features = set[str]()
    for block, text in known.items():
        place = DocxPlace(MAIN_PART, block, 0, 0)
        match draw(st.integers(0, 7)):
            case 0:
                side = draw(st.sampled_from(Side))
                made.append(ParagraphInsertion(place, draw(st.sampled_from(_PROSE)), side))
                features.add("new")
            case 1:
                made.append(ParagraphDeletion(place, text))
                features.add("gone")
            case 2 if len(known) > 1:
                others = [each for each in known if each != block]
                to = DocxPlace(MAIN_PART, draw(st.sampled_from(others)), 0, 0)
                made.append(ParagraphMove(place, text, to, draw(st.sampled_from(Side))))
                features.add("moved")
            case 3 if text:
                made.append(Edit(DocxPlace(MAIN_PART, block, 0, 1), text[0], "改"))
                features.add("edited")
            case _:
                pass
    return Plan(tuple(made), frozenset(features))


@st.composite
def comments(draw: st.DrawFn, data: bytes) -> tuple[Comment, ...]:
    """Comments anywhere."""
    made = []
    for block, text in lines(data).items():
        if draw(st.booleans()):
            start = draw(st.integers(0, len(text)))
            end = draw(st.integers(start, len(text)))
            made.append(Comment(DocxPlace(MAIN_PART, block, start, end), "核对\n再看", "审核"))
    return tuple(made)


def expected(source: dict[Block, str], changes: tuple[DocumentChange, ...]) -> list[str]:
    """The lines of *source* after *changes*; blank ones left out, since some have to stay."""
    texts = dict(source)
    own = [each for each in changes if isinstance(each, Edit)]
    # From the right; at one place what was given first ends up on the left.
    numbered = sorted(enumerate(own), key=lambda pair: (_span(pair[1]), pair[0]), reverse=True)
    for _, edit in numbered:
        assert isinstance(edit.place, DocxPlace)
        block, (start, end) = edit.place.block, _span(edit)
        texts[block] = texts[block][:start] + edit.after + texts[block][end:]
    before: dict[Block, list[str]] = {block: [] for block in texts}
    after: dict[Block, list[str]] = {block: [] for block in texts}
    gone = set[Block]()
    for each in changes:
        if isinstance(each, ParagraphInsertion):
            side = before if each.side is Side.BEFORE else after
            side[each.place.block].append(each.text)
        elif isinstance(each, ParagraphDeletion | ParagraphMove):
            gone.add(each.place.block)
            if isinstance(each, ParagraphMove):
                side = before if each.side is Side.BEFORE else after
                side[each.to.block].append(texts[each.place.block])
    found: list[str] = []
    for block, text in texts.items():
        # A text box is told before the paragraph that it hangs on.
        found += [*before.pop(block[:1], ()), *([] if block in gone else [text]), *after[block]]
    return [text for text in found if text]


def _span(edit: Edit) -> tuple[int, int]:
    assert isinstance(edit.place, DocxPlace)
    return edit.place.start, edit.place.end


@st.composite
def plain_documents(draw: st.DrawFn) -> bytes:
    """Documents by plain python-docx, all parts of its template: split runs, breaks, a table."""
    document = docx.Document()
    for text in draw(st.lists(st.sampled_from(_PROSE), min_size=1, max_size=6)):
        paragraph = document.add_paragraph()
        cuts = [0, *sorted(draw(st.sets(st.integers(0, len(text)), max_size=3))), len(text)]
        for start, end in pairwise(cuts):
            run = paragraph.add_run(text[start:end])
            run.bold = draw(st.sampled_from((None, True)))
            if draw(st.integers(0, 4)) == 0:
                draw(st.sampled_from((run.add_tab, run.add_break)))()
    if draw(st.booleans()):
        table = document.add_table(2, 2)
        for cell in (*table.row_cells(0), *table.row_cells(1)):
            cell.text = draw(st.sampled_from(_PROSE))
    document.save(buffer := io.BytesIO())
    return buffer.getvalue()

"""The draft as a document: each changed word a tracked change, each proposal a comment at its place."""

from __future__ import annotations

from collections.abc import Iterator

from eduplan.codecs.text import dumps
from eduplan.errors import DocxError
from eduplan.history.draft_scan import stretches
from eduplan.language.characters import solid
from eduplan.language.comparing import compared
from eduplan.model.draft import Draft, undo
from eduplan.model.finding import Edit
from eduplan.model.inline import text_of
from eduplan.model.layout import Layout
from eduplan.model.plan import Plan
from eduplan.model.proposal import Proposal
from eduplan.model.revision import Comment, Revision
from eduplan.verbs.draft_places import Places

__all__ = ["draft_document", "draft_in_document"]


def draft_document(draft: Draft, revision: Revision, *, layout: Layout | None = None) -> bytes:
    """The plan that *draft* was made from as a .docx, with all that the draft changes tracked.

    The changes and comments are those of *revision*. Accepting all of them gives the draft, rejecting
    all gives the source, word for word. Raises `DocxError` where the document cannot carry that.
    """
    from eduplan.docx.patch import patched
    from eduplan.docx.redline import changes_between
    from eduplan.docx.shown_lines import shown_lines
    from eduplan.docx.writer import write_document

    source = undo(draft)
    before = write_document(source, layout=layout)
    after = write_document(draft.plan, layout=layout)
    places = Places(source, shown_lines(before))
    comments = [_comment(each, places, revision) for each in draft.proposals]
    changes = [*changes_between(before, after), *comments]
    return patched(before, changes, track=revision)


def draft_in_document(draft: Draft, document: bytes, revision: Revision) -> bytes:
    """The .docx *document*, from which the plan was read, with all that *draft* changes tracked in it.

    Its form and what no plan holds stay. The changes and comments are those of *revision*. Raises
    `DocxError` where not all that changes can be found in the document, or whole items go.
    """
    from eduplan.docx.patch import patched
    from eduplan.docx.reader import read_document
    from eduplan.docx.shown_lines import shown_lines

    source = undo(draft)
    places = Places(source, shown_lines(document))
    comments = [_comment(each, places, revision) for each in draft.proposals]
    made = patched(document, [*_edits(source, draft.plan, places), *comments], track=revision)
    if solid(dumps(read_document(made).plan)) != solid(dumps(draft.plan)):
        raise DocxError("改动在原来的文档里对不上位置", remedy="重新排版后再改")
    return made


def _edits(source: Plan, plan: Plan, places: Places) -> Iterator[Edit]:
    """What makes a document that says *source* say *plan*, stretch by stretch."""
    new = {each.path: text_of(each.inlines) for each in stretches(plan)}
    old = {each.path: text_of(each.inlines) for each in stretches(source)}
    if new.keys() != old.keys():
        raise DocxError("有整项删去的，不能在原来的文档里改", remedy="重新排版后再改")
    for path, words in old.items():
        at = 0
        for before, after in compared(words, new[path]) if words != new[path] else ():
            if before != after:
                yield places.edit(path, at, before, after)
            at += len(before)


def _comment(proposal: Proposal, places: Places, revision: Revision) -> Comment:
    return Comment(places.of(proposal), _words(proposal), revision.author, date=revision.date)


def _words(proposal: Proposal) -> str:
    if not proposal.after:
        said = f"{proposal.kind.word}：“{proposal.before}”，建议删去"
    elif proposal.is_flag and proposal.sure:
        said = f"{proposal.kind.word}：“{proposal.before}”"
    elif proposal.is_flag:
        said = f"{proposal.kind.word}：“{proposal.before}”，请核对"
    else:
        said = f"{proposal.kind.word}：“{proposal.before}”改为“{proposal.after}”"
    return f"{said}\n{proposal.reason}\n［编号 {proposal.id}］"

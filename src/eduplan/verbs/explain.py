"""Explaining: a source piece by piece, with what each piece became."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, TypeAlias

from eduplan.language.encodings import decode
from eduplan.model.place import Place, TextPlace
from eduplan.model.reading import Reading
from eduplan.verbs.documents import as_docx, view_named
from eduplan.verbs.files import errors_in
from eduplan.verbs.formats import Format
from eduplan.verbs.read import Source, opened, read

if TYPE_CHECKING:
    from eduplan.grammar.lexicon import Lexicon
    from eduplan.grammar.trace import Traced

__all__ = ["Explanation", "explain"]

Explanation: TypeAlias = "tuple[tuple[Place, Traced], ...]"
"""Each piece of a source with its place, in order."""


def explain(
    source: Source, *, revisions: str = "accepted", lexicon: Lexicon | None = None
) -> Explanation:
    """What each piece of *source* became when it was read, and where it stands.

    Text and documents of others are shown as they stand; data and documents of our own, which were not
    found out but say what they are, as the text that their plan prints. Raises as `read` does.
    """
    kind, content = opened(source)
    if kind is Format.TEXT:
        with errors_in(source):
            return _of_text(decode(content), lexicon)
    if kind is Format.DOCX:
        from eduplan.docx.reader import trace_document

        with errors_in(source):
            traced = trace_document(as_docx(content), view_named(revisions), lexicon)
        if traced is not None:
            return traced
    from eduplan.codecs.text import dumps

    plan = read(source, revisions=revisions).plan
    return _placed(dumps(plan), Reading(plan))


def _of_text(text: str, lexicon: Lexicon | None) -> Explanation:
    from eduplan.grammar.reader import read_text

    return _placed(text, read_text(text, lexicon=lexicon))


def _placed(text: str, reading: Reading) -> Explanation:
    from eduplan.grammar.trace import trace

    starts = [0, *accumulate(map(len, text.splitlines(keepends=True)))]
    return tuple(
        (TextPlace(each.start, each.end, bisect_right(starts, each.start)), each)
        for each in trace(text, reading)
    )

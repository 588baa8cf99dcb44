"""Doubts about a paper as a whole: its title, the notice before it, numbers deeper than items go."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from eduplan.grammar.families import family
from eduplan.grammar.levels import READ_LEVELS, depths_of
from eduplan.grammar.passages import Passage
from eduplan.grammar.sections import Sections
from eduplan.model.reading import Note, NoteCode

__all__ = ["doubts_of"]

_CIRCLES: Final = 10
"""The family of ①, which number nothing but parts of a body."""


def doubts_of(sections: Sections) -> tuple[Note, ...]:
    """What in *sections* could go otherwise, each with what was chosen and how sure that is."""
    return (*_title(sections), *_notice(sections), *_deep(sections.body))


def _title(sections: Sections) -> Iterator[Note]:
    if sections.title.likely and sections.named:
        yield Note(
            NoteCode.TITLE,
            f"“{sections.title.likely[0][:20]}”也可能是标题",
            sections.named[0].place,
            chosen=sections.title.text,
            alternatives=sections.title.likely,
            confidence=0.7,
        )


def _notice(sections: Sections) -> Iterator[Note]:
    """A doubt where the notice has numbers of its own, or nothing but a name ends it."""
    head, before = sections.head, sections.before
    if not head.is_notice or not before:
        return
    numbered = any(each.label is not None for each in before)
    if numbered or head.day is None:
        yield Note(
            NoteCode.NOTICE,
            f"“{sections.title.text[:20]}”之前的文字读作印发它的通知",
            before[0].place,
            chosen="印发通知",
            alternatives=("计划的正文",),
            confidence=0.9 if head.day else 0.7,
        )


def _deep(body: tuple[Passage, ...]) -> Iterator[Note]:
    """One doubt for all numbers that stand deeper than items go and number paragraphs of a body."""
    depths = depths_of([each.label for each in body])
    level = 0
    deep = []
    for each, depth in zip(body, depths, strict=True):
        if depth is not None:
            level = depth
        elif each.label is not None and level == READ_LEVELS - 1 and family(each.label) < _CIRCLES:
            deep.append(each)
    if deep:
        yield Note(
            NoteCode.LEVEL,
            f"“{deep[0].text[:12]}”等 {len(deep)} 处第四层序号读作正文的段落",
            deep[0].place,
            chosen="正文",
            alternatives=("下一层的条目",),
            confidence=0.6,
        )

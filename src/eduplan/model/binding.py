"""What a deadline binds: the targets of its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from eduplan.model.deadline import Deadline
from eduplan.model.inline import Inlines
from eduplan.model.target import Target

__all__ = ["deadline_of"]

_SENTENCE_END: Final = re.compile("[。；！？;!?]")


def deadline_of(inlines: Inlines, index: int) -> Deadline | None:
    """The deadline that binds the target at *index* of *inlines*, or None.

    A deadline binds the targets after it in its sentence; one with no target behind it binds all of
    its sentence. The nearest one before the target comes first.
    """
    sentence = _sentence(inlines, index)
    before = [i for i in sentence if i < index and isinstance(inlines[i], Deadline)]
    if not before:
        last = max(i for i in sentence if isinstance(inlines[i], Target))
        before = [i for i in sentence if i > last and isinstance(inlines[i], Deadline)][:1]
    found = inlines[before[-1]] if before else None
    return found if isinstance(found, Deadline) else None


def _sentence(inlines: Inlines, index: int) -> list[int]:
    """The indices of the inlines that share a sentence with the one at *index*."""
    before = list(_until_break(inlines, range(index - 1, -1, -1)))
    after = list(_until_break(inlines, range(index + 1, len(inlines))))
    return [*reversed(before), index, *after]


def _until_break(inlines: Inlines, indices: range) -> Iterator[int]:
    for i in indices:
        part = inlines[i]
        if isinstance(part, str) and _SENTENCE_END.search(part):
            return
        yield i

"""Events: acts that are to be done by a deadline: 5月底前举办艺术展演."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from eduplan.grammar.phrases.building import literal
from eduplan.grammar.phrases.context import firmness_of
from eduplan.grammar.phrases.lexicon import one_of
from eduplan.grammar.phrases.phrase import Phrase
from eduplan.grammar.phrases.prose import Prose
from eduplan.model.deadline import Deadline, DeadlineKind
from eduplan.model.target_kinds import TargetKind

__all__ = ["find_events"]

_LONGEST: Final = 40


def find_events(prose: Prose, phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """The acts that stand behind one of the deadlines among *phrases*, in its clause or the next."""
    for phrase in phrases:
        deadline = phrase.value
        if not isinstance(deadline, Deadline) or deadline.kind is DeadlineKind.EVERY:
            continue
        stop = prose.clause_end(phrase.stop)
        if stop == phrase.stop and prose.text[stop : stop + 1] in ("，", ","):
            stop = prose.clause_end(stop + 1)
        found = _act(prose, phrase.stop, stop)
        if found is not None:
            yield found


def _act(prose: Prose, start: int, stop: int) -> Phrase | None:
    """The act in [start, stop), unless a number there says more."""
    hit = one_of("events").search(prose.text, start, stop)
    if hit is None or not prose.is_free(start, stop) or prose.is_past(start):
        return None
    words = prose.text[hit.start() : stop].rstrip()
    if not len(hit[0]) < len(words) + (len(hit[0]) > 2) or len(words) > _LONGEST:
        return None
    kind = TargetKind.COMPLETION if hit[0] == "完成" else TargetKind.EVENT
    target = literal(
        words, kind, subject=words[len(hit[0]) :], firmness=firmness_of(prose, hit.start())
    )
    if target is None:
        return None
    return Phrase(hit.start(), hit.start() + len(words), target)

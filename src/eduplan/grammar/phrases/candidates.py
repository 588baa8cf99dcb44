"""Candidates: acts that could be targets, had they a date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from eduplan.grammar.lexicon import Lexicon
from eduplan.grammar.phrases.building import literal
from eduplan.grammar.phrases.context import firmness_of
from eduplan.grammar.phrases.phrase import Phrase
from eduplan.grammar.phrases.prose import Prose
from eduplan.language.openings import guarded
from eduplan.model.target_kinds import TargetKind

__all__ = ["find_undated"]

_SHORTEST: Final = 4
_LONGEST: Final = 30


def find_undated(prose: Prose) -> Iterator[Phrase]:
    """The acts of *prose* at the head of a clause in which nothing was found."""
    for hit in prose.lexicon.made(_pattern).finditer(prose.text):
        start, stop = hit.start("act"), prose.clause_end(hit.end())
        words = prose.text[start:stop].rstrip()
        if not _SHORTEST <= len(words) <= _LONGEST or prose.quoted[start] or prose.is_past(start):
            continue
        if prose.is_free(prose.clause_start(start), stop):
            target = literal(
                words,
                TargetKind.EVENT,
                subject=words[len(hit["act"]) :],
                firmness=firmness_of(prose, start),
            )
            if target is not None:
                yield Phrase(start, start + len(words), target)


def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    modals, acts = "|".join(lexicon.words("modals")), "|".join(lexicon.words("candidates"))
    return re.compile(guarded(f"(?:(?<=[，。；：！？,;:])|^)(?:{modals})*(?P<act>{acts})(?!的)"))

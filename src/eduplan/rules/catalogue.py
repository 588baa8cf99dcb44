"""The catalogue: every rule, by hand, in the order of its groups."""

from __future__ import annotations

from typing import Final

from eduplan.rules import (
    agreement,
    blanks,
    dates,
    deadlines,
    elements,
    envelope,
    headings,
    labels,
    marks,
    numerals,
    obsolete,
    organs,
    parts,
    quantities,
    quotes,
    ranges,
    references,
    sequence,
    set_numerals,
    tables,
    targets,
    titles,
    uniformity,
    words,
)
from eduplan.rules.rule import Rule

__all__ = ["RULES"]

RULES: Final[tuple[Rule, ...]] = (
    *elements.RULES,
    *envelope.RULES,
    *titles.RULES,
    *obsolete.RULES,
    *labels.RULES,
    *sequence.RULES,
    *headings.RULES,
    *quotes.RULES,
    *marks.RULES,
    *numerals.RULES,
    *quantities.RULES,
    *set_numerals.RULES,
    *uniformity.RULES,
    *dates.RULES,
    *ranges.RULES,
    *blanks.RULES,
    *references.RULES,
    *words.RULES,
    *targets.RULES,
    *deadlines.RULES,
    *agreement.RULES,
    *parts.RULES,
    *tables.RULES,
    *organs.RULES,
)

"""Money: what each is given or has to pay, and what a budget sets."""

from __future__ import annotations

import re
from typing import Final

from eduplan.grammar.lexicon import Lexicon
from eduplan.grammar.phrases.prose import Prose
from eduplan.grammar.phrases.quantities import Measure
from eduplan.language.characters import HAN
from eduplan.language.units import UnitKind
from eduplan.model.comparator import Comparator

__all__ = ["is_budgeted", "is_term"]

_STANDARD: Final = re.compile("(?:标准|水平|限额|工资|待遇|经费).{0,12}(?:提高|增加|提升|上调)")
_THIS_YEAR: Final = re.compile("今年|全年|本年|拟|预算")


def is_term(prose: Prose, clause: str) -> bool:
    """Whether money is what each is given or has to pay."""
    terms, funds = prose.lexicon.one_of("terms"), prose.lexicon.one_of("funds")
    if _STANDARD.search(clause):
        return False
    return terms.search(clause) is not None and funds.search(clause) is None


def is_budgeted(prose: Prose, measure: Measure) -> bool:
    """Whether a budget of this year sets so much, without a verb: 今年财政支出21万亿元.

    What it is made up of (其中) is none of its own.
    """
    if prose.lexicon.unit_kind(measure.unit) is not UnitKind.MONEY:
        return False
    first, stop = prose.clause_start(measure.start), prose.clause_end(measure.stop)
    if measure.comparator is not Comparator.BARE or stop != measure.stop:
        return False
    if prose.lexicon.made(_set).fullmatch(prose.text, first, measure.start) is None:
        return False
    return _THIS_YEAR.search(prose.text, prose.sentence_start(first), measure.start) is not None


def _set(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(f"(?!其中)[{HAN}]{{0,10}}(?:{'|'.join(lexicon.words('budgets'))})(?:为|达)?")

"""Ranks, and what is not to happen at all: 全省前8名, 零发生."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from eduplan.grammar.lexicon import Lexicon
from eduplan.grammar.phrases.building import measured
from eduplan.grammar.phrases.context import firmness_of
from eduplan.grammar.phrases.numbers import NUMBER, Number, read_scaled
from eduplan.grammar.phrases.phrase import Phrase
from eduplan.grammar.phrases.prose import Prose
from eduplan.grammar.phrases.quantities import Measure
from eduplan.grammar.phrases.subjects import subject_of
from eduplan.language.characters import HAN
from eduplan.model.comparator import Comparator
from eduplan.model.target_kinds import TargetKind
from eduplan.model.template import escape

__all__ = ["find_ranks"]

_RANK: Final = (
    f"前(?P<n>{NUMBER})(?P<gap>[ ]?)(?P<unit>名|位|强)?(?![年月天期个次届批章节条款所项])"
)
_QUOTES: Final = frozenset({"“”", '""', "‘’"})
"""What sets off a name of what is not to happen: “零事故”."""

_RANKED: Final = re.compile(
    "(?:全[省市国县区州]|[省市国县区][内级]?|进入|位列|位居|居|列|保持|跻身|稳居|排名|力争)[^，。；、]{0,6}$"
)

_PLACE: Final = re.compile(
    f"(?![{HAN}])|行列|水平|方阵|梯队|位[次置]|以[内上]|之[内列]|左右|的目标|[和与并且及]|争|力争|目标"
)
"""What may follow a rank that is reached."""


def find_ranks(prose: Prose) -> Iterator[Phrase]:
    """The targets of *prose* that state a place among others, or that something is not to happen."""
    for hit in prose.lexicon.made(_pattern).finditer(prose.text):
        found = _rank(prose, hit) if hit["n"] else _zero(prose, hit)
        if found is not None:
            yield found


def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    zero = "|".join(lexicon.words("zero"))
    return re.compile(
        f"{_RANK}|零(?P<what>{zero})|(?<=为)零(?=[，。；,;]|$)|(?<=率为)[0０](?=[，。；,;]|$)"
    )


def _rank(prose: Prose, hit: re.Match[str]) -> Phrase | None:
    clause = prose.text[prose.clause_start(hit.start()) : hit.start()]
    number = read_scaled(hit["n"], gap=hit["gap"] if hit["unit"] else "")
    stop = hit.end("unit") if hit["unit"] else hit.end("n")
    if number is None or not _RANKED.search(clause) or not _is_stated(prose, hit.start(), stop):
        return None
    if hit["unit"] and not _is_reached(prose.text, stop):
        return None
    template = "前{number}" + ("{unit}" if hit["unit"] else "")
    return _phrase(prose, (hit.start(), stop), TargetKind.RANK, number, template, hit["unit"] or "")


def _zero(prose: Prose, hit: re.Match[str]) -> Phrase | None:
    number = read_scaled("零" if hit["what"] else hit[0])
    around = prose.text[hit.start() - 1 : hit.start()] + prose.text[hit.end() : hit.end() + 1]
    alone = around in _QUOTES and prose.is_free(*hit.span()) and not prose.is_past(hit.start())
    if number is None or not (alone or _is_stated(prose, hit.start(), hit.end())):
        return None
    template = "{number}" + escape(hit["what"] or "")
    return _phrase(prose, hit.span(), TargetKind.LIMIT, number, template, "")


def _is_stated(prose: Prose, start: int, stop: int) -> bool:
    described = prose.text[stop : stop + 1] == "的" and prose.text[stop + 1 : stop + 3] != "目标"
    return not described and prose.is_open(start, stop) and not prose.is_past(start)


def _is_reached(text: str, stop: int) -> bool:
    """Whether a rank that ends at *stop* is the place to reach, and does not say which: 前10位城市."""
    return _PLACE.match(text, stop) is not None


def _phrase(
    prose: Prose,
    span: tuple[int, int],
    kind: TargetKind,
    number: Number,
    template: str,
    unit: str,
) -> Phrase | None:
    start, stop = span
    measure = Measure(
        start,
        start,
        stop,
        number.value,
        None,
        unit,
        Comparator.BARE,
        template,
        number.wording,
        "",
        "",
    )
    target = measured(
        prose.text[start:stop],
        kind,
        measure,
        template,
        subject=subject_of(prose, start, stop, level=True),
        firmness=firmness_of(prose, start),
    )
    return None if target is None else Phrase(start, stop, target)

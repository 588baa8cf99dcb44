"""Sets done as a whole: 家访全覆盖, 小学全部建设到位, 完成4所学校改扩建; and 零发生, 前8名."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from eduplan.errors import EduplanError
from eduplan.grammar.phrases.building import Details, done, literal, measured
from eduplan.grammar.phrases.context import firmness_of, per_of, subject_of
from eduplan.grammar.phrases.lexicon import one_of, starting, words
from eduplan.grammar.phrases.numbers import NUMBER, Number, read_scaled
from eduplan.grammar.phrases.phrase import Phrase
from eduplan.grammar.phrases.prose import Prose
from eduplan.grammar.phrases.quantities import Measure, unit_pattern
from eduplan.language.units import UnitKind, unit_kind
from eduplan.model.comparator import Comparator
from eduplan.model.quantity import Quantity
from eduplan.model.target import Target
from eduplan.model.target_kinds import TargetKind
from eduplan.model.template import escape
from eduplan.model.wording import Wording

__all__ = ["find_covers"]

_K: Final = TargetKind
_LONGEST: Final = 48
_COVERAGE: Final = re.compile("全覆盖(?!的?(?:成果|基础|要求|格局))")
_RANK: Final = re.compile(f"前(?P<n>{NUMBER})(?P<gap>[ ]?)(?P<unit>名|位|强)?")
_RANKED: Final = re.compile(
    "(?:全[省市国县区州]|[省市国县区][内级]?|进入|位列|位居|居|列|保持|跻身|稳居|排名)[^，。；、]{0,6}$"
)


def find_covers(prose: Prose) -> Iterator[Phrase]:
    """The targets of *prose* that state a whole set, a rank, or that something is not to happen."""
    for hit in _COVERAGE.finditer(prose.text):
        yield from _whole(prose, hit.start(), hit.end(), _K.COVERAGE)
    for hit in _all_done().finditer(prose.text):
        stop = prose.clause_end(hit.end()) if hit[1] else hit.end()
        yield from _whole(prose, hit.start(), stop, _K.COMPLETION)
    for hit in _finished().finditer(prose.text):
        yield from _finish(prose, hit)
    for hit in _RANK.finditer(prose.text):
        yield from _rank(prose, hit)
    for hit in _none().finditer(prose.text):
        yield from _zero(prose, hit)


@cache
def _all_done() -> re.Pattern[str]:
    verbs = "|".join(words("done"))
    return re.compile(f"全部(?:({verbs})|[^，。；、,;!?！？：:全]{{1,10}}?(?:到位|完成|达标|建成))")


@cache
def _finished() -> re.Pattern[str]:
    units = "|".join(u for u in unit_pattern().split("|") if unit_kind(u) is UnitKind.COUNT)
    return re.compile(f"完成(?P<n>{NUMBER})(?P<gap>[ ]?)(?P<unit>{units})")


@cache
def _none() -> re.Pattern[str]:
    return re.compile(f"零({'|'.join(words('zero'))})")


def _whole(prose: Prose, start: int, stop: int, kind: TargetKind) -> Iterator[Phrase]:
    """The set that [start, stop) says is covered or done, with the words that name it."""
    if not prose.is_open(start, stop) or prose.is_past(start):
        return
    first = _named_from(prose, start)
    if stop - first > _LONGEST:
        first = start
    details = Details(subject=prose.text[first:start].strip(), firmness=firmness_of(prose, start))
    target = _populated(prose.text[first:stop], kind, details)
    if target is not None:
        yield Phrase(first, stop, target)


def _named_from(prose: Prose, start: int) -> int:
    """Where the words begin that name the set done at *start*."""
    first = prose.after_taken(prose.clause_start(start), start)
    governing = [hit.end() for hit in one_of("governs").finditer(prose.text, first, start)]
    first = max(governing, default=first)
    while (lead := starting("leads").match(prose.text, first, start)) is not None:
        first = lead.end()
    while first < start and prose.text[first].isspace():
        first += 1
    return first


@cache
def _population() -> re.Pattern[str]:
    return re.compile(f"(?P<n>{NUMBER})(?P<gap>[ ]?)(?P<unit>{unit_pattern()})")


def _populated(text: str, kind: TargetKind, details: Details) -> Target | None:
    """The target that *text* states; a number at its head is the population."""
    hit = _population().match(text)
    if hit is not None and unit_kind(hit["unit"]) is UnitKind.COUNT:
        more = details.copy()
        more["subject"] = details["subject"][hit.end() :]
        target = _of_population("", hit, text[hit.end() :], kind, more)
        if target is not None:
            return target
    return literal(text, kind, **details)


def _of_population(
    verb: str, hit: re.Match[str], behind: str, kind: TargetKind, details: Details
) -> Target | None:
    number = read_scaled(hit["n"], gap=hit["gap"])
    if number is None:
        return None
    try:
        population = Quantity(number.value, hit["unit"])
        wording = _worded(number, escape(verb) + "{population}" + escape(behind))
    except EduplanError:
        return None
    more = details.copy()
    more["population"] = population
    return done(hit[0] + behind, kind, wording, **more)


def _worded(number: Number, template: str) -> Wording:
    own = number.wording
    return Wording(
        template,
        digits=own.digits,
        decimals=own.decimals,
        grouping=own.grouping,
        gap=own.gap,
        liang=own.liang,
    )


def _finish(prose: Prose, hit: re.Match[str]) -> Iterator[Phrase]:
    """完成34所学校…排查: a piece of work that is to be finished for so many."""
    stop = prose.clause_end(hit.end())
    behind = prose.text[hit.end() : stop]
    if not 2 <= len(behind) <= 24 or not prose.is_open(hit.start(), hit.end()):
        return
    if not prose.is_free(hit.start(), stop) or prose.is_past(hit.start()):
        return
    details = Details(
        subject=behind.strip(),
        firmness=firmness_of(prose, hit.start()),
        per=per_of(prose, hit.start()),
    )
    target = _of_population("完成", hit, behind, _K.COMPLETION, details)
    if target is not None:
        yield Phrase(hit.start(), stop, target)


def _rank(prose: Prose, hit: re.Match[str]) -> Iterator[Phrase]:
    clause = prose.text[prose.clause_start(hit.start()) : hit.start()]
    number = read_scaled(hit["n"], gap=hit["gap"] if hit["unit"] else "")
    if number is None or not _RANKED.search(clause) or prose.is_past(hit.start()):
        return
    stop = hit.end() if hit["unit"] else hit.end("n")
    if not prose.is_open(hit.start(), stop) or prose.text[stop : stop + 1] in (
        "年",
        "月",
        "天",
        "期",
    ):
        return
    template = "前{number}" + ("{unit}" if hit["unit"] else "")
    measure = Measure(
        hit.start(),
        hit.start("n"),
        stop,
        number.value,
        None,
        hit["unit"] or "",
        Comparator.BARE,
        template,
        number.wording,
        "",
        "",
    )
    target = measured(
        prose.text[hit.start() : stop],
        _K.RANK,
        measure,
        template,
        subject=subject_of(prose, hit.start(), stop, level=True),
        firmness=firmness_of(prose, hit.start()),
    )
    if target is not None:
        yield Phrase(hit.start(), stop, target)


def _zero(prose: Prose, hit: re.Match[str]) -> Iterator[Phrase]:
    number = read_scaled("零")
    if number is None or not prose.is_open(hit.start(), hit.end()) or prose.is_past(hit.start()):
        return
    template = "{number}" + escape(hit[1])
    measure = Measure(
        hit.start(),
        hit.start(),
        hit.end(),
        number.value,
        None,
        "",
        Comparator.BARE,
        template,
        number.wording,
        "",
        "",
    )
    target = measured(
        hit[0],
        _K.LIMIT,
        measure,
        template,
        subject=subject_of(prose, hit.start(), hit.end(), level=True),
        firmness=firmness_of(prose, hit.start()),
    )
    if target is not None:
        yield Phrase(hit.start(), hit.end(), target)

"""Sets covered or done as a whole: 家访全覆盖, 小学全部建设到位, 普及学前教育, 各校都配备."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from eduplan.errors import EduplanError
from eduplan.grammar.lexicon import Lexicon
from eduplan.grammar.phrases.building import Details, done, literal
from eduplan.grammar.phrases.context import firmness_of, per_of
from eduplan.grammar.phrases.numbers import NUMBER, Number, read_scaled
from eduplan.grammar.phrases.phrase import Phrase
from eduplan.grammar.phrases.prose import Prose
from eduplan.grammar.phrases.quantities import unit_pattern
from eduplan.language.characters import HAN
from eduplan.language.openings import guarded
from eduplan.language.units import UnitKind
from eduplan.model.quantity import Quantity
from eduplan.model.target import Target
from eduplan.model.target_kinds import TargetKind
from eduplan.model.template import escape
from eduplan.model.wording import Wording

__all__ = ["find_covers", "find_each", "find_finished"]

_K: Final = TargetKind
_LONGEST: Final = 48
_COVERAGE: Final = (
    "(?<!健)全覆盖(?!的?(?:成果|基础|要求|格局|标准|水平|行动|工程)"
    "|的[^，。；、]{0,8}(?:体系|网络|机制|平台|队伍|服务|制度))"
)
_ALL: Final = (
    "(?P<all>覆盖(?:全[国省市县区州校])?(?:所有|全部|全体)"
    f"(?:(?!覆盖)[{HAN}（）()、]){{2,20}}(?<!、))(?=[，。；、,;]|$)"
)
_OF: Final = re.compile("的.{0,8}(?:体系|网络|格局|机制|平台|队伍|服务|制度)")
_HEADING: Final = 8
_WORK: Final = re.compile("[^0-9０-９、]{2,24}")
_PLACE: Final = re.compile("全[国省市县区州校]$")
_REACH: Final = "都要?|(?<!平)均要?|都应|均应|都须|都必须|全部要"


def find_covers(prose: Prose) -> Iterator[Phrase]:
    """The targets of *prose* that say of a whole set that it is covered or done."""
    for hit in prose.lexicon.made(_wholes).finditer(prose.text):
        kind = _K.COMPLETION if hit["done"] or hit["each"] or hit["removed"] else _K.COVERAGE
        goes_on = hit["verb"] or hit["into"] or hit["each"] or hit["removed"]
        stop = prose.clause_end(hit.end()) if goes_on else hit.end()
        if hit["all"] and _OF.search(hit["all"]) is not None:
            continue
        first = _named_from(prose, hit.start())
        if hit["general"] and not _is_alone(prose, hit):
            yield from _stated(prose, hit.start(), hit.start(), hit.end(), kind)
        elif hit["removed"]:
            if prose.is_open(hit.start(), hit.end()) and prose.is_free(hit.end(), stop):
                yield from _named(prose, first, hit.start(), stop, kind)
        elif not hit["general"]:
            yield from _stated(prose, first, hit.start(), stop, kind)


def _is_alone(prose: Prose, hit: re.Match[str]) -> bool:
    """Whether *hit* is all of its paragraph, as in a heading that names a field of work."""
    return prose.text[-1] not in "。；" and len(prose.text) - len(hit[0]) <= _HEADING


def _wholes(lexicon: Lexicon) -> re.Pattern[str]:
    verbs, general = "|".join(lexicon.words("done")), "|".join(lexicon.words("general"))
    each, last = "|".join(lexicon.words("each_does")), "|".join(lexicon.words("done_at_last"))
    removes = "|".join(lexicon.words("removes"))
    return re.compile(
        guarded(
            f"{_COVERAGE}|{_ALL}|为(?:所有|全部|全体)[{HAN}]{{1,10}}?(?P<each>{each})(?![^，。；]{{0,90}}的)|(?P<done>全部(?!用于|由|来自|上缴|(?:达到?|实现)[0-9０-９])(?:(?P<verb>{verbs})|[^，。；、,;!?！？：:全]{{1,10}}?(?:{last}|(?P<into>纳入|实现|配齐|通过|接入))))"
            f"|(?P<general>{general})|(?P<removed>基本(?:{removes})(?=[^，。；：、,;的和与及]{{2}}))"
        )
    )


def find_finished(prose: Prose) -> Iterator[Phrase]:
    """The targets of *prose* that say for how many a piece of work is to be finished: 完成4所学校改扩建."""
    for hit in prose.lexicon.made(_finished).finditer(prose.text):
        stop = prose.clause_end(hit.end())
        behind = prose.text[hit.end() : stop]
        if _WORK.fullmatch(behind) is None or not prose.is_open(hit.start(), hit.end()):
            continue
        if not prose.is_free(hit.start(), stop) or prose.is_past(hit.start()):
            continue
        details = Details(
            subject=behind.strip(),
            firmness=firmness_of(prose, hit.start()),
            per=per_of(prose, hit.start()),
        )
        target = _of_population("完成", hit, behind, _K.COMPLETION, details)
        if target is not None:
            yield Phrase(hit.start(), stop, target)


def _finished(lexicon: Lexicon) -> re.Pattern[str]:
    counted = [unit for unit in lexicon.units if lexicon.unit_kind(unit) is UnitKind.COUNT]
    units = "|".join(map(re.escape, counted))
    return re.compile(f"完成(?P<n>{NUMBER})(?P<gap>[ ]?)(?P<unit>{units})")


def find_each(prose: Prose) -> Iterator[Phrase]:
    """The targets of *prose* that say of each of a set that it is to do something: 各校都要配备."""
    for hit in prose.lexicon.made(_each).finditer(prose.text):
        stop = prose.clause_end(hit.end())
        if not (hit["reach"] or hit["must"]) and not _is_called_for(prose, hit.start()):
            continue
        names = prose.is_open(hit.start(), hit.end()) and prose.is_free(hit.start(), stop)
        if stop - hit.start() <= _LONGEST and names:
            yield from _named(
                prose, hit.start(), max(map(hit.end, ("who", "every", "kinds"))), stop, _K.COVERAGE
            )


def _is_called_for(prose: Prose, start: int) -> bool:
    """Whether a date or a verb of reaching stands before the set at *start*, its place passed over."""
    place = _PLACE.search(prose.text, max(0, start - 4), start)
    start = place.start() if place else start
    if not prose.is_free(start - 1, start):
        return True
    first = prose.clause_start(start)
    if start == first:
        return prose.says("horizons", prose.sentence_start(start), start)
    governs = prose.lexicon.one_of("governs").finditer(prose.text, first, start)
    return any(hit.end() == start for hit in governs)


def _each(lexicon: Lexicon) -> re.Pattern[str]:
    verbs = "|".join(lexicon.words("each_does"))
    return re.compile(
        f"(?:(?P<who>(?:每一?[个所名位家户]?|各)(?!级|地|部门|单位|方面|有关|项)[{HAN}]{{1,8}}?)"
        f"(?P<reach>{_REACH})|(?P<every>所有(?!部门|单位|方面|有关|项)[{HAN}、]{{1,14}}?)(?P<must>{_REACH})?"
        f"|(?:(?<=[，。；：,;:])|^)(?P<kinds>(?!各|每|所有)[{HAN}]{{2,12}}?)(?:都|均)(?:要|应|须|必须))"
        f"(?:{verbs})(?![^，。；]{{0,90}}(?:领导小组|机制|责任制))"
    )


def _stated(prose: Prose, first: int, start: int, stop: int, kind: TargetKind) -> Iterator[Phrase]:
    """The target whose words are [first, stop), what is covered or done being said from *start* on."""
    if prose.is_open(start, stop):
        yield from _named(prose, first, start, stop, kind)


def _named(prose: Prose, first: int, start: int, stop: int, kind: TargetKind) -> Iterator[Phrase]:
    if prose.is_past(start):
        return
    if stop - first > _LONGEST:
        first = max(first, *(prose.text.rfind(mark, first, start) + 1 for mark in "）)的"))
    first = start if stop - first > _LONGEST else first
    subject = prose.text[first:start].strip() or _object(prose.text[start:stop])
    details = Details(subject=subject, firmness=firmness_of(prose, start))
    target = _populated(prose.text[first:stop], kind, details, prose.lexicon)
    if target is not None:
        yield Phrase(first, stop, target)


def _object(words: str) -> str:
    """What is made general: 学前教育 of 普及学前教育."""
    return words.removeprefix("普及") if words.startswith("普及") else ""


def _named_from(prose: Prose, start: int) -> int:
    """Where the words begin that name the set done at *start*."""
    first = prose.after_taken(prose.clause_start(start), start)
    governing = [
        hit.end() for hit in prose.lexicon.one_of("governs").finditer(prose.text, first, start)
    ]
    first = max(governing, default=first)
    while (lead := prose.lexicon.one_of("leads").match(prose.text, first, start)) is not None:
        first = lead.end()
    while first < start and (prose.text[first].isspace() or prose.text[first] == "、"):
        first += 1
    return first


def _population(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(f"(?P<n>{NUMBER})(?P<gap>[ ]?)(?P<unit>{unit_pattern(lexicon)})")


def _populated(text: str, kind: TargetKind, details: Details, lexicon: Lexicon) -> Target | None:
    """The target that *text* states; a number at its head is the population."""
    hit = lexicon.made(_population).match(text)
    if hit is not None and lexicon.unit_kind(hit["unit"]) is UnitKind.COUNT:
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

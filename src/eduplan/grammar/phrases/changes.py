"""Changes: targets that say by how much, or from what to what, something is to rise or fall."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from eduplan.grammar.lexicon import Lexicon
from eduplan.grammar.phrases.building import Details, measured
from eduplan.grammar.phrases.context import THAN, firmness_of, per_of
from eduplan.grammar.phrases.numbers import NUMBER, read_scaled
from eduplan.grammar.phrases.phrase import Phrase
from eduplan.grammar.phrases.prose import Prose
from eduplan.grammar.phrases.quantities import Measure, unit_pattern
from eduplan.grammar.phrases.subjects import subject_of
from eduplan.language.units import UnitKind
from eduplan.model.comparator import Comparator
from eduplan.model.target_kinds import DIRECTION_WORDS, Direction, TargetKind
from eduplan.model.template import escape

__all__ = ["find_change"]

_WAYS: Final = "|".join(word for words in DIRECTION_WORDS.values() for word in words)
_RISES: Final = DIRECTION_WORDS[Direction.RISE][0]
_MERGES: Final = "整合|精简|合并|归并|优化|调整"
"""Verbs by which there are fewer: 由14所整合为10所."""

_EITHER: Final = ("调整", "优化")
"""Those of them that may go either way."""

_AMPLITUDE: Final = re.compile("([增涨升提降减跌])幅(?:度)?(?:要|应)?(?:达到|达|为|在)?$")
_WAY_OF: Final = {
    **dict.fromkeys("增涨升提", _RISES),
    **dict.fromkeys("降减跌", DIRECTION_WORDS[Direction.FALL][0]),
}
"""What a change is by its noun: 年均增幅不低于1个百分点."""

_THIS_TERM: Final = re.compile("(?<!截至)(?:本学[期年]|目标)")

_MARKS: Final = re.compile("[均总得平]分|成绩|分数")
"""What is measured in points rather than minutes: 平均分提高3分."""

_VERB: Final = re.compile(f"({_WAYS})(?:幅度)?$")


def _baseline(lexicon: Lexicon) -> re.Pattern[str]:
    """From where a change starts: 由77.34%提高到."""
    return re.compile(
        f"(?P<from>[由从](?:[^，。；,;0-9]{{0,8}}?(?:[12][0-9]{{3}}年[底末]?的?)?))(?P<n>{NUMBER})(?P<s>万亿|[万亿])?"
        f"(?P<gap>[ \u2009\u00a0]?)(?P<unit>{unit_pattern(lexicon)})?"
        f"(?P<way>{_WAYS}|{_MERGES})(?P<to>到|至|为)$"
    )


def find_change(prose: Prose, measure: Measure) -> Phrase | None:
    """The change that *measure* ends: 下降1个百分点, 由58.5%提高到62%."""
    first = prose.clause_start(measure.start)
    clause = prose.text[first : measure.start]
    since = prose.lexicon.made(_baseline).search(clause)
    if since is not None:
        return _since(prose, measure, first, since)
    if clause.endswith("翻") and measure.unit == "番":
        words = "翻" + prose.text[measure.start : measure.stop]
        return _changed(prose, measure, measure.start - 1, words, "翻" + measure.template, _RISES)
    noun = _AMPLITUDE.search(clause)
    if noun is not None and prose.lexicon.unit_kind(measure.unit) is UnitKind.POINT:
        words, way = prose.text[measure.start : measure.stop], _WAY_OF[noun[1]]
        return _changed(prose, measure, measure.start, words, measure.template, way)
    verb = _VERB.search(clause)
    if verb is None or measure.to is not None or not _changes(prose, measure, _direction(verb[1])):
        return None
    words = verb[0] + prose.text[measure.start : measure.stop]
    return _changed(
        prose, measure, first + verb.start(), words, escape(verb[0]) + measure.template, verb[1]
    )


def _changes(prose: Prose, measure: Measure, direction: Direction) -> bool:
    """Whether a verb of change before *measure* makes it a change rather than a number of new things."""
    what = prose.lexicon.unit_kind(measure.unit)
    if what in (UnitKind.RATE, UnitKind.POINT, UnitKind.MULTIPLE) or not measure.unit:
        return True
    if measure.unit == "分":
        first = prose.clause_start(measure.start)
        return _MARKS.search(prose.text, first, measure.start) is not None
    return direction is Direction.FALL


def _direction(verb: str) -> Direction:
    return next((way for way, verbs in DIRECTION_WORDS.items() if verb in verbs), Direction.FALL)


def _changed(
    prose: Prose,
    measure: Measure,
    start: int,
    words: str,
    template: str,
    verb: str,
    baseline: Fraction | None = None,
) -> Phrase | None:
    if not prose.is_open(measure.number, measure.stop) or prose.is_past(start):
        return None
    if measure.comparator is Comparator.BARE and _reports(prose, start):
        return None
    if prose.quoted[start] or not prose.is_free(start, measure.stop):
        return None
    details = Details(
        subject=subject_of(prose, start, measure.stop, level=True),
        firmness=firmness_of(prose, start),
        per=per_of(prose, start),
        direction=_direction(verb),
        baseline=baseline,
    )
    target = measured(words, TargetKind.CHANGE, measure, template, **details)
    return None if target is None else Phrase(start, measure.stop, target)


def _reports(prose: Prose, start: int) -> bool:
    """Whether a change is told of, not promised: 较上年下降18%, but not 力争比上年下降18%."""
    clause = prose.text[prose.clause_start(start) : start]
    if THAN.search(clause) is None or firmness_of(prose, start) is not None:
        return False
    return _THIS_TERM.search(prose.text, prose.sentence_start(start), start) is None


def _since(prose: Prose, measure: Measure, first: int, since: re.Match[str]) -> Phrase | None:
    """A change with its baseline; where one wording cannot print both, the baseline stays words."""
    start = first + since.start()
    words = prose.text[start : measure.stop]
    unit, way = since["unit"] or "", since["way"]
    number = read_scaled(since["n"], since["s"] or "", gap=since["gap"])
    tail = escape(way + since["to"]) + measure.template
    if way in _EITHER and number is not None and number.value < measure.value:
        way = _RISES
    if number is not None and unit in ("", measure.unit):
        template = escape(since["from"]) + "{baseline}" + ("{unit}" if unit else "") + tail
        found = _changed(prose, measure, start, words, template, way, number.value)
        if found is not None:
            return found
    template = escape(since[0]) + measure.template
    return _changed(prose, measure, start, words, template, way)

"""Quantities in prose: a number with its comparator and unit, and the phrase that prints it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from attrs import evolve, frozen

from eduplan.errors import EduplanError
from eduplan.grammar.lexicon import Lexicon
from eduplan.grammar.phrases.numbers import NUMBER, PART, Number, read_scaled
from eduplan.language.characters import HAN
from eduplan.language.openings import guarded
from eduplan.model.comparator import AFTER, BEFORE, BETWEEN, Comparator, comparators_in
from eduplan.model.template import escape
from eduplan.model.wording import Wording

__all__ = ["Measure", "find_measures", "is_index", "led_by", "unit_pattern"]

_DASH: Final = "[～~\\-—－–至到]|——"
_GAP: Final = "[ \u2009\u00a0\u3000]?"
_ASIDE: Final = "(?:[（(][^（()）0-9]{1,6}[）)])"
"""A short remark between unit and comparator: 2000节（次）以上."""

_UNKNOWN: Final = (
    "(?<=[0-9０-９万亿])(?![余多来左上以之年月日时分号第等至到以内里元点])"
    f"[{HAN}](?=[，。；、,;]|以上|左右|$)"
)
"""One 字 that is no known unit, where a number in digits and it end a clause: 充电桩200桩."""

_NEAR: Final = 12
_INDEX: Final = re.compile(
    "(?:(?<!利)(?<!税)(?<!汇)率|满意度|平均分|均分|系数|指数|比值|(?<![同对相占])比)[要应须均]?(?:达到|达|在|保持在|控制在|缩小到)?$"
)
"""What is measured in hundredths, points or as an index, whose unit people leave out."""

_IN_HUNDREDTHS: Final = re.compile(
    "[1-9１-９][0-9０-９](?:[.．][0-9０-９]{1,2})?|[1１][0-5０-５][0-9０-９]|[0-9０-９][.．][0-9０-９]{1,3}"
)

_LED_NEAR: Final = 16
_LED: Final = re.compile(
    f"(?P<least>至少|最少|起码|至多|最多)(?:(?![每有])[{HAN}]){{1,4}}$"
    f"|(?P<bound>(?:不|不得|不能|不应|不可|不宜)(?:少于|低于|小于|超过|高于|大于|多于))[{HAN}]{{1,10}}的$"
)

_NOUN: Final = re.compile(f"(?![余多来左上以之年月日元的])[{HAN}]{{2}}")
_CLAUSE_ENDS: Final = frozenset({"", *"，。；、！？,;!?"})
_HAN_DIGITS: Final = frozenset("零〇一二两三四五六七八九十百千")
_HUNDREDTHS: Final = {"百分之": "%", "千分之": "‰"}


@frozen
class Measure:
    """A quantity as it stands in [*start*, *stop*) of a text, *number* the place of its first digit.

    *template* prints it with *wording*; *words* before the number (不少于) belong to the phrase.
    """

    start: int
    number: int
    stop: int
    value: Fraction
    to: Fraction | None
    unit: str
    comparator: Comparator
    template: str
    wording: Wording
    before: str
    after: str


def unit_pattern(lexicon: Lexicon) -> str:
    """A pattern of the known units, the longest first, and of two joined by /: 克/千瓦时.

    Latin ones end where the word ends.
    """
    units = [f"{re.escape(u)}(?![A-Za-z])" if u[-1].isascii() else u for u in lexicon.units]
    one = "|".join(units).replace("%(?![A-Za-z])", "%")
    return f"(?:{one})(?:/万?(?:{one}|生|班|校))?"


def _longest(words: object) -> str:
    assert isinstance(words, dict)
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    units = unit_pattern(lexicon)
    begins = f"(?P<before>{_longest(BEFORE)})?(?P<spelled>百分之|千分之)?(?P<n1>{PART}|{NUMBER})"
    return re.compile(
        f"{guarded(begins)}(?P<early>[余多来](?=[万亿])|[ \u2009\u00a0](?=[万亿]))?(?P<s1>万亿|[万亿])?"
        f"(?:(?P<g1>{_GAP})(?P<u1>{units})?(?P<dash>{_DASH})(?P<n2>{NUMBER})(?P<s2>万亿|[万亿])?)?"
        f"(?P<hedge>{_longest(BETWEEN)})?(?P<gap>{_GAP})(?P<unit>{units}|{_UNKNOWN})?"
        f"(?P<after>{_ASIDE}?(?:{_longest(AFTER)}))?"
    )


def find_measures(text: str, lexicon: Lexicon | None = None) -> Iterator[Measure]:
    """Every number of *text* that has a unit or is a share in words, as far as a wording prints it.

    >>> [(m.template, m.unit) for m in find_measures("评选8～10个，不少于80场")]
    [('{number}～{to}{unit}', '个'), ('不少于{number}{unit}', '场')]
    """
    lexicon = lexicon if lexicon is not None else Lexicon.default()
    for hit in lexicon.made(_pattern).finditer(text):
        measure = _measure(hit)
        if measure is not None:
            yield measure


def _measure(hit: re.Match[str]) -> Measure | None:
    unit = _HUNDREDTHS.get(hit["spelled"], hit["unit"] or "")
    if not unit and "分之" not in hit["n1"] and not _is_scaled(hit) and not _is_index(hit):
        return None
    if hit["u1"] and hit["u1"] != unit:
        return None
    numbers = _numbers(hit)
    if numbers is None:
        return None
    first, second = numbers
    found = comparators_in(
        hit["before"] or "", hit["hedge"] or hit["early"] or "", hit["after"] or ""
    )
    if len(found) > 1 or (second is not None and second.value <= first.value):
        return None
    return Measure(
        hit.start(),
        hit.start("n1"),
        hit.end(),
        first.value,
        second.value if second else None,
        unit,
        next(iter(found), Comparator.BARE),
        _template(hit),
        first.wording,
        hit["before"] or "",
        hit["after"] or "",
    )


def _is_scaled(hit: re.Match[str]) -> bool:
    """Whether a number with 万 or 亿 goes without a unit: 贫困人口1000万以上, 扫除600万文盲."""
    behind = hit.string[hit.end() : hit.end() + 2]
    ends = behind[:1] in _CLAUSE_ENDS or _NOUN.fullmatch(behind) is not None
    return bool(hit["s1"] or hit["s2"]) and hit["n1"][0] not in _HAN_DIGITS and ends


def is_index(text: str, start: int) -> bool:
    """Whether what stands before *start* is measured without a unit: 差异系数不高于, 及格率达."""
    return _INDEX.search(text, max(0, start - _NEAR), start) is not None


def _is_index(hit: re.Match[str]) -> bool:
    """Whether a number goes without a unit: 差异系数缩小到0.15以内, 及格率55."""
    if hit["after"] in ("以内", "以下") and ("." in hit["n1"] or "．" in hit["n1"]):
        return True
    ends = hit["after"] or hit.string[hit.end() : hit.end() + 1] in _CLAUSE_ENDS
    usual = _IN_HUNDREDTHS.fullmatch(hit["n1"]) or (hit["before"] or "").startswith("不")
    return bool(ends and usual) and is_index(hit.string, hit.start())


def led_by(measure: Measure, text: str) -> Measure:
    """*measure* with 至少 and the verb between, or 不少于 and the whole, where *text* has them.

    至少办1所, 不少于总课时的20%.
    """
    hit = (
        None
        if measure.before or measure.after
        else _LED.search(text, max(0, measure.start - _LED_NEAR), measure.start)
    )
    if hit is None or measure.comparator is not Comparator.BARE:
        return measure
    words = hit[0]
    return evolve(
        measure,
        start=hit.start(),
        comparator=BEFORE[hit["least"] or hit["bound"]],
        template=escape(words) + measure.template,
        before=words,
    )


def _numbers(hit: re.Match[str]) -> tuple[Number, Number | None] | None:
    """The number, or the two ends of a range; None where no one wording prints both."""
    gap = hit["gap"] if hit["unit"] else ""
    scale = hit["s1"] or hit["s2"] or ""
    first = read_scaled(hit["n1"], scale, gap=gap)
    if first is None or hit["n2"] is None:
        return None if first is None else (first, None)
    if (hit["s1"] and hit["s1"] != hit["s2"]) or (hit["u1"] and hit["g1"] != gap):
        return None
    second = read_scaled(hit["n2"], scale, gap=gap)
    if second is None:
        return None
    for wording in (first.wording, second.wording):
        if _prints(wording, (first.value, hit["n1"]), (second.value, hit["n2"])):
            return Number(first.value, wording), Number(second.value, wording)
    return None


def _prints(wording: Wording, *numbers: tuple[Fraction, str]) -> bool:
    try:
        return all(wording.write(value) == text for value, text in numbers)
    except EduplanError:
        return False


def _template(hit: re.Match[str]) -> str:
    unit = "{unit}" if hit["unit"] else ""
    number = "{number}"
    if hit["n2"] is not None:
        shared = "{scale}" if hit["s2"] and not hit["s1"] else ""
        number += (unit if hit["u1"] else "") + hit["dash"] + "{to}" + shared
    elif hit["early"]:
        number += hit["early"] + "{scale}"
    before = (hit["before"] or "") + (hit["spelled"] or "")
    return escape(before) + number + (hit["hedge"] or "") + unit + (hit["after"] or "")

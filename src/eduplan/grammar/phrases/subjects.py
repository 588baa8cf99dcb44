"""Subjects: what is counted, measured, covered or done."""

from __future__ import annotations

import re
from typing import Final

from eduplan.grammar.lexicon import Lexicon
from eduplan.grammar.phrases.prose import Prose

__all__ = ["named_before", "subject_of"]

_LONGEST: Final = 24
_ENDS: Final = re.compile(
    "[，。；：、！？,;:!?（()）\\s]|和|与|及(?!格)|并(?!购)|的同时|以上|左右|以内|达到|给予|取得|参加|参与|用于"
)
_LEADS: Final = re.compile(
    "^(?:其中|全年|年内|每[年月周校人](?:学期)?|每[校人]|将|要|应(?![急用对])|再(?![生教造])|并|还|共|总计|合计|累计|拟|力争|确保|争取|计划|预计|各类|约|使|让"
    "|(?:到)?[12][0-9]{3}年(?:底前?|末|全年)?|原则上|完成|稳步|逐步|全面|实现|提升(?=.{3})|提高(?=.{3}))+"
)
_TRAILS: Final = re.compile(
    "(?:达到|达|实现|保持在|保持|稳定在|维持在|控制在|提高到|提升到|提升至|提高至|增加到|增加至|增加|扩充到|扩充至|缩小到|缩小至|扩大到|下降到|降到|降至|降"
    "|进入全[省市国县区]|进入|位列|位居|居|列|位次|全[省市国县区州]|不少于|不低于|不超过|不高于|超过|突破|约|近|超|破|逾|至少|力争|努力|安排|投入|将再|再|将|要|须|平均|均|各|分别|年均"
    "|(?:比|较)(?:去年|上年|[12][0-9]{3}年底?)|确保|到|为|在|至|每[人校班生]|每(?:学期|学年|年|月|周))+$"
)
_RESPECTIVELY: Final = re.compile("^(?P<names>.{2,60}?)(?:要|应|将|力争)?分别")
_JOINS: Final = re.compile("[、和与及]")
_JOINT: Final = re.compile("(?:请|应|要|须|将|都|均|后)*[在于]?$")
"""Words between what is named and a date."""

_ACTOR: Final = re.compile(
    "各.{1,3}|各.{0,6}(?:单位|部门|科室|学校|政府)|[全我本][省市区县局校]|请.*"
)
"""Who acts, not on what: 各地, 全区."""

_STRIP: Final = "、的 \u3000"
_NUMBER: Final = re.compile("[0-9０-９]")
_PAIRS: Final = (("“", "”"), ("《", "》"), ("（", "）"), ("(", ")"))


def subject_of(prose: Prose, start: int, stop: int, *, level: bool = False) -> str:
    """What is counted at [start, stop): the words behind the unit, else those before the number.

    Of a *level* (a share, a total, a rank) it is what stands before the number; of several levels
    that 分别 parts, each has its own.
    """
    name = _behind(prose, stop)
    if not level and len(name) > 1 and prose.is_free(stop, stop + len(name)):
        return _neat(name[:_LONGEST])
    first = prose.clause_start(start)
    respective = _RESPECTIVELY.match(prose.text[first:start])
    if respective is not None:
        return _respective(prose, first, respective, start)
    free = prose.after_taken(first, start)
    own = _before(prose, free, start, level)
    if not own and first < free:
        own = _before(prose, first, prose.untaken(first, start), level)
    if own:
        return own
    if level and len(name) > 1 and prose.is_free(stop, stop + len(name)):
        return _neat(name[:_LONGEST])
    if first < 2 or prose.text[first - 1] not in "，,":
        return own
    earlier = prose.clause_start(first - 1)
    start = prose.after_taken(earlier, first - 1)
    number = _NUMBER.search(prose.text, start, first - 1)
    return _before(prose, start, number.start() if number else first - 1, level)


def _neat(name: str) -> str:
    """The end of *name* that is no longer than a subject may be, without marks that lost their pair."""
    name = name.strip(_STRIP)[-_LONGEST:]
    for opening, closing in _PAIRS:
        if name.count(opening) != name.count(closing):
            name = name.split(closing)[-1] if closing in name else name.replace(opening, "")
    return name.strip(_STRIP)


def _behind(prose: Prose, stop: int) -> str:
    behind = prose.text[stop : prose.clause_end(stop)]
    cut = _ENDS.search(behind)
    return (behind[: cut.start()] if cut else behind).lstrip("的")


def _respective(prose: Prose, first: int, hit: re.Match[str], start: int) -> str:
    """Of the names before 分别 the one that is to reach the number at *start*."""
    names = [each for each in _JOINS.split(_LEADS.sub("", hit["names"])) if each]
    turn = len(_JOINS.findall(prose.text[first + hit.end() : start]))
    return _neat(names[min(turn, len(names) - 1)]) if names else ""


def _before(prose: Prose, start: int, stop: int, level: bool) -> str:
    clause = _TRAILS.sub("", prose.text[start:stop])
    lexicon = prose.lexicon
    verbs = lexicon.one_of("governs" if level else "commits").finditer(clause)
    weak = lexicon.made(_weak)
    ends = [(hit.end(), hit[0] in weak) for hit in verbs if hit.end() < len(clause)]
    strong = [end for end, is_weak in ends if not is_weak]
    cut = strong[0] if strong else ends[-1][0] if ends else 0
    rest = _LEADS.sub("", clause[cut:]).strip(_STRIP)
    verb_alone = not cut and lexicon.one_of("commits").fullmatch(rest)
    return "" if verb_alone else _neat(rest)


def _weak(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.words("weak"))


def named_before(prose: Prose, start: int) -> str:
    """What the clause names before the act at *start*, a deadline between them looked over.

    Of 值班表在1月29日前报局办公室 it is 值班表.
    """
    first = prose.clause_start(start)
    stop = prose.untaken(first, start)
    if stop == start:
        return ""
    clause = _JOINT.sub("", prose.text[first:stop])
    governs = [hit.end() for hit in prose.lexicon.one_of("governs").finditer(clause)]
    rest = _LEADS.sub("", clause[max(governs, default=0) :]).strip(_STRIP)
    if _ACTOR.fullmatch(rest):
        return ""
    return _neat(rest)

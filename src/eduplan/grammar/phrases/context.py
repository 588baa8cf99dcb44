"""Context: what the clause round a number says about it."""

from __future__ import annotations

import re
from typing import Final

from eduplan.grammar.phrases.lexicon import one_of, words
from eduplan.grammar.phrases.prose import Prose
from eduplan.language.characters import HAN
from eduplan.model.target_kinds import Firmness

__all__ = ["commits", "firmness_of", "per_of", "subject_of"]

_FIRM: Final = (
    (Firmness.STRIVE, re.compile("力争|争取|努力")),
    (Firmness.ENSURE, re.compile("确保|保证|务必")),
    (Firmness.INTEND, re.compile("拟|预计")),
)
_PER: Final = re.compile(
    "每(?:[一个]{1,2})?(学年|学期|季度|[校人生班园镇乡村县区所名位家户组天日周月年])"
)
_TIMES: Final = frozenset({"学年", "学期", "季度", "天", "日", "周", "月", "年"})
_DAYS: Final = frozenset({"天", "日"})
_ENDS_SUBJECT: Final = re.compile(
    "[，。；：、！？,;:!?（()）\\s]|和|与|及|并|，|的同时|以上|左右|以内"
)
_LEADS: Final = re.compile(
    "^(?:其中|全年|年内|每[年月周校人](?:学期)?|将|要|再|并|还|共|总计|合计|拟|力争|确保|争取|计划|预计|各类|约)+"
)
_TRAILS: Final = re.compile(
    "(?:达到|达|实现|保持在|稳定在|控制在|提高到|提升到|提升至|提高至|进入全[省市国县区]|进入|位列|位居|不少于|不低于|超过|突破|约|至少|力争"
    "|确保|到|为|在|至|每[人校班生]|每(?:学期|学年|年|月|周))+$"
)
_LONGEST: Final = 24
_STATES: Final = frozenset("为是有共")
"""Words right before a number that only state it."""

_VERB: Final = re.compile(
    f"(?:将|再|要|拟)?(?!{'|'.join(words('describes'))}|[全本各近共约每我其该这那前后第几数]|.[有计为是])[{HAN}]{{2}}"
)


def commits(prose: Prose, start: int) -> bool:
    """Whether the clause before *start* promises what stands there.

    It does with a verb that commits, or where a word of two 字, most likely a verb, is all of it.
    """
    first = prose.clause_start(start)
    if start > first and prose.text[start - 1] in _STATES:
        return False
    if one_of("commits").search(prose.text, first, start) is not None:
        return True
    words = prose.text[prose.after_taken(first, start) : start]
    return _VERB.fullmatch(words) is not None


def governed(prose: Prose, start: int) -> bool:
    """Whether a verb that commits stands right before *start*."""
    clause = prose.text[prose.clause_start(start) : start]
    return any(hit.end() == len(clause) for hit in one_of("commits").finditer(clause))


def firmness_of(prose: Prose, start: int) -> Firmness | None:
    """How firmly the clause before *start* promises: 确保, 力争, 拟; None if plainly."""
    clause = prose.text[prose.clause_start(start) : start]
    found = [(hit.start(), firm) for firm, words in _FIRM for hit in words.finditer(clause)]
    return max(found, key=lambda item: item[0])[1] if found else None


def per_of(prose: Prose, start: int) -> tuple[str, ...]:
    """The units that each have to reach a target: 每校每年. A time alone is a deadline, 每天 is not."""
    clause = prose.text[prose.clause_start(start) : start]
    units = tuple(hit[1] for hit in _PER.finditer(clause))
    return units if set(units) - _TIMES or set(units) & _DAYS else ()


def subject_of(prose: Prose, start: int, stop: int, *, level: bool = False) -> str:
    """What is counted at [start, stop): the words behind the unit, else those before the number.

    Of a *level* (a share, a total, a rank) it is what stands before the number.
    """
    behind = prose.text[stop : prose.clause_end(stop)]
    cut = _ENDS_SUBJECT.search(behind)
    name = behind[: cut.start()] if cut else behind
    if not level and len(name) > 1 and prose.is_free(stop, stop + len(name)):
        return name[:_LONGEST].strip()
    first = prose.clause_start(start)
    own = _before(prose.text[prose.after_taken(first, start) : start], level)
    if own or first < 2 or prose.text[first - 1] not in "，,":
        return own
    earlier = prose.clause_start(first - 1)
    return _before(prose.text[prose.after_taken(earlier, first - 1) : first - 1], level)


def _before(clause: str, level: bool) -> str:
    clause = _TRAILS.sub("", clause)
    verbs = one_of("governs" if level else "commits").finditer(clause)
    ends = [(hit.end(), hit[0] in words("weak")) for hit in verbs if hit.end() < len(clause)]
    strong = [end for end, weak in ends if not weak]
    cut = strong[0] if strong else ends[0][0] if ends else 0
    rest = _LEADS.sub("", clause[cut:]).strip("、“”的 \u3000")
    return rest[-_LONGEST:].strip()

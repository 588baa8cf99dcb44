"""Context: what the clause round a number says about it."""

from __future__ import annotations

import re
from typing import Final

from eduplan.grammar.lexicon import Lexicon
from eduplan.grammar.phrases.prose import Prose
from eduplan.language.characters import HAN
from eduplan.model.target_kinds import Firmness

__all__ = ["THAN", "commits", "firmness_of", "governed", "per_of"]

THAN: Final = re.compile("(?:比|较|同比)(?:上年|去年|上一?学[年期]|前一学?[年期]|上一?季度|上月)")
"""How a change since a time that is over is told of."""

_FIRM: Final = (
    (Firmness.STRIVE, re.compile("力争|争取|努力")),
    (Firmness.ENSURE, re.compile("确保|保证|务必")),
    (Firmness.INTEND, re.compile("(?<![虚模])拟|预计|计划(?=新|建|完|培|招)")),
)
_PER: Final = re.compile(
    "每(?:[一个]{1,2})?(学年|学期|季度|[校人生班园镇乡村县区所名位家户组天日周月年])"
)
_TIMES: Final = frozenset({"学年", "学期", "季度", "天", "日", "周", "月", "年"})
_DAYS: Final = frozenset({"天", "日"})
_JOINED: Final = re.compile(f"[{HAN}A-Za-z“”]{{0,20}}?(?:[、和与及]|以及)")
_NOUN: Final = re.compile(f"(?:其中)?[{HAN}A-Za-z“”、]{{2,14}}")
_DESCRIBED: Final = re.compile(
    "[为是有共占约每]|面积|总投资|距离|平均|为期|用时|历时|满分|得分|分值"
)
_HAS_EACH: Final = re.compile(
    "(?:实现|确保|保证|力争|做到|至少)每[^，。；]{1,12}有$|每[^，。；]{1,12}(?:都|均)(?:要|应|须|必须)?[建配设]?有$"
)
_STATES: Final = frozenset("为是有共在每第")
"""Words right before a number that only state it, or say where."""


def commits(prose: Prose, start: int) -> bool:
    """Whether the clause before *start* promises what stands there.

    It does with a verb that commits, or where a word of two 字, most likely a verb, is all of it.
    """
    first = prose.clause_start(start)
    if start > first and prose.text[start - 1] in _STATES:
        return _HAS_EACH.search(prose.text, first, start) is not None
    if prose.says("commits", first, start):
        return True
    words = prose.text[prose.after_taken(first, start) : start]
    if _goes_on_listing(prose, first, start, words):
        return True
    return prose.lexicon.made(_verb).fullmatch(words) is not None


def _goes_on_listing(prose: Prose, first: int, start: int, words: str) -> bool:
    """Whether the number at *start* goes on with a list of promised ones: 示范校3所，特色校5所."""
    if len(words) < start - first:
        return _JOINED.match(words) is not None
    earlier = first - 1
    if earlier < 1 or prose.text[earlier] not in "，," or _DESCRIBED.search(words):
        return False
    return not prose.is_free(earlier - 1, earlier) and _NOUN.fullmatch(words) is not None


def _verb(lexicon: Lexicon) -> re.Pattern[str]:
    describes = "|".join(lexicon.words("describes"))
    return re.compile(
        f"(?:将|再|要|拟)?(?!{describes}|[全本各近共约每我其该这那前后第几数等在]|.[有计为是])[{HAN}]{{2}}"
    )


def governed(prose: Prose, start: int) -> bool:
    """Whether a verb that commits stands right before *start*."""
    return (
        prose.lexicon.made(_governing).search(prose.text, prose.clause_start(start), start)
        is not None
    )


def _governing(lexicon: Lexicon) -> re.Pattern[str]:
    """Verbs that commit, at the end of what is searched: ``$`` stands where a search stops."""
    return re.compile(f"(?:{'|'.join(lexicon.words('commits'))})$")


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

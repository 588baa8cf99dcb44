"""Events: acts that are to be done by a date: 5月底前举办艺术展演, 摸底排查（5月底前）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from eduplan.grammar.lexicon import Lexicon
from eduplan.grammar.phrases.building import literal
from eduplan.grammar.phrases.context import firmness_of
from eduplan.grammar.phrases.deadline_forms import MONTH
from eduplan.grammar.phrases.deadlines import read_deadline, within_year
from eduplan.grammar.phrases.phrase import Phrase
from eduplan.grammar.phrases.prose import MUST, Prose
from eduplan.grammar.phrases.subjects import named_before
from eduplan.language.characters import HAN
from eduplan.language.openings import guarded
from eduplan.model.deadline import Deadline, DeadlineKind
from eduplan.model.target_kinds import TargetKind

__all__ = ["find_events", "find_finished_in", "find_planned"]

_LONGEST: Final = 40
_BRACKETS: Final = frozenset({"（）", "()", "（)", "(）"})
_HEADING: Final = re.compile(f"[{HAN}、“”]{{2,20}}$")
_ANSWER: Final = re.compile("意见.{0,6}反馈|反馈.{0,6}(?:意见|我[局厅委办])")
"""What the notice round a plan asks for."""

_CALENDAR: Final = re.compile("(?:时间|日期)(?:分别)?[为是:：]")
"""What only tells when something takes place: 开学报到时间为9月1日."""

_STATES: Final = re.compile("是|属于|作为|具有")
_IN_COURSE: Final = re.compile("在[^，。；]{2,24}(?:进程|过程|历程|时期|阶段|征程)")
"""A time of which something is told: 在基本实现现代化进程中."""

_WHOLE: Final = f"(?:为?(?:所有|全[部体]|每[个所名位家])|为各)[{HAN}]{{2,12}}?"
_MEANS: Final = "利用|通过|采[取用]|根据|按照|结合|围绕|针对|依托|借助|运用"
"""Verbs that say by what means something is done, which only the next clause names."""

_CALLED_FOR: Final = re.compile(
    "[，,]?[^，。；：,;]{2,40}?(?:"
    f"{MUST}(?!{_MEANS})(?P<act>[{HAN}]{{2}})"
    f"|(?P<with>[将把][{HAN}A-Za-z“”]{{2,20}}?(?:为|到|入|至|给)))"
)
"""A clause that says who must do something, whatever it is: 各地要全面清理土政策, 各市将城区划定为禁行区."""

_YEAR: Final = re.compile("([12][0-9]{3})年")
_PHASE: Final = re.compile("(?:阶段|期间|时间|日期|期限|年份)$")


def find_events(prose: Prose, phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """The acts of *prose* that stand with one of the deadlines among *phrases*."""
    for phrase in phrases:
        deadline = phrase.value
        if isinstance(deadline, Deadline) and _is_point(deadline):
            found = _headed(prose, phrase) or _behind(prose, phrase, deadline)
            if found is not None:
                yield found


def find_finished_in(prose: Prose, phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """The months of *prose* in which something is to be finished, and what: 9月一期工程建成投用."""
    for hit in prose.lexicon.made(_in_month).finditer(prose.text):
        start, stop = hit.span("month")
        if prose.quoted[start] or prose.is_past(stop) or not prose.is_free(start, hit.end()):
            continue
        if not prose.is_over(_YEAR.match(hit["month"])):
            event = _event(prose, stop, hit.end())
            if event is not None:
                yield Phrase(start, stop, read_deadline(hit["month"]))
                yield event


def find_planned(prose: Prose, phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """The years of *prose* that something is planned for, and what: 争取2014年举办联赛.

    A year after the plan's own that opens a clause is one without more words: 2029年，全面实行学分制.
    """
    for hit in prose.lexicon.made(_in_year).finditer(prose.text):
        if not (hit["modal"] or prose.is_later(int(hit["year"][:4]))):
            continue
        start, stop = hit.span("year")
        if prose.quoted[start] or prose.is_past(stop) or not prose.is_free(start, hit.end()):
            continue
        if not prose.is_over(_YEAR.match(hit["year"])):
            first = stop + (prose.text[stop] in "，,")
            event = _event(prose, first, prose.clause_end(hit.end()))
            if event is not None and prose.is_free(event.start, event.stop):
                yield Phrase(start, stop, within_year(hit["year"]))
                yield event


def _in_year(lexicon: Lexicon) -> re.Pattern[str]:
    acts = "|".join((*lexicon.words("acts"), *lexicon.words("act_heads")))
    modals = "|".join(lexicon.words("modals"))
    return re.compile(
        guarded(
            f"(?:(?P<modal>力争|争取|确保|计划|拟于?|将于|力求)在?|(?<=[。；，,;])|^)"
            f"(?P<year>[12１２][0-9０-９]{{3}}年)[，,]?(?:在[^，。；,;0-9]{{2,12}}?)?(?:{modals})*(?:{acts})(?!的)"
        )
    )


def _in_month(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(
        guarded(
            f"(?:(?<=[。；，：、,;:（(])|^)(?P<month>{re.sub('[?]P<[a-z]+>', '?:', MONTH.pattern)})"
            f"(?:[{HAN}“”]{{2,16}}?)?(?:{'|'.join(lexicon.words('finishes'))})(?=[，。；,;）)]|$)"
        )
    )


def _is_point(deadline: Deadline) -> bool:
    """Whether a deadline names a point in time; of those that recur only 每月25日前 does."""
    return deadline.kind is not DeadlineKind.EVERY or deadline.text.endswith("前")


def _behind(prose: Prose, phrase: Phrase, deadline: Deadline) -> Phrase | None:
    """The act behind a deadline, in its clause or, where that ends with it, in the next."""
    start = phrase.stop
    stop = prose.clause_end(start)
    if stop == start and prose.text[stop : stop + 1] in ("，", ","):
        start, stop = stop + 1, prose.clause_end(stop + 1)
    if not prose.is_free(start, stop):
        return None
    called = _CALLED_FOR.match(prose.text, start, stop) if _is_end(deadline) else None
    if called is not None and not prose.is_past(phrase.start):
        return _event(prose, max(called.start("act"), called.start("with")), stop)
    later = prose.is_later(deadline.when.year if deadline.when else None)
    hit = _act_in(prose, start, stop, headed=later or _is_end(deadline))
    return None if hit is None or prose.is_past(hit) else _event(prose, hit, stop)


def _is_end(deadline: Deadline) -> bool:
    """Whether a deadline is a point by which: 6月底前, 到2027年, but not 年内 or 年底."""
    said = deadline.text.endswith("前") or deadline.text.startswith("到")
    return said and deadline.kind is not DeadlineKind.WITHIN


def _act_in(prose: Prose, start: int, stop: int, *, headed: bool) -> int | None:
    """Where an act begins in [start, stop): at its head, else the first that says what is reached."""
    lexicon = prose.lexicon
    head = lexicon.made(_heads).match(prose.text, start, stop)
    if headed and head is not None:
        return head.start("act")
    last = lexicon.made(_last).match(prose.text, start, stop)
    if last is not None and _STATES.search(last["what"]) is None:
        return last.start("what")
    hit = lexicon.one_of("acts").search(prose.text, start, stop)
    if hit is None or _STATES.search(prose.text, start, hit.start()) is not None:
        return None
    return None if _IN_COURSE.match(prose.text, hit.start() - 1, stop) else hit.start()


def _heads(lexicon: Lexicon) -> re.Pattern[str]:
    """Acts at the head of a clause, a place (在公示栏) passed over, with the whole set they are done for."""
    modals = "|".join(lexicon.words("modals"))
    acts = "|".join((*lexicon.words("acts"), *lexicon.words("act_heads")))
    return re.compile(
        f"[，,]?(?:在[^，。；,;0-9]{{2,12}}?)?(?:各[{HAN}]{{1,8}}?|全[国省市州盟县区旗镇乡校园])?(?:{modals}|在[{HAN}]{{2,8}}?[内中上])*(?P<act>(?:{_WHOLE})?(?:{acts}))(?!的)"
    )


def _last(lexicon: Lexicon) -> re.Pattern[str]:
    """Acts that end their clause, what they are done to standing before them: 二期主体完工."""
    modals, acts = "|".join(lexicon.words("modals")), "|".join(lexicon.words("acts"))
    return re.compile(f"(?:{modals})*(?P<what>[{HAN}“”]{{2,16}}?)(?P<act>{acts})$")


def _headed(prose: Prose, phrase: Phrase) -> Phrase | None:
    """The act whose date stands in brackets right behind it."""
    around = prose.text[phrase.start - 1 : phrase.start] + prose.text[phrase.stop : phrase.stop + 1]
    if around not in _BRACKETS:
        return None
    stop = phrase.start - 1
    first = max(prose.clause_start(stop), prose.after_taken(prose.clause_start(stop), stop))
    words = _HEADING.search(prose.text, first, stop)
    if words is None or words.start() != first or _PHASE.search(words[0]) or prose.is_past(first):
        return None
    return _event(prose, first, stop)


def _event(prose: Prose, start: int, stop: int) -> Phrase | None:
    words = prose.text[start:stop].rstrip()
    if not 2 <= len(words) <= _LONGEST or _ANSWER.search(words) or _CALENDAR.search(words):
        return None
    verb = prose.lexicon.made(_verbs).match(words)
    last = prose.lexicon.made(_last).match(words)
    named = words[verb.end() :] if verb else last["what"] if last else words
    subject = named_before(prose, start) or named.strip()
    target = literal(words, TargetKind.EVENT, subject=subject, firmness=firmness_of(prose, start))
    return None if target is None else Phrase(start, start + len(words), target)


def _verbs(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile("|".join((*lexicon.words("acts"), *lexicon.words("act_heads"))))

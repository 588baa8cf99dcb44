"""Finding all phrases of a paragraph, and reading words that are known to be one."""

from __future__ import annotations

from typing import Final

from attrs import evolve

from eduplan.grammar.lexicon import Lexicon
from eduplan.grammar.phrases.candidates import find_undated
from eduplan.grammar.phrases.covers import find_covers, find_each, find_finished
from eduplan.grammar.phrases.deadlines import find_deadlines, find_years
from eduplan.grammar.phrases.duties import find_duties
from eduplan.grammar.phrases.events import find_events, find_finished_in, find_planned
from eduplan.grammar.phrases.phrase import Phrase
from eduplan.grammar.phrases.prose import Prose
from eduplan.grammar.phrases.ranks import find_ranks
from eduplan.grammar.phrases.targets import find_measured
from eduplan.model.inline import Inline, Inlines, as_inlines
from eduplan.model.target import Target
from eduplan.model.target_kinds import Origin, TargetKind
from eduplan.model.template import escape
from eduplan.model.wording import Wording

__all__ = ["find_inlines", "find_phrases", "read_target"]

_OTHERS: Final = (find_duties, find_deadlines)
_TARGETS: Final = (find_covers, find_finished, find_ranks, find_measured, find_each)
_BOUND: Final = (find_events, find_finished_in, find_planned, find_years)


def find_inlines(
    text: str, year: int | None = None, *, review: bool = False, lexicon: Lexicon | None = None
) -> Inlines:
    """The words of a paragraph with its targets, deadlines and duties found; *year* is its plan's.

    The characters stay as they are, blanks at both ends aside. What is a name, a date, a list
    (三项任务), existing stock or a thing of the past stays words; in a *review* of the past there are
    no targets. *lexicon* holds the words to go by.

    >>> [part if isinstance(part, str) else part.text for part in find_inlines("6月底前开展宣讲100场。")]
    ['6月底前', '开展宣讲', '100场', '。']
    """
    return find_phrases(text, year, review=review, lexicon=lexicon)[0]


def find_phrases(
    text: str, year: int | None = None, *, review: bool = False, lexicon: Lexicon | None = None
) -> tuple[Inlines, tuple[Phrase, ...]]:
    """What `find_inlines` finds, and the acts that could be targets but for a date: 召开发布会.

    These are for a person to confirm, and stand in no plan until then; each is an event with its place
    in *text* without the blanks at its ends.

    >>> undated = find_phrases("深化合作，召开党建品牌发布会。")[1]
    >>> [(each.start, each.value.text) for each in undated]
    [(5, '召开党建品牌发布会')]
    """
    text = text.strip()
    prose = Prose(text, year, lexicon)
    inlines = _assembled(text, _phrases(prose, review=review))
    return inlines, () if review else tuple(find_undated(prose))


def _phrases(prose: Prose, *, review: bool) -> list[Phrase]:
    """The phrases of *prose* in order, their places taken."""
    phrases: list[Phrase] = []
    for find in _OTHERS if review else (*_OTHERS, *_TARGETS):
        for phrase in find(prose):
            _keep(prose, phrases, phrase)
    for bound in () if review else _BOUND:
        for phrase in bound(prose, tuple(phrases)):
            _keep(prose, phrases, phrase)
    return sorted(phrases, key=lambda each: each.start)


def _keep(prose: Prose, phrases: list[Phrase], phrase: Phrase) -> None:
    if prose.is_free(phrase.start, phrase.stop):
        prose.take(phrase.start, phrase.stop)
        phrases.append(phrase)


def _assembled(text: str, phrases: list[Phrase]) -> Inlines:
    parts: list[Inline] = []
    last = 0
    for phrase in phrases:
        parts += [text[last : phrase.start], phrase.value]
        last = phrase.stop
    return as_inlines([*parts, text[last:]])


def read_target(text: str) -> Target:
    """The target that the words *text* are; an event where nothing more is known of it.

    Raises `PlanError` only for words that no target can print: none, or more than 200.

    >>> read_target("不少于80场").quantity.value, read_target("通过国家验收").kind.value
    (Fraction(80, 1), 'event')
    """
    words = text.strip()
    for before in ("力争实现", "力争进入全省"):
        prose = Prose(before + words)
        for find in _TARGETS:
            for phrase in find(prose):
                exact = phrase.start == len(before) and phrase.stop == len(prose.text)
                if exact and isinstance(phrase.value, Target):
                    return _unframed(phrase.value)
    return Target(TargetKind.EVENT, None, Wording(escape(words)), origin=Origin.PARSED)


def _unframed(target: Target) -> Target:
    """*target* without what the words put before it said."""
    return evolve(target, firmness=None, subject="")

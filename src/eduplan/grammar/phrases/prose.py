"""Prose: a paragraph with what is masked in it, its clauses, and which sentences tell of the past."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Final

from eduplan.grammar.lexicon import Lexicon
from eduplan.language.five_years import FIVE_YEARS, first_of

__all__ = ["MUST", "Prose"]

_CLAUSE: Final = 90
"""How far a clause is followed (characters)."""

_SENTENCE_LIMIT: Final = 300
"""How far a sentence is followed (characters)."""

_BREAKS: Final = frozenset("，。；！？：,;:!?\t")
_PAIRS: Final = dict(zip("”’》〉）)】〕]」』", "“‘《〈（(【〔[「『", strict=True))
_OPENERS: Final = frozenset(_PAIRS.values())
_QUOTES: Final = frozenset("”’》〉」』")
_PAIRED: Final = re.compile(f"[{re.escape(''.join((*_PAIRS, *_OPENERS)))}]")
_MARK: Final = re.compile(f"[{re.escape(''.join((*_BREAKS, *_PAIRS, *_OPENERS)))}]")
_WIDE: Final = re.compile("[０-９．]")
_NARROW: Final = str.maketrans("０１２３４５６７８９．", "0123456789.")
_SENTENCE: Final = re.compile("[。！？!?]")
_YEAR_INSIDE: Final = re.compile(
    "(?<![比较从由自到0-9〔(（])([12][0-9]{3})年(?![底末度前来起级]|以[前来]|之前|标准|版)"
)
_YEARS: Final = "years"
_YEAR_HEAD: Final = re.compile("[但其中]{0,2}([12][0-9]{3})年(?!底|末|前|以前|之前|起)")

_FIVE_YEARS: Final = re.compile(f"{FIVE_YEARS}(?:期间|时期|(?P<since>以来))")
_UNDATED: Final = 2021
"""Five years that end before this are over where nothing tells the year of a plan."""
MUST: Final = (
    "(?:(?<![需重主概首必])要|(?<![供响适对反相效呼])应当?|须|务必)(?![求素点害件急用对变])"
)
"""A pattern of what says that something is to be done."""
_MUST: Final = re.compile(MUST)
"""What says of things that there are already what is to be done with them: 现有机组要全部改造."""
_HORIZON: Final = re.compile("到(2[0-9]{3})年")


class Prose:
    """A paragraph's *text*, its words known by *lexicon*; *year* is that of its plan, if known."""

    def __init__(self, text: str, year: int | None = None, lexicon: Lexicon | None = None) -> None:
        self.text = text
        self.lexicon = lexicon if lexicon is not None else Lexicon.default()
        self._narrow = text.translate(_NARROW) if _WIDE.search(text) else text
        self.masked = bytearray(len(text))
        self.quoted = bytearray(len(text))
        self._taken = bytearray(len(text))
        self._mask()
        self._starts = [0, *(hit.end() for hit in _SENTENCE.finditer(text))]
        self._heads = [_YEAR_HEAD.match(self._narrow, start) for start in self._starts]
        self._year = year
        self._past = list(self._past_sentences())
        self._marks = [hit.start() for hit in _MARK.finditer(text)]
        self._clauses: dict[int, int] = {}
        self._found: dict[tuple[str, int], tuple[list[int], list[int]]] = {}

    def is_free(self, start: int, stop: int) -> bool:
        """Whether no phrase stands in [start, stop)."""
        return self._taken.find(1, start, stop) < 0

    def is_open(self, start: int, stop: int) -> bool:
        """Whether [start, stop) is free and no part of a name."""
        return self.is_free(start, stop) and self.masked.find(1, start, stop) < 0

    def take(self, start: int, stop: int) -> None:
        """Keep [start, stop) for a phrase."""
        self._taken[start:stop] = b"\x01" * (stop - start)

    def clause_start(self, index: int) -> int:
        """Where the clause that reaches *index* begins; brackets and quotes before it are passed over."""
        if index not in self._clauses:
            self._clauses[index] = self._clause_start(index)
        return self._clauses[index]

    def _clause_start(self, index: int) -> int:
        awaited: list[str] = []
        farthest = max(0, index - _CLAUSE)
        for number in range(bisect_left(self._marks, index) - 1, -1, -1):
            place = self._marks[number]
            if place < farthest:
                break
            char = self.text[place]
            if char in _PAIRS:
                awaited.append(_PAIRS[char])
            elif awaited and char == awaited[-1]:
                awaited.pop()
            elif not awaited and (char in _OPENERS or self._breaks(place)):
                return place + 1
        return farthest

    def clause_end(self, index: int) -> int:
        """Where the clause that goes on at *index* ends."""
        depth, farthest = 0, min(len(self.text), index + _CLAUSE)
        for number in range(bisect_left(self._marks, index), len(self._marks)):
            place = self._marks[number]
            if place >= farthest:
                break
            char = self.text[place]
            if char in _OPENERS:
                depth += 1
            elif char in _PAIRS:
                if not depth:
                    return place
                depth -= 1
            elif not depth and self._breaks(place):
                return place
        return farthest

    def after_taken(self, start: int, stop: int) -> int:
        """Where what is free at the end of [start, stop) begins."""
        return max(start, self._taken.rfind(1, start, stop) + 1)

    def untaken(self, start: int, stop: int) -> int:
        """Where the first phrase in [start, stop) begins, else *stop*."""
        place = self._taken.find(1, start, stop)
        return stop if place < 0 else place

    def sentence_start(self, index: int) -> int:
        """Where the sentence at *index* begins."""
        return self._starts[bisect_right(self._starts, index) - 1]

    def sentence_end(self, index: int) -> int:
        """Where the sentence at *index* ends, its mark included."""
        after = bisect_right(self._starts, index)
        return self._starts[after] if after < len(self._starts) else len(self.text)

    def says(self, name: str, start: int, stop: int) -> bool:
        """Whether a word of the lexicon's list *name* stands in [start, stop) of one sentence."""
        starts, ends = self._words(name, start)
        place = bisect_left(starts, start)
        return place < len(ends) and ends[place] <= stop

    def _last(self, name: str, start: int, stop: int) -> int:
        """Where the last word of a list in [start, stop) of one sentence ends; -1 without one."""
        starts, ends = self._words(name, start)
        place = bisect_right(ends, stop) - 1
        return ends[place] if place >= 0 and starts[place] >= start else -1

    def _words(self, name: str, index: int) -> tuple[list[int], list[int]]:
        """Where the words of a list begin and end in the sentence at *index*, looked for once."""
        number = bisect_right(self._starts, index) - 1
        found = self._found.get((name, number))
        if found is None:
            pattern = _YEAR_INSIDE if name == _YEARS else self.lexicon.one_of(name)
            hits = list(
                pattern.finditer(self._narrow, self._starts[number], self.sentence_end(index))
            )
            if name == _YEARS:
                hits = [hit for hit in hits if self.is_over(hit)]
            found = [hit.start() for hit in hits], [hit.end() for hit in hits]
            self._found[name, number] = found
        return found

    def is_past(self, index: int, *, firm: bool = False) -> bool:
        """Whether the sentence or the clause at *index* tells of what is or was.

        What is *firm* (不低于) does not go on with the stock that its sentence states.
        """
        number = bisect_right(self._starts, index) - 1
        sentence = max(self._starts[number], index - _SENTENCE_LIMIT)
        if self._past[number] and not self.says("turns_within", sentence, index):
            return True
        clause = self.clause_start(index)
        is_told = self._last("past_clause", clause, index)
        if is_told >= 0 and _MUST.search(self.text, is_told, index) is None:
            return True
        told = max(self._last("perfect", sentence, index), self._last(_YEARS, sentence, index))
        if told >= 0:
            return not self.says("turns_within", max(sentence, self.clause_start(told)), index)
        return not firm and clause > sentence and self._describes(sentence, clause, index)

    def is_over(self, year: re.Match[str] | None) -> bool:
        """Whether *year*, if one was found, is before that of the plan."""
        return year is not None and self._year is not None and int(year[1]) < self._year

    def is_later(self, year: int | None) -> bool:
        """Whether *year* comes after that of the plan, both being known."""
        return year is not None and self._year is not None and year > self._year

    def _describes(self, sentence: int, clause: int, index: int) -> bool:
        """Whether the clause goes on with the stock that its sentence states: 现有9所，其中3所."""
        starts, ends = self._words("stock", index)
        last = bisect_left(starts, clause) - 1
        if last < 0 or starts[last] < sentence:
            return False
        return not self.says("turns", ends[last], index)

    def _breaks(self, index: int) -> bool:
        char = self.text[index]
        if char not in _BREAKS:
            return False
        around = self.text[index - 1 : index] + self.text[index + 1 : index + 2]
        return char not in ",:，：" or len(around) < 2 or not around.isdigit()

    def _mask(self) -> None:
        """Mask what stands in quotes or 《》, and names, dates and ordinals."""
        for start, stop in _quoted(self.text):
            self.quoted[start:stop] = self.masked[start:stop] = b"\x01" * (stop - start)
        for hit in self.lexicon.one_of("masks").finditer(self._narrow):
            self.masked[hit.start() : hit.end()] = b"\x01" * (hit.end() - hit.start())

    def _past_sentences(self) -> Iterator[bool]:
        """For each sentence whether it tells of the past; what follows such a one does so too.

        Where the plan's year is unknown, a year is past that stands behind a later one.
        """
        begins, turns = self._begins_past, self.lexicon.one_of("turns")
        past, latest = False, self._year or 0
        ends = (*self._starts[1:], len(self.text))
        for start, stop, head in zip(self._starts, ends, self._heads, strict=True):
            if head is not None:
                goes_on = past and self._year is None and not turns.search(self.text, start, stop)
                past = goes_on or int(head[1]) < latest or begins(start)
                latest = self._year or max(latest, int(head[1]))
            elif begins(start):
                past = True
            elif past and turns.search(self.text, start, stop) is not None:
                past = False
            yield past

    def _begins_past(self, start: int) -> bool:
        """Whether the sentence at *start* begins with a time that is over."""
        years = _FIVE_YEARS.match(self.text, start)
        if years is None:
            return self.lexicon.one_of("past_sentence").match(self.text, start) is not None
        last = first_of(years["plan"]) + 4
        now = self._year or max((int(hit[1]) for hit in _HORIZON.finditer(self._narrow)), default=0)
        return bool(years["since"]) or (last < now if now else last < _UNDATED)


def _quoted(text: str) -> Iterator[tuple[int, int]]:
    """The stretches in quotes or 《》; of nested ones at least the outermost."""
    opened: list[int] = []
    last: tuple[int, int] | None = None
    for hit in _PAIRED.finditer(text):
        index, char = hit.start(), hit[0]
        if char in _OPENERS:
            opened.append(index)
        elif char in _PAIRS and opened and text[opened[-1]] == _PAIRS[char]:
            start = opened.pop()
            if char not in _QUOTES:
                continue
            if last is not None and last[0] < start:
                yield last
            last = start, index + 1
    if last is not None:
        yield last

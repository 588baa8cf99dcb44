"""Headings glued to their text: found by sense, and by how the headings beside them stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from attrs import evolve, frozen

from eduplan.grammar.families import family
from eduplan.grammar.headings import name_end
from eduplan.grammar.passages import Passage
from eduplan.grammar.senses import ends_as_heading, heading_end, known_heading, noun_ends
from eduplan.model.place import TextPlace
from eduplan.model.reading import Note, NoteCode

__all__ = ["headed", "noted"]

_SHORT: Final = 14
_LONG: Final = 32
_ALONE: Final = 40
"""A first sentence so short is a heading, one so long is none; words without 。 so short are one too."""
_PAUSE: Final = re.compile("[，,；;：:]")
_ANNOUNCING: Final = ("：", ":")
_BLANK: Final = re.compile("[ \u3000]")
_NO_NAME: Final = re.compile('[“"]|(?:19|20)[0-9]{2}年')
"""What stands in no heading behind the words of one: 活动主题“…”, 活动时间2026年9月."""
_SHORTEST: Final = 3
_FEWEST: Final = 2
_SPREAD: Final = 2
"""How much longer or shorter than those beside it a heading is that only they tell."""


@frozen
class _Style:
    """How headings of a level stand: closed by marks for the most part, and how long they are.

    A level *is_bare* whose items are one sentence each.
    """

    is_blank: bool
    is_marked: bool
    is_glued: bool
    is_bare: bool
    shortest: int
    longest: int


def headed(pieces: Sequence[Passage]) -> list[Passage]:
    """*pieces* of a text without line breaks, glued headings with their length."""
    ranks = [None if each.label is None else family(each.label) for each in pieces]
    styles = {
        rank: _style([each for each, own in zip(pieces, ranks, strict=True) if own == rank])
        for rank in {*ranks} - {None}
    }
    return [
        each if rank is None else _headed(each, styles[rank])
        for each, rank in zip(pieces, ranks, strict=True)
    ]


def noted(piece: Passage) -> Note:
    """The note that the heading of *piece* was found by sense."""
    assert piece.heading is not None
    heading = piece.words[: piece.heading]
    return Note(
        NoteCode.HEADING,
        f"标题“{heading}”与正文相连，没有标点",
        TextPlace(piece.place.start, piece.place.end, piece.place.line),
        chosen=heading,
        alternatives=(piece.words.partition("。")[0],),
        confidence=0.7,
    )


def _sentence(words: str) -> int:
    """Where the first sentence of *words* ends."""
    return words.find("。") if "。" in words else len(words)


def _runs_on(words: str) -> bool:
    """Whether text follows the first sentence of *words*."""
    return len(words) > _sentence(words) + 1


def _is_alone(words: str) -> bool:
    """Whether *words* show their heading by themselves: by ：, or as they hold nothing else."""
    return name_end(words) is not None or ("。" not in words and len(words) <= _ALONE)


def _blank(words: str, sentence: int) -> int | None:
    """Where the blank stands that parts the heading from the text behind it, if one does.

    A blank inside a heading has as much before it as behind it: 坚持党建引领 凝聚发展合力.
    """
    blanks = [hit.start() for hit in _BLANK.finditer(words, 0, min(sentence, _ALONE))]
    if len(blanks) > 1 and blanks[1] == 2 * blanks[0] + 1:
        blanks = blanks[1:]
    before = words[: blanks[0]] if blanks else ""
    whole = len(before) >= _SHORTEST and not (len(before) > _SHORT and _PAUSE.search(before))
    whole = whole or ends_as_heading(before)
    fits = bool(before) and whole and len(words) - blanks[0] > _SHORT
    return blanks[0] if fits else None


def _is_heading(sentence: str) -> bool:
    return not _PAUSE.search(sentence) and ends_as_heading(sentence)


def _style(pieces: Sequence[Passage]) -> _Style:
    marked, glued, bare, lengths = 0, 0, 0, []
    for words in (each.words for each in pieces):
        sentence = _sentence(words)
        if _is_alone(words):
            if "。" not in words and not _PAUSE.search(words):
                lengths.append(len(words))
        elif sentence <= _SHORT and _runs_on(words):
            marked += 1
            lengths.append(known_heading(words) or sentence)
        elif (end := heading_end(words)) is not None:
            glued += 1
            lengths.append(end)
        else:
            bare += not _runs_on(words)
    return _Style(
        sum(len(_BLANK.findall(each.words)) for each in pieces) <= 2 * len(pieces),
        marked > glued and marked >= _FEWEST,
        glued > marked and glued >= _FEWEST,
        bare > marked + glued and bare >= _FEWEST,
        min(lengths, default=0) - _SPREAD,
        max(lengths, default=0) + _SPREAD,
    )


def _headed(piece: Passage, style: _Style) -> Passage:
    words = piece.words
    if _is_alone(words):
        known = known_heading(words)
        shown = words.endswith(_ANNOUNCING) or (known and _NO_NAME.match(words, known))
        known = known if shown else None
        return piece if known is None else evolve(piece, heading=known)
    sentence, runs_on = _sentence(words), _runs_on(words)
    if style.is_blank and (blank := _blank(words, sentence)) is not None:
        return evolve(piece, heading=min(blank, known_heading(words) or blank))
    if style.is_bare and not runs_on:
        return piece
    whole = style.is_marked and sentence <= _LONG and _is_heading(words[:sentence])
    if runs_on and (sentence <= _SHORT or whole):
        known = known_heading(words)
        return piece if known in (None, sentence) else evolve(piece, heading=known)
    sure = sentence <= _LONG and runs_on and not style.is_glued
    end = heading_end(words, sure=sure)
    if end is None and sentence > _LONG and (runs_on or style.is_glued):
        fits = [end for end in noun_ends(words) if style.shortest <= end <= style.longest]
        end = max((end for end in fits if not _PAUSE.search(words, 0, end)), default=None)
    return piece if end is None else evolve(piece, heading=end)

"""Tracing: what each piece of a source became."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from enum import Enum
from itertools import chain
from typing import Final

from attrs import evolve, frozen

from eduplan.language.characters import BLANK, solid
from eduplan.language.dates import write_date
from eduplan.model.block import Body, Paragraph
from eduplan.model.envelope import Envelope
from eduplan.model.initiative import Initiative
from eduplan.model.inline import Inlines, text_of
from eduplan.model.labelling import annex_labels, labelled
from eduplan.model.pillar import Pillar
from eduplan.model.place import TextPlace
from eduplan.model.plan import Plan
from eduplan.model.reading import Reading, Unplaced

__all__ = ["Became", "Traced", "trace"]

_HEAD: Final = {
    "copy_number": "份号",
    "secrecy": "密级和保密期限",
    "mark": "发文机关标志",
    "mark_suffix": "发文机关标志",
    "number": "发文字号",
    "signers": "签发人",
    "notice_title": "通知标题",
    "addressees": "主送机关",
    "notice_text": "通知正文",
}
_FOOT: Final = {
    "signature": "署名",
    "date_text": "成文日期",
    "note": "附注",
    "copies": "抄送机关",
    "printer": "印发机关",
}
"""The texts of an envelope that stand before the plan and behind it, by the names of GB/T 9704-2012."""

_WORDS: Final = re.compile(f"[^{BLANK}]+")


class Became(Enum):
    """What a piece became; the value is what users read."""

    TITLE = "标题"
    PREAMBLE = "前言"
    PILLAR = "方面"
    LEAD = "导语"
    INITIATIVE = "任务"
    ITEM = "举措"
    BODY = "正文"
    TABLE = "表格"
    CLOSING = "结尾"
    ANNEX = "附件"
    ENVELOPE = "公文要素"
    UNPLACED = "未归位"


@frozen
class Traced:
    """Characters [*start*, *end*) of the source: what they *became*, and *where* in the plan.

    *words* are what the plan prints there, *inlines* those of them in which phrases were looked for;
    *unplaced* is the piece that is in no plan.
    """

    start: int
    end: int
    became: Became
    where: str = ""
    inlines: Inlines = ()
    words: str = ""
    unplaced: Unplaced | None = None


def trace(source: str, reading: Reading) -> tuple[Traced, ...]:
    """What each piece of *source* became, in its order; *reading* must have been read from it.

    A title of several lines is one piece that spans them. What stands nowhere as it prints (a date
    that the envelope writes otherwise) is left out.
    """
    stream = _Stream(source)
    for piece in reading.unplaced:
        if isinstance(piece.place, TextPlace):
            stream.take(piece.place.start, piece.place.end)
    envelope = reading.plan.envelope
    told = chain(_elements(envelope, _HEAD), _told(reading.plan), _elements(envelope, _FOOT))
    found = [stream.placed(text, traced) for text, traced in told]
    left = (
        Traced(piece.place.start, piece.place.end, Became.UNPLACED, unplaced=piece)
        for piece in reading.unplaced
        if isinstance(piece.place, TextPlace)
    )
    return tuple(sorted(chain(filter(None, found), left), key=lambda each: (each.start, each.end)))


class _Stream:
    """The characters of a source that are not blank, and where each stands in it."""

    def __init__(self, source: str) -> None:
        self._places = array("L")
        parts = []
        for hit in _WORDS.finditer(source):
            parts.append(hit[0])
            self._places.extend(range(hit.start(), hit.end()))
        self._text = "".join(parts)
        self._taken = bytearray(len(self._text))
        self._next = 0

    def take(self, start: int, end: int) -> None:
        """Keep [*start*, *end*) of the source for what is in no plan."""
        first = bisect_left(self._places, start)
        last = bisect_left(self._places, end)
        self._taken[first:last] = b"\x01" * (last - first)

    def placed(self, text: str, traced: Traced) -> Traced | None:
        """*traced* where the words *text* next stand that nothing else became, or None."""
        words = solid(text)
        for start in (self._next, 0):
            found = self._text.find(words, start) if words else -1
            while found >= 0 and self._taken.find(1, found, found + len(words)) >= 0:
                found = self._text.find(words, found + 1)
            if found >= 0:
                stop = found + len(words)
                self._taken[found:stop] = b"\x01" * len(words)
                self._next = stop
                return evolve(
                    traced, start=self._places[found], end=self._places[stop - 1] + 1, words=text
                )
        return None


def _told(plan: Plan) -> Iterator[tuple[str, Traced]]:
    """What the plan's own text says, piece by piece in its order."""
    yield plan.title, Traced(0, 0, Became.TITLE)
    yield from _body(plan.preamble, Became.PREAMBLE, "")
    where: list[str] = []
    for level, label, item in labelled(plan.pillars, plan.numbering):
        where[level:] = [label]
        yield from _item(level, label, item, "/".join(where))
    yield from _body(plan.closing, Became.CLOSING, "")
    for label, annex in zip(annex_labels(plan.annexes), plan.annexes, strict=True):
        yield label + annex.title, Traced(0, 0, Became.ANNEX, label)
        yield from _body(annex.body, Became.ANNEX, label)


def _item(
    level: int, label: str, item: Pillar | Initiative, where: str
) -> Iterator[tuple[str, Traced]]:
    pillar = isinstance(item, Pillar)
    became = Became.PILLAR if pillar else Became.INITIATIVE if level == 1 else Became.ITEM
    yield label + item.title, Traced(0, 0, became, where, item.heading)
    body = item.lead if isinstance(item, Pillar) else item.body
    yield from _body(body, Became.LEAD if pillar else Became.BODY, where)


def _body(body: Body, became: Became, where: str) -> Iterator[tuple[str, Traced]]:
    for block in body:
        if isinstance(block, Paragraph):
            yield block.text, Traced(0, 0, became, where, block.inlines)
        else:
            for row in block.rows:
                inlines = tuple(part for cell in row for part in cell)
                yield text_of(inlines), Traced(0, 0, Became.TABLE, where, inlines)


def _elements(envelope: Envelope, names: Mapping[str, str]) -> Iterator[tuple[str, Traced]]:
    """The elements of the official document that *names* has, each by its name."""
    for key, name in names.items():
        value = getattr(envelope, key) if key != "mark_suffix" or envelope.mark else ""
        for text in value if isinstance(value, tuple) else (value,):
            yield text, Traced(0, 0, Became.ENVELOPE, name)
    if names is _FOOT and envelope.printed:
        yield f"{write_date(envelope.printed)}印发", Traced(0, 0, Became.ENVELOPE, "印发日期")

"""What the lines of a plan say of its phrases and ids: gathered in one pass for the parts beside them."""

from __future__ import annotations

import zlib
from base64 import b64encode
from collections.abc import Iterable
from typing import Final

from attrs import define, field

from eduplan.codecs.values import JsonObject, JsonValue
from eduplan.docx.lines import Line, Piece
from eduplan.docx.names import ParagraphStyle
from eduplan.docx.phrase_data import phrase_data
from eduplan.docx.references import refer
from eduplan.language.characters import solid
from eduplan.model.deadline import Deadline
from eduplan.model.duty import Duty
from eduplan.model.initiative import Initiative
from eduplan.model.pillar import Pillar
from eduplan.model.target import Target

__all__ = [
    "LETTERS",
    "PRINT_LENGTH",
    "Counter",
    "Record",
    "fingerprint",
    "record_of",
    "split_prints",
]

LETTERS: Final[dict[type, str]] = {Pillar: "p", Initiative: "i", Target: "t", Deadline: "d"}
"""The letter that the ids of each kind begin with where they count on."""

PRINT_LENGTH: Final = 4
"""The characters of a fingerprint."""

_SIGNS: Final = {
    "bare": "",
    "at_least": "≥",
    "more_than": ">",
    "at_most": "≤",
    "less_than": "<",
    "about": "≈",
}


class Counter:
    """Counts items of each kind, to know which id an item has when none is said."""

    def __init__(self) -> None:
        self.last = dict.fromkeys(LETTERS, 0)

    def usual(self, kind: type) -> str:
        """The id of the next item of *kind* if ids count on from 1."""
        self.last[kind] += 1
        return f"{LETTERS[kind]}{self.last[kind]}"


@define
class Record:
    """The data of all *phrases* in order, and of each line the *ids* and the *print*.

    *ids* has those that count on as a letter; *numbers* are those of the targets (≥98%, 8~10个).
    """

    phrases: list[JsonValue] = field(factory=list)
    ids: list[str] = field(factory=list)
    numbers: list[str] = field(factory=list)
    prints: str = ""


def record_of(lines: Iterable[Line]) -> Record:
    """The record of *lines*."""
    record, counter, checksums = Record(), Counter(), list[bytes]()
    for style, pieces, key, _ in lines:
        whole = "".join([piece[0] for piece in pieces])
        text = solid(whole)
        checksums.append(_checksum(style, text))
        ids = [] if key is None else [_short(_kind(style), key, counter)]
        _add_phrases(record, pieces, text, ids, counter, even=len(text) == len(whole))
        record.ids.append(",".join(ids))
    record.prints = b64encode(b"".join(checksums)).decode()
    return record


def fingerprint(style: ParagraphStyle | None, text: str) -> str:
    """Four characters that change when a paragraph's role or its solid characters change."""
    return b64encode(_checksum(style, solid(text))).decode()


def split_prints(text: str) -> tuple[str, ...]:
    """The fingerprints that *text* strings together."""
    return tuple(text[start : start + PRINT_LENGTH] for start in range(0, len(text), PRINT_LENGTH))


def _checksum(style: ParagraphStyle | None, text: str) -> bytes:
    key = style.id if style else ""
    return (zlib.crc32(f"{key} {text}".encode()) & 0xFFFFFF).to_bytes(3, "big")


def _kind(style: ParagraphStyle) -> type:
    return Pillar if style.level == 1 else Initiative


def _short(kind: type, key: str | None, counter: Counter) -> str:
    return LETTERS[kind] if key == counter.usual(kind) else f"{LETTERS[kind]}={key}"


def _add_phrases(
    record: Record,
    pieces: Iterable[Piece],
    text: str,
    ids: list[str],
    counter: Counter,
    *,
    even: bool,
) -> None:
    """Add what the phrases among *pieces* say; *text* is their line, *even* if that has no blanks."""
    start = 0
    for words, style, phrase, _ in pieces:
        if style is not None and phrase is not None:
            data = phrase_data(phrase)
            record.phrases.append(data)
            if not isinstance(phrase, Duty):
                short = _short(type(phrase), phrase.id, counter)
                ids.append(short)
                if len(short) > 1:
                    data["id"] = phrase.id
                if isinstance(phrase, Target):
                    _add_target(record, data, text, start)
        start += len(words if even else solid(words))


def _add_target(record: Record, data: JsonObject, text: str, start: int) -> None:
    """Note a target's numbers, and turn the words in its *data* into references to *text*.

    Those of deadlines and duties repeat, and so compress well enough as they are.
    """
    quantity, wording, subject = data.get("quantity"), data.get("wording"), data.get("subject")
    if isinstance(quantity, dict):
        to = f"~{quantity['to']}" if "to" in quantity else ""
        sign = _SIGNS[str(quantity.get("comparator", "bare"))]
        record.numbers.append(f"{sign}{quantity['value']}{to}{quantity.get('unit', '')}")
    else:
        record.numbers.append("")
    if isinstance(wording, dict) and isinstance(words := wording.get("template"), str):
        wording["template"] = refer(words, text, start)
    if isinstance(subject, str):
        data["subject"] = refer(subject, text, start)

"""What the lines of a plan say of its phrases and ids: gathered in one pass for the parts beside them."""

from __future__ import annotations

import zlib
from base64 import b64encode
from collections.abc import Iterable
from typing import Final

from attrs import define, field

from eduplan.docx.lines import Line
from eduplan.docx.names import ParagraphStyle
from eduplan.docx.phrase_json import numbers_in, phrase_json
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
    """Of each line the *phrases* as JSON ("" for none), the *ids* and the *print*.

    *ids* has those that count on as a letter; *numbers* are those of the targets (≥98%, 8~10个).
    """

    phrases: list[str] = field(factory=list)
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
        phrases, start, even = list[str](), 0, len(text) == len(whole)
        for words, _, phrase, _ in pieces:
            if phrase is not None:
                own = None if isinstance(phrase, Duty) else _add_id(ids, phrase, counter)
                phrases.append(phrase_json(phrase, own, text, start))
                if isinstance(phrase, Target):
                    record.numbers.append(numbers_in(phrase))
            start += len(words if even else solid(words))
        record.phrases.append(f"[{','.join(phrases)}]" if phrases else "")
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


def _add_id(ids: list[str], phrase: Target | Deadline, counter: Counter) -> str | None:
    """Add the id of *phrase* to *ids* in short; return it if it is not the usual one."""
    short = _short(type(phrase), phrase.id, counter)
    ids.append(short)
    return phrase.id if len(short) > 1 else None

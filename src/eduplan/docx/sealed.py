"""Reading the snapshot back: phrases and items as they were written, checked by the constructors."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TypeVar

from eduplan.codecs.house import load_house
from eduplan.codecs.json import load_data
from eduplan.codecs.problems import collected
from eduplan.codecs.values import JsonObject, JsonValue, check_nesting
from eduplan.docx.assembling import ItemData
from eduplan.docx.identity import FORMAT
from eduplan.docx.names import Kind
from eduplan.docx.outline import Node
from eduplan.docx.phrase_reading import PHRASE_TYPES, made_phrase
from eduplan.docx.record import Counter, split_prints
from eduplan.docx.snapshot import converter
from eduplan.docx.visible import VisibleLine
from eduplan.errors import DocxError
from eduplan.language.characters import is_blank, solid
from eduplan.model.annex import Annex
from eduplan.model.deadline import Deadline
from eduplan.model.duty import Duty
from eduplan.model.initiative import Initiative, Milestone
from eduplan.model.inline import Inline
from eduplan.model.layout import HouseStyle, Layout, Profile
from eduplan.model.pillar import Pillar
from eduplan.model.target import Target

__all__ = [
    "Head",
    "Snapshot",
    "SnapshotPhrases",
    "phrases_in",
    "read_head",
    "read_house",
    "read_snapshot",
]

_T = TypeVar("_T")


def read_snapshot(text: str) -> Snapshot:
    """The snapshot that the data part's *text* is; raise `EduplanError` if it is none."""
    head, found, phrases = text.partition("\n")
    return Snapshot(read_head(head), tuple(phrases.split("\n")) if found else ())


def read_head(text: str) -> Head:
    """The snapshot's first line: all but the phrases."""
    return Head(_versioned(text))


def read_house(text: str) -> HouseStyle:
    """The house style in the snapshot that *text* is; nothing else of it is read."""
    data = _versioned(text.partition("\n")[0])
    return _layout(data.get("layout"), data.get("house", {})).house


def _versioned(text: str) -> JsonObject:
    data = decoded(text)
    if not isinstance(data, dict) or data.get("version") != FORMAT:
        raise DocxError("数据部件的版本不认得", remedy="升级 eduplan：pip install -U eduplan")
    return data


def decoded(text: str) -> JsonValue:
    """The JSON value that *text* is, nested within reason; raise `DocxError` if it is none."""
    data = _parsed(text)
    check_nesting(data)
    return data


def _parsed(text: str) -> JsonValue:
    try:
        data: JsonValue = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise DocxError("数据部件不是合规的 JSON") from error
    return data


class Head:
    """All of a snapshot but its phrases; `EduplanError` where something is missing or misshapen."""

    def __init__(self, data: JsonObject) -> None:
        self.meta = load_data(data.get("plan"))
        """A plan without prose: family, period, numbering, envelope and the like."""
        self.layout = _layout(data.get("layout"), data.get("house", {}))
        self.prints = split_prints(_string(data.get("lines")))
        """The fingerprint of each line."""
        self._items = _object(data.get("items", {}))
        self._annexes = data.get("annexes")

    def item(self, index: int, usual: str) -> ItemData:
        """What the item at *index* keeps unprinted; its id is the *usual* one if none is said."""
        kept = self._items.get(str(index))
        return ItemData(usual) if kept is None else _item({"id": usual, **_object(kept)})

    def annexes(self, count: int) -> list[Annex]:
        """The *count* annexes with what they keep unprinted; their words are yet to come."""
        kept = [{}] * count if self._annexes is None else _list(self._annexes)
        if len(kept) != count:
            raise DocxError("数据部件里的附件与文档不符")
        return [structured({"title": "附件", **_object(each)}, Annex) for each in kept]


class Snapshot:
    """A snapshot: its *head*, and the *phrases* of each line as JSON."""

    def __init__(self, head: Head, phrases: tuple[str, ...]) -> None:
        self.head = head
        self.phrases = phrases

    def items(self, nodes: Sequence[Node]) -> dict[int, ItemData]:
        """What the items at *nodes* keep unprinted, by the identity of the node."""
        counter, found = Counter(), {}
        for index, node in enumerate(nodes):
            usual = counter.usual(Pillar if node.level == 1 else Initiative)
            found[id(node)] = self.head.item(index, usual)
        return found


class SnapshotPhrases:
    """Takes the phrases of a snapshot in order, each where its words stand."""

    def __init__(self, phrases: Sequence[str]) -> None:
        self._left = iter([each for line in phrases for each in phrases_in(line)])
        self._counter = Counter()

    def take(self, kind: Kind, text: str, line: VisibleLine, start: int) -> Sequence[Inline]:
        """The phrases whose words *text* is."""
        whole = solid(line.text)
        place = len(solid(line.text[:start]))
        inner = text.strip()
        before, _, after = text.partition(inner) if inner else ("", "", text)
        return [before, *self._touching(kind, inner, whole, place), after]

    def _touching(self, kind: Kind, left: str, text: str, place: int) -> Iterator[Inline]:
        """The phrases that *left* strings together, from *place* of the solid *text* on."""
        while left:
            phrase = self.phrase(kind, text, place)
            used = _used(left, phrase.text)
            left, place = left[used:].lstrip(), place + len(solid(phrase.text))
            yield phrase

    def phrase(self, kind: Kind, text: str, start: int) -> Target | Deadline | Duty:
        """The next phrase, of *kind*, at *start* of the solid *text*."""
        data = next(self._left, None)
        if data is None:
            raise DocxError("数据部件里的短语比文档里少")
        usual = "" if kind is Kind.DUTY else self._counter.usual(PHRASE_TYPES[kind])
        return made_phrase(kind, data, usual, text, start)

    def check_end(self) -> None:
        """Raise `DocxError` where phrases are left over."""
        if next(self._left, None) is not None:
            raise DocxError("数据部件里的短语比文档里多")


def phrases_in(text: str) -> list[JsonObject]:
    """The data of the phrases of one line, from its *text* in the snapshot."""
    return [_object(each) for each in _list(_parsed(text))] if text else []


def _used(left: str, words: str) -> int:
    """How many characters of *left* are *words*, blanks apart; raise `DocxError` if they are not."""
    if left.startswith(words):
        return len(words)
    place = 0
    for char in solid(words):
        while place < len(left) and is_blank(left[place]):
            place += 1
        if left[place : place + 1] != char:
            raise DocxError("数据部件里的短语与文档的文字不符")
        place += 1
    if not place:
        raise DocxError("数据部件里的短语与文档的文字不符")
    return place


def structured(data: object, kind: type[_T]) -> _T:
    """The value of *kind* that *data* hold, or raise `EduplanError`."""
    try:
        return converter().structure(data, kind)
    except Exception as error:
        raise collected(error) from None


def _item(data: JsonObject) -> ItemData:
    key, label = data.get("id"), data.get("label")
    return ItemData(
        id=key if isinstance(key, str) else None,
        label=label if isinstance(label, str) else None,
        assigned=tuple(structured(each, Duty) for each in _list(data.get("duties", []))),
        milestones=tuple(structured(each, Milestone) for each in _list(data.get("milestones", []))),
        incomplete=data.get("incomplete") is True,
    )


def _layout(profile: JsonValue, house: JsonValue) -> Layout:
    try:
        return Layout(Profile(profile), load_house(house))
    except ValueError as error:
        raise DocxError("数据部件里的版式不认得") from error


def _string(value: JsonValue) -> str:
    if not isinstance(value, str):
        raise DocxError("数据部件里应有一段文字")
    return value


def _object(value: JsonValue) -> JsonObject:
    if not isinstance(value, dict):
        raise DocxError("数据部件里应有一个对象")
    return value


def _list(value: JsonValue) -> list[JsonValue]:
    if not isinstance(value, list):
        raise DocxError("数据部件里应有一个列表")
    return value

"""Printing an explanation: each piece of a source, what it became, and the phrases in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from eduplan.cli.output import say
from eduplan.grammar.trace import Traced
from eduplan.model.deadline import Deadline
from eduplan.model.duty import Duty
from eduplan.model.inline import Inline, text_of
from eduplan.model.place import Place
from eduplan.model.quantity import write_value
from eduplan.model.reading import Note, Reading
from eduplan.model.target import Target
from eduplan.model.target_kinds import STANDARD_WORDS, Firmness, Origin, TargetKind
from eduplan.verbs.explain import Explanation

__all__ = ["print_explanation"]

_SHOWN: Final = 60
_KINDS: Final = {
    TargetKind.COUNT: "数量",
    TargetKind.STOCK: "存量",
    TargetKind.RATE: "比率",
    TargetKind.AMOUNT: "金额、面积等",
    TargetKind.RANK: "位次",
    TargetKind.COVERAGE: "覆盖",
    TargetKind.COMPLETION: "完成",
    TargetKind.LIMIT: "控制",
    TargetKind.CHANGE: "升降",
    TargetKind.EVENT: "事项",
}
_FIRM: Final = {Firmness.ENSURE: "确保", Firmness.STRIVE: "力争", Firmness.INTEND: "拟"}


def print_explanation(explanation: Explanation, reading: Reading) -> None:
    """Print what each piece became; the doubts of *reading* stand where they arose."""
    waiting = [note for note in reading.notes if note.place is not None]
    for place, piece in explanation:
        for note in [each for each in waiting if _key(each.place) <= _key(place)]:
            waiting.remove(note)
            say(_doubt(note))
        for line in _told(place, piece):
            say(line)
    for note in waiting:
        say(_doubt(note))


def _key(place: Place | None) -> tuple[int, ...]:
    """What orders places of one source."""
    block = getattr(place, "block", ())
    return (*block, getattr(place, "start", 0))


def _told(place: Place, piece: Traced) -> Iterator[str]:
    if piece.unplaced is not None:
        text = " ".join(piece.unplaced.text.split())
        yield f"{place} {piece.became.value}（{piece.unplaced.reason.value}）：{_short(text)}"
        return
    where = f" {piece.where}" if piece.where else ""
    plain = text_of(piece.inlines)
    text = piece.words.removesuffix(plain) + "".join(map(_marked, piece.inlines))
    yield f"{place} {piece.became.value}{where}：{text}"
    yield from (f"    {line}" for line in _phrases(piece.inlines))


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


def _marked(part: Inline) -> str:
    return part if isinstance(part, str) else f"【{part.text}】"


def _phrases(inlines: Iterable[Inline]) -> Iterator[str]:
    for part in inlines:
        if isinstance(part, Target):
            yield f"【{part.text}】目标：{'，'.join(_of_target(part))}"
        elif isinstance(part, Deadline):
            yield f"【{part.text}】时限"
        elif isinstance(part, Duty):
            yield f"【{part.text}】责任：{'、'.join(part.parties)}"


def _of_target(target: Target) -> Iterator[str]:
    yield _KINDS[target.kind]
    quantity = target.quantity
    if quantity is not None:
        value = write_value(quantity.value)
        if quantity.to is not None:
            value += f"—{write_value(quantity.to)}"
        yield f"{STANDARD_WORDS[quantity.comparator][0]}{value}{quantity.unit}"
    if target.stretch is not None:
        yield f"力争 {write_value(target.stretch)}"
    if target.subject:
        yield f"对象“{target.subject}”"
    if target.firmness is not None:
        yield _FIRM[target.firmness]
    if target.origin is Origin.PARSED:
        yield "待确认"


def _doubt(note: Note) -> str:
    sure = "" if note.confidence is None else f"（把握 {note.confidence:.0%}）"
    chosen = f"；取：{note.chosen}{sure}" if note.chosen else ""
    others = f"；也可能：{'、'.join(note.alternatives)}" if note.alternatives else ""
    return (
        f"{note.place} {'存疑' if note.code.is_doubt else '注意'}：{note.message}{chosen}{others}"
    )

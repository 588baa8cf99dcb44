"""Reports: a difference as rows for people, targets first, with the words of both plans side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from eduplan.history.attributes import attribute_name, attribute_text, phrase_fields
from eduplan.history.skeleton import texts
from eduplan.history.spots import spots_of
from eduplan.history.wholes import lines_of
from eduplan.language.comparing import compared, sentences
from eduplan.model.comparison import Comparison, ComparisonRow
from eduplan.model.difference import Change, ChangeKind, Difference, Spot, TargetChange
from eduplan.model.ids import identified
from eduplan.model.inline import spans
from eduplan.model.plan import Plan
from eduplan.model.steps import Insert, Remove, SetField, SetPhrase, SetProse, Step
from eduplan.model.target import Target
from eduplan.model.walk import Step as Stop

__all__ = ["comparison_of"]

_GROUPS: Final = {
    "目标": (),
    "改写": (ChangeKind.REWORDED,),
    "拆分与合并": (ChangeKind.SPLIT, ChangeKind.MERGED),
    "新增": (ChangeKind.NEW,),
    "删去": (ChangeKind.DROPPED,),
    "移位": (ChangeKind.MOVED,),
    "时限": (ChangeKind.DEADLINE_CHANGED,),
    "序号": (ChangeKind.RENUMBERED,),
    "其他": (ChangeKind.ATTRIBUTE,),
    "文字不变": (ChangeKind.DATA,),
}
_ONE_SIDED: Final = {ChangeKind.TARGET_NEW: "目标新增", ChangeKind.TARGET_GONE: "目标取消"}


def comparison_of(a: Plan, b: Plan, difference: Difference) -> Comparison:
    """The *difference* of *a* and *b* as rows: targets, then words, then the rest.

    A target that came or went with its words is among the targets and with these words.
    """
    reporting = _Reporting(a, b, difference)
    rows = [*reporting.targets(), *reporting.changes()]
    order = list(_GROUPS)
    return Comparison(a.title, b.title, sorted(rows, key=lambda row: order.index(row.group)))


class _Reporting:
    def __init__(self, a: Plan, b: Plan, difference: Difference) -> None:
        self.difference = difference
        common = {own: shared for shared, own in difference.ids}
        self.stops_a, self.stops_b = _phrases(a, {}), _phrases(b, common)
        self.places_a = {key: spot.where for key, spot in spots_of(a).items()}
        self.places_b = {common.get(key, key): s.where for key, s in spots_of(b).items()}
        self.ids = frozenset(_ids(a, {})), frozenset(_ids(b, common))

    def targets(self) -> Iterator[ComparisonRow]:
        """A row for each target that is other than before."""
        listed = list(self.difference.targets)
        for change in self.difference:
            for each in change.targets:
                if each in listed and each.kind is not ChangeKind.DATA:
                    yield self.target(each)

    def target(self, each: TargetChange) -> ComparisonRow:
        """The sentence of a target before and after."""
        old = self.sentence(self.stops_a, each.old)
        new = self.sentence(self.stops_b, each.new)
        word = each.kind.word if each.old and each.new else _ONE_SIDED[each.kind]
        phrases = " → ".join(target.text for target in (each.old, each.new) if target)
        subject = next((t.subject for t in (each.new, each.old) if t and t.subject), "")
        named = "" if subject in phrases else subject
        where = " ".join(filter(None, (self.place(each), named, phrases)))
        pieces = compared(old, new) if each.old and each.new else [(old, new)]
        return ComparisonRow("目标", word, where, pieces)

    def place(self, each: TargetChange) -> str:
        """Where the target stands: in b if it stands there."""
        if each.new is not None and each.new.id in self.places_b:
            return self.places_b[each.new.id]
        return self.places_a.get(each.old.id or "", "") if each.old else ""

    def sentence(self, stops: Mapping[str, Stop], target: Target | None) -> str:
        """The sentence in which *target* stands, "" where it stands nowhere."""
        stop = stops.get(target.id or "") if target else None
        return "" if stop is None else _sentence(stop)

    def changes(self) -> Iterator[ComparisonRow]:
        """A row for each change of anything but targets."""
        for change in self.difference:
            group = next((name for name, kinds in _GROUPS.items() if change.kind in kinds), None)
            if group is not None:
                yield ComparisonRow(group, change.kind.word, _where(change), self.pieces(change))

    def pieces(self, change: Change) -> list[tuple[str, str]]:
        """The words of all steps of *change*, one below the other."""
        found: list[tuple[str, str]] = []
        for step in change.steps:
            found += [("\n", "\n")] if found else []
            found += self.of_step(step)
        return found

    def of_step(self, step: Step) -> list[tuple[str, str]]:
        """What *step* changes, in words."""
        if isinstance(step, SetProse):
            return compared(*("\n".join(filter(None, texts(p))) for p in (step.before, step.after)))
        if isinstance(step, SetPhrase) and step.before.text == step.after.text:
            return [(phrase_fields(step),) * 2]
        if isinstance(step, SetPhrase):
            return compared(_sentence(self.stops_a[step.id]), _sentence(self.stops_b[step.id]))
        if isinstance(step, SetField):
            name = attribute_name(step.name) + "："
            old, new = attribute_text(step.before), attribute_text(step.after)
            return [(name, name), (old, new)] if old != new else [(name + old, name + new)]
        if isinstance(step, Insert):
            return [("", "\n".join(lines_of(step.value, without=self.ids[0] - {step.item})))]
        if isinstance(step, Remove):
            return [("\n".join(lines_of(step.value, without=self.ids[1] - {step.item})), "")]
        return []


def _ids(plan: Plan, names: Mapping[str, str]) -> Iterator[str]:
    for _, item in identified(plan):
        yield names.get(item.id or "", item.id or "")


def _phrases(plan: Plan, names: Mapping[str, str]) -> dict[str, Stop]:
    """Where each target and deadline stands, by the id that both plans are compared by."""
    return {
        names.get(item.id or "", item.id or ""): stop
        for stop, item in identified(plan)
        if stop.inlines
    }


def _sentence(stop: Stop) -> str:
    start, end, _ = list(spans(stop.inlines))[stop.index]
    text = "".join(part if isinstance(part, str) else part.text for part in stop.inlines)
    at = 0
    for row in sentences(text):
        if at <= start < at + len(row):
            return _reaching(sentences(text[at:]), end - at)
        at += len(row)
    return text


def _reaching(rows: list[str], length: int) -> str:
    """So many of *rows* that they come to *length*: a phrase may hold a full stop."""
    taken = ""
    for row in rows:
        taken += row
        if len(taken) >= length:
            break
    return taken


def _where(change: Change) -> str:
    """Where the item stands: in b, or, where that is elsewhere, in a and in b."""
    places = [_spot(spot) for spot in (change.a, change.b) if spot is not None]
    moved = len(set(places)) > 1 and change.kind is ChangeKind.MOVED
    where = " → ".join(places) if moved else places[-1]
    if not change.parts:
        return where
    how = "拆出" if change.kind is ChangeKind.SPLIT else "并入"
    return f"{where}（{how}：{'；'.join(map(_spot, change.parts))}）"


def _spot(spot: Spot) -> str:
    return f"{spot.where} {spot.title}".strip() or "全文"

"""An edit simulator: what people do to a plan from one version to the next, with the truth kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum
from random import Random
from typing import Final, TypeAlias

from attrs import evolve, frozen

from eduplan.errors import PlanError
from eduplan.model.block import Paragraph
from eduplan.model.ids import identified, items_in
from eduplan.model.initiative import Initiative
from eduplan.model.inline import as_inlines
from eduplan.model.numbering import Numbering
from eduplan.model.parts import Parts
from eduplan.model.pillar import Pillar
from eduplan.model.plan import Plan
from eduplan.model.renaming import renamed
from eduplan.model.target import Target
from eduplan.model.transform import Identified, checked, transform
from eduplan.testing.schoolwork import vocabulary

__all__ = ["Edited", "Kind", "edit", "forgotten"]


class Kind(Enum):
    """What is done to an initiative, or to the plan."""

    INSERT = "insert"
    DELETE = "delete"
    MOVE = "move"
    REWORD = "reword"
    REWRITE = "rewrite"
    """Its heading reworded and a sentence of its body dropped or added."""
    CHANGE_NUMBER = "change number"
    RENUMBER = "renumber"


@frozen
class Edited:
    """*plan* after the edits, each item that stayed under its old id; what was done, by initiative."""

    plan: Plan
    done: Mapping[str, frozenset[Kind]]
    inserted: frozenset[str]
    deleted: frozenset[str]

    def untouched(self) -> Iterator[str]:
        """The initiatives of *plan* with no edit of their own."""
        for item in self.plan.initiatives:
            if item.id not in self.inserted and not self.done.get(item.id or ""):
                yield item.id or ""


_Rows: TypeAlias = list[list[Initiative]]


def edit(plan: Plan, kinds: Sequence[Kind], random: Random, fresh: Iterator[Initiative]) -> Edited:
    """*plan* with one edit of each of *kinds*, in order, at places that *random* chooses.

    What is inserted comes from *fresh*: the caller sees to it that it is other work than the plan's. An
    edit that finds nothing to work on is left out.
    """
    script = _Script(plan, random, fresh)
    for kind in kinds:
        script.apply(kind)
    return script.edited()


def forgotten(plan: Plan) -> tuple[Plan, Mapping[str, str]]:
    """*plan* as a reader would give it, with ids of its own; and the old id of each new one."""
    counts: dict[str, int] = {}
    names: dict[str, str] = {}
    taken = {each.id for each in plan.indicators}
    for _, item in identified(plan):
        prefix = _PREFIXES[type(item).__name__]
        while True:
            counts[prefix] = counts.get(prefix, 0) + 1
            name = f"{prefix}{counts[prefix]}"
            if name not in taken:
                break
        names[item.id or ""] = name
    anew = renamed(evolve(plan, family=None), names, retired=(), provisional=True)
    return anew, {new: old for old, new in names.items()}


_PREFIXES: Final = {"Pillar": "p", "Initiative": "i", "Target": "t", "Deadline": "d"}


class _Script:
    """A plan being edited: its pillars' initiatives as lists."""

    def __init__(self, plan: Plan, random: Random, fresh: Iterator[Initiative]) -> None:
        self.plan, self.random, self.fresh = plan, random, fresh
        self.rows: _Rows = [list(pillar.initiatives) for pillar in plan.pillars]
        self.numbering = plan.numbering
        self.done: dict[str, set[Kind]] = {}
        self.inserted = list[Initiative]()
        self.deleted: set[str] = set()
        self._edits: Mapping[Kind, Callable[[], None]] = {
            Kind.INSERT: self._insert,
            Kind.DELETE: self._delete,
            Kind.MOVE: self._move,
            Kind.REWORD: lambda: self._change(Kind.REWORD, self._reworded),
            Kind.REWRITE: lambda: self._change(Kind.REWRITE, self._rewritten),
            Kind.CHANGE_NUMBER: lambda: self._change(Kind.CHANGE_NUMBER, self._recounted),
            Kind.RENUMBER: self._renumber,
        }

    def apply(self, kind: Kind) -> None:
        if self.rows:
            self._edits[kind]()

    def edited(self) -> Edited:
        made = [
            evolve(pillar, initiatives=tuple(row))
            for pillar, row in zip(self.plan.pillars, self.rows, strict=True)
        ]
        plan = self.plan
        parts = _settled(Parts(plan.preamble, tuple(made), plan.closing, plan.annexes))
        before = {item.id for item in items_in(plan)}
        gone = before - {item.id for item in items_in(parts)}
        new = evolve(
            plan,
            preamble=parts.preamble,
            pillars=parts.pillars,
            closing=parts.closing,
            annexes=parts.annexes,
            numbering=self.numbering,
            retired=(*plan.retired, *sorted(key for key in gone if key)),
        )
        fresh = {item.id or "" for item in new.initiatives if item.id not in before}
        done = {key: frozenset(kinds) for key, kinds in self.done.items()}
        return Edited(new, done, frozenset(fresh), frozenset(self.deleted))

    def _pick(self) -> tuple[int, int] | None:
        places = [
            (row, place)
            for row, works in enumerate(self.rows)
            for place, work in enumerate(works)
            if work.id is not None
        ]
        return self.random.choice(places) if places else None

    def _place(self) -> tuple[int, int]:
        row = self.random.randrange(len(self.rows))
        return row, self.random.randint(0, len(self.rows[row]))

    def _note(self, work: Initiative, kind: Kind) -> None:
        self.done.setdefault(work.id or "", set()).add(kind)

    def _insert(self) -> None:
        new = next(self.fresh, None)
        if new is not None:
            row, place = self._place()
            self.rows[row].insert(place, new)

    def _delete(self) -> None:
        where = self._pick()
        if where is not None:
            self.deleted.add(self.rows[where[0]].pop(where[1]).id or "")

    def _move(self) -> None:
        where = self._pick()
        if where is not None:
            work = self.rows[where[0]].pop(where[1])
            row, place = self._place()
            self.rows[row].insert(place, work)
            self._note(work, Kind.MOVE)

    def _renumber(self) -> None:
        running = not self.numbering.running
        self.numbering = self.random.choice(
            [Numbering(running=running), Numbering.two_level(running=running)]
        )

    def _change(self, kind: Kind, change: Callable[[Initiative], Initiative]) -> None:
        where = self._pick()
        if where is None:
            return
        row, place = where
        old = self.rows[row][place]
        new = change(old)
        if new != old:
            self.rows[row][place] = new
            self._note(old, kind)

    def _reworded(self, work: Initiative) -> Initiative:
        """Its heading with a prefix, a synonym, or a word dropped; phrases in it stay."""
        if not work.heading or not isinstance(work.heading[0], str):
            return work
        first = _REWORDINGS[self.random.randrange(len(_REWORDINGS))](work.heading[0], self.random)
        return evolve(work, heading=as_inlines([first, *work.heading[1:]]), form=None, end=None)

    def _rewritten(self, work: Initiative) -> Initiative:
        work = self._reworded(work)
        if not work.body or not isinstance(work.body[0], Paragraph):
            return work
        inlines = work.body[0].inlines
        if isinstance(inlines[0], str) and self.random.random() < 0.5:
            _, mark, rest = inlines[0].partition("。")
            inlines = (rest, *inlines[1:]) if mark and (rest or inlines[1:]) else inlines
        added = f"{self.random.choice(vocabulary()['generic'])}。"
        return evolve(work, body=(Paragraph((*inlines, added)), *work.body[1:]))

    def _recounted(self, work: Initiative) -> Initiative:
        """The same with each quantity another."""

        def recount(item: Identified) -> Identified:
            if not isinstance(item, Target) or item.quantity is None:
                return item
            try:
                value = item.quantity.value + self.random.randint(1, 9)
                return item.revised(quantity=evolve(item.quantity, value=value))
            except PlanError:
                return item

        parts = transform(Parts((), (Pillar("甲", [work]),), (), ()), recount)
        return parts.pillars[0].initiatives[0]


def _prefixed(heading: str, random: Random) -> str:
    return random.choice(vocabulary()["prefixes"]) + heading


def _with_synonym(heading: str, random: Random) -> str:
    rings = [ring for ring in vocabulary()["synonyms"] if any(word in heading for word in ring)]
    if not rings:
        return _prefixed(heading, random)
    ring = random.choice(rings)
    old = next(word for word in ring if word in heading)
    return heading.replace(old, random.choice([word for word in ring if word != old]), 1)


def _shortened(heading: str, random: Random) -> str:
    parts = re.split("(?<=[，、])", heading)
    if len(parts) > 1:
        del parts[random.randrange(len(parts))]
        return "".join(parts).rstrip("，、") or heading
    return heading[2:] if len(heading) > 5 else _prefixed(heading, random)


_REWORDINGS: Final = (_prefixed, _with_synonym, _shortened)


def _settled(parts: Parts) -> Parts:
    """*parts* without references to what is no longer there."""
    left = {item.id for item in items_in(parts)}

    def settle(item: Identified) -> Identified:
        if isinstance(item, Target):
            lost = [
                name for name in ("part_of", "same_as", "by") if getattr(item, name) not in left
            ]
            return checked(item, **dict.fromkeys(lost)) if lost else item
        if isinstance(item, Initiative) and item.milestones:
            kept = tuple(
                each if each.target in left else evolve(each, target=None)
                for each in item.milestones
            )
            return evolve(item, milestones=kept)
        return item

    return transform(parts, settle)

"""Identifying: the ids of an earlier plan given to the same work in a later one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from typing import Final

from attrs import evolve

from eduplan.history.align import align, share_ids
from eduplan.model.alignment import Alignment, Pair
from eduplan.model.deadline import Deadline
from eduplan.model.ids import identified as items_of
from eduplan.model.initiative import Initiative
from eduplan.model.pillar import Pillar
from eduplan.model.place import DataPlace
from eduplan.model.plan import Plan
from eduplan.model.reading import Note, NoteCode
from eduplan.model.renaming import renamed
from eduplan.model.target import Target
from eduplan.model.transform import Identified

__all__ = ["identified"]

_KINDS: Final[dict[type, str]] = {Pillar: "p", Initiative: "i", Target: "t", Deadline: "d"}
_WORDS: Final[dict[type, str]] = {
    Pillar: "方面",
    Initiative: "任务",
    Target: "目标",
    Deadline: "时限",
}
_NUMBERED: Final = re.compile(r"([pitd])([0-9]+)")
_SHOWN: Final = 24
_NAMED: Final = 3


def identified(
    plan: Plan, like: Plan, *, family: str | None = None
) -> tuple[Plan, tuple[Note, ...]]:
    """*plan* with the ids of the earlier plan *like* where it is the same work; and notes.

    What is new gets an id that neither plan has ever used; ids of *like* that are gone are retired.
    References among the items follow. Where both plans share family and ids, the ids stay. The result is
    of *family*, by default that of *plan*, else of *like*. Its ids are provisional as far as those of
    *like* are, and also where nothing was found again or *like* is of another family.

    The first note counts; each other one is a doubt at its place in *plan*: what was chosen, what else
    it could be, how sure it is.
    """
    found = align(like, plan)
    placed = evolve(plan, family=family or plan.family or like.family)
    if share_ids(like, plan):
        active = {item.id or "" for _, item in items_of(plan)}
        retired = _retired((*like.retired, *plan.retired, *found.only_a), active, plan)
        return evolve(placed, retired=retired), (_summary(found),)
    names = _names(found, plan, like)
    named = renamed(
        placed,
        names,
        retired=_retired((*like.retired, *found.only_a), frozenset(names.values()), plan),
        provisional=like.provisional or not found.pairs or _leaves(placed, like),
    )
    return named, (*_counted(found, placed, like), *_doubts(found, plan, like, names))


def _leaves(plan: Plan, like: Plan) -> bool:
    """Whether *plan* is of another family than *like*."""
    return like.family is not None and plan.family != like.family


def _retired(keys: Iterable[str], active: Set[str], plan: Plan) -> tuple[str, ...]:
    """Each of *keys* once that no item and no indicator of *plan* uses."""
    used = active | {each.id for each in plan.indicators}
    return tuple(dict.fromkeys(key for key in keys if key not in used))


def _names(found: Alignment, plan: Plan, like: Plan) -> Mapping[str, str]:
    """The new id of each item of *plan*: that of *like*, else the next number that neither knows."""
    reserved = {each.id for each in plan.indicators}
    used = {*plan.retired, *like.retired, *reserved, *(each.id for each in like.indicators)}
    used |= {item.id or "" for each in (plan, like) for _, item in items_of(each)}
    last = dict.fromkeys("pitd", 0)
    for match in filter(None, map(_NUMBERED.fullmatch, used)):
        last[match[1]] = max(last[match[1]], int(match[2]))
    names: dict[str, str] = {}
    for _, item in items_of(plan):
        pair = found.of_b.get(item.id or "")
        if pair is not None and pair.a not in reserved:
            names[pair.b] = pair.a
        else:
            kind = _KINDS[type(item)]
            last[kind] += 1
            names[item.id or ""] = f"{kind}{last[kind]}"
    return names


def _counted(found: Alignment, plan: Plan, like: Plan) -> Iterator[Note]:
    yield _summary(found)
    if not found.pairs:
        message = "没有一项与所给的上一份对得上，编号仍是暂定的"
        yield Note(NoteCode.IDENTITY, message, confidence=0.0)
    if _leaves(plan, like):
        message = f"系列 {plan.family} 与上一份的 {like.family} 不同，编号仍是暂定的"
        yield Note(NoteCode.IDENTITY, message)


def _summary(found: Alignment) -> Note:
    return Note(
        NoteCode.ALIGNED,
        f"与上一份对照：沿用编号 {len(found.pairs)} 个，新编 {len(found.only_b)} 个，"
        f"停用 {len(found.only_a)} 个",
    )


def _doubts(found: Alignment, plan: Plan, like: Plan, names: Mapping[str, str]) -> Iterator[Note]:
    """A note for each item of *plan* whose partner is unsure, or that has none though one is near."""
    earlier = {item.id: item for _, item in items_of(like)}
    unsure = {pair.b: pair for pair in found.doubts}
    of_a, of_b = _by_end(found.alternatives)
    for step, item in items_of(plan):
        key = item.id or ""
        pair = unsure.get(key)
        other = [each for each in of_b.get(key, ()) if pair is None or each.a != pair.a]
        owner = unsure.get(step.owners[-1].id or "") if step.owners else None
        if not other and (pair is None or _follows(pair, owner)):
            continue
        yield Note(
            NoteCode.IDENTITY,
            _message(item, pair, names[key], earlier),
            DataPlace(step.path),
            chosen=names[key],
            alternatives=_alternatives(other, of_a.get(pair.a, ()) if pair else (), key, earlier),
            confidence=round(pair.confidence if pair else 1 - other[0].confidence, 2),
        )


def _follows(pair: Pair, owner: Pair | None) -> bool:
    """Whether *pair* is in doubt only because the work is that it stands in, which has its own note."""
    return owner is not None and pair.confidence >= owner.confidence


def _by_end(
    pairs: Iterable[Pair],
) -> tuple[Mapping[str, list[Pair]], Mapping[str, list[Pair]]]:
    of_a: dict[str, list[Pair]] = {}
    of_b: dict[str, list[Pair]] = {}
    for pair in pairs:
        of_a.setdefault(pair.a, []).append(pair)
        of_b.setdefault(pair.b, []).append(pair)
    return of_a, of_b


def _message(
    item: Identified, pair: Pair | None, name: str, earlier: Mapping[str | None, Identified]
) -> str:
    words = f"{_WORDS[type(item)]}“{_shown(item)}”"
    if pair is None:
        return f"{words}按新项编号为 {name}，但上一份有相近的"
    return f"{words}沿用了 {pair.a}（上一份为“{_shown(earlier[pair.a])}”），请核对"


def _alternatives(
    other: Iterable[Pair],
    claims: Iterable[Pair],
    key: str,
    earlier: Mapping[str | None, Identified],
) -> tuple[str, ...]:
    """What *key* could be instead: other earlier items, or new work where its id may be another's."""
    named = [f"{each.a}（{_shown(earlier[each.a])}）" for each in other]
    claimed = any(each.b != key for each in claims)
    return (*named[:_NAMED], *(("新项",) if claimed or not named else ()))


def _shown(item: Identified) -> str:
    text = item.text if isinstance(item, (Target, Deadline)) else item.title
    if not text and isinstance(item, Initiative):
        text = item.text.strip()
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"

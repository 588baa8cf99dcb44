"""The lexicon: the words by which targets, deadlines and duties are known in prose."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final, TypeVar, cast

from attrs import evolve, field, frozen

from eduplan.errors import PlanError
from eduplan.language.openings import guarded
from eduplan.language.units import UnitKind, known_units, unit_kind
from eduplan.model.quantity import check_unit

__all__ = ["Lexicon"]

_T = TypeVar("_T")
_VERBS: Final = "commits"
_ACTS: Final = "acts"
_MASKS: Final = "masks"
_CONDITION: Final = re.compile(r"\(\?[^()]*\)")


@frozen
class Lexicon:
    """词表: units and what they measure, and the lists of words that ``lexicon.toml`` names.

    `Lexicon.default` holds what plans commonly use; ``with_…`` give a richer one.

    >>> Lexicon.default().with_unit("间次").unit_kind("间次")
    <UnitKind.COUNT: 'count'>
    """

    _units: tuple[tuple[str, UnitKind], ...]
    _lists: tuple[tuple[str, tuple[str, ...]], ...]
    _made: dict[object, object] = field(factory=dict, init=False, eq=False, repr=False)

    @classmethod
    def default(cls) -> Lexicon:
        """The lexicon that comes with the library: always the same value, read once."""
        return _default()

    def with_unit(self, unit: str, *, kind: UnitKind | str = UnitKind.COUNT) -> Lexicon:
        """This lexicon with *unit*, which measures *kind* (``"count"``, ``"money"``, ``"area"`` …).

        Raises `PlanError` for what no unit can be, for an unknown kind, and for a new unit of a
        share, which only %, ‰ and 成 are.
        """
        check_unit(self, None, unit)
        try:
            what = UnitKind(kind)
        except ValueError:
            known = "、".join(each.value for each in UnitKind)
            raise PlanError(
                f"没有 {kind!r} 这类单位", path="kind", remedy=f"可用：{known}"
            ) from None
        if not unit or (what is UnitKind.RATE and unit_kind(unit) is not UnitKind.RATE):
            raise PlanError(
                f"{unit!r} 不能加作这类单位", path="unit", remedy="比率的单位只有 %、‰ 和成"
            )
        others = tuple(pair for pair in self._units if pair[0] != unit)
        return evolve(self, units=(*others, (unit, what)))

    def with_verb(self, *verbs: str) -> Lexicon:
        """This lexicon with *verbs* that promise the number behind them: 开展, 培育."""
        return self._with(_VERBS, verbs)

    def with_act(self, *acts: str) -> Lexicon:
        """This lexicon with *acts* that are targets where a date stands with them: 召开, 上报."""
        return self._with(_ACTS, acts)

    def with_mask(self, *names: str) -> Lexicon:
        """This lexicon with *names* in which no number is looked for: 百校联百企."""
        return self._with(_MASKS, names)

    def _with(self, name: str, words: tuple[str, ...]) -> Lexicon:
        if not words or not all(isinstance(word, str) and word.strip() for word in words):
            raise PlanError("词表里的词不能为空", path=name, remedy="写一个或几个词")
        more = tuple(map(re.escape, words))
        lists = tuple((key, (*held, *more) if key == name else held) for key, held in self._lists)
        return evolve(self, lists=lists)

    @property
    def units(self) -> tuple[str, ...]:
        """The units, longest first."""
        return self.made(_longest_units)

    def unit_kind(self, unit: str) -> UnitKind | None:
        """What *unit* measures; one joined by / measures what its first part does; None if unknown."""
        kinds = self.made(_kinds)
        return kinds.get(unit) or kinds.get(unit.partition("/")[0])

    def words(self, name: str) -> tuple[str, ...]:
        """The list *name*, longest first, so that a pattern made of it finds 建成投入使用 before 建成."""
        key = "words", name
        held = self._made.get(key)
        if held is None:
            held = tuple(sorted(dict(self._lists)[name], key=_length, reverse=True))
            self._made[key] = held
        return cast("tuple[str, ...]", held)

    def one_of(self, name: str) -> re.Pattern[str]:
        """A pattern that finds any word of the list *name*."""
        held = self._made.get(name)
        if held is None:
            held = self._made[name] = re.compile(guarded("|".join(self.words(name))))
        return cast("re.Pattern[str]", held)

    def made(self, make: Callable[[Lexicon], _T]) -> _T:
        """What *make* makes of this lexicon, made once."""
        held = self._made.get(make)
        if held is None:
            held = self._made[make] = make(self)
        return cast("_T", held)


def _length(word: str) -> int:
    """How long *word* is without its conditions (what may not stand before or behind it)."""
    while (bare := _CONDITION.sub("", word)) != word:
        word = bare
    return len(word)


def _longest_units(lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(sorted(lexicon.made(_kinds), key=lambda unit: (-len(unit), unit)))


def _kinds(lexicon: Lexicon) -> dict[str, UnitKind]:
    return dict(lexicon._units)


@cache
def _default() -> Lexicon:
    # Imported here: these two take longer to load than all of this room.
    import tomllib
    from importlib import resources

    source = resources.files("eduplan.grammar").joinpath("lexicon.toml").read_text("utf-8")
    table: dict[str, list[str]] = tomllib.loads(source)
    units = tuple((unit, kind) for unit in known_units() if (kind := unit_kind(unit)))
    return Lexicon(units, tuple((name, tuple(words)) for name, words in table.items()))

"""Paths: what stands at a path of a plan, and the plan with something else there.

The paths are those of `walk`: ``pillars[1].initiatives[0].body[2]``, ``preamble[0][3].target``,
``closing[1].table.rows[0][2]``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, TypeVar

from attrs import AttrsInstance, has

from eduplan.errors import PlanError, UnknownItem
from eduplan.model.block import Paragraph
from eduplan.model.checks import changed

__all__ = ["found_at", "replaced_at"]

_TOKEN: Final = re.compile(r"\[([0-9]+)\]|([^.\[\]]+)")
_TAGS: Final = frozenset({"target", "deadline", "duty", "table"})
"""Keys that data need to tell kinds apart; in the model they are the value itself."""

_NAMES: Final = {"duties": "assigned"}
"""Keys of data that the model calls otherwise."""

_T = TypeVar("_T", bound=AttrsInstance)


def found_at(value: object, path: str) -> object:
    """What stands at *path* of *value*; raise `UnknownItem` for a path that leads nowhere.

    >>> from eduplan.model import Pillar, Plan
    >>> found_at(Plan("要点", [Pillar("学习")]), "pillars[0].heading[0]")
    '学习'
    """
    for token in _tokens(path):
        value = _below(value, token, path)
    return value


def replaced_at(value: _T, path: str, new: object) -> _T:
    """*value* with *new* at *path*; what is on the way is built and checked anew.

    Raises `UnknownItem` for a path that leads nowhere, `PlanError` for what cannot stand there.
    """
    made = _replaced(value, _tokens(path), new, path)
    assert isinstance(made, type(value))
    return made


def _tokens(path: str) -> list[int | str]:
    return [int(index) if index else _NAMES.get(key, key) for index, key in _TOKEN.findall(path)]


def _below(value: object, token: int | str, path: str) -> object:
    if token in _TAGS:
        return value
    members = value.inlines if isinstance(value, Paragraph) and isinstance(token, int) else value
    try:
        if isinstance(token, int) and isinstance(members, tuple):
            return members[token]
        if isinstance(token, str) and has(type(value)):
            return getattr(value, token)
    except (IndexError, AttributeError):
        pass
    raise UnknownItem(f"{path} 处没有内容", path=path, remedy="路径见 plan.walk()")


def _replaced(value: object, tokens: Sequence[int | str], new: object, path: str) -> object:
    if not tokens:
        return new
    token, rest = tokens[0], tokens[1:]
    below = _replaced(_below(value, token, path), rest, new, path)
    if token in _TAGS:
        return below
    try:
        if isinstance(token, str):
            assert has(type(value))
            return changed(value, {token: below})  # type: ignore[type-var]  # has() says so
        if isinstance(value, Paragraph):
            return changed(value, {"inlines": _with(value.inlines, token, below)})
        assert isinstance(value, tuple)
        return _with(value, token, below)
    except PlanError as error:
        raise error.at(path) from None


def _with(members: tuple[object, ...], index: int, new: object) -> tuple[object, ...]:
    return (*members[:index], new, *members[index + 1 :])

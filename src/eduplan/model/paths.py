"""Paths: what stands at a path of a plan, and the plan with something else there.

The paths are those of `walk`: ``pillars[1].initiatives[0].body[2]``, ``preamble[0][3].target``,
``closing[1].table.rows[0][2]``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, TypeAlias, TypeVar

from attrs import AttrsInstance, frozen, has

from eduplan.errors import PlanError, UnknownItem
from eduplan.model.block import Paragraph
from eduplan.model.checks import changed

__all__ = ["found_at", "replaced_all", "replaced_at"]

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
    return replaced_all(value, {path: new})


def replaced_all(value: _T, news: Mapping[str, object]) -> _T:
    """*value* with every one of *news* at its path; what is on the way is built anew only once.

    No path may lead through another. Raises as `replaced_at` does.
    """
    tree: _Tree = {}
    for path, new in news.items():
        *way, last = _tokens(path)
        here = tree
        for token in way:
            below = here.setdefault(token, {})
            assert isinstance(below, dict)
            here = below
        here[last] = _New(path, new)
    made = _rebuilt(value, tree)
    assert isinstance(made, type(value))
    return made


@frozen
class _New:
    """What is to stand at *path*."""

    path: str
    value: object


_Tree: TypeAlias = "dict[int | str, _New | _Tree]"


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


def _rebuilt(value: object, branch: _New | _Tree) -> object:
    if isinstance(branch, _New):
        return branch.value
    path = _first_path(branch)
    below = {token: _rebuilt(_below(value, token, path), sub) for token, sub in branch.items()}
    tagged = next((new for token, new in below.items() if token in _TAGS), None)
    if tagged is not None:
        return tagged
    try:
        if isinstance(value, Paragraph):
            return changed(value, {"inlines": _with(value.inlines, below)})
        if isinstance(value, tuple):
            return _with(value, below)
        assert has(type(value))
        names = {str(token): new for token, new in below.items()}
        return changed(value, names)  # type: ignore[type-var]  # has() says so
    except PlanError as error:
        raise error.at(path) from None


def _first_path(branch: _New | _Tree) -> str:
    """The path of the first change below, by which messages and errors name the place."""
    while not isinstance(branch, _New):
        branch = next(iter(branch.values()))
    return branch.path


def _with(members: tuple[object, ...], news: Mapping[int | str, object]) -> tuple[object, ...]:
    return tuple(news.get(index, member) for index, member in enumerate(members))

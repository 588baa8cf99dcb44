"""Lists in data, and objects whose one key tells what they hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from eduplan.codecs.problems import MOST, collected, near
from eduplan.codecs.values import key_path, shown
from eduplan.errors import CodecError

__all__ = ["Tags", "sequence", "tagged"]

_T = TypeVar("_T")

Tags = Mapping[str, Callable[[object], _T]]
"""What reads the value under each key."""


def sequence(value: object, read: Callable[[object], _T]) -> tuple[_T, ...]:
    """Read each member of the list *value*; raise one `CodecError` for its faults."""
    if type(value) is not list:
        raise CodecError(f"应为列表，却是{shown(value)}", remedy="放进列表")
    members: list[_T] = []
    problems: list[CodecError] = []
    for index, member in enumerate(value):
        try:
            members.append(read(member))
        except Exception as error:
            problems += collected(error, f"[{index}]").problems
            if len(problems) >= MOST:
                break
    if problems:
        raise CodecError.of(problems)
    return tuple(members)


def tagged(value: Mapping[str, object], tags: Tags[_T]) -> _T:
    """Read an object with exactly one key, one of *tags*."""
    unknown = [key for key in value if key not in tags][:MOST]
    if unknown:
        raise CodecError.of(
            [
                CodecError("没有这个键", path=key_path(key), remedy=near(key, tags))
                for key in unknown
            ]
        )
    if len(value) != 1:
        raise CodecError(
            f"应恰有一个键，却有 {len(value)} 个", remedy="写其中之一：" + " ".join(tags)
        )
    [(tag, inner)] = value.items()
    try:
        return tags[tag](inner)
    except Exception as error:
        raise collected(error, tag) from None

"""The version of the data format, and the way from older ones to this."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from eduplan.codecs.problems import collected
from eduplan.codecs.values import shown
from eduplan.errors import CodecError

__all__ = ["FORMAT", "KEY", "MIGRATIONS", "Members", "current"]

FORMAT: Final = 1
"""The version that this eduplan writes."""

KEY: Final = "format"
"""The key of the version, first in every file."""

Members = dict[str, object]
Migration = Callable[[Members], Members]

MIGRATIONS: Final[Mapping[int, Migration]] = {}
"""For each older version, what turns its members into those of the next one."""


def current(
    data: object,
    read_integer: Callable[[object], int],
    *,
    what: str = "计划",
    newest: int = FORMAT,
    migrations: Mapping[int, Migration] = MIGRATIONS,
) -> Members:
    """The members of *data*, without its version, as the *newest* format has them.

    *read_integer* reads the version as its file writes integers, *what* names the data in messages.
    Raises `CodecError` where there is no version, or one that this eduplan does not know.
    """
    if not isinstance(data, dict):
        raise CodecError(
            f"{what}应为对象（键和值），却是{shown(data)}", remedy=f"核对是不是{what}的数据文件"
        )
    if KEY not in data:
        raise CodecError("缺少数据格式的版本", path=KEY, remedy=f"补上 {KEY}，值为 {newest}")
    version = _version(data[KEY], read_integer, newest)
    members = {key: value for key, value in data.items() if key != KEY}
    for older in range(version, newest):
        members = migrations[older](members)
    return members


def _version(value: object, read_integer: Callable[[object], int], newest: int) -> int:
    try:
        version = read_integer(value)
    except CodecError as error:
        raise collected(error, KEY) from None
    if version > newest:
        raise CodecError(
            f"数据格式为{shown(version)}，新于本程序认得的 {newest}",
            path=KEY,
            remedy="升级 eduplan：pip install -U eduplan",
        )
    if version < 1:
        raise CodecError(
            f"数据格式为{shown(version)}，没有这样的格式", path=KEY, remedy=f"写 {newest}"
        )
    return version

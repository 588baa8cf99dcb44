"""House styles by name: those that come with eduplan, and the files that offices keep."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from eduplan.codecs.houses import SHIPPED, HouseFormat, loads, shipped
from eduplan.codecs.problems import near
from eduplan.errors import FileError
from eduplan.model.layout import HouseStyle
from eduplan.verbs.files import contents, errors_in

__all__ = ["house_named"]

_SUFFIXES: Final = {
    ".toml": HouseFormat.TOML,
    ".yaml": HouseFormat.YAML,
    ".yml": HouseFormat.YAML,
}


def house_named(name: str) -> HouseStyle:
    """The house style that *name* is: one of `SHIPPED`, else the .toml, .yaml or .yml file there.

    Raises `FileError` where there is no such style or file, `CodecError` with the file's name for each
    fault in it.

    >>> house_named("standard") == HouseStyle()
    True
    """
    if name in SHIPPED:
        return shipped(name)
    path = Path(name)
    kind = _SUFFIXES.get(path.suffix.lower())
    if kind is None:
        files = "、".join(_SUFFIXES)
        raise FileError(
            f"没有叫 {name!r} 的版式方案",
            remedy=f"{near(name, SHIPPED)}；或写出 {files} 文件的路径",
        )
    with errors_in(name):
        return loads(contents(path), kind)

"""Faces of type: the standard names typefaces, never brands, so each has many font names."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources
from typing import Final

from attrs import frozen

__all__ = [
    "FACES",
    "FANGSONG",
    "HALF_WIDTH",
    "HEITI",
    "KAITI",
    "SONGTI",
    "XIAOBIAOSONG",
    "Face",
    "face_called",
    "is_gb2312",
]


@frozen
class Face:
    """A typeface: its *name* in the standard, and the font *names* that are it, the usual one first.

    A font whose name holds one of *stems* is of it too; *imitations* are what offices take for it.
    """

    name: str
    names: tuple[str, ...]
    stems: tuple[str, ...] = ()
    imitations: tuple[str, ...] = ()

    @property
    def font(self) -> str:
        """The font name to write."""
        return self.names[0]


def _faces() -> dict[str, Face]:
    text = resources.files(__package__).joinpath("faces.toml").read_text("utf-8")
    tables = tomllib.loads(text)["face"]
    return {
        each["name"]: Face(
            each["name"], tuple(each["names"]), tuple(each["stems"]), tuple(each["imitations"])
        )
        for each in tables
    }


_FACES: Final = _faces()
XIAOBIAOSONG: Final = _FACES["小标宋"]
FANGSONG: Final = _FACES["仿宋"]
KAITI: Final = _FACES["楷体"]
HEITI: Final = _FACES["黑体"]
SONGTI: Final = _FACES["宋体"]

FACES: Final = (XIAOBIAOSONG, FANGSONG, KAITI, HEITI, SONGTI)

HALF_WIDTH: Final = frozenset(
    {
        *("Times New Roman", "Liberation Serif", "Tinos", "Nimbus Roman"),
        *(font for face in FACES for font in face.names),
    }
)
"""Fonts whose digits are known to be half as wide as a 汉字, as the places of dates are reckoned."""

_BY_FONT: Final = {font.casefold(): face for face in FACES for font in face.names}


@lru_cache(maxsize=512)
def face_called(font: str) -> Face | None:
    """The face that the font name *font* is, or None; of several names (黑体;SimHei) the first counts.

    >>> face_called("FangSong").name, face_called("方正公文仿宋").name, face_called("Arial")
    ('仿宋', '仿宋', None)
    """
    key = font.partition(";")[0].strip().removeprefix("@").casefold()
    known = _BY_FONT.get(key)
    if known is not None:
        return known
    return next((face for face in FACES if any(stem in key for stem in face.stems)), None)


def is_gb2312(font: str) -> bool:
    """Whether *font* is named after GB 2312, and so draws no 汉字 that this lacks."""
    return "gb2312" in font.casefold()

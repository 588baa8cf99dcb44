"""Faces of type: the standard names typefaces, never brands, so each has many font names."""

from __future__ import annotations

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
]


@frozen
class Face:
    """A typeface: its *name* in the standard, and the font *names* that are it, the usual one first."""

    name: str
    names: tuple[str, ...]

    @property
    def font(self) -> str:
        """The font name to write."""
        return self.names[0]


XIAOBIAOSONG: Final = Face(
    "小标宋",
    (
        "方正小标宋简体",
        "方正小标宋_GBK",
        "FZXiaoBiaoSong-B05S",
        "FZXiaoBiaoSong-B05",
        "华文小标宋",
        "STXiaobiaoSong",
        "汉仪小标宋简",
        "文星小标宋",
    ),
)
FANGSONG: Final = Face(
    "仿宋",
    (
        "仿宋_GB2312",
        "FangSong_GB2312",
        "仿宋",
        "FangSong",
        "方正仿宋_GBK",
        "方正仿宋简体",
        "华文仿宋",
        "STFangsong",
    ),
)
KAITI: Final = Face(
    "楷体",
    ("楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "方正楷体_GBK", "华文楷体", "STKaiti"),
)
HEITI: Final = Face("黑体", ("黑体", "SimHei", "方正黑体_GBK", "华文黑体", "STHeiti"))
SONGTI: Final = Face("宋体", ("宋体", "SimSun", "NSimSun", "新宋体"))

FACES: Final = (XIAOBIAOSONG, FANGSONG, KAITI, HEITI, SONGTI)

HALF_WIDTH: Final = frozenset(
    {
        *("Times New Roman", "Liberation Serif", "Tinos", "Nimbus Roman"),
        *(font for face in FACES for font in face.names),
    }
)
"""Fonts whose digits are known to be half as wide as a 汉字, as the places of dates are reckoned."""

_BY_FONT: Final = {font.casefold(): face for face in FACES for font in face.names}


def face_called(font: str) -> Face | None:
    """The face that the font name *font* is, or None.

    >>> face_called("FangSong").name
    '仿宋'
    """
    return _BY_FONT.get(font.casefold())

"""House style: the fonts and pitches of one office, as data; the default is the standard's."""

from __future__ import annotations

from attrs import frozen

from eduplan.gbt9704 import page
from eduplan.gbt9704.faces import FANGSONG, HEITI, KAITI, SONGTI, XIAOBIAOSONG, Face
from eduplan.gbt9704.figure import Figure

__all__ = ["HouseStyle"]


@frozen(kw_only=True)
class HouseStyle:
    """版式方案: the font that each face is written in, the *line_pitch* and the *run_spacing*.

    Digits and Latin letters stand in the font of the text round them, at half its width: the
    standard leaves their face open, and so the 28 characters of a line keep their grid.

    >>> from eduplan.gbt9704.faces import FANGSONG
    >>> HouseStyle(fangsong="仿宋").font(FANGSONG)
    '仿宋'
    """

    xiaobiaosong: str = XIAOBIAOSONG.font
    fangsong: str = FANGSONG.font
    kaiti: str = KAITI.font
    heiti: str = HEITI.font
    songti: str = SONGTI.font
    line_pitch: Figure = page.LINE_PITCH
    run_spacing: Figure = page.RUN_SPACING

    def font(self, face: Face) -> str:
        """The font name that this office writes *face* in."""
        return {
            XIAOBIAOSONG.name: self.xiaobiaosong,
            FANGSONG.name: self.fangsong,
            KAITI.name: self.kaiti,
            HEITI.name: self.heiti,
            SONGTI.name: self.songti,
        }[face.name]

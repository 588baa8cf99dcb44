"""Which face characters are in: their own, that of their style, or that of their paragraph's."""

from __future__ import annotations

from eduplan.docx.names import ParagraphStyle, RunStyle
from eduplan.gbt9704.faces import FANGSONG, Face
from eduplan.gbt9704.house import Typeface, Typesetting
from eduplan.gbt9704.roles import FORMATS

__all__ = ["Typefaces"]


class Typefaces:
    """The faces of one document in the style of *house*; *faces* are those of its levels, from pillars
    down.
    """

    def __init__(self, faces: tuple[Face, ...], house: Typesetting) -> None:
        self.faces = faces
        self.house = house

    def of_paragraph(self, style: ParagraphStyle) -> Face:
        """The face of a paragraph in *style*."""
        return FORMATS[style.role].face or self.faces[style.level - 1]

    def of_run(self, style: RunStyle) -> Face | None:
        """The face that a run in *style* has whatever its paragraph's is; None for that one."""
        face = self.faces[style.level - 1] if style.level else FANGSONG
        return None if face == FANGSONG else face

    def written(
        self, paragraph: ParagraphStyle, run: RunStyle | None = None, own: Face | None = None
    ) -> Typeface:
        """How the office writes the face of a run that has its *own*, or the one its styles give."""
        of_run = self.of_run(run) if run else None
        return self.house.typeface(own or of_run or self.of_paragraph(paragraph))

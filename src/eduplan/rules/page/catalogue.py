"""The catalogue of layout: every rule of it, by hand, in the order of its groups."""

from __future__ import annotations

from typing import Final

from eduplan.rules.page import (
    characters,
    drawing,
    faces,
    grid,
    imprint,
    indents,
    numbers,
    remnants,
    sheet,
    signature,
    spacing,
    wording,
)
from eduplan.rules.page.layout_rule import LayoutRule

__all__ = ["LAYOUT_RULES"]

LAYOUT_RULES: Final[tuple[LayoutRule, ...]] = (
    *sheet.RULES,
    *grid.RULES,
    *faces.RULES,
    *drawing.RULES,
    *characters.RULES,
    *indents.RULES,
    *imprint.RULES,
    *spacing.RULES,
    *signature.RULES,
    *numbers.RULES,
    *wording.RULES,
    *remnants.RULES,
)

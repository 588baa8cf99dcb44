"""版记: its insets and its rules (clause 7.4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from eduplan.gbt9704.roles import IMPRINT, Alignment, Role
from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.model.setting import Setting
from eduplan.rules.page.layout_rule import Sight, layout_rule, seen_in
from eduplan.rules.page.measures import characters, first_line
from eduplan.rules.page.typescript import Typescript

__all__ = ["RULES"]

_SIDES: Final = frozenset({Alignment.LEFT, Alignment.BOTH})
_OUTER: Final = range(7, 10)
_MIDDLE: Final = range(5, 8)
"""Eighths of points that the rules of 版记 are thick: 0.35 mm and 0.25 mm, a little either way."""


@layout_rule(
    "PAG084",
    clause="7.4.2",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="左空{found}；版记各要素左右各空一字",
    good=["抄送机关·首行缩进=1字"],
    bad=[
        "抄送机关·首行缩进=0字；抄送机关·左缩进=0字",
        "印发机关·左缩进=3字；印发机关·首行缩进=0字",
    ],
)
def imprint_inset(typescript: Typescript) -> Iterator[Sight]:
    """The elements of 版记 begin one character in, of their own size."""
    for look in typescript.of(Role.COPIES, Role.IMPRINT_ADDRESSEES, Role.PRINTER):
        if look.form.alignment not in _SIDES or look.floats:
            continue
        begin = look.form.left + first_line(look)
        if not 200 <= begin <= 380:
            yield seen_in(look, characters(begin * 32 / 28))


@layout_rule(
    "PAG087",
    clause="7.4.1",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="{found}；首条和末条分隔线推荐0.35毫米，中间的推荐0.25毫米",
    good=["抄送机关·上框线=8", "抄送机关·上框线=0"],
    bad=["抄送机关·上框线=18", "印发机关·下框线=4", "印发机关·上框线=12"],
)
def imprint_rules(typescript: Typescript) -> Iterator[Sight]:
    """The first and the last rule of 版记 are thick, those between thin."""
    looks = [each for each in typescript.of(*IMPRINT) if not each.floats]
    looks.sort(key=lambda each: each.place.block)
    for number, look in enumerate(looks):
        is_first, is_last = number == 0, number == len(looks) - 1
        for setting, eighths, is_outer, what in (
            (Setting.ABOVE_RULE, look.borders[0], is_first, "之上"),
            (Setting.BELOW_RULE, look.borders[1], is_last, "之下"),
        ):
            wanted = _OUTER if is_outer else _MIDDLE
            if eighths and eighths not in wanted:
                found = f"{what}的分隔线粗{eighths / 8 / 72 * 25.4:.2f}毫米"
                yield seen_in(look, found, "", (setting, eighths, wanted[len(wanted) // 2]))


RULES: Final = (imprint_inset, imprint_rules)

"""What was measured on a page, and whether it is what GB/T 9704-2012 wants. No file, no PDF.

Lengths are millimetres and sizes points, both as printed: judged and shown to 0.01.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Final

from attrs import frozen

from eduplan.gbt9704.figure import TWIPS_PER_MM, Figure, Force, Unit

__all__ = [
    "PRINT_ERROR",
    "FontUse",
    "Measurement",
    "Proof",
    "Verdict",
    "judge_count",
    "judge_length",
    "judge_size",
    "judge_words",
    "setting_of",
]

PRINT_ERROR: Final = 1.0
"""误差不超过 1 mm (clause 6.1): what a length may be off whose own tolerance is not stated."""
_SIZE_ERROR: Final = 0.2
"""Points that a size of type may be off: a PDF rounds."""


class Verdict(Enum):
    """What a measurement comes to."""

    MET = "符合"
    OFF = "不符"


@frozen(kw_only=True)
class Measurement:
    """One thing on one page: its *name*, the *clause* that speaks of it, the *page*.

    Pages are counted from 1; 0 is for what stands on none.
    *measured* and *required* are in *unit*: ``mm``, ``pt``, or "" for a count and for words;
    *tolerance* is how much they may differ either way, *stated* the requirement in the standard's own
    terms (2字), *force* how binding it is.
    """

    name: str
    clause: str
    page: int
    measured: float | str
    required: float | str
    tolerance: float = 0.0
    unit: str = ""
    stated: str = ""
    force: Force = Force.STATED
    verdict: Verdict

    @property
    def holds(self) -> bool:
        """Whether it is as required."""
        return self.verdict is Verdict.MET


@frozen
class FontUse:
    """A font that a document *asked* for, and those that the PDF *held* for it, most used first."""

    asked: str
    held: tuple[str, ...]
    stood_in: bool
    """Whether any of them is another face than the one asked for."""


@frozen(kw_only=True)
class Proof:
    """The proof of one document: *measurements* taken on its *pages* as *renderer* set them.

    Every figure is one of that program with these *fonts*; another may set the document otherwise.
    """

    renderer: str
    fonts: tuple[FontUse, ...]
    pages: int
    measurements: tuple[Measurement, ...]

    @property
    def off(self) -> tuple[Measurement, ...]:
        """What is not as required."""
        return tuple(each for each in self.measurements if not each.holds)

    @property
    def stand_ins(self) -> tuple[FontUse, ...]:
        """The fonts that were asked for and that others stood in for."""
        return tuple(each for each in self.fonts if each.stood_in)


def setting_of(renderer: str, fonts: Iterable[FontUse]) -> str:
    """Which program set the pages, and which fonts stood in: what every figure hangs on.

    >>> setting_of("LibreOffice 7.4", [FontUse("仿宋_GB2312", ("FandolFang-Regular",), True)])
    '由 LibreOffice 7.4 排版；代用字体：仿宋_GB2312→FandolFang-Regular'
    """
    stood_in = [f"{each.asked}→{'、'.join(each.held)}" for each in fonts if each.stood_in]
    return f"由 {renderer} 排版；代用字体：{'；'.join(stood_in) or '无'}"


def judge_length(
    name: str, page: int, measured: float, figure: Figure, *, line: float | None = None
) -> Measurement:
    """Judge a length *measured* in mm by *figure*, within its tolerance or the 1 mm of clause 6.1.

    *line* is the height of a line of the document in mm: what is stated in 行 is so many of them.
    """
    per_unit = _mm_of(figure, line)
    required = float(figure.value) * per_unit
    tolerance = float(figure.tolerance) * per_unit if figure.tolerance else PRINT_ERROR
    return _judged(name, page, measured, required, tolerance, "mm", figure)


def judge_size(name: str, page: int, measured: float, figure: Figure) -> Measurement:
    """Judge a size of type *measured* in points."""
    required = figure.twips / 20
    return _judged(name, page, measured, required, _SIZE_ERROR, "pt", figure)


def judge_count(name: str, page: int, measured: int, figure: Figure) -> Measurement:
    """Judge a number of things: nothing may be missing or too much."""
    return _judged(name, page, measured, figure.number, 0, "", figure)


def judge_words(
    name: str,
    page: int,
    measured: str,
    required: str,
    clause: str,
    *,
    holds: bool | None = None,
) -> Measurement:
    """Judge what words say: it is *required* itself, or *holds* says whether it is of that kind."""
    is_met = measured == required if holds is None else holds
    return Measurement(
        name=name,
        clause=clause,
        page=page,
        measured=measured,
        required=required,
        verdict=Verdict.MET if is_met else Verdict.OFF,
    )


def _mm_of(figure: Figure, line: float | None) -> float:
    """The millimetres of one unit of *figure*."""
    if figure.unit is Unit.LINE and line is not None:
        return line
    return float(figure.per_unit / TWIPS_PER_MM)


def _judged(
    name: str,
    page: int,
    measured: float,
    required: float,
    tolerance: float,
    unit: str,
    figure: Figure,
) -> Measurement:
    # Nothing is added but that -0.0 becomes 0.0.
    shown, wanted, within = round(measured, 2) + 0, round(required, 2), round(tolerance, 2)
    is_met = round(abs(shown - wanted), 2) <= within
    return Measurement(
        name=name,
        clause=figure.clause,
        page=page,
        measured=shown,
        required=wanted,
        tolerance=within,
        unit=unit,
        stated=_stated(figure),
        force=figure.force,
        verdict=Verdict.MET if is_met else Verdict.OFF,
    )


def _stated(figure: Figure) -> str:
    value = figure.value
    number = str(value.numerator) if value.denominator == 1 else f"{float(value):g}"
    return f"{number}{figure.unit.value}" if figure.unit in (Unit.CHARACTER, Unit.LINE) else ""

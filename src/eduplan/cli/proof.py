"""A proof of the page, shown: as a table for people, as data for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from eduplan.gbt9704.facts import Measurement, Proof, setting_of
from eduplan.gbt9704.figure import Force
from eduplan.language.width import display_width, pad

__all__ = ["proof_data", "proof_lines"]

_HEAD: Final = ("条款", "项目", "页", "实测", "要求", "结论")
_LISTED: Final = 3
"""How many different words are listed; of more the first and the last are."""


class _Kind(NamedTuple):
    """What measurements of several pages must share to stand in one row."""

    clause: str
    name: str
    unit: str
    stated: str
    force: Force
    is_met: bool
    required: float | str


def proof_lines(proof: Proof) -> Iterator[str]:
    """The proof for people: the program, a table, the outcome."""
    yield f"{proof.pages} 面，{setting_of(proof.renderer, proof.fonts)}"
    rows = [_HEAD, *_rows(proof.measurements)]
    widths = [max(map(display_width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (pad(cell, width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()
    off = len(proof.off)
    outcome = f"不符 {off} 项" if off else "全部符合"
    yield f"共量 {len(proof.measurements)} 项，{outcome}。换了程序或字体，版面会有出入，应重新量。"


def proof_data(proof: Proof) -> dict[str, object]:
    """The proof for programs: every measurement by itself."""
    return {
        "renderer": proof.renderer,
        "fonts": [
            {"asked": each.asked, "held": list(each.held), "stood_in": each.stood_in}
            for each in proof.fonts
        ],
        "pages": proof.pages,
        "off": len(proof.off),
        "measurements": [_data(each) for each in proof.measurements],
    }


def _data(measurement: Measurement) -> dict[str, object]:
    return {
        "name": measurement.name,
        "clause": measurement.clause,
        "page": measurement.page,
        "measured": measurement.measured,
        "required": measurement.required,
        "tolerance": measurement.tolerance,
        "unit": measurement.unit,
        "stated": measurement.stated,
        "force": measurement.force.value,
        "verdict": measurement.verdict.value,
    }


def _rows(measurements: Sequence[Measurement]) -> list[tuple[str, ...]]:
    groups: dict[_Kind, list[Measurement]] = {}
    for each in measurements:
        groups.setdefault(_kind(each), []).append(each)
    ordered = sorted(groups.items(), key=lambda pair: _clause_order(pair[0].clause))
    return [_row(kind, members) for kind, members in ordered]


def _kind(measurement: Measurement) -> _Kind:
    required = measurement.required
    return _Kind(
        measurement.clause,
        measurement.name,
        measurement.unit,
        measurement.stated,
        measurement.force,
        measurement.holds,
        "" if isinstance(required, str) else required,
    )


def _row(kind: _Kind, members: Sequence[Measurement]) -> tuple[str, ...]:
    first = members[0]
    usual = "" if kind.force is Force.STATED else f"（{kind.force.value}）"
    return (
        kind.clause,
        kind.name,
        _pages([each.page for each in members]),
        _values([each.measured for each in members], kind.unit),
        _required(members, kind) + usual,
        first.verdict.value,
    )


def _required(members: Sequence[Measurement], kind: _Kind) -> str:
    first = members[0]
    if isinstance(first.required, str):
        return _values([each.required for each in members], "")
    tolerance = f"±{first.tolerance:g}" if first.tolerance else ""
    value = f"{first.required:g}{tolerance} {kind.unit}".strip()
    return f"{kind.stated}（{value}）" if kind.stated else value


def _values(values: Sequence[float | str], unit: str) -> str:
    """One value, some, or the least and the greatest."""
    numbers = [value for value in values if not isinstance(value, str)]
    if numbers:
        ends = sorted({min(numbers), max(numbers)})
        return f"{'～'.join(f'{value:g}' for value in ends)} {unit}".strip()
    words = list(dict.fromkeys(map(str, values)))
    return "、".join(words) if len(words) <= _LISTED else f"{words[0]}～{words[-1]}"


def _pages(pages: Sequence[int]) -> str:
    """Pages as stretches: 1～3、5; – for none."""
    if not any(pages):
        return "–"
    ordered = sorted(set(pages))
    starts = [0, *(i for i, (a, b) in enumerate(pairwise(ordered), 1) if b != a + 1), len(ordered)]
    stretches = ((ordered[a], ordered[b - 1]) for a, b in pairwise(starts))
    return "、".join(str(a) if a == b else f"{a}～{b}" for a, b in stretches)


def _clause_order(clause: str) -> tuple[int, ...]:
    return tuple(int(part) for part in clause.split(".") if part.isdigit())

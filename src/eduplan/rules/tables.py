"""Tables against the prose: a row names what the prose counts, and has its number."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from itertools import groupby
from typing import Final

from eduplan.language.characters import solid
from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.model.quantity import Quantity
from eduplan.model.target import Target
from eduplan.model.wording import SCALES
from eduplan.rules.examples import HEAD
from eduplan.rules.lines import Element, Line
from eduplan.rules.manuscript import Manuscript
from eduplan.rules.phrases import Found, targets_in
from eduplan.rules.rule import Hit, Rule, Span, plan_rule

__all__ = ["RULES"]

_FACTS: Final = "《党政机关公文处理工作条例》第十九条"


@plan_rule(
    "PLN207",
    clause=_FACTS,
    force=Force.FACT,
    severity=Severity.WARNING,
    message="表中是“{found}”，{detail}",
    good=[
        HEAD + "一、学习\n1.宣讲。开展理论宣讲100场。\n附件\n任务表\n任务\t目标\n理论宣讲\t100场",
        HEAD + "一、学习\n1.宣讲。开展理论宣讲100场。\n附件\n任务表\n任务\t目标\n骨干培训\t120场",
    ],
    bad=[
        HEAD + "一、学习\n1.宣讲。开展理论宣讲100场。\n附件\n任务表\n任务\t目标\n理论宣讲\t120场",
        HEAD + "一、学位\n1.供给。新增公办学位3600个。\n附件\n任务表\n任务\t目标\n公办学位\t3200个",
        HEAD + "一、队伍\n1.培训。培训骨干教师200人。\n附件\n任务表\n任务\t目标\n骨干教师\t180人",
    ],
)
def table_and_prose(manuscript: Manuscript) -> Iterator[Hit]:
    """A row of a table names what the prose counts, and has its number."""
    stated = _stated(manuscript)
    if not stated:
        return
    for row in _rows(manuscript):
        for subject, unit, other in stated:
            number = _number_in(row, subject, unit)
            if number is not None and not _is(other.item, number[2]):
                place = other.line.spelled(other.start, other.start + len(other.item.text))
                span = Span(
                    number[1].start(), number[1].end(), detail=f"{place}是“{other.item.text}”"
                )
                yield Hit(number[0], span)
                break


def _stated(manuscript: Manuscript) -> list[tuple[str, str, Found[Target]]]:
    """What the prose counts once: subject, unit and target; longer subjects first."""
    seen = defaultdict[tuple[str, str], list[Found[Target]]](list)
    for found in targets_in(manuscript):
        quantity: Quantity | None = found.item.quantity
        subject = found.item.subject
        if (
            quantity is not None
            and len(subject) >= _SUBJECT
            and found.line.element is not Element.CELL
        ):
            seen[subject, quantity.unit].append(found)
    once = [(subject, unit, each[0]) for (subject, unit), each in seen.items() if len(each) == 1]
    return sorted(once, key=lambda each: -len(each[0]))


_SUBJECT: Final = 3
"""A shorter subject (学位) stands in rows that speak of other things."""


def _rows(manuscript: Manuscript) -> Iterator[tuple[Line, ...]]:
    """The cells of each row of each table."""
    cells = (line for line in manuscript.lines if line.element is Element.CELL and line.pieces)
    for _, row in groupby(cells, key=lambda line: line.pieces[0].path.rpartition("[")[0]):
        yield tuple(row)


def _number_in(
    row: Sequence[Line], subject: str, unit: str
) -> tuple[Line, re.Match[str], Fraction] | None:
    """The one number of *unit* that a row has whose cell says *subject*, or None."""
    if not any(subject == _words(cell.text) for cell in row):
        return None
    pattern = _number_of(unit)
    hits = [(cell, hit) for cell in row for hit in pattern.finditer(cell.text)]
    if len(hits) != 1:
        return None
    cell, hit = hits[0]
    return cell, hit, Fraction(hit[1]) * SCALES[hit[2]]


@cache
def _number_of(unit: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![0-9.])([0-9]{{1,12}}(?:\.[0-9]{{1,6}})?)([万亿]?){re.escape(unit)}(?!率)"
    )


def _words(cell: str) -> str:
    """The words of a cell: without its number, its blanks and what only says that it is done."""
    return re.sub("[0-9].*$", "", solid(cell)).removeprefix("开展").removeprefix("新增")


def _is(target: Target, value: Fraction) -> bool:
    quantity = target.quantity
    return quantity is not None and value in (quantity.value, quantity.to)


RULES: Final[tuple[Rule, ...]] = (table_and_prose,)

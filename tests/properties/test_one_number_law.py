"""Law 6, one number: changing a target changes exactly its own phrase, and what is derived from it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

import pytest
from attrs import evolve, frozen
from hypothesis import given

from eduplan.model import (
    Annex,
    Comparator,
    Deadline,
    DeadlineKind,
    Direction,
    Initiative,
    Paragraph,
    Pillar,
    Plan,
    Quantity,
    Table,
    Target,
    TargetKind,
    TargetRecord,
    When,
    Wording,
    build,
    records,
)
from eduplan.model.inline import Inlines
from eduplan.testing import plans
from tests.properties.law import prove

VALUES: Final = (Fraction(0), Fraction(7), Fraction("77.34"), Fraction(5, 3), Fraction(10**12))
WHENS: Final = tuple(
    map(When.parse, ("09", "12-31", "q2", "h2", "s1", "2031", "2031s", "2031-11-30", "year"))
)


def rows(plan: Plan) -> Iterator[tuple[str, Inlines]]:
    """Every heading, paragraph and cell of *plan*, with its path."""
    for step in plan.walk():
        item = step.item
        if isinstance(item, (Pillar, Initiative)):
            yield f"{step.path}.heading", item.heading
        elif isinstance(item, Paragraph):
            yield step.path, item.inlines
        elif isinstance(item, Table):
            for row, cells in enumerate(item.rows):
                for column, cell in enumerate(cells):
                    yield f"{step.path}.table.rows[{row}][{column}]", cell


def visible(plan: Plan) -> dict[str, str]:
    """Every piece that *plan* prints: each inline by its path, labels, marks and titles."""
    pieces = {
        f"{path}[{index}]": part if isinstance(part, str) else part.text
        for path, row in rows(plan)
        for index, part in enumerate(row)
    }
    for step in plan.walk():
        item = step.item
        if isinstance(item, (Pillar, Initiative)):
            pieces[f"{step.path}.mark"] = f"{item.end_mark}{item.runs_in}"
        elif not isinstance(item, (Target, Deadline)) and step.path.endswith("]"):
            pieces[f"{step.path}.kind"] = type(item).__name__
    pieces |= plan.labels
    pieces |= {f"annexes[{n}].title": annex.title for n, annex in enumerate(plan.annexes)}
    return pieces | {"title": plan.title, "date": plan.envelope.date_text}


@frozen
class Shown:
    """All that *plan* shows: what it prints, its phrases by path, and a row for each target."""

    plan: Plan
    pieces: dict[str, str]
    phrases: dict[str, Target | Deadline]
    rows: list[TargetRecord]

    @classmethod
    def of(cls, plan: Plan) -> Shown:
        phrases = {
            step.path: step.item
            for step in plan.walk()
            if isinstance(step.item, (Target, Deadline))
        }
        return cls(plan, visible(plan), phrases, records(plan))


def assert_only_this_phrase_changes(before: Shown, path: str, **changes: object) -> None:
    """With *changes* the phrase at *path* is another, and the row and dates derived from it."""
    old = before.phrases[path]
    after = Shown.of(before.plan.replace(old.id or "", **changes))
    new = after.phrases[path]
    assert [getattr(new, name) for name in changes] == list(changes.values())
    assert after.phrases == {**before.phrases, path: new}
    assert after.pieces == {**before.pieces, path.rpartition(".")[0]: new.text}
    assert after.plan.retired == before.plan.retired
    for row, now in zip(before.rows, after.rows, strict=True):
        if row.id == new.id:
            assert now.text == new.text
        elif isinstance(new, Deadline):
            assert evolve(now, due=row.due, due_source=row.due_source) == row
        else:
            assert now == row


def another(target: Target, turn: int) -> Quantity:
    """A quantity that *target* might have instead; *turn* chooses value, comparator and range."""
    old = target.quantity
    assert old is not None
    if target.kind is TargetKind.RANK:
        return Quantity(9 if target.stretch == 7 else 7, old.unit)
    choice = [value for value in VALUES if value != target.stretch]
    value = choice[turn % len(choice)]
    if target.kind is TargetKind.LIMIT:
        ceilings = (Comparator.AT_MOST, Comparator.LESS_THAN)
        return Quantity(value, old.unit, ceilings[turn % 2])
    comparator = (old.comparator, *Comparator)[turn % 7]
    return Quantity(value, old.unit, comparator, to=value + 2 if turn % 3 == 0 else None)


def law_of_targets(plan: Plan) -> None:
    shown = Shown.of(plan)
    for turn, (path, target) in enumerate(shown.phrases.items(), len(plan.title)):
        if isinstance(target, Target) and target.quantity is not None:
            assert_only_this_phrase_changes(shown, path, quantity=another(target, turn))


def law_of_deadlines(plan: Plan) -> None:
    shown = Shown.of(plan)
    for turn, (path, deadline) in enumerate(shown.phrases.items(), len(plan.title)):
        if isinstance(deadline, Deadline):
            when = WHENS[turn % len(WHENS)]
            when = When(when.unit) if deadline.kind is DeadlineKind.EVERY else when
            assert_only_this_phrase_changes(shown, path, when=when)


def test_changing_a_target_changes_exactly_its_own_phrase() -> None:
    prove(law_of_targets)


def test_changing_a_deadline_changes_exactly_its_own_phrase() -> None:
    prove(law_of_deadlines)


LOUD: Final = Wording("达到{number}{unit}以上！")
PHRASES: Final[tuple[tuple[Target, Quantity], ...]] = (
    (build.rise(85, "%", baseline="77.34"), Quantity(86, "%", Comparator.AT_LEAST)),
    (
        Target(
            TargetKind.CHANGE,
            Quantity(3, "个百分点"),
            Wording("再提高{number}{unit}"),
            baseline=77,
            direction=Direction.RISE,
        ),
        Quantity(4, "个百分点", Comparator.ABOUT),
    ),
    (build.rate(85, wording=LOUD, stretch=None), Quantity(90, "%", Comparator.AT_MOST)),
    (build.rate(85, stretch=90), Quantity(88, "%", Comparator.AT_LEAST)),
    (build.count(3, "场", population=Quantity(34, "所"), per=("校",)), Quantity(5, "次")),
    (build.rate(98, "%", wording=Wording("百分之{number}以上")), Quantity("98.5", "‰")),
)


@pytest.mark.parametrize(("target", "quantity"), PHRASES)
def test_wherever_it_stands_a_target_changes_its_own_phrase_alone(
    target: Target, quantity: Quantity
) -> None:
    work = Initiative(["力争", target], [["共", target, target, "。"], "正文。"])
    loud = Initiative([target], "正文。", [Initiative("丙", [Table([["数", [target]]])])])
    plan = Plan(
        "要点",
        [Pillar(["甲", target], [work, loud], lead=[[target, "。"]])],
        preamble=[[target]],
        closing=[["完成", target]],
        annexes=[Annex("表", [Table([[target, "1"], ["2", [target, "。"]]])])],
    )
    shown = Shown.of(plan)
    paths = [path for path, phrase in shown.phrases.items() if isinstance(phrase, Target)]
    assert len(paths) == 11
    for path in paths:
        assert_only_this_phrase_changes(shown, path, quantity=quantity)


@given(plans(2))
def test_a_change_taken_back_gives_the_same_plan(plan: Plan) -> None:
    for turn, target in enumerate(plan.targets):
        if target.quantity is not None:
            key, quantity = target.id or "", another(target, turn)
            changed = plan.replace(key, quantity=quantity)
            back = changed.replace(key, quantity=target.quantity, wording=target.wording)
            assert back == plan

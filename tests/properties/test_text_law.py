"""Law 3 for plain text: the same words always, the same tree wherever no line is ambiguous."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from eduplan.codecs.text import ambiguous_lines, dumps, loads
from eduplan.language.characters import solid
from eduplan.model import Plan, TextPlace
from eduplan.model.labelling import labelled
from tests.properties.law import ENOUGH, prove
from tests.properties.test_nothing_lost_law import kept

Tree = list[tuple[int, str, str]]


def tree(plan: Plan) -> Tree:
    """Level, label and heading of each item, blanks apart."""
    return [
        (level, solid(label), solid(item.title))
        for level, label, item in labelled(plan.pillars, plan.numbering)
        if solid(label + item.title)
    ]


def test_a_plan_written_as_text_reads_back_with_its_words_and_unless_lines_are_named_its_tree() -> (
    None
):
    met: Counter[bool] = Counter()

    def law(plan: Plan) -> None:
        text = dumps(plan)
        reading = loads(text)
        assert solid(dumps(reading.plan)) == kept(text, reading)
        named = bool(ambiguous_lines(plan))
        met[named] += bool(plan.pillars)
        if not named:
            assert not reading.unplaced
            assert tree(reading.plan) == tree(plan)

    prove(law)
    if sum(met.values()) >= ENOUGH:
        assert min(met[False], met[True]) >= 0.02 * sum(met.values())


def test_an_ambiguous_line_is_named_by_its_place_in_the_text() -> None:
    def law(plan: Plan) -> None:
        text = dumps(plan)
        for note in ambiguous_lines(plan):
            assert isinstance(note.place, TextPlace)
            line = text.split("\n")[note.place.line - 1]
            assert text[note.place.start : note.place.end] == line
            assert solid(line)

    prove(law)


def test_the_example_is_written_and_read_without_a_doubt(examples: Path) -> None:
    plan = loads((examples / "minghu-2026.txt").read_text("utf-8")).plan
    assert ambiguous_lines(plan) == ()
    assert loads(dumps(plan)).plan == plan

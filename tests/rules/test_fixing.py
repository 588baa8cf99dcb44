"""Fixing by steps: what breaks the law is left out, whatever rule proposes it."""

from __future__ import annotations

from collections.abc import Iterator

from eduplan.model import Safety
from eduplan.rules import Rule, Span, rule
from eduplan.rules.checking import findings_in, manuscript_of
from eduplan.rules.fixing import fixed
from eduplan.rules.mending import UNASKED, MendableText


def replacing(code: str, before: str, after: str, safety: Safety = Safety.TEXT) -> Rule:
    """A rule that wants *after* for each *before*."""

    @rule(code, message="不写“{found}”", good=[], bad=[])
    def wanted(text: str) -> Iterator[Span]:
        """One thing for another."""
        at = text.find(before)
        while at >= 0:
            yield Span(at, at + len(before), after, safety=safety)
            at = text.find(before, at + 1)

    return wanted


def outcome(
    text: str, *rules: Rule, allowed: tuple[Safety, ...] = UNASKED
) -> tuple[str, list[str]]:
    """What becomes of *text* by *rules*, and the rules whose findings were made good, in order."""
    mendable = MendableText(text, rules, lambda words: manuscript_of(rules[0], words))
    steps = fixed(mendable, allowed)
    made = [each.code for step in steps for each in step.fixed]
    return (steps[-1].mendable.text if steps else text), made


def test_a_fix_that_brings_another_finding_back_for_ever_is_left_out() -> None:
    text, made = outcome("甲乙丙", replacing("A1", "甲", "丁"), replacing("B1", "丁", "甲"))
    assert (text, made) == ("甲乙丙", [])


def test_a_fix_whose_consequence_another_removes_is_made_with_it() -> None:
    text, made = outcome("甲乙", replacing("A1", "甲", "丁"), replacing("B1", "丁", "戊"))
    assert (text, made) == ("戊乙", ["A1", "B1"])


def test_the_culprit_alone_is_left_out_of_many() -> None:
    harmful = replacing("H1", "坏", "糟糕")
    other = replacing("X1", "糟糕", "坏")
    text, made = outcome("甲甲甲坏甲甲甲甲", replacing("A1", "甲", "丁"), harmful, other)
    assert (text, made) == ("丁丁丁坏丁丁丁丁", ["A1"] * 7)


def test_fixes_that_meet_are_made_one_after_the_other() -> None:
    text, made = outcome("甲乙丙", replacing("A1", "甲乙", "子"), replacing("B1", "乙丙", "丑"))
    assert (text, made) == ("子丙", ["A1"])
    text, made = outcome("甲乙", replacing("A1", "甲", "子"), replacing("B1", "甲乙", "丑"))
    assert made == ["A1"]


def test_what_needs_a_person_is_not_made() -> None:
    review = replacing("A1", "甲", "乙", Safety.REVIEW)
    assert outcome("甲", review) == ("甲", [])
    assert outcome("甲", review, allowed=(Safety.REVIEW,)) == ("乙", ["A1"])


def test_a_fix_that_leaves_its_finding_is_left_out() -> None:
    mendable = MendableText(
        "甲",
        (replacing("A1", "甲", "甲甲"),),
        lambda words: manuscript_of(mendable.rules[0], words),
    )
    assert fixed(mendable, UNASKED) == ()
    assert len(findings_in(manuscript_of(mendable.rules[0], "甲"), mendable.rules)) == 1

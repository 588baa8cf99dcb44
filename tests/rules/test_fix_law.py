"""Law 7 on text: a fix removes its finding and causes no new one; fixing twice is fixing once."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from eduplan.model import Finding
from eduplan.rules import RULES, Element, Manuscript
from eduplan.rules.checking import findings_in, manuscript_of
from eduplan.rules.editing import edited
from eduplan.rules.mending import mended
from eduplan.testing import Occurrences

WORDS = tuple(rule for rule in RULES if rule.on is not None and Element.BODY in rule.on)
GOOD = [text for rule in WORDS for text in rule.good if "\n" not in text]
BAD = [text for rule in WORDS for text in rule.bad if "\n" not in text]
JOINTS = ("", "，", "。")


def as_lines(text: str) -> Manuscript:
    return manuscript_of(WORDS[0], text)


def codes(found: tuple[Finding, ...]) -> Counter[str]:
    return Counter(each.code for each in found)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Paragraphs of sentences, right and wrong ones side by side."""
    lines = []
    for _ in range(draw(st.integers(1, 2))):
        parts = draw(
            st.lists(st.one_of(st.sampled_from(BAD), st.sampled_from(GOOD)), min_size=1, max_size=3)
        )
        lines.append(draw(st.sampled_from(JOINTS)).join(parts))
    return "\n".join(lines)


def test_each_fix_silences_its_finding_and_causes_no_new_one() -> None:
    met = Occurrences()

    @given(texts())
    def holds(text: str) -> None:
        before = findings_in(as_lines(text), WORDS)
        fixed = [each for each in before if each.fix is not None]
        met.add(
            {
                "fixed" if fixed else "",
                "several" if len(fixed) > 1 else "",
                "none" if not before else "",
            }
        )
        for each in fixed:
            assert each.fix is not None
            changed, done = edited(text, [each.fix])
            after = codes(findings_in(as_lines(changed), WORDS))
            assert done == (each.fix,)
            assert after <= codes(before)
            assert after[each.code] < codes(before)[each.code]

    holds()
    assert met.rare(frozenset({"fixed", "several", "none"})) == []


@given(texts())
def test_mending_twice_is_mending_once(text: str) -> None:
    once, _ = mended(text, WORDS, reader=as_lines)
    assert mended(once, WORDS, reader=as_lines) == (once, ())


@given(st.lists(st.sampled_from(GOOD), max_size=4).map("\n".join))
def test_a_text_without_findings_keeps_its_characters(text: str) -> None:
    if not findings_in(as_lines(text), WORDS):
        assert mended(text, WORDS, reader=as_lines) == (text, ())


@given(texts())
def test_mending_changes_only_what_its_edits_list(text: str) -> None:
    changed, done = edited(
        text, [each.fix for each in findings_in(as_lines(text), WORDS) if each.fix]
    )
    shrunk = len(text) + sum(len(edit.after) - len(edit.before) for edit in done)
    assert len(changed) == shrunk
    assert bool(done) == (changed != text)


def test_a_plan_as_text_is_mended_where_it_was_read() -> None:
    text = "2026年工作要点\n　　一、加强学习\n　　1、布署宣讲,全年宣讲100场.\n　　2.培训"
    mended_text, done = mended(text, RULES)
    assert (
        mended_text
        == "2026年工作要点\n　　一、加强学习\n　　1.部署宣讲，全年宣讲100场。\n　　2.培训"
    )
    assert len(done) == 4

"""The law of fixes over documents: a fix removes its finding and brings none, and goes no further."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from random import Random
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eduplan.docx.patch.proof import shown_words
from eduplan.docx.revisions import Revisions
from eduplan.errors import EduplanError
from eduplan.model import Edit, Finding
from eduplan.model.setting import Setting, SettingEdit
from eduplan.testing import Occurrences
from eduplan.verbs.check import check
from eduplan.verbs.fix import FixedFile, fix
from tests.battery.faults import FAULTS
from tests.battery.makes import Make, conforming, opened, saved
from tests.docx.packages import members
from tests.docx.patch.shown import AUTHOR, MAIN_PART, shows
from tests.properties.faults import Harmed, harmed_documents
from tests.properties.package_mutations import with_faults

MET: Final = frozenset(
    {"make", "plan", "plain", "named fault", "type", "form", "sheet", "mark", "none planted"}
    | {"setting", "words", "several", "left alone", "for a person"}
)
FEW: Final = settings(max_examples=max(10, settings().max_examples // 8))
SOME: Final = settings(max_examples=max(10, settings().max_examples // 3))
ENOUGH: Final = 25
"""Below so many examples a share of 2 % says nothing."""
BESIDE: Final = {Setting.PAGE_NUMBER, Setting.ODD_EVEN}


def codes(findings: Iterable[Finding]) -> Counter[str]:
    return Counter(each.code for each in findings)


def met(fixed: FixedFile) -> set[str]:
    edits = fixed.edits
    return {
        "setting" if any(isinstance(each, SettingEdit) for each in edits) else "",
        "words" if any(isinstance(each, Edit) for each in edits) else "",
        "several" if len(edits) > 1 else "",
        "" if edits else "left alone",
        "for a person" if fixed.review else "",
    }


def test_each_fix_removes_its_finding_and_causes_no_new_one() -> None:
    occurred = Occurrences()

    @SOME
    @given(harmed_documents(), st.sampled_from(("safe", "text")))
    def holds(harmed: Harmed, safety: str) -> None:
        fixed = keeps_the_law(harmed.content, safety, "docx")
        occurred.add({*harmed.kinds, *met(fixed)})
        touches_no_more(harmed.content, fixed)

    holds()
    if occurred.examples >= ENOUGH:
        assert occurred.rare(MET) == []


def keeps_the_law(content: bytes, safety: str, form: str) -> FixedFile:
    """What comes of *content*, once it is known that each fix removes its finding, causes none, and stays."""
    before = check(content, format=form)
    fixed = fix(content, safety=safety, format=form)
    after = codes(check(fixed.content, format=form))
    assert after == codes(fixed.left)
    mended = codes(each for each in before if each in fixed.made)
    assert after <= codes(before) - mended
    assert bool(fixed.made) == (fixed.content != content)
    assert fixed.made or fixed.content is content
    again = fix(fixed.content, safety=safety, format=form)
    assert (again.made, again.content) == ((), fixed.content)
    return fixed


@pytest.mark.slow
@pytest.mark.parametrize("make", Make, ids=lambda make: make.name)
def test_the_law_holds_for_every_planted_fault(make: Make) -> None:
    made = 0
    for number, fault in enumerate(FAULTS):
        if number % len(Make) == list(Make).index(make):
            document = opened(conforming(make))
            fault.plant(document)
            content = saved(document)
            fixed = keeps_the_law(content, "text", "docx")
            touches_no_more(content, fixed)
            made += bool(fixed.made)
    assert made > 20


def test_the_law_holds_for_real_documents(shared: Path) -> None:
    made = 0
    for path in sorted(shared.glob("corpus/*/*.docx")):
        for safety in ("safe", "text"):
            fixed = keeps_the_law(path.read_bytes(), safety, "docx")
            touches_no_more(path.read_bytes(), fixed)
            made += len(fixed.made)
    assert made


def test_the_law_holds_for_real_texts(shared: Path) -> None:
    made = 0
    for path in sorted(shared.glob("corpus/*/*.txt")):
        fixed = keeps_the_law(path.read_bytes(), "text", "txt")
        made += len(fixed.made)
    assert made


def touches_no_more(source: bytes, fixed: FixedFile) -> None:
    """Words change as listed and nowhere else; where only words change, other parts keep their bytes."""
    words = [each for each in fixed.edits if isinstance(each, Edit)]
    layout = {each.setting for each in fixed.edits if isinstance(each, SettingEdit)}
    old, new = shown_words(source), shown_words(fixed.content)
    if not words and not layout & BESIDE:
        assert new == old
    grown = sum(len(each.after) - len(each.before) for each in words)
    assert sum(map(len, shows(fixed.content))) == sum(map(len, shows(source))) + grown
    if not layout:
        kept, made = members(source), members(fixed.content)
        assert {name for name in kept if kept[name] != made[name]} <= {MAIN_PART}
        assert set(made) == set(kept)


@FEW
@given(harmed_documents(), st.sampled_from(("safe", "text")))
def test_tracked_fixes_are_the_plain_ones_once_accepted_and_none_once_rejected(
    harmed: Harmed, safety: str
) -> None:
    plain = fix(harmed.content, safety=safety, format="docx")
    tracked = fix(harmed.content, safety=safety, format="docx", track=AUTHOR)
    assert shows(tracked.content) == shows(plain.content)
    original = Revisions.ORIGINAL
    assert shows(tracked.content, original) == shows(harmed.content, original)
    again = fix(tracked.content, safety=safety, format="docx", track=AUTHOR)
    assert (again.made, again.content) == ((), tracked.content)


@FEW
@given(st.integers(0, 10**6))
def test_a_broken_package_is_mended_or_refused(seed: int) -> None:
    broken = with_faults(conforming(Make.OWN), Random(seed))
    try:
        fixed = fix(broken, safety="text", format="docx")
    except EduplanError:
        return
    assert codes(fixed.left) <= codes(check(broken, format="docx"))


@FEW
@given(st.binary(), st.sampled_from(("docx", "txt", "json", "yaml", None)))
def test_any_bytes_are_mended_or_refused(content: bytes, form: str | None) -> None:
    try:
        fixed = fix(content, safety="text", format=form)
    except EduplanError:
        return
    assert fix(fixed.content, safety="text", format=form).content == fixed.content

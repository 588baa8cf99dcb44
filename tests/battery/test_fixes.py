"""The fixes that layout rules propose for planted faults, made by the patcher: each mends what it says."""

from __future__ import annotations

from collections import Counter

import pytest

from eduplan.docx.patch import patched
from eduplan.model.finding import Finding
from eduplan.model.setting import SettingEdit
from eduplan.verbs.layout import layout_findings
from tests.battery.faults import FAULTS
from tests.battery.makes import Make, conforming, opened, saved
from tests.docx.patch.shown import shows

ROUNDS = 2
"""A number that stood in the middle is put to the side first, then one character away from it."""


def key(finding: Finding) -> tuple[str, str]:
    return finding.code, finding.message


def new(content: bytes, usual: Counter[tuple[str, str]]) -> list[Finding]:
    """What is found in *content* and not in the document that conforms."""
    return [each for each in layout_findings(content) if not usual[key(each)]]


@pytest.mark.slow
@pytest.mark.parametrize("make", Make, ids=lambda make: make.name)
def test_layout_fixes_remove_their_findings_and_change_no_word(make: Make) -> None:
    sound = conforming(make)
    usual = Counter(map(key, layout_findings(sound)))
    mended = 0
    for fault in FAULTS:
        document = opened(sound)
        fault.plant(document)
        content = harmed = saved(document)
        for _ in range(ROUNDS):
            fixes = [each.fix for each in new(content, usual) if isinstance(each.fix, SettingEdit)]
            content = patched(content, fixes)
        left = new(content, usual)
        assert [each for each in left if each.fix is not None] == [], fault.name
        before = {key(each) for each in new(harmed, usual)}
        assert {key(each) for each in left} <= before, fault.name
        assert shows(content) == shows(harmed)
        mended += content is not harmed
    assert mended > 70

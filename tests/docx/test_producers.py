"""The same plan, by whatever program its document was written."""

from __future__ import annotations

import shutil

import pytest

from eduplan import parse
from eduplan.docx.reader import read_document
from eduplan.model import Reading
from tests.docx.producers import (
    BY_HAND,
    LINES,
    TITLE,
    as_text,
    by_libreoffice,
    by_pandoc,
    by_python_docx,
)
from tests.rendering.office import requires_libreoffice

TARGETS = parse("\n".join([TITLE, *as_text()])).plan.targets


def assert_is_the_plan(reading: Reading) -> None:
    plan = reading.plan
    assert len(TARGETS) == 3
    assert plan.title == TITLE
    assert [pillar.title for pillar in plan.pillars] == ["加强党的建设", "提高教育质量"]
    assert [len(pillar.initiatives) for pillar in plan.pillars] == [2, 1]
    assert [each.title for each in plan.initiatives] == [
        text.split("。")[0] for depth, text in LINES if depth == 1
    ]
    assert list(plan.labels.values()) == ["一、", "1.", "2.", "二、", "1."]
    assert [block.text for block in plan.preamble] == [LINES[0][1]]
    assert [target.text for target in plan.targets] == [target.text for target in TARGETS]
    assert reading.unplaced == ()


@pytest.mark.parametrize("producer", BY_HAND)
def test_documents_in_the_shape_of_each_program_give_the_plan(producer: str) -> None:
    assert_is_the_plan(read_document(BY_HAND[producer]()))


def test_python_docx_gives_the_plan() -> None:
    assert_is_the_plan(read_document(by_python_docx()))


@requires_libreoffice
@pytest.mark.parametrize("producer", BY_HAND)
def test_what_libreoffice_saved_again_gives_the_plan(producer: str) -> None:
    assert_is_the_plan(read_document(by_libreoffice(BY_HAND[producer]())))


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")
def test_pandoc_gives_the_plan() -> None:
    assert_is_the_plan(read_document(by_pandoc()))

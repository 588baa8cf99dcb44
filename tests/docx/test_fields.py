"""Fields: how deep they go, how long their instructions are, they stay quick to follow."""

from __future__ import annotations

import time

import pytest
from lxml import etree

from eduplan.docx.fields import Fields, is_contents
from tests.docx.wild import SPACES


def fields(*kinds: str) -> Fields:
    """The fields of a body in which these marks stand, none of them followed yet."""
    marks = "".join(f'<w:fldChar w:fldCharType="{kind}"/>' for kind in kinds)
    return Fields(etree.fromstring(f"<w:body {SPACES}>{marks}</w:body>"))


@pytest.mark.parametrize("instruction", ["TOC", ' TOC \\o "1-3"', "toc \\h"])
def test_a_table_of_contents_is_known_by_its_instruction(instruction: str) -> None:
    assert is_contents(instruction)


@pytest.mark.parametrize("instruction", ["", "PAGE", "TOCX", "REF TOC"])
def test_other_fields_are_none(instruction: str) -> None:
    assert not is_contents(instruction)


def test_what_stands_in_an_instruction_does_not_show_and_its_result_does() -> None:
    found, shown = fields(), []
    for kind in ("begin", "separate", "end"):
        found.mark(kind)
        shown.append(found.shows)
    assert shown == [False, True, True]


def test_an_instruction_may_come_in_pieces() -> None:
    found = fields("begin", "separate", "end")
    found.mark("begin")
    for piece in (" T", "OC ", "\\o"):
        found.instruct(piece)
    found.mark("separate")
    assert found.in_contents
    found.mark("end")
    assert not found.in_contents


def test_an_instruction_ends_with_its_paragraph_at_the_latest() -> None:
    found = fields()
    found.mark("begin")
    found.end_paragraph()
    assert found.shows


def test_ends_that_nothing_began_are_passed_over() -> None:
    found = fields()
    found.mark("end")
    found.mark("separate")
    assert found.shows


def test_a_hundred_thousand_fields_in_one_another_are_followed_in_seconds() -> None:
    found, start = fields(), time.process_time()
    for _ in range(100_000):
        found.mark("begin")
        found.instruct("x" * 100)
    for _ in range(100_000):
        found.mark("end")
    assert found.shows
    assert time.process_time() - start < 20

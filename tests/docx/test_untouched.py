"""The fast way for documents nobody touched: only for those, and to the same plan."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given

from eduplan.docx import parts
from eduplan.docx.opening import open_package
from eduplan.docx.reader import read_document
from eduplan.docx.untouched import read_untouched
from eduplan.docx.writer import write_document
from eduplan.model import Plan
from eduplan.testing import plans
from tests.docx.packages import edited, members, zipped
from tests.docx.sample import sample_plan


def resaved(content: bytes) -> bytes:
    """*content* as an editor might save it: the same document, otherwise packed."""
    return edited(content, lambda text: text.replace("><", ">\n<"), "_rels/.rels")


@given(plans())
def test_the_fast_way_and_the_careful_way_lead_to_the_same_plan(plan: Plan) -> None:
    content = write_document(plan)
    fast = read_untouched(open_package(content))
    assert fast is not None
    assert read_untouched(open_package(resaved(content))) is None
    careful = read_document(resaved(content))
    assert careful.notes == ()
    assert careful.plan == fast.plan
    assert careful.layout == fast.layout


@pytest.mark.parametrize(
    ("name", "change"),
    [
        (parts.DOCUMENT, lambda text: text.replace("100场", "120场")),
        (parts.DATA, lambda text: text.replace('"value":"100"', '"value":"120"')),
        (parts.DATA, lambda text: text.replace("seal=", "sea=")),
        ("_rels/.rels", lambda text: text.replace("word/document.xml", "word/other.xml")),
        ("word/_rels/document.xml.rels", lambda text: text.replace("item1", "item2")),
    ],
    ids=["document", "data", "seal", "links", "document links"],
)
def test_a_touched_document_is_not_read_the_fast_way(
    name: str, change: Callable[[str], str]
) -> None:
    content = edited(write_document(sample_plan()), change, name)
    assert read_untouched(open_package(content)) is None


def test_a_document_without_a_data_part_is_not_read_the_fast_way() -> None:
    assert read_untouched(open_package(write_document(sample_plan(), clean=True))) is None


def test_packing_the_same_parts_anew_does_not_touch_them() -> None:
    content = zipped(members(write_document(sample_plan())).items())
    reading = read_untouched(open_package(content))
    assert reading is not None
    assert reading.plan == sample_plan()

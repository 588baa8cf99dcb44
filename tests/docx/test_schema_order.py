"""Children stand in the order of the schema: Word calls a file damaged where they do not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from lxml import etree

from eduplan.docx.writer import write_document
from eduplan.model import Layout, Profile
from tests.docx.order import ORDERS, W, misplaced
from tests.docx.packages import members
from tests.docx.sample import issued_plan, sample_plan


def roots(*, clean: bool) -> Iterator[etree._Element]:
    documents = [
        write_document(sample_plan(), clean=clean),
        write_document(issued_plan(), layout=Layout(Profile.ISSUED), clean=clean),
    ]
    for document in documents:
        for content in members(document).values():
            yield etree.fromstring(content)


@pytest.mark.parametrize("clean", [False, True])
def test_children_stand_in_the_order_of_the_schema(clean: bool) -> None:
    met = set()
    for root in roots(clean=clean):
        assert misplaced(root) == []
        met |= {etree.QName(element).localname for element in root.iter(f"{W}*")}
    assert set(ORDERS) <= met

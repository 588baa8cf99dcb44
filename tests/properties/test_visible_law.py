"""Law 3: what a document shows is the plan, whatever is stripped from behind it."""

from __future__ import annotations

from eduplan.docx.reader import read_document
from eduplan.docx.writer import write_document
from eduplan.model import Plan
from tests.docx.packages import stripped
from tests.docx.shape import shape
from tests.properties.law import prove


def test_a_document_stripped_of_data_properties_and_bookmarks_shows_the_same_plan() -> None:
    def law(plan: Plan) -> None:
        reading = read_document(stripped(write_document(plan)))
        assert shape(reading.plan) == shape(plan)
        assert reading.unplaced == ()

    prove(law)


def test_a_clean_document_shows_the_same_plan() -> None:
    def law(plan: Plan) -> None:
        reading = read_document(write_document(plan, clean=True))
        assert shape(reading.plan) == shape(plan)

    prove(law)

"""Law 2: a document gives back the plan and the layout that it was written from."""

from __future__ import annotations

from eduplan.docx.reader import read_document
from eduplan.docx.writer import write_document
from eduplan.model import Layout, Plan
from tests.properties.law import prove, prove_laid_out


def test_reading_a_document_gives_back_the_plan_and_the_layout_it_was_written_from() -> None:
    def law(plan: Plan, layout: Layout) -> None:
        content = write_document(plan, layout=layout)
        reading = read_document(content)
        assert reading.plan == plan
        assert reading.layout == layout
        assert (reading.notes, reading.unplaced) == ((), ())
        assert write_document(reading.plan, layout=reading.layout) == content

    prove_laid_out(law)


def test_a_document_that_is_not_compressed_gives_back_its_plan() -> None:
    def law(plan: Plan) -> None:
        assert read_document(write_document(plan, compress=False)).plan == plan

    prove(law)

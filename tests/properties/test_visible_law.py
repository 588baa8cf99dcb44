"""Law 3: what a document shows is the plan, whatever is stripped from behind it."""

from __future__ import annotations

from attrs import evolve

from eduplan.docx.reader import read_document
from eduplan.docx.writer import write_document
from eduplan.model import Envelope, Layout, Plan, Profile, Sealing
from tests.docx.packages import stripped
from tests.docx.shape import shape
from tests.properties.law import prove_laid_out


def printed(plan: Plan, profile: Profile) -> Envelope:
    """What of the envelope of *plan* is printed: with what seal it is put is not seen."""
    envelope = evolve(plan.envelope, sealing=Sealing.UNSTAMPED)
    if profile is not Profile.STANDALONE:
        return envelope
    return Envelope(
        signature=envelope.signature, date=envelope.date, date_wording=envelope.date_wording
    )


def test_a_document_stripped_of_data_properties_and_bookmarks_shows_the_same_plan() -> None:
    def law(plan: Plan, layout: Layout) -> None:
        reading = read_document(stripped(write_document(plan, layout=layout)))
        assert shape(reading.plan) == shape(plan)
        assert reading.unplaced == ()
        assert reading.layout.profile is layout.profile
        assert reading.plan.envelope == printed(plan, layout.profile)

    prove_laid_out(law)


def test_a_clean_document_shows_the_same_plan() -> None:
    def law(plan: Plan, layout: Layout) -> None:
        reading = read_document(write_document(plan, layout=layout, clean=True))
        assert shape(reading.plan) == shape(plan)

    prove_laid_out(law)

"""Law: what we write conforms, by the office's own style; stripped of all but its styles too."""

from __future__ import annotations

from collections.abc import Iterable

from eduplan.docx.writer import write_document
from eduplan.language.dates import write_date
from eduplan.model import Layout, Plan
from eduplan.model.finding import Finding, Severity
from eduplan.verbs.layout import layout_findings
from tests.docx.packages import stripped
from tests.properties.law import prove_laid_out

ATTACHED_NAME, DATE_FORM = "FIL032", "FIL036"


def alarms(found: Iterable[Finding], plan: Plan) -> list[Finding]:
    """The errors and warnings that our writing is to blame for.

    A date keeps the words that it was given, and so does the name of an annex.
    """
    given = set()
    envelope = plan.envelope
    if envelope.date is not None and envelope.date_text != write_date(envelope.date):
        given.add(DATE_FORM)
    if any(title and not title[-1].isalnum() for title in (plan.title, *_titles(plan))):
        given.add(ATTACHED_NAME)
    return [each for each in found if each.severity is not Severity.INFO and each.code not in given]


def _titles(plan: Plan) -> Iterable[str]:
    return (annex.title for annex in plan.annexes)


def test_a_document_that_we_wrote_raises_no_alarm_by_the_style_it_was_written_in() -> None:
    def law(plan: Plan, layout: Layout) -> None:
        content = write_document(plan, layout=layout)
        assert alarms(layout_findings(content, house=layout.house), plan) == []
        assert alarms(layout_findings(content), plan) == []

    prove_laid_out(law)


def test_names_of_styles_are_enough_to_judge_it_by() -> None:
    def law(plan: Plan, layout: Layout) -> None:
        content = stripped(write_document(plan, layout=layout))
        assert alarms(layout_findings(content, house=layout.house), plan) == []

    prove_laid_out(law)

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

DATE_FORM = "FIL036"


def alarms(found: Iterable[Finding], plan: Plan) -> list[Finding]:
    """The errors and warnings that our writing is to blame for: a date keeps the words it was given."""
    envelope = plan.envelope
    is_ours = envelope.date is None or envelope.date_text == write_date(envelope.date)
    return [
        each
        for each in found
        if each.severity is not Severity.INFO and (is_ours or each.code != DATE_FORM)
    ]


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

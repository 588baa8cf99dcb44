"""Law: what we write conforms, by the office's own style; stripped of all but its styles too."""

from __future__ import annotations

from eduplan.docx.writer import write_document
from eduplan.model import Layout, Plan
from eduplan.model.finding import Finding, Severity
from eduplan.verbs.layout import layout_findings
from tests.docx.packages import stripped
from tests.properties.law import prove_laid_out


def alarms(content: bytes, layout: Layout) -> list[Finding]:
    found = layout_findings(content, house=layout.house)
    return [each for each in found if each.severity is not Severity.INFO]


def test_a_document_that_we_wrote_raises_no_alarm_by_the_style_it_was_written_in() -> None:
    def law(plan: Plan, layout: Layout) -> None:
        content = write_document(plan, layout=layout)
        assert alarms(content, layout) == []
        found = layout_findings(content)
        assert [each for each in found if each.severity is not Severity.INFO] == []

    prove_laid_out(law)


def test_names_of_styles_are_enough_to_judge_it_by() -> None:
    def law(plan: Plan, layout: Layout) -> None:
        assert alarms(stripped(write_document(plan, layout=layout)), layout) == []

    prove_laid_out(law)

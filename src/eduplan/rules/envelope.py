"""The envelope as a whole: which elements a document needs, and whether they agree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from eduplan.grammar.title_names import period_of
from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.rules.examples import enveloped
from eduplan.rules.lines import Element, Line
from eduplan.rules.manuscript import Manuscript
from eduplan.rules.pattern import lazy
from eduplan.rules.rule import Hit, Rule, Span, plan_rule

__all__ = ["RULES"]

_REGULATION: Final = "《党政机关公文处理工作条例》第九条"


_ADDRESSED: Final = lazy("各[^。：]{1,80}：")
"""How a notice begins whose addressees are glued to its text."""


def _first(manuscript: Manuscript, *elements: Element) -> Line | None:
    return next((line for line in manuscript.lines if line.element in elements), None)


def _whole(line: Line, detail: str = "") -> Hit:
    return Hit(line, Span(0, len(line.text), detail=detail))


@plan_rule(
    "FRM110",
    clause=_REGULATION,
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="有发文字号，还缺{detail}",
    good=[
        enveloped(
            number="明教〔2026〕1号",
            addressees=["各学校"],
            signature=["明湖区教育局"],
            date="2026-01-05",
        ),
        enveloped(signature=["明湖区教育局"], date="2026-01-05"),
        enveloped(
            number="明教〔2026〕1号",
            notice_text=["各学校，各科室：现印发给你们。"],
            signature=["明湖区教育局"],
            date="2026-01-05",
        ),
    ],
    bad=[
        enveloped(number="明教〔2026〕1号"),
        enveloped(number="明教〔2026〕1号", addressees=["各学校"], signature=["明湖区教育局"]),
        enveloped(number="明教〔2026〕1号", signature=["明湖区教育局"], date="2026-01-05"),
    ],
)
def missing_elements(manuscript: Manuscript) -> Iterator[Hit]:
    """A document that has a number has addressees, a signature and a date."""
    envelope, line = manuscript.plan.envelope, _first(manuscript, Element.NUMBER)
    has = {
        "主送机关": envelope.addressees,
        "署名": envelope.signature,
        "成文日期": envelope.date is not None,
    }
    # What a notice before the plan says is no part of the plan, but stands in its document.
    missing = [name for name, there in has.items() if not there and name not in manuscript.shown]
    if any(_ADDRESSED.match(text) for text in envelope.notice_text[:1]):
        missing = [name for name in missing if name != "主送机关"]
    if line is not None and missing:
        yield _whole(line, "、".join(missing))


@plan_rule(
    "FRM111",
    clause=_REGULATION,
    force=Force.STATED,
    severity=Severity.ERROR,
    message="涉密公文应标注份号",
    good=[
        enveloped(copy_number="000001", secrecy="机密★1年"),
        enveloped(note="此件公开发布"),
    ],
    bad=[
        enveloped(secrecy="机密★1年"),
        enveloped(secrecy="秘密"),
        enveloped(secrecy="绝密★长期"),
    ],
)
def secrecy_without_copy_number(manuscript: Manuscript) -> Iterator[Hit]:
    """Each copy of a classified paper is numbered."""
    line = _first(manuscript, Element.SECRECY)
    if line is not None and not manuscript.plan.envelope.copy_number:
        yield _whole(line)


@plan_rule(
    "FRM112",
    clause="GB/T 9704-2012 7.4.3",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="印发机关和印发日期要同时有，这里缺{detail}",
    good=[
        enveloped(printer="明湖区教育局办公室", printed="2026-01-06"),
        enveloped(copies=["市教育局"]),
    ],
    bad=[
        enveloped(printer="明湖区教育局办公室"),
        enveloped(printed="2026-01-06"),
        enveloped(copies=["市教育局"], printer="明湖区教育局办公室"),
    ],
)
def half_an_imprint(manuscript: Manuscript) -> Iterator[Hit]:
    """Who printed it and when stand on one line."""
    envelope, line = manuscript.plan.envelope, _first(manuscript, Element.PRINTER)
    if line is not None and not (envelope.printer and envelope.printed):
        yield _whole(line, "印发日期" if envelope.printer else "印发机关")


@plan_rule(
    "FRM113",
    clause="GB/T 9704-2012 7.4.3",
    force=Force.FACT,
    severity=Severity.WARNING,
    message="印发日期早于成文日期（{detail}）",
    good=[
        enveloped(date="2026-01-05", printer="办公室", printed="2026-01-05"),
        enveloped(date="2026-01-05", printer="办公室", printed="2026-01-09"),
    ],
    bad=[
        enveloped(date="2026-01-05", printer="办公室", printed="2026-01-04"),
        enveloped(date="2026-01-05", printer="办公室", printed="2025-01-06"),
        enveloped(date="2026-02-01", printer="办公室", printed="2026-01-31"),
    ],
)
def printed_before_signed(manuscript: Manuscript) -> Iterator[Hit]:
    """A paper is signed first and printed then."""
    envelope, line = manuscript.plan.envelope, _first(manuscript, Element.PRINTER)
    if line is not None and envelope.date and envelope.printed and envelope.printed < envelope.date:
        yield _whole(line, envelope.date_text)


@plan_rule(
    "FRM114",
    clause="《党政机关公文处理工作条例》第十九条",
    force=Force.FACT,
    severity=Severity.WARNING,
    message="成文日期与要点的期间（{detail}）相去太远",
    good=[enveloped(date="2025-12-28"), enveloped(date="2026-03-01")],
    bad=[
        enveloped(date="2024-12-28"),
        enveloped(date="2027-03-01"),
        enveloped(date="2062-01-05"),
    ],
)
def date_and_period(manuscript: Manuscript) -> Iterator[Hit]:
    """A plan is issued in its period or in the year before it."""
    plan = manuscript.plan
    day, period = plan.envelope.date, plan.period or period_of(plan.title)
    line = _first(manuscript, Element.DATE)
    if line is None or day is None or period is None:
        return
    first, last = period.days()
    if not first.year - 1 <= day.year or day > last:
        yield _whole(line, str(period))


@plan_rule(
    "FRM115",
    clause=_REGULATION,
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="签发人只标在上行文上，印发要点的通知不标",
    good=[enveloped(number="明教〔2026〕1号"), enveloped(addressees=["各学校"])],
    bad=[
        enveloped(signers=["王明"], addressees=["各学校"]),
        enveloped(signers=["王明"], notice_title="关于印发《2026年工作要点》的通知"),
        enveloped(signers=["王明", "李华"], number="明教〔2026〕1号", addressees=["各学校"]),
    ],
)
def signers_of_a_notice(manuscript: Manuscript) -> Iterator[Hit]:
    """签发人 belongs on papers that go upward."""
    line = _first(manuscript, Element.SIGNERS)
    envelope = manuscript.plan.envelope
    downward = "通知" in envelope.notice_title or any(
        each.startswith("各") for each in envelope.addressees
    )
    if line is not None and downward:
        yield _whole(line)


RULES: Final[tuple[Rule, ...]] = (
    missing_elements,
    secrecy_without_copy_number,
    half_an_imprint,
    printed_before_signed,
    date_and_period,
    signers_of_a_notice,
)

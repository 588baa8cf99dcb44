"""Checking: the rules read over a manuscript, what they saw as findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from eduplan.grammar.reader import read_text
from eduplan.model.finding import Edit, Finding
from eduplan.model.place import TextPlace
from eduplan.model.plan import Plan
from eduplan.rules.lines import Element, Line
from eduplan.rules.manuscript import Manuscript
from eduplan.rules.rule import Hit, Rule

__all__ = ["findings_in", "manuscript_of"]


def findings_in(manuscript: Manuscript, rules: Iterable[Rule]) -> tuple[Finding, ...]:
    """What *rules* see in *manuscript*, in the order of the document."""
    hits = [(hit, rule) for rule in rules for hit in rule.see(manuscript)]
    hits.sort(key=lambda pair: (pair[0].line.index, *pair[0].span[:2], pair[1].code))
    return tuple(_finding(manuscript, hit, rule) for hit, rule in hits)


def manuscript_of(rule: Rule, example: str) -> Manuscript:
    """An example of *rule* as a manuscript: words, or for rules of plans a text or a plan as JSON."""
    if rule.on is not None:
        element = Element.BODY if Element.BODY in rule.on else min(rule.on, key=_order)
        return Manuscript(Plan(""), _example_lines(example, element), example)
    if example.startswith("{"):
        from eduplan.codecs import json

        return Manuscript.of(json.loads(example))
    return Manuscript.read(read_text(example), example)


def _order(element: Element) -> int:
    return list(Element).index(element)


def _example_lines(example: str, element: Element) -> Iterator[Line]:
    start = 0
    for number, text in enumerate(example.split("\n"), 1):
        place = TextPlace(start, start + len(text), number)
        yield Line(text, element, f"{element.value}第{number}段", place=place)
        start += len(text) + 1


def _finding(manuscript: Manuscript, hit: Hit, rule: Rule) -> Finding:
    line, span = hit
    found = line.text[span.start : span.end]
    said = rule.message.format(found=found, after=span.after or "", detail=span.detail)
    place = manuscript.place(line, span.start, span.end)
    return Finding(
        rule.code,
        rule.clause,
        rule.force,
        rule.severity,
        place,
        f"{line.spelled(span.start, span.end)}：{said}",
        _fix(manuscript, hit, found),
        line=line.text,
        start=span.start,
        end=span.end,
    )


def _fix(manuscript: Manuscript, hit: Hit, found: str) -> Edit | None:
    line, span = hit
    if (
        span.after is None
        or span.after == found
        or not manuscript.is_one(line, span.start, span.end)
    ):
        return None
    place = manuscript.place(line, span.start, span.end)
    before = manuscript.before(place, line, span.start, span.end)
    return None if before == span.after else Edit(place, before, span.after, span.safety)

"""Law 10: a draft invents no number, and undoing its proposals gives the plan it came from."""

from __future__ import annotations

import re
from collections import Counter
from fractions import Fraction

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from eduplan.errors import PlanError
from eduplan.history.draft import draft
from eduplan.history.draft_deciding import decide
from eduplan.history.draft_policies import Policies
from eduplan.history.draft_scan import stretches
from eduplan.history.progress import progress
from eduplan.language.han_numerals import read_numeral
from eduplan.model import (
    Answer,
    Choice,
    Choices,
    Draft,
    Initiative,
    Ledger,
    Observation,
    Paragraph,
    Period,
    Plan,
    ProgressStatus,
    Proposal,
    ProposalKind,
    Target,
    TargetKind,
    ValueChange,
    undo,
)
from eduplan.testing import Occurrences, ledgers, plans, targets
from tests.properties.law import ENOUGH

_EXAMPLES = min(5_000, settings().max_examples)
_NUMBER = re.compile("[0-9０-９]+(?:[.][0-9]+)?|[〇○零一二三四五六七八九十百千万亿两]+")
_HAN_DIGITS = str.maketrans("〇一二三四五六七八九０１２３４５６７８９", "01234567890123456789")
_YEAR_POLICIES = frozenset({"year", "range", "date", "weekday"})
_FLAGS = frozenset(
    {"congress", "five_year_plan", "stage", "campaign", "past_year", "fixed_year", "relative_year"}
)
_WANTED = frozenset(
    {"year", "edition", "anniversary", "weekday", "range", "raise", "remainder", "gap"}
    | {"keep", "change", *_FLAGS}
)
_EAGER = (
    Policies.default()
    .using("raise", TargetKind.COUNT, ProgressStatus.MET)
    .using("raise", TargetKind.AMOUNT, ProgressStatus.MET)
    .using("remainder", TargetKind.COUNT, ProgressStatus.UNMET, ProgressStatus.OPEN)
    .using("remainder", TargetKind.AMOUNT, ProgressStatus.UNMET, ProgressStatus.OPEN)
)
"""Policies that propose more than the default ones do."""


@st.composite
def _sentences(draw: st.DrawFn, year: int) -> str:
    """Words that belong to *year*, as plans say them, in any order and company."""
    words = [
        f"{year}年",
        f"{year}学年",
        f"{year}年5月10日（星期日）",
        "9月10日（星期四）",
        "3月5日星期三",
        f"{year - 1}年",
        f"{year}年印发的",
        f"比{year}年",
        f"{year}—{year + 1}学年",
        f"{year - 1}—{year + 2}年",
        f"{year}-06-30",
        "党的二十大",
        "“十四五”",
        "开局之年",
        "主题教育",
        "去年",
        "第八届读书节",
        "第99届",
        "建校九周年",
        "105周年",
        "“5·10”思廉日",
        "525热线",
        f"《{year}年方案》",
        f"{year}年2月29日",
    ]
    return "，".join(draw(st.lists(st.sampled_from(words), min_size=4, max_size=10))) + "。"


@st.composite
def sources(draw: st.DrawFn) -> Plan:
    plan = draw(plans())
    year = draw(st.integers(2000, 2090))
    period = draw(
        st.sampled_from(
            [Period(year), Period(year, year + 4), Period(year, school=True), plan.period]
        )
    ) or Period(year)
    sentence = draw(_sentences(period.year))
    counted = draw(targets(st.sampled_from([TargetKind.COUNT, TargetKind.AMOUNT])))
    title = draw(st.sampled_from([plan.title, f"{period.year}年工作要点"]))
    promised = Paragraph(sentence), Paragraph(["另有", counted, "。"])
    return evolve(plan, title=title, period=period, preamble=(*plan.preamble, *promised))


@st.composite
def _generous(draw: st.DrawFn, source: Plan) -> Ledger:
    """A ledger by which a count or level of *source* was reached, or more, or a part of it."""
    assert source.period is not None
    kinds = (TargetKind.COUNT, TargetKind.STOCK, TargetKind.RATE, TargetKind.AMOUNT)
    measured = [each for each in source.targets if each.kind in kinds and not each.per]
    if not measured:
        return draw(ledgers(source))
    target = draw(st.sampled_from(measured))
    assert target.quantity is not None
    whole = target.quantity.to or target.quantity.value
    more = [Fraction(0), Fraction(1, 8), Fraction(1, 3), Fraction(7), -whole / 2, -whole / 4]
    unit = target.quantity.unit
    value = whole + draw(st.sampled_from(more))
    try:
        return Ledger([Observation(target.id or "", source.period.end, value, unit=unit)])
    except PlanError:  # a value of more than 18 digits
        return draw(ledgers(source))


def _numbers(words: str) -> set[str]:
    return set(_NUMBER.findall(words))


def _said(plan: Plan) -> str:
    """All that *plan* prints, phrase by phrase: numbers that touch are two."""
    parts = (part for stretch in stretches(plan) for part in stretch.inlines)
    return "\n".join(part if isinstance(part, str) else part.text for part in parts)


def _is_computed(each: Proposal, step: int, source: Plan, ledger: Ledger | None) -> bool:
    """Whether the numbers of what is proposed come from the source or ledger by the policy named."""
    change = each.change
    if isinstance(change, ValueChange) and isinstance(change.after, Target):
        assert isinstance(change.before, Target)
        return _is_target_computed(each, change.before, change.after, source, ledger, step)
    if each.policy == "period":
        return int(each.after[:4]) - int(each.before[:4]) == step
    old, new = (re.sub("星期.", "", words) for words in (each.before, each.after))
    if each.policy in _YEAR_POLICIES:
        old, new = old.translate(_HAN_DIGITS), new.translate(_HAN_DIGITS)
        return re.sub("[0-9]{4}", lambda hit: str(int(hit[0]) + step), old) == new
    return each.policy in ("edition", "anniversary") and _count(new) - _count(old) == step


def _moves_with(old: str, new: str, step: int) -> bool:
    """Whether *new* is *old* with some of its numbers *step* on, and with the weekdays of that year."""
    old, new = (re.sub("星期.", "", words).translate(_HAN_DIGITS) for words in (old, new))
    if re.sub("[0-9]+", "", old) != re.sub("[0-9]+", "", new):
        return False
    pairs = zip(re.findall("[0-9]+", old), re.findall("[0-9]+", new), strict=True)
    return all(int(after) - int(before) in (0, step) for before, after in pairs)


def _count(words: str) -> int:
    (number,) = _NUMBER.findall(words)
    if number.isascii():
        return int(number)
    return read_numeral(number)


def _is_target_computed(
    each: Proposal, old: Target, new: Target, source: Plan, ledger: Ledger | None, step: int
) -> bool:
    if each.policy == "gap":
        return new.quantity is None and _numbers(new.text) <= _numbers(old.text)
    if each.policy in _YEAR_POLICIES | {"edition", "anniversary"}:
        return old.quantity == new.quantity
    if each.policy == "subject":
        return old.quantity == new.quantity and _moves_with(old.subject, new.subject, step)
    assert ledger is not None
    assert source.period is not None
    last = max((one.as_of for one in ledger.observations), default=source.period.end)
    report = progress(source, ledger, on=max(last, source.period.end))
    found = {one.id: one for one in report}
    actual = found[old.id or ""].actual
    if actual is None and old.same_as:
        actual = found[old.same_as].actual
    assert actual is not None or old.population is not None
    floor = None if actual is None else Fraction(actual * 100 // 1, 100)
    if each.policy == "raise":
        assert new.quantity is not None
        assert old.quantity is not None
        assert floor is not None
        return new.quantity == evolve(old.quantity, value=floor) and new.baseline == old.baseline
    if each.policy == "baseline":
        return new.baseline == floor and new.quantity == old.quantity
    assert each.policy == "remainder"
    if old.quantity is not None:
        assert new.quantity is not None
        assert actual is not None
        return new.quantity.value == old.quantity.value - actual
    assert old.population is not None
    assert new.population is not None
    seen = [one for one in ledger.observations if one.of in (old.id, old.same_as)]
    return any(one.population == old.population.value for one in seen) and any(
        old.population.value - (one.covered or 0) == new.population.value for one in seen
    )


def test_every_number_of_a_draft_stands_in_its_source_or_is_computed_by_the_policy_named() -> None:
    seen = Occurrences()

    @settings(max_examples=_EXAMPLES)
    @given(st.data())
    def holds(data: st.DataObject) -> None:
        source = data.draw(sources())
        ledger = data.draw(st.one_of(st.none(), ledgers(source), _generous(source)))
        policies = data.draw(st.sampled_from([Policies.default(), _EAGER, _EAGER]))
        made = draft(source, ledger, blank=data.draw(st.booleans()), policies=policies)
        assert source.period is not None
        assert made.plan.period is not None
        step = made.plan.period.year - source.period.year
        for each in made.proposals:
            assert each.reason
            if each.taken and each.before != each.after:
                assert _is_computed(each, step, source, ledger), each
            else:
                assert not each.taken or each.change is not None
        afters = {number for each in made.taken for number in _numbers(each.after)}
        assert _numbers(_said(made.plan)) <= _numbers(_said(source)) | afters
        verdicts = Counter(
            each.path
            for each in made.proposals
            if each.policy in ("keep", "change", "finished")
            and each.kind is ProposalKind.INITIATIVE
        )
        items = [step.path for step in source.walk() if isinstance(step.item, Initiative)]
        assert verdicts == Counter(items)
        assert undo(made) == source
        assert [t.id for t in made.plan.targets] == [t.id for t in source.targets]
        seen.add({each.policy for each in made.proposals})

    holds()
    if seen.examples >= ENOUGH:
        assert seen.rare(_WANTED) == []


def _choices(data: st.DataObject, made: Draft) -> Choices:
    answers = st.sampled_from([None, Answer.ACCEPT, Answer.REJECT])
    chosen = data.draw(st.lists(st.sampled_from(made.proposals), unique_by=lambda p: p.id))
    return Choices([Choice(each.id, data.draw(answers), before=each.before) for each in chosen])


@settings(max_examples=_EXAMPLES)
@given(sources(), st.data())
def test_whatever_is_decided_is_reproducible_and_can_be_undone(
    source: Plan, data: st.DataObject
) -> None:
    made = draft(source, data.draw(st.none() | ledgers(source)))
    choices = _choices(data, made)
    try:
        one = decide(made, choices)
    except PlanError:  # what is removed may be referred to from elsewhere
        accepted = {each.proposal for each in choices.choices if each.answer is Answer.ACCEPT}
        removing = {each.id for each in made.proposals if each.policy == "finished"}
        if not accepted & removing:
            raise
        return
    assert one == decide(made, choices)
    assert undo(one) == source
    answers = {choice.proposal: choice.answer for choice in choices.choices}
    for each in one.proposals:
        assert each.answer is answers.get(each.id)
        if each.answer is Answer.REJECT:
            assert not each.taken
    assert decide(made, Choices()) == made


@given(sources())
def test_rejecting_everything_gives_the_source(source: Plan) -> None:
    made = draft(source)
    choices = Choices([Choice(each.id, Answer.REJECT) for each in made.proposals])
    assert decide(made, choices).plan == source


def test_the_kinds_of_targets_all_have_a_policy_for_whatever_became_of_them() -> None:
    policies = Policies.default()
    for kind in TargetKind:
        for status in ProgressStatus:
            assert callable(policies.function(policies.name(kind, status)))

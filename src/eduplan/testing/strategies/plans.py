"""Whole plans and their parts."""

from __future__ import annotations

from itertools import product
from typing import Final, TypeVar

from attrs import evolve
from hypothesis import strategies as st

from eduplan.language.labels import LabelStyle, write_label
from eduplan.model.annex import Annex
from eduplan.model.block import Body, Paragraph, Table
from eduplan.model.deadline import Deadline
from eduplan.model.heading import HeadingForm
from eduplan.model.ids import identified
from eduplan.model.indicator import Aggregation, Baseline, Indicator, Nature, Polarity
from eduplan.model.initiative import Initiative, Milestone
from eduplan.model.inline import Inlines, as_inlines
from eduplan.model.numbering import Numbering
from eduplan.model.period import Period
from eduplan.model.pillar import Pillar
from eduplan.model.plan import Plan
from eduplan.model.target import Target
from eduplan.model.waiver import Waiver
from eduplan.testing.strategies.envelopes import envelopes
from eduplan.testing.strategies.phrases import deadlines, duties, targets, values, whens
from eduplan.testing.strategies.texts import lines, words

__all__ = [
    "bodies",
    "initiatives",
    "inlines",
    "periods",
    "pillars",
    "plans",
    "tables",
]

_Item = TypeVar("_Item", Pillar, Initiative)

_PHRASES: Final = st.one_of(targets(), targets(), deadlines(), duties())
_INLINES: Final = {
    most: st.lists(st.one_of(words(), _PHRASES), max_size=most).map(as_inlines)
    for most in range(1, 6)
}


def inlines(max_size: int = 3) -> st.SearchStrategy[Inlines]:
    """Words and phrases in any order, phrases touching or apart."""
    return _INLINES[max_size]


@st.composite
def _tables(draw: st.DrawFn) -> Table:
    columns, height, head = draw(_SHAPES)
    cells = [draw(_INLINES[1]) for _ in range(columns * height)]
    rows = [cells[start : start + columns] for start in range(0, len(cells), columns)]
    return Table(rows, head=head)


_SHAPES: Final = st.sampled_from(
    [(c, h, top) for c in (1, 2, 3) for h in (1, 2) for top in range(h + 1)]
)
_TABLES: Final = _tables()


def tables() -> st.SearchStrategy[Table]:
    """A table of one to three columns; cells may be empty or hold phrases."""
    return _TABLES


_BLOCKS: Final = st.one_of(*[inlines().map(Paragraph)] * 9, tables())
_BODIES: Final = {
    most: st.lists(_BLOCKS, max_size=most).map(
        lambda blocks: tuple(b for b in blocks if isinstance(b, Table) or b.inlines)
    )
    for most in (1, 2, 3)
}


def bodies(max_size: int = 2) -> st.SearchStrategy[Body]:
    """Paragraphs and, now and then, a table."""
    return _BODIES[max_size]


_LABELS: Final = (
    None,
    *(write_label(style, number) for style in LabelStyle for number in (1, 2, 3, 11, 60)),
    *("", "１．", "（ 三 ）", "环节1：", "十、"),
)
_SURFACES: Final = st.sampled_from(
    list(product(_LABELS, (None, *HeadingForm), (None, "", "。", "：", "；")))
)
_RARELY: Final = st.sampled_from((True, False, False))


@st.composite
def _surfaced(draw: st.DrawFn, item: _Item) -> _Item:
    """*item* as a foreign document might have written it."""
    if not draw(_RARELY):
        return item
    label, form, end = draw(_SURFACES)
    body = item.body if isinstance(item, Initiative) else item.lead
    if form is HeadingForm.RUN_IN and not (body and isinstance(body[0], Paragraph)):
        form = None
    return evolve(item, label=label, form=form, end=end if item.heading else None)


_LINE: Final = lines().map(as_inlines)
_HEADINGS: Final = st.one_of(_LINE, _LINE, inlines(2))
_BARE: Final = st.builds(
    lambda heading, body, duties, milestones, incomplete: Initiative(
        heading if heading or body else ("加强学习",),
        body,
        assigned=duties,
        milestones=milestones,
        incomplete=incomplete,
    ),
    _HEADINGS,
    bodies(),
    st.one_of(st.just(()), st.lists(duties(), max_size=1)),
    st.one_of(st.just(()), st.builds(Milestone, whens(), words(1)).map(lambda each: (each,))),
    st.sampled_from((False, False, True)),
).flatmap(_surfaced)
_NESTED: Final = st.sampled_from(((), (), (), (1,), (2,), (1, 1), (1, 2), (1, 1, 1), (1, 1, 1)))


@st.composite
def _initiatives(draw: st.DrawFn) -> Initiative:
    items: tuple[Initiative, ...] = ()
    for breadth in reversed((1, *draw(_NESTED))):
        items = tuple(evolve(draw(_BARE), items=items if n == 0 else ()) for n in range(breadth))
    return items[0]


_INITIATIVES: Final = _initiatives()


def initiatives() -> st.SearchStrategy[Initiative]:
    """An initiative, often without items, sometimes with items three deep."""
    return _INITIATIVES


_PILLARS: Final = st.builds(
    lambda heading, below, lead: Pillar(heading, below, lead=lead),
    _HEADINGS,
    st.lists(initiatives(), max_size=2),
    st.one_of(st.just(()), bodies(1)),
).flatmap(_surfaced)


def pillars() -> st.SearchStrategy[Pillar]:
    """A pillar, perhaps empty."""
    return _PILLARS


_PERIODS: Final = [
    period
    for year in (1990, 2026, 2060)
    for period in (
        Period(year),
        Period(year, year + 4),
        Period(year, school=True),
        Period(year, term=1),
        Period(year, term=2),
    )
]


def periods() -> st.SearchStrategy[Period]:
    """Years, ranges of years, school years and terms."""
    return st.sampled_from(_PERIODS)


_INDICATORS: Final = st.builds(
    Indicator,
    st.sampled_from(("n_a", "n_b", "preschool_share")),
    lines(1),
    st.sampled_from(("", "%", "所")),
    polarity=st.sampled_from((None, *Polarity)),
    nature=st.sampled_from((None, *Nature)),
    aggregation=st.sampled_from((None, *Aggregation)),
    baseline=st.one_of(st.none(), st.builds(Baseline, values, st.sampled_from((None, *_PERIODS)))),
    source=words(1),
)
_NUMBERINGS: Final = st.sampled_from(
    [
        make
        for running in (False, True)
        for make in (Numbering(running=running), Numbering.two_level(running=running))
    ]
)
_FRONT: Final = st.sampled_from(
    list(
        product(
            (None, "minghu"),
            (None, *_PERIODS),
            ((), ("t900", "old_line")),
            (False, True),
            ((), (Waiver("NUM204", "本局历年如此"), Waiver("OWN1"))),
        )
    )
)
_TITLES: Final = st.one_of(
    st.sampled_from(("2026年明湖区教育工作要点", "")), words().map(str.strip)
)
_ANNEXES: Final = st.lists(
    st.builds(
        lambda title, body, kind: Annex(title, body, task_table=kind[0], landscape=kind[1]),
        lines(2),
        bodies(),
        st.sampled_from(((False, False), (True, False), (True, True), (False, True))),
    ),
    min_size=1,
    max_size=2,
)
_MANY: Final = st.lists(_INDICATORS, max_size=2, unique_by=lambda each: each.id)
_SOME_ANNEXES: Final = st.one_of(st.just(()), _ANNEXES)
_SOME_INDICATORS: Final = st.one_of(st.just(()), _MANY)


_HOLLOW: Final = st.sampled_from((True, *(False,) * 6))


@st.composite
def _plans(draw: st.DrawFn, max_pillars: int) -> Plan:
    family, period, retired, provisional, waivers = draw(_FRONT)
    hollow = draw(_HOLLOW)
    plan = Plan(
        draw(_TITLES),
        () if hollow else draw(_PILLAR_LISTS[max_pillars]),
        family=family,
        period=period,
        issuer=draw(words(1)),
        preamble=() if hollow else draw(bodies()),
        closing=draw(bodies(1)),
        annexes=draw(_SOME_ANNEXES),
        indicators=draw(_SOME_INDICATORS),
        envelope=draw(envelopes()),
        numbering=draw(_NUMBERINGS),
        retired=retired,
        provisional=provisional,
        waivers=waivers,
    )
    return draw(_referring(plan)) if draw(_RARELY) else plan


_PILLAR_LISTS: Final = {
    most: st.one_of(
        st.lists(pillars(), min_size=min(most, 1), max_size=most),
        st.lists(pillars(), max_size=most),
    )
    for most in range(7)
}


def plans(max_pillars: int = 3) -> st.SearchStrategy[Plan]:
    """Any plan that the model accepts, of at most *max_pillars* (0 to 6) pillars.

    Empty, deep, signed, with tables, annexes, odd labels and references among its targets.
    """
    return _plans(max_pillars)


@st.composite
def _referring(draw: st.DrawFn, plan: Plan) -> Plan:
    """*plan* with references among its targets, deadlines and indicators."""
    found = [item for _, item in identified(plan)]
    named = [item for item in found if isinstance(item, Target)]
    dated = [item for item in found if isinstance(item, Deadline)]
    if len(named) < 2:
        return plan
    changes: dict[str, str | None] = {
        draw(_RELATIONS): named[0].id,
        "by": dated[0].id if dated else None,
        "indicator": plan.indicators[0].id if plan.indicators else None,
    }
    return plan.replace(named[-1].id or "", **changes)


_RELATIONS: Final = st.sampled_from(("part_of", "same_as"))

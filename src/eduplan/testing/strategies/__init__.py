"""Hypothesis strategies for every part of a plan; each reaches the ugly."""

from eduplan.testing.strategies.envelopes import envelopes
from eduplan.testing.strategies.houses import houses
from eduplan.testing.strategies.layouts import layouts
from eduplan.testing.strategies.ledgers import ledgers, observations
from eduplan.testing.strategies.phrases import (
    deadlines,
    duties,
    quantities,
    targets,
    whens,
)
from eduplan.testing.strategies.plans import (
    bodies,
    initiatives,
    inlines,
    periods,
    pillars,
    plans,
    tables,
)
from eduplan.testing.strategies.texts import lines

__all__ = [
    "bodies",
    "deadlines",
    "duties",
    "envelopes",
    "houses",
    "initiatives",
    "inlines",
    "layouts",
    "ledgers",
    "lines",
    "observations",
    "periods",
    "pillars",
    "plans",
    "quantities",
    "tables",
    "targets",
    "whens",
]

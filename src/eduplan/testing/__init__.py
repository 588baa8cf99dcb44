"""Test tools for users of eduplan: Hypothesis strategies for plans, and counts of ugly cases.

Needs ``hypothesis`` (``pip install "eduplan[testing]"``).

    from hypothesis import given
    from eduplan.testing import plans

    @given(plans())
    def test_my_exporter_keeps_every_target(plan): ...
"""

from eduplan.testing.features import FEATURES, Occurrences, features
from eduplan.testing.strategies import (
    bodies,
    deadlines,
    duties,
    envelopes,
    houses,
    initiatives,
    inlines,
    layouts,
    ledgers,
    lines,
    observations,
    periods,
    pillars,
    plans,
    quantities,
    tables,
    targets,
    whens,
)

__all__ = [
    "FEATURES",
    "Occurrences",
    "bodies",
    "deadlines",
    "duties",
    "envelopes",
    "features",
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

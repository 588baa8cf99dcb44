"""Test tools for users of eduplan: Hypothesis strategies for plans, and counts of ugly cases.

Needs ``hypothesis`` (``pip install "eduplan[testing]"``).

    from hypothesis import given
    from eduplan.testing import plans

    @given(plans())
    def test_my_exporter_keeps_every_target(plan): ...
"""

from eduplan.testing.edits import Edited, Kind, edit, forgotten
from eduplan.testing.features import FEATURES, Occurrences, features
from eduplan.testing.schoolwork import education_initiatives, education_plan
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
    "Edited",
    "Kind",
    "Occurrences",
    "bodies",
    "deadlines",
    "duties",
    "edit",
    "education_initiatives",
    "education_plan",
    "envelopes",
    "features",
    "forgotten",
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

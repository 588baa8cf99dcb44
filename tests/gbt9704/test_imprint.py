"""版记: figures in the units that a file wants."""

from __future__ import annotations

from eduplan.gbt9704 import imprint
from eduplan.gbt9704.figure import Figure

FIGURES = [getattr(imprint, name) for name in imprint.__all__]


def test_every_figure_names_its_clause() -> None:
    assert [value for value in FIGURES if not isinstance(value, Figure) or not value.clause] == []


def test_insets_and_labels_are_characters_of_the_size_of_the_text() -> None:
    assert imprint.INSET.twips == imprint.TEXT_SIZE.twips == 280
    assert imprint.LABEL_WIDTH.twips == 3 * imprint.INSET.twips


def test_the_outer_rules_are_thicker_than_the_middle_one() -> None:
    assert (imprint.OUTER_RULE.twips, imprint.MIDDLE_RULE.twips) == (20, 14)

"""Places: every distance names its clause, and none contradicts the writer's figures."""

from __future__ import annotations

from eduplan.gbt9704 import header, imprint, page, places, signature
from eduplan.gbt9704.figure import Figure

FIGURES = {name: value for name, value in vars(places).items() if isinstance(value, Figure)}


def test_every_place_names_its_clause() -> None:
    assert [name for name, figure in FIGURES.items() if not figure.clause] == []
    assert len(FIGURES) > 20


def test_what_is_measured_is_what_the_writer_sets() -> None:
    pairs = [
        (places.MARK_BELOW_TOP, header.MARK_TOP),
        (places.PAGE_NUMBER_BELOW, page.PAGE_NUMBER_GAP),
        (places.BLOCK_WIDTH, page.TEXT_WIDTH),
        (places.OUTER_RULE, imprint.OUTER_RULE),
        (places.MIDDLE_RULE, imprint.MIDDLE_RULE),
        (places.STAMPED_DATE_GAP, signature.SEALED_GAP),
        (places.UNSTAMPED_GAP, signature.RIGHT_GAP),
        (places.DATE_RIGHT_OF_NAME, signature.DATE_SHIFT),
    ]
    assert [(a, b) for a, b in pairs if (a.value, a.unit) != (b.value, b.unit)] == []


def test_the_foot_of_the_imprint_is_that_of_the_text_block() -> None:
    assert places.IMPRINT_FOOT.value == page.TOP_MARGIN.value + page.TEXT_HEIGHT.value

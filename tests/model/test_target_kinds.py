import pytest

from eduplan.model import Comparator, Direction
from eduplan.model.comparator import comparators_in
from eduplan.model.target_kinds import DIRECTION_WORDS, RATE_WORDS, STANDARD_WORDS


@pytest.mark.parametrize("table", [STANDARD_WORDS, RATE_WORDS])
def test_the_standard_words_of_a_comparator_say_that_comparator(
    table: dict[Comparator, tuple[str, str]],
) -> None:
    assert set(table) == set(Comparator)
    for comparator, (before, after) in table.items():
        assert comparators_in(before, "", after) == {comparator} - {Comparator.BARE}


def test_no_verb_of_change_says_both_directions() -> None:
    rising, falling = (DIRECTION_WORDS[way] for way in (Direction.RISE, Direction.FALL))
    assert not [(up, down) for up in rising for down in falling if up in down or down in up]

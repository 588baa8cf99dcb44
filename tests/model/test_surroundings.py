import pytest

from eduplan.model.surroundings import MEASURES, Surroundings, spelling, surroundings_in


def around(*pieces: tuple[str, str]) -> dict[str, Surroundings]:
    return {each.slot: each for each in surroundings_in(pieces)}


def test_every_number_of_the_target_has_its_surroundings_in_order() -> None:
    pieces = [(slot, "1") for slot in ("baseline", "number", "to", "population", "stretch")]
    found = [each.slot for each in surroundings_in(pieces)]
    assert found == ["baseline", "number", "to", "stretch"]
    assert set(found) == set(MEASURES)


def test_words_unit_and_hedge_are_told_apart() -> None:
    number = around(
        ("", "不少于"), ("number", "3"), ("scale", "万"), ("", "余"), ("unit", " 人"), ("", "以内")
    )["number"]
    assert (number.before, number.between, number.unit, number.after) == (
        "不少于",
        "余",
        "人",
        "以内",
    )
    assert number.taken == {"scale", "unit"}


@pytest.mark.parametrize("hedge", ["余", "多", "来"])
def test_a_hedge_is_found_without_a_unit_and_at_the_head_of_one(hedge: str) -> None:
    assert around(("number", "100"), ("", hedge + "以上"))["number"].between == hedge
    assert around(("number", "100"), ("unit", hedge + "场"))["number"].between == hedge


def test_words_that_are_no_hedge_part_the_unit_from_the_number() -> None:
    number = around(("number", "3"), ("", "（"), ("unit", "人"), ("", "）"))["number"]
    assert (number.unit, number.after) == (None, "（")


@pytest.mark.parametrize("word", ["百分之", "千分之", "万分之"])
def test_a_spelled_unit_is_no_part_of_the_words_before_the_number(word: str) -> None:
    number = around(("", "不低于" + word), ("number", "98"))["number"]
    assert (number.before, number.spelled) == ("不低于", word)
    assert spelling("不低于" + word) == word
    assert spelling("不低于") == ""


def test_between_slots_there_are_no_words() -> None:
    number = around(("population", "34所"), ("number", "3"), ("to", "4"))["number"]
    assert (number.before, number.between, number.unit, number.after) == ("", "", None, "")

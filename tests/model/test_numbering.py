import pytest

from eduplan.model import LabelStyle, Numbering
from eduplan.model.numbering import LEVELS
from tests.model.refusal import refused

STYLES = list(LabelStyle)


def test_the_default_is_the_standards() -> None:
    assert [style.value for style in Numbering().levels] == ["一、", "（一）", "1.", "（1）", "①"]
    assert not Numbering().running


def test_two_levels_number_initiatives_by_arabic_figures() -> None:
    numbering = Numbering.two_level(running=True)
    assert [style.value for style in numbering.levels] == ["一、", "1.", "（1）", "①", "a."]
    assert numbering.running


@pytest.mark.parametrize(
    ("levels", "path"),
    [
        (STYLES[: LEVELS - 1], "levels"),
        (STYLES[: LEVELS + 1], "levels"),
        ([*STYLES[: LEVELS - 1], STYLES[0]], "levels"),
        ((), "levels"),
        (None, "levels"),
        ("一（1①a", "levels"),
        ([*STYLES[: LEVELS - 1], "①"], "levels[4]"),
        (set(STYLES[:LEVELS]), "levels"),
    ],
)
def test_other_than_five_different_styles_are_refused(levels: object, path: str) -> None:
    with refused(path):
        Numbering(levels)  # type: ignore[arg-type]  # refusing it is the point


def test_running_is_yes_or_no() -> None:
    with refused("running"):
        Numbering(running=1)  # type: ignore[arg-type]  # refusing it is the point

"""The sheet and its grid, of a document that knows no style of ours: only the page itself is measured."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from eduplan.gbt9704.roles import Role
from tests.docx.packages import edited
from tests.docx.page.made import Made
from tests.docx.page.proving import Measured, off, proofs_of
from tests.rendering.office import requires_libreoffice
from tests.rendering.recipe import Recipe, write_recipe

pytestmark = requires_libreoffice

RECIPES: Final = {
    "right": Recipe(),
    "tall": Recipe(pitch=580),
    "close": Recipe(pitch=560),
    "wide": Recipe(tracking=0),
    "low number": Recipe(footer=1587),
}
MARGIN: Final = 'w:left="1588"'


def moved(content: bytes, old: str, new: str) -> bytes:
    """The document with something else in place of *old*."""

    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new)

    return edited(content, change)


@pytest.fixture(scope="module")
def proofs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Measured]:
    folder = tmp_path_factory.mktemp("grid")
    documents = {
        name: write_recipe(recipe, Path(folder, "made.docx")).read_bytes()
        for name, recipe in RECIPES.items()
    }
    right = documents["right"]
    documents["left"] = moved(right, MARGIN, 'w:left="1758"')
    documents["narrow"] = moved(right, 'w:right="1475"', 'w:right="1645"')
    documents["high"] = moved(right, 'w:top="2098"', 'w:top="1928"')
    documents["paper"] = moved(right, 'w:h="16838"', 'w:h="16000"')
    return proofs_of(documents, folder)


def test_a_page_by_the_recipe_is_proved_in_all_that_is_the_page_s_own(
    proofs: dict[str, Measured],
) -> None:
    right = proofs["right"]
    assert off(right) == set()
    assert {each.clause for each in right.proof.measurements} == {
        "5.1",
        "5.2.1",
        "5.2.3",
        "7.5",
    }
    assert right.proof.pages > 3
    assert right.proof.renderer.startswith("LibreOffice")


def test_where_no_line_shows_the_margins_they_are_told_as_set_up(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    short = Made().add(Role.CLOSING, "完。", first=640).docx()
    proof = proofs_of({"short": short}, tmp_path_factory.mktemp("short"))["short"]
    assert off(proof) == set()
    assert {f"{edge}（按页面设置）" for edge in ("天头", "订口", "版心宽")} <= proof.names("5.2.1")


# LibreOffice puts a grid of lines in the middle of the text block: what is left over stands above
# the first line and below the last.
@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("tall", {"天头", "每面行数", "版心高（写满的面）"}),
        ("close", {"天头", "版心高（写满的面）"}),
        ("wide", {"每行字数"}),
        ("low number", {"页码一字线至版心下边缘"}),
        ("left", {"订口", "版心宽", "每行字数"}),
        ("narrow", {"版心宽", "每行字数"}),
        ("high", {"天头"}),
        ("paper", {"纸张高", "天头", "每面行数", "版心高（写满的面）"}),
    ],
)
def test_what_is_off_is_seen_and_nothing_else(
    name: str, wrong: set[str], proofs: dict[str, Measured]
) -> None:
    assert off(proofs[name]) == wrong


@pytest.mark.parametrize(
    ("name", "measurement", "measured"),
    [
        ("tall", "每面行数", 21),
        ("close", "版心高（写满的面）", 22 * 28 * 25.4 / 72),
        ("wide", "每行字数", 27),
        ("left", "订口", 31.0),
        ("high", "天头", 34.0 + 1.5),
    ],
)
def test_it_is_measured_by_how_much(
    name: str, measurement: str, measured: float, proofs: dict[str, Measured]
) -> None:
    found = [each.measured for each in proofs[name].all(measurement)]
    assert found == pytest.approx([measured] * len(found), abs=0.3)
    assert found

"""署名 and 成文日期 in their three forms: the form is told by the places, and each place is judged."""

from __future__ import annotations

from typing import Final

import pytest

from eduplan.gbt9704.roles import Role
from tests.docx.page.made import LINE, Made
from tests.docx.page.proving import Measured, off, proofs_of
from tests.rendering.office import requires_libreoffice

pytestmark = requires_libreoffice

NAME: Final = "明湖区教育局"
LONG: Final = "明湖区教育工作领导小组办公室秘书科"
DATE: Final = "二〇二六年一月十五日"
"""No digits: the date is ten characters wide in any font, 3150 twips as it is set."""
WIDTH: Final = 8843


def signed(
    name: str, name_right: int, date_right: int, *, above: int = LINE, between: int = 0
) -> Made:
    """Text, *name* and date, each so many twips from the right edge."""
    return (
        Made()
        .text(1)
        .add(Role.SIGNATURE, name, before=above, right=name_right, jc="right")
        .add(Role.DATE, DATE, before=between, right=date_right, jc="right")
    )


def from_left(width: int, left: int) -> int:
    """How far from the right edge a line *width* twips wide ends that begins *left* twips in."""
    return WIDTH - left - width


SHORT_LEFT: Final = WIDTH - 640 - 3150 - 640
"""A date that is longer ends 2字 from the right, and the name begins 2字 to its left."""
LONG_LEFT: Final = WIDTH - 640 - 17 * 315
MADE: Final = {
    "unstamped": signed(NAME, from_left(6 * 315, SHORT_LEFT), 640),
    "long name": signed(LONG, 640, from_left(3150, LONG_LEFT + 640)),
    "stamped": signed(NAME, 1280 + (3150 - 6 * 315) // 2, 1280, above=3 * LINE),
    "signature stamp": signed("局长", 3840 + 640, 1280, above=2 * LINE, between=LINE),
    "date alone": Made().text(1).add(Role.DATE, DATE, before=LINE, right=640, jc="right"),
    "name alone": Made().text(1).add(Role.SIGNATURE, NAME, before=LINE, right=640, jc="right"),
    "shift": signed(NAME, from_left(6 * 315, SHORT_LEFT + 320), 640),
    "gap": signed(LONG, 720, from_left(3150, LONG_LEFT - 80 + 640)),
    "off the middle": signed(NAME, 1280, 1280, above=3 * LINE),
    "no blank line": signed(NAME, from_left(6 * 315, SHORT_LEFT), 640, above=0),
    "one blank line": signed("局长", 3840 + 640, 1280, above=LINE, between=LINE),
    "far date": signed("局长", 3840 + 640, 1280, above=2 * LINE, between=2 * LINE),
    "page alone": Made()
    .text(1)
    .add(Role.SIGNATURE, NAME, right=from_left(6 * 315, SHORT_LEFT), jc="right", breaks=True)
    .add(Role.DATE, DATE, right=640, jc="right"),
}


@pytest.fixture(scope="module")
def proofs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Measured]:
    documents = {name: made.docx() for name, made in MADE.items()}
    return proofs_of(documents, tmp_path_factory.mktemp("signature"))


@pytest.mark.parametrize(
    ("name", "clause"),
    [
        ("unstamped", "7.3.5.2"),
        ("long name", "7.3.5.2"),
        ("stamped", "7.3.5.1"),
        ("signature stamp", "7.3.5.3"),
        ("date alone", "7.3.5.2"),
        ("name alone", "7.3.5.2"),
    ],
)
def test_each_form_is_told_by_its_places_and_proved(
    name: str, clause: str, proofs: dict[str, Measured]
) -> None:
    assert off(proofs[name]) == set()
    forms = {each.clause for each in proofs[name].proof.measurements if "7.3.5" in each.clause}
    assert forms == {clause, "7.3.5.5"}


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("shift", "成文日期首字比署名首字右移"),
        ("gap", "署名右空"),
        ("off the middle", "署名居中于成文日期（偏离）"),
        ("no blank line", "署名之上空行"),
        ("one blank line", "署名之上空行"),
        ("far date", "成文日期之上空行"),
        ("page alone", "署名、成文日期所在面"),
    ],
)
def test_a_wrong_place_is_seen_by_its_own_figure_and_by_no_other(
    name: str, wrong: str, proofs: dict[str, Measured]
) -> None:
    assert off(proofs[name]) == {wrong}


def test_the_shift_is_measured_in_millimetres(proofs: dict[str, Measured]) -> None:
    measured = proofs["shift"].number("成文日期首字比署名首字右移")
    assert measured == pytest.approx(320 * 25.4 / 1440, abs=0.2)


def test_of_names_side_by_side_the_last_stands_over_the_date(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    middle = WIDTH - 1280 - 3150 // 2
    tabs = "".join(f'<w:tab w:val="center" w:pos="{at}"/>' for at in (middle - 2700, middle))
    made = (
        Made()
        .text(1)
        .add(
            Role.SIGNATURE,
            f"\t{NAME}\t明湖区财政局",
            before=3 * LINE,
            jc="left",
            tabs=f"<w:tabs>{tabs}</w:tabs>",
        )
        .add(Role.DATE, DATE, right=1280, jc="right")
    )
    proofs = proofs_of({"joint": made.docx()}, tmp_path_factory.mktemp("joint"))
    assert off(proofs["joint"]) == set()
    assert "署名居中于成文日期（偏离）" in proofs["joint"].names("7.3.5.1")


def test_a_blank_line_on_a_page_of_closer_lines_is_as_close(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    made = (
        Made()
        .text(8)
        .add(Role.NOTICE_BODY, "抓好落实" * 20, first=640, line=500, breaks=True)
        .add(
            Role.SIGNATURE,
            NAME,
            before=500,
            line=500,
            right=from_left(6 * 315, SHORT_LEFT),
            jc="right",
        )
        .add(Role.DATE, DATE, line=500, right=640, jc="right")
    )
    proofs = proofs_of({"closer": made.docx()}, tmp_path_factory.mktemp("closer"))
    assert off(proofs["closer"]) == set()

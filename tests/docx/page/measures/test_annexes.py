"""附件: the label on the first line of its page, the title on the third."""

from __future__ import annotations

from typing import Final

import pytest

from eduplan.gbt9704.roles import Role
from tests.docx.page.made import LINE, Made
from tests.docx.page.proving import Measured, off, proofs_of
from tests.rendering.office import requires_libreoffice

pytestmark = requires_libreoffice


def annexed(*, label: int = 0, flush: int = 0, title: int = LINE) -> bytes:
    """A document with an annex; lengths in twips."""
    made = (
        Made()
        .text(1)
        .add(Role.ANNEX_LABEL, "附件1", breaks=True, before=label, left=flush, font="黑体")
    )
    made = made.add(
        Role.ANNEX_TITLE, "任务分工表", before=title, jc="center", size=44, font="方正小标宋简体"
    )
    return made.text(1, Role.ANNEX_BODY).docx()


WRONG: Final = {
    "附件标识顶格（偏离）": annexed(flush=640),
    "附件标题在第三行（其上）": annexed(title=2 * LINE),
}


@pytest.fixture(scope="module")
def proofs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Measured]:
    documents = {"right": annexed(), "low": annexed(label=LINE), **WRONG}
    return proofs_of(documents, tmp_path_factory.mktemp("annexes"))


def test_a_right_annex_is_proved(proofs: dict[str, Measured]) -> None:
    assert off(proofs["right"]) == set()
    assert {"附件标识在第一行（偏离）", *WRONG} <= proofs["right"].names("7.3.7")


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_place_is_seen_by_its_own_figure_and_by_no_other(
    name: str, proofs: dict[str, Measured]
) -> None:
    assert off(proofs[name]) == {name}


def test_a_label_below_the_first_line_takes_the_title_with_it(
    proofs: dict[str, Measured],
) -> None:
    assert off(proofs["low"]) == {"附件标识在第一行（偏离）", "附件标题在第三行（其上）"}
    low = proofs["low"].number("附件标识在第一行（偏离）")
    assert low == pytest.approx(LINE * 25.4 / 1440, abs=0.3)

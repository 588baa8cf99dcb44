"""Page numbers: every page's own, on its side, also where a page is turned."""

from __future__ import annotations

from typing import Final

import pytest

from eduplan.docx.writer import write_document
from eduplan.model import Annex, Initiative, Pillar, Plan
from tests.docx.packages import edited
from tests.docx.page.made import Made, Setup
from tests.docx.page.proving import Measured, off, proofs_of
from tests.rendering.office import requires_libreoffice

pytestmark = requires_libreoffice

PAGES: Final = Made().text(13)
TURNED: Final = Plan(
    "2026年工作要点",
    [Pillar("学习", [Initiative("宣讲", ["开展宣讲。"])])],
    annexes=[Annex("分工表", ["一行。"], landscape=True)],
)


def changed(old: str, new: str, *names: str) -> bytes:
    """Three pages with something else in place of *old* in their parts *names*."""
    content = PAGES.docx()

    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new)

    for name in names:
        content = edited(content, change, name)
    return content


BOTH: Final = ("word/odd.xml", "word/even.xml")


@pytest.fixture(scope="module")
def proofs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Measured]:
    documents = {
        "right": PAGES.docx(),
        "one side": changed("<w:evenAndOddHeaders/>", "", "word/settings.xml"),
        "hyphens": changed("—", "-", *BOTH),
        "far in": Made(PAGES.body, Setup(inset=700)).docx(),
        "fixed": changed("PAGE", "AUTHOR", *BOTH),
        "none": changed("w:footerReference", "w:headerReference", "word/document.xml"),
        "turned": write_document(TURNED),
    }
    return proofs_of(documents, tmp_path_factory.mktemp("numbers"))


def test_numbers_by_the_standard_are_proved_on_every_page(proofs: dict[str, Measured]) -> None:
    right = proofs["right"]
    assert off(right) == set()
    numbers = [each.measured for each in right.all("页码")]
    assert numbers == [f"—{i}—" for i in range(1, right.proof.pages + 1)]
    assert right.proof.pages >= 3


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("one side", {"页码单双面位置"}),
        ("hyphens", {"页码"}),
        ("far in", {"页码空一字"}),
    ],
)
def test_what_is_off_is_seen(name: str, wrong: set[str], proofs: dict[str, Measured]) -> None:
    assert wrong <= off(proofs[name]) <= {*wrong, "页码一字线至版心下边缘"}


def test_a_number_that_does_not_count_is_wrong_from_the_second_page_on(
    proofs: dict[str, Measured],
) -> None:
    fixed = proofs["fixed"].all("页码")
    assert [each.page for each in fixed if each.holds] == [1]
    assert [each.required for each in fixed] == [f"—{each.page}—" for each in fixed]


def test_a_page_without_number_lacks_it(proofs: dict[str, Measured]) -> None:
    assert {each.measured for each in proofs["none"].all("页码")} == {"无"}
    assert proofs["none"].all("页码空一字") == []


def test_a_turned_page_has_its_number_where_the_bound_page_has_it(
    proofs: dict[str, Measured],
) -> None:
    turned = proofs["turned"]
    assert off(turned) == set()
    assert turned.one("横排页页码").measured == "—2—"
    assert turned.one("横排页页码单双面位置").measured == "居左"
    assert turned.number("横排页页码一字线至版心下边缘") == pytest.approx(7, abs=0.5)

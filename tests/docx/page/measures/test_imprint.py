"""版记: its rules, its foot, its text."""

from __future__ import annotations

from typing import Final

import pytest
from attrs import frozen

from eduplan.docx.names import paragraph_style
from eduplan.gbt9704.roles import Role
from tests.docx.page.made import LINE, Made, mm, table
from tests.docx.page.proving import Measured, off, proofs_of
from tests.rendering.office import requires_libreoffice

pytestmark = requires_libreoffice


def row(role: Role, text: str, *, size: int = 28, inset: int = 280, right: int = 280) -> str:
    """A paragraph of 版记; a tab leads to the right edge, *right* twips in."""
    words = text.replace("\t", "</w:t><w:tab/><w:t>")
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{paragraph_style(role).id}"/>'
        f'<w:tabs><w:tab w:val="right" w:pos="{8843 - right}"/></w:tabs>'
        f'<w:ind w:left="{inset}" w:right="{right}" w:firstLine="0"/></w:pPr>'
        f'<w:r><w:rPr><w:spacing w:val="0"/><w:sz w:val="{size}"/></w:rPr><w:t>{words}</w:t></w:r></w:p>'
    )


@frozen
class Imprint:
    """What is varied; lengths in twips, rules in eighths of a point."""

    floats: bool = True
    width: int = 8843
    thick: int = 8
    thin: int = 6
    size: int = 28
    inset: int = 280
    right: int = 280
    text: int = 1

    def docx(self) -> bytes:
        """The document."""
        copies = row(Role.COPIES, "抄送：区委办公室。", size=self.size, inset=self.inset)
        printer = row(Role.PRINTER, "明湖区教育局办公室\t2026年1月16日印发", right=self.right)
        rows = [copies, printer]
        imprint = table(
            rows, floats=self.floats, width=self.width, thick=self.thick, thin=self.thin
        )
        return Made().text(self.text).put(imprint).docx()


WRONG: Final[dict[str, tuple[Imprint, set[str]]]] = {
    "foot": (Imprint(floats=False), {"末条分隔线至纸张上边缘"}),
    "thick": (Imprint(thick=18), {"首条分隔线粗细", "末条分隔线粗细"}),
    "thin": (Imprint(thin=12), {"中间分隔线粗细"}),
    "size": (Imprint(size=32), {"抄送机关字号"}),
    "inset": (Imprint(inset=0), {"抄送机关左空一字"}),
    "right": (Imprint(right=0), {"印发日期右空一字"}),
    "width": (
        Imprint(width=8843 - mm(8)),
        {f"{rule}分隔线右端与版心（偏离）" for rule in ("首条", "中间", "末条")},
    ),
}


@pytest.fixture(scope="module")
def proofs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Measured]:
    documents = {name: imprint.docx() for name, (imprint, _) in WRONG.items()}
    documents["right one"] = Imprint().docx()
    unruled = Made().text(1).put(row(Role.COPIES, "抄送：区委办公室。"))
    documents["unruled"] = unruled.docx()
    documents["early"] = unruled.text(9).docx()
    return proofs_of(documents, tmp_path_factory.mktemp("imprint"))


def test_a_right_imprint_is_proved(proofs: dict[str, Measured]) -> None:
    assert off(proofs["right one"]) == set()
    everything = {name for _, names in WRONG.values() for name in names}
    assert everything <= proofs["right one"].names("7.4")


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_seen_by_its_own_figures_and_by_no_other(
    name: str, proofs: dict[str, Measured]
) -> None:
    assert off(proofs[name]) == WRONG[name][1]


def test_rules_that_are_not_there_are_missed(proofs: dict[str, Measured]) -> None:
    assert off(proofs["unruled"]) == {"版记首条、末条分隔线"}


def test_an_imprint_before_the_last_page_is_in_the_wrong_place(
    proofs: dict[str, Measured],
) -> None:
    assert proofs["early"].one("版记所在面").measured == "第1面"
    assert "版记所在面" in off(proofs["early"])


def test_the_rules_are_as_thick_as_they_are_written(proofs: dict[str, Measured]) -> None:
    assert proofs["thick"].number("首条分隔线粗细") == pytest.approx(18 / 8 / 72 * 25.4, abs=0.06)
    assert proofs["thin"].number("中间分隔线粗细") == pytest.approx(12 / 8 / 72 * 25.4, abs=0.06)


def test_the_foot_is_told_from_the_paper_s_upper_edge(proofs: dict[str, Measured]) -> None:
    below_four_lines_and_two_rows = 37 + 6 * LINE * 25.4 / 1440
    foot = proofs["foot"].number("末条分隔线至纸张上边缘")
    assert foot == pytest.approx(below_four_lines_and_two_rows, abs=0.5)

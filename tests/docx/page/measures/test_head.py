"""版头, titles and 主送机关: a right document is proved, and every wrong place is seen by its own figure."""

from __future__ import annotations

from typing import Final

import pytest
from attrs import frozen

from eduplan.gbt9704.roles import Role
from tests.docx.page.made import LINE, Made, mm
from tests.docx.page.proving import Measured, off, proofs_of
from tests.rendering.office import requires_libreoffice

pytestmark = requires_libreoffice

SIZE: Final = 1000
"""The mark's characters are 50 points."""
INK: Final = round(0.8 * 1.2 * SIZE - 0.84 * SIZE)
"""From the top of the mark's line to its ink, in twips."""


@frozen
class Head:
    """What is varied; lengths in twips."""

    mark: int = mm(35) - INK
    colour: str = "FF0000"
    number: int = 2 * LINE
    number_jc: str = "center"
    rule: int = 189
    rule_colour: str = "FF0000"
    rule_inset: int = 0
    title: int = 2 * LINE
    title_text: str = "明湖区教育局关于印发2026年明湖区|教育工作要点的通知"
    title_jc: str = "center"
    addressees: int = LINE
    flush: int = 0

    def docx(self) -> bytes:
        """The document."""
        border = (
            f'<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="0" w:color="{self.rule_colour}"/>'
            "</w:pBdr>"
        )
        made = Made().add(
            Role.MARK,
            "明湖区教育局文件",
            before=self.mark,
            line=6 * SIZE // 5,
            jc="center",
            size=SIZE // 10,
            font="方正小标宋简体",
            colour=self.colour,
        )
        made = made.add(
            Role.NUMBER,
            "明教〔2026〕1号",
            before=self.number,
            line=384,
            jc=self.number_jc,
        )
        made = made.add(
            Role.RULE, "", line=self.rule, border=border, left=self.rule_inset, jc="left"
        )
        made = made.add(
            Role.NOTICE_TITLE,
            self.title_text,
            before=self.title,
            jc=self.title_jc,
            size=44,
            font="方正小标宋简体",
        )
        made = made.add(
            Role.ADDRESSEES, "各中小学、幼儿园：", before=self.addressees, left=self.flush
        )
        return made.text(2).docx()


RIGHT = Head()
WRONG: Final = {
    "发文机关标志上边缘至版心上边缘": Head(mark=mm(30) - INK),
    "发文机关标志颜色": Head(colour="000000"),
    "发文字号之上空行": Head(number=LINE),
    "发文字号居中（偏离）": Head(number_jc="left"),
    "红色分隔线至发文字号": Head(rule=300),
    "红色分隔线颜色": Head(rule_colour="000000"),
    "红色分隔线左端与版心（偏离）": Head(rule_inset=320),
    "标题之上空行": Head(title=LINE),
    "标题形状": Head(title_text="明湖区教育局关于印发|要点的通知|明湖区教育局关于印发"),
    "标题居中（偏离）": Head(title_jc="left"),
    "主送机关之上空行": Head(addressees=0),
    "主送机关顶格（偏离）": Head(flush=640),
}


@pytest.fixture(scope="module")
def proofs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Measured]:
    documents = {"right": RIGHT.docx(), **{name: head.docx() for name, head in WRONG.items()}}
    return proofs_of(documents, tmp_path_factory.mktemp("head"))


def test_a_right_head_is_proved(proofs: dict[str, Measured]) -> None:
    assert off(proofs["right"]) == set()
    assert set(WRONG) <= proofs["right"].names("7.2") | proofs["right"].names("7.3")


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_place_is_seen_by_its_own_figure_and_by_no_other(
    name: str, proofs: dict[str, Measured]
) -> None:
    assert off(proofs[name]) == {name}


@pytest.mark.parametrize(
    ("name", "difference"),
    [
        ("发文机关标志上边缘至版心上边缘", -5.0),
        ("发文字号之上空行", -LINE * 25.4 / 1440),
        ("红色分隔线至发文字号", 111 * 25.4 / 1440),
        ("标题之上空行", -LINE * 25.4 / 1440),
        ("主送机关之上空行", -LINE * 25.4 / 1440),
        ("主送机关顶格（偏离）", 640 * 25.4 / 1440),
    ],
)
def test_what_is_moved_so_far_is_measured_so_far(
    name: str, difference: float, proofs: dict[str, Measured]
) -> None:
    moved = proofs[name].number(name) - proofs["right"].number(name)
    assert moved == pytest.approx(difference, abs=0.1)


def test_a_head_without_its_rule_lacks_it(tmp_path_factory: pytest.TempPathFactory) -> None:
    made = Made().add(Role.NUMBER, "明教〔2026〕1号", line=384, jc="center").text(1)
    proofs = proofs_of({"no-rule": made.docx()}, tmp_path_factory.mktemp("rule"))
    assert off(proofs["no-rule"]) == {"红色分隔线"}


def test_of_what_a_document_does_not_have_nothing_is_measured(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    proofs = proofs_of({"text": Made().text(2).docx()}, tmp_path_factory.mktemp("text"))
    assert proofs["text"].names("7.2") == set()
    assert proofs["text"].names("7.4") == set()

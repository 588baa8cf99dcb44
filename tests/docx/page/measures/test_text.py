"""Indents, 附件说明 and 附注 are measured where they stand."""

from __future__ import annotations

from typing import Final

import pytest
from attrs import frozen

from eduplan.gbt9704.roles import Role
from tests.docx.page.made import LINE, Made
from tests.docx.page.proving import Measured, off, proofs_of
from tests.rendering.office import requires_libreoffice

pytestmark = requires_libreoffice

NAME: Final = "明湖区教育系统重点任务和责任单位分工安排表以及各学校任务清单和考核细则"
TABS: Final = '<w:tabs><w:tab w:val="left" w:pos="{}"/></w:tabs>'


@frozen
class End:
    """What is varied; lengths in twips."""

    indent: int = 640
    wrapped: int = 0
    attachments: int = LINE
    inset: int = 640
    numbers: int = 1600
    names: int = 2080
    note: int = 0
    note_inset: int = 640

    def docx(self) -> bytes:
        """The document: the first 附件 has a name of two lines."""
        made = Made().add(
            Role.NOTICE_BODY, "抓好落实" * 15, left=self.wrapped, first=self.indent - self.wrapped
        )
        made = made.add(
            Role.ATTACHMENTS,
            f"附件：1.\t{NAME}",
            before=self.attachments,
            left=self.names,
            first=self.inset - self.names,
            jc="left",
            tabs=TABS.format(2080),
        )
        made = made.add(
            Role.ATTACHMENTS,
            "2.\t学校名单",
            left=2080,
            first=self.numbers - 2080,
            jc="left",
            tabs=TABS.format(2080),
        )
        made = made.add(Role.DATE, "2026年1月15日", before=LINE, right=640, jc="right")
        return made.add(
            Role.NOTE, "（此件公开发布）", before=self.note, first=self.note_inset, jc="left"
        ).docx()


WRONG: Final = {
    "正文首行缩进": End(indent=320),
    "正文回行顶格（偏离）": End(wrapped=200),
    "附件说明之上空行": End(attachments=0),
    "附件说明左空": End(inset=0),
    "附件序号对齐": End(numbers=1200),
    "附件名称回行对齐（偏离）": End(names=1600),
    "附注至成文日期空行": End(note=LINE),
    "附注左空": End(note_inset=0),
}


@pytest.fixture(scope="module")
def proofs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Measured]:
    documents = {"right": End().docx(), **{name: end.docx() for name, end in WRONG.items()}}
    return proofs_of(documents, tmp_path_factory.mktemp("text"))


def test_a_right_end_is_proved(proofs: dict[str, Measured]) -> None:
    assert off(proofs["right"]) == set()
    assert set(WRONG) <= proofs["right"].names("7.3")


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_place_is_seen_by_its_own_figure_and_by_no_other(
    name: str, proofs: dict[str, Measured]
) -> None:
    assert off(proofs[name]) == {name}


def test_the_worst_indent_of_a_page_is_the_one_that_is_told(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    made = Made().text(2).add(Role.NOTICE_BODY, "抓好落实。", first=960).text(1)
    proofs = proofs_of({"one": made.docx()}, tmp_path_factory.mktemp("worst"))
    assert proofs["one"].number("正文首行缩进") == pytest.approx(960 * 25.4 / 1440, abs=0.1)

"""Elements are paragraphs with a style of ours; what a page lost of them is told."""

from __future__ import annotations

from eduplan.docx.names import paragraph_style
from eduplan.docx.page.elements import find_elements
from eduplan.docx.visible import Run, VisibleLine
from eduplan.gbt9704.roles import Role
from tests.docx.page.printed import page


def visible(text: str, role: Role | None) -> VisibleLine:
    return VisibleLine(paragraph_style(role) if role else None, (Run(text, None),))


def test_paragraphs_are_found_with_their_roles() -> None:
    lines = [visible("要点", Role.TITLE), visible("要求如下。", Role.PREAMBLE)]
    found = find_elements(lines, [page("要点", "", "要求如下。")])
    assert [(each.role, each.first.text) for each in found.elements] == [
        (Role.TITLE, "要点"),
        (Role.PREAMBLE, "要求如下。"),
    ]
    assert found.missing == {}


def test_foreign_paragraphs_blank_ones_and_cells_are_left_out() -> None:
    lines = [visible("别的", None), visible(" ", Role.DATE), visible("格", Role.TABLE_CELL)]
    found = find_elements(lines, [page("别的", "格")])
    assert (found.elements, found.missing) == ((), {})


def test_what_stands_on_no_page_is_counted_by_its_role() -> None:
    found = find_elements([visible("抄送：甲。", Role.COPIES)], [page("正文")])
    assert found.missing == {Role.COPIES: 1}


def test_a_mark_that_the_page_lost_is_told() -> None:
    entry = visible("推进改革，落实责任。", Role.CLOSING)
    (whole,) = find_elements([entry], [page("推进改革，落实责任。")]).elements
    (short,) = find_elements([entry], [page("推进改革", "落实责任。")]).elements
    assert (whole.lost, short.lost) == ("", "，")

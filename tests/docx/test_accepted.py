"""The accepted view: what a reader sees once all changes are accepted, whatever wraps it."""

from __future__ import annotations

import pytest
from lxml import etree

from eduplan.docx.accepted import accepted_view
from eduplan.docx.stylenames import StyleNames
from eduplan.docx.visible import View, VisibleLine, VisibleTable, lines_in
from eduplan.docx.xml import MAIN
from eduplan.model import UnplacedReason

SPACES = (
    f'xmlns:w="{MAIN}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:x"'
)
STYLES = (
    f'<w:styles xmlns:w="{MAIN}"><w:style w:type="paragraph" w:styleId="7">'
    '<w:name w:val="工作要点 前言"/></w:style>'
    '<w:style w:type="character" w:styleId="8"><w:name w:val="工作要点 目标"/></w:style></w:styles>'
)


def view(body: str) -> View:
    root = etree.fromstring(f"<w:body {SPACES}>{body}</w:body>")
    return accepted_view(root, StyleNames(etree.fromstring(STYLES)), "word/document.xml")


def texts(body: str) -> list[str]:
    return [line.text for line in lines_in(view(body).shown)]


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (f"{run('一')}<w:ins>{run('二')}</w:ins>", "一二"),
        (f"{run('一')}<w:del><w:r><w:delText>二</w:delText></w:r></w:del>", "一"),
        (f"<w:moveTo>{run('一')}</w:moveTo><w:moveFrom>{run('二')}</w:moveFrom>", "一"),
        (f"<w:ins><w:del>{run('一')}</w:del></w:ins>{run('二')}", "二"),
        (f"<w:hyperlink>{run('一')}</w:hyperlink>", "一"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('一')}</w:sdtContent></w:sdt>", "一"),
        (f"<w:smartTag>{run('一')}</w:smartTag><w:customXml>{run('二')}</w:customXml>", "一二"),
        (f"<w:fldSimple>{run('1')}</w:fldSimple>", "1"),
        ("<w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r>", ""),
        ("<w:r><w:t>一</w:t><w:tab/><w:t>二</w:t><w:br/><w:t>三</w:t></w:r>", "一\t二\n三"),
        ("<w:r><w:t>12</w:t><w:noBreakHyphen/><w:t>9</w:t><w:softHyphen/></w:r>", "12-9"),
        ('<w:r><w:sym w:char="2103"/><w:sym w:char="F0FE"/><w:sym w:char="zz"/></w:r>', "℃"),
        (f"<w:r><w:t>一</w:t></w:r><x:unknown>{run('二')}</x:unknown>", "一"),
    ],
)
def test_a_paragraph_shows_what_stays_once_changes_are_accepted(inside: str, text: str) -> None:
    assert texts(f"<w:p>{inside}</w:p>") == [text]


def test_alternatives_are_read_once() -> None:
    inside = (
        f"<mc:AlternateContent><mc:Choice>{run('一')}</mc:Choice>"
        f"<mc:Fallback>{run('二')}</mc:Fallback></mc:AlternateContent>"
    )
    assert texts(f"<w:p>{inside}</w:p>") == ["一"]


@pytest.mark.parametrize("mark", ["del", "moveFrom"])
def test_a_deleted_paragraph_mark_joins_with_the_next_paragraph_which_gives_the_style(
    mark: str,
) -> None:
    body = (
        f"<w:p><w:pPr><w:rPr><w:{mark}/></w:rPr></w:pPr>{run('一')}</w:p>"
        f'<w:p><w:pPr><w:pStyle w:val="7"/></w:pPr>{run("二")}</w:p>'
    )
    [line] = lines_in(view(body).shown)
    assert line.text == "一二"
    assert line.style is not None


@pytest.mark.parametrize("mark", ["ins", "moveTo"])
def test_an_inserted_paragraph_mark_is_a_boundary(mark: str) -> None:
    body = f"<w:p><w:pPr><w:rPr><w:{mark}/></w:rPr></w:pPr>{run('一')}</w:p><w:p>{run('二')}</w:p>"
    assert texts(body) == ["一", "二"]


def test_a_deleted_mark_with_no_paragraph_behind_it_loses_no_words() -> None:
    body = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('一')}</w:p>"
    table = f"<w:tbl><w:tr><w:tc><w:p>{run('二')}</w:p></w:tc></w:tr></w:tbl>"
    assert texts(body) == ["一"]
    assert texts(body + table) == ["一", "二"]


def test_rows_that_are_deleted_are_gone_and_inserted_ones_stay() -> None:
    rows = "".join(
        f"<w:tr><w:trPr>{mark}</w:trPr><w:tc><w:p>{run(text)}</w:p></w:tc></w:tr>"
        for mark, text in (("<w:ins/>", "一"), ("<w:del/>", "二"), ("", "三"))
    )
    [table] = view(f"<w:tbl>{rows}</w:tbl>").shown
    assert isinstance(table, VisibleTable)
    assert [row[0][0].text for row in table.rows] == ["一", "三"]


def test_styles_are_known_by_their_names_whatever_their_ids() -> None:
    styled = '<w:r><w:rPr><w:rStyle w:val="8"/></w:rPr><w:t>一</w:t></w:r>'
    inside = f'<w:pPr><w:pStyle w:val="7"/></w:pPr>{styled}'
    [line] = lines_in(view(f"<w:p>{inside}</w:p>").shown)
    assert (line.style and line.style.name, line.runs[0].style and line.runs[0].style.name) == (
        "工作要点 前言",
        "工作要点 目标",
    )


def test_bookmarks_of_ours_are_told_with_what_they_cover() -> None:
    body = (
        '<w:p><w:bookmarkStart w:id="1" w:name="_eduplan_i1"/>' + run("一")
        + '<w:bookmarkStart w:id="2" w:name="_eduplan_t1"/>' + run("二三")
        + '<w:bookmarkEnd w:id="2"/><w:bookmarkStart w:id="3" w:name="_GoBack"/>'
        + '<w:bookmarkStart w:id="4" w:name="_eduplan_t1_Copy_1"/><w:bookmarkEnd w:id="1"/></w:p>'
    )  # fmt: skip
    [line] = lines_in(view(body).shown)
    assert [tuple(mark) for mark in line.marks] == [("i1", 0, 3), ("t1", 1, 3)]


def test_a_text_box_is_read_once_and_stays_unplaced() -> None:
    box = f"<w:txbxContent><w:p>{run('框里的话')}</w:p></w:txbxContent>"
    inside = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>{run('正文')}"
    )
    found = view(f"<w:p>{inside}</w:p>")
    assert [line.text for line in lines_in(found.shown)] == ["正文"]
    assert [(piece.text, piece.reason) for piece in found.unplaced] == [
        ("框里的话", UnplacedReason.NOTE)
    ]


def test_a_picture_is_unplaced() -> None:
    found = view(f"<w:p>{run('图')}<w:r><w:drawing/></w:r></w:p>")
    assert [piece.reason for piece in found.unplaced] == [UnplacedReason.PICTURE]


def test_hidden_words_are_unplaced() -> None:
    found = view("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p>")
    assert [piece.text for piece in found.unplaced] == ["藏"]
    shown = '<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>露</w:t></w:r></w:p>'
    assert texts(shown) == ["露"]


def test_tables_in_cells_give_their_lines_in_order() -> None:
    inner = f"<w:tbl><w:tr><w:tc><w:p>{run('二')}</w:p></w:tc></w:tr></w:tbl>"
    body = f"<w:tbl><w:tr><w:tc><w:p>{run('一')}</w:p>{inner}<w:p>{run('三')}</w:p></w:tc></w:tr></w:tbl>"
    assert texts(body) == ["一", "二", "三"]


def test_blocks_are_numbered_as_they_stand() -> None:
    found = view(
        f"<w:p>{run('一')}</w:p><w:sdt><w:sdtContent><w:p>{run('二')}</w:p></w:sdtContent></w:sdt>"
    )
    lines = [each for each in found.shown if isinstance(each, VisibleLine)]
    assert [(line.text, line.block) for line in lines] == [("一", (0,)), ("二", (1,))]

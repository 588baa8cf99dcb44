"""Views: what a reader sees once all changes are accepted, or before they were made, whatever wraps it."""

from __future__ import annotations

import pytest
from lxml import etree

from eduplan.docx.revisions import Revisions
from eduplan.docx.story import Aids
from eduplan.docx.viewing import view_of
from eduplan.docx.visible import View, VisibleLine, VisibleTable, lines_in
from eduplan.docx.xml import MAIN
from eduplan.grammar.outline import MarkKind
from eduplan.model import UnplacedReason

SPACES = (
    f'xmlns:w="{MAIN}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:x" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
STYLES = (
    f'<w:styles xmlns:w="{MAIN}"><w:style w:type="paragraph" w:styleId="7">'
    '<w:name w:val="工作要点 前言"/></w:style>'
    '<w:style w:type="character" w:styleId="8"><w:name w:val="工作要点 目标"/></w:style></w:styles>'
)


def view(body: str) -> View:
    root = etree.fromstring(f"<w:body {SPACES}>{body}</w:body>")
    return view_of(root, "word/document.xml", Aids(etree.fromstring(STYLES)))


def original(body: str) -> View:
    root = etree.fromstring(f"<w:body {SPACES}>{body}</w:body>")
    return view_of(root, "word/document.xml", Aids(None, None, Revisions.ORIGINAL))


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


def test_a_text_box_is_read_once_and_hangs_on_its_paragraph() -> None:
    box = f"<w:txbxContent><w:p>{run('框里的话')}</w:p></w:txbxContent>"
    inside = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>{run('正文')}"
    )
    [line] = lines_in(view(f"<w:p>{inside}</w:p>").shown)
    assert line.text == "正文"
    assert [[each.text for each in lines_in(box)] for box in line.boxes] == [["框里的话"]]
    assert line.boxes[0][0].block == (0, 0, 0)


def test_a_box_that_only_old_programs_show_is_read() -> None:
    box = f"<v:textbox><w:txbxContent><w:p>{run('框')}</w:p></w:txbxContent></v:textbox>"
    [line] = lines_in(view(f"<w:p><w:r><w:pict>{box}</w:pict></w:r></w:p>").shown)
    assert [each.text for box in line.boxes for each in lines_in(box)] == ["框"]


def test_words_bent_into_a_shape_hang_on_their_paragraph() -> None:
    art = '<v:shape><v:textpath string="某区教育局文件"/></v:shape>'
    [line] = lines_in(view(f"<w:p><w:r><w:pict>{art}</w:pict></w:r></w:p>").shown)
    assert [each.text for box in line.boxes for each in lines_in(box)] == ["某区教育局文件"]


def test_a_box_inside_a_box_hangs_on_the_paragraph_inside() -> None:
    inner = f"<w:txbxContent><w:p>{run('里')}</w:p></w:txbxContent>"
    outer = (
        f"<w:txbxContent><w:p>{run('外')}<w:r><w:pict>{inner}</w:pict></w:r></w:p></w:txbxContent>"
    )
    [line] = lines_in(view(f"<w:p><w:r><w:drawing>{outer}</w:drawing></w:r></w:p>").shown)
    [[held]] = line.boxes
    assert isinstance(held, VisibleLine)
    assert (held.text, [each.text for each in lines_in(held.boxes[0])]) == ("外", ["里"])


@pytest.mark.parametrize("picture", ["<a:blip/>", "<v:imagedata/>", "<o:OLEObject/>", "<c:chart/>"])
def test_a_picture_is_unplaced(picture: str) -> None:
    found = view(f"<w:p>{run('图')}<w:r><w:drawing>{picture}</w:drawing></w:r></w:p>")
    assert [piece.reason for piece in found.unplaced] == [UnplacedReason.PICTURE]


def test_a_drawn_line_is_nothing_to_read() -> None:
    found = view(f"<w:p>{run('图')}<w:r><w:drawing/></w:r></w:p>")
    assert found.unplaced == ()


def test_hidden_words_are_unplaced() -> None:
    found = view("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p>")
    assert [piece.text for piece in found.unplaced] == ["藏"]
    shown = '<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>露</w:t></w:r></w:p>'
    assert texts(shown) == ["露"]


def test_characters_with_their_sound_above_them_are_read_and_the_sound_stays_behind() -> None:
    ruby = f"<w:ruby><w:rt>{run('zhào')}</w:rt><w:rubyBase>{run('照')}</w:rubyBase></w:ruby>"
    found = view(f"<w:p>{run('按')}<w:r>{ruby}</w:r>{run('办')}</w:p>")
    assert [line.text for line in lines_in(found.shown)] == ["按照办"]
    assert [(piece.text, piece.reason) for piece in found.unplaced] == [
        ("zhào", UnplacedReason.PHONETIC)
    ]


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


DELETED = "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"


@pytest.mark.parametrize(
    ("inside", "before"),
    [
        (f"{run('一')}<w:ins>{run('新')}</w:ins>{DELETED}", "一旧"),
        (f"<w:moveTo>{run('新')}</w:moveTo><w:moveFrom>{run('旧')}</w:moveFrom>", "旧"),
        (f"<w:ins>{DELETED}</w:ins>{run('一')}", "一"),
        (f"<w:ins>{run('新')}</w:ins>", ""),
    ],
)
def test_the_original_shows_what_stood_before_any_change(inside: str, before: str) -> None:
    assert [line.text for line in lines_in(original(f"<w:p>{inside}</w:p>").shown)] == [before]


@pytest.mark.parametrize(
    ("mark", "now", "before"),
    [
        ("ins", ["一", "二"], ["一二"]),
        ("moveTo", ["一", "二"], ["一二"]),
        ("del", ["一二"], ["一", "二"]),
        ("moveFrom", ["一二"], ["一", "二"]),
    ],
)
def test_a_paragraph_mark_shows_in_one_of_the_two_views(
    mark: str, now: list[str], before: list[str]
) -> None:
    body = f"<w:p><w:pPr><w:rPr><w:{mark}/></w:rPr></w:pPr>{run('一')}</w:p><w:p>{run('二')}</w:p>"
    assert texts(body) == now
    assert [line.text for line in lines_in(original(body).shown)] == before


def test_rows_and_cells_show_in_one_of_the_two_views() -> None:
    cells = "".join(
        f"<w:tc><w:tcPr>{mark}</w:tcPr><w:p>{run(text)}</w:p></w:tc>"
        for mark, text in (("<w:cellIns/>", "新"), ("<w:cellDel/>", "旧"), ("", "在"))
    )
    body = (
        f"<w:tbl><w:tr>{cells}</w:tr>"
        f"<w:tr><w:trPr><w:ins/></w:trPr><w:tc><w:p>{run('新行')}</w:p></w:tc></w:tr>"
        f"<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>{run('旧行')}</w:p></w:tc></w:tr></w:tbl>"
    )
    assert texts(body) == ["新", "在", "新行"]
    assert [line.text for line in lines_in(original(body).shown)] == ["旧", "在", "旧行"]


def test_the_original_is_set_as_it_was() -> None:
    body = (
        '<w:p><w:pPr><w:jc w:val="center"/><w:pPrChange><w:pPr><w:jc w:val="right"/></w:pPr>'
        f"</w:pPrChange></w:pPr>{run('一')}</w:p>"
    )
    [now], [before] = lines_in(view(body).shown), lines_in(original(body).shown)
    assert (now.formatting.align, before.formatting.align) == ("center", "right")


def test_revisions_and_the_bookmarks_of_others_span_what_they_cover() -> None:
    body = (
        f'<w:p><w:bookmarkStart w:id="1" w:name="要点"/>{run("一")}<w:ins>{run("二三")}</w:ins>'
        '<w:bookmarkEnd w:id="1"/><w:bookmarkStart w:id="2" w:name="_GoBack"/></w:p>'
    )
    [line] = lines_in(view(body).shown)
    assert [(span.kind, span.start, span.end, span.value) for span in line.spans] == [
        (MarkKind.REVISION, 1, 3, "ins"),
        (MarkKind.BOOKMARK, 0, 3, "要点"),
    ]


def field(instruction: str, *results: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + "".join(results)
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_a_field_shows_its_result_once_and_not_what_its_instruction_holds() -> None:
    inner = field("PAGE", run("3"))
    assert texts(f"<w:p>{run('一')}{field('REF a', run('二'))}{run('三')}</w:p>") == ["一二三"]
    begun = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>IF </w:instrText></w:r>'
    rest = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("真")
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert texts(f"<w:p>{begun}{inner}{rest}{end}</w:p>") == ["真"]


def test_a_table_of_contents_is_unplaced_paragraph_by_paragraph() -> None:
    start = (
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> TOC \\o </w:instrText>'
        '<w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    body = (
        f"<w:p>{start}{run('一、学习')}{field('PAGEREF _Toc1', run('2'))}</w:p>"
        f"<w:p>{run('二、宣讲')}</w:p><w:p>{end}{run('正文')}</w:p>"
    )
    found = view(body)
    assert [line.text for line in lines_in(found.shown)] == ["", "", "正文"]
    assert [(piece.text, piece.reason) for piece in found.unplaced] == [
        ("一、学习2", UnplacedReason.CONTENTS),
        ("二、宣讲", UnplacedReason.CONTENTS),
    ]


def test_a_table_of_contents_that_never_ends_swallows_nothing() -> None:
    start = (
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText>'
        '<w:fldChar w:fldCharType="separate"/></w:r>'
    )
    assert texts(f"<w:p>{start}{run('一')}</w:p><w:p>{run('二')}</w:p>") == ["一", "二"]


def test_symbols_of_symbol_fonts_are_what_they_look_like_or_stay_behind() -> None:
    body = (
        '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/>'
        '<w:sym w:font="某字体" w:char="F0FC"/></w:r></w:p>'
    )
    found = view(body)
    assert [line.text for line in lines_in(found.shown)] == ["✓"]
    assert [(piece.text, piece.reason) for piece in found.unplaced] == [
        ("\uf0fc", UnplacedReason.CONTROL)
    ]


def test_formulas_show_their_characters() -> None:
    formula = "<m:oMath><m:r><m:t>x</m:t></m:r><m:r><m:t>=1</m:t></m:r></m:oMath>"
    assert texts(f"<w:p>{run('设')}{formula}</w:p>") == ["设x=1"]


def test_line_breaks_of_the_file_itself_are_blanks() -> None:
    assert texts("<w:p><w:r><w:t>开展\n宣讲</w:t></w:r></w:p>") == ["开展 宣讲"]


def test_merged_cells_hold_their_words_once_and_the_table_keeps_its_shape() -> None:
    def cell(text: str, more: str = "") -> str:
        return f"<w:tc><w:tcPr>{more}</w:tcPr><w:p>{run(text)}</w:p></w:tc>"

    wide, first = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>'
    rows = (
        f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{cell('任务', wide)}{cell('时限')}</w:tr>"
        f"<w:tr>{cell('甲', first)}{cell('乙')}{cell('丙')}</w:tr>"
        f"<w:tr>{cell('旧', '<w:vMerge/>')}{cell('丁')}{cell('戊')}</w:tr>"
        f'<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>{cell("己")}</w:tr>'
    )
    found = view(f"<w:tbl>{rows}</w:tbl>")
    [table] = found.shown
    assert isinstance(table, VisibleTable)
    assert [["".join(line.text for line in each) for each in row] for row in table.rows] == [
        ["任务", "", "时限"],
        ["甲", "乙", "丙"],
        ["", "丁", "戊"],
        ["", "", "己"],
    ]
    assert table.head == 1
    assert [(piece.text, piece.reason) for piece in found.unplaced] == [
        ("旧", UnplacedReason.HIDDEN)
    ]


def test_cells_that_say_to_be_wider_than_any_table_are_not() -> None:
    wide = '<w:tc><w:tcPr><w:gridSpan w:val="99999"/></w:tcPr><w:p/></w:tc>'
    [table] = view(f"<w:tbl><w:tr>{wide * 5}</w:tr></w:tbl>").shown
    assert isinstance(table, VisibleTable)
    assert len(table.rows[0]) < 70

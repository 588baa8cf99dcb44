"""Edits of characters: only these change, what stands round them keeps its looks."""

from __future__ import annotations

import pytest

from eduplan.docx.patch import patched
from eduplan.docx.revisions import Revisions
from eduplan.errors import DocxError
from eduplan.model.finding import Edit
from eduplan.model.place import DocxPlace, TextPlace
from tests.docx.patch.shown import AUTHOR, body_of, edit, inside, lines, shows
from tests.docx.wild import alternatives, package, paragraph, run, text_box

BOLD = "<w:b/>"
INS = '<w:ins w:id="{}" w:author="张三" w:date="2026-01-15T09:30:00Z">'
DEL = '<w:del w:id="{}" w:author="张三" w:date="2026-01-15T09:30:00Z">'


def plain(text: str, properties: str = "") -> str:
    """A run as it is written where nothing has to be kept."""
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{looks}<w:t>{text}</w:t></w:r>"


def gone(text: str, properties: str = "") -> str:
    return plain(text, properties).replace("w:t>", "w:delText>")


def test_a_word_changes_in_its_own_text() -> None:
    assert inside(plain("认真布署工作", BOLD), edit(0, 2, "布署", "部署")) == plain(
        "认真部署工作", BOLD
    )


def test_what_replaces_words_looks_as_the_first_of_them() -> None:
    source = plain("加强", BOLD) + plain("学习，布署")
    assert inside(source, edit(0, 1, "强学习，布", "大")) == plain("加大", BOLD) + plain("署")


def test_what_replaces_words_is_marked_behind_all_of_them() -> None:
    source = plain("加强", BOLD) + plain("学习，布署")
    assert inside(source, edit(0, 1, "强学习，布", "大"), track=True) == (
        plain("加", BOLD) + DEL.format(2) + gone("强", BOLD) + gone("学习，布") + "</w:del>"
        + INS.format(1) + plain("大", BOLD) + "</w:ins>" + plain("署")
    )  # fmt: skip


def test_runs_without_words_go_and_other_things_in_them_stay() -> None:
    source = plain("一") + '<w:r><w:t>二</w:t><w:footnoteReference w:id="2"/></w:r>' + plain("三")
    kept = plain("一") + '<w:r><w:footnoteReference w:id="2"/></w:r>'
    assert inside(source, edit(0, 1, "二三", "")) == kept


def test_characters_with_their_sound_above_them_change_in_their_place() -> None:
    def source(base: str) -> str:
        return (
            f"<w:r><w:ruby><w:rt>{plain('bù')}</w:rt><w:rubyBase>{base}</w:rubyBase></w:ruby></w:r>"
        )

    changed = source(plain("部")) + plain("署")
    assert inside(source(plain("布")) + plain("署"), edit(0, 0, "布署", "部署")) == changed


def test_several_edits_in_one_paragraph_mean_the_places_before_any_of_them() -> None:
    source = plain("一二三四五六")
    edits = [
        edit(0, 4, "五", "5"),
        edit(0, 0, "一", "1"),
        edit(0, 5, "六", ""),
        edit(0, 2, "", "·"),
    ]
    assert inside(source, *edits) == plain("1二·三四5")


def test_insertions_at_one_place_come_in_their_order_before_what_is_replaced() -> None:
    source = plain("一二")
    edits = [edit(0, 1, "二", "2"), edit(0, 1, "", "甲"), edit(0, 1, "", "乙")]
    assert inside(source, *edits) == plain("一甲乙2")
    tracked = inside(source, *edits, track=True)
    assert tracked.index("甲乙") < tracked.index(">2<")


def test_tabs_and_line_breaks_have_elements_of_their_own() -> None:
    source = "<w:r><w:t>一</w:t><w:tab/><w:t>二</w:t></w:r>"
    made = "<w:r><w:t>一</w:t><w:br/><w:t>三</w:t><w:tab/><w:t>二</w:t></w:r>"
    assert inside(source, edit(0, 1, "\t", "\n三\t")) == made


def test_blanks_at_the_ends_are_kept() -> None:
    made = '<w:r><w:t xml:space="preserve"> 一 二</w:t></w:r>'
    assert inside(plain("一二"), edit(0, 1, "", " "), edit(0, 0, "", " ")) == made


def test_words_inserted_at_an_edge_stay_out_of_links_and_fields() -> None:
    link = f"<w:hyperlink>{plain('链接')}</w:hyperlink>"
    source = plain("见") + link + plain("。")
    assert inside(source, edit(0, 3, "", "等")) == plain("见") + link + plain("等。")
    assert inside(source, edit(0, 1, "", "：")) == plain("见：") + link + plain("。")
    field = f'<w:fldSimple w:instr="PAGE">{plain("1")}</w:fldSimple>'
    assert inside(field + plain("页"), edit(0, 1, "", "第")) == field + plain("第页")


def test_words_in_a_link_stay_in_it() -> None:
    link = "<w:hyperlink>{}</w:hyperlink>"
    assert inside(link.format(plain("链接")), edit(0, 1, "接", "条")) == link.format(plain("链条"))


def test_an_emptied_link_goes() -> None:
    source = plain("见") + f"<w:hyperlink>{plain('链接')}</w:hyperlink>"
    assert inside(source, edit(0, 1, "链接", "")) == plain("见")


def test_bookmarks_keep_their_words() -> None:
    start, end = '<w:bookmarkStart w:id="7" w:name="_eduplan_t1"/>', '<w:bookmarkEnd w:id="7"/>'
    source = plain("宣讲") + start + plain("100场") + end + plain("。")
    assert inside(source, edit(0, 2, "100", "120")) == plain("宣讲") + start + plain(
        "120场"
    ) + end + plain("。")
    tracked = inside(source, edit(0, 2, "100", "120"), track=True)
    assert tracked == (
        plain("宣讲") + start + DEL.format(9) + gone("100") + "</w:del>" + INS.format(8)
        + plain("120") + "</w:ins>" + plain("场") + end + plain("。")
    )  # fmt: skip


def test_a_line_that_shows_nothing_takes_words_in_the_looks_of_its_mark() -> None:
    source = f"<w:pPr><w:rPr>{BOLD}</w:rPr></w:pPr>"
    assert inside(source, edit(0, 0, "", "新")) == source + plain("新", BOLD)
    assert inside(source, edit(0, 0, "", "新"), track=True) == (
        source + INS.format(1) + plain("新", BOLD) + "</w:ins>"
    )


def test_only_what_differs_is_marked_but_numbers_are_not_parted() -> None:
    source = plain("力争开展宣讲100场以上")
    tracked = inside(
        source, edit(0, 0, "力争开展宣讲100场以上", "力争开展宣讲120场以上"), track=True
    )
    assert tracked == (
        plain("力争开展宣讲") + DEL.format(2) + gone("100") + "</w:del>" + INS.format(1)
        + plain("120") + "</w:ins>" + plain("场以上")
    )  # fmt: skip
    assert "<w:delText>3.</w:delText>" not in inside(
        plain("下降3.5%"), edit(0, 2, "3.5%", "4.5%"), track=True
    )


def test_a_deletion_over_runs_is_one_mark_and_leaves_other_things() -> None:
    source = plain("一二", BOLD) + "<w:r><w:t>三</w:t><w:drawing/><w:t>四</w:t></w:r>"
    tracked = inside(source, edit(0, 1, "二三四", ""), track=True)
    assert tracked == (
        plain("一", BOLD) + DEL.format(1) + gone("二", BOLD) + gone("三") + "</w:del>"
        + "<w:r><w:drawing/></w:r>" + DEL.format(2) + gone("四") + "</w:del>"
    )  # fmt: skip


def test_changes_within_what_others_inserted_keep_both_authors() -> None:
    theirs = '<w:ins w:id="5" w:author="李四">{}</w:ins>'
    source = theirs.format(plain("甲乙丙"))
    data = package(f"<w:p>{plain('一')}{source}</w:p>")
    new = patched(data, [edit(0, 2, "乙", "2")], track=AUTHOR)
    assert inside(source, edit(0, 1, "乙", "2"), track=True) == (
        '<w:ins w:id="5" w:author="李四">' + plain("甲") + DEL.format(8) + gone("乙") + "</w:del></w:ins>"
        + INS.format(7) + plain("2") + "</w:ins>"
        + '<w:ins w:id="6" w:author="李四">' + plain("丙") + "</w:ins>"
    )  # fmt: skip
    assert (shows(new), shows(new, Revisions.ORIGINAL)) == (["一甲2丙"], ["一"])


def test_what_others_deleted_stays_deleted() -> None:
    theirs = '<w:del w:id="5" w:author="李四"><w:r><w:delText>旧</w:delText></w:r></w:del>'
    new = patched(
        package(f"<w:p>{plain('一')}{theirs}{plain('二')}</w:p>"),
        [edit(0, 0, "一二", "三")],
        track=AUTHOR,
    )
    assert (shows(new), shows(new, Revisions.ORIGINAL)) == (["三"], ["一旧二"])
    assert theirs in body_of(new)


def test_words_in_a_text_box_change_in_both_of_its_forms() -> None:
    source = package(paragraph(text_box("框里的布署") + run("正文")))
    for track in (None, AUTHOR):
        new = patched(source, [edit((0, 0, 0), 3, "布署", "部署")], track=track)
        assert shows(new) == ["框里的部署", "正文"]
        choice, fallback = body_of(new).split("<mc:Fallback>")
        assert choice.count("部") == fallback.count("部") == 1


def test_comments_of_the_xml_stay() -> None:
    source = "<!-- one -->" + plain("一") + "<!-- two -->"
    assert inside(source, edit(0, 0, "一", "二")) == "<!-- one -->" + plain("二") + "<!-- two -->"


def test_a_header_changes_too() -> None:
    source = package(paragraph("正文"), parts={"header": paragraph("页眉")})
    new = patched(source, [Edit(DocxPlace("word/header.xml", (0,), 1, 2), "眉", "首")])
    assert list(lines(new, part="word/header.xml").values()) == ["页首"]


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (edit(0, 0, "二", "三"), "第 1 个字起是“一”，不是“二”"),
        (edit(0, 0, "一二三四", "三"), "不是“一二三四”"),
        (edit(0, 9, "", "三"), "第 10 个字起"),
        (edit(7, 0, "一", "三"), "没有这一段"),
        (edit(0, 0, "一", "三\x07"), "控制字符"),
        (Edit(DocxPlace("word/none.xml", (0,), 0, 1), "一", "三"), "没有这一部分"),
        (Edit(TextPlace(0, 1, 1), "一", "三"), "不在文档里"),
        (edit(1, 0, "公", "式"), "公式"),
        (edit(1, 2, "替", "代"), "不能改"),
    ],
)
def test_an_edit_that_does_not_fit_is_refused_with_its_place(wrong: Edit, message: str) -> None:
    formula = (
        '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">'
        "<m:r><m:t>公式</m:t></m:r></m:oMath>"
    )
    odd = paragraph(formula + alternatives("<w:t>替代</w:t>", "<w:t>替代</w:t>"))
    for track in (None, AUTHOR):
        with pytest.raises(DocxError, match=message) as caught:
            patched(package(paragraph("一二") + odd), [wrong], track=track)
        assert caught.value.remedy
        assert caught.value.place


def test_edits_that_overlap_are_refused() -> None:
    with pytest.raises(DocxError, match="重叠"):
        patched(package(paragraph("一二三")), [edit(0, 0, "一二", "甲"), edit(0, 1, "二三", "乙")])


def test_no_change_gives_the_same_bytes() -> None:
    data = package(paragraph("一"))
    assert patched(data, []) is data
    assert patched(data, [], track=AUTHOR) is data


def test_what_the_same_author_inserted_before_is_taken_out_again() -> None:
    own = '<w:ins w:id="5" w:author="张三">{}</w:ins>'
    source = own.format(plain("甲乙")) + plain("丙")
    assert inside(source, edit(0, 1, "乙丙", ""), track=True) == (
        own.format(plain("甲")) + DEL.format(6) + gone("丙") + "</w:del>"
    )
    assert inside(source, edit(0, 0, "甲乙", ""), track=True) == plain("丙")

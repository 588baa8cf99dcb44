"""Words of a document are found again on its pages, whatever the lines did to them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from eduplan.docx.page.finding import Finder, comparable
from tests.docx.page.printed import page


def shown(finder: Finder, text: str) -> list[str]:
    return [line.text for line in finder.find(text)]


def test_a_paragraph_is_found_over_lines_and_pages() -> None:
    finder = Finder([page("各单位按照分工", "抓好"), page("落实。", index=2)])
    found = finder.find("各单位按照分工抓好落实。")
    assert [(line.page, line.text) for line in found] == [
        (1, "各单位按照分工"),
        (1, "抓好"),
        (2, "落实。"),
    ]


def test_blanks_and_line_breaks_of_the_document_do_not_matter() -> None:
    assert shown(Finder([page("关于印发要点", "的通知")]), "关于印发 要点\n的\u3000通知") == [
        "关于印发要点",
        "的通知",
    ]


def test_a_label_is_the_line_by_itself_and_not_its_mention_in_the_text() -> None:
    finder = Finder([page("任务见附件。"), page("附件", "要点", index=2)])
    assert [line.page for line in finder.find("附件")] == [2]


def test_words_beside_each_other_in_cells_are_apart() -> None:
    finder = Finder([page("甲局\t文件", "甲局")])
    assert finder.find("甲局")[0].glyphs[0].baseline < finder.find("甲局")[0].glyphs[0].baseline


def test_equal_paragraphs_are_found_one_after_the_other() -> None:
    finder = Finder([page("同上", "同上")])
    first, second = finder.find("同上"), finder.find("同上")
    assert first[0].baseline < second[0].baseline


def test_what_floats_before_its_place_is_found_all_the_same() -> None:
    finder = Finder([page("浮动", "正文在此")])
    assert shown(finder, "正文在此") == ["正文在此"]
    assert shown(finder, "浮动") == ["浮动"]


def test_what_is_not_there_is_not_found_and_disturbs_nothing() -> None:
    finder = Finder([page("甲", "乙")])
    assert finder.find("丙") == ()
    assert finder.find("") == ()
    assert shown(finder, "乙") == ["乙"]


def test_ignored_marks_may_be_lost_inside_and_are_kept_at_the_end() -> None:
    finder = Finder([page("定期通报，全年", "减轻负担。")], frozenset("，。"))
    assert shown(finder, "定期通报，全年，减轻负担。") == ["定期通报，全年", "减轻负担。"]
    assert shown(Finder([page("减轻负担。")], frozenset("。")), "减轻负担") == ["减轻负担"]


@given(st.lists(st.text("学校12，。年 ", min_size=1, max_size=40), min_size=1, max_size=8))
def test_every_paragraph_is_found_whole_and_in_order(texts: list[str]) -> None:
    rows = [text[i : i + 5] for text in texts for i in range(0, len(text), 5)]
    finder = Finder([page(*rows)])
    for text in texts:
        assert "".join(shown(finder, text)) == comparable(text)

"""Prose: masks, clauses, and the past."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.grammar.phrases.prose import Prose


def masked(text: str) -> str:
    return "".join(char for char, mask in zip(text, Prose(text).masked, strict=True) if mask)


@pytest.mark.parametrize(
    "name",
    [
        "“5·10”",
        "“‘一校一品’和‘525’”",
        "《规划（2026—2030年）》",
        "5·10",
        "第八届",
        "第十二届",
        "十四五",
        "二十大",
        "2023年",
        "6月30日",
        "〔2020〕63号",
        "3—6岁",
        "15:1",
        "两级",
        "一批",
        "三年级",
        "20周年",
    ],
)
def test_a_name_is_masked(name: str) -> None:
    assert name in masked(f"推进{name}建设")


@pytest.mark.parametrize("text", ["开展宣讲100场", "提高到98.5%", "投入3.5亿元", "培训两次"])
def test_a_quantity_is_not(text: str) -> None:
    assert masked(text) == ""


def test_a_clause_reaches_from_mark_to_mark_over_brackets_and_quotes() -> None:
    text = "加强培训,培养骨干（含后备人选，教师）“红烛，先锋”40名，其余。"
    prose, number = Prose(text), text.index("40")
    assert text[prose.clause_start(number) : number].startswith("培养骨干")
    assert text[number : prose.clause_end(number)] == "40名"
    inside = text.index("后备")
    assert text[prose.clause_start(inside) : inside] == "含"


def test_a_comma_inside_a_number_ends_no_clause() -> None:
    text = "新增学位1,200个"
    assert Prose(text).clause_start(len(text)) == 0


@pytest.mark.parametrize(
    ("sentence", "year", "past"),
    [
        ("2025年，新增学位100个", 2026, True),
        ("2026年，新增学位100个", 2026, False),
        ("2026年开局。2025年，新增学位100个", None, True),
        ("到2027年新增学位100个", 2028, False),
        ("2025年底前新增学位100个", 2026, False),
        ("截至目前，新增学位100个", None, True),
        ("去年新增学位100个", None, True),
        ("新增学位100个", None, False),
        ("整合现有学位100个", None, True),
        ("已建成学位100个", None, True),
    ],
)
def test_a_sentence_tells_of_the_past_or_not(sentence: str, year: int | None, past: bool) -> None:
    prose = Prose(sentence, year)
    assert prose.is_past(sentence.index("100")) == past


@given(st.text(st.sampled_from("“”‘’《》（）()，。,1年第 "), max_size=40))
def test_any_text_has_clauses_inside_itself(text: str) -> None:
    prose = Prose(text)
    for index in range(len(text) + 1):
        assert 0 <= prose.clause_start(index) <= index <= prose.clause_end(index) <= len(text)


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("巩固2023年建成的中心，新建5个", True),
        ("巩固2023年建成的中心，到年底，新建5个", False),
        ("落实计划，近三年来投入较大，新建5个", True),
        ("截至2023年底，全市已经铺开，新建5个", True),
        ("近年来成效明显，今年新建5个", False),
        ("到2025年累计建成5个", False),
        ("今年以来，各校新建5个", True),
        ("今年1至9月，各校新建5个", True),
    ],
)
def test_what_was_done_reaches_to_the_turn_of_its_sentence(text: str, past: bool) -> None:
    assert Prose(text, 2024).is_past(text.index("5个")) == past


def test_where_the_year_is_unknown_a_year_in_a_tale_of_the_past_goes_on_with_it() -> None:
    tale = "“十三五”以来，办学条件改善。2020年，毛入园率达到88%。"
    assert Prose(tale).is_past(tale.index("88"))
    turned = "近年来，办学条件改善。2022年，要使毛入园率达到88%。"
    assert not Prose(turned).is_past(turned.index("88"))

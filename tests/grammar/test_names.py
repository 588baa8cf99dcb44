"""Numbers and names of papers."""

import pytest

from eduplan.grammar.names import NUMBER, cited, number_start, pattern_of


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("云县教育局文件云教办〔2023〕5号", "云教办〔2023〕5号"),
        ("东山省生态环境厅东环便函〔2021〕1202号", "东环便函〔2021〕1202号"),
        ("国务院关于加强学习的决定国发〔2005〕39号", "国发〔2005〕39号"),
        ("委员会文件苏教委办[2024] 7 号", "苏教委办[2024] 7 号"),
        ("澄环发(2023)44号", "澄环发(2023)44号"),
    ],
)
def test_a_number_glued_to_what_stands_before_it_begins_with_its_code(
    text: str, number: str
) -> None:
    hit = NUMBER.search(text)
    assert hit
    assert text[number_start(text, hit.start(), hit.end()) : hit.end()] == number


def test_names_are_cited_in_either_kind_of_brackets() -> None:
    assert list(cited("关于《关于印发〈安全工作方案〉的通知》")) == [
        "关于印发〈安全工作方案〉的通知",
        "安全工作方案",
    ]
    assert list(cited("关于《2024年工作要点》的说明")) == ["2024年工作要点"]


def test_a_name_is_found_however_its_dashes_quotes_and_brackets_are_written() -> None:
    name = pattern_of("“双减”行动方案（2021—2023年）")
    assert name.search("附：'双减'行动方案(2021一2023年)")
    assert name.search("双减行动方案（20212023年）")
    assert not name.search("双减行动计划（2021—2023年）")

"""Wraps: found over the whole text, at one width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.grammar.outline import read_outline
from eduplan.grammar.rows import rows_of
from eduplan.grammar.wraps import Wrap, ends_sentence, find_wrap
from eduplan.language.width import fold

PARAGRAPHS = (
    "2023年，全区教育工作将以新时代的思想为指导，全面学习贯彻落实党的精神，坚持党对教育工作的领导。",
    "一、以党的建设为统领",
    "1.深入学习宣传。开展学习党的精神轮训，作为首要政治任务，切实做到学懂弄通做实，开展宣讲100场。",
    "2.全面加强党的建设。健全完善党组织领导的校长负责制，推进党组织有形有效双覆盖，做好集中换届。",
)


def wrap_of(text: str) -> Wrap | None:
    return find_wrap(rows_of(read_outline(text).lines))


@given(st.integers(20, 40), st.sampled_from(["", "　　"]))
def test_lines_of_one_width_are_wrapped(width: int, indent: str) -> None:
    text = "\n".join("\n".join(fold(indent + each, 2 * width)) for each in PARAGRAPHS)
    wrap = wrap_of(text)
    assert wrap is not None
    assert width - 2 <= wrap.width <= width
    assert wrap.indented == bool(indent)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "一行",
        "\n".join(PARAGRAPHS),
        "\n".join("　　" + each for each in PARAGRAPHS) + "\n明湖区教育局\n2026年1月5日",
        "要点\n一、学习\n二、宣讲\n三、督查\n四、总结",
        "a\tb\nc\td",
    ],
)
def test_a_paragraph_a_line_is_not(text: str) -> None:
    assert wrap_of(text) is None


def test_a_sentence_ends_in_a_mark() -> None:
    assert ends_sentence("落实责任。 ")
    assert ends_sentence("“双减”")
    assert not ends_sentence("聚焦基")

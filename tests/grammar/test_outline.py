"""The outline: lossless, whatever the text."""

from hypothesis import example, given
from hypothesis import strategies as st

from eduplan.grammar.outline import read_outline
from tests.properties.texts import texts


@given(texts())
@example("\ufeff\u3000\u3000（一）加强学习\r\n")
@example("1.\u2028\v\f\x1c\x85")
@example("")
def test_reading_an_outline_and_writing_its_source_gives_back_the_text(text: str) -> None:
    assert read_outline(text).source == text


@given(st.text(st.sampled_from("　 一、1.a\n\r\t"), max_size=30))
def test_lines_know_where_they_stand(text: str) -> None:
    for number, line in enumerate(read_outline(text).lines, 1):
        assert text[line.start : line.start + len(line.source)] == line.source
        assert text[line.start + len(line.indent) : line.stop] == line.words
        assert line.number == number


def test_a_line_is_its_indent_its_label_and_its_words() -> None:
    line = read_outline("　　（ 一 ）加强学习。\n").lines[0]
    assert line.indent == "　　"
    assert line.label is not None
    assert line.label.number == 1
    assert (line.label.text, line.body, line.end) == ("（ 一 ）", "加强学习。", "\n")

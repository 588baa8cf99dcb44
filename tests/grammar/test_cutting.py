"""Cutting: every piece knows where it stands."""

from hypothesis import given
from hypothesis import strategies as st

from eduplan.grammar.cutting import cut, places_of
from eduplan.grammar.outline import read_outline
from eduplan.grammar.passages import Passage, passages_of
from eduplan.grammar.rows import rows_of
from eduplan.language.characters import solid


def passages(text: str) -> tuple[Passage, ...]:
    return passages_of(rows_of(read_outline(text).lines))[0]


@given(
    st.text("加强学习。，1 \u3000", min_size=2, max_size=40).filter(lambda text: bool(solid(text))),
    st.sets(st.integers(0, 45), max_size=6),
)
def test_the_pieces_of_a_passage_hold_its_characters_at_their_places(
    text: str, offsets: set[int]
) -> None:
    (passage,) = passages(text)
    pieces = cut(passage, offsets, text)
    assert solid("".join(piece.text for piece in pieces)) == solid(text)
    for piece in pieces:
        assert solid(text[piece.place.start : piece.place.end]) == solid(piece.text)


def test_pieces_of_wrapped_lines_say_on_which_lines_they_stand() -> None:
    text = (
        "　　为做好全年工作，全面落实上级要求，结合\n本区实际，制定本要点。要点如下，请各校认\n"
        "真贯彻落实，抓好各项工作。\n"
    )
    (passage,) = passages(text)
    first, second = cut(passage, [passage.text.index("要点如下")], text)
    assert [line.line for line in first.lines] == [1, 2]
    assert [line.line for line in second.lines] == [2, 3]
    assert second.place.line == 2


def test_only_pieces_that_begin_at_a_label_keep_it() -> None:
    (passage,) = passages("一、学习。二、宣讲。三、考核。")
    at = [passage.text.index("二、"), passage.text.index("三、")]
    pieces = cut(passage, at, "一、学习。二、宣讲。三、考核。", labels=at[:1])
    assert [piece.label and piece.label.text for piece in pieces] == ["一、", "二、", None]


def test_a_passage_with_a_strange_line_inside_stands_in_several_places() -> None:
    text = "第一行没有写完的\n- 1 -\n话在这里写完。"
    lines = [line for line in read_outline(text).lines if "-" not in line.words]
    (one, two) = passages_of(rows_of(lines))[0]
    assert places_of(one, text) == (one.place,)
    assert two.place.line == 3

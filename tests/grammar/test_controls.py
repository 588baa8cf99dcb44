"""Characters that no plan may hold."""

from hypothesis import given
from hypothesis import strategies as st

from eduplan.grammar.controls import without_controls
from eduplan.language.characters import first_forbidden, is_blank, solid
from eduplan.model import TextPlace, UnplacedReason


@given(st.text(st.characters() | st.sampled_from("\x00\ud800\n\r\t\x1f一"), max_size=40))
def test_each_forbidden_character_is_taken_out_at_its_place_and_nothing_else(text: str) -> None:
    clean, pieces = without_controls(text)
    assert len(clean) == len(text)
    assert all(first_forbidden(char) is None or is_blank(char) for char in clean)
    taken = set[int]()
    for piece in pieces:
        assert isinstance(piece.place, TextPlace)
        assert piece.text == text[piece.place.start : piece.place.end]
        assert piece.reason is UnplacedReason.CONTROL
        taken |= set(range(piece.place.start, piece.place.end))
    assert solid("".join(c for n, c in enumerate(text) if n not in taken)) == solid(clean)


def test_a_control_character_knows_its_line() -> None:
    _, (first, second) = without_controls("甲\x00\r\n乙\n\n丙\x01\x02")
    assert [str(first.place), str(second.place)] == ["第1行", "第4行"]
    assert second.text == "\x01\x02"

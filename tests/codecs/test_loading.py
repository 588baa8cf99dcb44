import pytest

from eduplan.codecs.json import make_converter
from eduplan.codecs.loading import data_of, decoded, plan_of
from eduplan.errors import CodecError
from tests.codecs.samples import FULL


def test_text_and_bytes_are_the_same_without_their_byte_order_mark() -> None:
    for given in ("要点", "\ufeff要点", "要点".encode(), "\ufeff要点".encode()):
        assert decoded(given) == "要点"


def test_only_one_mark_is_taken_away() -> None:
    assert decoded("\ufeff\ufeffa") == "\ufeffa"


def test_bytes_of_another_encoding_are_refused_at_their_place() -> None:
    with pytest.raises(CodecError) as caught:
        decoded(b"ab\xff")
    assert caught.value.place == "第3字节"
    assert "UTF-8" in caught.value.remedy


def test_data_made_from_a_plan_are_plain_and_make_the_plan_again() -> None:
    converter = make_converter()
    data = data_of(FULL, converter)
    assert plan_of(data, converter) == FULL
    kinds = {type(value) for value in everything(data)}
    assert kinds == {dict, list, str, int, bool}


def everything(value: object) -> list[object]:
    members = list(value.values()) if isinstance(value, dict) else value
    below = members if isinstance(members, list) else []
    return [value, *(each for member in below for each in everything(member))]

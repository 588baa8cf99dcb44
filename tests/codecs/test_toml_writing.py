"""TOML of one level: what is written reads back, whatever the text."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.codecs.toml_writing import write_toml

TEXT = st.text(st.characters(codec="utf-8"))


@given(st.dictionaries(TEXT, TEXT | st.booleans()))
def test_what_is_written_reads_back(data: dict[str, str | bool]) -> None:
    assert tomllib.loads(write_toml(data)) == data


def test_what_shows_nothing_is_written_as_its_number() -> None:
    assert write_toml({"name": "a\u200b\U000e0001"}) == 'name = "a\\u200B\\U000E0001"\n'


@pytest.mark.parametrize("value", [1, 1.5, None, ["a"]])
def test_other_values_are_not_written(value: int | float | list[str] | None) -> None:
    with pytest.raises(TypeError):
        write_toml({"key": value})  # type: ignore[dict-item]  # a list is invariant

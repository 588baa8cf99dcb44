"""Where values of a JSON file stand: each mark leads to the characters that write the value."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.codecs.json_marks import json_marks
from eduplan.codecs.ledgers import LedgerFormat, loads
from eduplan.codecs.values import JsonValue, joined, key_path
from eduplan.errors import CodecError

KEYS = st.text(alphabet='ab键."[] ', min_size=1, max_size=3)
DATA = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(alphabet='a字",:{}[]\n\\', max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=12,
)


def values(data: JsonValue, path: str = "") -> Iterator[tuple[str, JsonValue]]:
    yield path, data
    if isinstance(data, dict):
        for key, value in data.items():
            yield from values(value, joined(path, key_path(key)))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from values(value, f"{path}[{index}]")


@given(DATA, st.sampled_from([None, 0, 2]), st.booleans())
def test_each_mark_leads_to_the_value_of_its_path(
    data: JsonValue, indent: int | None, ascii_only: bool
) -> None:
    text = json.dumps(data, indent=indent, ensure_ascii=ascii_only)
    lines = text.split("\n")
    marks = json_marks(text)
    expected = dict(values(data))
    assert set(marks) == set(expected)
    for path, mark in marks.items():
        rest = "\n".join([lines[mark.line - 1][mark.column - 1 :], *lines[mark.line :]])
        assert json.JSONDecoder().raw_decode(rest)[0] == expected[path]


def test_a_fault_in_a_json_ledger_is_named_with_its_line() -> None:
    text = '{"format": 1,\n "observations": [\n  {"of": "t1"},\n  {"of": "t2", "as_of": 3}\n ]}'
    with pytest.raises(CodecError) as caught:
        loads(text, LedgerFormat.JSON)
    assert [each.place.partition("列")[0] for each in caught.value.problems] == [
        "第3行第3",
        "第4行第25",
    ]

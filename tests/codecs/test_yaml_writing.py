from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from eduplan.codecs.values import JsonObject, JsonValue
from eduplan.codecs.yaml_writing import write_yaml
from eduplan.testing import lines

KEYS = st.sampled_from(["title", "heading", "body", "rows", "target", "quantity", "note"])
SCALARS = st.text() | st.booleans() | st.integers(0, 99) | lines()
DATA = st.dictionaries(
    KEYS,
    st.recursive(
        SCALARS,
        lambda below: st.lists(below, max_size=4) | st.dictionaries(KEYS, below, min_size=1),
        max_leaves=8,
    ),
    min_size=1,
)

AMBIGUOUS = (
    *("", " ", "a ", " a", "\u3000a", "a\u3000", "\ufeff", "a\u200bb", "\U000e0001", "\ue000"),
    *("no", "Yes", "on", "Off", "y", "N", "none", "NULL", "~", "=", "<<", "---", "..."),
    *("012", "0x1F", "1e3", "2026-01-15", "12:30:45", "1_000", ".5", "+1"),
    *("a: b", "a #b", "- a", "? a", "[a]", "{a}", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a"),
    *("'a'", '"a"', "a,b"),
)


@cache
def tool(version: str) -> YAML:
    made = YAML(typ="safe", pure=True)
    made.version = version
    return made


@pytest.mark.parametrize("version", ["1.1", "1.2"])
@given(DATA)
def test_another_tool_reads_what_was_written(version: str, data: JsonObject) -> None:
    assert tool(version).load(write_yaml(data)) == data


@pytest.mark.parametrize("text", AMBIGUOUS)
@pytest.mark.parametrize("version", ["1.1", "1.2"])
def test_what_a_tool_could_take_for_something_else_is_quoted(version: str, text: str) -> None:
    written = write_yaml({"title": text})
    assert written.startswith('title: "')
    assert tool(version).load(written) == {"title": text}


@pytest.mark.parametrize(
    "text",
    ["开展宣讲。", "，", "“双减”工作", "（一）", "minghu-education", "到2027年", "a b", "𠮷"],
)
def test_plain_words_are_not_quoted(text: str) -> None:
    assert write_yaml({"title": text}) == f"title: {text}\n"


@given(st.text(min_size=200, max_size=400))
@example("字" * 5000)
@example("word " * 500)
def test_a_long_text_is_never_folded(text: str) -> None:
    assert len(write_yaml({"title": text}).splitlines()) == 1


def test_invisible_characters_are_written_so_that_they_are_seen() -> None:
    assert write_yaml({"title": "a\u200b𝔸\ufeff\U000e0041"}) == (
        'title: "a\\u200B𝔸\\uFEFF\\U000E0041"\n'
    )


def test_a_phrase_too_long_for_a_line_is_broken_by_its_keys() -> None:
    target: JsonValue = {"id": "t1", "subject": "字" * 150}
    assert write_yaml({"body": [["开展", {"target": target}]]}).splitlines()[:4] == [
        "body:",
        "  - - 开展",
        "    - target:",
        "        id: t1",
    ]

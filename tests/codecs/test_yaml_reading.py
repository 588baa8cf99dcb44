import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from eduplan.codecs.values import JsonValue, joined, key_path
from eduplan.codecs.yaml_events import Mark
from eduplan.codecs.yaml_reading import read_yaml
from eduplan.codecs.yaml_writing import write_yaml
from eduplan.errors import CodecError

KEYS = st.sampled_from(["a", "b", "c", "items", "heading"])
DATA = st.dictionaries(
    KEYS,
    st.recursive(
        st.text(),
        lambda below: st.lists(below, max_size=4) | st.dictionaries(KEYS, below),
        max_leaves=8,
    ),
    min_size=1,
)


def below(value: JsonValue, path: str = "") -> list[str]:
    found = [path]
    if isinstance(value, dict):
        for key, each in value.items():
            found += below(each, joined(path, key_path(key)))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            found += below(each, f"{path}[{index}]")
    return found


@given(DATA)
def test_data_of_strings_come_back_and_every_path_has_its_mark(data: dict[str, JsonValue]) -> None:
    read, marks = read_yaml(write_yaml(data))
    assert read == data
    assert sorted(marks) == sorted(below(data))


def test_scalars_stay_the_text_that_stands_there() -> None:
    text = "a: 012\nb: [no, 1.50, ~]\nc: '0x1F'\nitems: |\n  两\n  行\n"
    assert read_yaml(text)[0] == {
        "a": "012",
        "b": ["no", "1.50", "~"],
        "c": "0x1F",
        "items": "两\n行\n",
    }
    assert YAML(typ="safe", pure=True).load(text) != read_yaml(text)[0]


def test_a_mark_counts_from_one_and_stands_at_the_key() -> None:
    _, marks = read_yaml("a:\n  - b: 1\n    c: 2\n")
    assert marks["a[0].c"] == Mark(3, 5)
    assert str(marks["a[0]"]) == "第2行第5列"


@pytest.mark.parametrize("text", ["", "---\n...\n", "# x"])
def test_a_document_without_content_is_told_apart_from_an_empty_text(text: str) -> None:
    if "---" in text:
        assert read_yaml(text)[0] == ""
    else:
        with pytest.raises(CodecError, match="空"):
            read_yaml(text)

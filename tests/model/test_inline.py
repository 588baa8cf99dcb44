from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.model import Deadline, Duty, Inline, Target, build
from eduplan.model.inline import as_inlines, spans, targets_in, text_of
from eduplan.testing import deadlines, duties, targets
from eduplan.testing.strategies.texts import words
from tests.model.refusal import refused

MEMBERS = st.lists(st.one_of(words(), words(), targets(), deadlines(), duties()), max_size=6)


@given(MEMBERS)
def test_the_words_stay_and_only_blanks_at_the_ends_go(members: list[Inline]) -> None:
    raw = "".join(part if isinstance(part, str) else part.text for part in members)
    inlines = as_inlines(members)
    assert text_of(inlines) == raw.strip()
    assert [part for part in inlines if not isinstance(part, str)] == [
        part for part in members if not isinstance(part, str)
    ]


@given(MEMBERS)
def test_neighbouring_strings_are_one_and_none_is_empty(members: list[Inline]) -> None:
    inlines = as_inlines(members)
    strings = [isinstance(part, str) for part in inlines]
    assert "" not in inlines
    assert (True, True) not in list(pairwise(strings))


@given(MEMBERS, st.data())
def test_equal_looks_are_equal_values(members: list[Inline], data: st.DataObject) -> None:
    inlines = as_inlines(members)
    cut: list[Inline] = [data.draw(st.sampled_from(("", " ")))]
    for part in inlines:
        if isinstance(part, str):
            at = data.draw(st.integers(0, len(part)))
            cut += [part[:at], "", part[at:]]
        else:
            cut += [part]
    assert as_inlines(cut) == inlines
    assert as_inlines(inlines) == inlines
    assert as_inlines(iter(cut)) == inlines


@given(MEMBERS)
def test_spans_cut_the_text_into_its_parts(members: list[Inline]) -> None:
    inlines = as_inlines(members)
    text, end = text_of(inlines), 0
    for start, stop, part in spans(inlines):
        assert start == end
        assert text[start:stop] == (part if isinstance(part, str) else part.text)
        end = stop
    assert end == len(text)
    assert list(targets_in(inlines)) == [part for part in inlines if isinstance(part, Target)]


@given(st.one_of(words(), targets(), deadlines(), duties()))
def test_one_phrase_or_string_alone_is_a_row_of_one(part: str | Target | Deadline | Duty) -> None:
    assert as_inlines(part) == as_inlines([part])


@pytest.mark.parametrize(
    "text", ["a\nb", "a\r", "\t", "\x00", "a\u2028", "a\x85", "\ufffe", "\ud800"]
)
def test_a_line_break_or_control_character_is_refused_with_its_index(text: str) -> None:
    with refused("[1]", "换行或控制字符"):
        as_inlines(["开展", text])


@pytest.mark.parametrize("member", [5, None, True, b"a", ["a"], ("a",), {"a": 1}])
def test_what_is_neither_words_nor_phrase_is_refused_with_its_index(member: object) -> None:
    with refused("[2]", "应为文字"):
        as_inlines(["开展", build.count(3, "场"), member])  # type: ignore[list-item]  # the point


@pytest.mark.parametrize("given", [5, None, True, b"a", {"a": 1}, {"a"}, object()])
def test_what_is_no_row_at_all_is_refused(given: object) -> None:
    with refused("", "应为一组值"):
        as_inlines(given)  # type: ignore[arg-type]  # refusing it is the point

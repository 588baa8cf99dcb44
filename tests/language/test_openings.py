"""Patterns that look at one character first: the same hits, found sooner."""

import re
import time

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from eduplan.grammar.lexicon import Lexicon
from eduplan.language.openings import guarded
from tests.properties.texts import texts

_ATOMS = st.sampled_from(
    ["甲", "乙", "丙", "[甲乙]", "[^丙]", "[]甲-]", ".", r"\.", r"\[", "1", "{"]
)
_LOOKS = st.sampled_from(["(?<!甲)", "(?<=[乙丙])", "(?!乙)", "(?=.)", "^", "$", r"\b"])
_REPETITIONS = st.sampled_from(["", "", "", "?", "*", "+", "{0,2}", "{1,2}", "{,1}", "??"])
_PATTERNS = st.recursive(
    st.tuples(_ATOMS, _REPETITIONS).map("".join) | _LOOKS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("".join),
        st.lists(inner, min_size=1, max_size=3).map(lambda each: f"(?:{'|'.join(each)})"),
        st.tuples(inner, _REPETITIONS).map(lambda each: f"({each[0]}){each[1]}"),
        st.lists(inner, min_size=2, max_size=4).map("|".join),
    ),
    max_leaves=8,
)


@given(_PATTERNS, st.text("甲乙丙丁.[]-1{", max_size=12))
def test_a_guarded_pattern_has_the_same_hits(pattern: str, text: str) -> None:
    ahead = guarded(pattern)
    event("guarded" if ahead != pattern else "as it was")
    found = [(hit.span(), hit.groups()) for hit in re.finditer(pattern, text)]
    event("hit" if found else "no hit")
    assert [(hit.span(), hit.groups()) for hit in re.finditer(ahead, text)] == found


@given(texts(), st.sampled_from(["masks", "commits", "turns_within", "perfect", "stock", "acts"]))
def test_the_lists_of_the_lexicon_have_the_hits_of_their_words(text: str, name: str) -> None:
    lexicon = Lexicon.default()
    plain = re.compile("|".join(lexicon.words(name)))
    found = [hit.span() for hit in plain.finditer(text)]
    event("hit" if found else "no hit")
    assert [hit.span() for hit in lexicon.one_of(name).finditer(text)] == found


@pytest.mark.parametrize("pattern", ["甲?", "甲*|乙", ".甲", "(?:[^甲]|乙)丙", "", "^", "(?=甲)"])
def test_a_pattern_that_may_begin_with_anything_stays_as_it_is(pattern: str) -> None:
    assert guarded(pattern) == pattern


def test_many_words_are_found_sooner() -> None:
    text = "全面贯彻党的教育方针落实立德树人根本任务" * 500
    lexicon = Lexicon.default()
    plain = re.compile("|".join(lexicon.words("masks")))

    def seconds(pattern: re.Pattern[str]) -> float:
        started = time.process_time()
        for _ in range(5):
            pattern.findall(text)
        return time.process_time() - started

    assert seconds(lexicon.one_of("masks")) < seconds(plain) / 2

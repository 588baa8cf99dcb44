"""References: words told by where they stand come back as they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.docx.references import refer, resolve
from eduplan.errors import DocxError

WORDS = st.lists(
    st.sampled_from(["开展", "宣讲", "{number}", "{unit}", "{{", "}}", "@", "@1,2", "1,2", "名"]),
    max_size=6,
).map("".join)
TEXTS = st.text("开展宣讲@名{}12,场", max_size=30)


@given(WORDS, TEXTS, st.integers(0, 30))
def test_what_is_referred_to_is_found_again(words: str, text: str, start: int) -> None:
    assert resolve(refer(words, text, start), text, start) == words


def test_words_before_the_phrase_are_referred_to_as_well() -> None:
    assert refer("宣讲", "宣讲活动100场", 4) == "@-4,2"


@pytest.mark.parametrize(
    "words", ["@0,9", "@-1,2", "@0,0", "@x", "@", "@1", "@0,1场", "@99999999,1"]
)
def test_a_reference_to_nothing_is_refused(words: str) -> None:
    with pytest.raises(DocxError):
        resolve(words, "宣讲100场", 0)

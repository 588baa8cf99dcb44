"""Phrases of visible words: read again, parted by bookmarks, each id given once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from eduplan.docx.names import Kind
from eduplan.docx.phrases import Ids, VisiblePhrases
from eduplan.docx.visible import Mark, Run, VisibleLine
from eduplan.model import Deadline, Duty, Target


def line(text: str, *marks: Mark) -> VisibleLine:
    return VisibleLine(None, (Run(text, None),), marks)


@given(
    st.sampled_from([Kind.TARGET, Kind.DEADLINE, Kind.DUTY]),
    st.text("年底前100场：、{} 责a", min_size=1),
)
def test_a_phrase_says_the_very_words_it_was_read_from(kind: Kind, text: str) -> None:
    found = VisiblePhrases(Ids()).take(kind, text, line(text), 0)
    assert "".join(part if isinstance(part, str) else part.text for part in found) == text


def test_bookmarks_part_phrases_that_touch() -> None:
    text = "100场20次"
    marks = (Mark("t1", 0, 4), Mark("t2", 4, 7))
    found = VisiblePhrases(Ids()).take(Kind.TARGET, text, line(text, *marks), 0)
    targets = [part for part in found if isinstance(part, Target)]
    assert [(target.id, target.text) for target in targets] == [("t1", "100场"), ("t2", "20次")]


def test_each_kind_of_phrase_is_read_as_such() -> None:
    phrases = VisiblePhrases(Ids())
    for kind, text, wanted in (
        (Kind.TARGET, "100场", Target),
        (Kind.DEADLINE, "6月底前", Deadline),
        (Kind.DUTY, "责任单位：教育科", Duty),
    ):
        [found] = [part for part in phrases.take(kind, text, line(text), 0) if part]
        assert isinstance(found, wanted)


def test_an_id_is_given_once_and_never_one_that_is_taken() -> None:
    ids = Ids({"t9"})
    assert [ids.claim(["t1"]), ids.claim(["t1"]), ids.claim(["t9", "t2"])] == ["t1", None, "t2"]
    assert ids.given == {"t1", "t2"}
    assert ids.missed

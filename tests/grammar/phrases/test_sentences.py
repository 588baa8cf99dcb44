"""What is found in sentences of every shape, however they are set."""

from __future__ import annotations

import pytest

from eduplan.grammar.blanks import tidy
from eduplan.grammar.phrases import find_inlines
from eduplan.model import Quantity, Target, TargetKind
from eduplan.model.binding import deadline_of
from tests.grammar.phrases.sentences import NOTHING, SENTENCES
from tests.properties.test_same_words_law import Setting, full_width, half_width, spaced


def found(text: str) -> list[tuple[str, str, str | None]]:
    """The targets of *text*: kind and words, subject, and the deadline that binds."""
    inlines = find_inlines(text, 2020 if "2020年，" in text else None)
    targets = []
    for index, part in enumerate(inlines):
        if isinstance(part, Target):
            deadline = deadline_of(inlines, index)
            words = f"{part.kind.value}:{part.text}"
            targets.append((words, part.subject, deadline.text if deadline else None))
    return targets


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_what_a_sentence_promises_is_found(text: str, expected: tuple[str, ...]) -> None:
    targets = found(text)
    head = [each.partition("<")[0].partition("@") for each in expected]
    assert [words for words, _, _ in targets] == [words for words, _, _ in head]
    for (_, subject, deadline), (_, _, wanted), each in zip(targets, head, expected, strict=True):
        assert not wanted or subject == wanted
        assert deadline == (each.partition("<")[2] or None)


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_found_where_nothing_is_promised(text: str) -> None:
    assert found(text) == []


SETTINGS = (full_width, half_width, spaced)


@pytest.mark.parametrize("setting", SETTINGS)
def test_the_same_sentence_set_otherwise_promises_the_same(setting: Setting) -> None:
    for text, _ in SENTENCES:
        other = tidy(setting(text, 0))
        assert quantities(other) == quantities(text), other
    for text in NOTHING:
        other = tidy(setting(text, 0))
        assert quantities(other) == [], other


def quantities(text: str) -> list[tuple[TargetKind, Quantity | None]]:
    """The targets of *text* by kind and quantity."""
    return [(part.kind, part.quantity) for part in find_inlines(text) if isinstance(part, Target)]

"""Laws 4 and 5: every character stands once, in the plan or unplaced, and the plan keeps its words."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from hypothesis import example, given

from eduplan.codecs.text import dumps
from eduplan.grammar import read_text
from eduplan.language.characters import first_forbidden, is_blank, solid
from eduplan.model import Reading, TextPlace, UnplacedReason
from tests.properties.law import ENOUGH
from tests.properties.texts import texts


def kept(text: str, reading: Reading) -> str:
    """The solid characters of *text* less the unplaced pieces of *reading*, each at its place."""
    left = list(text)
    for piece in reading.unplaced:
        assert isinstance(piece.place, TextPlace)
        start, end = piece.place.start, piece.place.end
        control = piece.reason is UnplacedReason.CONTROL
        own = [n for n in range(start, end) if control or not is_control(text[n])]
        assert solid("".join(text[n] for n in own)) == solid(piece.text)
        for n in own:
            assert left[n], "a character stands in two pieces"
            left[n] = ""
    return solid("".join(left))


def is_control(char: str) -> bool:
    """Whether no plan may hold *char*, which is no blank either."""
    return first_forbidden(char) is not None and not is_blank(char)


def assert_nothing_lost(text: str) -> Reading:
    reading = read_text(text)
    assert solid(dumps(reading.plan)) == kept(text, reading)
    return reading


def test_every_character_of_a_text_stands_once_and_in_order() -> None:
    met: Counter[UnplacedReason] = Counter()
    examples = 0

    @given(texts())
    @example("\ufeff")
    @example("2026年工作要点\n一、\x00\ud800学习\n附件\n1.名单")
    def holds(text: str) -> None:
        nonlocal examples
        examples += 1
        met.update({piece.reason for piece in assert_nothing_lost(text).unplaced})

    holds()
    if examples >= ENOUGH:
        for reason in (
            UnplacedReason.PAGE_NOISE,
            UnplacedReason.BEFORE_TITLE,
            UnplacedReason.AFTER_END,
            UnplacedReason.CONTROL,
        ):
            assert met[reason] >= 0.02 * examples, reason


def test_the_examples_keep_every_character(examples: Path) -> None:
    for path in examples.glob("*.txt"):
        assert_nothing_lost(path.read_text("utf-8"))


def test_real_texts_keep_every_character(shared: Path) -> None:
    for path in (*shared.glob("seed/*.txt"), *shared.glob("corpus/*/*.txt")):
        assert_nothing_lost(path.read_text("utf-8"))

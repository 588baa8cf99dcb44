"""Laws 4 and 5: every character stands once, and the plan keeps its words in their order.

A character stands in the plan, in its envelope, or in an unplaced piece. What a plan prints in its
order (title, text, closing, annexes) comes in that order in the paper; the elements of its envelope
(number, notice, addressees, signature, imprint) stand wherever the paper had them, so they are
compared by their characters: those that the paper has besides. The envelope's own marks, the brackets
of a note and the points of a list, count as their element's, in whatever width they stood.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import example, given

from eduplan.codecs.text import dumps
from eduplan.grammar import read_text
from eduplan.language.characters import first_forbidden, is_blank, solid
from eduplan.language.dates import write_date
from eduplan.model import Envelope, Plan, Reading, TextPlace, UnplacedReason
from tests.properties.law import ENOUGH, prove
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


def assert_kept(plan: Plan, words: str) -> None:
    """Assert that *plan* and its envelope are made of the solid characters *words*, in their order."""
    prose = solid(dumps(evolve(plan, envelope=Envelope())))
    rest = list(_besides(words, prose))
    assert Counter(_plain("".join(rest))) == Counter(_plain(enveloped(plan.envelope)))


def _besides(words: str, prose: str) -> Iterator[str]:
    """The characters of *words* that are not those of *prose*, which they hold in order."""
    wanted = iter(prose)
    awaited = next(wanted, "")
    for char in words:
        if char == awaited:
            awaited = next(wanted, "")
        else:
            yield char
    assert not awaited, f"{awaited + ''.join(wanted)[:40]!r} stands in another order"


def enveloped(envelope: Envelope) -> str:
    """What *envelope* prints, labels included."""
    urgency = envelope.urgency.value if envelope.urgency else ""
    return "".join(
        [
            envelope.copy_number + envelope.secrecy + urgency,
            "".join(envelope.mark) + (envelope.mark_suffix if envelope.mark else ""),
            envelope.number + ("签发人" if envelope.signers else "") + "".join(envelope.signers),
            envelope.notice_title + "".join(envelope.addressees) + "".join(envelope.notice_text),
            "".join(envelope.signature) + envelope.date_text + envelope.note,
            ("抄送" if envelope.copies else "") + "".join(envelope.copies) + envelope.printer,
            write_date(envelope.printed) + "印发" if envelope.printed else "",
        ]
    )


def _plain(text: str) -> str:
    """*text* without blanks and without the marks that the envelope sets by itself."""
    return re.sub("[，,：:。.（）()]", "", solid(text))


def is_control(char: str) -> bool:
    """Whether no plan may hold *char*, which is no blank either."""
    return first_forbidden(char) is not None and not is_blank(char)


def assert_nothing_lost(text: str) -> Reading:
    reading = read_text(text)
    assert_kept(reading.plan, kept(text, reading))
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


def test_annotated_papers_keep_every_character() -> None:
    papers = sorted((Path(__file__).parent.parent / "accuracy" / "cases").glob("*.txt"))
    assert papers
    for path in papers:
        assert_nothing_lost(path.read_text("utf-8"))


def test_generated_plans_keep_every_character() -> None:
    def law(plan: Plan) -> None:
        assert_nothing_lost(dumps(plan))

    prove(law)


def test_mixtures_of_the_lines_of_real_texts_keep_every_character(shared: Path) -> None:
    lines = [
        line
        for path in sorted((*shared.glob("seed/*.txt"), *shared.glob("corpus/*/*.txt")))
        for line in path.read_text("utf-8").splitlines()
    ]
    if not lines:
        pytest.skip("no real texts")
    chance = random.Random(9704)
    for _ in range(2000):
        mixed = [
            chance.choice(lines)[: chance.choice((20, 80, 400))]
            for _ in range(chance.randrange(2, 25))
        ]
        assert_nothing_lost("\n".join(mixed))

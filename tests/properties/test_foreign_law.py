"""Laws 4 and 5 for documents: every visible character stands once, and the plan keeps its words in order."""

from __future__ import annotations

from collections import Counter

from hypothesis import given

from eduplan.codecs.text import dumps
from eduplan.docx.reader import read_document
from eduplan.language.characters import solid
from eduplan.model import DocxPlace, Reading, UnplacedReason
from eduplan.testing import Occurrences
from tests.properties.foreign import FEATURES, Foreign, Seen, foreign_documents
from tests.properties.law import ENOUGH
from tests.properties.test_nothing_lost_law import is_control


def kept(seen: tuple[Seen, ...], reading: Reading) -> str:
    """What is *seen*, number and words, less the unplaced pieces of *reading*, each taken at its place."""
    words = {each.block: list(each.text) for each in seen}
    numbers = {each.block: each.number for each in seen}
    for piece in reading.unplaced:
        place = piece.place
        assert isinstance(place, DocxPlace)
        if piece.reason is UnplacedReason.HIDDEN:
            continue
        left = words[place.block]
        control = piece.reason is UnplacedReason.CONTROL
        own = [n for n in range(place.start, place.end) if control or not is_control(left[n])]
        text = "".join(left[n] for n in own)
        if place.start == 0 and not control and numbers[place.block]:
            text, numbers[place.block] = numbers[place.block] + text, ""
        assert solid(text) == solid(piece.text)
        for n in own:
            assert left[n], "a character stands in two pieces"
            left[n] = ""
    return solid("".join(numbers[each.block] + "".join(words[each.block]) for each in seen))


def test_every_visible_character_of_a_document_stands_once_and_in_order() -> None:
    met = Occurrences()

    @given(foreign_documents())
    def holds(foreign: Foreign) -> None:
        met.add(set(foreign.features))
        reading = read_document(foreign.content)
        assert kept(foreign.seen, reading) == solid(dumps(reading.plan))

    holds()
    if met.examples >= ENOUGH:
        assert met.rare(FEATURES) == []


def test_what_is_hidden_stands_once_too() -> None:
    @given(foreign_documents())
    def holds(foreign: Foreign) -> None:
        pieces = read_document(foreign.content).unplaced
        hidden = Counter(piece.reason is UnplacedReason.HIDDEN for piece in pieces)
        assert (hidden[True] > 0) == ("hidden" in foreign.features)

    holds()

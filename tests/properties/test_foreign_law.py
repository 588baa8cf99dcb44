"""Laws 4 and 5 for documents: every visible character stands once, and the plan keeps its words in order."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from eduplan.codecs.text import dumps
from eduplan.docx.parts import STYLES
from eduplan.docx.reader import read_document
from eduplan.docx.revisions import Revisions
from eduplan.docx.tree import W
from eduplan.docx.wrappers import FALLBACK
from eduplan.docx.writer import write_document
from eduplan.docx.xml import RELATIONSHIPS
from eduplan.errors import DocxError, EduplanError
from eduplan.language.characters import solid
from eduplan.model import DocxPlace, Envelope, Layout, Plan, Reading, UnplacedReason
from eduplan.testing import Occurrences
from tests.docx.packages import edited, members, stripped
from tests.properties.foreign import FEATURES, Foreign, Seen, foreign_documents
from tests.properties.law import ENOUGH, prove_laid_out
from tests.properties.package_mutations import with_faults
from tests.properties.test_nothing_lost_law import assert_kept, enveloped, is_control

UNSEEN = (UnplacedReason.HIDDEN, UnplacedReason.PHONETIC)
"""What stands in no line."""
MARKS = frozenset("，,：:。.（）()")


def kept(seen: tuple[Seen, ...], reading: Reading) -> str:
    """What is *seen*, number and words, less the unplaced pieces of *reading*, each taken at its place."""
    words = {each.block: list(each.text) for each in seen}
    numbers = {each.block: each.number for each in seen}
    for piece in reading.unplaced:
        place = piece.place
        assert isinstance(place, DocxPlace)
        if piece.reason in UNSEEN:
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
        assert_kept(reading.plan, kept(foreign.seen, reading))

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


def words_in(content: bytes) -> Counter[str]:
    """How often each solid character stands in the runs of a document, its headers and notes.

    Those of old programs' copies, deleted ones, and headers that no page shows are left out.
    """
    package = members(content)
    main = etree.fromstring(package["word/document.xml"])
    links = etree.fromstring(package["word/_rels/document.xml.rels"])
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    even = b"evenAndOddHeaders" in package.get("word/settings.xml", b"")
    parts = {f"word/{name}.xml" for name in ("footnotes", "endnotes", "comments")}
    for section in main.iter(f"{W}sectPr"):
        for link in section.iter(f"{W}headerReference", f"{W}footerReference"):
            side = link.get(f"{W}type")
            if side == "default" or (
                even if side == "even" else section.find(f"{W}titlePg") is not None
            ):
                parts.add(f"word/{targets[link.get(f'{{{RELATIONSHIPS}}}id')]}")
    roots = [main, *(etree.fromstring(package[part]) for part in parts if part in package)]
    return Counter(
        char
        for root in roots
        for text in root.iter(f"{W}t")
        if shows(text)
        for char in solid(text.text or "")
    )


def shows(element: etree._Element) -> bool:
    gone = {FALLBACK, f"{W}del", f"{W}moveFrom"}
    return not any(ancestor.tag in gone for ancestor in element.iterancestors())


def counted(reading: Reading) -> Counter[str]:
    """How often each solid character stands in the plan, its envelope, and in what is unplaced."""
    pieces = "".join(piece.text for piece in reading.unplaced)
    prose = dumps(evolve(reading.plan, envelope=Envelope()))
    return besides_marks(Counter(solid(prose + enveloped(reading.plan.envelope) + pieces)))


def besides_marks(count: Counter[str]) -> Counter[str]:
    """*count* without the marks that an envelope sets by itself."""
    return Counter({char: number for char, number in count.items() if char not in MARKS})


def test_real_documents_keep_every_character(shared: Path) -> None:
    paths = sorted(shared.glob("corpus/*/*.docx"))
    assert len(paths) > 10
    for path in paths:
        content = path.read_bytes()
        reading = read_document(content)
        assert counted(reading) == besides_marks(words_in(content)), path.name
        assert all(isinstance(piece.place, DocxPlace) for piece in reading.unplaced)


def without_styles(content: bytes) -> bytes:
    """*content* with our styles called otherwise: a document that another program made."""
    return edited(content, lambda text: text.replace('w:val="工作要点 ', 'w:val="样式 '), STYLES)


def test_our_own_plans_without_our_styles_keep_every_character() -> None:
    def law(plan: Plan, layout: Layout) -> None:
        content = without_styles(stripped(write_document(plan, layout=layout)))
        assert counted(read_document(content)) == besides_marks(words_in(content))

    prove_laid_out(law)


def test_documents_with_faults_in_their_parts_give_a_reading_or_a_clear_error() -> None:
    outcomes: Counter[type] = Counter()

    @given(foreign_documents(), st.randoms(use_true_random=False))
    def holds(foreign: Foreign, random: Random) -> None:
        for revisions in Revisions:
            outcome = outcome_of(with_faults(foreign.content, random), revisions)
            outcomes[type(outcome)] += 1
            if isinstance(outcome, Reading):
                assert all(isinstance(piece.place, DocxPlace) for piece in outcome.unplaced)
            else:
                assert outcome.remedy

    holds()
    if outcomes.total() >= ENOUGH:
        assert min(outcomes[Reading], outcomes[DocxError]) >= 0.02 * outcomes.total()


def outcome_of(content: bytes, revisions: Revisions) -> Reading | EduplanError:
    """What reading gives; anything but these two kinds is a failure of the test."""
    try:
        return read_document(content, revisions)
    except EduplanError as error:
        return error

"""Metamorphic: other digits in one quantity of a text change exactly that target, nothing else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from eduplan.grammar.phrases import find_inlines
from eduplan.model import Inlines, Quantity, Target
from eduplan.model.inline import spans, text_of
from eduplan.model.phrase import print_phrase
from tests.grammar.phrases.sentences import NOTHING, SENTENCES
from tests.properties.law import ENOUGH

_DIGITS = re.compile("[0-9０-９]+")
_NUMBER = re.compile("[0-9０-９]+(?:[.．][0-9０-９]+)?")
_NARROW = str.maketrans("０１２３４５６７８９．", "0123456789.")
_OTHER = str.maketrans("0123456789０１２３４５６７８９", "1234567898１２３４５６７８９８")
TEXTS = (
    "f*.txt",
    "g01*.txt",
    "g03*.txt",
    "g12*.txt",
    "g15*.txt",
    "g17*.txt",
    "g19*.txt",
    "g20*.txt",
)


def numbers(inlines: Inlines) -> Iterator[tuple[int, int]]:
    """Which inline is a target with a number in digits, and where in the text its first run ends."""
    for index, (start, _, part) in enumerate(spans(inlines)):
        if isinstance(part, Target):
            place = start
            for slot, printed in print_phrase(part, part.template):
                digits = _DIGITS.match(printed)
                if slot in ("number", "population") and digits is not None:
                    yield index, place + digits.end() - 1
                place += len(printed)


def measure(target: Target) -> Quantity | None:
    return target.quantity or target.population


def assert_only_this_one_changes(text: str, index: int, place: int) -> bool:
    """Change the digit at *place* of *text*; False where the new number is another one of its target."""
    before = find_inlines(text)
    old = before[index]
    changed = text[:place] + text[place].translate(_OTHER) + text[place + 1 :]
    after = find_inlines(changed)
    assert text_of(after) == changed
    assert isinstance(old, Target)
    if _clashes(old, text[place]) or _descends(old, text, changed, place):
        return False
    assert len(after) == len(before), (text, changed)
    for number, (one, two) in enumerate(zip(before, after, strict=True)):
        if number != index:
            assert _bare(one, text) == _bare(two, text), (text, changed)
    new = after[index]
    assert isinstance(new, Target)
    assert (new.kind, new.firmness, new.direction) == (old.kind, old.firmness, old.direction)
    assert new.stretch == old.stretch
    assert measure(new) != measure(old)
    return True


def _clashes(target: Target, digit: str) -> bool:
    """Whether another number could meet one beside it: 89%，力争90%; 8～9个."""
    others = (target.stretch, target.baseline, target.quantity.to if target.quantity else None)
    return any(other is not None for other in others) and digit in "89８９"


def _descends(target: Target, text: str, changed: str, place: int) -> bool:
    """Whether a range would run downwards: 0.8-1.2 with another digit is 1.8-1.2, which is none."""
    quantity = target.quantity
    if quantity is None or quantity.to is None:
        return False
    start, stop = next(hit.span() for hit in _NUMBER.finditer(text) if place < hit.end())
    was, now = (Fraction(each[start:stop].translate(_NARROW)) for each in (text, changed))
    return bool(was) and quantity.value * now / was >= quantity.to


def _bare(part: object, text: str) -> object:
    """*part* without its subject, which may name the number that changed."""
    if isinstance(part, Target):
        return part.kind, part.quantity, part.population, part.stretch, part.baseline, part.text
    return part


def test_other_digits_in_one_quantity_change_exactly_that_target() -> None:
    met: Counter[str] = Counter()
    sentences = [text for text, _ in SENTENCES]

    @given(
        st.lists(st.sampled_from((*sentences, *NOTHING)), min_size=1, max_size=6).map("".join),
        st.randoms(use_true_random=False),
    )
    def holds(text: str, random: object) -> None:
        places = list(numbers(find_inlines(text)))
        met["all"] += 1
        for index, place in places[:4]:
            met["changed"] += assert_only_this_one_changes(text, index, place)
        met["several"] += len(places) > 1

    holds()
    if met["all"] >= ENOUGH:
        assert met["changed"] >= met["all"]
        assert met["several"] >= 0.2 * met["all"]


def test_so_it_is_in_real_texts(shared: Path) -> None:
    changed = 0
    for path in sorted(
        path for pattern in TEXTS for path in (shared / "corpus" / "texts").glob(pattern)
    ):
        for line in path.read_text("utf-8", errors="replace").splitlines():
            text = "".join(char for char in line.strip() if char.isprintable())[:12000].strip()
            for index, place in list(numbers(find_inlines(text)))[:40]:
                changed += assert_only_this_one_changes(text, index, place)
    assert changed >= 100

"""Law 12: however the same words are set, the tree, the labels and the targets are the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.codecs.text import dumps
from eduplan.grammar import read_text
from eduplan.grammar.folding import folded
from eduplan.language.width import fold
from eduplan.model import Plan, Quantity, Reading, TargetKind
from eduplan.model.labelling import labelled
from eduplan.testing import plans
from tests.properties.law import ENOUGH

_WIDE = str.maketrans("0123456789.,", "０１２３４５６７８９．，")
_HALF = str.maketrans("，：（）；！", ",:();!")
_NUMBER = re.compile("(?<![０-９．，0-9])[0-9](?:[0-9.,，]*[0-9])?(?![０-９．0-9])")
_MARK = re.compile("(?<![0-9０-９])[，：（）；！]|[，：（）；！](?![0-9０-９])")
_AROUND = re.compile(
    "(?<=[一-龥，。；：、（“])(?=[0-9０-９])|(?<=[0-9０-９])(?=[一-龥，。；：、）”])"
)


def wrapped(text: str, width: int) -> str:
    """*text* with each paragraph broken at *width* 字; the rows of tables stay whole."""
    return "\n".join(
        line if "\t" in line else "\n".join(_fold(line, width)) for line in text.split("\n")
    )


def _fold(line: str, width: int) -> list[str]:
    words = line.lstrip("\u3000")
    indent = line[: len(line) - len(words)]
    first, *rest = fold("国" * len(indent) + words, 2 * width)
    return [indent + first[len(indent) :], *rest]


def full_width(text: str, width: int) -> str:
    """*text* with its numbers in full-width digits; numbers of mixed width stay as they are."""
    return _NUMBER.sub(lambda hit: hit[0].translate(_WIDE), text)


def half_width(text: str, width: int) -> str:
    """*text* with half-width punctuation, except inside numbers."""
    return _MARK.sub(lambda hit: hit[0].translate(_HALF), text)


def spaced(text: str, width: int) -> str:
    """*text* with blanks between its digits and the 汉字 and marks beside them."""
    return _AROUND.sub(" ", text)


Setting = Callable[[str, int], str]
SETTINGS: tuple[Setting, ...] = (wrapped, full_width, half_width, spaced)


def tree(reading: Reading) -> list[tuple[int, str, str]]:
    plan = reading.plan
    return [
        (level, folded(label), folded(item.title))
        for level, label, item in labelled(plan.pillars, plan.numbering)
    ]


def targets(reading: Reading) -> list[tuple[TargetKind, Quantity | None]]:
    return [(target.kind, target.quantity) for target in reading.plan.targets]


def assert_same(text: str, other: str) -> bool:
    """Assert that both read alike; False where a doubt excuses a difference."""
    one, two = read_text(text), read_text(other)
    if (tree(two), targets(two)) == (tree(one), targets(one)):
        return True
    assert len(two.doubts) > len(one.doubts), (text, other)
    return False


@pytest.mark.parametrize("setting", SETTINGS)
def test_the_same_words_set_otherwise_have_the_same_tree_and_targets(setting: Setting) -> None:
    met: Counter[str] = Counter()

    @given(plans(), st.integers(20, 60))
    def holds(plan: Plan, width: int) -> None:
        text = dumps(plan)
        other = setting(text, width)
        met["all"] += 1
        met["set otherwise"] += other != text
        met["targets"] += bool(read_text(text).plan.targets)
        met["excused"] += not assert_same(text, other)

    holds()
    if met["all"] >= ENOUGH:
        assert met["set otherwise"] >= 0.2 * met["all"]
        assert met["targets"] >= 0.2 * met["all"]
        assert met["excused"] <= 0.05 * met["all"]


@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("width", [20, 27, 33, 48, 60])
def test_the_example_reads_the_same_however_it_is_set(
    setting: Setting, width: int, examples: Path
) -> None:
    text = dumps(read_text((examples / "minghu-2026.txt").read_text("utf-8")).plan)
    assert assert_same(text, setting(text, width))


@pytest.mark.parametrize("width", [24, 30, 36, 44])
def test_the_example_wrapped_without_indents_has_the_same_tree_unless_noted(
    width: int, examples: Path
) -> None:
    plan = read_text((examples / "minghu-2026.txt").read_text("utf-8")).plan
    bare = wrapped(dumps(plan), width).replace("\u3000", "")
    again = read_text(bare)
    lost = set(tree(Reading(plan))) ^ set(tree(again))
    assert len(lost) <= 2 * len(again.doubts)

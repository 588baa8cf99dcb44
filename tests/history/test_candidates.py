"""Candidates: few pairs, and the right ones among them."""

from __future__ import annotations

from random import Random

from eduplan.history.candidates import candidates
from eduplan.history.likeness import Weights, grams_of
from eduplan.testing import education_plan


def test_of_many_texts_each_finds_its_own_and_few_others() -> None:
    texts = {
        n: grams_of(work.text)
        for n, work in enumerate(education_plan(Random(1), initiatives=200).initiatives)
    }
    weights = Weights([*texts.values(), *texts.values()])
    pairs = candidates(texts, texts, weights)
    assert {(n, n) for n in texts} <= pairs
    assert len(pairs) <= 20 * len(texts)


def test_texts_without_a_common_gram_are_no_candidates() -> None:
    a, b = {0: grams_of("阅读")}, {0: grams_of("体育")}
    assert candidates(a, b, Weights([a[0], b[0]])) == set()
    assert candidates({}, b, Weights([b[0]])) == set()

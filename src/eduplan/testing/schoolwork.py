"""Schoolwork: plans that read like real ones, made from the words of education work."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from itertools import product
from random import Random
from typing import Final

from eduplan.model import build
from eduplan.model.initiative import Initiative
from eduplan.model.inline import Inline
from eduplan.model.numbering import Numbering
from eduplan.model.pillar import Pillar
from eduplan.model.plan import Plan

__all__ = ["education_initiatives", "education_plan", "vocabulary"]

_SLOT: Final = re.compile(r"\{(\w+)\}")
_MONTHS: Final = ("03", "04", "05", "06", "09", "10", "11")


@cache
def vocabulary() -> dict[str, list[str]]:
    """The lists of words, by name; ``synonyms`` is a list of lists."""
    source = resources.files("eduplan.testing").joinpath("vocabulary.toml").read_text("utf-8")
    table: dict[str, list[str]] = tomllib.loads(source)
    return table


def education_plan(random: Random, *, pillars: int = 5, initiatives: int = 25) -> Plan:
    """A plan of so many *pillars* and *initiatives* (at most 600), no two of them the same work.

    Neighbouring initiatives have much in common, as in real plans: the same topics, the same turns.

    >>> len(education_plan(Random(7), initiatives=30).initiatives)
    30
    """
    works = education_initiatives(random)
    headings = random.sample(vocabulary()["pillars"], min(pillars, 10))
    shares = sorted(random.choices(range(len(headings)), k=initiatives))
    return Plan(
        "2026年明湖区教育工作要点",
        [
            Pillar(heading, [next(works) for _ in range(shares.count(place))])
            for place, heading in enumerate(headings)
        ],
        preamble=[["全年新增公办学位", build.count(3600, "个"), "，办好人民满意的教育。"]],
        numbering=Numbering.two_level(running=True),
    )


def education_initiatives(random: Random) -> Iterator[Initiative]:
    """Initiatives, each of another topic or aspect, until all 600 have been given."""
    words = vocabulary()
    subjects = list(product(words["topics"], words["aspects"]))
    random.shuffle(subjects)
    for topic, aspect in subjects:
        yield _initiative(random, topic, aspect)


def _initiative(random: Random, topic: str, aspect: str) -> Initiative:
    words = vocabulary()
    heading = random.choice(words["verbs"]) + topic + aspect
    if random.random() < 0.08:
        items = [
            Initiative(
                random.choice(words["verbs"]) + topic + other, [_body(random, topic, other, 1)]
            )
            for other in random.sample(words["aspects"], 2)
        ]
        return Initiative(heading, [_body(random, topic, aspect, 1)], items)
    return Initiative(heading, [_body(random, topic, aspect, random.randint(2, 5))])


def _body(random: Random, topic: str, aspect: str, sentences: int) -> list[Inline]:
    """One paragraph of *sentences*, a turn that says nothing, and sometimes a duty."""
    words = vocabulary()
    body: list[Inline] = []
    for sentence in random.sample(words["sentences"], sentences):
        fixed = {
            "topic": topic,
            "aspect": aspect,
            "people": random.choice(words["people"]),
            "place": random.choice(words["places"]),
        }
        body += [*_filled(random, sentence, fixed), "。"]
    body.append(random.choice(words["generic"]) + "。")
    if random.random() < 0.3:
        body += ["（", build.responsible(*random.sample(words["organs"], 2)), "）"]
    return body


def _filled(random: Random, sentence: str, fixed: dict[str, str]) -> Iterator[Inline]:
    for place, part in enumerate(_SLOT.split(sentence)):
        if place % 2 == 0:
            yield part
        elif part in fixed:
            yield fixed[part]
        elif part == "count":
            yield build.count(random.randint(2, 400), random.choice(vocabulary()["units"]))
        elif part == "rate":
            yield build.rate(random.randint(60, 99))
        elif part == "coverage":
            yield build.coverage("全覆盖")
        else:
            yield build.by(random.choice(_MONTHS))

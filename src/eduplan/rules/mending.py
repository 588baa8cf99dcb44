"""Mending: what can be mended in a text without asking, mended until nothing is left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from eduplan.grammar.reader import read_text
from eduplan.model.finding import Edit, Finding, Safety
from eduplan.rules.checking import findings_in
from eduplan.rules.editing import edited
from eduplan.rules.manuscript import Manuscript
from eduplan.rules.rule import Rule

__all__ = ["mended", "readable"]

_ROUNDS: Final = 8
"""An edit may wait for another that overlaps it; so deep do marks not nest."""


def readable(text: str) -> Manuscript:
    """*text* read as a plan, as a manuscript."""
    return Manuscript.read(read_text(text), text)


def mended(
    text: str,
    rules: Iterable[Rule],
    allowed: Iterable[Safety] = (Safety.SAFE, Safety.TEXT),
    reader: Callable[[str], Manuscript] = readable,
) -> tuple[str, tuple[Edit, ...]]:
    """*text* with every edit that *rules* propose and that is *allowed*, and those edits in order.

    Places are those of the text as each round found it. Mending twice is mending once.
    """
    chosen, kinds, done = tuple(rules), frozenset(allowed), list[Edit]()
    for _ in range(_ROUNDS):
        text, made = edited(text, _edits(findings_in(reader(text), chosen), kinds))
        if not made:
            break
        done += made
    return text, tuple(done)


def _edits(findings: Sequence[Finding], allowed: frozenset[Safety]) -> Iterable[Edit]:
    fixes = (each.fix for each in findings if isinstance(each.fix, Edit))
    return (fix for fix in fixes if fix.safety in allowed)

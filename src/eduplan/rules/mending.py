"""Mending: what can be mended in a text without asking, mended until nothing is left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Final

from attrs import evolve, frozen

from eduplan.errors import ParseError
from eduplan.grammar.reader import read_text
from eduplan.model.finding import Edit, Finding, Safety
from eduplan.rules.checking import findings_in
from eduplan.rules.editing import edited
from eduplan.rules.fixing import Fix, fixed
from eduplan.rules.manuscript import Manuscript
from eduplan.rules.rule import Rule

__all__ = ["UNASKED", "MendableText", "mended", "readable"]

UNASKED: Final = (Safety.SAFE, Safety.TEXT)
"""What needs nobody to look at it first."""


def readable(text: str) -> Manuscript:
    """*text* read as a plan, as a manuscript."""
    return Manuscript.read(read_text(text), text)


@frozen(slots=False)
class MendableText:
    """A *text* as it is held against *rules* by way of the manuscript that *reader* makes of it."""

    text: str
    rules: tuple[Rule, ...]
    reader: Callable[[str], Manuscript] = readable

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules see in it."""
        return findings_in(self.reader(self.text), self.rules)

    def changed(self, fixes: Sequence[Fix]) -> MendableText:
        """A copy with all of *fixes*; raises `ParseError` where one is none of a text."""
        text, done = edited(self.text, fixes)
        if len(done) != len(fixes):
            raise ParseError("改动互相重叠，或文字已不同", remedy="重新检查后再改")
        return evolve(self, text=text)


def mended(
    text: str,
    rules: Iterable[Rule],
    allowed: Iterable[Safety] = UNASKED,
    reader: Callable[[str], Manuscript] = readable,
) -> tuple[str, tuple[Edit, ...]]:
    """*text* with every edit that *rules* propose and that is *allowed*, and those edits in order.

    Places are those of the text as each step found it. Mending twice is mending once.
    """
    mendable = MendableText(text, tuple(rules), reader)
    steps = fixed(mendable, allowed)
    fixes = (each.fix for step in steps for each in step.fixed)
    done = dict.fromkeys(fix for fix in fixes if isinstance(fix, Edit))
    return steps[-1].mendable.text if steps else text, tuple(done)

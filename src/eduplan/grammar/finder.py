"""The finder: what one reading looks for in its paragraphs, and the candidates that it met."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from attrs import define, evolve, field

from eduplan.grammar.lexicon import Lexicon
from eduplan.grammar.phrases import Phrase, find_phrases
from eduplan.model.block import Paragraph
from eduplan.model.candidate import Candidate
from eduplan.model.inline import Inlines
from eduplan.model.plan import Plan

__all__ = ["Finder"]

_NOTE: Final = re.compile(r"\s*注[:：]")
_GOES_ON: Final = re.compile(r"\s*(?:[①-⑳]|[0-9]{1,2}[.．、])")
_NOTED: Final = re.compile(r"注[:：]\s*(?:①|1[.．、]|$)")
"""How a note to a table begins, how its further points do, and how it begins behind the table on its line."""


@define
class Finder:
    """Finds the phrases of paragraphs by *lexicon*, the plan being of *year*.

    In a *review* of what was done there are no targets, nor in a *note* to a table (注：…), which may be
    *noted* at the end of the table's own line. *met* has the acts without a date of each paragraph that
    has any, by its words.
    """

    year: int | None = None
    lexicon: Lexicon | None = None
    review: bool = False
    note: bool = field(default=False, init=False)
    noted: bool = field(default=False, init=False)
    met: dict[str, tuple[Phrase, ...]] = field(factory=dict)

    def __call__(self, text: str) -> Inlines:
        """The words of *text* with their phrases."""
        goes_on = (self.note or self.noted) and _GOES_ON.match(text) is not None
        self.note = goes_on or _NOTE.match(text) is not None
        self.noted = _NOTED.search(text) is not None
        inlines, undated = find_phrases(
            text, self.year, review=self.review or self.note, lexicon=self.lexicon
        )
        if undated:
            self.met[text.strip()] = undated
        return inlines

    def within(self, heading: str) -> Finder:
        """This finder for what stands under *heading*; what it meets is kept here too."""
        lexicon = self.lexicon if self.lexicon is not None else Lexicon.default()
        looks_back = not self.review and lexicon.one_of("reviews").search(heading) is not None
        return evolve(self, review=True) if looks_back else self

    def candidates(self, plan: Plan) -> Iterator[Candidate]:
        """The acts without a date in the paragraphs of *plan*, which this finder read."""
        if not self.met:
            return
        for step in plan.walk():
            if isinstance(step.item, Paragraph) and not step.path.startswith("annexes"):
                for act in self.met.get(step.item.text, ()):
                    yield Candidate(step.path, act.start, act.stop, act.value.text)

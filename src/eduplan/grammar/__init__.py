"""The grammar: from prose to structure and back."""

from eduplan.grammar.levels import choose_numbering
from eduplan.grammar.outline import Line, Outline, Written, outline_of, read_outline
from eduplan.grammar.phrases import find_inlines
from eduplan.grammar.reader import read_plan, read_text

__all__ = [
    "Line",
    "Outline",
    "Written",
    "choose_numbering",
    "find_inlines",
    "outline_of",
    "read_outline",
    "read_plan",
    "read_text",
]

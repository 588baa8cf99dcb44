"""The grammar: from prose to structure and back."""

from eduplan.grammar.levels import choose_numbering
from eduplan.grammar.outline import Line, Outline, read_outline
from eduplan.grammar.phrases import find_inlines
from eduplan.grammar.reader import read_text

__all__ = ["Line", "Outline", "choose_numbering", "find_inlines", "read_outline", "read_text"]

"""Phrases: the targets, deadlines and duties that stand in prose."""

from eduplan.grammar.phrases.deadlines import read_deadline
from eduplan.grammar.phrases.duties import read_duty
from eduplan.grammar.phrases.finding import find_inlines, find_phrases, read_target
from eduplan.grammar.phrases.phrase import Phrase

__all__ = ["Phrase", "find_inlines", "find_phrases", "read_deadline", "read_duty", "read_target"]

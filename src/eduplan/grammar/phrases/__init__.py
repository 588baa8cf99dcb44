"""Phrases: the targets, deadlines and duties that stand in prose."""

from eduplan.grammar.phrases.deadlines import read_deadline
from eduplan.grammar.phrases.duties import read_duty
from eduplan.grammar.phrases.finding import find_candidates, find_inlines, read_target

__all__ = ["find_candidates", "find_inlines", "read_deadline", "read_duty", "read_target"]

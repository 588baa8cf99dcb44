"""Rules: what a document has to be and should be, each a small declaration with its own examples.

``eduplan.rules.catalogue`` lists them; ``rule`` and ``plan_rule`` declare more. This room reads plans
and text and yields findings and edits; it opens no file.
"""

from eduplan.rules.catalogue import RULES
from eduplan.rules.lines import Element, Line
from eduplan.rules.manuscript import Manuscript
from eduplan.rules.rule import Group, Hit, Rule, Span, plan_rule, rule

__all__ = [
    "RULES",
    "Element",
    "Group",
    "Hit",
    "Line",
    "Manuscript",
    "Rule",
    "Span",
    "plan_rule",
    "rule",
]

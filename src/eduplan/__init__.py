"""Chinese government work plans as typed data and as official documents, one and the same.

>>> import eduplan
>>> reading = eduplan.parse("2026年工作要点\\n一、加强学习\\n1.开展宣讲。全年开展宣讲100场。")
>>> [target.text for target in reading.plan.targets]
['100场']

Every name is loaded when it is first asked for; the rooms (``eduplan.model``, ``eduplan.codecs``, …)
hold the rest.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from eduplan.errors import EduplanError
    from eduplan.model.deadline import Deadline
    from eduplan.model.indicator import Indicator
    from eduplan.model.initiative import Initiative
    from eduplan.model.pillar import Pillar
    from eduplan.model.plan import Plan
    from eduplan.model.quantity import Quantity
    from eduplan.model.reading import Reading
    from eduplan.model.records import records
    from eduplan.model.target import Target
    from eduplan.verbs.check import check
    from eduplan.verbs.diff import apply, diff
    from eduplan.verbs.draft import draft
    from eduplan.verbs.fix import fix
    from eduplan.verbs.progress import progress
    from eduplan.verbs.read import parse, read
    from eduplan.verbs.write import write

__version__ = "0.1.0"

__all__ = [
    "Deadline",
    "EduplanError",
    "Indicator",
    "Initiative",
    "Pillar",
    "Plan",
    "Quantity",
    "Reading",
    "Target",
    "apply",
    "check",
    "diff",
    "draft",
    "fix",
    "parse",
    "progress",
    "read",
    "records",
    "write",
]

_ROOMS = {
    "Deadline": "eduplan.model.deadline",
    "EduplanError": "eduplan.errors",
    "Indicator": "eduplan.model.indicator",
    "Initiative": "eduplan.model.initiative",
    "Pillar": "eduplan.model.pillar",
    "Plan": "eduplan.model.plan",
    "Quantity": "eduplan.model.quantity",
    "Reading": "eduplan.model.reading",
    "Target": "eduplan.model.target",
    "apply": "eduplan.verbs.diff",
    "check": "eduplan.verbs.check",
    "diff": "eduplan.verbs.diff",
    "draft": "eduplan.verbs.draft",
    "fix": "eduplan.verbs.fix",
    "parse": "eduplan.verbs.read",
    "progress": "eduplan.verbs.progress",
    "read": "eduplan.verbs.read",
    "records": "eduplan.model.records",
    "write": "eduplan.verbs.write",
}


def __getattr__(name: str) -> object:
    if name not in _ROOMS:
        raise AttributeError(f"module 'eduplan' has no attribute {name!r}")
    value: object = getattr(import_module(_ROOMS[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

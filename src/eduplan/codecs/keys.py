"""The keys of data: the model's words, in the order in which people read them."""

from __future__ import annotations

from typing import Final

from attrs import fields

from eduplan.model import Deadline, Initiative, Pillar, Plan, Quantity, Target

__all__ = ["keys_of"]

_RENAMED: Final[dict[type, dict[str, str]]] = {Initiative: {"assigned": "duties"}}
_FIRST: Final[dict[type, tuple[str, ...]]] = {
    Plan: ("title", "family", "period", "issuer", "preamble"),
    Pillar: ("id", "heading", "lead"),
    Initiative: ("id",),
    Target: ("id",),
    Deadline: ("id",),
    Quantity: ("value", "to"),
}
"""What comes first; the rest follows in the order of the class."""


def keys_of(cl: type) -> dict[str, str]:
    """The key of each attribute of *cl* that is data, in the order of writing.

    An attribute whose metadata say ``"data": False`` is none.
    """
    names = [each.name for each in fields(cl) if each.init and each.metadata.get("data", True)]
    renamed = _RENAMED.get(cl, {})
    ordered = dict.fromkeys((*_FIRST.get(cl, ()), *names))
    return {name: renamed.get(name, name) for name in ordered}

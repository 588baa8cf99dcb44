"""Force: how binding a demand is."""

from __future__ import annotations

from enum import Enum

__all__ = ["Force"]


class Force(Enum):
    """How binding a figure or a rule is; the value is what users read.

    A standard or regulation demands it (规定), calls it usual or recommends it (一般), offices do it
    though no text says so (实务), or the document's own statements have to agree (事实).
    """

    STATED = "规定"
    USUAL = "一般"
    CUSTOM = "实务"
    FACT = "事实"

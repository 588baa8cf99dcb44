"""Plans as data, for the examples of rules that need more than text can say."""

from __future__ import annotations

import json
from typing import Final

__all__ = ["HEAD", "enveloped", "plan_data", "targeting"]

HEAD: Final = "2026年工作要点\n"
"""The title of the plans that are examples."""


def plan_data(**values: object) -> str:
    """A plan as JSON, with the fields *values*."""
    return json.dumps({"format": 1, "title": HEAD.strip(), **values}, ensure_ascii=False)


def enveloped(**values: object) -> str:
    """A plan for 2026 whose envelope has *values*."""
    return plan_data(period="2026", envelope=values)


def targeting(
    words: str, kind: str, value: str, unit: str = "", *, number: str = "", **target: object
) -> str:
    """A plan with one target behind *words*, and a 发文字号 where *number* is one."""
    quantity = {"value": value, "unit": unit} if unit else {"value": value}
    phrase = {"target": {"kind": kind, "quantity": quantity, **target}}
    initiative = {"heading": "宣讲", "body": [[words, phrase, "。"]]}
    envelope = {"envelope": {"number": number}} if number else {}
    return plan_data(**envelope, pillars=[{"heading": "学习", "initiatives": [initiative]}])

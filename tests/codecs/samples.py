"""A plan that uses every class of the model, and faults read from small data."""

from __future__ import annotations

import datetime

from eduplan.codecs import json
from eduplan.codecs.values import JsonObject
from eduplan.errors import CodecError
from eduplan.model import (
    Aggregation,
    Annex,
    Baseline,
    Duty,
    DutyRole,
    Envelope,
    HeadingForm,
    Indicator,
    Initiative,
    Milestone,
    Nature,
    Numbering,
    Period,
    Pillar,
    Plan,
    Polarity,
    Quantity,
    Table,
    Urgency,
    When,
    Wording,
    build,
)

__all__ = ["FULL", "minimal", "problems"]

FULL = Plan(
    "2026年明湖区教育工作要点",
    [
        Pillar(
            "加强党的领导",
            [
                Initiative(
                    "开展宣讲",
                    [
                        [
                            build.by("06"),
                            "开展宣讲",
                            build.count(100, "场", subject="宣讲", per=("校",), indicator="talks"),
                            "，",
                            build.rise(3, baseline="77.34", wording=Wording("提高{number}{unit}")),
                            "。",
                            build.lead("教育科", "人事科"),
                        ],
                        Table([["项目", "数量"], ["宣讲", [build.limit(3, "起")]]]),
                    ],
                    [Initiative("巡讲", form=HeadingForm.OWN_LINE, incomplete=True)],
                    assigned=[Duty(DutyRole.PERSON, ["某某"])],
                    milestones=[Milestone(When.parse("03"), "过半", quantity=Quantity(50, "场"))],
                    label="1．",
                )
            ],
            lead=["总的要求。"],
        )
    ],
    family="minghu-education",
    period=Period(2026),
    issuer="明湖区教育局",
    preamble=["为做好工作，制定本要点。"],
    closing=["各校落实。"],
    annexes=[Annex("任务清单", ["见表。"])],
    indicators=[
        Indicator(
            "talks",
            "宣讲场次",
            "场",
            polarity=Polarity.HIGHER,
            nature=Nature.FLOW,
            aggregation=Aggregation.SUM,
            baseline=Baseline("80", Period(2025)),
        )
    ],
    envelope=Envelope(
        urgency=Urgency.URGENT, signature=["明湖区教育局"], date=datetime.date(2026, 1, 15)
    ),
    numbering=Numbering.two_level(running=True),
    retired=["t90"],
    provisional=True,
)
"""A plan in which every class of the model occurs."""


def minimal(**members: object) -> dict[str, object]:
    """The smallest plan's data, with *members*."""
    return {"format": 1, "title": "要点", **members}


def problems(data: object) -> list[CodecError]:
    """The problems that loading *data* finds; none if it loads."""
    try:
        json.load_data(data)
    except CodecError as error:
        return list(error.problems)
    return []


def paths(data: object) -> list[str]:
    """Where loading *data* finds problems."""
    return [problem.path for problem in problems(data)]


def with_target(**members: object) -> JsonObject:
    """Data of a plan whose preamble states one target."""
    return minimal(preamble=[["开展", {"target": {"kind": "count", **members}}]])  # type: ignore[return-value]

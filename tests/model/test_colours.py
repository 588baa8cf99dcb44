"""Colours are an office's own: the same yellow stands for what each office says."""

from __future__ import annotations

import datetime
from fractions import Fraction

import pytest

from eduplan.model import ColourRule, ColourScheme, Progress, ProgressStatus, Sign, build
from tests.model.refusal import refused

NOVEMBER = datetime.date(2026, 11, 30)
CLOSE = datetime.date(2026, 12, 31)


def made(status: ProgressStatus, **more: object) -> Progress:
    return Progress(build.count(100, "场", id="t1"), status, "缘由", **more)  # type: ignore[arg-type]


BEHIND = made(ProgressStatus.OPEN, share=Fraction(1, 2), elapsed=Fraction(11, 12), due=CLOSE)


def test_the_first_rule_that_holds_gives_the_colour() -> None:
    one = ColourScheme([ColourRule(Sign.BEHIND, "黄"), ColourRule(Sign.OPEN, "绿")])
    other = ColourScheme([ColourRule(Sign.NEAR, "黄", 40), ColourRule(Sign.BEHIND, "红")])
    done = ColourScheme([ColourRule(Sign.MET, "蓝")])
    assert one.colour(BEHIND, NOVEMBER) == other.colour(BEHIND, NOVEMBER) == "黄"
    assert other.colour(BEHIND, datetime.date(2026, 10, 1)) == "红"
    assert one.colour(made(ProgressStatus.OPEN), NOVEMBER) == "绿"
    assert done.colour(made(ProgressStatus.MET), NOVEMBER) == "蓝"
    assert done.colour(BEHIND, NOVEMBER) == ""


@pytest.mark.parametrize(
    ("sign", "progress"),
    [
        (Sign.MET, made(ProgressStatus.MET)),
        (Sign.UNMET, made(ProgressStatus.UNMET)),
        (Sign.OPEN, made(ProgressStatus.OPEN)),
        (Sign.UNKNOWN, made(ProgressStatus.UNKNOWN)),
        (Sign.BEHIND, BEHIND),
        (Sign.LATE, made(ProgressStatus.MET, late=True)),
        (Sign.DISPUTED, made(ProgressStatus.UNMET, reported="已完成")),
    ],
)
def test_each_sign_is_told(sign: Sign, progress: Progress) -> None:
    assert ColourRule(sign, "色").holds(progress, NOVEMBER)
    assert not ColourRule(sign, "色").holds(
        made(ProgressStatus.OPEN if sign is Sign.MET else ProgressStatus.MET), NOVEMBER
    )


def test_near_is_only_what_is_not_met_and_not_past() -> None:
    near = ColourRule(Sign.NEAR, "黄", 31)
    assert near.holds(BEHIND, NOVEMBER)
    assert not near.holds(BEHIND, CLOSE + datetime.timedelta(days=1))
    assert not near.holds(made(ProgressStatus.MET, due=CLOSE), NOVEMBER)
    assert not near.holds(made(ProgressStatus.OPEN), NOVEMBER)


def test_near_needs_its_days_and_nothing_else_has_any() -> None:
    with refused("days"):
        ColourRule(Sign.NEAR, "黄")
    with refused("days"):
        ColourRule(Sign.MET, "绿", 3)

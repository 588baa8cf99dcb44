"""Waivers: a rule that is not reported, and why."""

from __future__ import annotations

import pytest

from eduplan.model import Plan, Waiver
from tests.model.refusal import refused


def test_a_waiver_names_a_rule_and_may_say_why() -> None:
    assert str(Waiver("NUM204")) == "NUM204"
    assert str(Waiver("OWN1", "本局历年如此")) == "OWN1（本局历年如此）"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("code", code) for code in ("num204", "N", "NUM 204", "", "A" * 17, "NUM204\n", None)),
        *(("reason", reason) for reason in (" 空格", "换\n行", None)),
    ],
)
def test_what_is_none_is_refused_with_its_field(field: str, value: object) -> None:
    good: dict[str, object] = {"code": "NUM204", "reason": "本局历年如此"}
    with refused(field):
        Waiver(**{**good, field: value})  # type: ignore[arg-type]  # that is what is tested


def test_a_plan_waives_a_rule_once() -> None:
    assert Plan("要点", waivers=[Waiver("NUM204"), Waiver("NUM205")]).waivers[1].code == "NUM205"
    with refused("waivers[1]"):
        Plan("要点", waivers=[Waiver("NUM204"), Waiver("NUM204", "理由")])

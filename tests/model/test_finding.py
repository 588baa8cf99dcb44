"""Findings: values that say what, where and how grave."""

from __future__ import annotations

import pytest

from eduplan.errors import PlanError
from eduplan.model import DataPlace, Edit, Finding, Force, Safety, Severity, TextPlace

HERE = TextPlace(3, 5, 1)


def finding(severity: Severity = Severity.WARNING, force: Force = Force.STATED) -> Finding:
    return Finding("WRD101", "第九条", force, severity, HERE, "“布署”应为“部署”")


def test_severities_are_in_order() -> None:
    assert sorted([Severity.ERROR, Severity.INFO, Severity.WARNING]) == [
        Severity.INFO,
        Severity.WARNING,
        Severity.ERROR,
    ]
    assert Severity.ERROR >= Severity.WARNING > Severity.INFO
    assert not Severity.INFO > Severity.INFO


def test_a_severity_is_compared_with_severities_only() -> None:
    with pytest.raises(TypeError):
        _ = Severity.INFO < 3


@pytest.mark.parametrize("force", [Force.USUAL, Force.CUSTOM, Force.FACT])
def test_only_what_is_demanded_is_an_error(force: Force) -> None:
    assert finding(Severity.ERROR).severity is Severity.ERROR
    with pytest.raises(PlanError, match="不能作为错误"):
        finding(Severity.ERROR, force)


def test_a_finding_says_all_in_one_line() -> None:
    assert str(finding()) == "“布署”应为“部署”（第九条，规定）[WRD101]"


def test_an_edit_changes_characters_unless_it_says_otherwise() -> None:
    assert Edit(HERE, "布署", "部署").safety is Safety.TEXT


def test_a_place_in_data_may_name_characters() -> None:
    assert DataPlace("title", 1, 3) != DataPlace("title")
    assert str(DataPlace("title", 1, 3)) == "title"
    for start, end in ((3, 1), (-1, 2), (2, None), (None, -1)):
        with pytest.raises(PlanError, match="倒置"):
            DataPlace("title", start, end)


def test_what_a_finding_rests_on_names_practice_once() -> None:
    assert finding().basis == "第九条（规定）"
    practice = Finding("FIL001", "实务", Force.CUSTOM, Severity.INFO, HERE, "有隐藏文字")
    assert practice.basis == "实务"

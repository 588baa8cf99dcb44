from __future__ import annotations

import datetime
from fractions import Fraction

import pytest

from eduplan.model import Progress, ProgressReport, ProgressStatus, build

TARGET = build.count(100, "场", id="t1")


def made(status: ProgressStatus, **more: object) -> Progress:
    return Progress(TARGET, status, "缘由", **more)  # type: ignore[arg-type]  # what a test says


@pytest.mark.parametrize(
    ("status", "share", "elapsed", "behind"),
    [
        (ProgressStatus.OPEN, "1/2", "11/12", True),
        (ProgressStatus.OPEN, "11/12", "11/12", False),
        (ProgressStatus.OPEN, None, "11/12", False),
        (ProgressStatus.OPEN, "1/2", None, False),
        (ProgressStatus.MET, "1/2", "11/12", False),
        (ProgressStatus.UNMET, "1/2", "1", False),
    ],
)
def test_what_is_open_is_behind_where_less_is_reached_than_time_has_passed(
    status: ProgressStatus, share: str | None, elapsed: str | None, behind: bool
) -> None:
    found = made(
        status,
        share=None if share is None else Fraction(share),
        elapsed=None if elapsed is None else Fraction(elapsed),
    )
    assert found.behind is behind


@pytest.mark.parametrize(
    ("status", "reported", "disputed"),
    [
        (ProgressStatus.MET, "已完成", False),
        (ProgressStatus.UNMET, "已完成", True),
        (ProgressStatus.OPEN, "提前完成", True),
        (ProgressStatus.MET, "未完成", True),
        (ProgressStatus.UNMET, "未完成", False),
        (ProgressStatus.UNMET, "达进度", False),
        (ProgressStatus.UNMET, "", False),
    ],
)
def test_a_report_that_claims_otherwise_is_disputed(
    status: ProgressStatus, reported: str, disputed: bool
) -> None:
    assert made(status, reported=reported).is_disputed is disputed


def test_every_status_has_its_chinese_word() -> None:
    assert [each.word for each in ProgressStatus] == ["已达到", "未达到", "进行中", "不明"]


def test_a_report_is_a_row_of_progress() -> None:
    report = ProgressReport(datetime.date(2026, 6, 30), [made(ProgressStatus.MET)])
    assert list(report) == [report[0]] == [report.of("t1")]
    assert made(ProgressStatus.MET) in report
    assert report.with_status(ProgressStatus.UNMET) == ()

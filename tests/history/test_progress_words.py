"""Reasons say the day, what it came to, and what was promised, as the plan prints it."""

from __future__ import annotations

from fractions import Fraction

import pytest

from eduplan.history.progress_words import amount
from eduplan.model import Target, build
from tests.history.progressing import CLOSE, YEAR_AFTER, day, seen, verdict

JUNE = day("06-30")


@pytest.mark.parametrize(
    ("value", "words"),
    [("100", "100"), ("77.34", "77.34"), ("77.345", "77.34"), ("2/3", "0.67"), ("-1/2", "-0.5")],
)
def test_a_number_is_exact_where_that_is_short(value: str, words: str) -> None:
    assert amount(Fraction(value)) == words


@pytest.mark.parametrize(
    ("target", "value", "on", "reason"),
    [
        (build.count(100, "场"), 100, JUNE, "截至2026年6月30日累计100场，达到“100场”"),
        (
            build.rate(98),
            "97.5",
            JUNE,
            "截至2026年6月30日97.5%，还没有达到“不低于98%”，到2026年12月31日",
        ),
        (build.rank(8), 9, JUNE, "截至2026年6月30日第9名，还没有达到“前8名”，到2026年12月31日"),
        (
            build.count(100, "场"),
            90,
            YEAR_AFTER,
            "截至2026年6月30日累计90场，到期没有达到“100场”，此后没有再报",
        ),
        (
            build.limit(3, "起"),
            1,
            JUNE,
            "截至2026年6月30日1起，没有突破“不超过3起”，到2026年12月31日才能下结论",
        ),
        (build.limit(3, "起"), 4, JUNE, "截至2026年6月30日4起，突破了“不超过3起”"),
        (
            build.fall(1, baseline=50),
            51,
            JUNE,
            "截至2026年6月30日51个百分点，还没有达到“由50个百分点下降到1个百分点”，到2026年12月31日",
        ),
    ],
)
def test_a_reason_says_it_all(target: Target, value: object, on: object, reason: str) -> None:
    found = verdict(target, seen(value, JUNE), on=on)  # type: ignore[arg-type]  # a day
    assert found.reason == reason


def test_a_close_with_its_own_report_says_no_more() -> None:
    found = verdict(build.count(100, "场"), seen(90, CLOSE), on=CLOSE)
    assert found.reason == "截至2026年12月31日累计90场，到期没有达到“100场”"


def test_a_change_the_wrong_way_is_called_what_it_is() -> None:
    from eduplan.model import Wording

    target = build.fall(1, baseline=50, wording=Wording("下降{number}{unit}"))
    assert verdict(target, seen(51, JUNE)).reason.startswith("截至2026年6月30日提高1个百分点，")

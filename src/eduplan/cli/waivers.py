"""Waivers on the command line: how they are put into a plan, and how reports tell of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

import click
from attrs import evolve

from eduplan.model.plan import Plan
from eduplan.model.waiver import Waiver
from eduplan.verbs.examine import Examination

__all__ = ["waived", "waiver_data", "waiver_options", "waiver_words"]

_Command = TypeVar("_Command", bound=Callable[..., object])


def waiver_options(command: _Command) -> _Command:
    """Give *command* the options ``--waive`` and ``--unwaive``."""
    waive = click.option(
        "--waive",
        "waive",
        multiple=True,
        metavar="代码[=理由]",
        help="写进要点：检查时不报这条规则，如 NUM204=本局历年如此；可以写几次。",
    )
    unwaive = click.option(
        "--unwaive", "unwaive", multiple=True, metavar="代码", help="从要点里去掉：重新报这条规则。"
    )
    return waive(unwaive(command))


def waived(plan: Plan, waive: Iterable[str], unwaive: Iterable[str]) -> Plan:
    """*plan* with the rules that *waive* names (``NUM204=why``) waived, without those of *unwaive*.

    Raises `UnknownRule` for the code of no rule.
    """
    from eduplan.verbs.settings import rule_called

    news = [_waiver(each) for each in waive]
    gone = {each.code for each in news} | {each.upper() for each in unwaive}
    for code in gone - {each.code for each in plan.waivers}:
        rule_called(code)
    return evolve(plan, waivers=[*(old for old in plan.waivers if old.code not in gone), *news])


def _waiver(text: str) -> Waiver:
    code, _, reason = text.partition("=")
    return Waiver(code.strip().upper(), reason.strip())


def waiver_words(examination: Examination) -> Iterator[str]:
    """How many findings each waiver keeps from being told, for people."""
    for waiver, count in examination.counts.items():
        yield f"文件写明免查，未报{count}处：{waiver}"


def waiver_data(examination: Examination) -> list[dict[str, object]]:
    """The same for programs."""
    return [
        {"code": waiver.code, "reason": waiver.reason, "count": count}
        for waiver, count in examination.counts.items()
    ]

"""Attributes of plans and items as people call them, and their values as people read them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from enum import Enum
from typing import Final

from attrs import fields

from eduplan.language.dates import write_date
from eduplan.language.labels import write_label
from eduplan.model.duty import Duty
from eduplan.model.indicator import Indicator
from eduplan.model.initiative import Milestone
from eduplan.model.numbering import Numbering
from eduplan.model.steps import SetPhrase

__all__ = ["attribute_name", "attribute_text", "phrase_fields"]

_NAMES: Final = {
    "title": "标题",
    "family": "系列",
    "period": "期间",
    "issuer": "制定机关",
    "numbering": "层次序数",
    "indicators": "指标",
    "waivers": "免查的规则",
    "label": "序号",
    "assigned": "责任单位",
    "milestones": "节点",
    "incomplete": "原文在此中断",
    "task_table": "附任务分解表",
    "landscape": "横排",
    "envelope.copy_number": "份号",
    "envelope.secrecy": "密级和保密期限",
    "envelope.urgency": "紧急程度",
    "envelope.mark": "发文机关标志",
    "envelope.mark_suffix": "“文件”二字",
    "envelope.number": "发文字号",
    "envelope.signers": "签发人",
    "envelope.notice_title": "通知标题",
    "envelope.notice_text": "通知正文",
    "envelope.addressees": "主送机关",
    "envelope.signature": "署名",
    "envelope.sealing": "用印方式",
    "envelope.date": "成文日期",
    "envelope.date_wording": "成文日期的写法",
    "envelope.note": "附注",
    "envelope.copies": "抄送机关",
    "envelope.printer": "印发机关",
    "envelope.printed": "印发日期",
}

_PHRASES: Final = {
    "kind": "类别",
    "quantity": "数量",
    "wording": "表述",
    "subject": "对象",
    "firmness": "力度",
    "stretch": "力争值",
    "baseline": "基数",
    "direction": "升降",
    "population": "总体",
    "per": "分摊",
    "part_of": "所属目标",
    "same_as": "同一目标",
    "by": "时限",
    "indicator": "指标",
    "origin": "来源",
    "when": "时间",
}
"""The attributes of targets and deadlines."""


def phrase_fields(step: SetPhrase) -> str:
    """What of a phrase *step* changes: 对象、来源."""
    differing = (
        each.name
        for each in fields(type(step.before))
        if each.eq and getattr(step.before, each.name) != getattr(step.after, each.name, None)
    )
    return "、".join(_PHRASES.get(name, name) for name in differing)


def attribute_name(name: str) -> str:
    """What people call the attribute *name*.

    >>> attribute_name("envelope.number")
    '发文字号'
    """
    return _NAMES[name]


def attribute_text(value: object) -> str:
    """*value* as people read it; "" for none.

    >>> attribute_text(("区教育局", "区财政局"))
    '区教育局、区财政局'
    """
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, datetime.date):
        return write_date(value)
    if isinstance(value, tuple):
        return _listed(value)
    if isinstance(value, Numbering):
        running = "（二级序号连续）" if value.running else ""
        return " ".join(write_label(level, 1) for level in value.levels) + running
    return "" if value is None else _named(value)


def _listed(members: Iterable[object]) -> str:
    return "、".join(attribute_text(member) for member in members)


def _named(value: object) -> str:
    if isinstance(value, Duty):
        return value.text
    if isinstance(value, Indicator):
        return value.name
    if isinstance(value, Milestone):
        return f"{value.by} {value.text or value.target or ''}".strip()
    return str(value)

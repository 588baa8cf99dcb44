"""Annexes: what is bound with a plan behind it."""

from __future__ import annotations

from attrs import field, frozen

from eduplan.model import heading as headings
from eduplan.model.block import Body, as_body
from eduplan.model.checks import instance, name, naming

__all__ = ["Annex"]


@frozen(field_transformer=naming)
class Annex:
    """附件: a *title* and a *body* whose own numbering, if any, is plain text.

    It is labelled 附件, or 附件1, 附件2 … where there are several (GB/T 9704-2012 7.3.7); *label*
    keeps what a foreign document wrote otherwise. With *task_table* the 任务分解表 of the plan is
    printed behind the body, derived from the prose each time; *landscape* turns its pages (clause 8).
    """

    title: str = field(validator=name)
    body: Body = field(default=(), converter=as_body)
    label: str | None = field(default=None, validator=headings.label, kw_only=True)
    task_table: bool = field(default=False, validator=instance(bool), kw_only=True)
    landscape: bool = field(default=False, validator=instance(bool), kw_only=True)

"""Duties: which organ or person answers for an item."""

from __future__ import annotations

from enum import Enum
from typing import Final

from attrs import field, frozen

from eduplan.errors import PlanError
from eduplan.model.checks import as_strings, changed, check_text, instance, line, naming, optional
from eduplan.model.template import check_template, escape, render, slots_of

__all__ = ["SEPARATORS", "Duty", "DutyRole"]


class DutyRole(Enum):
    """牵头, 配合, 责任, 分管领导, 责任人."""

    LEAD = "lead"
    SUPPORT = "support"
    RESPONSIBLE = "responsible"
    SUPERVISOR = "supervisor"
    PERSON = "person"


ROLE_WORDS: Final = {
    DutyRole.LEAD: "牵头单位",
    DutyRole.SUPPORT: "配合单位",
    DutyRole.RESPONSIBLE: "责任单位",
    DutyRole.SUPERVISOR: "分管领导",
    DutyRole.PERSON: "责任人",
}
"""The label of each role in the standard's form."""

SEPARATORS: Final = ("、", "，", ",", "；", " ", "\u3000")
"""Marks between the parties of one duty; the first is the standard's."""


@frozen(field_transformer=naming)
class Duty:
    """责任单位: the *parties* (organs or persons) that hold *role* for an item.

    Printed as “责任单位：教育科、人事科”; brackets round it are prose. *template* holds the words
    round ``{parties}``, *separator* the mark between them; a template that is the standard's form
    becomes None. Raises `PlanError` for no party or one that holds the separator.

    >>> Duty(DutyRole.LEAD, ["教育科", "人事科"]).text
    '牵头单位：教育科、人事科'
    """

    role: DutyRole = field(validator=instance(DutyRole))
    parties: tuple[str, ...] = field(converter=as_strings)
    template: str | None = field(default=None, validator=optional(line), kw_only=True)
    separator: str = field(default="、", kw_only=True)
    text: str = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if self.separator not in SEPARATORS:
            raise PlanError(
                f"分隔 {self.separator!r} 不在可选之列",
                path="separator",
                remedy="可选：" + " ".join(SEPARATORS),
            )
        if not self.parties:
            raise PlanError("没有责任方", path="parties", remedy="至少写一个单位或人")
        for index, party in enumerate(self.parties):
            _check_party(party, self.separator, f"parties[{index}]")
        standard = escape(ROLE_WORDS[self.role]) + "：{parties}"
        template = standard if self.template is None else self.template
        check_template(template, {"parties": "责任方"})
        if "parties" not in slots_of(template):
            raise PlanError("表述里没有 {parties}", path="template", remedy="加上 {parties}")
        parties = self.separator.join(self.parties)
        text = "".join(part for _, part in render(template, {"parties": parties}))
        object.__setattr__(self, "text", text)
        if template == standard:
            object.__setattr__(self, "template", None)

    def revised(self, **changes: object) -> Duty:
        """This duty with *changes*; a new role takes its own label."""
        if "role" in changes and changes["role"] is not self.role and "template" not in changes:
            changes = {**changes, "template": None}
        return changed(self, changes)


def _check_party(party: object, separator: str, path: str) -> None:
    check_text(party, path)
    assert isinstance(party, str)
    if not party.strip() or party != party.strip() or separator in party:
        raise PlanError(
            f"责任方 {party!r} 为空、首尾有空格或含分隔符", path=path, remedy="一个单位或人写一项"
        )

"""The 通知 that publishes a plan: its usual title and text, and what it says of attachments (7.3)."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from math import ceil
from typing import Final

from eduplan.gbt9704.figure import Force, character, count
from eduplan.gbt9704.page import CHARACTERS_PER_LINE
from eduplan.language.width import character_width, display_width
from eduplan.model.layout import Profile
from eduplan.model.plan import Plan

__all__ = [
    "ATTACHMENTS_BEFORE",
    "ATTACHMENTS_INDENT",
    "addressees_text",
    "attached_label",
    "attachment_lines",
    "attachments_of",
    "copies_text",
    "name_column",
    "note_text",
    "notice_text",
    "notice_title",
    "number_of_lines",
    "quoted",
]

ATTACHMENTS_INDENT: Final = character(2, "7.3.4")
"""左空二字 before 附件："""
ATTACHMENTS_BEFORE: Final = count(1, "7.3.4", Force.STATED)
"""在正文下空一行."""

_INNER: Final = str.maketrans("《》", "〈〉")


def quoted(title: str) -> str:
    """*title* in 《》, those inside it turned into 〈〉 (GB/T 15834-2011 4.15).

    >>> quoted("贯彻《纲要》要点")
    '《贯彻〈纲要〉要点》'
    """
    return f"《{title.translate(_INNER)}》"


def notice_title(plan: Plan) -> str:
    """The title of the 通知: the plan's own wording, else …关于印发《…》的通知."""
    if plan.envelope.notice_title:
        return plan.envelope.notice_title
    return f"{plan.issuer}关于印发{quoted(plan.title)}的通知"


def notice_text(plan: Plan) -> tuple[str, ...]:
    """The paragraphs of the 通知: the plan's own wording, else one sentence."""
    if plan.envelope.notice_text:
        return plan.envelope.notice_text
    return (f"现将{quoted(plan.title)}印发给你们，请结合实际认真贯彻落实。",)


def _listed(organs: Sequence[str]) -> str:
    """Organs as one list: those of a kind are one member, joined by 、 already."""
    return "，".join(organs)


def addressees_text(organs: Sequence[str]) -> str:
    """主送机关 as printed under the title, flush, with a colon at its end (7.3.2)."""
    return _listed(organs) + "：" if organs else ""


def copies_text(label: str, organs: Sequence[str]) -> str:
    """抄送 (or 主送, moved there) as printed in the 版记, with a full stop at its end (7.4.2)."""
    return f"{label}：{_listed(organs)}。" if organs else ""


def note_text(note: str) -> str:
    """附注 in its round brackets (7.3.6)."""
    return f"（{note}）" if note else ""


def attachments_of(plan: Plan, profile: Profile) -> tuple[str, ...]:
    """What 附件说明 names: the annexes, before them the plan itself where a notice attaches it."""
    own = (plan.title,) if profile is Profile.ATTACHMENT and plan.title else ()
    return (*own, *(annex.title for annex in plan.annexes))


def attached_label(plan: Plan) -> str:
    """The label of a plan that a notice attaches: the first of several where it has annexes (7.3.7)."""
    return "附件1" if plan.annexes else "附件"


def attachment_lines(names: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """附件说明 as (mark, name) a line: numbers only where there are several, no full stop (7.3.4).

    >>> attachment_lines(["要点", "任务分解表"])
    (('附件：1.', '要点'), ('2.', '任务分解表'))
    """
    if len(names) == 1:
        return (("附件：", names[0]),)
    return tuple(
        (f"附件：{number}." if number == 1 else f"{number}.", name)
        for number, name in enumerate(names, 1)
    )


def name_column(names: Sequence[str]) -> Fraction:
    """Where the names of attachments begin, in 字 behind the indent: so wrapped lines stand too."""
    mark = character_width("附件：")
    return mark if len(names) == 1 else mark + character_width(f"{len(names)}.")


@lru_cache(maxsize=256)
def number_of_lines(text: str, per_line: int = CHARACTERS_PER_LINE.number) -> int:
    """How many lines *text* takes at so many 字 a line; none where it is empty."""
    return ceil(display_width(text) / (2 * per_line))

"""Which lines stand where: a plan by itself, issued by a 通知, or attached to one."""

from __future__ import annotations

from collections.abc import Iterator

from eduplan.docx.envelope import attachments, header, imprint_lines, note, signature
from eduplan.docx.lines import Line, Placing, Printed, Turn, plain
from eduplan.docx.mark import mark_height
from eduplan.docx.names import paragraph_style
from eduplan.docx.prose import annexes_of, content_of
from eduplan.docx.sheet import margins_of
from eduplan.gbt9704.first_page import holds_text
from eduplan.gbt9704.house import Typesetting
from eduplan.gbt9704.notice import (
    addressees_text,
    attachments_of,
    notice_text,
    notice_title,
    number_of_lines,
)
from eduplan.gbt9704.roles import Role
from eduplan.gbt9704.titles import break_title
from eduplan.model.layout import Profile
from eduplan.model.plan import Plan

__all__ = ["lines_of"]


def lines_of(plan: Plan, profile: Profile, house: Typesetting) -> Iterator[Printed]:
    """What *plan* prints, in order."""
    if profile is Profile.STANDALONE:
        yield from _standalone(plan, house)
        return
    attached = profile is Profile.ATTACHMENT
    moved = not _fits(plan, house)
    yield from _notice(plan, profile, house, moved=moved)
    if attached:
        label = "附件1" if plan.annexes else "附件"
        yield Line(paragraph_style(Role.ATTACHED_LABEL), (plain(label),))
    if plan.title:
        title = Role.ATTACHED_TITLE if attached else Role.ISSUED_TITLE
        yield Line(paragraph_style(title), (plain(plan.title),))
    if attached:
        yield from content_of(plan)
    else:
        yield from _followed(content_of(plan), [*attachments(attachments_of(plan, profile), house)])
    yield from annexes_of(plan, before=1 if attached else 0)
    end = [*imprint_lines(plan.envelope, house, with_addressees=moved)]
    if end and plan.annexes and plan.annexes[-1].landscape:
        yield Turn(landscape=False)
    yield from end


def _standalone(plan: Plan, house: Typesetting) -> Iterator[Printed]:
    if plan.title:
        yield Line(paragraph_style(Role.TITLE), (plain(plan.title),))
    end = [*attachments(attachments_of(plan, Profile.STANDALONE), house)]
    end += signature(plan.envelope, house)
    yield from _followed(content_of(plan), end)
    yield from annexes_of(plan, before=0)


def _fits(plan: Plan, house: Typesetting) -> bool:
    """Whether the first page has room for 主送机关 and still shows text (7.3.2)."""
    envelope = plan.envelope
    return holds_text(
        house.text_height,
        house.line_pitch,
        mark_height=mark_height(envelope.mark, envelope.mark_suffix, margins_of(house)),
        title_lines=len(break_title(notice_title(plan))),
        addressee_lines=number_of_lines(addressees_text(envelope.addressees)),
    )


def _notice(plan: Plan, profile: Profile, house: Typesetting, *, moved: bool) -> Iterator[Printed]:
    """The 通知; without 主送机关 where that is *moved* to the 版记."""
    envelope, title = plan.envelope, notice_title(plan)
    head = [*header(envelope, house)]
    yield from head
    placing = None if head else Placing(before=0)
    yield Line(paragraph_style(Role.NOTICE_TITLE), (plain(title),), None, placing)
    addressees = addressees_text(envelope.addressees)
    if addressees and not moved:
        yield Line(paragraph_style(Role.ADDRESSEES), (plain(addressees),))
    text = [Line(paragraph_style(Role.NOTICE_BODY), (plain(each),)) for each in notice_text(plan)]
    end: list[Line] = []
    if profile is Profile.ATTACHMENT:
        end += attachments(attachments_of(plan, profile), house)
    end += signature(envelope, house)
    yield from _followed(iter(text), end)
    yield from note(envelope)


def _followed(text: Iterator[Printed], end: list[Line]) -> Iterator[Printed]:
    """*text*, its last paragraph kept on one page with the *end* that follows (7.3.5.5)."""
    last: Printed | None = None
    for each in text:
        if last is not None:
            yield last
        last = each
    if isinstance(last, Line) and end:
        last = last._replace(set=(last.set or Placing())._replace(keeps_next=True))
    if last is not None:
        yield last
    yield from end

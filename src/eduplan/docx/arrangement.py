"""Which lines stand where: a plan by itself, issued by a 通知, or attached to one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from eduplan.docx.envelope import attachments, header, imprint_lines, note, number_rows, signature
from eduplan.docx.lines import Line, Placing, Printed, Turn, kept, pitched, plain
from eduplan.docx.mark import mark_height
from eduplan.docx.names import paragraph_style
from eduplan.docx.prose import annexes_of, content_of
from eduplan.docx.sheet import margins_of
from eduplan.gbt9704.first_page import CLOSE, CLOSEST, closer, height_above, overflows, wider
from eduplan.gbt9704.house import Typesetting
from eduplan.gbt9704.notice import (
    addressees_text,
    attached_label,
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
    above, addressees = _above(plan, house)
    moved = above + addressees + house.line_pitch > house.text_height
    room = house.text_height - above - (0 if moved else addressees)
    yield from _notice(plan, profile, house, room=room, moved=moved)
    if attached:
        yield Line(paragraph_style(Role.ATTACHED_LABEL), (plain(attached_label(plan)),))
    if plan.title:
        title = Role.ATTACHED_TITLE if attached else Role.ISSUED_TITLE
        yield Line(paragraph_style(title), (plain(plan.title),))
    if attached:
        yield from content_of(plan, house)
    else:
        yield from _followed(
            content_of(plan, house), [*attachments(attachments_of(plan, profile), house)]
        )
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
    yield from _followed(content_of(plan, house), end)
    yield from annexes_of(plan, before=0)


def _above(plan: Plan, house: Typesetting) -> tuple[int, int]:
    """How high what stands above the text of the notice is, and 主送机关 by itself, in twips."""
    envelope = plan.envelope
    title, blank = len(break_title(notice_title(plan))), 1
    addressees = number_of_lines(addressees_text(envelope.addressees))
    above = height_above(
        house.line_pitch,
        small=sum(map(bool, (envelope.copy_number, envelope.secrecy, envelope.urgency))),
        mark=mark_height(envelope.mark, envelope.mark_suffix, margins_of(house)),
        numbered=number_rows(envelope),
        lines=title + blank,
    )
    return above, addressees * house.line_pitch


def _notice(
    plan: Plan, profile: Profile, house: Typesetting, *, room: int, moved: bool
) -> Iterator[Printed]:
    """The 通知, which has *room* twips for its text on the first page; without 主送机关 where that is
    *moved* to the 版记.
    """
    envelope, title = plan.envelope, notice_title(plan)
    head = [*header(envelope, house)]
    yield from head
    placing = None if head else Placing(before=0)
    yield Line(paragraph_style(Role.NOTICE_TITLE), (plain(title),), None, placing)
    addressees = "" if moved else addressees_text(envelope.addressees)
    if addressees:
        yield Line(paragraph_style(Role.ADDRESSEES), (plain(addressees),))
    body = paragraph_style(Role.NOTICE_BODY)
    text = [Line(body, (plain(each),)) for each in notice_text(plan)]
    names = attachments_of(plan, profile) if profile is Profile.ATTACHMENT else ()
    tail = [*attachments(names, house), *signature(envelope, house), *note(envelope)]
    yield from _fitted(text, tail, room, house.line_pitch)


def _fitted(text: list[Line], tail: list[Line], room: int, pitch: int) -> Iterator[Line]:
    """*text*, which begins on the first page, and the *tail* that text must stand with (7.3.5.5).

    *room* is what the first page has for them. Where both find it, if need be by closer lines, they
    stand there; else some of the text goes with the tail to the next page.
    """
    above, below = _rows(text, 2), _rows(tail, 2)
    if found := closer(above + below, room, pitch, CLOSE):
        yield from _pitched(_together([*text, *tail]), found, pitch)
    elif overflows(above, room, pitch) or not tail:
        yield from text
        yield from _together(tail)
    elif len(text) > 1:
        yield from text[:-1]
        yield from _together([text[-1], *tail])
    elif found := wider(above, room):
        yield from _pitched(text, found, pitch)
        yield from _together(tail)
    elif found := closer(above + below, room, pitch, CLOSEST):
        yield from _pitched(_together([*text, *tail]), found, pitch)
    else:
        yield from text
        yield from _together(tail)


def _pitched(lines: Iterable[Line], own: int, usual: int) -> Iterator[Line]:
    """*lines* at their *own* pitch."""
    for line in lines:
        yield line if own == usual else pitched(line, own)


def _rows(lines: Sequence[Line], indent: int) -> int:
    """How many rows *lines* take, the blank ones before them counted, *indent* 字 at their beginning."""
    return sum(
        (line.set.before or 0 if line.set else 0)
        + number_of_lines("国" * indent + "".join(piece[0] for piece in line.pieces))
        for line in lines
    )


def _together(lines: Sequence[Line]) -> Iterator[Line]:
    """*lines* kept on one page."""
    for line in lines[:-1]:
        yield kept(line)
    yield from lines[-1:]


def _followed(text: Iterator[Printed], end: list[Line]) -> Iterator[Printed]:
    """*text*, its last paragraph kept on one page with the *end* that follows (7.3.5.5)."""
    last: Printed | None = None
    for each in text:
        if last is not None:
            yield last
        last = each
    if last is not None:
        yield kept(last) if isinstance(last, Line) and end else last
    yield from _together(end)

"""公文要素 read back from the lines that show them: each by its role, whatever an editor did to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeAlias

from attrs import evolve

from eduplan.docx.assembling import clean
from eduplan.docx.envelope import printed_text
from eduplan.docx.names import ENVELOPE_ROLES
from eduplan.docx.visible import VisibleLine
from eduplan.errors import EduplanError, ParseError
from eduplan.gbt9704.notice import (
    attached_label,
    attachment_lines,
    attachments_of,
    copies_text,
    notice_text,
    notice_title,
    quoted,
)
from eduplan.gbt9704.roles import Role
from eduplan.language.characters import solid
from eduplan.language.dates import read_date
from eduplan.model.envelope import SIGNERS_LABEL, Envelope, Urgency
from eduplan.model.layout import Profile
from eduplan.model.plan import Plan

__all__ = ["Found", "other_attachments", "profile_of", "read_envelope", "usual_notice"]

Found: TypeAlias = Mapping[Role, Sequence[VisibleLine]]
"""The lines of each role, as far as there are any."""

_Fields: TypeAlias = dict[str, Any]
_ATTACHED: Final = (Role.ATTACHED_LABEL, Role.ATTACHED_TITLE)
_ISSUED: Final = (Role.ISSUED_TITLE, Role.NOTICE_TITLE, Role.NOTICE_BODY)
_LIST_MARK: Final = "，"


def profile_of(roles: Mapping[Role, object]) -> Profile:
    """How the plan was published, as the roles that its document shows tell."""
    if any(role in roles for role in _ATTACHED):
        return Profile.ATTACHMENT
    return Profile.ISSUED if any(role in roles for role in _ISSUED) else Profile.STANDALONE


def read_envelope(
    found: Found, before: Envelope, profile: Profile
) -> tuple[Envelope, list[VisibleLine]]:
    """The envelope that *found* shows, and the lines that no element can hold.

    What the *profile* does not print is as it was *before*.
    """
    envelope = evolve(before, signature=(), date=None, date_wording=None)
    readers = _READERS if profile is not Profile.STANDALONE else _SIGNED
    if profile is not Profile.STANDALONE:
        envelope = evolve(Envelope(), sealing=before.sealing)
    left: list[VisibleLine] = []
    for roles, read in readers:
        lines = [line for role in roles for line in found.get(role, ()) if _text(line)]
        if not lines:
            continue
        try:
            envelope = evolve(envelope, **read(lines))
        except EduplanError:
            left += lines
    if profile is Profile.STANDALONE:
        left += [line for role in _PUBLISHED for line in found.get(role, ()) if _text(line)]
    envelope = _dated(envelope, found.get(Role.DATE, ()))
    if envelope.signature or envelope.date:
        envelope = evolve(envelope, sealing=before.sealing)
    return envelope, left


def _text(line: VisibleLine) -> str:
    return clean(line.text.replace("\n", "")).strip()


def _parts(line: VisibleLine) -> list[str]:
    """The words of *line* between its tabs."""
    return [clean(part).strip() for part in line.text.split("\t")]


def _dated(envelope: Envelope, lines: Sequence[VisibleLine]) -> Envelope:
    """*envelope* with 成文日期; what stands for a date and is none is kept among the names."""
    names = list(envelope.signature)
    for text in filter(None, map(_text, lines)):
        try:
            if envelope.date is not None:
                raise ParseError("已有日期")
            envelope = evolve(envelope, date=read_date(text), date_wording=text)
        except EduplanError:
            names.append(text)
    return evolve(envelope, signature=names)


def _whole(name: str) -> Callable[[Sequence[VisibleLine]], _Fields]:
    return lambda lines: {name: "".join(map(_text, lines))}


def _urgency(lines: Sequence[VisibleLine]) -> _Fields:
    text = "".join(map(_text, lines))
    try:
        return {"urgency": Urgency(text)}
    except ValueError:
        raise ParseError(f"紧急程度 {text!r} 不认得") from None


def _mark(lines: Sequence[VisibleLine]) -> _Fields:
    organs = [_text(line) for line in lines if line.style and line.style.role is Role.MARK]
    suffix = "".join(
        _text(line) for line in lines if line.style and line.style.role is not Role.MARK
    )
    if suffix and not organs:
        raise ParseError(f"{suffix!r} 前面没有发文机关")
    return {"mark": organs, "mark_suffix": suffix}


def _number(lines: Sequence[VisibleLine]) -> _Fields:
    number, signers = "", list[str]()
    for line in lines:
        first, *others = _parts(line)
        if line.style and line.style.role is Role.SIGNERS and first:
            others.insert(0, first)
        else:
            number += first
        signers += [name for each in others if (name := each.removeprefix(SIGNERS_LABEL).strip())]
    return {"number": number, "signers": signers}


def _listed(
    name: str, word: str = "", end: str = "："
) -> Callable[[Sequence[VisibleLine]], _Fields]:
    label = copies_text(word, ["x"]).partition("x")[0] if word else ""

    def read(lines: Sequence[VisibleLine]) -> _Fields:
        text = "".join(map(_text, lines)).removeprefix(label).removesuffix(end)
        return {name: [each.strip() for each in text.split(_LIST_MARK)]}

    return read


def _note(lines: Sequence[VisibleLine]) -> _Fields:
    text = "".join(map(_text, lines))
    bracketed = text.startswith("（") and text.endswith("）")
    if not (note := text[1:-1].strip() if bracketed else text):
        raise ParseError("附注是空的")
    return {"note": note}


def _printer(lines: Sequence[VisibleLine]) -> _Fields:
    *names, last = [part for line in lines for part in _parts(line) if part]
    try:
        day = read_date(last.removesuffix("印发"))
    except EduplanError:
        day = None
    if day is None or last != printed_text(day):
        return {"printer": "".join([*names, last])}
    return {"printer": "".join(names), "printed": day}


def _each(name: str) -> Callable[[Sequence[VisibleLine]], _Fields]:
    return lambda lines: {name: [_text(line) for line in lines]}


def _signature(lines: Sequence[VisibleLine]) -> _Fields:
    return {"signature": [part for line in lines for part in _parts(line) if part]}


_ALWAYS: Final = frozenset(
    {Role.SIGNATURE, Role.DATE, Role.ATTACHMENTS, Role.ATTACHED_LABEL, Role.RULE}
)
_PUBLISHED: Final = tuple(role for role in Role if role in ENVELOPE_ROLES - _ALWAYS)
"""What a plan by itself does not print."""
_SIGNED: Final = (((Role.SIGNATURE,), _signature),)
_READERS: Final[tuple[tuple[tuple[Role, ...], Callable[[Sequence[VisibleLine]], _Fields]], ...]] = (
    ((Role.COPY_NUMBER,), _whole("copy_number")),
    ((Role.SECRECY,), _whole("secrecy")),
    ((Role.URGENCY,), _urgency),
    ((Role.MARK, Role.MARK_SUFFIX), _mark),
    ((Role.SIGNERS, Role.NUMBER), _number),
    ((Role.NOTICE_TITLE,), _whole("notice_title")),
    ((Role.NOTICE_BODY,), _each("notice_text")),
    ((Role.ADDRESSEES,), _listed("addressees")),
    ((Role.IMPRINT_ADDRESSEES,), _listed("addressees", "主送", "。")),
    *_SIGNED,
    ((Role.NOTE,), _note),
    ((Role.COPIES,), _listed("copies", "抄送", "。")),
    ((Role.PRINTER,), _printer),
)


def usual_notice(plan: Plan) -> Plan:
    """*plan* without a title and text of the 通知 that are the usual ones; the title tells the issuer."""
    envelope = plan.envelope
    issuer, about, _ = envelope.notice_title.partition(f"关于印发{quoted(plan.title)}")
    named = evolve(plan, issuer=issuer) if about and not plan.issuer else plan
    usual = evolve(named, envelope=evolve(envelope, notice_title="", notice_text=()))
    title, text = envelope.notice_title, envelope.notice_text
    return evolve(
        named,
        envelope=evolve(
            envelope,
            notice_title="" if title == notice_title(usual) else title,
            notice_text=() if text == notice_text(usual) else text,
        ),
    )


def other_attachments(found: Found, plan: Plan, profile: Profile) -> list[VisibleLine]:
    """The lines of 附件说明 and the label of an attached plan, where they say other things than the
    attachments themselves; and words on the red rule.
    """
    names = attachments_of(plan, profile)
    usual = {solid(mark + name) for mark, name in attachment_lines(names)} if names else set()
    left = [line for line in found.get(Role.ATTACHMENTS, ()) if solid(_text(line)) not in usual]
    label = attached_label(plan)
    left += [line for line in found.get(Role.ATTACHED_LABEL, ()) if solid(_text(line)) != label]
    left += found.get(Role.RULE, ())
    return [line for line in left if _text(line)]

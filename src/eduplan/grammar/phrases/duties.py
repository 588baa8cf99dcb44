"""Duties: 牵头单位：…, 责任科室：…, （教育科牵头，人事科配合）, wherever they stand in prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from eduplan.errors import EduplanError
from eduplan.grammar.phrases.phrase import Phrase
from eduplan.grammar.phrases.prose import Prose
from eduplan.grammar.phrases.spoken_duties import Said, find_said, read_said
from eduplan.language.openings import guarded
from eduplan.model.duty import SEPARATORS, Duty, DutyRole
from eduplan.model.template import escape

__all__ = ["find_duties", "read_duty"]

_BODY: Final = "(?:单位|科室|处室|部门|股室|学校|机构)"
_ROLES: Final = (
    (DutyRole.LEAD, f"(?:牵头|主办|主责|主管){_BODY}|牵头负责"),
    (DutyRole.SUPPORT, f"(?:配合|协办|协同|参与|参加|协作|协助){_BODY}"),
    (
        DutyRole.SUPERVISOR,
        "(?:分管|包联|挂钩|责任|牵头)(?:局|市|区|县|校|院)?领导|分管(?:负责人|局长|副局长|校长|副校长)",
    ),
    (DutyRole.PERSON, "(?:第一|直接|具体)?责任人|负责人|(?:具体)?承办人"),
    (DutyRole.RESPONSIBLE, f"(?:责任|承办|实施|落实|完成|负责){_BODY}"),
)
_LABELS: Final = tuple((role, re.compile(f"(?:{words})[:：]")) for role, words in _ROLES)
_ANY: Final = re.compile(guarded("|".join(f"(?:{words})[:：]" for _, words in _ROLES)))
_NAME: Final = re.compile(r"\w")
_LONGEST: Final = 300
_ENDS: Final = frozenset("；;。！？!?\t")
_BETWEEN: Final = " \u3000，,、（(\t"
_OPENING: Final = frozenset("（(〔[")
_CLOSING: Final = frozenset("）)〕]")


def find_duties(prose: Prose) -> Iterator[Phrase]:
    """The duties of *prose*: a label and the parties up to ；, 。, a bracket's end or another label."""
    labels = list(_ANY.finditer(prose.text))
    ends = (*(hit.start() for hit in labels[1:]), len(prose.text))
    for hit, most in zip(labels, ends, strict=False):  # without labels there is one end more
        start, stop = hit.start(), _end(prose.text, hit.end(), most)
        if prose.quoted[start] or not prose.is_free(start, stop):
            continue
        duty = _labelled(prose.text[start:stop].rstrip(_BETWEEN))
        if duty is not None and all(map(_NAME.search, duty.parties)):
            yield Phrase(start, start + len(duty.text), duty)
    for said in find_said(prose.text):
        duty = _spoken(said)
        if (
            duty is not None
            and not prose.quoted[said.start]
            and prose.is_free(said.start, said.stop)
        ):
            yield Phrase(said.start, said.stop, duty)


def _end(text: str, index: int, most: int) -> int:
    """Where the parties that begin at *index* end, at *most* there."""
    depth, place, most = 0, index, min(most, index + _LONGEST)
    while place < most:
        char = text[place]
        if char in _OPENING:
            depth += 1
        elif char in _CLOSING:
            if not depth:
                return place
            depth -= 1
        elif not depth and char in _ENDS:
            return place
        place += 1
    return place


@lru_cache(maxsize=4096)
def _labelled(text: str) -> Duty | None:
    """The duty that *text*, a label and its parties, states."""
    for role, pattern in _LABELS:
        hit = pattern.match(text)
        if hit is not None:
            blank = len(text) - len(text[hit.end() :].lstrip())
            template = None if text[:blank] == hit[0] else text[:blank]
            return _duty(text, role, escape(template or hit[0]) + "{parties}", text[blank:])
    return None


def _spoken(said: Said) -> Duty | None:
    template = escape(said.before) + "{parties}" + escape(said.after)
    return _duty(said.before + said.names + said.after, said.role, template, said.names)


def _duty(text: str, role: DutyRole, template: str, names: str) -> Duty | None:
    for separator in sorted(SEPARATORS, key=lambda mark: -names.count(mark)):
        for own in (None, template):
            try:
                duty = Duty(role, names.split(separator), template=own, separator=separator)
            except EduplanError:
                continue
            if duty.text == text:
                return duty
    return None


def read_duty(text: str) -> Duty:
    """The duty that the words *text* are; one responsible party where no role is named.

    Raises `PlanError` only where no duty can print the words: none at all.

    >>> read_duty("责任科室：教育科、人事科").parties
    ('教育科', '人事科')
    """
    words = text.strip()
    said = read_said(words)
    spoken = None if said is None else _spoken(said)
    duty = _labelled(words) or spoken or _duty(words, DutyRole.RESPONSIBLE, "{parties}", words)
    if duty is not None:
        return duty
    mark = next((mark for mark in SEPARATORS if mark not in words), SEPARATORS[0])
    return Duty(DutyRole.RESPONSIBLE, (words,), template="{parties}", separator=mark)

"""署名 and 成文日期: where they end and begin (clause 7.3.5)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Final, NamedTuple

from eduplan.gbt9704.looks import ParagraphLook
from eduplan.gbt9704.roles import Alignment, Role
from eduplan.language.width import display_width
from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.rules.page.layout_rule import Sight, layout_rule, seen_in
from eduplan.rules.page.measures import CHARACTER, blanks_after, blanks_before, characters
from eduplan.rules.page.typescript import Typescript

__all__ = ["RULES"]

_SLACK: Final = 1.1
"""Characters that a place may be off that is reckoned by the width of words: fonts differ."""
_GAPS: Final = (2.0, 4.0)
"""右空二字 without a seal, 右空四字 with one."""


class _Span(NamedTuple):
    """Where words stand, in 字 from the left edge of the text block, and from their end to the right."""

    left: float
    right: float

    def middle(self, width: float) -> float:
        """How far their middle is from the left edge."""
        return (self.left + width - self.right) / 2


def _span(typescript: Typescript, look: ParagraphLook) -> _Span:
    form = look.form
    width = typescript.setting.text_width / CHARACTER
    words = display_width(look.text.strip()) * float(typescript.setting.advance) / 2 / CHARACTER
    first = form.first_characters * CHARACTER / 100 if form.first_characters else form.first
    before, after = blanks_before(look), blanks_after(look)
    if form.alignment is Alignment.RIGHT:
        right = (form.right + after) / CHARACTER
        return _Span(width - right - words, right)
    if form.alignment is Alignment.CENTER:
        left = (width - words) / 2 + (
            form.left + first + before - form.right - after
        ) / 2 / CHARACTER
    else:
        left = (form.left + first + before) / CHARACTER
    return _Span(left, width - left - words)


def _alone(typescript: Typescript, role: Role) -> list[ParagraphLook]:
    """The paragraphs of *role* that stand by themselves: those in tables or at tabs are placed by these."""
    return [
        each
        for each in typescript.of(role)
        if not (each.in_table or each.floats or "\t" in each.text)
    ]


class _Signed:
    """The names and the dates of a document, each with where it stands, found by their blocks."""

    def __init__(self, typescript: Typescript) -> None:
        self.names = [
            (each, _span(typescript, each)) for each in _alone(typescript, Role.SIGNATURE)
        ]
        self.dates = [(each, _span(typescript, each)) for each in _alone(typescript, Role.DATE)]
        self._name_blocks = [each.place.block for each, _ in self.names]
        self._date_blocks = [each.place.block for each, _ in self.dates]

    def name_above(self, date: ParagraphLook) -> _Span | None:
        """Where the last name above *date* stands."""
        index = bisect_left(self._name_blocks, date.place.block)
        return self.names[index - 1][1] if index else None

    def date_below(self, name: ParagraphLook) -> tuple[ParagraphLook, _Span] | None:
        """The first date below *name*, and where it stands."""
        index = bisect_right(self._date_blocks, name.place.block)
        return self.dates[index] if index < len(self.dates) else None

    def is_placed(self, look: ParagraphLook, date: _Span) -> bool:
        """Whether the date *look* ends or begins where it should."""
        if any(abs(date.right - gap) <= 0.75 for gap in _GAPS):
            return True
        name = self.name_above(look)
        if name is None or abs(date.left - name.left - 2) > _SLACK or date.left <= date.right:
            return False
        is_longer = date.left + date.right < name.left + name.right - 0.1
        return date.right > (0.9 if is_longer else -_SLACK)


@layout_rule(
    "PAG085",
    clause="7.3.5",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="成文日期右空{found}；应右空四字（盖章），或首字比署名首字右移二字（不盖章）",
    good=["成文日期·右缩进=4字；署名·右缩进=3字", "成文日期·右缩进=2字"],
    bad=["成文日期·右缩进=0字", "成文日期·对齐=居中", "成文日期·对齐=居左", "成文日期·右缩进=8字"],
)
def date_place(typescript: Typescript) -> Iterator[Sight]:
    """The date ends four characters from the right under a seal; else it begins two behind the name."""
    signed = _Signed(typescript)
    for look, span in signed.dates:
        if not signed.is_placed(look, span):
            yield seen_in(look, _shown(span.right))


@layout_rule(
    "PAG086",
    clause="7.3.5",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="署名右空{found}；应右空二字（不盖章），或以成文日期为准居中（盖章）",
    good=["署名·右缩进=2字"],
    bad=["署名·右缩进=0字", "署名·对齐=居左", "署名·对齐=居中", "署名·右缩进=9字"],
)
def name_place(typescript: Typescript) -> Iterator[Sight]:
    """The name ends two characters from the right, or stands over the middle of the date under a seal."""
    signed = _Signed(typescript)
    width = typescript.setting.text_width / CHARACTER
    for look, span in signed.names:
        below = signed.date_below(look)
        date = below[1] if below is not None else None
        if abs(span.right - 2) <= 0.75 or _stands_by(date, span, width):
            continue
        if width - span.left - span.right > width - 2:  # it goes on on the next line
            continue
        last = signed.name_above(below[0]) if below is not None else None
        if last is not None and last is not span and abs(last.left - span.left) <= 0.2:
            continue  # names one below another begin where the last does, which the date goes by
        # Beside a date that is itself out of place only the date is a fault.
        is_free = below is not None and 1.5 <= span.right <= 8 and not signed.is_placed(*below)
        is_by_itself = look.form.alignment is not Alignment.CENTER
        if not (is_by_itself and (_is_signature_stamp(span) or is_free)):
            yield seen_in(look, _shown(span.right))


def _stands_by(date: _Span | None, name: _Span, width: float) -> bool:
    if date is None:
        return False
    is_centred = abs(date.middle(width) - name.middle(width)) <= _SLACK
    is_before = abs(date.left - name.left - 2) <= _SLACK and name.right > date.right
    return (is_centred and abs(date.right - 4) <= _SLACK) or is_before


def _is_signature_stamp(name: _Span) -> bool:
    """Whether there is room for a 签名章 of six characters behind a title: 4, 6 and 2 from the right."""
    return abs(name.right - 12) <= 2


def _shown(gap: float) -> str:
    return characters(gap * CHARACTER)


RULES: Final = (date_place, name_place)

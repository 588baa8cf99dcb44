"""A typescript: the look of a document with its paragraphs sorted by what they are."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Final, NamedTuple

from eduplan.gbt9704.house import Typesetting
from eduplan.gbt9704.looks import (
    DocumentLook,
    GridKind,
    LineRule,
    ParagraphLook,
    SectionLook,
    TypeForm,
)
from eduplan.gbt9704.roles import Role

__all__ = ["NOTICE", "TEXT", "Stretch", "Typescript", "stretches"]

TEXT: Final = frozenset(
    {
        *(Role.NOTICE_BODY, Role.PREAMBLE, Role.HEADING, Role.ENTRY, Role.BODY, Role.CLOSING),
        Role.ANNEX_BODY,
    }
)
"""Paragraphs of the text, headings among them."""
NOTICE: Final = frozenset({Role.NOTICE_BODY, Role.ADDRESSEES, Role.ATTACHMENTS})
"""What stands on the pages of a notice, whose lines may be set closer for the signature (7.3.5.5)."""
_NATURAL: Final = 1.3
"""How high a line of Chinese type is that no grid and no exact height rules, by its size: Word's."""
_SPACE_UNITS: Final = 4096 / 20


class Stretch(NamedTuple):
    """Characters [*start*, *end*) of a paragraph that are set alike, with their *text*."""

    start: int
    end: int
    text: str
    type: TypeForm


class Typescript:
    """The look of a document, and what rules ask of it again and again."""

    def __init__(self, look: DocumentLook) -> None:
        self.look = look
        self.setting: Typesetting = look.setting
        self.by_role: dict[Role, list[int]] = {}
        for index, each in enumerate(look.paragraphs):
            if each.role is not None:
                self.by_role.setdefault(each.role, []).append(index)

    @cached_property
    def types(self) -> frozenset[TypeForm]:
        """All the ways that characters are set: far fewer than there are characters."""
        return frozenset(run.type for each in self.look.paragraphs for run in each.runs)

    def of(self, *roles: Role) -> Iterator[ParagraphLook]:
        """The paragraphs of *roles* that print something, role by role."""
        paragraphs = self.look.paragraphs
        for role in roles:
            for index in self.by_role.get(role, ()):
                if not paragraphs[index].is_blank:
                    yield paragraphs[index]

    def indices(self, *roles: Role) -> list[int]:
        """Where the paragraphs of *roles* stand among all, in order."""
        return sorted(index for role in roles for index in self.by_role.get(role, ()))

    @cached_property
    def text(self) -> tuple[ParagraphLook, ...]:
        """The paragraphs of the text that stand in no table, in order."""
        found = (self.look.paragraphs[index] for index in self.indices(*TEXT))
        return tuple(each for each in found if not (each.in_table or each.floats or each.is_blank))

    def section_of(self, paragraph: ParagraphLook) -> SectionLook:
        """The section that *paragraph* is in."""
        return self.look.sections[paragraph.section]

    def pitch(self, paragraph: ParagraphLook) -> float | None:
        """From one line of *paragraph* to the next, in twips; None where its fonts decide it.

        A grid of lines rules what is neither exact nor taken off it; lines that are set at least so high
        are as high as the grid makes them.
        """
        form, section = paragraph.form, self.section_of(paragraph)
        if form.rule is LineRule.EXACT:
            return form.line
        on_grid = section.grid is not GridKind.NONE and section.pitch > 0 and form.snaps
        natural = paragraph.type.points * 20 * _NATURAL
        if not on_grid:
            at_least = form.rule is LineRule.AT_LEAST and form.line > natural
            return form.line if at_least else None
        cells = -(-natural // section.pitch) * section.pitch
        return max(cells, form.line) if form.rule is LineRule.AT_LEAST else cells * form.line / 240

    def advance(self, paragraph: ParagraphLook) -> float:
        """How far one 字 of *paragraph* stands from the next, in twips."""
        type_, section = paragraph.type, self.section_of(paragraph)
        width = type_.size * 10 * type_.scale / 100 + type_.spacing
        on_grid = section.grid in (GridKind.CHARACTERS, GridKind.SNAPPED) and type_.snaps
        return width + section.character_space / _SPACE_UNITS if on_grid else width

    def blank_above(self, index: int) -> float:
        """How many lines are blank above the paragraph at *index*, spacing of paragraphs counted."""
        paragraphs, place = self.look.paragraphs, index - 1
        look = paragraphs[index]
        line = self.setting.line_pitch
        gap = 0 if look.form.rule is LineRule.AUTO and look.opens_page else look.form.before
        lines, after = 0.0, 0
        while place >= 0 and not look.opens_page:
            each = paragraphs[place]
            if each.floats:
                place -= 1
                continue
            if not each.is_blank or each.in_table:
                after = each.form.after
                break
            pitch = self.pitch(each)
            lines += 1 if pitch is None else max(pitch, 0) / line
            gap += each.form.before + each.form.after
            if each.opens_page:
                break
            place -= 1
        return lines + (gap + after) / line

    def before(self, index: int) -> ParagraphLook | None:
        """The paragraph that prints something above the one at *index*."""
        for place in range(index - 1, -1, -1):
            each = self.look.paragraphs[place]
            if not each.is_blank and not each.floats:
                return each
        return None


def stretches(look: ParagraphLook, start: int = 0, end: int | None = None) -> Iterator[Stretch]:
    """The runs of *look* between *start* and *end* that print something."""
    stop = len(look.text) if end is None else end
    for run in look.runs:
        first, last = max(run.start, start), min(run.end, stop)
        if first < last:
            text = run.text[first - run.start : last - run.start]
            if not text.isspace():
                yield Stretch(first, last, text, run.type)

"""The elements of a document that names none: told by what its paragraphs say and where they stand.

As a clerk tells them: what stands above the title, the title, the addressees, numbered headings and
text, 附件说明, signature and date, annexes, 版记. What cannot be told stays without a role, and no rule
judges it. Looks only confirm; a title that is set wrongly is a title all the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

from eduplan.gbt9704.looks import ParagraphLook
from eduplan.gbt9704.roles import Alignment, Role
from eduplan.grammar.element_signs import (
    ANNEX,
    ATTACHMENTS,
    COPIES,
    HEADING_STYLE,
    KEYWORDS,
    LARGE,
    LEVELS,
    LONGEST_HEADING,
    LONGEST_RUN_IN,
    LONGEST_TITLE,
    MOST_SIGNERS,
    NOTE,
    PRINTED,
    SENTENCE,
    SHORT_TEXT,
    TO,
    head_role,
    is_addressing,
    is_alike,
    is_heading,
    is_red,
    may_be_title,
    may_sign,
)
from eduplan.grammar.families import is_plausible
from eduplan.grammar.title import looks_like_title
from eduplan.language.dates import DATE_PATTERN
from eduplan.language.labels import read_label

__all__ = ["elements_of"]


def elements_of(paragraphs: Sequence[ParagraphLook]) -> tuple[ParagraphLook, ...]:
    """*paragraphs* with the role of each that can be told, the level and the heading of the numbered."""
    walker = _Walker(list(paragraphs))
    for index, each in enumerate(paragraphs):
        if not each.is_blank:
            walker.take(index, each)
    return tuple(walker.looks)


@define(eq=False)
class _Walker:
    """Goes through the paragraphs once; *phase* is a method that takes the next one."""

    looks: list[ParagraphLook]
    phase: str = "head"
    last: int = -1
    title: Role = Role.TITLE
    titled: str = ""
    has_head: bool = False
    is_dated: bool = False
    in_annex: bool = False

    def take(self, index: int, look: ParagraphLook) -> None:
        text = (look.label + look.text).strip()
        if look.floats:
            if is_red(look):
                self.set(index, Role.MARK)
            return
        if not self.imprint(index, text):
            getattr(self, f"_{self.phase}")(index, look, text)
        self.last = index

    def set(self, index: int, role: Role, level: int = 0, heading: int = 0) -> None:
        self.looks[index] = self.looks[index]._replace(role=role, level=level, heading=heading)

    def imprint(self, index: int, text: str) -> bool:
        """Take the elements of 版记, which say what they are wherever they stand."""
        role = (
            Role.COPIES
            if COPIES.match(text)
            else Role.PRINTER
            if len(text) < 80 and PRINTED.fullmatch(text)
            else Role.IMPRINT_ADDRESSEES
            if TO.match(text) and self.phase not in ("head", "after_title")
            else None
        )
        if role is not None:
            self.set(index, role)
        return role is not None

    def _head(self, index: int, look: ParagraphLook, text: str) -> None:
        role = head_role(look, text)
        if role is not None:
            self.set(index, role)
            self.has_head = self.has_head or role in (Role.MARK, Role.NUMBER)
        elif look.in_table:
            return
        elif may_be_title(look, text):
            self.open_title(index, text, Role.NOTICE_TITLE if self.has_head else Role.TITLE)
        else:
            self._text(index, look, text)
            self.phase = "text"

    def open_title(self, index: int, text: str, role: Role) -> None:
        self.set(index, role)
        self.title, self.titled, self.phase = role, text, "title"

    def _title(self, index: int, look: ParagraphLook, text: str) -> None:
        """A title goes on in the next paragraph where its own words have not come to an end."""
        goes_on = (
            self.last == index - 1
            and not look.in_table
            and not read_label(text)
            and len(text) <= LONGEST_TITLE // 2
            and not SENTENCE.search(text)
            and not text.endswith(("：", ":"))
            and not look.opens_page
            and is_alike(self.looks[self.last], look)
        )
        if goes_on and not NOTE.fullmatch(text) and not DATE_PATTERN.fullmatch(text):
            self.set(index, self.title)
            self.titled += text
            return
        self.phase = "after_title"
        self._after_title(index, look, text)

    def _after_title(self, index: int, look: ParagraphLook, text: str) -> None:
        if NOTE.fullmatch(text) or DATE_PATTERN.fullmatch(text):
            return
        self.phase = "annex" if self.in_annex else "text"
        may_address = self.title is not Role.ISSUED_TITLE and not self.in_annex
        if may_address and is_addressing(look, text):
            self.set(index, Role.ADDRESSEES)
        else:
            self._text(index, look, text)

    def _text(self, index: int, look: ParagraphLook, text: str) -> None:
        if look.in_table or KEYWORDS.match(text) or look.style.lower().startswith("toc"):
            return
        if ANNEX.fullmatch(text):
            self.open_annex(index)
        elif self.is_dated and self._opens_issued(look, text):
            self.open_title(index, text, Role.ISSUED_TITLE)
            self.is_dated = False
        elif self.is_dated and NOTE.fullmatch(text):
            self.set(index, Role.NOTE)
        elif DATE_PATTERN.fullmatch(text):
            self.sign(index)
        elif ATTACHMENTS.match(text):
            self.set(index, Role.ATTACHMENTS)
            self.phase = "attachments"
        else:
            self.prose(index, look, text)

    _annex = _text

    def _attachments(self, index: int, look: ParagraphLook, text: str) -> None:
        label = read_label(text)
        if self.last == index - 1 and label is not None and not SENTENCE.search(text):
            self.set(index, Role.ATTACHMENTS)
        else:
            self.phase = "text"
            self._text(index, look, text)

    def open_annex(self, index: int) -> None:
        self.set(index, Role.ANNEX_LABEL)
        self.phase, self.in_annex = "annex_title", True

    def _annex_title(self, index: int, look: ParagraphLook, text: str) -> None:
        if look.in_table or read_label(text) or not may_be_title(look, text):
            self.phase = "annex"
            self._text(index, look, text)
        else:
            self.open_title(index, text, Role.ANNEX_TITLE)

    def _opens_issued(self, look: ParagraphLook, text: str) -> bool:
        if read_label(text) or SENTENCE.search(text) or len(text) > LONGEST_TITLE:
            return False
        return (
            look.opens_page
            or look.type.size >= LARGE
            or (looks_like_title(text) and look.form.alignment is Alignment.CENTER)
        )

    def sign(self, index: int) -> None:
        """Take the date at *index*, and the organs above it."""
        self.set(index, Role.DATE)
        self.is_dated = True
        signers, place = 0, index - 1
        while place >= 0 and signers < MOST_SIGNERS:
            each = self.looks[place]
            if not each.is_blank:
                if not may_sign(each):
                    break
                self.set(place, Role.SIGNATURE)
                signers += 1
            place -= 1

    def prose(self, index: int, look: ParagraphLook, text: str) -> None:
        label = read_label(text)
        if label is not None and is_plausible(label, text) and label.style in LEVELS:
            self.numbered(index, look, text, LEVELS[label.style])
        elif HEADING_STYLE.fullmatch(look.style.lower()) and len(text) <= LONGEST_HEADING:
            self.set(index, Role.HEADING, 0, len(look.text))
        elif SENTENCE.search(text) or text.endswith("：") or len(text) > SHORT_TEXT:
            self.set(index, Role.ANNEX_BODY if self.in_annex else Role.BODY)

    def numbered(self, index: int, look: ParagraphLook, text: str, level: int) -> None:
        """A heading on its own line, one that runs in, or a numbered paragraph without one."""
        lead = len(look.text) - len(look.text.lstrip())
        stop = text.find("。") + 1
        end = lead + (stop or len(text)) - len(look.label)
        if is_heading(look, text, stop):
            self.set(index, Role.HEADING, level, len(look.text))
        elif stop and stop <= LONGEST_RUN_IN and stop < len(text):
            self.set(index, Role.ENTRY, level, max(end, 0))
        else:
            self.set(index, Role.ENTRY, level, 0)

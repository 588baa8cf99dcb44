"""The elements of a document that names none: told by what its paragraphs say and where they stand.

As a clerk tells them: what stands above the title, the title, the addressees, numbered headings and
text, 附件说明, signature and date, annexes, 版记. What cannot be told stays without a role, and no rule
judges it. Looks only confirm; a title that is set wrongly is a title all the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from attrs import define

from eduplan.gbt9704.faces import HEITI, KAITI, face_called
from eduplan.gbt9704.looks import ParagraphLook
from eduplan.gbt9704.roles import Alignment, Role
from eduplan.grammar.families import is_plausible
from eduplan.grammar.title import looks_like_title
from eduplan.language.dates import DATE_PATTERN
from eduplan.language.labels import LabelStyle, read_label

__all__ = ["elements_of", "mark_level"]

_LEVELS: Final = {
    LabelStyle.CHINESE_COMMA: 1,
    LabelStyle.CHINESE_PARENTHESES: 2,
    LabelStyle.CHINESE_PARENTHESES_HALF: 2,
    LabelStyle.ARABIC_DOT: 3,
    LabelStyle.ARABIC_DOT_FULL: 3,
    LabelStyle.ARABIC_COMMA: 3,
    LabelStyle.ARABIC_PARENTHESES: 4,
    LabelStyle.ARABIC_PARENTHESES_HALF: 4,
    LabelStyle.ARABIC_PARENTHESIS: 4,
    LabelStyle.ARABIC_PARENTHESIS_HALF: 4,
    LabelStyle.CIRCLED: 5,
}
_LONGEST_HEADING: Final = 60
_LONGEST_RUN_IN: Final = 42
_LONGEST_TITLE: Final = 80
_LONGEST_SIGNER: Final = 36
_MOST_SIGNERS: Final = 8
_LONGEST_ADDRESSEES: Final = 400
_SHORT_TEXT: Final = 28
_TEXT_SIZE: Final = 32
_LARGE: Final = 36
_INDENTED: Final = 500
"""Twips that the first line of a paragraph of text is indented at least."""
_FAR: Final = 1600
"""Twips that a line begins in at least where it is placed and not only indented."""

_BRACKETS: Final = "[〔\\[［【（(]"
_CLOSINGS: Final = "[〕\\]］】）)]"
_NUMBER: Final = re.compile(
    f"[^。，；]{{0,20}}(?:{_BRACKETS}.{{2,8}}{_CLOSINGS}|[12][0-9]{{3}}年?).{{0,8}}号"
)
_COPY_NUMBER: Final = re.compile("[0-9]{1,8}")
_SECRECY: Final = re.compile("(?:绝密|机密|秘密).{0,12}")
_URGENCY: Final = re.compile("特急|加急|平急|特提")
_SENTENCE: Final = re.compile("[。；！？]")
_ATTACHMENTS: Final = re.compile("附\\s{0,4}件\\s{0,4}[:：]\\s*\\S")
_ANNEX: Final = re.compile("附\\s{0,4}件\\s{0,4}[0-9一二三四五六七八九十]{0,3}\\s{0,4}[:：.]?")
_COPIES: Final = re.compile("抄\\s{0,4}[送报发]\\s{0,4}[:：]")
_TO: Final = re.compile("主\\s{0,4}送\\s{0,4}[:：]")
_PRINTED: Final = re.compile(f".{{0,40}}(?:{DATE_PATTERN.pattern})\\s*印发?")
_NOTE: Final = re.compile("[（(].{2,60}[）)]|此件.{2,20}")
_TO_WHOM: Final = re.compile("各|市|县|区|省|局|委")
"""How lists of addressees begin that lack their colon."""
_NOT_SIGNING: Final = re.compile("[。；，：！？,;:!?]")
_HEADING_STYLE: Final = re.compile("(?:heading|标题) ?[1-9]")
_KEYWORDS: Final = re.compile("主\\s*题\\s*词")


def mark_level(text: str) -> int:
    """The level that the mark at the head of *text* stands for (7.3.3): 1 for 一、; 0 without one.

    >>> mark_level("（一）加强学习"), mark_level("2.加强学习"), mark_level("加强学习")
    (2, 3, 0)
    """
    label = read_label(text)
    return _LEVELS.get(label.style, 0) if label is not None and is_plausible(label, text) else 0


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
            if _is_red(look):
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
            if _COPIES.match(text)
            else Role.PRINTER
            if len(text) < 80 and _PRINTED.fullmatch(text)
            else Role.IMPRINT_ADDRESSEES
            if _TO.match(text) and self.phase not in ("head", "after_title")
            else None
        )
        if role is not None:
            self.set(index, role)
        return role is not None

    def _head(self, index: int, look: ParagraphLook, text: str) -> None:
        role = _head_role(look, text)
        if role is not None:
            self.set(index, role)
            self.has_head = self.has_head or role in (Role.MARK, Role.NUMBER)
        elif look.in_table:
            return
        elif _may_be_title(look, text):
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
            and len(text) <= _LONGEST_TITLE // 2
            and not _SENTENCE.search(text)
            and not text.endswith(("：", ":"))
            and not look.opens_page
            and _is_alike(self.looks[self.last], look)
        )
        if goes_on and not _NOTE.fullmatch(text) and not DATE_PATTERN.fullmatch(text):
            self.set(index, self.title)
            self.titled += text
            return
        self.phase = "after_title"
        self._after_title(index, look, text)

    def _after_title(self, index: int, look: ParagraphLook, text: str) -> None:
        if _NOTE.fullmatch(text) or DATE_PATTERN.fullmatch(text):
            return
        self.phase = "annex" if self.in_annex else "text"
        may_address = self.title is not Role.ISSUED_TITLE and not self.in_annex
        if may_address and _is_addressing(look, text):
            self.set(index, Role.ADDRESSEES)
        else:
            self._text(index, look, text)

    def _text(self, index: int, look: ParagraphLook, text: str) -> None:
        if look.in_table or _KEYWORDS.match(text) or look.style.lower().startswith("toc"):
            return
        if _ANNEX.fullmatch(text):
            self.open_annex(index)
        elif self.is_dated and self._opens_issued(look, text):
            self.open_title(index, text, Role.ISSUED_TITLE)
            self.is_dated = False
        elif self.is_dated and _NOTE.fullmatch(text):
            self.set(index, Role.NOTE)
        elif DATE_PATTERN.fullmatch(text):
            self.sign(index)
        elif _ATTACHMENTS.match(text):
            self.set(index, Role.ATTACHMENTS)
            self.phase = "attachments"
        else:
            self.prose(index, look, text)

    _annex = _text

    def _attachments(self, index: int, look: ParagraphLook, text: str) -> None:
        label = read_label(text)
        if self.last == index - 1 and label is not None and not _SENTENCE.search(text):
            self.set(index, Role.ATTACHMENTS)
        else:
            self.phase = "text"
            self._text(index, look, text)

    def open_annex(self, index: int) -> None:
        self.set(index, Role.ANNEX_LABEL)
        self.phase, self.in_annex = "annex_title", True

    def _annex_title(self, index: int, look: ParagraphLook, text: str) -> None:
        if look.in_table or read_label(text) or not _may_be_title(look, text):
            self.phase = "annex"
            self._text(index, look, text)
        else:
            self.open_title(index, text, Role.ANNEX_TITLE)

    def _opens_issued(self, look: ParagraphLook, text: str) -> bool:
        if read_label(text) or _SENTENCE.search(text) or len(text) > _LONGEST_TITLE:
            return False
        return (
            look.opens_page
            or look.type.size >= _LARGE
            or (looks_like_title(text) and look.form.alignment is Alignment.CENTER)
        )

    def sign(self, index: int) -> None:
        """Take the date at *index*, and the organs above it."""
        self.set(index, Role.DATE)
        self.is_dated = True
        signers, place = 0, index - 1
        while place >= 0 and signers < _MOST_SIGNERS:
            each = self.looks[place]
            if not each.is_blank:
                if not _may_sign(each):
                    break
                self.set(place, Role.SIGNATURE)
                signers += 1
            place -= 1

    def prose(self, index: int, look: ParagraphLook, text: str) -> None:
        label = read_label(text)
        if label is not None and is_plausible(label, text) and label.style in _LEVELS:
            self.numbered(index, look, text, _LEVELS[label.style])
        elif _HEADING_STYLE.fullmatch(look.style.lower()) and len(text) <= _LONGEST_HEADING:
            self.set(index, Role.HEADING, 0, len(look.text))
        elif _SENTENCE.search(text) or text.endswith("：") or len(text) > _SHORT_TEXT:
            self.set(index, Role.ANNEX_BODY if self.in_annex else Role.BODY)

    def numbered(self, index: int, look: ParagraphLook, text: str, level: int) -> None:
        """A heading on its own line, one that runs in, or a numbered paragraph without one."""
        lead = len(look.text) - len(look.text.lstrip())
        stop = text.find("。") + 1
        end = lead + (stop or len(text)) - len(look.label)
        if _is_heading(look, text, stop):
            self.set(index, Role.HEADING, level, len(look.text))
        elif stop and stop <= _LONGEST_RUN_IN and stop < len(text):
            self.set(index, Role.ENTRY, level, max(end, 0))
        else:
            self.set(index, Role.ENTRY, level, 0)


def _is_heading(look: ParagraphLook, text: str, stop: int) -> bool:
    """Whether a numbered paragraph, whose first sentence ends at *stop*, is a heading on its own line."""
    if not stop:
        return len(text) <= _LONGEST_HEADING and not text.endswith(("；", ";"))
    return stop == len(text) and len(text) <= _LONGEST_RUN_IN and _is_set_as_heading(look)


def _is_set_as_heading(look: ParagraphLook) -> bool:
    """Whether a short sentence is in a face of headings: then its end mark is one too many."""
    return face_called(look.type.chinese) in (HEITI, KAITI)


def _head_role(look: ParagraphLook, text: str) -> Role | None:
    if _COPY_NUMBER.fullmatch(text):
        return Role.COPY_NUMBER
    if _SECRECY.fullmatch(text):
        return Role.SECRECY
    if _URGENCY.fullmatch(text):
        return Role.URGENCY
    if text.startswith("签发人"):
        return Role.SIGNERS
    if _NUMBER.match(text) and len(text) <= _LONGEST_TITLE:
        return Role.NUMBER
    if _is_red(look) or (text.endswith("文件") and look.type.size >= _LARGE):
        return Role.MARK
    return None


def _is_red(look: ParagraphLook) -> bool:
    colour = look.type.colour
    return len(colour) == 6 and colour[:2] >= "B0" and max(colour[2:4], colour[4:]) <= "50"


def _is_addressing(look: ParagraphLook, text: str) -> bool:
    """Whether the paragraph behind a title lists addressees: by its colon, or because it stands flush."""
    if len(text) > _LONGEST_ADDRESSEES or _SENTENCE.search(text) or read_label(text):
        return False
    is_flush = look.form.first <= 0 and look.form.left == 0 and not look.text[:1].isspace()
    is_text = look.form.alignment in (Alignment.BOTH, Alignment.LEFT) and not look.in_table
    return text.endswith(("：", ":")) or (is_flush and is_text and bool(_TO_WHOM.match(text)))


def _may_be_title(look: ParagraphLook, text: str) -> bool:
    # A mark at the end of a title is a fault of it, and makes it no sentence.
    if len(text) > _LONGEST_TITLE or _SENTENCE.search(text[:-1]) or text.endswith(("：", ":")):
        return False
    if mark_level(text):
        return False
    is_set_apart = look.form.alignment is Alignment.CENTER or look.type.size > _TEXT_SIZE
    return is_set_apart or looks_like_title(text)


def _is_alike(one: ParagraphLook, other: ParagraphLook) -> bool:
    return one.type.size == other.type.size and one.form.alignment is other.form.alignment


def _may_sign(look: ParagraphLook) -> bool:
    text = look.text.strip()
    if look.role is not None or look.in_table or len(text) > _LONGEST_SIGNER:
        return False
    if look.form.first > _INDENTED and look.form.alignment in (Alignment.BOTH, Alignment.LEFT):
        return look.form.left > _FAR
    return not (_NOT_SIGNING.search(text) or read_label(text))

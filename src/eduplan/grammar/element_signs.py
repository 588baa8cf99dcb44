"""Signs by which elements of a document are told: patterns of their words, and how they stand."""

from __future__ import annotations

import re
from typing import Final

from eduplan.gbt9704.faces import HEITI, KAITI, face_called
from eduplan.gbt9704.looks import ParagraphLook
from eduplan.gbt9704.roles import Alignment, Role
from eduplan.grammar.families import is_plausible
from eduplan.grammar.title import looks_like_title
from eduplan.language.dates import DATE_PATTERN
from eduplan.language.labels import LabelStyle, read_label

__all__ = [
    "ANNEX",
    "ATTACHMENTS",
    "COPIES",
    "HEADING_STYLE",
    "KEYWORDS",
    "LARGE",
    "LEVELS",
    "LONGEST_HEADING",
    "LONGEST_RUN_IN",
    "LONGEST_TITLE",
    "MOST_SIGNERS",
    "NOTE",
    "PRINTED",
    "SENTENCE",
    "SHORT_TEXT",
    "TO",
    "head_role",
    "is_addressing",
    "is_alike",
    "is_heading",
    "is_red",
    "mark_level",
    "may_be_title",
    "may_sign",
]

LEVELS: Final = {
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
LONGEST_HEADING: Final = 60
LONGEST_RUN_IN: Final = 42
LONGEST_TITLE: Final = 80
_LONGEST_SIGNER: Final = 36
MOST_SIGNERS: Final = 8
_LONGEST_ADDRESSEES: Final = 400
SHORT_TEXT: Final = 28
_TEXT_SIZE: Final = 32
LARGE: Final = 36
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
SENTENCE: Final = re.compile("[。；！？]")
ATTACHMENTS: Final = re.compile("附\\s{0,4}件\\s{0,4}[:：]\\s*\\S")
ANNEX: Final = re.compile("附\\s{0,4}件\\s{0,4}[0-9一二三四五六七八九十]{0,3}\\s{0,4}[:：.]?")
COPIES: Final = re.compile("抄\\s{0,4}[送报发]\\s{0,4}[:：]")
TO: Final = re.compile("主\\s{0,4}送\\s{0,4}[:：]")
PRINTED: Final = re.compile(f".{{0,40}}(?:{DATE_PATTERN.pattern})\\s*印发?")
NOTE: Final = re.compile("[（(].{2,60}[）)]|此件.{2,20}")
_TO_WHOM: Final = re.compile("各|市|县|区|省|局|委")
"""How lists of addressees begin that lack their colon."""
_NOT_SIGNING: Final = re.compile("[。；，：！？,;:!?]")
HEADING_STYLE: Final = re.compile("(?:heading|标题) ?[1-9]")
KEYWORDS: Final = re.compile("主\\s*题\\s*词")


def mark_level(text: str) -> int:
    """The level that the mark at the head of *text* stands for (7.3.3): 1 for 一、; 0 without one.

    >>> mark_level("（一）加强学习"), mark_level("2.加强学习"), mark_level("加强学习")
    (2, 3, 0)
    """
    label = read_label(text)
    return LEVELS.get(label.style, 0) if label is not None and is_plausible(label, text) else 0


def is_heading(look: ParagraphLook, text: str, stop: int) -> bool:
    """Whether a numbered paragraph, whose first sentence ends at *stop*, is a heading on its own line."""
    if not stop:
        return len(text) <= LONGEST_HEADING and not text.endswith(("；", ";"))
    return stop == len(text) and len(text) <= LONGEST_RUN_IN and _is_set_as_heading(look)


def _is_set_as_heading(look: ParagraphLook) -> bool:
    """Whether a short sentence is in a face of headings: then its end mark is one too many."""
    return face_called(look.type.chinese) in (HEITI, KAITI)


def head_role(look: ParagraphLook, text: str) -> Role | None:
    """What a paragraph above the title is, None where it is none of the elements there."""
    if _COPY_NUMBER.fullmatch(text):
        return Role.COPY_NUMBER
    if _SECRECY.fullmatch(text):
        return Role.SECRECY
    if _URGENCY.fullmatch(text):
        return Role.URGENCY
    if text.startswith("签发人"):
        return Role.SIGNERS
    if _NUMBER.match(text) and len(text) <= LONGEST_TITLE:
        return Role.NUMBER
    if is_red(look) or (text.endswith("文件") and look.type.size >= LARGE):
        return Role.MARK
    return None


def is_red(look: ParagraphLook) -> bool:
    """Whether most characters are red."""
    colour = look.type.colour
    return len(colour) == 6 and colour[:2] >= "B0" and max(colour[2:4], colour[4:]) <= "50"


def is_addressing(look: ParagraphLook, text: str) -> bool:
    """Whether the paragraph behind a title lists addressees: by its colon, or because it stands flush."""
    if len(text) > _LONGEST_ADDRESSEES or SENTENCE.search(text) or read_label(text):
        return False
    is_flush = look.form.first <= 0 and look.form.left == 0 and not look.text[:1].isspace()
    is_text = look.form.alignment in (Alignment.BOTH, Alignment.LEFT) and not look.in_table
    return text.endswith(("：", ":")) or (is_flush and is_text and bool(_TO_WHOM.match(text)))


def may_be_title(look: ParagraphLook, text: str) -> bool:
    """Whether *text* can be a title: by its words, or set apart by its looks."""
    # A mark at the end of a title is a fault of it, and makes it no sentence.
    if len(text) > LONGEST_TITLE or SENTENCE.search(text[:-1]) or text.endswith(("：", ":")):
        return False
    if mark_level(text):
        return False
    is_set_apart = look.form.alignment is Alignment.CENTER or look.type.size > _TEXT_SIZE
    return is_set_apart or looks_like_title(text)


def is_alike(one: ParagraphLook, other: ParagraphLook) -> bool:
    """Whether two paragraphs have one size and one alignment."""
    return one.type.size == other.type.size and one.form.alignment is other.form.alignment


def may_sign(look: ParagraphLook) -> bool:
    """Whether a paragraph above a date can be the name of an organ that signs."""
    text = look.text.strip()
    if look.role is not None or look.in_table or len(text) > _LONGEST_SIGNER:
        return False
    if look.form.first > _INDENTED and look.form.alignment in (Alignment.BOTH, Alignment.LEFT):
        return look.form.left > _FAR
    return not (_NOT_SIGNING.search(text) or read_label(text))

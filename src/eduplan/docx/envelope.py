"""What makes a plan an official document, as lines: 版头, the signature, 附件说明, 版记."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from eduplan.docx.lines import TAB, Imprint, Line, MarkLines, Piece, Placing, Printed, plain
from eduplan.docx.names import paragraph_style
from eduplan.gbt9704.faces import KAITI
from eduplan.gbt9704.figure import character
from eduplan.gbt9704.house import Typesetting
from eduplan.gbt9704.imprint import INSET, LABEL_WIDTH, TEXT_SIZE
from eduplan.gbt9704.notice import (
    ATTACHMENTS_BEFORE,
    ATTACHMENTS_INDENT,
    attachment_lines,
    copies_text,
    name_column,
    note_text,
    number_of_lines,
)
from eduplan.gbt9704.roles import Role
from eduplan.gbt9704.signature import Anchor, SignedLine, signed_lines
from eduplan.language.dates import write_date
from eduplan.language.width import character_width
from eduplan.model.envelope import MARK_SUFFIX, SIGNERS_LABEL, Envelope

__all__ = [
    "attachments",
    "header",
    "imprint_lines",
    "note",
    "number_rows",
    "printed_text",
    "signature",
]

_INSET: Final = character(1, "7.2.5").twips
"""居左空一字, 居右空一字 (7.2.5, 7.2.6)."""
_PER_ROW: Final = 2
"""Signers in a row (7.2.6)."""


def header(envelope: Envelope, house: Typesetting) -> Iterator[Printed]:
    """版头: what stands above the red rule, and the rule; nothing where there is nothing to print."""
    above = [
        (Role.COPY_NUMBER, envelope.copy_number),
        (Role.SECRECY, envelope.secrecy),
        (Role.URGENCY, envelope.urgency.value if envelope.urgency else ""),
    ]
    lines = [Line(paragraph_style(role), (plain(text),)) for role, text in above if text]
    yield from lines
    if envelope.mark:
        yield _mark(envelope, len(lines))
    if envelope.signers:
        yield from _signed_number(envelope, house)
    elif envelope.number:
        yield Line(paragraph_style(Role.NUMBER), (plain(envelope.number),))
    if envelope.mark or envelope.number or envelope.signers:
        yield Line(paragraph_style(Role.RULE), ())


def _mark(envelope: Envelope, above: int) -> MarkLines:
    style, alone = paragraph_style(Role.MARK), len(envelope.mark) == 1
    end = envelope.mark_suffix if alone else ""
    organs = tuple(Line(style, (plain(organ + end),)) for organ in envelope.mark)
    joined = envelope.mark_suffix and not alone
    suffix = Line(paragraph_style(Role.MARK_SUFFIX), (plain(MARK_SUFFIX),)) if joined else None
    return MarkLines(organs, suffix, envelope.mark, envelope.mark_suffix, above)


def number_rows(envelope: Envelope) -> int:
    """How many rows 发文字号 and 签发人 take."""
    signed = -(-len(envelope.signers) // _PER_ROW)
    return signed or (1 if envelope.number else 0)


def _signed_number(envelope: Envelope, house: Typesetting) -> Iterator[Line]:
    """The signers two in a row at the right, the number at the left of the last row."""
    rows = [
        envelope.signers[start : start + _PER_ROW]
        for start in range(0, len(envelope.signers), _PER_ROW)
    ]
    tabs = _signer_tabs(envelope.signers, house)
    for index, row in enumerate(rows):
        last = index == len(rows) - 1
        pieces: list[Piece] = [plain(envelope.number)] if last and envelope.number else []
        pieces.append(plain(TAB))
        pieces.append(plain(SIGNERS_LABEL) if index == 0 else plain(TAB))
        for place, name in enumerate(row):
            pieces += [plain(TAB)] if place else []
            pieces.append(plain(name, KAITI))
        style = paragraph_style(Role.NUMBER if last else Role.SIGNERS)
        before = 2 if index == 0 else 0
        yield Line(style, pieces, None, Placing(before, left=_INSET, tabs=tabs, alignment="left"))


def _signer_tabs(signers: Sequence[str], house: Typesetting) -> tuple[tuple[str, int], ...]:
    """Where the label and the names begin, so that the longest last name ends one 字 from the right."""
    advance, place = house.character, house.text_width - _INSET
    places = list[int]()
    for column in range(min(len(signers), _PER_ROW) - 1, -1, -1):
        longest = max(map(character_width, signers[column::_PER_ROW]))
        place -= round(longest * advance)
        places.insert(0, place)
        place -= advance if column else 0
    label = place - round(character_width(SIGNERS_LABEL) * advance)
    return tuple(("left", max(each, _INSET)) for each in (label, *places))


def attachments(names: Sequence[str], house: Typesetting) -> Iterator[Line]:
    """附件说明: two 字 in, wrapped lines under the first character of the name (7.3.4)."""
    if not names:
        return
    indent, column = ATTACHMENTS_INDENT.twips, round(name_column(names) * house.character)
    for index, (mark, name) in enumerate(attachment_lines(names)):
        start = 0 if index == 0 else round(character_width("附件：") * house.character)
        pieces = (
            [plain(mark), plain(name)]
            if len(names) == 1
            else [plain(mark), plain(TAB), plain(name)]
        )
        before = ATTACHMENTS_BEFORE.number if index == 0 else 0
        placing = Placing(before, left=indent + column, hanging=column - start)
        yield Line(paragraph_style(Role.ATTACHMENTS), pieces, None, placing)


def signature(envelope: Envelope, house: Typesetting) -> Iterator[Line]:
    """署名 and 成文日期."""
    signed = signed_lines(
        envelope.signature,
        envelope.date_text,
        envelope.sealing,
        house.text_width,
        house.character,
    )
    for line in signed:
        style = paragraph_style(Role.DATE if line.is_date else Role.SIGNATURE)
        pieces = [plain(line.texts[0])]
        if len(line.texts) > 1:
            pieces = [piece for text in line.texts for piece in (plain(TAB), plain(text))]
        yield Line(style, pieces, None, _placed(line, house.text_width))


def _placed(line: SignedLine, width: int) -> Placing:
    place = line.places[0]
    if line.anchor is Anchor.RIGHT:
        return Placing(line.before, right=place, alignment="right")
    if line.anchor is Anchor.LEFT:
        return Placing(line.before, left=place, alignment="left")
    if len(line.places) > 1:
        tabs = tuple(("center", each) for each in line.places)
        return Placing(line.before, tabs=tabs, alignment="left")
    return Placing(
        line.before,
        left=max(2 * place - width, 0),
        right=max(width - 2 * place, 0),
        alignment="center",
    )


def note(envelope: Envelope) -> Iterator[Line]:
    """附注 in its brackets."""
    if envelope.note:
        yield Line(paragraph_style(Role.NOTE), (plain(note_text(envelope.note)),))


def imprint_lines(
    envelope: Envelope, house: Typesetting, *, with_addressees: bool
) -> Iterator[Imprint]:
    """版记, if it has anything to say; 主送机关 stands there too where the first page has no room."""
    listed = [
        (Role.IMPRINT_ADDRESSEES, "主送", envelope.addressees if with_addressees else ()),
        (Role.COPIES, "抄送", envelope.copies),
    ]
    inset, label = INSET.twips, LABEL_WIDTH.twips
    per_line = (house.text_width - 2 * inset - label) // TEXT_SIZE.twips
    lines, rows = list[Line](), list[int]()
    for role, word, organs in listed:
        if organs:
            text = copies_text(word, organs)
            placing = Placing(left=inset + label, right=inset, hanging=label)
            lines.append(Line(paragraph_style(role), (plain(text),), None, placing))
            rows.append(number_of_lines(text.removeprefix(f"{word}："), per_line))
    if envelope.printer or envelope.printed:
        lines.append(_printer(envelope, house))
        rows.append(number_of_lines(envelope.printer, per_line // 2) or 1)
    if lines:
        yield Imprint(tuple(lines), tuple(rows))


def printed_text(day: date) -> str:
    """印发日期 as printed (7.4.3)."""
    return f"{write_date(day)}印发"


def _printer(envelope: Envelope, house: Typesetting) -> Line:
    day = printed_text(envelope.printed) if envelope.printed else ""
    pieces = [plain(envelope.printer)] if envelope.printer else []
    if day:
        pieces += [plain(TAB), plain(day)]
    tabs = (("right", house.text_width - INSET.twips),)
    placing = Placing(left=INSET.twips, right=INSET.twips, tabs=tabs)
    return Line(paragraph_style(Role.PRINTER), pieces, None, placing)

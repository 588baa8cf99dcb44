"""Printing: a plan as lines, in the order of the document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from eduplan.gbt9704.notice import addressees_text, copies_text, note_text
from eduplan.language.dates import write_date
from eduplan.model.annex import Annex
from eduplan.model.block import Body, Paragraph
from eduplan.model.envelope import SIGNERS_LABEL, Envelope
from eduplan.model.initiative import Initiative
from eduplan.model.inline import text_of
from eduplan.model.labelling import annex_labels, labelled
from eduplan.model.pillar import Pillar
from eduplan.model.place import TextPlace
from eduplan.model.plan import Plan
from eduplan.model.reading import Unplaced
from eduplan.rules.lines import Element, Line, Piece

__all__ = ["printed_lines", "unplaced_lines"]


def printed_lines(plan: Plan) -> Iterator[Line]:
    """The lines of *plan*: its head, title, text, signature, annexes, and what stands at the end."""
    yield from _head(plan.envelope)
    yield from _single(plan.title, Element.TITLE, "title")
    yield from _body(plan.preamble, "preamble", Element.PREAMBLE, Element.PREAMBLE.value)
    yield from _items(plan)
    yield from _body(plan.closing, "closing", Element.CLOSING, Element.CLOSING.value)
    yield from _signature(plan.envelope)
    for index, label in enumerate(annex_labels(plan.annexes)):
        yield from _annex(plan.annexes[index], label, f"annexes[{index}]")
    yield from _imprint(plan.envelope)


def unplaced_lines(pieces: Iterable[Unplaced], source: str | None) -> Iterator[Line]:
    """The lines of what reading left unplaced, but noise; *source* is the text that was read."""
    element = Element.UNPLACED
    for piece in pieces:
        if piece.reason.is_noise:
            continue
        if source is None or not isinstance(piece.place, TextPlace):
            yield Line(piece.text, element, piece.reason.value, place=piece.place)
            continue
        start = piece.place.start
        rows = source[start : piece.place.end].splitlines(keepends=True)
        for number, row in enumerate(rows, piece.place.line):
            words = row.strip()
            first = start + len(row) - len(row.lstrip())
            place = TextPlace(first, first + len(words), number)
            yield Line(words, element, f"{piece.reason.value}，{place}", place=place)
            start += len(row)


def _single(text: str, element: Element, path: str) -> Iterator[Line]:
    if text:
        yield Line(text, element, element.value, (Piece(0, path),))


def _several(
    members: Sequence[str], text: str, element: Element, path: str, first: int = 0
) -> Iterator[Line]:
    """One line that lists *members*, the first at *first*, with a mark between them."""
    if members:
        pieces, start = [Piece(0, path)] if first else [], first
        for index, member in enumerate(members):
            pieces.append(Piece(start, f"{path}[{index}]"))
            start += len(member) + 1
        yield Line(text, element, element.value, tuple(pieces))


def _each(members: Sequence[str], element: Element, path: str) -> Iterator[Line]:
    for index, member in enumerate(members):
        where = element.value if len(members) == 1 else f"{element.value}第{index + 1}段"
        yield Line(member, element, where, (Piece(0, f"{path}[{index}]"),))


def _head(envelope: Envelope) -> Iterator[Line]:
    yield from _single(envelope.copy_number, Element.COPY_NUMBER, "envelope.copy_number")
    yield from _single(envelope.secrecy, Element.SECRECY, "envelope.secrecy")
    yield from _each(envelope.mark, Element.MARK, "envelope.mark")
    yield from _single(envelope.number, Element.NUMBER, "envelope.number")
    signers = SIGNERS_LABEL + "、".join(envelope.signers)
    yield from _several(
        envelope.signers, signers, Element.SIGNERS, "envelope.signers", len(SIGNERS_LABEL)
    )
    yield from _single(envelope.notice_title, Element.NOTICE_TITLE, "envelope.notice_title")
    addressees = envelope.addressees
    text = addressees_text(addressees) if addressees else ""
    yield from _several(addressees, text, Element.ADDRESSEES, "envelope.addressees")
    yield from _each(envelope.notice_text, Element.NOTICE_TEXT, "envelope.notice_text")


def _signature(envelope: Envelope) -> Iterator[Line]:
    yield from _each(envelope.signature, Element.SIGNATURE, "envelope.signature")
    path = "envelope.date" if envelope.date_wording is None else "envelope.date_wording"
    yield from _single(envelope.date_text, Element.DATE, path)
    if envelope.note:
        pieces = (Piece(0, "envelope"), Piece(1, "envelope.note"))
        yield Line(note_text(envelope.note), Element.NOTE, Element.NOTE.value, pieces)


def _imprint(envelope: Envelope) -> Iterator[Line]:
    copies = envelope.copies
    text = copies_text("抄送", copies) if copies else ""
    yield from _several(copies, text, Element.COPIES, "envelope.copies", len("抄送："))
    printed = f"{write_date(envelope.printed)}印发" if envelope.printed else ""
    gap = "\u3000" if envelope.printer and printed else ""
    if envelope.printer or printed:
        pieces = [Piece(0, "envelope.printer")] if envelope.printer else []
        if printed:
            pieces.append(Piece(len(envelope.printer + gap), "envelope.printed"))
        text = envelope.printer + gap + printed
        yield Line(text, Element.PRINTER, Element.PRINTER.value, tuple(pieces))


def _items(plan: Plan) -> Iterator[Line]:
    """The numbered lines and the paragraphs below them, with their paths."""
    paths: list[str] = []
    counts: list[int] = []
    labels: list[str] = []
    for level, label, item in labelled(plan.pillars, plan.numbering):
        del paths[level:], counts[level + 1 :], labels[level:]
        if len(counts) == level:
            counts.append(-1)
        counts[level] += 1
        step = ("pillars", "initiatives", "items")[min(level, 2)]
        paths.append((f"{paths[-1]}." if paths else "") + f"{step}[{counts[level]}]")
        labels.append(label)
        yield from _item(item, level, label, paths[-1], _where(labels))


def _where(labels: Sequence[str]) -> str:
    """An item in people's words: its own number behind that of its pillar, if that tells it apart."""
    shown = [label for label in (labels[0], *labels[1:]) if label]
    return "".join(shown) or "无序号的一项"


def _item(
    item: Pillar | Initiative, level: int, label: str, path: str, where: str
) -> Iterator[Line]:
    name = "lead" if isinstance(item, Pillar) else "body"
    body = item.lead if isinstance(item, Pillar) else item.body
    head, end = label + item.title, item.end_mark
    pieces = [Piece(0, f"{path}.label"), Piece(len(label), f"{path}.heading")]
    pieces.append(Piece(len(head), f"{path}.end"))
    text = head + end
    if item.runs_in:
        pieces.append(Piece(len(text), f"{path}.{name}[0]"))
        text += body[0].text
    yield Line(text, Element.ITEM, where, tuple(pieces), label, level)
    skipped = 1 if item.runs_in else 0
    yield from _body(body, f"{path}.{name}", Element.BODY, where, skipped, 1)


def _body(
    body: Body, path: str, element: Element, where: str, skipped: int = 0, before: int = 0
) -> Iterator[Line]:
    """The blocks of *body* but the first *skipped*; *before* is how many paragraphs came first."""
    number = before
    for index, block in enumerate(body[skipped:], skipped):
        here = f"{path}[{index}]"
        if isinstance(block, Paragraph):
            number += 1
            yield Line(block.text, element, f"{where}第{number}段", (Piece(0, here),))
            continue
        for row, cells in enumerate(block.rows):
            for column, cell in enumerate(cells):
                spot = f"{where}表格第{row + 1}行第{column + 1}列"
                at = (Piece(0, f"{here}.table.rows[{row}][{column}]"),)
                yield Line(text_of(cell), Element.CELL, spot, at)


def _annex(annex: Annex, label: str, path: str) -> Iterator[Line]:
    if label:
        yield Line(label, Element.ANNEX_LABEL, label, (Piece(0, f"{path}.label"),))
    where = label or "附件"
    title = (Piece(0, f"{path}.title"),)
    yield Line(annex.title, Element.ANNEX_TITLE, f"{where}标题", title)
    yield from _body(annex.body, f"{path}.body", Element.ANNEX_BODY, where)

"""Plain text: any plan as paragraphs a line each, and back.

Paragraphs and numbered lines are indented by two 字; the title, 署名 and 成文日期 and the labels and
titles of annexes stand at the margin, each group behind a blank line. Cells are parted by tabs, and
a table's only column has a tab behind each cell.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from eduplan.grammar.reader import read_text
from eduplan.language.characters import solid
from eduplan.model.block import Body, Paragraph
from eduplan.model.initiative import Initiative
from eduplan.model.inline import Inlines, text_of
from eduplan.model.labelling import annex_labels, labelled
from eduplan.model.pillar import Pillar
from eduplan.model.place import TextPlace
from eduplan.model.plan import Plan
from eduplan.model.reading import Note, NoteCode, Reading

__all__ = ["ambiguous_lines", "dumps", "loads"]

_INDENT = "\u3000\u3000"


@frozen
class _Written:
    """A line on its way out: its *text*, and what it is: part of the plan, level, label, heading."""

    text: str
    part: str
    level: int = -1
    label: str = ""
    heading: str = ""
    parted: bool = False

    @property
    def role(self) -> tuple[str, int, str, str]:
        """What the line is, blanks apart."""
        return self.part, self.level, solid(self.label), solid(self.heading)


def dumps(plan: Plan) -> str:
    """Write *plan* as plain text: every word that it prints, in the order of the document.

    >>> dumps(Plan("要点", [Pillar("学习", [Initiative("宣讲", ["宣讲100场。"])])]))
    '要点\\n\\u3000\\u3000一、学习\\n\\u3000\\u3000（一）宣讲。宣讲100场。\\n'
    """
    text = "".join(("\n" if line.parted else "") + line.text + "\n" for line in _lines(plan))
    return text.removeprefix("\n")


def loads(text: str) -> Reading:
    """Read plain text as a plan; see `eduplan.grammar.reader.read_text`."""
    return read_text(text)


def ambiguous_lines(plan: Plan) -> tuple[Note, ...]:
    """The lines of *plan* as text that read back as something else: each a note with its place.

    Words are never lost by it; level, label, heading or part of the plan differ.
    """
    text = dumps(plan)
    reading = read_text(text)
    back = _roles(reading, text)
    return tuple(_notes(plan, back))


def _notes(plan: Plan, back: dict[int, tuple[str, int, str, str]]) -> Iterator[Note]:
    start, number, solids = 0, 1, 0
    for line in _lines(plan):
        if line.parted and number > 1:
            start, number = start + 1, number + 1
        size = len(solid(line.text))
        heads = dict(_between(back, solids, solids + size))
        if size and heads != {solids: line.role}:
            yield _note(line, TextPlace(start, start + len(line.text), number))
        start, number, solids = start + len(line.text) + 1, number + 1, solids + size


def _between(
    back: dict[int, tuple[str, int, str, str]], start: int, stop: int
) -> Iterator[tuple[int, tuple[str, int, str, str]]]:
    for place in range(start, stop):
        if place in back:
            yield place, back[place]


def _note(line: _Written, place: TextPlace) -> Note:
    words = line.text.strip()
    shown = words if len(words) <= 20 else words[:20] + "…"
    return Note(
        NoteCode.AMBIGUOUS,
        f"“{shown}”按纯文本读回会成为别的层次或内容",
        place,
        chosen=_NAMES[line.part],
    )


_NAMES = {
    "title": "标题",
    "preamble": "前言",
    "item": "带序号的一行",
    "body": "正文",
    "table": "表格的一行",
    "closing": "结尾",
    "signature": "署名",
    "date": "成文日期",
    "annex": "附件",
    "annex body": "附件正文",
}


def _roles(reading: Reading, text: str) -> dict[int, tuple[str, int, str, str]]:
    """What begins at which solid character of *text*, according to *reading*."""
    gaps = _gaps(reading, text)
    roles: dict[int, tuple[str, int, str, str]] = {}
    solids = 0
    for line in _lines(reading.plan):
        while gaps and gaps[0][0] <= solids:
            solids += gaps.pop(0)[1]
        size = len(solid(line.text))
        if size:
            roles[solids] = line.role
        stop = solids + size
        while gaps and gaps[0][0] < stop:
            stop += gaps.pop(0)[1]
        solids = stop
    return roles


def _gaps(reading: Reading, text: str) -> list[tuple[int, int]]:
    """Where in the solid characters of *text* unplaced pieces stand, and how long they are."""
    places = [piece.place for piece in reading.unplaced if isinstance(piece.place, TextPlace)]
    gaps, solids, last = [], 0, 0
    for place in places:
        solids += len(solid(text[last : place.start]))
        size = len(solid(text[place.start : place.end]))
        gaps.append((solids, size))
        solids, last = solids + size, place.end
    return gaps


def _lines(plan: Plan) -> Iterator[_Written]:
    if plan.title:
        yield _Written(plan.title, "title")
    yield from _body(plan.preamble, "preamble")
    for level, label, item in labelled(plan.pillars, plan.numbering):
        yield from _item(level, label, item)
    for index, line in enumerate(_body(plan.closing, "closing")):
        yield _Written(line.text, line.part, parted=index == 0)
    yield from _signed(plan)
    for label, annex in zip(annex_labels(plan.annexes), plan.annexes, strict=True):
        if label:
            yield _Written(label, "annex", label=label, parted=True)
        yield _Written(annex.title, "annex", heading=annex.title, parted=not label)
        yield from _body(annex.body, "annex body")


def _signed(plan: Plan) -> Iterator[_Written]:
    envelope = plan.envelope
    for index, name in enumerate(envelope.signature):
        yield _Written(name, "signature", parted=index == 0)
    if envelope.date is not None:
        yield _Written(envelope.date_text, "date", parted=not envelope.signature)


def _item(level: int, label: str, item: Pillar | Initiative) -> Iterator[_Written]:
    body = item.lead if isinstance(item, Pillar) else item.body
    head = label + item.title + item.end_mark
    if item.runs_in:
        opening, body = body[0], body[1:]
        head += opening.text
    if head:
        yield _Written(_INDENT + head, "item", level, label, item.title)
    yield from _body(body, "body")


def _body(body: Body, part: str) -> Iterator[_Written]:
    for block in body:
        if isinstance(block, Paragraph):
            yield _Written(_INDENT + block.text, part)
        else:
            yield from (_Written(_row(row), "table") for row in block.rows)


def _row(cells: tuple[Inlines, ...]) -> str:
    """Cells parted by tabs; a lone one has its tab behind it, lest it look like a line of prose."""
    return "\t".join(map(text_of, cells)) + ("\t" if len(cells) == 1 else "")

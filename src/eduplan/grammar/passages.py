"""Passages: the paragraphs of a text, its wrapped lines joined and stray blanks dropped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Sequence
from typing import Final

from attrs import evolve, frozen

from eduplan.grammar.blanks import joint, tidy
from eduplan.grammar.families import Sequencer, family, is_plausible
from eduplan.grammar.outline import Indent
from eduplan.grammar.rows import Row
from eduplan.grammar.wraps import Wrap, columns, ends_sentence, find_wrap, first_unit
from eduplan.language.labels import Label, LabelStyle, read_label
from eduplan.model.place import TextPlace
from eduplan.model.reading import Note, NoteCode

__all__ = ["Passage", "has_margin", "label_of", "passages_of"]

_LONGEST_HEADING: Final = 4
"""Lines."""
_LONG_HEADING: Final = 16
"""Width in 字: no line is so narrow that a shorter heading is broken."""
_NEVER_ALONE: Final = frozenset(
    {LabelStyle.PART, LabelStyle.CHAPTER, LabelStyle.SECTION, LabelStyle.ARTICLE}
)
"""Labels that do stand on lines of their own."""
_CLOSING: Final = frozenset("。！？；：!?;:…")
"""Marks that close a paragraph, but hardly a heading."""


@frozen
class Passage:
    """A paragraph as read: its *text*, the *label* it begins with, where it stood and how.

    *raw* keeps its blanks; *cells* are those of a table's row; *words* is the text behind the label;
    *lines* are the places of the lines that it was joined from, *level* what its document says of it,
    *heading* how many characters of its words are its heading, where that is known. A row may be said
    to be one of its table's head.
    """

    text: str
    raw: str
    label: Label | None
    place: TextPlace
    indent: Indent
    gap: bool
    cells: tuple[str, ...] | None = None
    lines: tuple[TextPlace, ...] = ()
    level: int | None = None
    heading: int | None = None
    is_head: bool = False

    @property
    def words(self) -> str:
        """The text without its label."""
        return self.text[len(self.label.text) :].strip() if self.label else self.text

    def plain(self) -> Passage:
        """The same passage, its label taken as mere words."""
        return evolve(self, label=None) if self.label else self


def passages_of(
    rows: Sequence[Row], *, wrapped: bool = True
) -> tuple[tuple[Passage, ...], tuple[Note, ...]]:
    """Join *rows* into passages; the notes name joints that might be otherwise.

    Rows that were never *wrapped* are passages as they are.
    """
    if not wrapped:
        return tuple(filter(None, (_passage([row]) for row in rows))), ()
    joiner = _Joiner(find_wrap(rows), _labels_indented(rows), _lone(rows))
    groups: list[list[Row]] = []
    for row in rows:
        if groups and joiner.joins(groups[-1], row):
            groups[-1].append(row)
        else:
            groups.append([row])
        joiner.take(row, opens=len(groups[-1]) == 1)
    return tuple(filter(None, map(_passage, groups))), tuple(joiner.notes)


class _Joiner:
    """Decides, row by row, whether a paragraph goes on."""

    def __init__(self, wrap: Wrap | None, labels_indented: bool, lone: Container[int]) -> None:
        self._lone = lone
        self.wrap = wrap
        self.labels_indented = labels_indented
        self.notes: list[Note] = []
        self._numbers = Sequencer()

    def take(self, row: Row, *, opens: bool) -> None:
        label = label_of(row.line.words) if opens and row.cells is None else None
        if label is not None:
            self._numbers.note(label)

    def joins(self, group: Sequence[Row], row: Row) -> bool:
        previous = group[-1]
        label = None if row.cells else label_of(row.line.words)
        if len(group) == 1 and self._stands_alone(previous, row):
            return row.line.label is None
        if self.wrap is None or not self.wrap.goes_on(previous, row, first=len(group) == 1):
            if label is not None and self._is_odd(group, row, label):
                self._doubt(row, label, taken=True)
            elif label is None and self._may_go_on(group, row):
                self._doubt_break(row)
            return False
        if label is None:
            return True
        taken = self._opens(group, label)
        if not taken or not self._is_heading(group) or self._is_at_margin(group, row):
            self._doubt(row, label, taken=taken)
        return not taken

    def _stands_alone(self, previous: Row, row: Row) -> bool:
        """Whether *previous* is nothing but the next number of a series, and *row* what it numbers."""
        if previous.line.number not in self._lone or row.cells is not None or row.gap:
            return False
        label = label_of(previous.line.words)
        return row.line.label is None and label is not None and self._numbers.is_last(label)

    def _opens(self, group: Sequence[Row], label: Label) -> bool:
        """Whether *label*, at the head of a line that could go on, begins an item all the same."""
        assert self.wrap is not None
        if self.wrap.indented and self.wrap.labels_indented:
            return False
        ended = ends_sentence(group[-1].line.words) or self._is_heading(group)
        return ended or self._numbers.expects(label)

    def _is_heading(self, group: Sequence[Row]) -> bool:
        if len(group) > _LONGEST_HEADING:
            return False
        words = "".join(row.line.words for row in group)
        return label_of(words) is not None and "。" not in words

    def _is_odd(self, group: Sequence[Row], row: Row, label: Label) -> bool:
        """Whether *label* stands where words were broken off: out of its series, or at the margin."""
        previous = group[-1]
        if row.gap or row.indent is not Indent.NONE or previous.cells is not None:
            return False
        alone = tidy(row.line.words) == label.text and label.style not in _NEVER_ALONE
        if alone or self._is_at_margin(group, row):
            return True
        if group[0].indent is Indent.PARAGRAPH and not self._is_heading(group):
            return previous.line.words.rstrip()[-1:] not in _CLOSING - {"："}
        whole = ends_sentence(previous.line.words) or self._is_heading(group)
        return not whole and not self._numbers.expects(label)

    def _is_at_margin(self, group: Sequence[Row], row: Row) -> bool:
        """Whether *row* lacks the indent that labels have, right below a paragraph that has it."""
        indented = self.labels_indented and group[0].indent is Indent.PARAGRAPH
        return indented and row.indent is Indent.NONE

    def _may_go_on(self, group: Sequence[Row], row: Row) -> bool:
        """Whether *row* may be the rest of a heading that fills the one line above it."""
        heading, rest = group[0].line.words, row.line.words
        if len(group) > 1 or row.gap or row.indent is not Indent.NONE or row.cells:
            return False
        width = columns(heading) + columns(first_unit(rest))
        long = columns(rest) <= width and width > _LONG_HEADING
        return long and rest.rstrip()[-1:] not in _CLOSING and self._is_heading(group)

    def _doubt_break(self, row: Row) -> None:
        line = row.line
        self.notes.append(
            Note(
                NoteCode.AMBIGUOUS,
                f"“{line.words[:12]}”可能另起一段，也可能是上一行标题的后半",
                TextPlace(line.start + len(line.indent), line.stop, line.number),
                chosen="另起一段",
                alternatives=("接上一行",),
                confidence=0.6,
            )
        )

    def _doubt(self, row: Row, label: Label, *, taken: bool) -> None:
        line = row.line
        readings = (f"“{label.text}”是序号", "接上一行")
        self.notes.append(
            Note(
                NoteCode.AMBIGUOUS,
                f"行首的“{label.text}”可能是序号，也可能是上一行断开的文字",
                TextPlace(line.start + len(line.indent), line.stop, line.number),
                chosen=readings[0] if taken else readings[1],
                alternatives=readings[1:] if taken else readings[:1],
                confidence=0.7,
            )
        )


def _labels_indented(rows: Sequence[Row]) -> bool:
    """Whether half of the lines that begin with a label are indented, or more."""
    labelled = [row for row in rows if row.line.label]
    return sum(row.indent is Indent.PARAGRAPH for row in labelled) * 2 >= len(labelled)


def _lone(rows: Sequence[Row]) -> frozenset[int]:
    """The lines that are nothing but a number, where a page set those of a whole list so.

    At least two of one family are followed by one line each.
    """
    labels = [None if row.cells else label_of(row.line.words) for row in rows]
    lone: dict[int, list[int]] = defaultdict(list)
    for row, label, below in zip(rows, labels, [*labels[2:], None, None], strict=False):
        alone = label is not None and tidy(row.line.words) == label.text
        if label is not None and alone and label.style not in _NEVER_ALONE and below is not None:
            lone[family(label)].append(row.line.number)
    return frozenset(n for found in lone.values() if len(found) > 1 for n in found)


def label_of(words: str) -> Label | None:
    """The label that *words* begin with, if they may be an item's at all."""
    text = tidy(words[:200])
    label = read_label(text)
    return label if label is not None and is_plausible(label, text) else None


def _passage(group: Sequence[Row]) -> Passage | None:
    first, last = group[0], group[-1].line
    raw = _joined([row.line.words for row in group])
    text = tidy(raw)
    place = TextPlace(first.line.start, last.stop, first.line.number)
    cells = tuple(map(tidy, first.cells)) if first.cells is not None else None
    label = label_of(text) if cells is None else None
    if not text:
        return None
    lines = tuple(TextPlace(row.line.start, row.line.stop, row.line.number) for row in group)
    looks = first.line.looks
    return Passage(
        *(text, raw, label, place, first.indent, first.gap, cells, lines),
        level=looks.level,
        is_head=looks.is_head,
    )


def _joined(words: Sequence[str]) -> str:
    parts: list[str] = []
    for each in words:
        stripped = each.strip()
        parts.append((joint(parts[-1], stripped) if parts else "") + stripped)
    return "".join(parts)


def has_margin(passages: Sequence[Passage]) -> bool:
    """Whether some of *passages*, but not all, are indented as paragraphs, so that indents tell."""
    indented = sum(each.indent is Indent.PARAGRAPH for each in passages)
    return 0 < indented < len(passages)

"""Lines that hold several paragraphs, parted by nothing but the blanks that each began with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve

from eduplan.grammar.noise import head_end
from eduplan.grammar.outline import Line
from eduplan.grammar.title import looks_like_title
from eduplan.language.dates import DATE_PATTERN
from eduplan.language.labels import read_label
from eduplan.language.openings import guarded

__all__ = ["parted_lines", "piece_of"]

_INDENT: Final = re.compile(guarded("[\u3000\u00a0 ]{2,}|\u3000"))
_WIDE: Final = 4
"""How many columns of blanks an indent is at least; narrower ones part only what marks part too."""
_LONG: Final = 100
_SHORT: Final = 20
_FEWEST: Final = 3
_FAR: Final = 8
_TAIL: Final = 120
"""How far from the end of a line a signature behind its text is looked for."""
_ENDS: Final = frozenset("。！？；：!?;:”）)日")
_LOOK: Final = 60
_NUMBERED: Final = re.compile("[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]")
_MARKS: Final = re.compile("[。；：，！？;:,]")


def parted_lines(lines: Sequence[Line]) -> list[Line]:
    """*lines*, long ones cut where blanks as wide as an indent follow a paragraph's end.

    Behind a sentence, before and behind a heading or title, and before a signature far to the right a
    paragraph ends. Each piece keeps the number of the line that it stood on, but no indent: what is
    not far to the right is a paragraph like the others.
    """
    gaps = [_gaps(line) for line in lines]
    if not any(
        len(line.words) >= _LONG and len(found) >= _FEWEST
        for line, found in zip(lines, gaps, strict=True)
    ):
        return [piece for line in lines for piece in _set_apart(line)]
    return [
        piece
        for line, found in zip(lines, gaps, strict=True)
        for whole in (_pieces(line, line.words, found) if found else (_flush(line),))
        for piece in _dated(whole)
    ]


def _set_apart(line: Line) -> Iterator[Line]:
    """*line* of a text with one paragraph a line, what wide blanks set apart in it parted all the same.

    So are a title before its text, an item behind a table's words, and a signature far behind the last
    sentence.
    """
    words = line.words
    gaps = (
        []
        if line.cells is not None
        else [hit for hit in _INDENT.finditer(words) if _sets(words, hit)]
    )
    for piece in _pieces(line, words, gaps) if gaps else (line,):
        yield from _dated(piece)


def _sets(words: str, gap: re.Match[str]) -> bool:
    """Whether *gap* in *words* sets a title, an item or a signature apart."""
    if not 0 < gap.start() < gap.end() < len(words) or not _is_wide(gap[0]):
        return False
    if len(gap[0]) >= _FAR and len(words) - gap.end() <= _TAIL:
        return words[gap.start() - 1] == "。" and not _MARKS.search(words, gap.end())
    return _NUMBERED.match(words, gap.end()) is not None or _is_titled(words[: gap.start()])


def _is_titled(words: str) -> bool:
    """Whether *words*, behind a date perhaps, are a title."""
    date = DATE_PATTERN.match(words)
    title = words[date.end() if date else 0 :].strip()
    return len(title) <= _LOOK and not _MARKS.search(title) and looks_like_title(title)


def _gaps(line: Line) -> list[re.Match[str]]:
    words = line.words
    if line.cells is not None or len(words) < (_LONG if "\t" in words else _SHORT):
        return []
    inner = (hit for hit in _INDENT.finditer(words) if 0 < hit.start() < hit.end() < len(words))
    return [hit for hit in inner if _is_wide(hit[0]) or _is_marked(words, hit)]


def _is_wide(blanks: str) -> bool:
    """Whether *blanks* are as wide as an indent."""
    return len(blanks) + blanks.count("\u3000") >= _WIDE


def _is_marked(words: str, gap: re.Match[str]) -> bool:
    """Whether a paragraph ends at *gap* by its last mark, or begins there with a number."""
    return words[gap.start() - 1] in _ENDS or _begins(words, gap)


def _begins(words: str, gap: re.Match[str]) -> bool:
    return read_label(words[gap.end() : gap.end() + _LOOK]) is not None


def _pieces(line: Line, words: str, gaps: Sequence[re.Match[str]]) -> Iterator[Line]:
    indent, start = line.indent, 0
    begun = line.start
    for gap in gaps:
        if _parts(words, start, gap):
            yield piece_of(line, indent, words[start : gap.start()], begun)
            begun += len(indent) + gap.start() - start
            indent, start = gap[0], gap.end()
    yield evolve(piece_of(line, indent, words[start:], begun), end=line.end)


def _dated(line: Line) -> Iterator[Line]:
    """*line*, a date that a wide gap set apart parted from what is glued behind it."""
    date = DATE_PATTERN.match(line.words) if len(line.indent) >= _FAR else None
    if date is None or date.end() == len(line.words):
        yield line
        return
    yield piece_of(line, line.indent, date[0], line.start)
    begun = line.start + len(line.indent) + date.end()
    yield evolve(piece_of(line, "", line.words[date.end() :], begun), end=line.end)


def _flush(line: Line) -> Line:
    """*line* without an indent that says nothing where others stand in mid-line."""
    if len(line.indent) >= _FAR:
        return line
    return evolve(line, indent="", start=line.start + len(line.indent))


def _parts(words: str, start: int, gap: re.Match[str]) -> bool:
    """Whether a paragraph ends at *gap*, the one before it having begun at *start*."""
    if words[gap.start() - 1] in _ENDS or len(gap[0]) >= _FAR:
        return True
    if _begins(words, gap):
        return True
    heading = words[start : gap.start()]
    if len(heading) <= _LOOK and head_end(heading) >= len(heading) - 1:
        return True
    return len(heading) <= _LOOK and (read_label(heading) is not None or not _MARKS.search(heading))


def piece_of(line: Line, indent: str, words: str, start: int) -> Line:
    """The piece of *line* that its *words* from *start* of the source on are, behind *indent*."""
    label = read_label(words)
    body = words[len(label.text) :] if label else words
    return _flush(Line(indent, label, body, "", start, line.number, looks=line.looks))

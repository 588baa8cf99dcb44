"""The proof of a change: what a reader sees afterwards is what was seen before, but for the changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import define, field

from eduplan.docx.opening import Package, open_package
from eduplan.docx.patch.views import aids_of, texts_of
from eduplan.docx.revisions import Revisions
from eduplan.docx.showing import show
from eduplan.docx.sides import every_line
from eduplan.errors import DocxError
from eduplan.model.finding import Edit
from eduplan.model.paragraph_edit import ParagraphDeletion, ParagraphEdit, ParagraphInsertion, Side
from eduplan.model.place import DocxPlace

__all__ = ["Expectation", "expect", "prove", "shown_words"]

Block = tuple[int, ...]


@define
class Expectation:
    """What becomes of the lines of a part: *edits* in them, lines *before* and *after* them, lines
    that are *gone*, of which some leave a *blank* one.
    """

    edits: dict[Block, list[Edit]] = field(factory=lambda: defaultdict(list))
    before: dict[Block, list[str]] = field(factory=lambda: defaultdict(list))
    after: dict[Block, list[str]] = field(factory=lambda: defaultdict(list))
    gone: set[Block] = field(factory=set)
    blank: set[Block] = field(factory=set)

    def lines(self, source: Iterable[tuple[Block, str]]) -> Iterator[str]:
        """The lines that *source* becomes."""
        waiting = {block: texts for block, texts in self.before.items() if texts}
        for block, text in source:
            for each in [each for each in waiting if block[: len(each)] == each]:
                yield from waiting.pop(each)
            if block in self.blank:
                yield ""
            elif block not in self.gone:
                yield self.edited(block, text)
            yield from self.after.get(block, ())

    def edited(self, block: Block, text: str) -> str:
        """The line at *block*, which says *text*, as it is edited."""
        done, at = [], 0
        for edit in sorted(self.edits.get(block, ()), key=_span):
            start, end = _span(edit)
            done += [text[at:start], edit.after]
            at = end
        return "".join([*done, text[at:]])


def _span(edit: Edit) -> tuple[int, int]:
    assert isinstance(edit.place, DocxPlace)
    return edit.place.start, edit.place.end


def expect(
    edits: Iterable[Edit], paragraphs: Iterable[ParagraphEdit], texts: Mapping[DocxPlace, str]
) -> dict[str, Expectation]:
    """What is to be expected of each part; *texts* are the words of the paragraphs that move."""
    parts: dict[str, Expectation] = defaultdict(Expectation)
    for edit in edits:
        assert isinstance(edit.place, DocxPlace)
        parts[edit.place.part].edits[edit.place.block].append(edit)
    for each in paragraphs:
        part = parts[each.place.part]
        if isinstance(each, ParagraphInsertion):
            to, text = each.place, each.text
        else:
            part.gone.add(each.place.block)
            if isinstance(each, ParagraphDeletion):
                continue
            to, text = each.to, part.edited(each.place.block, texts[each.place])
        (part.before if each.side is Side.BEFORE else part.after)[to.block].append(text)
    return parts


def prove(old: bytes, new: bytes, parts: Mapping[str, Expectation], *, is_tracked: bool) -> None:
    """Raise `DocxError` unless each of *parts* shows in *new* what is expected of it.

    Where the changes *are tracked*, what showed before any change has to be the same in *old* and *new*.
    """
    source, result = open_package(old), open_package(new)
    for part, expected in parts.items():
        _compare(
            part,
            list(expected.lines(texts_of(source, part, aids_of(source)))),
            _lines(result, part, Revisions.ACCEPTED),
        )
        if is_tracked:
            before = _lines(source, part, Revisions.ORIGINAL)
            _compare(part, before, _lines(result, part, Revisions.ORIGINAL))


def shown_words(data: bytes, *, beside: bool = True) -> tuple[str, ...]:
    """Every line that the .docx *data* shows, and the words *beside* its text: notes, headers, footers."""
    showing = show(open_package(data))
    texts = [line.text[len(line.number) :] for line in every_line(showing.view)]
    return (*texts, *(piece.text for piece in showing.beside if beside))


def _lines(package: Package, part: str, revisions: Revisions) -> list[str]:
    return [text for _, text in texts_of(package, part, aids_of(package, revisions))]


def _compare(part: str, wanted: Sequence[str], found: Sequence[str]) -> None:
    if list(wanted) == list(found):
        return
    number = next(
        (i for i, pair in enumerate(zip(wanted, found, strict=False)) if pair[0] != pair[1]),
        min(len(wanted), len(found)),
    )
    pair = [lines[number] if number < len(lines) else "（没有这一段）" for lines in (wanted, found)]
    raise DocxError(
        f"改动后第 {number + 1} 段应为“{pair[0]}”，却是“{pair[1]}”；没有写出",
        place=part,
        remedy="这是程序的错，请报告；原文件没有改动",
    )

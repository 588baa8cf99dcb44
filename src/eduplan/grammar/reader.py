"""Reading a plan from plain text: total, linear, and without losing a character."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from attrs import evolve

from eduplan.grammar.building import Find, Node, body_of, build_pillars, nodes_of
from eduplan.grammar.contents import find_contents, parted_contents
from eduplan.grammar.controls import without_controls
from eduplan.grammar.cutting import places_of
from eduplan.grammar.doubts import doubts_of
from eduplan.grammar.finder import Finder
from eduplan.grammar.levels import depths_of
from eduplan.grammar.lexicon import Lexicon
from eduplan.grammar.noise import find_noise
from eduplan.grammar.outline import Line, Outline, read_outline
from eduplan.grammar.outlined import numbered_by_outline
from eduplan.grammar.paged import find_page_numbers, unpaged_lines
from eduplan.grammar.paragraphs import paragraphs_of
from eduplan.grammar.partition import with_parts
from eduplan.grammar.passages import Passage, passages_of
from eduplan.grammar.rows import rows_of
from eduplan.grammar.sections import AnnexSection, Sections, find_sections
from eduplan.grammar.spaced import parted_lines
from eduplan.grammar.title_names import issuer_of, period_of
from eduplan.grammar.wraps import ends_sentence
from eduplan.language.five_years import five_years_in
from eduplan.model.annex import Annex
from eduplan.model.envelope import Envelope
from eduplan.model.labelling import annex_labels
from eduplan.model.layout import Layout, Profile
from eduplan.model.place import TextPlace
from eduplan.model.plan import Plan
from eduplan.model.reading import Note, NoteCode, Reading, Unplaced, UnplacedReason

__all__ = ["read_plan", "read_text"]


def read_text(text: str, *, lexicon: Lexicon | None = None) -> Reading:
    """Read *text* as a plan, its phrases by *lexicon* or the default one.

    Every character that is not blank stands once in the reading: in the plan, or in an unplaced piece
    with its reason. Ids are provisional; doubts are notes. Nothing is raised, whatever the text.

    >>> reading = read_text("2026年工作要点\\n一、学习\\n1.开展宣讲。全年宣讲100场。")
    >>> reading.plan.title, reading.plan.labels, [t.text for t in reading.plan.targets]
    ('2026年工作要点', {'p1': '一、', 'i1': '1.'}, ['100场'])
    """
    clean, controls = without_controls(text)
    reading = read_plan(read_outline(clean), lexicon=lexicon)
    return evolve(reading, unplaced=sorted((*controls, *reading.unplaced), key=_start))


def read_plan(outline: Outline, *, lexicon: Lexicon | None = None) -> Reading:
    """Read the plan that *outline* holds; places are those of its source.

    The source must be free of the characters that no plan may hold.
    """
    source = outline.source
    kept, noise = _without_noise(outline.lines)
    passages, doubts = passages_of(
        rows_of(kept, paragraphs=outline.paragraphs), wrapped=not outline.paragraphs
    )
    passages, unfolding = paragraphs_of(passages, source)
    sections = find_sections(numbered_by_outline(passages))
    find = Finder(_year(sections), lexicon)
    plan, cut = _plan(sections, find)
    unplaced = (*map(_noise, noise), *_left(sections, source))
    notes = (*doubts, *unfolding, *doubts_of(sections), *cut)
    profile = Profile.ISSUED if sections.head.is_notice else Profile.STANDALONE
    left = sorted(unplaced, key=_start)
    return Reading(plan, left, notes, Layout(profile), candidates=find.candidates(plan))


def _start(piece: Unplaced) -> int:
    return piece.place.start if isinstance(piece.place, TextPlace) else 0


_Named: TypeAlias = tuple[Line, UnplacedReason]


def _without_noise(lines: Sequence[Line]) -> tuple[list[Line], list[_Named]]:
    """The lines of the plan, one for each paragraph that a line holds, and the others with the reason."""
    kept, noise = _sorted(lines, find_noise(lines))
    kept, contents = _parted(kept, parted_contents(kept), find_contents)
    if not contents:
        kept, contents = _sorted(kept, find_contents(kept))
    kept, numbers = _parted(kept, unpaged_lines(kept), find_page_numbers)
    kept, inside = _parted(kept, parted_lines(kept), find_noise)
    return kept, noise + contents + numbers + inside


def _parted(
    lines: list[Line],
    pieces: list[Line],
    find: Callable[[Sequence[Line]], dict[int, UnplacedReason]],
) -> tuple[list[Line], list[_Named]]:
    """*lines* as *pieces* of theirs, if any was cut, those that *find* names apart."""
    if len(pieces) == len(lines):
        return pieces, []
    found = find([evolve(piece, number=number) for number, piece in enumerate(pieces, 1)])
    left = [(piece, found[n]) for n, piece in enumerate(pieces, 1) if n in found]
    return [piece for n, piece in enumerate(pieces, 1) if n not in found], left


def _sorted(
    lines: Sequence[Line], reasons: Mapping[int, UnplacedReason]
) -> tuple[list[Line], list[_Named]]:
    kept = [line for line in lines if line.number not in reasons]
    return kept, [(line, reasons[line.number]) for line in lines if line.number in reasons]


def _noise(named: _Named) -> Unplaced:
    line, reason = named
    place = TextPlace(line.start + len(line.indent), line.stop, line.number)
    return Unplaced(line.words.strip(), place, reason)


def _left(sections: Sections, source: str) -> Iterator[Unplaced]:
    """What stands before the title and after the end, and is no 公文要素."""
    for each, reason in sections.head.left:
        yield from _unplaced(each, source, reason)
    for each in sections.after:
        yield from _unplaced(each, source, UnplacedReason.AFTER_END)


def _unplaced(passage: Passage, source: str, reason: UnplacedReason) -> Iterator[Unplaced]:
    for place in places_of(passage, source):
        yield Unplaced(source[place.start : place.end].strip(), place, reason)


def _year(sections: Sections) -> int | None:
    """The year of a plan by its title, else by its date, else by the five years that its title names."""
    period = period_of(sections.title.text)
    if period is not None:
        return period.year
    return sections.day.year if sections.day else five_years_in(sections.title.text)


def _plan(sections: Sections, find: Finder) -> tuple[Plan, tuple[Note, ...]]:
    depths = depths_of([each.label for each in sections.body])
    preamble, nodes = nodes_of(sections.body, depths)
    cut = () if sections.is_ended else _cut_off(sections.body, nodes)
    pillars, numbering = build_pillars(nodes, find)
    plan = Plan(
        sections.title.text,
        pillars,
        period=period_of(sections.title.text),
        issuer=issuer_of(sections.title.text) or "".join(sections.signature[:1]),
        preamble=body_of(preamble, find),
        closing=body_of(sections.closing, find),
        annexes=_annexes(sections.annexes, find),
        envelope=_envelope(sections),
        numbering=numbering,
        provisional=True,
    )
    return with_parts(plan), cut


def _envelope(sections: Sections) -> Envelope:
    head = sections.head
    return Envelope(
        copy_number=head.copy_number,
        secrecy=head.secrecy,
        urgency=head.urgency,
        mark=head.mark,
        mark_suffix=head.mark_suffix,
        number=head.number,
        signers=head.signers,
        notice_title=head.notice_title,
        notice_text=head.notice_text,
        addressees=head.addressees,
        signature=sections.signature,
        date=sections.day,
        date_wording=sections.day_text if sections.day else None,
        note=head.note,
        copies=head.copies,
        printer=head.printer,
        printed=head.printed,
    )


def _annexes(sections: Sequence[AnnexSection], find: Find) -> tuple[Annex, ...]:
    found = [Annex(each.title, body_of(each.body, find)) for each in sections]
    printed = annex_labels(found)
    return tuple(
        annex if mark == each.label else Annex(annex.title, annex.body, label=each.label)
        for annex, each, mark in zip(found, sections, printed, strict=True)
    )


def _cut_off(passages: Sequence[Passage], nodes: Sequence[Node]) -> tuple[Note, ...]:
    """The note that the text breaks off in mid-sentence, if it does; its item is marked too."""
    if not passages or passages[-1].cells is not None or ends_sentence(passages[-1].text):
        return ()
    if nodes and not (nodes[-1].passages or nodes[-1].heading.rest):
        return ()
    if nodes:
        nodes[-1].incomplete = True
    return (
        Note(
            NoteCode.CUT_OFF,
            f"正文在“{passages[-1].text[-12:]}”处中断，末尾没有标点",
            passages[-1].place,
        ),
    )

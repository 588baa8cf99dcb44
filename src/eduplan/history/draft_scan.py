"""The prose of a plan as stretches of text with their paths, and its year-bound words as proposals."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve, frozen

from eduplan.errors import PlanError
from eduplan.history.draft_words import YearWord, YearWords
from eduplan.model.block import Body, Paragraph
from eduplan.model.deadline import Deadline
from eduplan.model.initiative import Initiative
from eduplan.model.inline import Inline, Inlines, spans, text_of
from eduplan.model.labelling import annex_labels
from eduplan.model.plan import Plan
from eduplan.model.proposal import Proposal, ProposalKind, ValueChange, WordChange
from eduplan.model.target import Target
from eduplan.model.template import escape, parse_template

__all__ = ["Stretch", "scan", "stretches"]


@frozen
class Stretch:
    """A paragraph, heading, cell or string of a plan at *path*, *where* it stands and its *owner*'s id.

    A string (a title) is *inlines* of one member, and *is_string*: its path is the string's own.
    """

    path: str
    where: str
    owner: str
    inlines: Inlines
    is_string: bool = False

    def part_path(self, index: int) -> str:
        """The path of the member at *index*."""
        if self.is_string:
            return self.path
        tags = {Target: ".target", Deadline: ".deadline"}
        return f"{self.path}[{index}]{tags.get(type(self.inlines[index]), '')}"


def stretches(plan: Plan) -> Iterator[Stretch]:
    """Every stretch of *plan* that is printed, in document order: title, prose, annexes, envelope."""
    yield Stretch("title", "标题", "title", (plan.title,), is_string=True)
    yield from _body(plan.preamble, "preamble", "前言", "preamble")
    labels = plan.labels
    for index, pillar in enumerate(plan.pillars):
        path, where = f"pillars[{index}]", labels[pillar.id or ""]
        yield Stretch(f"{path}.heading", where, pillar.id or "", pillar.heading)
        yield from _body(pillar.lead, f"{path}.lead", where, pillar.id or "")
        for place, initiative in enumerate(pillar.initiatives):
            yield from _item(initiative, f"{path}.initiatives[{place}]", where, labels)
    yield from _body(plan.closing, "closing", "结尾", "closing")
    for index, (label, annex) in enumerate(
        zip(annex_labels(plan.annexes), plan.annexes, strict=True)
    ):
        yield Stretch(
            f"annexes[{index}].title", label, f"annex{index + 1}", (annex.title,), is_string=True
        )
        yield from _body(annex.body, f"annexes[{index}].body", label, f"annex{index + 1}")
    yield from _envelope(plan)


def _item(item: Initiative, path: str, above: str, labels: Mapping[str, str]) -> Iterator[Stretch]:
    key = item.id or ""
    where = f"{above}/{labels[key]}"
    yield Stretch(f"{path}.heading", where, key, item.heading)
    yield from _body(item.body, f"{path}.body", where, key)
    for index, below in enumerate(item.items):
        yield from _item(below, f"{path}.items[{index}]", where, labels)


def _body(body: Body, path: str, where: str, owner: str) -> Iterator[Stretch]:
    for index, block in enumerate(body):
        here = f"{path}[{index}]"
        if isinstance(block, Paragraph):
            yield Stretch(here, where, owner, block.inlines)
            continue
        for row, cells in enumerate(block.rows):
            for column, cell in enumerate(cells):
                yield Stretch(f"{here}.table.rows[{row}][{column}]", where, owner, cell)


def _envelope(plan: Plan) -> Iterator[Stretch]:
    envelope = plan.envelope
    texts = {
        "number": envelope.number,
        "notice_title": envelope.notice_title,
        **{f"notice_text[{index}]": text for index, text in enumerate(envelope.notice_text)},
        "note": envelope.note,
    }
    for name, text in texts.items():
        if text:
            yield Stretch(f"envelope.{name}", "公文要素", "envelope", (text,), is_string=True)


def scan(plan: Plan, words: YearWords, revised: Iterable[str]) -> Iterator[Proposal]:
    """A proposal for every year-bound word of *plan*; *revised* are ids of targets reworded otherwise."""
    named: Counter[str] = Counter()
    scanner = _Scanner(words, frozenset(revised))
    for stretch in stretches(plan):
        for proposal in scanner.proposals(stretch):
            named[proposal.id] += 1
            count = named[proposal.id]
            yield proposal if count == 1 else evolve(proposal, id=f"{proposal.id}#{count}")


@frozen
class _Scanner:
    words: YearWords
    revised: frozenset[str]

    def proposals(self, stretch: Stretch) -> Iterator[Proposal]:
        yield from self._subjects(stretch)
        text = text_of(stretch.inlines)
        found = self.words.find(text)
        if not found and not any(_is_dated(part) for part in stretch.inlines):
            return
        left = deque(found)
        for index, (start, end, part) in enumerate(spans(stretch.inlines)):
            path = stretch.part_path(index)
            begun: list[YearWord] = []
            while left and left[0].start < end:
                begun.append(left.popleft())
            if isinstance(part, Deadline) and _is_dated(part):
                yield self._dated(stretch, path, part)
                continue
            alone = sum(word.end <= end for word in begun) == 1
            for word in begun:
                yield self._word(stretch, path, part, start, word, alone=alone)

    def _word(
        self, stretch: Stretch, path: str, part: Inline, start: int, word: YearWord, *, alone: bool
    ) -> Proposal:
        first, last = word.start - start, word.end - start
        change: WordChange | ValueChange | None = None
        if isinstance(part, str) and last <= len(part):
            change = WordChange(path, first, last, word.text, word.after or word.text)
        elif isinstance(part, (Target, Deadline)) and word.after and alone:
            new = None if part.id in self.revised else _reworded(part, first, word)
            change = None if new is None else ValueChange(path, part, new)
        moves = word.after is not None and change is not None
        reason = word.reason
        if word.after is not None and change is None:
            reason = f"{reason}（{word.after}）；这几个字跨着或含在数据里，请手改"
        return Proposal(
            id=f"{stretch.owner}/{word.text}",
            kind=ProposalKind.YEAR_WORD,
            path=path,
            where=stretch.where,
            before=word.text,
            after=word.after if moves and word.after else word.text,
            reason=reason,
            policy=word.policy,
            sure=moves and stretch.path == "title" and word.policy in ("year", "range"),
            taken=moves,
            change=change,
        )

    def _subjects(self, stretch: Stretch) -> Iterator[Proposal]:
        """What targets count, as tables name it, moves with the year like the words around it."""
        for index, part in enumerate(stretch.inlines):
            found = self.words.find(part.subject) if isinstance(part, Target) else []
            if not found or not isinstance(part, Target):
                continue
            subject = part.subject
            for word in reversed(found):
                subject = subject[: word.start] + (word.after or word.text) + subject[word.end :]
            path, moves = stretch.part_path(index), subject != part.subject
            yield Proposal(
                id=f"{part.id}/subject",
                kind=ProposalKind.YEAR_WORD,
                path=path,
                where=stretch.where,
                before=part.subject,
                after=subject,
                reason="；".join(dict.fromkeys(word.reason for word in found)),
                policy="subject",
                taken=moves,
                change=ValueChange(path, part, evolve(part, subject=subject)),
            )

    def _dated(self, stretch: Stretch, path: str, deadline: Deadline) -> Proposal:
        """A proposal on a deadline that names its year."""
        assert deadline.when is not None
        assert deadline.when.year is not None
        source, year = self.words.source, deadline.when.year
        new, policy, reason = None, "later_year", "跨年的时限，核对新一年还适用不适用"
        if year < source.year:
            policy, reason = "past_year", "时限已过，请另定"
        elif source.last_year is None and year <= source.year + source.school:
            new, policy, reason = _moved(deadline, self.words), "year", "时限所在的年份后移"
            reason = reason if new else "新一年没有这个时间，请另定"
        elif year <= (source.last_year or 0):
            policy, reason = "inner_year", "期间里的某一年，请另定"
        return Proposal(
            id=f"{deadline.id or stretch.owner}/{deadline.text}",
            kind=ProposalKind.DEADLINE,
            path=path,
            where=stretch.where,
            before=deadline.text,
            after=new.text if new else deadline.text,
            reason=reason,
            policy=policy,
            taken=new is not None,
            change=ValueChange(path, deadline, new or deadline),
        )


def _is_dated(part: Inline) -> bool:
    return isinstance(part, Deadline) and part.when is not None and part.when.year is not None


def _moved(deadline: Deadline, words: YearWords) -> Deadline | None:
    """*deadline* in the new year, by the same template; None where that cannot say it."""
    assert deadline.when is not None
    assert deadline.when.year is not None
    try:
        new = evolve(deadline, when=evolve(deadline.when, year=deadline.when.year + words.step))
    except PlanError:
        return None
    literal = words.find(new.text) if new.text == deadline.text else []
    if not literal:
        return new
    reworded = _reworded(new, literal[0].start, literal[0]) if literal[0].after else None
    return reworded if isinstance(reworded, Deadline) and len(literal) == 1 else None


def _reworded(part: Target | Deadline, start: int, word: YearWord) -> Target | Deadline | None:
    """*part* with *word*, which begins at *start* of its phrase, moved; None unless its template says it."""
    template = part.template
    assert word.after is not None
    if template is None or sum(word.text in piece.text for piece in parse_template(template)) != 1:
        return None
    new_template = template.replace(escape(word.text), escape(word.after), 1)
    wanted = part.text[:start] + word.after + part.text[start + len(word.text) :]
    try:
        new: Target | Deadline = (
            part.revised(wording=evolve(part.wording, template=new_template))
            if isinstance(part, Target)
            else evolve(part, template=new_template)
        )
    except PlanError:
        return None
    return new if new.text == wanted else None

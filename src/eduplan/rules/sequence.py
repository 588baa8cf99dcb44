"""Numbers in sequence, levels in order, one form of heading a level (GB/T 9704-2012 7.3.3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from eduplan.grammar.families import family
from eduplan.language.characters import solid
from eduplan.language.labels import Label, LabelStyle, read_label, write_label
from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.rules.examples import HEAD
from eduplan.rules.lines import Element, Line
from eduplan.rules.manuscript import Manuscript
from eduplan.rules.matching import HAN_DIGITS
from eduplan.rules.pattern import lazy
from eduplan.rules.phrases import items_in
from eduplan.rules.rule import Hit, Rule, Span, plan_rule

__all__ = ["RULES"]

_CLAUSE: Final = "GB/T 9704-2012 7.3.3"
_ORDER: Final = {
    family(Label(style, 1, "")): rank
    for rank, style in enumerate(
        (
            LabelStyle.CHINESE_COMMA,
            LabelStyle.CHINESE_PARENTHESES,
            LabelStyle.ARABIC_DOT,
            LabelStyle.ARABIC_PARENTHESES,
            LabelStyle.CIRCLED,
        )
    )
}
"""The five levels of the standard, by family of marks."""


def _labelled(manuscript: Manuscript) -> Iterator[tuple[Line, Label]]:
    for line, _ in items_in(manuscript):
        label = read_label(line.label) if line.label else None
        if label is not None:
            yield line, label


def _on_label(line: Line, detail: str = "") -> Hit:
    return Hit(line, Span(0, max(1, len(line.label)), detail=detail))


@plan_rule(
    "NUM201",
    clause=_CLAUSE,
    force=Force.FACT,
    severity=Severity.WARNING,
    message="序号不连续：“{found}”{detail}",
    good=[
        HEAD + "一、学习\n1.宣讲。全年宣讲。\n2.培训。全年培训。\n二、落实\n1.督导。全年督导。",
        HEAD + "一、学习\n1.宣讲。全年宣讲。\n二、落实\n2.督导。全年督导。\n3.评价。全年评价。",
    ],
    bad=[
        HEAD + "一、学习\n1.宣讲。全年宣讲。\n3.培训。全年培训。\n二、落实\n1.督导。全年督导。",
        HEAD + "一、学习\n1.宣讲。全年宣讲。\n1.培训。全年培训。\n2.督导。全年督导。",
        HEAD + "一、学习\n（一）宣讲。全年宣讲。\n三、落实\n（一）督导。全年督导。",
    ],
)
def numbers_in_sequence(manuscript: Manuscript) -> Iterator[Hit]:
    """Numbers of one level neither skip nor repeat; they may run on through the whole plan."""
    last = dict[tuple[int, int], int]()
    opened, seen = set[int](), set[str]()
    for line, label in _marked(manuscript):
        if line.element is not Element.ITEM:
            _pass_over(last, label)
            continue
        level, key = line.level, (line.level, family(label))
        opened = {depth for depth in opened if depth <= level}
        before = last.get(key, 0)
        wanted = {before + 1} if level in opened or not level else {1, before + 1}
        listed = label.style in _PARTS and (label.number == 1 or label.text in seen)
        seen.add(label.text)
        if label.number not in wanted and not listed:
            detail = (
                "重复"
                if label.number == before
                else f"前面是第{before}项"
                if before
                else "前面没有第1项"
            )
            yield _on_label(line, detail)
        opened.add(level)
        last[key] = label.number


def _marked(manuscript: Manuscript) -> Iterator[tuple[Line, Label]]:
    """The lines that open with a number: items, and paragraphs in whose number a blank stands."""
    for line in manuscript.lines:
        if line.element in (Element.ITEM, Element.BODY):
            text = line.label if line.element is Element.ITEM else solid(line.text[:_LABEL])
            label = read_label(text) if text else None
            if label is not None:
                yield line, label


def _pass_over(last: dict[tuple[int, int], int], label: Label) -> None:
    """Let *label* go on in the series that it continues, if there is one."""
    for key, number in last.items():
        if key[1] == family(label) and label.number == number + 1:
            last[key] = label.number


_LABEL: Final = 10
_PARTS: Final = frozenset({LabelStyle.PART, LabelStyle.CHAPTER, LabelStyle.SECTION})
"""Parts and chapters are listed on a page of contents too, and begin anew behind it."""


@plan_rule(
    "NUM202",
    clause=_CLAUSE,
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="层次序数一般依次用“一、”“（一）”“1.”“（1）”：{detail}",
    good=[
        HEAD + "一、学习\n（一）宣讲。全年宣讲。\n1.开讲。按月。\n（1）第一讲。",
        HEAD + "一、学习\n1.宣讲。全年宣讲。\n（1）开讲。按月。",
    ],
    bad=[
        HEAD + "一、学习\n（1）宣讲。全年宣讲。\n（2）培训。全年培训。",
        HEAD + "一、学习\n（一）宣讲。全年宣讲。\n（1）开讲。按月。\n（2）收官。",
        HEAD
        + "1.学习\n（一）宣讲。全年宣讲。\n（二）培训。全年培训。\n2.落实\n（一）督导。全年督导。",
    ],
)
def levels_in_order(manuscript: Manuscript) -> Iterator[Hit]:
    """Only the second level may be passed over, and none stands under a lower one."""
    above = dict[int, tuple[int, str]]()
    seen = set[tuple[int, int]]()
    for line, label in _labelled(manuscript):
        rank = _ORDER.get(family(label))
        above = {level: each for level, each in above.items() if level < line.level}
        parent = above.get(line.level - 1)
        if rank is not None:
            if (
                parent is not None
                and (parent[0], rank) not in seen
                and not _follows(parent[0], rank)
            ):
                seen.add((parent[0], rank))
                yield _on_label(line, f"“{parent[1]}”之下是“{line.label}”")
            above[line.level] = (rank, line.label)


def _follows(parent: int, rank: int) -> bool:
    return rank == parent + 1 or (parent, rank) == (0, 2)


@plan_rule(
    "NUM203",
    clause=_CLAUSE,
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="同一层次的序号形式不一：“{found}”，多数写作“{detail}”",
    good=[
        HEAD + "一、学习\n1.宣讲。全年宣讲。\n2.培训。全年培训。\n二、落实\n（一）督导。全年督导。",
        HEAD + "一、学习\n1．宣讲。全年宣讲。\n2．培训。全年培训。\n3．督导。全年督导。",
    ],
    bad=[
        HEAD + "一、学习\n1.宣讲。全年宣讲。\n2.培训。全年培训。\n3．督导。全年督导。",
        HEAD + "一、学习\n（一）宣讲。全年宣讲。\n（二）培训。全年培训。\n（三）、督导。全年督导。",
        HEAD + "一、学习\n1、宣讲。全年宣讲。\n2.培训。全年培训。\n3.督导。全年督导。",
    ],
)
def one_form_per_level(manuscript: Manuscript) -> Iterator[Hit]:
    """Marks of one family have one form throughout a level: 1. or 1．, not both."""
    found = list(_labelled(manuscript))
    forms = dict[tuple[int, int], Counter[str]]()
    for line, label in found:
        forms.setdefault((line.level, family(label)), Counter())[_form(label)] += 1
    for line, label in found:
        form = _form(label)
        usual = _usual(forms[line.level, family(label)], label)
        if form != usual:
            yield Hit(line, Span(0, len(line.label), detail=usual))


def _usual(forms: Counter[str], label: Label) -> str:
    """The commonest of *forms*; of equally common ones that of the standard."""
    most = max(forms.values())
    commonest = [form for form, count in forms.items() if count == most]
    standard = write_label(label.style, 1)
    return standard if standard in commonest else commonest[0]


_NUMBER: Final = lazy(f"[0-9０-９{HAN_DIGITS}〇零千]+")


def _form(label: Label) -> str:
    """How *label* would write 1, other characters as they stand."""
    number = _NUMBER.search(label.text)
    if number is None:
        return write_label(label.style, 1)
    one = "1" if number[0][0] in "0123456789０１２３４５６７８９" else "一"
    return label.text[: number.start()] + one + label.text[number.end() :]


RULES: Final[tuple[Rule, ...]] = (numbers_in_sequence, levels_in_order, one_form_per_level)

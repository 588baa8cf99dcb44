"""Rules of layout: small declarations over a `Typescript`, with examples that are changes to a document.

An example says what is set otherwise in a document that conforms: ``标题·字号=18磅``, several of them
parted by ``；``. ``eduplan.rules.page.examples`` makes documents of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias

from attrs import field, frozen

from eduplan.gbt9704.looks import ParagraphLook
from eduplan.model.checks import as_strings
from eduplan.model.finding import Finding, Severity
from eduplan.model.force import Force
from eduplan.model.place import DocxPlace
from eduplan.model.setting import Setting, SettingEdit, SettingValue
from eduplan.rules.page.typescript import Typescript
from eduplan.rules.rule import check_severity

__all__ = ["LayoutRule", "Sight", "layout_findings", "layout_rule", "seen_in"]

_SHOWN: Final = 12


class Sight(NamedTuple):
    """Something that a rule of layout saw: where, what it *found* there and what it *wanted*.

    *where* tells people the place, *change* is what should be set otherwise there, None where only a
    person can say. [*start*, *end*) are the characters of the *line* that are meant.
    """

    place: DocxPlace
    where: str
    found: str = ""
    wanted: str = ""
    change: tuple[Setting, SettingValue, SettingValue] | None = None
    line: str = ""
    start: int = 0
    end: int = 0


See: TypeAlias = Callable[[Typescript], Iterator[Sight]]
"""Sees what is set otherwise than it should be."""


@frozen(kw_only=True)
class LayoutRule:
    """One thing that a document has to be set as.

    *message* is Chinese and may hold ``{found}`` and ``{wanted}``; *good* and *bad* are examples;
    *about* is the English explanation. In documents it *stands for* rules of words, by their codes, that
    see the same in a text.
    """

    code: str
    clause: str
    force: Force
    severity: Severity
    message: str
    good: tuple[str, ...] = field(converter=as_strings)
    bad: tuple[str, ...] = field(converter=as_strings)
    about: str
    stands_for: tuple[str, ...] = field(default=(), converter=as_strings)
    see: See = field(repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        check_severity(self.code, self.force, self.severity)


def layout_rule(
    code: str,
    *,
    clause: str,
    force: Force,
    severity: Severity,
    message: str,
    good: Iterable[str],
    bad: Iterable[str],
    stands_for: Iterable[str] = (),
) -> Callable[[See], LayoutRule]:
    """Declare a rule of layout: the function gets a `Typescript` and yields what it sees."""

    def declare(see: See) -> LayoutRule:
        return LayoutRule(
            code=code,
            clause=f"GB/T 9704-2012 {clause}" if clause[:1].isdigit() else clause,
            force=force,
            severity=severity,
            message=message,
            good=good,
            bad=bad,
            about=(see.__doc__ or "").strip(),
            stands_for=stands_for,
            see=see,
        )

    return declare


def seen_in(
    look: ParagraphLook,
    found: str = "",
    wanted: str = "",
    change: tuple[Setting, SettingValue, SettingValue] | None = None,
    *,
    start: int = 0,
    end: int | None = None,
) -> Sight:
    """What a rule saw in a paragraph, or in its characters [*start*, *end*)."""
    stop = len(look.text) if end is None else end
    place = look.place
    if start or stop != place.end:
        place = DocxPlace(place.part, place.block, start, max(start, stop))
    words = look.text.strip()
    shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
    name = look.role.value if look.role is not None else "段落"
    where = f"{name}“{shown}”" if shown else name
    return Sight(place, where, found, wanted, change, look.text, start, stop)


def layout_findings(typescript: Typescript, rules: Sequence[LayoutRule]) -> tuple[Finding, ...]:
    """What *rules* see in *typescript*, in the order of the document."""
    found = [_finding(rule, sight) for rule in rules for sight in rule.see(typescript)]
    found.sort(key=_order)
    return tuple(found)


def _finding(rule: LayoutRule, sight: Sight) -> Finding:
    said = rule.message.format(found=sight.found, wanted=sight.wanted)
    fix = SettingEdit(sight.place, *sight.change) if sight.change is not None else None
    return Finding(
        rule.code,
        rule.clause,
        rule.force,
        rule.severity,
        sight.place,
        f"{sight.where}：{said}" if sight.where else said,
        fix,
        line=sight.line,
        start=sight.start,
        end=sight.end,
    )


def _order(finding: Finding) -> tuple[bool, tuple[int, ...], int, str]:
    place = finding.place
    assert isinstance(place, DocxPlace)
    return not place.part.endswith("document.xml"), place.block, place.start, finding.code

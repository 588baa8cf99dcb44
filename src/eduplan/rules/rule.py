"""Rules: small declarations that carry their own examples.

`rule` declares what holds of words, `plan_rule` what holds of a whole plan. Both return a `Rule` and
register nothing: ``eduplan.rules.catalogue`` lists them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from typing import Final, NamedTuple, TypeAlias

from attrs import field, frozen

from eduplan.errors import PlanError
from eduplan.model.checks import as_strings
from eduplan.model.finding import Safety, Severity
from eduplan.model.force import Force
from eduplan.rules.lines import PROSE, Element, Line
from eduplan.rules.manuscript import Manuscript

__all__ = ["Group", "Hit", "Rule", "Span", "check_severity", "group_of", "plan_rule", "rule"]


class Group(Enum):
    """The groups of rules; the value is what users read."""

    FORM = "公文要素"
    NUMBERING = "层次序数"
    TEXT = "文字标点"
    PLAN = "要点内容"
    PAGE = "版面和文件"


class Span(NamedTuple):
    """Characters [*start*, *end*) of a text that a rule speaks of.

    *after* is what should stand there, None where only a person can say; *detail* fills the message.
    """

    start: int
    end: int
    after: str | None = None
    detail: str = ""
    safety: Safety = Safety.TEXT


class Hit(NamedTuple):
    """The *span* of a *line* that a rule speaks of."""

    line: Line
    span: Span


Find: TypeAlias = Callable[[str], Iterator[Span]]
"""Finds spans in a text of one or more lines; no span crosses a line break."""

See: TypeAlias = Callable[[Manuscript], Iterator[Hit]]
"""Sees hits in a manuscript."""

OWN_CLAUSE: Final = "本单位规范"
"""What an office's own rules rest on, unless they say otherwise."""

_PREFIXES: Final = {
    "FRM": Group.FORM,
    "NUM": Group.NUMBERING,
    "TXT": Group.TEXT,
    "WRD": Group.TEXT,
    "PLN": Group.PLAN,
    "PAG": Group.PAGE,
    "FIL": Group.PAGE,
}


def check_severity(code: str, force: Force, severity: Severity) -> None:
    """Raise `PlanError` for a rule that makes an error of what no regulation demands."""
    if severity is Severity.ERROR and force is not Force.STATED:
        raise PlanError(
            f"规则 {code} 不是规定，不能作为错误", path="severity", remedy="用 warning 或 info"
        )


def group_of(code: str) -> Group:
    """The group that the letters of *code* name; rules of others' making are of the plan."""
    return _PREFIXES.get(code.rstrip("0123456789"), Group.PLAN)


@frozen(kw_only=True)
class Rule:
    """One thing that a document has to be, or should be.

    *message* is Chinese and may hold ``{found}`` (the characters), ``{after}`` (what should stand
    there) and ``{detail}``. *good* and *bad* are examples: texts, or plans as JSON. *on* are the
    elements that a rule of words looks at; None for a rule of the whole plan. *about* is the English
    explanation.
    """

    code: str
    clause: str
    force: Force
    severity: Severity
    message: str
    good: tuple[str, ...] = field(converter=as_strings)
    bad: tuple[str, ...] = field(converter=as_strings)
    on: frozenset[Element] | None
    about: str
    see: See = field(repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        check_severity(self.code, self.force, self.severity)

    @property
    def summary(self) -> str:
        """The message without any case: … stands for what was found."""
        said = self.message.format(found="…", after="…", detail="…")
        return said.removesuffix("…").rstrip("，：（")

    @property
    def group(self) -> Group:
        """The group that the letters of its code name."""
        return group_of(self.code)


def rule(
    code: str,
    *,
    message: str,
    good: Iterable[str],
    bad: Iterable[str],
    clause: str = OWN_CLAUSE,
    force: Force = Force.CUSTOM,
    severity: Severity = Severity.INFO,
    on: Iterable[Element] = PROSE,
) -> Callable[[Find], Rule]:
    """Declare a rule of words: the function gets a text and yields the spans that are wrong.

    Unless it says otherwise it is a hint of practice, by the office's own *clause*.

    The text may have several lines; a pattern that means their ends needs ``re.MULTILINE``.
    """
    elements = frozenset(on)

    def declare(find: Find) -> Rule:
        def see(manuscript: Manuscript) -> Iterator[Hit]:
            joined = manuscript.joined(elements)
            for span in find(joined.text):
                line, start = joined.at(span.start)
                moved = span._replace(start=span.start - start, end=span.end - start)
                yield Hit(line, moved)

        return Rule(
            code=code,
            clause=clause,
            force=force,
            severity=severity,
            message=message,
            good=good,
            bad=bad,
            on=elements,
            about=(find.__doc__ or "").strip(),
            see=see,
        )

    return declare


def plan_rule(
    code: str,
    *,
    message: str,
    good: Iterable[str],
    bad: Iterable[str],
    clause: str = OWN_CLAUSE,
    force: Force = Force.CUSTOM,
    severity: Severity = Severity.INFO,
) -> Callable[[See], Rule]:
    """Declare a rule of whole plans: the function gets a `Manuscript` and yields hits."""

    def declare(see: See) -> Rule:
        return Rule(
            code=code,
            clause=clause,
            force=force,
            severity=severity,
            message=message,
            good=good,
            bad=bad,
            on=None,
            about=(see.__doc__ or "").strip(),
            see=see,
        )

    return declare

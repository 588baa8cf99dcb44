"""Initiatives: the numbered pieces of work under a pillar, and the items below them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from eduplan.errors import PlanError
from eduplan.model import heading as headings
from eduplan.model.block import Body, as_body, inlines_in
from eduplan.model.checks import (
    as_tuple,
    identifier,
    instance,
    line,
    naming,
    optional,
    tuple_of,
)
from eduplan.model.duty import Duty
from eduplan.model.heading import HeadingForm
from eduplan.model.inline import Inlines, as_inlines, text_of
from eduplan.model.quantity import Quantity
from eduplan.model.target import Target
from eduplan.model.when import When

if TYPE_CHECKING:
    from attrs import Attribute

__all__ = ["Initiative", "Milestone", "as_initiatives"]

_DEEPEST: Final = 4


@frozen
class Milestone:
    """节点: what is to be reached by a point within the period; not printed in the prose.

    *target* is the id of the target it leads to, *quantity* what should be reached *by* then.
    """

    by: When = field(validator=instance(When))
    text: str = field(default="", validator=line)
    target: str | None = field(default=None, validator=optional(identifier), kw_only=True)
    quantity: Quantity | None = field(
        default=None, validator=optional(instance(Quantity)), kw_only=True
    )


def as_initiatives(given: Iterable[Initiative]) -> tuple[Initiative, ...]:
    """Freeze *given*."""
    return as_tuple(given)


def _duties(given: Iterable[Duty]) -> tuple[Duty, ...]:
    return as_tuple(given)


def _milestones(given: Iterable[Milestone]) -> tuple[Milestone, ...]:
    return as_tuple(given)


def _items(
    owner: object, attribute: Attribute[tuple[Initiative, ...]], value: tuple[Initiative, ...]
) -> None:
    tuple_of(Initiative)(owner, attribute, value)


@frozen(field_transformer=naming)
class Initiative:
    """重点任务: a numbered piece of work; its *items* (举措) are initiatives again, three deep at most.

    *heading* and *body* hold inlines. *assigned* are duties that no prose states (they stand in a
    table only). *label*, *form* and *end* keep what a foreign document wrote otherwise than
    the numbering and the standard's form would; *incomplete* says that the source broke off here.

    Raises `PlanError` for an item with neither heading, body nor items, and for items too deep.

    >>> Initiative("加强学习", ["开展宣讲100场。"]).text
    '加强学习。开展宣讲100场。'
    """

    heading: Inlines = field(default=(), converter=as_inlines)
    body: Body = field(default=(), converter=as_body)
    items: tuple[Initiative, ...] = field(default=(), converter=as_initiatives, validator=_items)
    id: str | None = field(default=None, validator=optional(identifier), kw_only=True)
    assigned: tuple[Duty, ...] = field(
        default=(), converter=_duties, validator=tuple_of(Duty), kw_only=True
    )
    milestones: tuple[Milestone, ...] = field(
        default=(), converter=_milestones, validator=tuple_of(Milestone), kw_only=True
    )
    label: str | None = field(default=None, validator=headings.label, kw_only=True)
    form: HeadingForm | None = field(
        default=None, validator=optional(instance(HeadingForm)), kw_only=True
    )
    end: str | None = field(default=None, validator=headings.end, kw_only=True)
    incomplete: bool = field(default=False, validator=instance(bool), kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not (self.heading or self.body or self.items):
            raise PlanError("任务没有标题、正文和下级", path="heading", remedy="至少写一样，或删去")
        if self.depth > _DEEPEST:
            raise PlanError("任务以下超过三级", path="items", remedy="把最深一级写进正文")
        heading, end, form = headings.settled(
            self.heading, self.end, self.form, self.body, run_in=True
        )
        object.__setattr__(self, "heading", heading)
        object.__setattr__(self, "end", end)
        object.__setattr__(self, "form", form)

    @property
    def depth(self) -> int:
        """How many levels it spans: 1 without items."""
        return 1 + max((item.depth for item in self.items), default=0)

    @property
    def runs_in(self) -> bool:
        """Whether heading and first paragraph share a line."""
        return headings.is_run_in(self.form, self.body, by_default=True)

    @property
    def end_mark(self) -> str:
        """The mark printed behind the heading."""
        if self.end is not None:
            return self.end
        return headings.default_end(self.heading, runs_in=self.runs_in)

    @property
    def title(self) -> str:
        """The heading's characters."""
        return text_of(self.heading)

    @property
    def text(self) -> str:
        """Heading and body, paragraph by paragraph, without its label and its items."""
        parts = [block.text for block in self.body]
        head = self.title + self.end_mark
        return "\n".join([head + parts[0], *parts[1:]] if self.runs_in else [head, *parts])

    def inlines(self) -> Iterator[Inlines]:
        """The inlines of its heading, its body and its items, in order."""
        yield self.heading
        yield from inlines_in(self.body)
        for item in self.items:
            yield from item.inlines()

    @property
    def targets(self) -> tuple[Target, ...]:
        """The targets in its heading, body and items, in order."""
        return tuple(
            part for inlines in self.inlines() for part in inlines if isinstance(part, Target)
        )

    @property
    def duties(self) -> tuple[Duty, ...]:
        """Who answers for it and its items: the duties in the prose, then those assigned apart."""
        stated = (part for inlines in self.inlines() for part in inlines if isinstance(part, Duty))
        return (*stated, *self._assigned())

    def _assigned(self) -> Iterator[Duty]:
        yield from self.assigned
        for item in self.items:
            yield from item._assigned()

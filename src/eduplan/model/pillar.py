"""Pillars: the first-level headings of a plan and what stands under them."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from eduplan.model import heading as headings
from eduplan.model.block import Body, as_body, inlines_in
from eduplan.model.checks import identifier, instance, naming, optional, tuple_of
from eduplan.model.heading import HeadingForm
from eduplan.model.initiative import Initiative, as_initiatives
from eduplan.model.inline import Inlines, as_inlines, text_of
from eduplan.model.target import Target

__all__ = ["Pillar"]


@frozen(field_transformer=naming)
class Pillar:
    """方面 (一、二、三…): a heading, an optional *lead*, and initiatives; it may be empty.

    *label*, *form* and *end* keep what a foreign document wrote otherwise, as in `Initiative`.
    """

    heading: Inlines = field(default=(), converter=as_inlines)
    initiatives: tuple[Initiative, ...] = field(
        default=(), converter=as_initiatives, validator=tuple_of(Initiative)
    )
    lead: Body = field(default=(), converter=as_body, kw_only=True)
    id: str | None = field(default=None, validator=optional(identifier), kw_only=True)
    label: str | None = field(default=None, validator=headings.label, kw_only=True)
    form: HeadingForm | None = field(
        default=None, validator=optional(instance(HeadingForm)), kw_only=True
    )
    end: str | None = field(default=None, validator=headings.end, kw_only=True)

    def __attrs_post_init__(self) -> None:
        heading, end, form = headings.settled(
            self.heading, self.end, self.form, self.lead, run_in=False
        )
        object.__setattr__(self, "heading", heading)
        object.__setattr__(self, "end", end)
        object.__setattr__(self, "form", form)

    @property
    def runs_in(self) -> bool:
        """Whether heading and lead share a line."""
        return headings.is_run_in(self.form, self.lead, by_default=False)

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

    def inlines(self) -> Iterator[Inlines]:
        """The inlines of its own heading and lead."""
        yield self.heading
        yield from inlines_in(self.lead)

    @property
    def targets(self) -> tuple[Target, ...]:
        """The targets in its own heading and lead; those of its initiatives are theirs."""
        return tuple(
            part for inlines in self.inlines() for part in inlines if isinstance(part, Target)
        )

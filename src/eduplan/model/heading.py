"""What pillars and initiatives share: a label, a heading, its end mark and its form."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, Final

from eduplan.errors import PlanError
from eduplan.model.block import Body, Paragraph
from eduplan.model.checks import check_text
from eduplan.model.inline import Inlines, text_of

if TYPE_CHECKING:
    from attrs import Attribute

__all__ = [
    "END_PATTERN",
    "LABEL_PATTERN",
    "HeadingForm",
    "default_end",
    "is_run_in",
    "settled",
]

LABEL_PATTERN: Final = r"^(?:\S(?:[^\u0000-\u001f\u007f-\u009f\u2028\u2029]{0,22}\S)?)?$"
"""A label kept from a foreign document: at most 24 characters; empty for none."""

END_PATTERN: Final = r"^[。：；，:;,.．]?$"
"""A mark between a heading and what follows; empty for none."""

_LABEL: Final = re.compile(LABEL_PATTERN)
_END: Final = re.compile(END_PATTERN)
_ENDS: Final = frozenset("。：；，:;,.．")
_CLOSED: Final = frozenset("！？!?…") | _ENDS


class HeadingForm(Enum):
    """Whether a heading runs into its paragraph or stands on a line of its own."""

    RUN_IN = "run_in"
    OWN_LINE = "own_line"


def label(instance: object, attribute: Attribute[str | None], value: str | None) -> None:
    """Validate a label that a foreign document wrote."""
    if value is None:
        return
    check_text(value, attribute.name)
    if not _LABEL.fullmatch(value):
        raise PlanError(
            f"序号 {value!r} 过长或首尾有空格",
            path=attribute.name,
            remedy="至多24个字符；无序号写 ''",
        )


def end(instance: object, attribute: Attribute[str | None], value: str | None) -> None:
    """Validate the mark that ends a heading."""
    if value is None:
        return
    check_text(value, attribute.name)
    if not _END.fullmatch(value):
        raise PlanError(
            f"标题末的标点 {value!r} 不在可选之列", path=attribute.name, remedy="写一个标点，或 ''"
        )


def is_run_in(form: HeadingForm | None, body: Body, *, by_default: bool) -> bool:
    """Whether a heading and the first paragraph of *body* share a line.

    Without a *form* of its own a heading runs in where *by_default* and a paragraph comes first.
    """
    if form is not None:
        return form is HeadingForm.RUN_IN
    return by_default and bool(body) and isinstance(body[0], Paragraph)


def default_end(heading: Inlines, *, runs_in: bool) -> str:
    """The mark behind a heading that has none of its own: 。 where text runs on, else none.

    Only the heading's own words may close it: a phrase at its end changes with its data.
    """
    if not heading or not runs_in:
        return ""
    return "" if isinstance(heading[-1], str) and heading[-1][-1] in _CLOSED else "。"


def settled(
    heading: Inlines, end: str | None, form: HeadingForm | None, body: Body, *, run_in: bool
) -> tuple[Inlines, str | None, HeadingForm | None]:
    """Bring heading, end mark and form into the one form that their look has.

    A mark at the heading's end moves into *end*; what is the default (*run_in*) becomes None. Raises
    `PlanError` for a run-in heading without a paragraph and for an end mark without a heading.
    """
    heading, end = _end_apart(heading, end)
    opens = bool(body) and isinstance(body[0], Paragraph)
    if form is HeadingForm.RUN_IN and not opens:
        raise PlanError(
            "标题接排（run_in），后面却没有段落", path="form", remedy="改为 own_line，或补上正文"
        )
    if end and not heading:
        raise PlanError("没有标题，却有标题末的标点", path="end", remedy="去掉 end")
    runs_in = is_run_in(form, body, by_default=run_in)
    if end == default_end(heading, runs_in=runs_in):
        end = None
    if runs_in == (run_in and opens):
        form = None
    return heading, end, form


def _end_apart(heading: Inlines, end: str | None) -> tuple[Inlines, str | None]:
    """*heading* without the mark at its end, and that mark; "" behind a phrase that has its own."""
    last = heading[-1] if heading else ""
    if not isinstance(last, str):
        return heading, "" if end is None and last.text[-1] in _CLOSED else end
    if end or len(text_of(heading)) < 2 or last[-1] not in _ENDS:
        return heading, end
    rest = last[:-1].rstrip()
    return (*heading[:-1], rest) if rest else heading[:-1], last[-1]

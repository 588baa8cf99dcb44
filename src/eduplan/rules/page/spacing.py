"""Spacing: blank lines where a clause states them, none where lines fill a page (clause 7.3)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from eduplan.gbt9704.looks import ParagraphLook
from eduplan.gbt9704.roles import Role
from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.model.setting import Setting
from eduplan.rules.page.layout_rule import Sight, layout_rule, seen_in
from eduplan.rules.page.measures import points
from eduplan.rules.page.typescript import TEXT, Typescript

__all__ = ["RULES"]

_LEAST: Final = 60
"""Twips (3 pt) above or below a paragraph from which on lines leave the grid."""
_CLOSE: Final = 0.45
_WIDE: Final = 1.75
"""How many lines a blank one may come to: those of other elements are higher or lower."""


@layout_rule(
    "PAG071",
    clause="5.2.3",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="{found}；段前段后一般为0，每面才排得下22行",
    good=["正文·段前=0磅"],
    bad=["正文·段前=12磅", "正文·段后=10磅", "层次标题·段前=13磅"],
)
def no_spacing(typescript: Typescript) -> Iterator[Sight]:
    """Space above or below paragraphs of the text takes lines off the grid."""
    for look in typescript.text:
        for setting, twips in (
            (Setting.SPACE_BEFORE, look.form.before),
            (Setting.SPACE_AFTER, look.form.after),
        ):
            if twips >= _LEAST:
                found = f"{setting.value}{points(twips)}"
                yield seen_in(look, found, "", (setting, twips, 0))


@layout_rule(
    "PAG072",
    clause="实务",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="上面空了{found}行；正文各段之间不空行",
    good=["正文·上空行=0"],
    bad=["正文·上空行=1"],
)
def no_blank_lines(typescript: Typescript) -> Iterator[Sight]:
    """Paragraphs of the text follow one another without blank lines."""
    paragraphs = typescript.look.paragraphs
    for index in typescript.indices(*TEXT):
        above = paragraphs[index - 1] if index else None
        if above is None or not above.is_blank or above.in_table or above.floats:
            continue
        last = typescript.before(index)
        if last is not None and last.role in TEXT and not last.in_table:
            look = paragraphs[index]
            blank = typescript.blank_above(index)
            if not look.opens_page and not look.in_table and blank >= _CLOSE:
                yield seen_in(look, f"{blank:.1f}".removesuffix(".0"))


def _above(
    typescript: Typescript, role: Role, behind: frozenset[Role], wanted: int
) -> Iterator[tuple[int, float]]:
    """Where the first of each group of *role* stands behind one of *behind*, with a wrong number of
    blank lines above it.
    """
    paragraphs = typescript.look.paragraphs
    for index in typescript.indices(role):
        if not _flows(paragraphs[index]):
            continue
        last = typescript.before(index)
        if last is None or last.role not in behind or last.in_table:
            continue
        blank = typescript.blank_above(index)
        if not wanted - 1 + _CLOSE <= blank <= wanted + _WIDE - 1:
            yield index, blank


def _flows(look: ParagraphLook) -> bool:
    """Whether *look* prints something right below what is before it."""
    return not (look.opens_page or look.in_table or look.floats or look.is_blank)


def _lines(blank: float) -> str:
    return f"空了{blank:.1f}行".replace(".0行", "行") if blank >= 0.05 else "没有空行"


_TITLE_ROLES: Final = frozenset({Role.NOTICE_TITLE, Role.TITLE})


@layout_rule(
    "PAG073",
    clause="7.3.2",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="标题和主送机关之间{found}；应空一行",
    good=["主送机关·上空行=1"],
    bad=["主送机关·上空行=0", "主送机关·上空行=2"],
)
def blank_above_addressees(typescript: Typescript) -> Iterator[Sight]:
    """One blank line parts the title from the addressees."""
    for index, blank in _above(typescript, Role.ADDRESSEES, _TITLE_ROLES, 1):
        yield seen_in(typescript.look.paragraphs[index], _lines(blank))


@layout_rule(
    "PAG074",
    clause="7.3.4",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="正文和附件说明之间{found}；应空一行",
    good=["附件说明·上空行=1"],
    bad=["附件说明·上空行=0", "附件说明·上空行=3"],
)
def blank_above_attachments(typescript: Typescript) -> Iterator[Sight]:
    """One blank line parts the text from 附件说明."""
    for index, blank in _above(typescript, Role.ATTACHMENTS, TEXT, 1):
        yield seen_in(typescript.look.paragraphs[index], _lines(blank))


@layout_rule(
    "PAG075",
    clause="7.3.7",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="附件标识和附件标题之间{found}；标题应在版心第三行，即空一行",
    good=["附件标题·上空行=1"],
    bad=["附件标题·上空行=0", "附件标题·上空行=3"],
)
def annex_title_row(typescript: Typescript) -> Iterator[Sight]:
    """The title of an attachment stands on the third line of its page."""
    labels = frozenset({Role.ANNEX_LABEL, Role.ATTACHED_LABEL})
    for role in (Role.ANNEX_TITLE, Role.ATTACHED_TITLE):
        for index, blank in _above(typescript, role, labels, 1):
            yield seen_in(typescript.look.paragraphs[index], _lines(blank))


@layout_rule(
    "PAG079",
    clause="7.2.5",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="发文机关标志和发文字号之间{found}；应空二行",
    good=["发文字号·上空行=2"],
    bad=["发文字号·上空行=0", "发文字号·上空行=4"],
)
def number_below_mark(typescript: Typescript) -> Iterator[Sight]:
    """Two blank lines part the mark of the organ from 发文字号."""
    marks = frozenset({Role.MARK, Role.MARK_SUFFIX})
    for index, blank in _above(typescript, Role.NUMBER, marks, 2):
        yield seen_in(typescript.look.paragraphs[index], _lines(blank))


@layout_rule(
    "PAG076",
    clause="7.3.1",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="红色分隔线和标题之间{found}；应空二行",
    good=["通知标题·上空行=2"],
    bad=["通知标题·上空行=0", "通知标题·上空行=5"],
)
def title_below_rule(typescript: Typescript) -> Iterator[Sight]:
    """Two blank lines part the red rule from the title; the rule itself may stand in a blank one."""
    heads = (Role.NUMBER, Role.SIGNERS)
    paragraphs = typescript.look.paragraphs
    for index in typescript.indices(Role.NOTICE_TITLE)[:1]:
        last = typescript.before(index)
        if last is None or last.role not in heads or last.floats or paragraphs[index].floats:
            continue
        blank = typescript.blank_above(index)
        if not 1.4 <= blank <= 4:
            yield seen_in(paragraphs[index], _lines(blank))


@layout_rule(
    "PAG077",
    clause="7.3.5",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="正文（附件说明）和署名之间{found}；不盖章的应空一行，盖章的要容得下印章",
    good=["署名·上空行=1", "署名·上空行=2"],
    bad=["署名·上空行=0"],
)
def blank_above_signature(typescript: Typescript) -> Iterator[Sight]:
    """The signature never follows the text at once."""
    paragraphs = typescript.look.paragraphs
    behind = TEXT | {Role.ATTACHMENTS}
    for role in (Role.SIGNATURE, Role.DATE):
        for index in typescript.indices(role):
            look = paragraphs[index]
            last = typescript.before(index) if _flows(look) else None
            if last is None or last.role not in behind or last.in_table:
                continue
            blank = typescript.blank_above(index)
            if blank < _CLOSE:
                yield seen_in(look, _lines(blank))


@layout_rule(
    "PAG078",
    clause="7.3.7",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="附件没有另面编排",
    good=["附件标识·另起一面=是"],
    bad=["附件标识·另起一面=否"],
)
def annex_opens_page(typescript: Typescript) -> Iterator[Sight]:
    """An attachment begins a page of its own."""
    for look in typescript.of(Role.ANNEX_LABEL, Role.ATTACHED_LABEL):
        if not look.opens_page and not look.in_table and not look.floats:
            yield seen_in(look, "", "", (Setting.OPENS_PAGE, False, True))


RULES: Final = (
    no_spacing,
    no_blank_lines,
    blank_above_addressees,
    blank_above_attachments,
    annex_title_row,
    number_below_mark,
    title_below_rule,
    blank_above_signature,
    annex_opens_page,
)

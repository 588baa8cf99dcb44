"""Indents and alignment: what begins two characters in, what is flush, what is centred (clause 7.3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from eduplan.gbt9704.looks import ParagraphLook
from eduplan.gbt9704.roles import TITLES, Alignment, Role
from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.model.setting import Setting
from eduplan.rules.page.layout_rule import Sight, layout_rule, seen_in
from eduplan.rules.page.measures import CHARACTER, blanks_before, characters, first_line
from eduplan.rules.page.typescript import Typescript

__all__ = ["RULES"]

_SLACK: Final = 57
"""Twips that a place may be off: the 1 mm of clause 6.1."""
_CENTRED: Final = 170
"""Twips that a centred line may be out of the middle of the text block: 3 mm, half a character."""
_NAMES: Final = {
    Alignment.LEFT: "居左",
    Alignment.RIGHT: "居右",
    Alignment.CENTER: "居中",
    Alignment.BOTH: "两端对齐",
}
_SIDES: Final = frozenset({Alignment.LEFT, Alignment.BOTH})


def _near(twips: float, count: float, size: int = 32) -> bool:
    """Whether *twips* are *count* characters of *size*, with or without the spacing between them."""
    width = size * 10
    return count * width * 0.95 - _SLACK <= twips <= count * width + _SLACK


@layout_rule(
    "PAG061",
    clause="7.3.3",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="首行缩进{found}；每个自然段左空二字",
    good=["正文·首行缩进=2字", "层次标题·首行缩进=2字"],
    bad=["正文·首行缩进=0字", "正文·首行缩进=4字", "层次标题·首行缩进=0字"],
)
def first_lines(typescript: Typescript) -> Iterator[Sight]:
    """Every paragraph of the text begins two characters in, headings too."""
    for look in typescript.text:
        if look.form.alignment not in _SIDES:
            continue
        first = first_line(look)
        if not _near(first + min(look.form.left, 0), 2):
            can_mend = not blanks_before(look)
            own = look.form.first_characters
            before = round(look.form.first / CHARACTER * 100) if own is None else own
            change = (Setting.FIRST_INDENT, before, 200) if can_mend and before != 200 else None
            yield seen_in(look, characters(first), "", change)


@layout_rule(
    "PAG062",
    clause="7.3.3",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="{found}；正文回行顶格，左右都不缩进",
    good=["正文·左缩进=0字"],
    bad=["正文·左缩进=2字", "正文·右缩进=1字"],
)
def wrapped_lines(typescript: Typescript) -> Iterator[Sight]:
    """Lines that go on are flush with both edges of the text block."""
    for look in typescript.text:
        if look.form.alignment not in _SIDES:
            continue
        for setting, twips in (
            (Setting.LEFT_INDENT, look.form.left),
            (Setting.RIGHT_INDENT, look.form.right),
        ):
            if abs(twips) > _SLACK:
                found = f"{setting.value}{characters(twips)}"
                yield seen_in(look, found, "", (setting, twips, 0))


def _place(looks: Iterable[ParagraphLook], count: int) -> Iterator[tuple[ParagraphLook, float]]:
    """Where the first lines of *looks* begin that do not begin *count* characters in."""
    for look in looks:
        if look.in_table or look.floats or look.form.alignment not in _SIDES or "\t" in look.text:
            continue
        begin = look.form.left + first_line(look)
        if not _near(begin, count):
            yield look, begin


@layout_rule(
    "PAG063",
    clause="7.3.2",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="主送机关左空{found}；应居左顶格",
    good=["主送机关·首行缩进=0字"],
    bad=["主送机关·首行缩进=2字", "主送机关·对齐=居中"],
)
def addressees_are_flush(typescript: Typescript) -> Iterator[Sight]:
    """The addressees begin at the left edge of the text block."""
    looks = list(typescript.of(Role.ADDRESSEES))
    for look, begin in _place(looks, 0):
        before = look.form.first_characters or round(look.form.first / CHARACTER * 100)
        change = (Setting.FIRST_INDENT, before, 0) if before else None
        yield seen_in(look, characters(begin), "", change)
    for look in looks:
        if look.form.alignment not in _SIDES:
            change2 = (Setting.ALIGNMENT, look.form.alignment.value, "both")
            yield seen_in(look, f"的字数不定（{_NAMES[look.form.alignment]}）", "", change2)


@layout_rule(
    "PAG064",
    clause="7.3.4",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="附件说明左空{found}；应左空二字",
    good=["附件说明·首行缩进=2字"],
    bad=["附件说明·首行缩进=0字", "附件说明·首行缩进=4字"],
)
def attachments_indent(typescript: Typescript) -> Iterator[Sight]:
    """附件说明 begins two characters in."""
    for look, begin in _place(typescript.of(Role.ATTACHMENTS), 2):
        if look.text.lstrip().startswith("附"):
            yield seen_in(look, characters(begin), "", _to_two(look))


@layout_rule(
    "PAG065",
    clause="7.3.6",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="附注左空{found}；应左空二字",
    good=["附注·首行缩进=2字"],
    bad=["附注·首行缩进=0字"],
)
def note_indent(typescript: Typescript) -> Iterator[Sight]:
    """附注 begins two characters in."""
    for look, begin in _place(typescript.of(Role.NOTE), 2):
        yield seen_in(look, characters(begin), "", _to_two(look))


def _to_two(look: ParagraphLook) -> tuple[Setting, int, int] | None:
    form = look.form
    if form.left or form.first_characters or blanks_before(look):
        return None
    return Setting.FIRST_INDENT, round(form.first / CHARACTER * 100), 200


@layout_rule(
    "PAG066",
    clause="7.2、7.3.7",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="左空{found}；应居左顶格",
    good=["附件标识·首行缩进=0字"],
    bad=["附件标识·首行缩进=2字", "密级和保密期限·首行缩进=2字", "附件标识·对齐=居中"],
)
def labels_are_flush(typescript: Typescript) -> Iterator[Sight]:
    """份号, 密级, 紧急程度 and the label of an attachment begin at the left edge of the text block."""
    roles = (Role.COPY_NUMBER, Role.SECRECY, Role.URGENCY, Role.ANNEX_LABEL, Role.ATTACHED_LABEL)
    for look in typescript.of(*roles):
        if look.in_table or look.floats:
            continue
        if look.form.alignment not in _SIDES:
            change = (Setting.ALIGNMENT, look.form.alignment.value, "left")
            yield seen_in(look, f"的字数不定（{_NAMES[look.form.alignment]}）", "", change)
            continue
        for _, begin in _place([look], 0):
            before = look.form.first_characters or round(look.form.first / CHARACTER * 100)
            mend = (Setting.FIRST_INDENT, before, 0) if before else None
            yield seen_in(look, characters(begin), "", mend)


def _off_centre(look: ParagraphLook) -> float:
    """How far a centred paragraph is out of the middle, in twips."""
    return (look.form.left + first_line(look) - look.form.right) / 2


@layout_rule(
    "PAG081",
    clause="7.3.1",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="标题{found}；应居中排布",
    good=["标题·对齐=居中", "附件标题·对齐=居中"],
    bad=["标题·对齐=居左", "标题·对齐=居右", "标题·首行缩进=2字"],
)
def titles_are_centred(typescript: Typescript) -> Iterator[Sight]:
    """Titles stand in the middle of the text block; an indent of the text shifts them."""
    for look in typescript.of(*TITLES):
        if look.in_table or look.floats:
            continue
        alignment = look.form.alignment
        if alignment is not Alignment.CENTER:
            change = (Setting.ALIGNMENT, alignment.value, "center")
            yield seen_in(look, _NAMES[alignment], "", change)
        elif abs(off := _off_centre(look)) > _CENTRED / 2:
            side = "右" if off > 0 else "左"
            before = look.form.first_characters or round(look.form.first / CHARACTER * 100)
            can_mend = before and not blanks_before(look)
            mend = (Setting.FIRST_INDENT, before, 0) if can_mend else None
            yield seen_in(look, f"居中时带有缩进，偏{side}{characters(abs(off))}", "", mend)


@layout_rule(
    "PAG082",
    clause="7.3.3",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="{found}；正文左空二字、回行顶格，应两端对齐",
    good=["正文·对齐=两端对齐", "正文·对齐=居左"],
    bad=["正文·对齐=居中", "正文·对齐=居右", "层次标题·对齐=居中"],
)
def text_alignment(typescript: Typescript) -> Iterator[Sight]:
    """The text is neither centred nor set to the right, its headings neither."""
    for look in typescript.text:
        alignment = look.form.alignment
        if alignment not in _SIDES:
            change = (Setting.ALIGNMENT, alignment.value, "both")
            yield seen_in(look, _NAMES[alignment], "", change)


@layout_rule(
    "PAG083",
    clause="7.2.5",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="发文字号{found}；应居中排布",
    good=["发文字号·对齐=居中"],
    bad=["发文字号·对齐=居左", "发文字号·对齐=居右"],
)
def number_is_centred(typescript: Typescript) -> Iterator[Sight]:
    """发文字号 stands in the middle, but in papers to those above, whose 签发人 stand beside it."""
    if next(typescript.of(Role.SIGNERS), None) is not None:
        return
    for look in typescript.of(Role.NUMBER):
        is_alone = "签发人" not in look.text and "\t" not in look.text
        if is_alone and look.form.alignment is not Alignment.CENTER and not look.in_table:
            change = (Setting.ALIGNMENT, look.form.alignment.value, "center")
            yield seen_in(look, _NAMES[look.form.alignment], "", change)


RULES: Final = (
    first_lines,
    wrapped_lines,
    addressees_are_flush,
    attachments_indent,
    note_indent,
    labels_are_flush,
    titles_are_centred,
    text_alignment,
    number_is_centred,
)

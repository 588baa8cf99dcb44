"""Sizes, weight and colour of type (clauses 5.2.2, 5.2.4, 7.2 to 7.4)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from eduplan.gbt9704.looks import ParagraphLook, TypeForm
from eduplan.gbt9704.roles import FORMATS, IMPRINT, RED, TITLES, Role
from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.model.setting import Setting, SettingValue
from eduplan.rules.page.layout_rule import Sight, layout_rule, seen_in
from eduplan.rules.page.measures import size_name
from eduplan.rules.page.typescript import TEXT, Typescript, stretches

__all__ = ["RULES"]

_RED_ELEMENTS: Final = frozenset({Role.MARK, Role.MARK_SUFFIX, Role.RULE})
_BLACK: Final = frozenset({"", "000000", "AUTO", "TEXT1", "text1", "dark1", "tx1", "windowText"})
_SIZED: Final = frozenset(
    {
        *(Role.COPY_NUMBER, Role.SECRECY, Role.URGENCY, Role.NUMBER, Role.SIGNERS, Role.ADDRESSEES),
        *(Role.ATTACHED_LABEL, Role.ATTACHMENTS, Role.SIGNATURE, Role.DATE, Role.NOTE),
        Role.ANNEX_LABEL,
    }
)
"""Elements of 三号 that are no text."""

Fault = Callable[[TypeForm], "SettingValue | None"]
"""The value that is wrong, None for a right one."""


def _faults(
    looks: Iterable[ParagraphLook],
    setting: Setting,
    wanted: SettingValue,
    fault: Fault,
    shown: Callable[[SettingValue], str] = str,
    said: str = "",
) -> Iterator[Sight]:
    """One sight for each paragraph with characters whose *setting* is wrong."""
    for look in looks:
        wrong = [
            (each, value) for each in stretches(look) if (value := fault(each.type)) is not None
        ]
        if wrong:
            found = wrong[0][1]
            change = (setting, found, wanted)
            yield seen_in(
                look, shown(found), said, change, start=wrong[0][0].start, end=wrong[-1][0].end
            )


def _sizes(typescript: Typescript, roles: Iterable[Role]) -> Iterator[Sight]:
    for role in sorted(roles, key=lambda each: each.value):
        wanted = FORMATS[role].size.half_points

        def fault(form: TypeForm, wanted: int = wanted) -> int | None:
            return form.size if form.size != wanted else None

        yield from _faults(
            typescript.of(role), Setting.SIZE, wanted, fault, _named, size_name(wanted)
        )


def _named(size: SettingValue) -> str:
    return size_name(int(size))


@layout_rule(
    "PAG031",
    clause="7.3.1",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="标题字号是{found}，一般用{wanted}",
    good=["标题·字号=22磅"],
    bad=["标题·字号=18磅", "标题·字号=26磅", "标题·字号=16磅"],
)
def title_size(typescript: Typescript) -> Iterator[Sight]:
    """Titles are set in 二号."""
    yield from _sizes(typescript, (TITLES - {Role.ANNEX_TITLE}) & typescript.by_role.keys())


@layout_rule(
    "PAG032",
    clause="7.3.3",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="字号是{found}，正文和层次标题一般用{wanted}",
    good=["正文·字号=16磅", "层次标题·字号=16磅"],
    bad=["正文·字号=14磅", "正文·字号=15磅", "层次标题·字号=18磅"],
)
def text_size(typescript: Typescript) -> Iterator[Sight]:
    """The text and its headings are set in 三号."""
    yield from _sizes(typescript, TEXT & typescript.by_role.keys())


@layout_rule(
    "PAG033",
    clause="5.2.2",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="字号是{found}，一般用{wanted}",
    good=["主送机关·字号=16磅"],
    bad=["主送机关·字号=14磅", "成文日期·字号=15磅", "附件标识·字号=22磅"],
)
def other_sizes(typescript: Typescript) -> Iterator[Sight]:
    """What is neither title, text nor 版记 is set in 三号."""
    yield from _sizes(typescript, _SIZED & typescript.by_role.keys())


@layout_rule(
    "PAG034",
    clause="7.4.2",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="版记字号是{found}，一般用{wanted}",
    good=["抄送机关·字号=14磅"],
    bad=["抄送机关·字号=16磅", "印发机关·字号=12磅"],
)
def imprint_size(typescript: Typescript) -> Iterator[Sight]:
    """版记 is set in 四号; 三号 was that of the standard of 1999."""
    yield from _sizes(typescript, frozenset(IMPRINT) & typescript.by_role.keys())


def _bold(form: TypeForm) -> bool | None:
    return True if form.bold else None


def _italic(form: TypeForm) -> bool | None:
    return True if form.italic else None


def _struck(form: TypeForm) -> bool | None:
    return True if form.strike else None


def _underline(form: TypeForm) -> str | None:
    return form.underline or None


def _highlight(form: TypeForm) -> str | None:
    return form.highlight or None


def _colour(form: TypeForm) -> str | None:
    return form.colour if form.colour not in _BLACK else None


@layout_rule(
    "PAG041",
    clause="7.3.3",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="用了加粗；标准按层次规定字体，没有规定加粗",
    good=["正文·加粗=否"],
    bad=["正文·加粗=是", "二级标题·加粗=是"],
)
def bold_text(typescript: Typescript) -> Iterator[Sight]:
    """The standard tells levels by their face, and says nothing of bold type."""
    is_house = typescript.setting.bold_run_in
    if any(each.bold for each in typescript.types):
        looks = (each for each in typescript.text if not (is_house and each.role is Role.ENTRY))
        yield from _faults(looks, Setting.BOLD, False, _bold)


@layout_rule(
    "PAG042",
    clause="7.3.1",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="用了加粗；标准规定的字体已经够醒目，没有规定加粗",
    good=["标题·加粗=否"],
    bad=["标题·加粗=是", "附件标识·加粗=是"],
)
def bold_elements(typescript: Typescript) -> Iterator[Sight]:
    """Titles and the other elements are not set bold either."""
    looks = typescript.of(*(TITLES | _SIZED) & typescript.by_role.keys())
    yield from _faults(looks, Setting.BOLD, False, _bold)


def _all(typescript: Typescript, fault: Fault) -> Iterator[ParagraphLook]:
    """The paragraphs in the flow, none where no characters of the document have the *fault*."""
    if any(fault(each) is not None for each in typescript.types):
        yield from (each for each in typescript.look.paragraphs if not each.floats and each.text)


@layout_rule(
    "PAG043",
    clause="实务",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="用了倾斜；公文不用斜体",
    good=["正文·倾斜=否"],
    bad=["正文·倾斜=是"],
)
def italics(typescript: Typescript) -> Iterator[Sight]:
    """汉字 have no italics; leaning them is no form of an official document."""
    yield from _faults(_all(typescript, _italic), Setting.ITALIC, False, _italic)


@layout_rule(
    "PAG044",
    clause="实务",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="带有下划线（{found}）；定稿前请去掉",
    good=["正文·下划线="],
    bad=["正文·下划线=single"],
)
def underlines(typescript: Typescript) -> Iterator[Sight]:
    """Lines under words are left from drafting."""
    yield from _faults(_all(typescript, _underline), Setting.UNDERLINE, "", _underline)


@layout_rule(
    "PAG045",
    clause="实务",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="带有删除线；要删的文字请直接删去",
    good=["正文·删除线=否"],
    bad=["正文·删除线=是"],
)
def struck_words(typescript: Typescript) -> Iterator[Sight]:
    """Words that are struck through are still printed."""
    for sight in _faults(_all(typescript, _struck), Setting.STRIKE, False, _struck):
        yield sight._replace(change=None)


@layout_rule(
    "PAG051",
    clause="5.2.4",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="文字颜色是{found}；如无特殊说明，公文文字为黑色",
    good=["正文·颜色=000000", "正文·颜色=", "发文机关标志·颜色=FF0000"],
    bad=["正文·颜色=FF0000", "标题·颜色=1F4E79", "正文·颜色=FFFFFF", "层次标题·颜色=accent1"],
)
def black_type(typescript: Typescript) -> Iterator[Sight]:
    """All characters but the red elements' are black."""
    looks = (each for each in _all(typescript, _colour) if each.role not in _RED_ELEMENTS)
    yield from _faults(looks, Setting.COLOUR, "000000", _colour)


@layout_rule(
    "PAG052",
    clause="7.2.4",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="发文机关标志的颜色是{found}，应为红色",
    good=["发文机关标志·颜色=FF0000", "发文机关标志·颜色=C00000"],
    bad=["发文机关标志·颜色=", "发文机关标志·颜色=0000FF"],
)
def red_mark(typescript: Typescript) -> Iterator[Sight]:
    """The mark of the issuing organ is red."""
    for look in typescript.of(Role.MARK, Role.MARK_SUFFIX):
        colour = look.type.colour
        if not _is_reddish(colour):
            change = (Setting.COLOUR, colour, RED)
            yield seen_in(look, colour or "黑色", "红色", change)


def _is_reddish(colour: str) -> bool:
    return len(colour) == 6 and colour[:2] >= "B0" and max(colour[2:4], colour[4:]) <= "60"


@layout_rule(
    "PAG053",
    clause="实务",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="文字带有突出显示（{found}）；定稿前请去掉",
    good=["正文·突出显示="],
    bad=["正文·突出显示=yellow"],
)
def highlights(typescript: Typescript) -> Iterator[Sight]:
    """Highlighted words are left from drafting."""
    yield from _faults(_all(typescript, _highlight), Setting.HIGHLIGHT, "", _highlight)


RULES: Final = (
    title_size,
    text_size,
    other_sizes,
    imprint_size,
    bold_text,
    bold_elements,
    italics,
    underlines,
    struck_words,
    black_type,
    red_mark,
    highlights,
)

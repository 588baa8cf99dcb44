"""Page numbers as a document sets them up (clause 7.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from eduplan.gbt9704 import page
from eduplan.gbt9704.faces import SONGTI, face_called
from eduplan.gbt9704.looks import FooterLook, LineRule, ParagraphLook, SectionLook
from eduplan.gbt9704.roles import Alignment
from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.model.setting import Setting
from eduplan.rules.page.layout_rule import Sight, layout_rule
from eduplan.rules.page.measures import blanks_after, blanks_before, characters, mm, size_name
from eduplan.rules.page.typescript import Typescript

__all__ = ["RULES"]

_DASH: Final = "—"
_DASHES: Final = frozenset({"—", "―"})
_BLANKS: Final = re.compile("[\\s\u3000]+")
_PLAIN: Final = frozenset({"", "decimal"})
_INSETS: Final = (230, 345)
"""One 字: of 四号, the number's own size, or of 三号."""
_LINE: Final = 1.3
_DASH_AT: Final = 0.55
"""How far down its line a dash stands."""
_SLACK: Final = 170
"""Twips (3 mm) that the distance may be off, which hangs on the program that sets the line."""
_SIZE: Final = page.PAGE_NUMBER_INSET.half_points


def _footers(typescript: Typescript) -> Iterator[tuple[str, FooterLook, SectionLook]]:
    """Each footer with a page number, once, with its kind and the first section that has it."""
    seen = set[str]()
    for section in typescript.look.sections:
        for kind, footer in section.footers:
            is_used = kind == "default" or (kind == "even" and typescript.look.odd_even)
            if is_used and footer.number is not None and footer.place.part not in seen:
                seen.add(footer.place.part)
                yield kind, footer, section


def _name(kind: str) -> str:
    return "双页页码" if kind == "even" else "页码"


def _number_in(footer: FooterLook) -> ParagraphLook:
    assert footer.number is not None
    return footer.paragraphs[footer.number]


@layout_rule(
    "PAG091",
    clause="7.5",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="{found}；公文应编页码，页脚里要有页码域",
    good=["页码·写法=— {number} —"],
    bad=["页码·写法=", "页码·写法=— 1 —"],
)
def there_is_a_number(typescript: Typescript) -> Iterator[Sight]:
    """Pages are numbered by a field; digits that are typed say the same on every page."""
    sections = typescript.look.sections
    numbered = any(
        footer.number is not None
        for section in sections
        for kind, footer in section.footers
        if kind == "default"
    )
    if not numbered:
        typed = any(
            re.search("[0-9]", paragraph.text)
            for section in sections
            for _, footer in section.footers
            for paragraph in footer.paragraphs
        )
        found = "页码是写死的数字" if typed else "没有页码"
        yield Sight(sections[-1].place, "页脚", found)


@layout_rule(
    "PAG092",
    clause="7.5",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="写作“{found}”；数字左右各放一条一字线，写作“{wanted}”",
    good=["页码·写法=— {number} —", "页码·写法=—{number}—"],
    bad=["页码·写法={number}", "页码·写法=- {number} -", "页码·写法=第{number}页"],
)
def dashes(typescript: Typescript) -> Iterator[Sight]:
    """A dash stands on both sides of the number, no hyphen."""
    before, after = typescript.setting.page_number
    wanted = _bare(f"{before}{{number}}{after}")
    for kind, footer, _ in _footers(typescript):
        shown = _bare(footer.shown)
        if shown != wanted and not _is_dashed(shown, wanted):
            found = footer.shown.strip().format(number=1) if shown.count("{") == 1 else shown
            yield Sight(
                _number_in(footer).place,
                _name(kind),
                found,
                f"{before}1{after}",
                None,
                footer.shown,
            )


def _bare(shown: str) -> str:
    return _BLANKS.sub("", shown)


def _is_dashed(shown: str, wanted: str) -> bool:
    """Whether *shown* has other strokes that are dashes where *wanted* has them."""
    return any(shown == wanted.replace(_DASH, dash) for dash in _DASHES)


@layout_rule(
    "PAG093",
    clause="7.5",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="{found}；单页码居右空一字，双页码居左空一字",
    good=["页码·对齐=居右", "双页码·对齐=居左", "文档·奇偶页不同=是"],
    bad=["页码·对齐=居中", "页码·对齐=居左", "双页码·对齐=居右", "文档·奇偶页不同=否"],
)
def sides(typescript: Typescript) -> Iterator[Sight]:
    """Numbers of odd pages stand at the right, those of even pages at the left."""
    look = typescript.look
    numbered = list(_footers(typescript))
    if numbered and not look.odd_even:
        has_even = any(section.footer_of("even") for section in look.sections)
        change = (Setting.ODD_EVEN, False, True) if has_even else None
        yield Sight(numbered[0][1].place, "页码", "单双页没有分开（“奇偶页不同”未设）", "", change)
    for kind, footer, section in numbered:
        paragraph = _number_in(footer)
        if section.is_landscape or "\t" in paragraph.text or _side(paragraph) is None:
            continue
        wanted = Alignment.LEFT if kind == "even" else Alignment.RIGHT
        found = _side(paragraph)
        if found is not None and found is not wanted:
            name = {"left": "居左", "right": "居右", "center": "居中"}[found.value]
            moved = None if paragraph.floats else (Setting.ALIGNMENT, found.value, wanted.value)
            yield Sight(paragraph.place, _name(kind), name, "", moved, paragraph.text)


def _side(paragraph: ParagraphLook) -> Alignment | None:
    """The side that a number stands at; None where a text box decides it."""
    alignment = paragraph.form.alignment
    if alignment is Alignment.BOTH:
        alignment = Alignment.LEFT
    is_boxed = paragraph.floats and alignment is Alignment.LEFT
    return None if is_boxed else alignment


@layout_rule(
    "PAG094",
    clause="7.5",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="外侧空{found}；页码居右（左）空一字",
    good=["页码·右缩进=0.875字", "页码·右缩进=1字"],
    bad=["页码·右缩进=0字", "页码·右缩进=3字", "双页码·左缩进=0字"],
)
def inset(typescript: Typescript) -> Iterator[Sight]:
    """The number ends one character from the edge of the text block."""
    for kind, footer, section in _footers(typescript):
        paragraph = _number_in(footer)
        if section.is_landscape or paragraph.floats or "\t" in paragraph.text:
            continue
        form = paragraph.form
        wanted = Alignment.LEFT if kind == "even" else Alignment.RIGHT
        if _side(paragraph) is not wanted:
            continue
        # Blanks of the office's own form are a part of the number.
        size = 0.0 if footer.shown == "{number}".join(typescript.setting.page_number) else 1.0
        size *= footer.digits.size / 32
        if kind == "even":
            first = form.first_characters * 280 // 100 if form.first_characters else form.first
            room = form.left + first + blanks_before(paragraph) * size
            setting, before = Setting.LEFT_INDENT, form.left
        else:
            room = form.right + blanks_after(paragraph) * size
            setting, before = Setting.RIGHT_INDENT, form.right
        if not _INSETS[0] <= room <= _INSETS[1]:
            change = (setting, before, page.PAGE_NUMBER_INSET.twips)
            can_mend = before == room and before != change[2]
            found = characters(room * 32 / 28)
            yield Sight(
                paragraph.place,
                _name(kind),
                found,
                "",
                change if can_mend else None,
                paragraph.text,
            )


@layout_rule(
    "PAG095",
    clause="7.5",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="数字的字体是“{found}”，一般用半角{wanted}",
    good=["页码·西文字体=宋体", "页码·西文字体=SimSun"],
    bad=["页码·西文字体=Times New Roman", "页码·西文字体=仿宋_GB2312"],
)
def number_face(typescript: Typescript) -> Iterator[Sight]:
    """Digits of page numbers are set in 宋体."""
    wanted = typescript.setting.font(SONGTI)
    for kind, footer, _ in _footers(typescript):
        font = footer.digits.latin
        if font.casefold() != wanted.casefold() and face_called(font) != SONGTI:
            change = (Setting.LATIN_FONT, font, wanted)
            paragraph = _number_in(footer)
            yield Sight(paragraph.place, _name(kind), font, wanted, change, paragraph.text)


@layout_rule(
    "PAG096",
    clause="7.5",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="字号是{found}，一般用{wanted}",
    good=["页码·字号=14磅"],
    bad=["页码·字号=9磅", "页码·字号=16磅"],
)
def number_size(typescript: Typescript) -> Iterator[Sight]:
    """Page numbers are set in 四号."""
    for kind, footer, _ in _footers(typescript):
        size, paragraph = footer.digits.size, _number_in(footer)
        if size != _SIZE:
            change = (Setting.SIZE, size, _SIZE)
            said = size_name(_SIZE)
            yield Sight(paragraph.place, _name(kind), size_name(size), said, change, paragraph.text)


@layout_rule(
    "PAG097",
    clause="7.5",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="一字线距版心下边缘约{found}；应为7毫米",
    good=["页面·页脚边距=25毫米"],
    bad=["页面·页脚边距=12.7毫米", "页面·页脚边距=17.5毫米"],
)
def number_distance(typescript: Typescript) -> Iterator[Sight]:
    """The dashes beside the number stand 7 mm below the text block."""
    for _, footer, section in _footers(typescript):
        paragraph = _number_in(footer)
        if section.is_landscape or paragraph.floats or footer.number != 0:
            continue
        height = sum(_height(each) for each in footer.paragraphs if not each.floats)
        own = _height(paragraph)
        below = section.bottom - section.footer - height + own * _DASH_AT
        if height <= section.bottom - section.footer and abs(below - 397) > _SLACK:
            wanted = round(section.bottom - height + own * _DASH_AT - 397)
            change = (Setting.FOOTER, section.footer, wanted) if wanted > 0 else None
            yield Sight(section.place, "页码", mm(below), "", change)


def _height(paragraph: ParagraphLook) -> float:
    form = paragraph.form
    own = paragraph.type.points * 20 * _LINE
    line = form.line if form.rule is LineRule.EXACT else own * form.line / 240
    return max(line, own) if form.rule is LineRule.AT_LEAST else line


@layout_rule(
    "PAG098",
    clause="7.5",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="页码格式是“{found}”；应用阿拉伯数字，一字线另行输入",
    good=["页面·页码格式=decimal"],
    bad=["页面·页码格式=numberInDash", "页面·页码格式=chineseCounting"],
)
def arabic_digits(typescript: Typescript) -> Iterator[Sight]:
    """Numbers are Arabic digits; Word's own form with dashes writes hyphens."""
    for section in typescript.look.sections:
        if section.number_form not in _PLAIN:
            change = (Setting.NUMBER_FORM, section.number_form, "decimal")
            yield Sight(section.place, "页码", section.number_form, "", change)


RULES: Final = (
    there_is_a_number,
    dashes,
    sides,
    inset,
    number_face,
    number_size,
    number_distance,
    arabic_digits,
)

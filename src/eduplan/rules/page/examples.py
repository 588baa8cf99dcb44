"""Examples of layout: a document that conforms, and changes to it as rules write them.

A change is ``元素·设置=值``: ``标题·字号=18磅``. Lengths have a unit (毫米, 磅, 字, 倍, 行), what is on or
off says 是 or 否; several changes are parted by ``；``.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import cache
from typing import Final

from eduplan.gbt9704 import page
from eduplan.gbt9704.faces import HEITI, KAITI, SONGTI, Face
from eduplan.gbt9704.house import typesetting_of
from eduplan.gbt9704.imprint import INSET
from eduplan.gbt9704.looks import (
    DocumentLook,
    FooterLook,
    GridKind,
    LineRule,
    ParagraphForm,
    ParagraphLook,
    Remnant,
    RemnantKind,
    RunLook,
    SectionLook,
    TypeForm,
)
from eduplan.gbt9704.roles import FORMATS, Alignment, Role
from eduplan.model.layout import HouseStyle
from eduplan.model.place import DocxPlace

__all__ = ["conforming", "example"]

_MAIN: Final = "word/document.xml"
_UNITS: Final = {
    "毫米": Fraction(7200, 127),
    "磅": Fraction(20),
    "字": Fraction(320),
    "倍": Fraction(240),
}
_ALIGNMENTS: Final = {
    "居中": Alignment.CENTER,
    "居左": Alignment.LEFT,
    "居右": Alignment.RIGHT,
    "两端对齐": Alignment.BOTH,
}
_TEXT: Final = "各单位要对照要点列出清单，把任务分解到科室、落实到人头，每季度末报送进展情况。"

_BLANK: Final = (None, 0, "")
_LINES: Final[tuple[tuple[Role | None, int, str], ...]] = (
    (Role.SECRECY, 0, "秘密★1年"),
    (Role.MARK, 0, "明湖区教育局文件"),
    _BLANK,
    _BLANK,
    (Role.NUMBER, 0, "明教〔2026〕1号"),
    (Role.SIGNERS, 0, ""),
    _BLANK,
    (Role.NOTICE_TITLE, 0, "明湖区教育局关于做好教育工作的通知"),
    _BLANK,
    (Role.ADDRESSEES, 0, "各中小学、幼儿园："),
    (Role.BODY, 0, _TEXT),
    (Role.HEADING, 1, "一、提高教育质量"),
    (Role.HEADING, 2, "（一）优化资源布局"),
    (Role.HEADING, 3, "1.办好家门口的学校"),
    (Role.BODY, 0, _TEXT),
    _BLANK,
    (Role.ATTACHMENTS, 0, "附件：任务分工表"),
    _BLANK,
    (Role.SIGNATURE, 0, "明湖区教育局"),
    (Role.DATE, 0, "2026年1月15日"),
    (Role.NOTE, 0, "（此件公开发布）"),
    (Role.ANNEX_LABEL, 0, "附件"),
    _BLANK,
    (Role.ANNEX_TITLE, 0, "任务分工表"),
    (Role.ANNEX_BODY, 0, _TEXT),
    (Role.TITLE, 0, "2026年明湖区教育工作要点"),
    (Role.COPIES, 0, "抄送：明湖区人民政府办公室。"),
    (Role.PRINTER, 0, "明湖区教育局办公室　　2026年1月16日印发"),
)
_LEVELS: Final = {1: HEITI, 2: KAITI}
_NAMES: Final = {
    "一级标题": (Role.HEADING, 1),
    "二级标题": (Role.HEADING, 2),
    "三级标题": (Role.HEADING, 3),
}


@cache
def conforming() -> DocumentLook:
    """A notice that breaks no rule, in the standard's own form."""
    paragraphs = tuple(
        _paragraph(index, role, level, text) for index, (role, level, text) in enumerate(_LINES)
    )
    footers = (("default", _footer("right")), ("even", _footer("left")))
    section = SectionLook(
        DocxPlace(_MAIN, (len(paragraphs) - 1,), 0, 0),
        width=page.PAPER_WIDTH.twips,
        height=page.PAPER_HEIGHT.twips,
        top=page.TOP_MARGIN.twips,
        bottom=page.BOTTOM_MARGIN.twips,
        left=page.LEFT_MARGIN.twips,
        right=page.RIGHT_MARGIN.twips,
        footer=page.FOOTER.twips,
        grid=GridKind.LINES,
        pitch=page.LINE_PITCH.twips,
        footers=footers,
    )
    return DocumentLook(paragraphs, (section,), odd_even=True)


def example(text: str) -> DocumentLook:
    """The document that conforms with the changes that *text* says; raise `ValueError` for others."""
    look = conforming()
    for change in text.split("；"):
        where, _, rest = change.partition("·")
        name, _, value = rest.partition("=")
        look = _changed(look, where, name, value)
    return look


def _paragraph(index: int, role: Role | None, level: int, text: str) -> ParagraphLook:
    format_ = FORMATS[role or Role.BODY]
    form = ParagraphForm(
        alignment=format_.alignment,
        first=format_.indent.twips,
        line=page.LINE_PITCH.twips,
        rule=LineRule.EXACT,
    )
    if role in (Role.SIGNATURE, Role.DATE):
        form = form._replace(right=640)
    if role is Role.ATTACHMENTS:
        form = form._replace(first=640)
    if role in (Role.COPIES, Role.PRINTER):
        form = form._replace(first=INSET.twips)
    face = format_.face or _LEVELS.get(level, FORMATS[Role.BODY].face)
    assert face is not None
    type_ = TypeForm(
        chinese=_font(face),
        latin=_font(face),
        size=format_.size.half_points,
        colour=format_.colour,
        spacing=page.RUN_SPACING.twips if format_.size.half_points == 32 else 0,
    )
    return ParagraphLook(
        DocxPlace(_MAIN, (index,), 0, len(text)),
        text,
        (RunLook(0, text, type_),) if text else (),
        form,
        role=role,
        level=level,
        heading=len(text) if role is Role.HEADING else 0,
        opens_page=role is Role.ANNEX_LABEL,
        mark=type_,
    )


def _footer(side: str) -> FooterLook:
    part = f"word/footer{1 + (side == 'left')}.xml"
    form = ParagraphForm(
        alignment=Alignment(side),
        left=280 if side == "left" else 0,
        right=280 if side == "right" else 0,
        line=360,
        rule=LineRule.EXACT,
    )
    digits = TypeForm(chinese=_font(SONGTI), latin=_font(SONGTI), size=28)
    text = "— 1 —"
    look = ParagraphLook(
        DocxPlace(part, (0,), 0, len(text)), text, (RunLook(0, text, digits),), form, mark=digits
    )
    return FooterLook(DocxPlace(part, (), 0, 0), (look,), 0, "— {number} —", digits)


def _font(face: Face) -> str:
    return typesetting_of(HouseStyle()).font(face)


def _changed(look: DocumentLook, where: str, name: str, value: str) -> DocumentLook:
    if where == "页面":
        return look._replace(sections=tuple(_sheet(each, name, value) for each in look.sections))
    if where in ("页码", "双页码"):
        kind = "even" if where == "双页码" else "default"
        [section] = look.sections
        footers = tuple(
            (each, _numbered(footer, name, value) if each == kind else footer)
            for each, footer in section.footers
        )
        return look._replace(sections=(section._replace(footers=footers),))
    if where == "文档":
        return _document(look, name, value)
    return _elements(look, where, name, value)


_SHEET: Final = {
    "纸张宽": "width",
    "纸张高": "height",
    "天头": "top",
    "地脚": "bottom",
    "订口": "left",
    "翻口": "right",
    "页脚边距": "footer",
}


def _sheet(section: SectionLook, name: str, value: str) -> SectionLook:
    if name == "页码格式":
        return section._replace(number_form=value)
    return SectionLook(**section._asdict() | {_SHEET[name]: _length(value)})


def _document(look: DocumentLook, name: str, value: str) -> DocumentLook:
    if name == "奇偶页不同":
        return look._replace(odd_even=value == "是")
    remnant = Remnant(RemnantKind(name), DocxPlace(_MAIN, (10,), 0, 0), value)
    return look._replace(remnants=(*look.remnants, remnant))


def _numbered(footer: FooterLook, name: str, value: str) -> FooterLook:
    [paragraph] = footer.paragraphs
    if name == "写法":
        shown = value.format(number=1)
        found = 0 if "{number}" in value else None
        return footer._replace(
            paragraphs=(paragraph._replace(text=shown),), number=found, shown=value
        )
    changed = _set(paragraph, name, value)
    return footer._replace(paragraphs=(changed,), digits=changed.runs[0].type)


def _elements(look: DocumentLook, where: str, name: str, value: str) -> DocumentLook:
    role, level = _NAMES.get(where) or (Role(where), 0)
    paragraphs = list[ParagraphLook]()
    for each in look.paragraphs:
        if each.role is not role or (level and each.level != level):
            paragraphs.append(each)
        elif name == "上空行":
            while paragraphs and paragraphs[-1].is_blank:
                paragraphs.pop()
            paragraphs += [_paragraph(each.place.block[0], None, 0, "")] * int(value)
            paragraphs.append(each)
        elif name == "文字":
            paragraphs.append(_worded(each, value))
        else:
            paragraphs.append(_set(each, name, value))
    return look._replace(paragraphs=tuple(paragraphs))


def _worded(look: ParagraphLook, text: str) -> ParagraphLook:
    place = DocxPlace(look.place.part, look.place.block, 0, len(text))
    return look._replace(text=text, runs=(RunLook(0, text, look.type),), place=place)


def _set(look: ParagraphLook, name: str, value: str) -> ParagraphLook:
    if name in ("上框线", "下框线"):
        above, below = look.borders
        borders = (int(value), below) if name == "上框线" else (above, int(value))
        return look._replace(borders=borders)
    if name == "另起一面":
        return look._replace(opens_page=value == "是")
    if name in _TYPE:
        key, read = _TYPE[name]
        runs = tuple(
            run._replace(type=TypeForm(**run.type._asdict() | {key: read(value)}))
            for run in look.runs
        )
        return look._replace(runs=runs)
    if name == "行距" and not value.endswith("磅"):
        times = 1 if value == "单倍" else Fraction(value.removesuffix("倍"))
        form = look.form._replace(line=int(240 * times), rule=LineRule.AUTO, snaps=False)
        return look._replace(form=form)
    key, read = _FORM[name]
    return look._replace(form=ParagraphForm(**look.form._asdict() | {key: read(value)}))


def _length(value: str) -> int:
    for unit, twips in _UNITS.items():
        if value.endswith(unit):
            return round(Fraction(value.removesuffix(unit)) * twips)
    raise ValueError(f"no unit in {value!r}")


def _size(value: str) -> int:
    return _length(value) // 10


def _is_yes(value: str) -> bool:
    return value == "是"


_Read = Callable[[str], object]
_TYPE: Final[dict[str, tuple[str, _Read]]] = {
    "中文字体": ("chinese", str),
    "西文字体": ("latin", str),
    "字号": ("size", _size),
    "加粗": ("bold", _is_yes),
    "倾斜": ("italic", _is_yes),
    "删除线": ("strike", _is_yes),
    "下划线": ("underline", str),
    "突出显示": ("highlight", str),
    "颜色": ("colour", str),
    "字距": ("spacing", _length),
    "字符缩放": ("scale", int),
}
_FORM: Final[dict[str, tuple[str, _Read]]] = {
    "对齐": ("alignment", _ALIGNMENTS.__getitem__),
    "左缩进": ("left", _length),
    "右缩进": ("right", _length),
    "首行缩进": ("first", _length),
    "行距": ("line", _length),
    "段前": ("before", _length),
    "段后": ("after", _length),
}

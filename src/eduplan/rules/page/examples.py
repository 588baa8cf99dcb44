"""Examples of layout: a document that conforms, and changes to it as rules write them.

A change is ``元素·设置=值``: ``标题·字号=18磅``. Lengths have a unit (毫米, 磅, 字, 倍, 行), what is on or
off says 是 or 否; several changes are parted by ``；``.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Final

from eduplan.gbt9704.looks import (
    DocumentLook,
    FooterLook,
    LineRule,
    ParagraphForm,
    ParagraphLook,
    Remnant,
    RemnantKind,
    RunLook,
    SectionLook,
    TypeForm,
)
from eduplan.gbt9704.roles import Alignment, Role
from eduplan.model.place import DocxPlace
from eduplan.rules.page.sample import conforming, sample_paragraph

__all__ = ["example"]

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
_NAMES: Final = {
    "一级标题": (Role.HEADING, 1),
    "二级标题": (Role.HEADING, 2),
    "三级标题": (Role.HEADING, 3),
}


def example(text: str) -> DocumentLook:
    """The document that conforms with the changes that *text* says; raise `ValueError` for others."""
    look = conforming()
    for change in text.split("；"):
        where, _, rest = change.partition("·")
        name, _, value = rest.partition("=")
        look = _changed(look, where, name, value)
    return look


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
            paragraphs += [sample_paragraph(each.place.block[0], None, 0, "")] * int(value)
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

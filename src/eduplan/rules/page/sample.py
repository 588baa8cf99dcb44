"""A document in the standard's own form: what examples of layout are changes to."""

from __future__ import annotations

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
    RunLook,
    SectionLook,
    TypeForm,
)
from eduplan.gbt9704.roles import FORMATS, Alignment, Role
from eduplan.model.layout import HouseStyle
from eduplan.model.place import DocxPlace

__all__ = ["conforming", "sample_paragraph"]

_MAIN: Final = "word/document.xml"
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


@cache
def conforming() -> DocumentLook:
    """A notice that breaks no rule, in the standard's own form."""
    paragraphs = tuple(
        sample_paragraph(index, role, level, text)
        for index, (role, level, text) in enumerate(_LINES)
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


def sample_paragraph(index: int, role: Role | None, level: int, text: str) -> ParagraphLook:
    """A paragraph of *role* as the standard sets it, at the block *index*."""
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

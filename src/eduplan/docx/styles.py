"""The part that holds styles: made from the figures of the standard, only those in use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from eduplan.docx.names import PHRASE_KINDS, Kind, ParagraphStyle, RunStyle
from eduplan.docx.typefaces import Typefaces
from eduplan.docx.xml import MAIN, attribute, fonts
from eduplan.gbt9704.faces import FANGSONG, HALF_WIDTH, Face
from eduplan.gbt9704.figure import Figure
from eduplan.gbt9704.house import Typesetting
from eduplan.gbt9704.page import PAGE_NUMBER_LINE
from eduplan.gbt9704.roles import CELLS, FORMATS, RED, RULE_EIGHTHS, Alignment, Role, RoleFormat
from eduplan.model.layout import Grid

__all__ = ["styles_part"]

_TEXT: Final = FORMATS[Role.BODY]
_SIGNED: Final = frozenset({Role.SIGNATURE, Role.DATE})
"""What is placed by its width: the space between 汉字 and digits is a part of it, and digits of a font
whose widths nobody knows stand in the Chinese one."""


def styles_part(
    paragraphs: tuple[ParagraphStyle, ...],
    runs: tuple[RunStyle, ...],
    faces: tuple[Face, ...],
    house: Typesetting,
) -> bytes:
    """The styles for *paragraphs* and *runs*; *faces* are those of the levels, from pillars down."""
    maker = _Maker(faces, house)
    return "".join(
        [
            f'<w:styles xmlns:w="{MAIN}">',
            maker.defaults(),
            *map(maker.paragraph, paragraphs),
            *map(maker.run, runs),
            "</w:styles>",
        ]
    ).encode()


class _Maker:
    def __init__(self, faces: tuple[Face, ...], house: Typesetting) -> None:
        self.house = house
        self.typefaces = Typefaces(faces, house)

    def defaults(self) -> str:
        """Defaults of the document and the style Normal, which most styles only rename."""
        size = _TEXT.size.half_points
        return (
            "<w:docDefaults><w:rPrDefault><w:rPr>"
            + self.fonts(FANGSONG)
            + f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
            + '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
            + "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
            + '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
            + '<w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/>'
            + '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
            + ("" if self.house.grid is Grid.LINES else '<w:adjustRightInd w:val="0"/>')
            + self.pitch()
            + f'{self.first_line(_TEXT)}<w:jc w:val="both"/></w:pPr>'
            + _wrapped("rPr", self.run_spacing(self.house.run_spacing))
            + "</w:style>"
        )

    def fonts(self, face: Face) -> str:
        """The fonts of *face*."""
        typeface = self.house.typeface(face)
        return fonts(typeface.font, typeface.latin)

    def run_spacing(self, twips: int) -> Iterator[str]:
        """What stands between characters; nothing is said where nowhere anything is."""
        if self.house.run_spacing:
            yield f'<w:spacing w:val="{twips}"/>'

    def first_line(self, form: RoleFormat) -> str:
        """The first line's indent, in characters for Word and in twips for those who cannot count."""
        characters = form.indent.value
        twips = int(characters * self.house.indent_character)
        return f'<w:ind w:firstLineChars="{int(characters * 100)}" w:firstLine="{twips}"/>'

    def pitch(self, before: int = 0, after: int = 0, own: Figure | None = None) -> str:
        """Exact lines, of their *own* height if they have one, with blank lines *before* and *after*."""
        line = self.house.line_pitch
        return (
            f'<w:spacing w:before="{before * line}" w:after="{after * line}"'
            f' w:line="{own.twips if own else line}" w:lineRule="exact"/>'
        )

    def paragraph(self, style: ParagraphStyle) -> str:
        known = style.role is Role.HEADING
        return (
            f'<w:style w:type="paragraph"{"" if known else _CUSTOM} w:styleId="{style.id}">'
            f'<w:name w:val="{attribute(style.name)}"/><w:basedOn w:val="Normal"/>'
            + ('<w:next w:val="Normal"/>' if known else "")
            + "<w:qFormat/>"
            + _wrapped("pPr", self.layout(style))
            + _wrapped("rPr", self.type(style))
            + "</w:style>"
        )

    def layout(self, style: ParagraphStyle) -> Iterator[str]:
        """The paragraph's properties, in the order of the schema."""
        form = FORMATS[style.role]
        if form.keeps_next:
            yield "<w:keepNext/>"
        if form.opens_page:
            yield "<w:pageBreakBefore/>"
        if style.role is Role.RULE:
            yield _RED_RULE
        if style.role in _SIGNED:
            yield '<w:autoSpaceDE w:val="1"/><w:autoSpaceDN w:val="1"/>'
        if form.size != _TEXT.size or form.line is not None:
            yield '<w:snapToGrid w:val="0"/>'
        yield self.spacing(style.role, form)
        if form.indent != _TEXT.indent:
            yield self.first_line(form)
        if form.alignment is not Alignment.BOTH:
            yield f'<w:jc w:val="{form.alignment.value}"/>'
        if style.role is Role.HEADING:
            yield f'<w:outlineLvl w:val="{style.level - 1}"/>'

    def spacing(self, role: Role, form: RoleFormat) -> str:
        if role in CELLS:
            return '<w:spacing w:line="240" w:lineRule="auto"/>'
        if role is Role.PAGE_NUMBER:
            return f'<w:spacing w:line="{PAGE_NUMBER_LINE.twips}" w:lineRule="exact"/>'
        if form.before.number or form.after.number or form.line is not None:
            return self.pitch(form.before.number, form.after.number, form.line)
        return ""

    def type(self, style: ParagraphStyle) -> Iterator[str]:
        """The properties of its characters, in the order of the schema."""
        form = FORMATS[style.role]
        face = self.typefaces.of_paragraph(style)
        if style.role in _SIGNED and self.house.typeface(face).latin not in ("", *HALF_WIDTH):
            yield fonts(self.house.font(face))
        elif face != FANGSONG:
            yield self.fonts(face)
        if style.role is Role.HEADING:
            yield '<w:b w:val="0"/><w:bCs w:val="0"/><w:color w:val="000000"/>'
        if form.colour:
            yield f'<w:color w:val="{form.colour}"/>'
        if form.size != _TEXT.size:
            size = form.size.half_points
            yield from self.run_spacing(0)
            yield f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'

    def run(self, style: RunStyle) -> str:
        face = self.typefaces.of_run(style)
        named = [self.fonts(face)] if face else []
        if self.house.bold_run_in and _runs_in(style):
            named.append("<w:b/><w:bCs/>")
        return (
            f'<w:style w:type="character"{_CUSTOM} w:styleId="{style.id}">'
            f'<w:name w:val="{attribute(style.name)}"/>' + _wrapped("rPr", named) + "</w:style>"
        )


def _runs_in(style: RunStyle) -> bool:
    """Whether *style* is that of the words of run-in headings, or of phrases among them."""
    return style.kind is Kind.HEADING or (style.kind in PHRASE_KINDS and style.level > 0)


_RED_RULE: Final = (
    f'<w:pBdr><w:bottom w:val="single" w:sz="{RULE_EIGHTHS.number}" w:space="0"'
    f' w:color="{RED}"/></w:pBdr>'
)
_CUSTOM: Final = ' w:customStyle="1"'


def _wrapped(tag: str, inside: Iterable[str]) -> str:
    content = "".join(inside)
    return f"<w:{tag}>{content}</w:{tag}>" if content else ""

"""The makes: the same notice by our own writer, by styles on Word's grid, and all by direct formatting."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Sequence
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from lxml import etree

import docx
from eduplan.docx.page.office import find_office
from eduplan.docx.writer import write_document
from eduplan.gbt9704.faces import FANGSONG, HEITI, KAITI, XIAOBIAOSONG
from eduplan.gbt9704.roles import Role
from eduplan.model import Layout, Profile
from tests.battery.content import LINES, Line, own_plan

__all__ = ["Make", "conforming", "opened", "resaved", "saved"]


class Make(Enum):
    """Who made a document; the value is what the table says."""

    OWN = "本库所写"
    STYLED = "样式＋Word文档网格"
    DIRECT = "全部直接格式"


class _Look(NamedTuple):
    font: str = FANGSONG.font
    size: int = 32
    align: str = "both"
    first: int = 640
    left: int = 0
    right: int = 0
    colour: str = ""
    opens_page: bool = False


_FLUSH: Final = _Look(first=0)
_TITLE: Final = _Look(XIAOBIAOSONG.font, 44, "center", 0)
_LOOKS: Final = {
    Role.MARK: _Look(XIAOBIAOSONG.font, 96, "center", 0, colour="FF0000"),
    Role.NUMBER: _Look(align="center", first=0),
    Role.NOTICE_TITLE: _TITLE,
    Role.ADDRESSEES: _FLUSH,
    Role.ANNEX_LABEL: _Look(HEITI.font, first=0, align="left", opens_page=True),
    Role.ANNEX_TITLE: _TITLE,
    Role.COPIES: _Look(size=28, first=0, left=280, align="left", right=280),
    Role.PRINTER: _Look(size=28, first=0, left=280, align="left", right=280),
    Role.NOTE: _Look(align="left"),
}
_NAME: Final = _Look(align="right", first=0, right=640)
_FACES: Final = {1: HEITI.font, 2: KAITI.font}
_PITCH: Final = 579


def _look(line: Line, make: Make) -> _Look:
    if line.role in (Role.SIGNATURE, Role.DATE):
        return _signed(line.role, make)
    return _LOOKS.get(line.role, _Look())


def _signed(role: Role, make: Make) -> _Look:
    """Without a seal in one make; under a seal, the name over the middle of the date, in the other."""
    if make is Make.STYLED:
        # The date is longer than the name: it ends 2字 from the right, and begins 2字 behind the name.
        begin = 8845 - 640 - 13 * 316 // 2
        return _NAME if role is Role.DATE else _Look(align="left", first=0, left=begin - 640)
    if role is Role.DATE:
        return _NAME._replace(right=1280)
    return _NAME._replace(right=1280 + (13 * 320 // 2 - 6 * 320) // 2)


@cache
def conforming(make: Make) -> bytes:
    """The document of *make* that no fault has been planted into."""
    if make is Make.OWN:
        return write_document(own_plan(), layout=Layout(Profile.ATTACHMENT))
    document = docx.Document()
    properties = document.core_properties
    properties.author, properties.title, properties.comments = "明湖区教育局", "通知", ""
    body = document.element.body
    for child in list(body)[:-1]:
        body.remove(child)
    _page(document, make)
    made = set[str]()
    for line in LINES:
        paragraph = document.add_paragraph()
        if make is Make.STYLED:
            _styled(document, paragraph, line, made)
        else:
            _direct(paragraph, line)
    _rule(paragraph_of(document, "明教〔"), "bottom", "FF0000", space=11)
    _rule(paragraph_of(document, "抄送："), "top", "000000")
    _rule(paragraph_of(document, "明湖区教育局办公室"), "bottom", "000000")
    return saved(document)


def opened(content: bytes) -> Document:
    """A document to plant a fault into."""
    return docx.Document(io.BytesIO(content))


def saved(document: Document) -> bytes:
    """The bytes of *document*."""
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def resaved(contents: Sequence[bytes], folder: Path) -> list[bytes]:
    """*contents* opened by LibreOffice and saved as .docx again, by one start of it."""
    program = find_office()
    assert program is not None
    out = folder / "resaved"
    names = [folder / f"{number}.docx" for number in range(len(contents))]
    for name, content in zip(names, contents, strict=True):
        name.write_bytes(content)
    profile = (folder / "profile").resolve().as_uri()
    command = [program, f"-env:UserInstallation={profile}", "--headless", "--norestore"]
    command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(out), *map(str, names)]
    subprocess.run(command, check=True, timeout=300, capture_output=True)
    return [(out / name.name).read_bytes() for name in names]


def paragraph_of(document: Document, start: str) -> Paragraph:
    """The first paragraph of the body, those in tables among them, whose text begins with *start*."""
    for element in document.element.body.iter(qn("w:p")):
        paragraph = Paragraph(element, document._body)
        if paragraph.text.startswith(start):
            return paragraph
    raise LookupError(start)


def _page(document: Document, make: Make) -> None:
    [section] = document.sections
    properties = section._sectPr
    size, margins = properties.find(qn("w:pgSz")), properties.find(qn("w:pgMar"))
    assert size is not None
    assert margins is not None
    for element, values in (
        (size, {"w": 11906, "h": 16838}),
        (margins, {"top": 2098, "bottom": 1984, "left": 1587, "right": 1474, "footer": 1417}),
    ):
        for name, value in values.items():
            element.set(qn(f"w:{name}"), str(value))
    grid = properties.find(qn("w:docGrid"))
    if grid is None:
        grid = OxmlElement("w:docGrid")
        properties.append(grid)
    if make is Make.STYLED:
        grid.set(qn("w:type"), "linesAndChars")
        grid.set(qn("w:charSpace"), "-842")
        grid.set(qn("w:linePitch"), str(_PITCH))
    else:
        properties.remove(grid)
    document.settings.odd_and_even_pages_header_footer = True
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        footer.is_linked_to_previous = False
        paragraph = footer.paragraphs[0]
        left, right = (280, 0) if side == "left" else (0, 280)
        _paragraph(paragraph, align=side, line=360, left=left, right=right)
        paragraph.style = document.styles["Normal"]
        for part in ("— ", "begin", "", "separate", "1", "end", " —"):
            run = paragraph.add_run("" if part.isalpha() else part)
            _run(run._r, "宋体", 28)
            if part.isalpha() or not part:
                run._r.append(_field(part))


def _field(kind: str) -> etree._Element:
    if not kind:
        code = OxmlElement("w:instrText")
        code.text = " PAGE "
        return code
    element = OxmlElement("w:fldChar")
    element.set(qn("w:fldCharType"), kind)
    return element


def _direct(paragraph: Paragraph, line: Line) -> None:
    look = _look(line, Make.DIRECT)
    _paragraph(
        paragraph,
        align=look.align,
        first=look.first,
        left=look.left,
        right=look.right,
        line=1240 if line.role is Role.MARK else _PITCH,
        opens_page=look.opens_page,
    )
    for text, font in _parts(line, look):
        run = paragraph.add_run(text)
        _run(run._r, font, look.size, look.colour, -5 if look.size == 32 else 0)


def _parts(line: Line, look: _Look) -> list[tuple[str, str]]:
    font = _FACES.get(line.level, look.font)
    parts = [(line.text[: line.heading], font), (line.text[line.heading :], look.font)]
    return [(text, font) for text, font in parts if text]


def _styled(document: Document, paragraph: Paragraph, line: Line, made: set[str]) -> None:
    if not made:
        made.add("Normal")
        _make_normal(document)
    if not line.text:
        paragraph.style = document.styles["Normal"]
        return
    name = _style_name(line)
    if name not in made:
        made.add(name)
        _make_style(document, name, line)
    paragraph.style = document.styles[name]
    for text, font in _parts(line, _look(line, Make.STYLED)):
        run = paragraph.add_run(text)
        if line.role is Role.ENTRY and line.level == 2 and font == KAITI.font:
            _run(run._r, font)


def _style_name(line: Line) -> str:
    if line.role is Role.HEADING:
        return f"Heading {line.level}"
    return f"公文{line.role.value}"


def _make_normal(document: Document) -> None:
    defaults = document.styles.element.find(qn("w:docDefaults"))
    if defaults is not None:
        document.styles.element.remove(defaults)
    normal = document.styles["Normal"]
    _clear(normal.element)
    _style_type(normal.element, FANGSONG.font, 32)
    _style_paragraph(normal.element, _Look(first=632))


def _make_style(document: Document, name: str, line: Line) -> None:
    names = [style.name for style in document.styles]
    style = document.styles[name] if name in names else document.styles.add_style(name, 1)
    style.base_style = document.styles["Normal"]
    look = _look(line, Make.STYLED)
    _clear(style.element)
    font = _FACES.get(line.level, look.font) if line.role is Role.HEADING else look.font
    _style_type(style.element, font, look.size, look.colour)
    first = 632 if look.first == 640 else look.first
    line_height = 1240 if line.role is Role.MARK else _PITCH
    _style_paragraph(style.element, look._replace(first=first), line_height)


def _clear(style: etree._Element) -> None:
    for tag in ("w:pPr", "w:rPr"):
        for element in style.findall(qn(tag)):
            style.remove(element)


def _style_type(style: etree._Element, font: str, size: int, colour: str = "") -> None:
    holder = OxmlElement("w:rPr")
    style.append(holder)
    _type(holder, font, size, colour or "000000", 0, bold=False)


def _style_paragraph(style: etree._Element, look: _Look, line: int = _PITCH) -> None:
    properties = OxmlElement("w:pPr")
    style.find(qn("w:rPr")).addprevious(properties)  # type: ignore[union-attr] # just added
    _placed(properties, look.align, look.first, look.left, look.right, line, look.opens_page)


def _paragraph(
    paragraph: Paragraph,
    *,
    align: str,
    first: int = 0,
    left: int = 0,
    right: int = 0,
    line: int = _PITCH,
    opens_page: bool = False,
) -> None:
    properties = paragraph._p.get_or_add_pPr()
    _placed(properties, align, first, left, right, line, opens_page)


def _placed(
    properties: etree._Element,
    align: str,
    first: int,
    left: int,
    right: int,
    line: int,
    opens_page: bool,
) -> None:
    if opens_page:
        properties.append(OxmlElement("w:pageBreakBefore"))
    widow = OxmlElement("w:widowControl")
    widow.set(qn("w:val"), "0")
    spacing = OxmlElement("w:spacing")
    for name, value in (("before", 0), ("after", 0), ("line", line)):
        spacing.set(qn(f"w:{name}"), str(value))
    spacing.set(qn("w:lineRule"), "exact")
    indent = OxmlElement("w:ind")
    for name, value in (("left", left), ("right", right), ("firstLine", first)):
        indent.set(qn(f"w:{name}"), str(value))
    indent.set(qn("w:firstLineChars"), "200" if first else "0")
    place = OxmlElement("w:jc")
    place.set(qn("w:val"), align)
    properties.extend([widow, spacing, indent, place])


def _run(run: etree._Element, font: str, size: int = 0, colour: str = "", spacing: int = 0) -> None:
    holder = run.find(qn("w:rPr"))
    if holder is None:
        holder = OxmlElement("w:rPr")
        run.insert(0, holder)
    _type(holder, font, size, colour, spacing)


def _type(
    holder: etree._Element,
    font: str,
    size: int,
    colour: str,
    spacing: int,
    *,
    bold: bool | None = None,
) -> None:
    fonts = OxmlElement("w:rFonts")
    for slot in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{slot}"), font)
    holder.append(fonts)
    if bold is not None:
        weight = OxmlElement("w:b")
        weight.set(qn("w:val"), str(int(bold)))
        holder.append(weight)
    for tag, value in (("color", colour), ("spacing", spacing), ("sz", size), ("szCs", size)):
        if value:
            element = OxmlElement(f"w:{tag}")
            element.set(qn("w:val"), str(value))
            holder.append(element)


def _rule(paragraph: Paragraph, edge: str, colour: str, space: int = 1) -> None:
    borders = OxmlElement("w:pBdr")
    line = OxmlElement(f"w:{edge}")
    for name, value in (("val", "single"), ("sz", "8"), ("space", str(space)), ("color", colour)):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    properties = paragraph._p.get_or_add_pPr()
    after = properties.find(qn("w:widowControl"))
    if after is not None:
        after.addnext(borders)
    else:
        properties.append(borders)

"""A comparison as a .docx: a table for each group, dropped words struck through, new ones underlined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from eduplan.docx.package import deflated, pack
from eduplan.docx.xml import DECLARATION, MAIN, escape
from eduplan.model.comparison import Comparison, ComparisonRow

__all__ = ["write_comparison"]

_TEXT: Final = "仿宋"
_HEADING: Final = "黑体"
_SIZES: Final = {"text": 21, "group": 28, "title": 36}
"""Half-points: 五号 in the table, 四号 and 小二 for headings."""
_HEADS: Final = ("变化", "位置", "原文", "新文")
_WIDTHS: Final = (1400, 2600, 5285, 5285)
"""Twips: together the width of A4 on its side (297 mm) less margins of 20 mm."""
_PAGE: Final = (
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134"'
    ' w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>'
    "</w:sectPr>"
)
_OLD: Final = '<w:strike/><w:color w:val="A00000"/>'
_NEW: Final = '<w:color w:val="006010"/>'
_UNDERLINE: Final = '<w:u w:val="single"/>'
_RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_MAIN_TYPE: Final = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
)
_BORDERS: Final = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def write_comparison(comparison: Comparison) -> bytes:
    """*comparison* as the bytes of a .docx, A4 on its side; equal ones give equal bytes."""
    body = "".join(_body(comparison))
    document = (
        f'{DECLARATION}<w:document xmlns:w="{MAIN}"><w:body>{body}{_PAGE}</w:body></w:document>'
    )
    types = (
        f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN_TYPE}"/></Types>'
    )
    links = (
        f'<Relationships xmlns="{_RELATIONSHIPS}"><Relationship Id="rId1"'
        f' Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
    )
    parts = {"[Content_Types].xml": types, "_rels/.rels": links, "word/document.xml": document}
    return pack([deflated(name, text.encode()) for name, text in parts.items()])


def _body(comparison: Comparison) -> Iterator[str]:
    yield _paragraph(_run("对照表", face=_HEADING, size="title"), centred=True)
    yield _paragraph(_run(f"原：{comparison.old_title or '（无标题）'}"))
    yield _paragraph(_run(f"新：{comparison.new_title or '（无标题）'}"))
    yield _paragraph(_run(comparison.summary))
    for group, rows in comparison.groups.items():
        yield _paragraph(_run(group, face=_HEADING, size="group"), keep=True)
        yield _table(rows)
    yield _paragraph("")


def _table(rows: Iterable[ComparisonRow]) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
    properties = (
        f'<w:tblPr><w:tblW w:w="{sum(_WIDTHS)}" w:type="dxa"/><w:tblBorders>{_BORDERS}'
        '</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
    )
    head = _row([_run(word, face=_HEADING) for word in _HEADS], head=True)
    body = "".join(
        _row([_run(row.word), _run(row.where), _side(row, 0), _side(row, 1)]) for row in rows
    )
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{head}{body}</w:tbl>"


def _row(cells: Iterable[str], *, head: bool = False) -> str:
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{_paragraph(cell)}</w:tc>'
        for cell, width in zip(cells, _WIDTHS, strict=True)
    )
    return f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' if head else ''}{inner}</w:tr>"


def _side(row: ComparisonRow, side: int) -> str:
    before, behind = ((_OLD, ""), (_NEW, _UNDERLINE))[side]
    return "".join(
        _run(piece[side], before, behind) if piece[0] != piece[1] else _run(piece[side])
        for piece in row.abridged()
    )


def _paragraph(runs: str, *, centred: bool = False, keep: bool = False) -> str:
    inner = "<w:keepNext/>" * keep + '<w:jc w:val="center"/>' * centred
    properties = f"<w:pPr>{inner}</w:pPr>" if inner else ""
    return f"<w:p>{properties}{runs}</w:p>"


def _run(
    text: str, before: str = "", behind: str = "", *, face: str = _TEXT, size: str = "text"
) -> str:
    """A run of *text*; *before* and *behind* are properties that stand before and behind the size."""
    if not text:
        return ""
    half_points = _SIZES[size]
    fonts = f'<w:rFonts w:ascii="{face}" w:hAnsi="{face}" w:eastAsia="{face}"/>'
    properties = f'{fonts}{before}<w:sz w:val="{half_points}"/>{behind}'
    lines = [f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n")]
    return f"<w:r><w:rPr>{properties}</w:rPr>{'<w:br/>'.join(lines)}</w:r>"

"""Documents made by hand: paragraphs named by our styles, placed by properties that the test shows.

Nothing of the writer is in them but the styles' names: what they measure is known by arithmetic.
"""

from __future__ import annotations

import io
from typing import Final
from zipfile import ZipFile

from attrs import evolve, frozen

from eduplan.docx.names import paragraph_style
from eduplan.gbt9704.roles import Role

__all__ = ["LINE", "Made", "Setup", "mm", "table"]

_W: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS: Final = {"document": "document.main", "styles": "styles", "settings": "settings"}
_FOOTERS: Final = {"odd": "right", "even": "left"}
_KINDS: Final = {"default": "odd", "even": "even"}

LINE: Final = 579
"""Twips from one line to the next."""


def mm(value: float) -> int:
    """Millimetres in twips."""
    return round(value * 1440 / 25.4)


@frozen
class Setup:
    """The page; all lengths in twips."""

    top: int = 2098
    left: int = 1588
    right: int = 1475
    bottom: int = 1984
    footer: int = 1417
    inset: int = 280


@frozen
class Made:
    """A document that grows paragraph by paragraph."""

    body: str = ""
    setup: Setup = Setup()

    def add(
        self,
        role: Role,
        text: str,
        *,
        before: int = 0,
        line: int = LINE,
        left: int = 0,
        right: int = 0,
        first: int = 0,
        jc: str = "both",
        size: int = 32,
        font: str = "仿宋_GB2312",
        colour: str = "",
        tabs: str = "",
        border: str = "",
        breaks: bool = False,
    ) -> Made:
        """This document with one more paragraph: *text* has “|” for a break of the line, tabs for tabs."""
        levelled = role in (Role.HEADING, Role.ENTRY, Role.BODY)
        style = paragraph_style(role, 1 if levelled else 0)
        properties = (
            f'<w:pStyle w:val="{style.id}"/>{"<w:pageBreakBefore/>" if breaks else ""}'
            f'{border}{tabs}<w:snapToGrid w:val="0"/>'
            f'<w:spacing w:before="{before}" w:after="0" w:line="{line}" w:lineRule="exact"/>'
            f'<w:ind w:left="{left}" w:right="{right}" w:firstLine="{first}"/><w:jc w:val="{jc}"/>'
        )
        look = _look(font, size, -5 if size == 32 else 0, colour)
        words = "<w:br/>".join(
            f'<w:t xml:space="preserve">{part}</w:t>' for part in text.split("|")
        )
        words = words.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
        runs = f"<w:r>{look}{words}</w:r>" if text else ""
        return self.put(f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>")

    def put(self, xml: str) -> Made:
        """This document with *xml* behind it."""
        return evolve(self, body=self.body + xml)

    def text(self, count: int = 1, role: Role = Role.NOTICE_BODY) -> Made:
        """This document with *count* more paragraphs of text, of three lines each."""
        made = self
        for _ in range(count):
            made = made.add(role, "各单位按照分工抓好落实确保全年任务如期完成" * 4, first=640)
        return made

    def docx(self) -> bytes:
        """The bytes of the document."""
        buffer = io.BytesIO()
        with ZipFile(buffer, "w") as package:
            for name, xml in self._parts().items():
                package.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{xml}')
        return buffer.getvalue()

    def _parts(self) -> dict[str, str]:
        return {
            "[Content_Types].xml": _content_types(),
            "_rels/.rels": _relations({"main": ("officeDocument", "word/document.xml")}),
            "word/_rels/document.xml.rels": _relations(
                {
                    "styles": ("styles", "styles.xml"),
                    "settings": ("settings", "settings.xml"),
                    **{name: ("footer", f"{name}.xml") for name in _FOOTERS},
                }
            ),
            "word/document.xml": self._document(),
            "word/styles.xml": _styles(),
            "word/settings.xml": f"<w:settings {_W}><w:evenAndOddHeaders/></w:settings>",
            **{
                f"word/{name}.xml": _footer(side, self.setup.inset)
                for name, side in _FOOTERS.items()
            },
        }

    def _document(self) -> str:
        s = self.setup
        footers = "".join(
            f'<w:footerReference w:type="{kind}" r:id="{name}"/>' for kind, name in _KINDS.items()
        )
        section = (
            f'<w:sectPr>{footers}<w:pgSz w:w="11906" w:h="16838"/>'
            f'<w:pgMar w:top="{s.top}" w:right="{s.right}" w:bottom="{s.bottom}" w:left="{s.left}"'
            f' w:header="851" w:footer="{s.footer}" w:gutter="0"/>'
            f'<w:docGrid w:type="lines" w:linePitch="{LINE}"/></w:sectPr>'
        )
        return f'<w:document {_W} xmlns:r="{_R}"><w:body>{self.body}{section}</w:body></w:document>'


def table(rows: list[str], *, floats: bool, width: int, thick: int = 8, thin: int = 6) -> str:
    """版记 as a table *width* twips wide, that *floats* at the foot of the text block or follows the text.

    *rows* are paragraphs; *thick* and *thin* are the rules, in eighths of a point.
    """
    rule = '<w:{} w:val="single" w:sz="{}" w:space="0" w:color="000000"/>'
    cells = []
    for i, row in enumerate(rows):
        above = rule.format("top", thin if i else thick)
        below = rule.format("bottom", thick) if i == len(rows) - 1 else ""
        cells.append(
            f'<w:tr><w:trPr><w:trHeight w:val="{LINE}" w:hRule="exact"/></w:trPr><w:tc><w:tcPr>'
            f'<w:tcW w:w="{width}" w:type="dxa"/><w:tcBorders>{above}{below}</w:tcBorders></w:tcPr>'
            f"{row}</w:tc></w:tr>"
        )
    margins = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right"))
    place = (
        '<w:tblpPr w:leftFromText="0" w:rightFromText="0" w:topFromText="0" w:bottomFromText="0"'
        ' w:vertAnchor="margin" w:horzAnchor="page" w:tblpX="1588" w:tblpYSpec="bottom"/>'
    )
    return (
        f'<w:tbl><w:tblPr>{place if floats else ""}<w:tblW w:w="{width}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid>{"".join(cells)}</w:tbl>'
        '<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
    )


def _look(font: str, size: int, spacing: int, colour: str = "") -> str:
    slots = " ".join(f'w:{slot}="{font}"' for slot in ("ascii", "hAnsi", "eastAsia", "cs"))
    red = f'<w:color w:val="{colour}"/>' if colour else ""
    return (
        f'<w:rPr><w:rFonts w:hint="eastAsia" {slots}/>{red}<w:spacing w:val="{spacing}"/>'
        f'<w:sz w:val="{size}"/><w:lang w:eastAsia="zh-CN"/></w:rPr>'
    )


def _content_types() -> str:
    kinds = {**_PARTS, **dict.fromkeys(_FOOTERS, "footer")}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    default = f'<Default Extension="rels" ContentType="{rels}"/>'
    return f'<Types xmlns="{_PACKAGE}/content-types">{default}{overrides}</Types>'


def _relations(targets: dict[str, tuple[str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="{name}" Type="{_R}/{kind}" Target="{target}"/>'
        for name, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def _styles() -> str:
    named = "".join(
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style.id}">'
        f'<w:name w:val="{style.name}"/><w:basedOn w:val="a"/></w:style>'
        for role in Role
        for style in (
            paragraph_style(role, 1 if role in (Role.HEADING, Role.ENTRY, Role.BODY) else 0),
        )
    )
    return (
        f'<w:styles {_W}><w:style w:type="paragraph" w:default="1" w:styleId="a">'
        '<w:name w:val="Normal"/><w:pPr><w:widowControl w:val="0"/>'
        f'<w:spacing w:before="0" w:after="0" w:line="{LINE}" w:lineRule="exact"/></w:pPr>'
        f"{_look('仿宋_GB2312', 32, -5)}</w:style>{named}</w:styles>"
    )


def _footer(side: str, inset: int) -> str:
    look = _look("宋体", 28, 0)
    return (
        f'<w:ftr {_W}><w:p><w:pPr><w:spacing w:line="360" w:lineRule="exact"/>'
        f'<w:ind w:{side}="{inset}" w:firstLine="0"/><w:jc w:val="{side}"/></w:pPr>'
        f'<w:r>{look}<w:t xml:space="preserve">— </w:t></w:r>'
        f'<w:fldSimple w:instr=" PAGE "><w:r>{look}<w:t>1</w:t></w:r></w:fldSimple>'
        f'<w:r>{look}<w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>'
    )

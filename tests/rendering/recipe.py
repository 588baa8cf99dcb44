"""A document by the standard's arithmetic, made without eduplan: to try the measuring on.

22 lines of 28 characters want an exact line pitch of 579 twips and 5 twips less after every
character of 16 points; the page number's dash stands 7 mm below for a footer of 1417 twips.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final
from zipfile import ZipFile

from attrs import frozen

__all__ = ["Recipe", "write_recipe"]

_W: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_TITLE: Final = "量一量这一页的尺寸"
_SENTENCE: Final = "各单位按照分工抓好落实确保全年任务如期完成"
_MIXED: Final = (
    "全年走访20所学校，座谈100场，师生满意度不低于98.5%；印发《工作手册（试行）》，"
    "“一校一策”制定方案，6月底前完成自查，12月底前由77.34%提高到85%。"
)
_TEXT: Final = (_SENTENCE * 30, _MIXED, _MIXED * 3, _SENTENCE * 20, _MIXED) * 3


@frozen
class Recipe:
    """What is varied; all lengths in twips (1/20 point)."""

    pitch: int = 579
    tracking: int = -5
    footer: int = 1417
    indent: int = 640


def write_recipe(recipe: Recipe, path: Path) -> Path:
    """Write the document and give back its *path*."""
    with ZipFile(path, "w") as package:
        for name, xml in _parts(recipe).items():
            package.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{xml}')
    return path


def _parts(recipe: Recipe) -> dict[str, str]:
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations({"main": ("officeDocument", "word/document.xml")}),
        "word/_rels/document.xml.rels": _relations(
            {
                "styles": ("styles", "styles.xml"),
                "settings": ("settings", "settings.xml"),
                "odd": ("footer", "odd.xml"),
                "even": ("footer", "even.xml"),
            }
        ),
        "word/document.xml": _document(recipe),
        "word/styles.xml": _styles(recipe),
        "word/settings.xml": f"<w:settings {_W}><w:evenAndOddHeaders/></w:settings>",
        "word/odd.xml": _footer("right"),
        "word/even.xml": _footer("left"),
    }


def _content_types() -> str:
    kinds = {
        "document": "document.main",
        "styles": "styles",
        "settings": "settings",
        "odd": "footer",
        "even": "footer",
    }
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


def _styles(recipe: Recipe) -> str:
    return (
        f'<w:styles {_W}><w:style w:type="paragraph" w:default="1" w:styleId="a">'
        '<w:name w:val="Normal"/><w:pPr><w:widowControl w:val="0"/>'
        f'<w:spacing w:before="0" w:after="0" w:line="{recipe.pitch}" w:lineRule="exact"/>'
        f'<w:ind w:firstLine="{recipe.indent}"/><w:jc w:val="both"/></w:pPr>'
        f"{_look('仿宋_GB2312', 32, recipe.tracking)}</w:style></w:styles>"
    )


def _look(face: str, half_points: int, tracking: int) -> str:
    slots = " ".join(f'w:{slot}="{face}"' for slot in ("ascii", "hAnsi", "eastAsia", "cs"))
    return (
        f'<w:rPr><w:rFonts w:hint="eastAsia" {slots}/><w:spacing w:val="{tracking}"/>'
        f'<w:sz w:val="{half_points}"/><w:lang w:eastAsia="zh-CN"/></w:rPr>'
    )


def _document(recipe: Recipe) -> str:
    title = (
        '<w:p><w:pPr><w:snapToGrid w:val="0"/><w:ind w:firstLine="0"/><w:jc w:val="center"/>'
        f"</w:pPr><w:r>{_look('方正小标宋简体', 44, 0)}<w:t>{_TITLE}</w:t></w:r></w:p><w:p/>"
    )
    text = "".join(f"<w:p><w:r><w:t>{paragraph}</w:t></w:r></w:p>" for paragraph in _TEXT)
    section = (
        '<w:sectPr><w:footerReference w:type="default" r:id="odd"/>'
        '<w:footerReference w:type="even" r:id="even"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="2098" w:right="1475" w:bottom="1984" w:left="1588" w:header="851"'
        f' w:footer="{recipe.footer}" w:gutter="0"/>'
        f'<w:docGrid w:type="lines" w:linePitch="{recipe.pitch}"/></w:sectPr>'
    )
    return f'<w:document {_W} xmlns:r="{_R}"><w:body>{title}{text}{section}</w:body></w:document>'


def _footer(side: str) -> str:
    look = _look("宋体", 28, 0)
    return (
        f'<w:ftr {_W}><w:p><w:pPr><w:spacing w:line="360" w:lineRule="exact"/>'
        f'<w:ind w:{side}="280" w:firstLine="0"/><w:jc w:val="{side}"/></w:pPr>'
        f'<w:r>{look}<w:t xml:space="preserve">— </w:t></w:r>'
        f'<w:fldSimple w:instr=" PAGE "><w:r>{look}<w:t>1</w:t></w:r></w:fldSimple>'
        f'<w:r>{look}<w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>'
    )

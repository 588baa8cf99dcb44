"""The parts that are the same in every document of ours: types, relationships, settings, footers."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final, NamedTuple

from eduplan.docx.landscape import FooterIds
from eduplan.docx.names import paragraph_style
from eduplan.docx.xml import MAIN, RELATIONSHIPS, escape, fonts
from eduplan.gbt9704 import page
from eduplan.gbt9704.faces import SONGTI
from eduplan.gbt9704.house import Typesetting
from eduplan.gbt9704.roles import Role

__all__ = [
    "CORE",
    "CUSTOM",
    "DATA",
    "DATA_PROPERTIES",
    "DOCUMENT",
    "FOOTERS",
    "STYLES",
    "TURNED_FOOTERS",
    "TURNED_IDS",
    "UPRIGHT_IDS",
    "content_types",
    "data_properties",
    "data_relationships",
    "document_relationships",
    "footer",
    "package_relationships",
    "page_number",
    "settings",
]

DOCUMENT: Final = "word/document.xml"
STYLES: Final = "word/styles.xml"
SETTINGS: Final = "word/settings.xml"
FOOTERS: Final = {"default": "word/footer1.xml", "even": "word/footer2.xml"}
TURNED_FOOTERS: Final = {"default": "word/footer3.xml", "even": "word/footer4.xml"}
"""Those of pages that lie on their side."""
UPRIGHT_IDS: Final = FooterIds("rId1", "rId2")
TURNED_IDS: Final = FooterIds("rId3", "rId4")
CORE: Final = "docProps/core.xml"
CUSTOM: Final = "docProps/custom.xml"
DATA: Final = "customXml/item1.xml"
DATA_PROPERTIES: Final = "customXml/itemProps1.xml"

_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_TYPES: Final = {
    DOCUMENT: f"{_WORD}document.main+xml",
    STYLES: f"{_WORD}styles+xml",
    SETTINGS: f"{_WORD}settings+xml",
    **dict.fromkeys((*FOOTERS.values(), *TURNED_FOOTERS.values()), f"{_WORD}footer+xml"),
    CORE: "application/vnd.openxmlformats-package.core-properties+xml",
    CUSTOM: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    DATA_PROPERTIES: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
}
_OURS: Final = frozenset({CUSTOM, DATA_PROPERTIES})
_TURNED: Final = frozenset(TURNED_FOOTERS.values())
_DATA_ID: Final = "{ED38DE44-CC3C-5906-8CBD-9DEE5F59AC10}"
"""Names the data part among others; always the same."""
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/"


class _Link(NamedTuple):
    type: str
    target: str


_CORE_LINK: Final = f"{_PACKAGE}relationships/metadata/core-properties"


@cache
def content_types(*, clean: bool, turned: bool) -> bytes:
    """``[Content_Types].xml``; *clean* without our own properties, *turned* with turned pages."""
    left = (_OURS if clean else frozenset()) | (frozenset() if turned else _TURNED)
    names = [name for name in _TYPES if name not in left]
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{_TYPES[name]}"/>' for name in names
    )
    return (
        f'<Types xmlns="{_PACKAGE}content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    ).encode()


@cache
def package_relationships(*, clean: bool) -> bytes:
    """The relationships of the package."""
    links = [
        _Link(f"{RELATIONSHIPS}/officeDocument", DOCUMENT),
        _Link(_CORE_LINK, CORE),
        _Link(f"{RELATIONSHIPS}/custom-properties", CUSTOM),
    ]
    return _relationships(links[:2] if clean else links)


@cache
def document_relationships(*, clean: bool, turned: bool) -> bytes:
    """The relationships of the document: footers come first, those of *turned* pages next."""
    footers = (*FOOTERS.values(), *(TURNED_FOOTERS.values() if turned else ()))
    links = [_Link(f"{RELATIONSHIPS}/footer", _beside(name)) for name in footers]
    links += [
        _Link(f"{RELATIONSHIPS}/styles", _beside(STYLES)),
        _Link(f"{RELATIONSHIPS}/settings", _beside(SETTINGS)),
        _Link(f"{RELATIONSHIPS}/customXml", f"../{DATA}"),
    ]
    return _relationships(links[:-1] if clean else links)


@cache
def data_relationships() -> bytes:
    """The relationship of the data part to its properties."""
    return _relationships([_Link(f"{RELATIONSHIPS}/customXmlProps", "itemProps1.xml")])


@cache
def data_properties() -> bytes:
    """The properties of the data part: LibreOffice keeps only data parts that have some."""
    office = RELATIONSHIPS.removesuffix("relationships")
    return f'<d:datastoreItem d:itemID="{_DATA_ID}" xmlns:d="{office}customXml"/>'.encode()


def _beside(name: str) -> str:
    return name.removeprefix("word/")


def _relationships(links: list[_Link]) -> bytes:
    members = "".join(
        f'<Relationship Id="rId{index}" Type="{link.type}" Target="{link.target}"/>'
        for index, link in enumerate(links, 1)
    )
    return (f'<Relationships xmlns="{_PACKAGE}relationships">{members}</Relationships>').encode()


@cache
def settings() -> bytes:
    """Different footers on odd and even pages; Chinese typing as Word's Chinese template has it."""
    return (
        f'<w:settings xmlns:w="{MAIN}"><w:evenAndOddHeaders/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        "<w:balanceSingleByteDoubleByteWidth/><w:doNotExpandShiftReturn/>"
        "<w:adjustLineHeightInTable/><w:useFELayout/>"
        '<w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
    ).encode()


@lru_cache(maxsize=64)
def page_number(house: Typesetting) -> str:
    """The runs of the page number, in the form of *house*: “— 1 —”."""
    properties = f"<w:rPr>{fonts(house.font(SONGTI), hint=True)}</w:rPr>"

    def run(content: str) -> str:
        return f"<w:r>{properties}{content}</w:r>"

    before, after = (
        run(f'<w:t xml:space="preserve">{escape(words)}</w:t>') if words else ""
        for words in house.page_number
    )
    return f'{before}<w:fldSimple w:instr=" PAGE ">{run("<w:t>1</w:t>")}</w:fldSimple>{after}'


@lru_cache(maxsize=64)
def footer(side: str, house: Typesetting) -> bytes:
    """The page number on odd pages (*side* default) at the right, on even ones at the left."""
    edge = "left" if side == "even" else "right"
    return (
        f'<w:ftr xmlns:w="{MAIN}"><w:p><w:pPr>'
        f'<w:pStyle w:val="{paragraph_style(Role.PAGE_NUMBER).id}"/>'
        f'<w:ind w:{edge}="{page.PAGE_NUMBER_INSET.twips}"/><w:jc w:val="{edge}"/></w:pPr>'
        f"{page_number(house)}</w:p></w:ftr>"
    ).encode()

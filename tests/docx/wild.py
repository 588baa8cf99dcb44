"""Documents as other programs write them, made part by part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from eduplan.docx.xml import MAIN, RELATIONSHIPS, escape
from tests.docx.packages import zipped

__all__ = [
    "SPACES",
    "alternatives",
    "level",
    "lists",
    "numbered",
    "package",
    "paragraph",
    "run",
    "style",
    "table",
    "text_box",
]

SPACES = (
    f'xmlns:w="{MAIN}" xmlns:r="{RELATIONSHIPS}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_ROOTS = {"header": "hdr", "footer": "ftr"}


def run(text: str, properties: str = "") -> str:
    """A run of *text*."""
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{looks}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    """A paragraph of *content*, which is text or runs."""
    inside = content if content.startswith("<") else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def numbered(content: str, num: str = "1", place: int = 0, more: str = "") -> str:
    """A paragraph on the level *place* of the list *num*."""
    listed = f'<w:numPr><w:ilvl w:val="{place}"/><w:numId w:val="{num}"/></w:numPr>'
    return paragraph(content, listed + more)


def level(place: int, format: str, text: str, more: str = "") -> str:
    """One level of a list's definition; it starts at 1 unless *more* says otherwise."""
    more = more if "<w:start " in more else f'<w:start w:val="1"/>{more}'
    return f'<w:lvl w:ilvl="{place}"><w:numFmt w:val="{format}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def lists(*definitions: str, nums: Mapping[str, str] | None = None) -> str:
    """A numbering part: *definitions* are the levels of each list, *nums* what is said of its use.

    Without *nums* the list n uses the definition n.
    """
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{number}">{levels}</w:abstractNum>'
        for number, levels in enumerate(definitions, 1)
    )
    used = nums or {
        str(number): f'<w:abstractNumId w:val="{number}"/>'
        for number in range(1, len(definitions) + 1)
    }
    return abstract + "".join(
        f'<w:num w:numId="{key}">{content}</w:num>' for key, content in used.items()
    )


def style(
    key: str,
    name: str,
    properties: str = "",
    *,
    based: str = "",
    runs: str = "",
    kind: str = "paragraph",
) -> str:
    """A style with the id *key*."""
    on = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{name}"/>{on}'
        f"<w:pPr>{properties}</w:pPr><w:rPr>{runs}</w:rPr></w:style>"
    )


def table(*rows: list[str], properties: str = "") -> str:
    """A table whose cells hold text or paragraphs."""
    return f"<w:tbl>{properties}{''.join(map(_row, rows))}</w:tbl>"


def _row(cells: list[str]) -> str:
    return f"<w:tr>{''.join(map(_cell, cells))}</w:tr>"


def _cell(content: str) -> str:
    if content.startswith("<w:tc>"):
        return content
    inside = content if content.startswith(("<w:p>", "<w:tbl>")) else paragraph(content)
    return f"<w:tc>{inside}</w:tc>"


def text_box(*texts: str) -> str:
    """A run with a text box as Word writes it: for new programs, and once more for old ones."""
    content = f"<w:txbxContent>{''.join(map(paragraph, texts))}</w:txbxContent>"
    return alternatives(
        f"<w:drawing><wps:txbx>{content}</wps:txbx></w:drawing>",
        f"<w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict>",
    )


def alternatives(choice: str, fallback: str) -> str:
    """A run with two forms of the same."""
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{choice}</mc:Choice>'
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def _types(kinds: Iterable[str]) -> str:
    main = {"document": "document.main"}
    overrides = "".join(
        f'<Override PartName="/word/{kind}.xml" '
        f'ContentType="{_WORD}{main.get(kind, kind.rstrip("0123456789"))}+xml"/>'
        for kind in ("document", *kinds)
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def package(
    body: str,
    *,
    styles: str = "",
    numbering: str = "",
    section: str = "",
    settings: str = "",
    parts: Mapping[str, str] | None = None,
) -> bytes:
    """A .docx of *body*; *parts* are others by the kind of their relationship, which is their key too.

    A key may have a number at its end, to tell footers apart.
    """
    named = {"styles": styles, "numbering": numbering, "settings": settings, **(parts or {})}
    named = {kind: content for kind, content in named.items() if content}
    links = "".join(
        f'<Relationship Id="{kind}" Type="{RELATIONSHIPS}/{kind.rstrip("0123456789")}" '
        f'Target="{kind}.xml"/>'
        for kind in named
    )
    end = f"<w:sectPr>{section}</w:sectPr>" if section else ""
    members = {
        "[Content_Types].xml": _types(named),
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="a" '
        f'Type="{RELATIONSHIPS}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}{end}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{links}'
        "</Relationships>",
    }
    for kind, content in named.items():
        bare = kind.rstrip("0123456789")
        root = _ROOTS.get(bare, bare)
        members[f"word/{kind}.xml"] = f"<w:{root} {SPACES}>{content}</w:{root}>"
    return zipped((name, content.encode()) for name, content in members.items())

"""The parts of a .docx that the proof of its page asks: what it shows, sets up and asks for."""

from __future__ import annotations

from attrs import frozen
from lxml import etree

from eduplan.docx.looks.cascade import Cascade
from eduplan.docx.opening import Package, open_package
from eduplan.docx.page.blocks import PageSetup, setups_of
from eduplan.docx.page.fonts import Asked, asked_in
from eduplan.docx.reader import read_document
from eduplan.docx.story import Aids
from eduplan.docx.tree import W, links_of, parsed_part
from eduplan.docx.viewing import view_of
from eduplan.docx.visible import VisibleLine, lines_in
from eduplan.errors import DocxError
from eduplan.gbt9704.looks import LineRule
from eduplan.model.envelope import Sealing
from eduplan.model.reading import NoteCode

__all__ = ["DocumentSource", "read_source"]


@frozen
class DocumentSource:
    """What a document says of its own page."""

    shown: tuple[VisibleLine, ...]
    """Its paragraphs, with the styles of ours that they have."""
    setups: tuple[PageSetup, ...]
    body: tuple[Asked, ...]
    """The fonts of its text."""
    footers: tuple[Asked, ...]
    """The fonts of its footers."""
    is_exact: bool
    """Whether most of its lines are exactly as high as it says."""
    sealing: Sealing | None
    """How it says that it is signed; None where it carries no data."""


def read_source(docx: bytes) -> DocumentSource:
    """What the .docx says of its page; raise `DocxError` where it is none."""
    package = open_package(docx)
    main = next((link.target for link in links_of(package) if link.kind == "officeDocument"), "")
    if main not in package:
        raise DocxError("压缩包里没有 Word 文档", remedy="核对是不是选错了文件")
    document = parsed_part(package, main)
    styles, settings, theme = (
        _linked(package, main, kind) for kind in ("styles", "settings", "theme")
    )
    cascade = Cascade(styles, theme)
    body = document.find(f"{W}body")
    body = document if body is None else body
    aids = Aids(styles)
    footers = [
        parsed_part(package, link.target)
        for link in links_of(package, main)
        if link.kind == "footer" and link.target in package
    ]
    return DocumentSource(
        shown=tuple(lines_in(view_of(body, main, aids).shown)),
        setups=setups_of(document, mirrored=_is_mirrored(settings)),
        body=tuple(asked_in(body, cascade)),
        footers=tuple(asked for footer in footers for asked in asked_in(footer, cascade)),
        is_exact=_is_exact(body, cascade),
        sealing=_sealing(docx) if aids.names.ours else None,
    )


def _linked(package: Package, main: str, kind: str) -> etree._Element | None:
    found = (link.target for link in links_of(package, main) if link.kind == kind)
    name = next((name for name in found if name in package), None)
    return None if name is None else parsed_part(package, name)


def _is_mirrored(settings: etree._Element | None) -> bool:
    mirror = settings.find(f"{W}mirrorMargins") if settings is not None else None
    return mirror is not None and mirror.get(f"{W}val", "1") not in ("0", "false", "off")


def _is_exact(body: etree._Element, cascade: Cascade) -> bool:
    verdicts = [
        cascade.form(paragraph).rule is LineRule.EXACT for paragraph in body.iterchildren(f"{W}p")
    ]
    return sum(verdicts) * 2 > len(verdicts)


def _sealing(docx: bytes) -> Sealing | None:
    reading = read_document(docx)
    has_data = all(note.code is not NoteCode.NO_DATA for note in reading.notes)
    return reading.plan.envelope.sealing if has_data else None

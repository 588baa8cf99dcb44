"""Writing a plan as an official document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from eduplan.docx import parts
from eduplan.docx.arrangement import lines_of
from eduplan.docx.body import Composer
from eduplan.docx.identity import data_part
from eduplan.docx.landscape import landscape_footer
from eduplan.docx.lines import Printed, flat_lines
from eduplan.docx.names import ParagraphStyle, RunStyle, paragraph_style
from eduplan.docx.package import deflated, fixed, pack, stored
from eduplan.docx.prose import face_of_level
from eduplan.docx.record import record_of
from eduplan.docx.sheet import margins_of
from eduplan.docx.skeleton import custom_part, skeleton_of
from eduplan.docx.snapshot import snapshot_of
from eduplan.docx.styles import styles_part
from eduplan.docx.xml import escape
from eduplan.gbt9704.faces import Face
from eduplan.gbt9704.house import Typesetting, typesetting_of
from eduplan.gbt9704.roles import Role
from eduplan.model.layout import Layout
from eduplan.model.numbering import LEVELS
from eduplan.model.plan import Plan

if TYPE_CHECKING:
    import docx.document

__all__ = ["to_document", "write_document"]

_NUMBER: Final = paragraph_style(Role.PAGE_NUMBER)
_CORE: Final = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"


def write_document(
    plan: Plan, *, layout: Layout | None = None, clean: bool = False, compress: bool = True
) -> bytes:
    """*plan* as the bytes of a .docx by GB/T 9704-2012; equal plans give equal bytes.

    *layout* says whether it stands by itself, is issued by a 通知 or attached to one, and in which
    house style; by default it stands by itself in the standard's. With *clean* it holds no data,
    bookmarks or properties of ours besides title and issuer: what an office publishes. Without
    *compress* members are stored, so that the bytes do not hang on zlib.
    """
    layout = layout or Layout()
    house = typesetting_of(layout.house)
    printed = tuple(lines_of(plan, layout.profile, house))
    faces = tuple(face_of_level(plan, level) for level in range(LEVELS))
    composer = Composer(house, faces, bookmarks=not clean)
    document = composer.document(printed).encode()
    own = {parts.DOCUMENT: document, parts.CORE: _core(plan)}
    if not clean:
        own.update(_identity(plan, layout, document, printed))
    shared = {
        "[Content_Types].xml": parts.content_types(clean=clean, turned=composer.turned),
        "_rels/.rels": parts.package_relationships(clean=clean),
        "word/_rels/document.xml.rels": parts.document_relationships(
            clean=clean, turned=composer.turned
        ),
        parts.STYLES: _styles(composer, faces, house),
        parts.SETTINGS: parts.settings(),
        **{name: parts.footer(side, house) for side, name in parts.FOOTERS.items()},
    }
    if composer.turned:
        shared |= {
            name: landscape_footer(side, parts.page_number(house), _NUMBER.id, margins_of(house))
            for side, name in parts.TURNED_FOOTERS.items()
        }
    if not clean:
        shared["customXml/_rels/item1.xml.rels"] = parts.data_relationships()
        shared[parts.DATA_PROPERTIES] = parts.data_properties()
    put = deflated if compress else stored
    return pack(
        [
            *(fixed(name, content, compress=compress) for name, content in shared.items()),
            *(put(name, content) for name, content in own.items()),
        ]
    )


def _styles(composer: Composer, faces: tuple[Face, ...], house: Typesetting) -> bytes:
    paragraphs = (*composer.paragraphs, _NUMBER)
    return styles_part(
        tuple(sorted(paragraphs, key=_order)),
        tuple(sorted(composer.runs, key=_order)),
        faces,
        house,
    )


def _identity(
    plan: Plan, layout: Layout, document: bytes, printed: Sequence[Printed]
) -> dict[str, bytes]:
    """The parts that say which plan this is, for reading it back."""
    record = record_of(flat_lines(printed))
    return {
        parts.CUSTOM: custom_part(skeleton_of(plan, record)),
        parts.DATA: data_part(document, snapshot_of(plan, layout, record), record.phrases),
    }


def to_document(
    plan: Plan, *, layout: Layout | None = None, clean: bool = False
) -> docx.document.Document:
    """*plan* as a `docx.document.Document` of python-docx, for those who want to go on by hand."""
    from io import BytesIO

    import docx

    return docx.Document(BytesIO(write_document(plan, layout=layout, clean=clean)))


def _order(style: ParagraphStyle | RunStyle) -> str:
    return style.id


def _core(plan: Plan) -> bytes:
    issuer = f"<dc:creator>{escape(plan.issuer)}</dc:creator>" if plan.issuer else ""
    return (
        f'<cp:coreProperties xmlns:cp="{_CORE}"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(plan.title)}</dc:title>{issuer}</cp:coreProperties>"
    ).encode()

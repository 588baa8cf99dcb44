"""Checking: a plan held against the rules, and its pages against GB/T 9704-2012."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, TypeAlias, overload

from eduplan.errors import DocxError
from eduplan.gbt9704.facts import Proof
from eduplan.language.encodings import decode
from eduplan.model.finding import Finding
from eduplan.model.layout import Layout
from eduplan.model.plan import Plan
from eduplan.verbs.formats import Format
from eduplan.verbs.pages import document_of
from eduplan.verbs.read import Source, opened, parse, read

if TYPE_CHECKING:
    from eduplan.gbt9704.looks import DocumentLook
    from eduplan.rules.manuscript import Manuscript
    from eduplan.rules.page.layout_rule import LayoutRule
    from eduplan.rules.rule import Rule

    AnyRule: TypeAlias = Rule | LayoutRule

__all__ = ["check"]


@overload
def check(
    source: Source | Plan,
    *,
    page: Literal[False] = False,
    format: str | None = None,
    rules: Iterable[AnyRule] | None = None,
) -> tuple[Finding, ...]: ...


@overload
def check(
    source: Source,
    *,
    page: Literal[True],
    format: str | None = None,
    layout: Layout | None = None,
) -> Proof: ...


def check(
    source: Source | Plan,
    *,
    page: bool = False,
    format: str | None = None,
    layout: Layout | None = None,
    rules: Iterable[AnyRule] | None = None,
) -> tuple[Finding, ...] | Proof:
    """Check *source*, a plan or a file in some *format*, by *rules*; return what they found, in order.

    Without *rules* all are read: `eduplan.rules.RULES`, and for a .docx also those of layout. Places
    are places in the text or document that was read, or paths in the plan. With *page* return the
    proof of the pages instead: a .docx is set as it is, a plan in another format is written first, in
    its *layout*. Raises `EduplanError`, of the kind `RenderingError` where LibreOffice or pypdfium2
    is missing.

    >>> from eduplan.model import Pillar
    >>> [str(each) for each in check(Plan("2026年要点", [Pillar("加强学习", lead=["布署任务。"])]))][:1]
    ['一、第2段第1至2字：“布署”应为“部署”（《中华人民共和国国家通用语言文字法》第九条，规定）[WRD101]']
    """
    if page:
        from eduplan.docx.page.proof import prove

        assert not isinstance(source, Plan)
        return prove(document_of(source, format=format, layout=layout))
    from eduplan.rules.catalogue import RULES
    from eduplan.rules.checking import findings_in
    from eduplan.rules.page.catalogue import LAYOUT_RULES
    from eduplan.rules.page.layout_rule import LayoutRule, layout_findings
    from eduplan.rules.page.typescript import Typescript

    chosen: tuple[AnyRule, ...] = (*RULES, *LAYOUT_RULES) if rules is None else tuple(rules)
    manuscript, look = _opened(source, format)
    of_layout = [each for each in chosen if isinstance(each, LayoutRule)] if look else []
    seen = {code for each in of_layout for code in each.stands_for}
    of_words = [each for each in chosen if not isinstance(each, LayoutRule)]
    found = findings_in(manuscript, [each for each in of_words if each.code not in seen])
    return found + layout_findings(Typescript(look), of_layout) if look is not None else found


def _opened(source: Source | Plan, format: str | None) -> tuple[Manuscript, DocumentLook | None]:
    """The manuscript of *source*, and for a .docx what it is set as."""
    from eduplan.rules.manuscript import Manuscript

    if isinstance(source, Plan):
        return Manuscript.of(source), None
    kind, content = opened(source, format)
    if kind is Format.TEXT:
        text = decode(content)
        return Manuscript.read(parse(text), text), None
    reading = read(source, format=format)
    look = _look(content) if kind is Format.DOCX else None
    paragraphs = look.paragraphs if look is not None else ()
    shown = frozenset(each.role.value for each in paragraphs if each.role is not None)
    blocks = [(each.place, each.text) for each in paragraphs]
    return Manuscript.read(reading, blocks=blocks, shown=shown), look


def _look(content: bytes) -> DocumentLook | None:
    """What the .docx is set as; None for a document of another kind, which was read by way of one."""
    from eduplan.docx.looks.reading import read_look

    try:
        return read_look(content)
    except DocxError:
        return None

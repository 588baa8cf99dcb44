"""Checking: a plan held against the rules, and its pages against GB/T 9704-2012."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, overload

from eduplan.gbt9704.facts import Proof
from eduplan.language.encodings import decode
from eduplan.model.finding import Finding
from eduplan.model.layout import Layout
from eduplan.model.plan import Plan
from eduplan.verbs.formats import Format
from eduplan.verbs.pages import document_of
from eduplan.verbs.read import Source, opened, parse, read

if TYPE_CHECKING:
    from eduplan.rules.manuscript import Manuscript
    from eduplan.rules.rule import Rule

__all__ = ["check"]


@overload
def check(
    source: Source | Plan,
    *,
    page: Literal[False] = False,
    format: str | None = None,
    rules: Iterable[Rule] | None = None,
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
    rules: Iterable[Rule] | None = None,
) -> tuple[Finding, ...] | Proof:
    """Check *source*, a plan or a file in some *format*, by *rules*; return what they found, in order.

    Without *rules* all of `eduplan.rules.RULES` are read. Places are places in the text that was
    read, or paths in the plan. With *page* return the proof of the pages instead: a .docx is set as
    it is, a plan in another format is written first, in its *layout*. Raises `EduplanError`, of the
    kind `RenderingError` where LibreOffice or pypdfium2 is missing.

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

    return findings_in(_manuscript(source, format), RULES if rules is None else rules)


def _manuscript(source: Source | Plan, format: str | None) -> Manuscript:
    from eduplan.rules.manuscript import Manuscript

    if isinstance(source, Plan):
        return Manuscript.of(source)
    kind, content = opened(source, format)
    if kind is Format.TEXT:
        text = decode(content)
        return Manuscript.read(parse(text), text)
    return Manuscript.read(read(source, format=format))

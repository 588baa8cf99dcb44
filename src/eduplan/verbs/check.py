"""Checking: a plan held against the rules, and its pages against GB/T 9704-2012."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, overload

from eduplan.gbt9704.facts import Proof
from eduplan.model.finding import Finding
from eduplan.model.layout import HouseStyle, Layout
from eduplan.model.plan import Plan
from eduplan.verbs.examine import examine
from eduplan.verbs.pages import document_of
from eduplan.verbs.read import Source

if TYPE_CHECKING:
    from eduplan.verbs.examine import AnyRule

__all__ = ["check"]


@overload
def check(
    source: Source | Plan,
    *,
    page: Literal[False] = False,
    format: str | None = None,
    house: HouseStyle | None = None,
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
    house: HouseStyle | None = None,
    rules: Iterable[AnyRule] | None = None,
) -> tuple[Finding, ...] | Proof:
    """Check *source*, a plan or a file in some *format*, by *rules*; return what they found, in order.

    Without *rules* all are read: `eduplan.rules.RULES`, and for a .docx also those of layout. Places
    are places in the text or document that was read, or paths in the plan. What a document is set as
    is judged by *house*, else by the house style that it carries, else by the standard. What the plan's
    own `waivers` name is left out. With *page* return the proof of the pages instead: a .docx is set as
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
    return examine(source, format=format, house=house, rules=rules).findings

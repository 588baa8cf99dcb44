"""Layout: what a document is set as, held against the rules of pages and its office's style."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from eduplan.model.finding import Finding
from eduplan.model.layout import HouseStyle

if TYPE_CHECKING:
    from eduplan.rules.page.layout_rule import LayoutRule

__all__ = ["layout_findings"]


def layout_findings(
    docx: bytes, *, house: HouseStyle | None = None, rules: Iterable[LayoutRule] | None = None
) -> tuple[Finding, ...]:
    """What *rules* of layout see in the .docx, in its order; raise `DocxError` where it is none.

    Without *rules* all of `eduplan.rules.page.catalogue` are read. It is judged by *house*, else by the
    style that a document of ours carries, else by the standard. Nothing is rendered.
    """
    from eduplan.docx.looks.reading import look_of
    from eduplan.docx.opening import open_package
    from eduplan.rules.page.catalogue import LAYOUT_RULES
    from eduplan.rules.page.layout_rule import layout_findings
    from eduplan.rules.page.typescript import Typescript

    typescript = Typescript(look_of(open_package(docx), house))
    return layout_findings(typescript, LAYOUT_RULES if rules is None else tuple(rules))

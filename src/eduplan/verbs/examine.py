"""Examining: what the rules see in a plan or a file, and what of it the plan keeps from being told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from eduplan.gbt9704.roles import Role
from eduplan.language.encodings import decode
from eduplan.model.finding import Finding
from eduplan.model.layout import HouseStyle
from eduplan.model.place import DocxPlace
from eduplan.model.plan import Plan
from eduplan.model.waiver import Waiver
from eduplan.verbs.files import errors_in
from eduplan.verbs.formats import Format
from eduplan.verbs.read import Source, opened, parse, read

if TYPE_CHECKING:
    from eduplan.gbt9704.looks import DocumentLook
    from eduplan.rules.manuscript import Manuscript
    from eduplan.rules.page.layout_rule import LayoutRule
    from eduplan.rules.rule import Rule

    AnyRule: TypeAlias = Rule | LayoutRule

__all__ = ["Examination", "examine"]


@frozen
class Examination:
    """检查结果: the *findings* that are told, and those *waived* by the plan's own *waivers*."""

    findings: tuple[Finding, ...]
    waived: tuple[Finding, ...] = ()
    waivers: tuple[Waiver, ...] = field(default=(), repr=False)

    @property
    def counts(self) -> dict[Waiver, int]:
        """How many findings each waiver keeps from being told; those that keep none are left out."""
        codes = [each.code for each in self.waived]
        return {each: codes.count(each.code) for each in self.waivers if each.code in codes}


def examine(
    source: Source | Plan,
    *,
    format: str | None = None,
    house: HouseStyle | None = None,
    rules: Iterable[AnyRule] | None = None,
) -> Examination:
    """Examine *source* by *rules*: as `eduplan.check` does, telling also what is waived."""
    from eduplan.rules.catalogue import RULES
    from eduplan.rules.checking import findings_in
    from eduplan.rules.page.catalogue import LAYOUT_RULES
    from eduplan.rules.page.layout_rule import LayoutRule, layout_findings
    from eduplan.rules.page.typescript import Typescript

    chosen: tuple[AnyRule, ...] = (*RULES, *LAYOUT_RULES) if rules is None else tuple(rules)
    manuscript, look = _opened(source, format, house)
    of_layout = [each for each in chosen if isinstance(each, LayoutRule)] if look else []
    seen = {code for each in of_layout for code in each.stands_for}
    of_words = [each for each in chosen if not isinstance(each, LayoutRule)]
    found = findings_in(manuscript, [each for each in of_words if each.code not in seen])
    if look is not None:
        found += layout_findings(Typescript(look), of_layout)
    return _parted(found, manuscript.plan.waivers)


def _parted(found: tuple[Finding, ...], waivers: tuple[Waiver, ...]) -> Examination:
    """*found* without what *waivers* waive, and that."""
    codes = {each.code for each in waivers}
    told = tuple(each for each in found if each.code not in codes)
    return Examination(told, tuple(each for each in found if each.code in codes), waivers)


def _opened(
    source: Source | Plan, format: str | None, house: HouseStyle | None
) -> tuple[Manuscript, DocumentLook | None]:
    """The manuscript of *source*, and for a .docx what it is set as, to be judged by *house*."""
    from eduplan.rules.manuscript import Manuscript

    if isinstance(source, Plan):
        return Manuscript.of(source), None
    kind, content = opened(source, format)
    if kind is Format.TEXT:
        text = decode(content)
        return Manuscript.read(parse(text), text), None
    look = _look(source, content, house) if kind is Format.DOCX else None
    reading = read(source, format=format)
    paragraphs = look.paragraphs if look is not None else ()
    shown = frozenset(each.role.value for each in paragraphs if each.role is not None)
    blocks = [(each.place, each.text) for each in paragraphs]
    title = () if look is None else _notice_title(look, reading.plan)
    return Manuscript.read(reading, blocks=blocks, shown=shown, title=title), look


def _notice_title(look: DocumentLook, plan: Plan) -> Sequence[tuple[DocxPlace, str]]:
    """The title of the notice that a document of other programs shows and *plan* does not hold."""
    if look.is_ours or plan.envelope.notice_title:
        return ()
    found = [each for each in look.paragraphs if each.role is Role.NOTICE_TITLE]
    title = [(each.place, each.text) for each in found if each.text.strip()]
    is_title = any("关于" in text or "《" in text for _, text in title)
    return title if is_title else ()


def _look(source: Source, content: bytes, house: HouseStyle | None) -> DocumentLook | None:
    """What the .docx is set as; None for a document of another kind, which is read by way of one.

    Raises `DocxError` before anything else is read of a package that is none, or no safe one.
    """
    from eduplan.docx.conversion import can_convert
    from eduplan.docx.looks.reading import read_look

    if can_convert(content):
        return None
    with errors_in(source):
        return read_look(content, house)

"""Fixing: what can be mended without a person is mended where it stands, and nothing else is touched."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from eduplan.errors import FileError
from eduplan.model.finding import Finding, Safety
from eduplan.model.revision import Revision
from eduplan.rules.fixing import Fix, fixed
from eduplan.verbs.formats import Format
from eduplan.verbs.mendable import MendableDocument, MendableFile
from eduplan.verbs.mendable_data import MendableData
from eduplan.verbs.read import Source, opened

if TYPE_CHECKING:
    from eduplan.verbs.check import AnyRule

__all__ = ["SAFETIES", "Fixed", "fix"]

SAFETIES: Final = {
    Safety.SAFE.value: (Safety.SAFE,),
    Safety.TEXT.value: (Safety.SAFE, Safety.TEXT),
}
"""What may be changed unasked, by the name of the boldest."""


@frozen
class Fixed:
    """What came of fixing: the *content* of the file, the findings *made* good, those that are *left*.

    Findings made good stand in the order in which they were; their places are those of the file as each
    step found it.
    """

    content: bytes = field(repr=False)
    made: tuple[Finding, ...]
    left: tuple[Finding, ...]

    @property
    def edits(self) -> tuple[Fix, ...]:
        """The changes that were made, each once."""
        return _fixes(self.made)

    @property
    def review(self) -> tuple[Fix, ...]:
        """The changes that are proposed and were not made: a person has to look at them first."""
        return _fixes(self.left)


def fix(
    source: Source,
    *,
    safety: str = "safe",
    track: Revision | None = None,
    format: str | None = None,
    rules: Iterable[AnyRule] | None = None,
) -> Fixed:
    """Mend *source*, a .docx, a text, JSON or YAML, by what *rules* propose; nothing is written.

    With *safety* ``safe`` only the layout is changed and the words are proved to be the same, with
    ``text`` also characters, each change of which is among `Fixed.edits`. Each fix removes its
    finding and causes no other; one that would is left for a person. A document is changed where it
    is, plainly or as tracked changes of *track*; whatever no fix names keeps its bytes, and where there is
    nothing to mend so does the file. In data a word is changed where the file writes it, the rest of the
    file stays as a person wrote it. Raises `EduplanError`: `FileError` for other formats.

    >>> text = "2026年工作要点\\n一、加强学习\\n1.宣讲。布署宣讲,全年宣讲100场。"
    >>> fix(text.encode(), safety="text").content.decode().splitlines()[-1]
    '1.宣讲。部署宣讲，全年宣讲100场。'
    """
    if safety not in SAFETIES:
        raise FileError(f"不认识的改法 {safety!r}", remedy=f"可用：{'、'.join(SAFETIES)}")
    kind, content = opened(source, format)
    mendable = _mendable(kind, content, None if rules is None else tuple(rules), track)
    steps = fixed(mendable, SAFETIES[safety])
    if not steps:
        return Fixed(content, (), mendable.findings)
    last = steps[-1].mendable
    return Fixed(last.content, tuple(each for step in steps for each in step.fixed), last.findings)


def _mendable(
    kind: Format, content: bytes, rules: tuple[AnyRule, ...] | None, track: Revision | None
) -> MendableDocument | MendableFile | MendableData:
    if kind is Format.DOCX:
        _refuse_others(content)
        return MendableDocument.of(content, rules, track)
    if track is not None:
        raise FileError("只有 .docx 能留修订痕迹", remedy="去掉修订，或先转成 .docx")
    if kind is Format.TEXT:
        return MendableFile.of(content, rules)
    return MendableData.of(kind, content, rules)


def _refuse_others(content: bytes) -> None:
    from eduplan.docx.conversion import can_convert

    if can_convert(content):
        raise FileError("不是 .docx，不能原样改", remedy="用 Word 或 WPS 另存为 .docx 再改")


def _fixes(findings: Iterable[Finding]) -> tuple[Fix, ...]:
    return tuple(dict.fromkeys(each.fix for each in findings if each.fix is not None))

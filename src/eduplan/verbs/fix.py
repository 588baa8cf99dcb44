"""Fixing: what can be mended without a person is mended where it stands, and nothing else is touched."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, TypeVar, overload

from attrs import field, frozen

from eduplan.errors import FileError
from eduplan.model.finding import Finding, Safety
from eduplan.model.layout import HouseStyle
from eduplan.model.plan import Plan
from eduplan.model.revision import Revision
from eduplan.rules.fixing import Fix, Mendable, fixed
from eduplan.verbs.examine import Examination
from eduplan.verbs.formats import Format
from eduplan.verbs.mendable import MendableDocument, MendableFile
from eduplan.verbs.mendable_data import MendableData
from eduplan.verbs.mendable_plan import MendablePlan
from eduplan.verbs.read import Source, opened

if TYPE_CHECKING:
    from eduplan.verbs.examine import AnyRule

__all__ = ["SAFETIES", "Fixed", "FixedFile", "FixedPlan", "fix"]

D = TypeVar("D", bound=Mendable)

SAFETIES: Final = {
    Safety.SAFE.value: (Safety.SAFE,),
    Safety.TEXT.value: (Safety.SAFE, Safety.TEXT),
}
"""What may be changed unasked, by the name of the boldest."""


@frozen
class Fixed:
    """What came of fixing: the findings *made* good, and the *examination* of what came of it.

    Findings made good stand in the order in which they were; their places are those of the file or plan
    as each step found it.
    """

    made: tuple[Finding, ...]
    examination: Examination

    @property
    def left(self) -> tuple[Finding, ...]:
        """The findings that are left."""
        return self.examination.findings

    @property
    def edits(self) -> tuple[Fix, ...]:
        """The changes that were made, each once."""
        return _fixes(self.made)

    @property
    def review(self) -> tuple[Fix, ...]:
        """The changes that are proposed and were not made: a person has to look at them first."""
        return _fixes(self.left)


@frozen
class FixedFile(Fixed):
    """What came of fixing a file: its *content*."""

    content: bytes = field(repr=False)


@frozen
class FixedPlan(Fixed):
    """What came of fixing a *plan*."""

    plan: Plan


@overload
def fix(
    source: Source,
    *,
    safety: str = "safe",
    track: Revision | None = None,
    format: str | None = None,
    house: HouseStyle | None = None,
    rules: Iterable[AnyRule] | None = None,
) -> FixedFile: ...


@overload
def fix(
    source: Plan, *, safety: str = "safe", rules: Iterable[AnyRule] | None = None
) -> FixedPlan: ...


def fix(
    source: Source | Plan,
    *,
    safety: str = "safe",
    track: Revision | None = None,
    format: str | None = None,
    house: HouseStyle | None = None,
    rules: Iterable[AnyRule] | None = None,
) -> Fixed:
    """Mend *source*, a plan, a .docx, a text, JSON or YAML, by what *rules* propose; nothing is written.

    With *safety* ``safe`` only the layout is changed and the words are proved to be the same, with
    ``text`` also characters, each change of which is among `Fixed.edits`. Each fix removes its
    finding and causes no other; one that would is left for a person. A document is changed where it
    is, plainly or as tracked changes of *track*; whatever no fix names keeps its bytes, and where there is
    nothing to mend so does the file. In data a word is changed where the file writes it, the rest of the
    file stays as a person wrote it; in a plan where the model holds it, outside its phrases. What a
    document is set as is judged by *house*, as for `check`. Raises `EduplanError`: `FileError` for other
    formats.

    >>> text = "2026年工作要点\\n一、加强学习\\n1.宣讲。布署宣讲,全年宣讲100场。"
    >>> fix(text.encode(), safety="text").content.decode().splitlines()[-1]
    '1.宣讲。部署宣讲，全年宣讲100场。'
    """
    if safety not in SAFETIES:
        raise FileError(f"不认识的改法 {safety!r}", remedy=f"可用：{'、'.join(SAFETIES)}")
    chosen = None if rules is None else tuple(rules)
    if isinstance(source, Plan):
        if track is not None:
            raise _untracked()
        made, last = _mended(MendablePlan(source, chosen), safety)
        return FixedPlan(made, last.examination, last.plan)
    kind, content = opened(source, format)
    made, end = _mended(_mendable(kind, content, chosen, track, house), safety)
    return FixedFile(made, end.examination, end.content if made else content)


def _mendable(
    kind: Format,
    content: bytes,
    rules: tuple[AnyRule, ...] | None,
    track: Revision | None,
    house: HouseStyle | None,
) -> MendableDocument | MendableFile | MendableData:
    if kind is Format.DOCX:
        _refuse_others(content)
        return MendableDocument.of(content, rules, track, house)
    if track is not None:
        raise _untracked()
    if kind is Format.TEXT:
        return MendableFile.of(content, rules)
    return MendableData.of(kind, content, rules)


def _mended(mendable: D, safety: str) -> tuple[tuple[Finding, ...], D]:
    """What is made good in *mendable*, and what comes of it."""
    steps = fixed(mendable, SAFETIES[safety])
    last = steps[-1].mendable if steps else mendable
    return tuple(each for step in steps for each in step.fixed), last


def _untracked() -> FileError:
    return FileError("只有 .docx 能留修订痕迹", remedy="去掉修订，或先转成 .docx")


def _refuse_others(content: bytes) -> None:
    from eduplan.docx.conversion import can_convert

    if can_convert(content):
        raise FileError("不是 .docx，不能原样改", remedy="用 Word 或 WPS 另存为 .docx 再改")


def _fixes(findings: Iterable[Finding]) -> tuple[Fix, ...]:
    return tuple(dict.fromkeys(each.fix for each in findings if each.fix is not None))

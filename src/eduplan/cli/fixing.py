"""``eduplan check FILE --fix``: the plan of changes, the file that comes of it, and what is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from attrs import frozen

from eduplan.errors import EduplanError, FileError
from eduplan.model.finding import Edit, Finding
from eduplan.model.layout import HouseStyle
from eduplan.model.revision import Revision
from eduplan.rules.fixing import Fix
from eduplan.verbs.files import put
from eduplan.verbs.fix import FixedFile, fix
from eduplan.verbs.settings import Settings

__all__ = ["Fixing", "fixing_lines"]


@frozen
class Fixing:
    """What was asked: how bold to be (*safety*), where to write, and who marks the changes."""

    safety: str
    target: Path | None
    in_place: bool
    author: str | None

    def checked(self, source: Path) -> Path:
        """Where to write what comes of *source*; raises `EduplanError` where that is not said, or unsafe."""
        if self.in_place and self.target is not None:
            raise EduplanError("-o 和 --in-place 只能用一个", remedy="留下一个")
        if self.in_place:
            return source
        if self.target is None:
            raise EduplanError(
                "没有说写到哪里，没有改", remedy="用 -o 写成另一个文件，或用 --in-place 改原文件"
            )
        if self.target.exists() and source.exists() and self.target.samefile(source):
            raise FileError(
                "输入和输出是同一个文件",
                place=str(self.target),
                remedy="另写一个输出文件名，或用 --in-place",
            )
        if self.target.suffix.lower() != source.suffix.lower():
            raise FileError(
                "输出的后缀和原文件不同", place=str(self.target), remedy=f"写成 {source.suffix}"
            )
        return self.target

    def made(self, source: Path, settings: Settings, house: HouseStyle | None) -> FixedFile:
        """What comes of fixing *source*; nothing is written yet."""
        track = None
        if self.author is not None:
            track = Revision(self.author, datetime.now().replace(microsecond=0))
        return fix(source, safety=self.safety, track=track, house=house, rules=settings.chosen())

    def write(self, fixed: FixedFile, target: Path) -> None:
        """Write the file; one that is mended in its place is left alone where nothing was to mend."""
        if fixed.made or not self.in_place:
            put(target, fixed.content)


def fixing_lines(fixed: FixedFile) -> Iterator[str]:
    """The plan: every change that is made, with the rule that asks for it."""
    if not fixed.made:
        yield "没有可以直接改的"
        return
    words = sum(isinstance(each, Edit) for each in fixed.edits)
    kinds = f"版式 {len(fixed.edits) - words} 处，文字 {words} 处"
    yield f"改动（{len(fixed.edits)}）：{kinds}"
    for change, because in _grouped(fixed.made):
        codes = "、".join(dict.fromkeys(each.code for each in because))
        yield f"  {codes} {because[0].message}"
        yield f"      {change}"


def _grouped(findings: Sequence[Finding]) -> Iterator[tuple[Fix, list[Finding]]]:
    groups: dict[Fix, list[Finding]] = {}
    for each in findings:
        if each.fix is not None:
            groups.setdefault(each.fix, []).append(each)
    yield from groups.items()

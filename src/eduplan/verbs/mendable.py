"""What can be mended: files of each format as they are checked and changed, and their bytes again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final

from attrs import evolve, field, frozen

from eduplan.errors import DocxError, EduplanError
from eduplan.language.encodings import decode, encoded_like
from eduplan.model.finding import Edit, Finding
from eduplan.model.layout import HouseStyle
from eduplan.model.revision import Revision
from eduplan.model.setting import Setting, SettingEdit
from eduplan.rules.editing import edited
from eduplan.rules.fixing import Fix
from eduplan.verbs.examine import Examination, examine

if TYPE_CHECKING:
    from eduplan.verbs.examine import AnyRule

__all__ = ["MendableDocument", "MendableFile"]

_SHOWN_BESIDE: Final = frozenset({Setting.PAGE_NUMBER, Setting.ODD_EVEN})
"""Settings that change what headers and footers show."""


@frozen(slots=False)
class MendableFile:
    """The *text* of a file whose bytes were *source*, held against *rules*."""

    source: bytes = field(repr=False)
    text: str = field(repr=False)
    rules: Sequence[AnyRule] | None = field(repr=False)

    @classmethod
    def of(cls, content: bytes, rules: Sequence[AnyRule] | None) -> MendableFile:
        """As it is at first: a file with *content*."""
        return cls(content, decode(content), rules)

    @property
    def content(self) -> bytes:
        """The bytes of the file, in the encoding that it had."""
        return encoded_like(self.text, self.source)

    @cached_property
    def examination(self) -> Examination:
        """What the rules see in it."""
        return examine(self.text.encode(), format="txt", rules=self.rules)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What of that is told."""
        return self.examination.findings

    def changed(self, fixes: Sequence[Fix]) -> MendableFile:
        """A copy with all of *fixes*; raises `EduplanError` where one is none of a text."""
        text, done = edited(self.text, fixes)
        if len(done) != len(fixes):
            raise EduplanError("改动互相重叠，或文字已不同", remedy="重新检查后再改")
        return evolve(self, text=text)


@frozen(slots=False)
class MendableDocument:
    """A .docx held against *rules*: *plain* as it is checked, *content* with what *track* marks.

    What it is set as is judged by *house*, else by the style that it carries.
    """

    plain: bytes = field(repr=False)
    content: bytes = field(repr=False)
    rules: Sequence[AnyRule] | None = field(repr=False)
    track: Revision | None = None
    house: HouseStyle | None = None

    @classmethod
    def of(
        cls,
        content: bytes,
        rules: Sequence[AnyRule] | None,
        track: Revision | None = None,
        house: HouseStyle | None = None,
    ) -> MendableDocument:
        """As it is at first: a document with *content*."""
        return cls(content, content, rules, track, house)

    @cached_property
    def examination(self) -> Examination:
        """What the rules see in it once all changes are accepted."""
        return examine(self.plain, format="docx", house=self.house, rules=self.rules)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What of that is told."""
        return self.examination.findings

    def changed(self, fixes: Sequence[Fix]) -> MendableDocument:
        """A copy with all of *fixes*, proved; raises `DocxError` where one cannot be made."""
        from eduplan.docx.patch import patched

        plain = patched(self.plain, fixes)
        _prove_words(self.plain, plain, fixes)
        content = plain
        if self.track is not None:
            content = patched(self.content, fixes, track=self.track)
            _prove_words(plain, content, ())
        return evolve(self, plain=plain, content=content)


def _prove_words(old: bytes, new: bytes, fixes: Iterable[Fix]) -> None:
    """Raise `DocxError` unless *new* shows the words of *old*, where *fixes* change none."""
    if any(isinstance(fix, Edit) for fix in fixes):
        return  # the patcher has compared every line with what was listed
    from eduplan.docx.patch.proof import shown_words

    settings = {fix.setting for fix in fixes if isinstance(fix, SettingEdit)}
    beside = not settings & _SHOWN_BESIDE
    if shown_words(old, beside=beside) != shown_words(new, beside=beside):
        raise DocxError("只改版式，文字却变了；没有写出", remedy="这是程序的错，请报告")

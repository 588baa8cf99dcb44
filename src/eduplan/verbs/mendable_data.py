"""Plans as data that can be mended: a word is changed where the file writes it, and proved by reading it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Final

from attrs import evolve, field, frozen

from eduplan.codecs import json, yaml
from eduplan.codecs.loading import decoded
from eduplan.codecs.origins import as_written
from eduplan.codecs.values import JsonValue
from eduplan.codecs.written import (
    Rewrite,
    Written,
    json_strings,
    rewritten_json,
    rewritten_yaml,
    yaml_strings,
)
from eduplan.codecs.yaml_reading import read_yaml
from eduplan.errors import CodecError, EduplanError
from eduplan.model.finding import Edit, Finding
from eduplan.model.place import DataPlace
from eduplan.model.plan import Plan
from eduplan.rules.fixing import Fix
from eduplan.verbs.examine import Examination, examine
from eduplan.verbs.formats import Format
from eduplan.verbs.mendable_plan import edited_at, placed

if TYPE_CHECKING:
    from eduplan.verbs.examine import AnyRule

__all__ = ["MendableData"]

_MOST: Final = 12
"""So many places are tried, where a word may be written at several."""


@frozen
class _Form:
    """A format of data: how to read it, and how to write one of its strings otherwise."""

    loads: Callable[[str], Plan]
    data: Callable[[str], JsonValue]
    strings: Callable[[str], Iterator[Written]]
    rewritten: Rewrite


_FORMS: Final = {
    Format.JSON: _Form(json.loads, json.read_json, json_strings, rewritten_json),
    Format.YAML: _Form(yaml.loads, lambda text: read_yaml(text)[0], yaml_strings, rewritten_yaml),
}


@frozen(slots=False)
class MendableData:
    """The *text* of a plan in *kind* (JSON or YAML) behind its *mark* of byte order, held against *rules*."""

    kind: Format
    mark: bytes = field(repr=False)
    text: str = field(repr=False)
    rules: Sequence[AnyRule] | None = field(repr=False)

    @classmethod
    def of(cls, kind: Format, content: bytes, rules: Sequence[AnyRule] | None) -> MendableData:
        """As it is at first: a file of *kind* with *content*."""
        text = decoded(content)
        return cls(kind, content[: len(content) - len(text.encode())], text, rules)

    @property
    def content(self) -> bytes:
        """The bytes of the file."""
        return self.mark + self.text.encode()

    @cached_property
    def examination(self) -> Examination:
        """What the rules see in it."""
        return examine(self.content, format=self.kind.value, rules=self.rules)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What of that is told."""
        return self.examination.findings

    def changed(self, fixes: Sequence[Fix]) -> MendableData:
        """A copy with all of *fixes*; raises `EduplanError` for what the file does not write as words."""
        text, form = self.text, _FORMS[self.kind]
        for place, edit in placed(fixes):
            text = _rewritten(form, text, place, edit)
        return evolve(self, text=text)


def _rewritten(form: _Form, text: str, place: DataPlace, edit: Edit) -> str:
    """*text* with *edit* made where its characters are written, so that it reads as the plan edited."""
    plan = form.loads(text)
    path, at, wanted = edited_at(plan, place, edit)
    for candidate in islice(_candidates(form, text, place.path, path, at, edit), _MOST):
        try:
            if form.loads(candidate) == wanted:
                return candidate
        except EduplanError:
            continue
    raise CodecError("这几个字在文件里不是照样写着的", path=place.path, remedy="请手工改")


def _candidates(
    form: _Form, text: str, owner: str, path: str, at: int, edit: Edit
) -> Iterator[str]:
    """*text* with *edit* made at each place where it may be meant, the likeliest first."""
    data = form.data(text)
    likely, above = as_written(data, path), as_written(data, owner)
    strings = [each for each in form.strings(text) if each.path.startswith(above)]
    for each in strings:
        if each.path in (likely, above):
            yield from form.rewritten(text, each, at, edit.before, edit.after)
    for each in strings:
        place = each.value.find(edit.before) if edit.before else -1
        while place >= 0:
            yield from form.rewritten(text, each, place, edit.before, edit.after)
            place = each.value.find(edit.before, place + 1)

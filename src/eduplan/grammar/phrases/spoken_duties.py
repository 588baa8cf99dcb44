"""Duties said in words: 教育科牵头，人事科配合; 由办公室负责."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from attrs import frozen

from eduplan.language.characters import HAN
from eduplan.model.duty import DutyRole

__all__ = ["Said", "find_said", "read_said"]

_ROLES: Final = {
    "牵": DutyRole.LEAD,
    "主": DutyRole.LEAD,
    "配": DutyRole.SUPPORT,
    "协": DutyRole.SUPPORT,
    "参": DutyRole.SUPPORT,
}
_TAIL: Final = (
    "(?:等?(?:有关|相关)?(?:部门|单位|科室|处室|股室)?)(?:按照?(?:各自)?(?:职责|职能)(?:分工)?|共同|分别|具体)?"
    "(?:牵头(?:负责|落实|实施|推进)?|负责(?:落实|实施|牵头)?|主办|承办|配合(?:落实)?|协办"
    "|协同(?:配合)?|协助|参与|参加|(?<=分工)落实)"
)
_ORGAN: Final = (
    "[局委办厅部室科处院校司股站所会府团县区市镇乡队行组园联人）)]|中心|街道|公司|集团|单位|企业"
)
_NAMES: Final = f"[{HAN}A-Za-z0-9、（）()“”]{{2,160}}?"
_SAID: Final = re.compile(f"(?P<by>由)?(?P<names>{_NAMES})(?P<tail>{_TAIL})")
_BRACKETED: Final = re.compile(
    "[（(](?P<inner>(?:[^（）()]|[（(][^（）()]{0,30}[）)]){3,300})[）)]"
)
_TAILED: Final = re.compile(f"{_TAIL}[，,；;。]?$")
_PART: Final = re.compile("(?:[^，,；;。（）()]|[（(][^（）()]{0,30}[）)])+")
_VERB: Final = re.compile(
    "(?P<tail>牵头(?:负责|落实|实施|推进)?|负责(?:落实|实施|牵头)?|配合)(?=[，。；,;）)]|$)"
)
_ACTORS: Final = re.compile(
    f"(?:[，。；,;]|^)(?P<names>(?:[{HAN}]{{1,14}}、){{0,6}}[{HAN}]{{1,14}}?(?:{_ORGAN}))$"
)
_FARTHEST: Final = 110
_LONGEST_TAIL: Final = 20
_ACTS: Final = re.compile("[加进推开落完建做抓强提深]")
_NAMED: Final = re.compile(f"(?:{_ORGAN})$")


@frozen
class Said:
    """A duty in words: its *role*, *names*, the words *before* and *after* them, and its place."""

    start: int
    stop: int
    role: DutyRole
    before: str
    names: str
    after: str


def find_said(text: str) -> Iterator[Said]:
    """The duties that *text* says in words: in brackets, or as a clause of their own."""
    for hit in _BRACKETED.finditer(text):
        start, stop = hit.span("inner")
        if _TAILED.search(text, max(start, stop - _LONGEST_TAIL), stop) is not None:
            for part in _PART.finditer(text, start, stop):
                yield from _said(_SAID.fullmatch(text, *part.span()))
    for verb in _VERB.finditer(text):
        first = _actors_start(text, verb)
        said = None if first is None else _SAID.fullmatch(text, first, verb.end())
        if said is not None and _ACTS.search(said["names"]) is None:
            yield from _said(said)


def _actors_start(text: str, verb: re.Match[str]) -> int | None:
    """Where the organs begin that *verb* is said of: at 由, else at the head of their clause."""
    first = max(0, verb.start() - _FARTHEST)
    by = text.rfind("由", first, verb.start())
    if by >= 0:
        return by
    if verb["tail"] == "负责":
        return None
    clause = _ACTORS.search(text, first, verb.start())
    return clause.start("names") if clause else None


def read_said(text: str) -> Said | None:
    """The duty in words that *text* is, or None."""
    return next(_said(_SAID.fullmatch(text)), None)


def _said(hit: re.Match[str] | None) -> Iterator[Said]:
    """The duty that *hit* is, if its names are those of organs."""
    if hit is None or _NAMED.search(hit["names"]) is None:
        return
    if all(name.strip() for name in hit["names"].split("、")):
        mark = next((char for char in hit["tail"] if char in _ROLES), None)
        role = _ROLES[mark] if mark else DutyRole.RESPONSIBLE
        yield Said(hit.start(), hit.end(), role, hit["by"] or "", hit["names"], hit["tail"])

"""The notice before a plan: where it ends, and which words show that it issues one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from eduplan.grammar.folding import folded
from eduplan.grammar.passages import Passage
from eduplan.grammar.wraps import ends_sentence
from eduplan.language.dates import DATE_PATTERN

__all__ = ["NOTICE_TITLE", "annexed_title", "is_addressees", "is_issuing", "notice_stop"]

_PAPER: Final = "(?:方案|计划|要点|规划|纲要|安排|办法|意见|思路|措施|细则|清单)"
_VERB: Final = "(?:印发|转发|公布|下发|发布|颁发|发给|会签|征求|呈报|上报)"
_NAMED: Final = re.compile(
    f"(?:{_VERB}|现将|现把|制[定订]|起草|代拟|修改|确认)[^。《》]{{0,30}}《([^》]{{4,80}})》"
)
_APPROVED: Final = re.compile(
    "《([^》]{4,80})》(?:已经|已|业经|经)[^。《》]{0,40}?(?:同意|批准|通过|审定|审议)"
)
_ABOUT: Final = re.compile(f"关于(?:.{{0,6}}){_VERB}(.{{4,80}}?)的(?:通知|函|意见|决定)")
_NAMING: Final = (_NAMED, _APPROVED, _ABOUT)
_PLAIN: Final = re.compile(
    f"现{_VERB}给你们|现[将把予]?[^。]{{0,60}}?{_PAPER}[^。]{{0,24}}?{_VERB}|{_VERB}给你们|现{_VERB}.{{0,8}}(?:你们|各单位|实施)"
)
NOTICE_TITLE: Final = re.compile(
    "[^。；]{0,80}(?:关于|转发|印发|公布)[^。；]{2,120}(?:通知|函|意见|决定|通报|公告|批复)(?:[（(][^（）()]{1,14}[）)])?"
)
_ADDRESSED: Final = re.compile(
    "各|局|委|府|厅|校|园|院|部门|单位|处|站|组|中心|公司|同志|街道|乡镇"
)
_LIST: Final = re.compile("[^。；;！!？?]{2,600}[：:]")
_HEAD: Final = 2000
_LONGEST: Final = 20_000
_NEAR: Final = 10
"""How many characters of a text are looked at for the names that it issues, how many lines are near."""

_ANNEX: Final = re.compile("附 ?件 ?[0-9一二三]{0,2} ?[：:] ?")


def is_addressees(text: str) -> bool:
    """Whether *text* is a line of 主送机关: organs, no sentence, a colon at its end.

    >>> is_addressees("各县教育局，市直各学校："), is_addressees("现提出以下意见：")
    (True, False)
    """
    if not _LIST.fullmatch(text) or text.startswith(("现", "根据", "按照", "为")):
        return False
    return _ADDRESSED.search(text) is not None and not re.search(
        "如下|以下|意见[：:]$|要求[：:]$", text
    )


def is_issuing(text: str) -> bool:
    """Whether *text* says that a paper is issued, as notices do."""
    return any(said.search(text) for said in (_PLAIN, _NAMED, _APPROVED))


def notice_stop(passages: Sequence[Passage], is_title: Sequence[bool]) -> int:
    """Behind which of *passages* the notice before a plan ends; 0 where there is none.

    It ends with a date, its words issue a paper, and a title, the paper's by name or of its kind,
    follows closely; or, without a date, where the paper's own name stands by itself. *is_title* says
    which passages may be one.
    """
    dates = [n for n, each in enumerate(passages) if DATE_PATTERN.fullmatch(each.text)]
    for date in dates[:4]:
        near = range(date + 1, min(date + _NEAR, len(passages) - 1))
        title = next((n for n in near if is_title[n] and not passages[n].label), None)
        if title is None:
            continue
        before = "".join(each.text for each in passages[:date])[:_HEAD]
        if _issues(before, passages, title):
            return date + 1
    return _named(passages, is_title) or _anew(passages, is_title)


def _anew(passages: Sequence[Passage], is_title: Sequence[bool]) -> int:
    """Where the paper begins whose numbers begin anew behind those of the words that issue it."""
    labelled = [n for n, each in enumerate(passages) if each.label is not None]
    if not labelled or not any(is_issuing(each.text) for each in passages[: labelled[0]]):
        return 0
    top = passages[labelled[0]].label
    previous, last = labelled[0], 0
    for index in labelled:
        label = passages[index].label
        if label and top and label.style is top.style:
            titles = [n for n in range(previous + 1, index) if is_title[n]]
            if label.number == 1 and last > 1 and titles:
                ended = (n + 1 for n in range(titles[0], previous, -1) if _ends(passages[n - 1]))
                return next(ended, titles[0] + 1) - 1
            last = label.number
        previous = index
    return 0


def _ends(passage: Passage) -> bool:
    """Whether *passage* is text that ends above a title."""
    return passage.label is not None or ends_sentence(passage.text)


def _named(passages: Sequence[Passage], is_title: Sequence[bool]) -> int:
    """Where the paper begins whose name the passages before it issue: the last line to bear it alone
    before numbers begin anew.
    """
    names: set[str] = set()
    words = found = 0
    for index, each in enumerate(passages):
        text = folded(each.text)
        if found and each.label is not None:
            if each.label.number == 1:
                return found
            found = 0
        if is_title[index] and each.label is None and "《" not in text and _bears(text, names):
            found = index
        words += len(text)
        if words > _LONGEST:
            return 0
        named = (name for said in _NAMING for name in said.findall(each.text))
        names |= {folded(name).strip("《》") for name in named}
    return 0


def _bears(text: str, names: Iterable[str]) -> bool:
    return any(name in text for name in names)


def annexed_title(passages: Sequence[Passage]) -> tuple[int, int] | None:
    """Which of *passages* begins with 附件： and is else the name that those before it issue.

    Also how long that mark is; None where numbers do not begin anew closely behind.
    """
    names: set[str] = set()
    words = 0
    for index, each in enumerate(passages):
        mark = _ANNEX.match(each.text)
        if mark and _bears(folded(each.text[mark.end() :]), names):
            near = passages[index + 1 : index + _NEAR]
            label = next((other.label for other in near if other.label), None)
            dated = any(DATE_PATTERN.fullmatch(other.text) for other in near)
            if label is not None and label.number == 1 and not dated:
                return index, mark.end()
        words += len(each.text)
        if words > _LONGEST:
            return None
        named = (name for said in _NAMING for name in said.findall(each.text))
        names |= {folded(name).strip("《》") for name in named}
    return None


def _issues(before: str, passages: Sequence[Passage], title: int) -> bool:
    """Whether the words *before* issue the paper whose title, perhaps broken, begins about *title*."""
    around = folded("".join(each.text for each in passages[max(0, title - 2) : title + 3]))
    names = [*_NAMED.findall(before), *_ABOUT.findall(before)]
    if any(_same(folded(name).strip("《》"), around) for name in names):
        return True
    return not names and _PLAIN.search(before) is not None


def _same(name: str, around: str) -> bool:
    return name in around or name[:12] in around or name[-10:] in around

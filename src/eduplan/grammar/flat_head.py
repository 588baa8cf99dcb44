"""The head of a text without line breaks: where its notice, its title and its pieces are parted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from eduplan.grammar.names import NUMBER, cited, number_start, pattern_of
from eduplan.grammar.notice import is_issuing
from eduplan.grammar.senses import is_organ, starts_prose, title_end
from eduplan.language.dates import DATE_PATTERN

__all__ = ["ANNEX", "head_cuts", "leading_organ", "signature_cuts", "title_span"]

_HEAD: Final = 6000
_FRONT: Final = 400
_PLAN: Final = re.compile(
    "(?:计划|方案|要点|规划|纲要|安排|措施|办法|意见|思路|细则|清单)(?:[（(][^（）()]{0,24}[）)]){0,3}$"
)
_BRACKETS: Final = re.compile(
    r"(?:[（(](?![0-9]{4}年[^（）()]{0,8}日[）)])[^（）()。]{0,24}[）)])*"
)
_LISTED: Final = re.compile("[《〈<]$|附件[0-9]{0,2} ?[:：](?:[0-9.]{1,3})?$|[0-9][.．]$|[>〉]$")
_BOUNDARY: Final = re.compile("[。；;：:!！?？)）日号]|附件[一二三0-9]{1,2}")
_NOTICE_ENDS: Final = (
    re.compile("的(?:通知|函|决定|通报|公告|意见)(?=[^的》〉>”、和与及。，建])"),
    re.compile("(?:通知|决定|通报|公告|意见)(?=[^的》〉>”、和与及。，建])"),
)
_COLON: Final = re.compile("[:：]")
_NOT_LIST: Final = re.compile("[。；;]")
_RUN: Final = re.compile("[\u4e00-\u9fffXx×*○（）()、 ]{2,90}$")
_WORD: Final = re.compile("[^ ]+")
_LEADING: Final = re.compile(
    "([\u4e00-\u9fffXx×*○]{2,30}?(?:局|委|府|厅|校|院|园|会|部|中学|小学|办公室))(?=20[0-9]{2}|关于|[“《])"
)
_PAGE: Final = re.compile(
    "VIP(?:专免|免费|专享|文档)?|侵权投诉|关闭窗口|打印本页"
    "|[（(]共 ?[0-9]{1,4} ?页[）)]|[0-9]{1,4} ?页(?:海报)?"
)
_ANNEXED: Final = re.compile("附 ?件 ?[0-9]{0,2} ?[:：] ?")
_WIDE: Final = 120
_NAMES: Final = 6

ANNEX: Final = re.compile(
    "附 ?件 ?(?:[0-9]{1,2}(?=20[0-9]{2})|[0-9]{1,2}(?![0-9])|[一二三四五六七八九]|(?=[:：]))"
    "|附(?=[:：])"
)
"""The mark of an annex, or of the list of annexes, inside running text."""


def title_span(text: str, top: int = 0) -> tuple[int, int] | None:
    """Where in *text* the plan's own title stands, brackets behind it counted.

    It is a name that the notice before it cites, standing by itself; else what *text* begins with, a
    page's head before *top* apart.
    """
    names = Counter(name for name in cited(text[:_HEAD]) if _PLAN.search(name))
    whole = [name for name in names if not any(name in other for other in names if other != name)]
    for name in sorted(whole, key=lambda name: -names[name])[:_NAMES]:
        found = _alone(text, name)
        if found is not None:
            return found
    dated = _behind_date(text)
    if dated is not None:
        return dated
    annexed = _ANNEXED.match(text)
    for start in (*filter(None, (_behind_number(text), top, annexed and annexed.end())), 0):
        begin = start + len(text[start:_HEAD]) - len(text[start:_HEAD].lstrip())
        end = title_end(text, begin)
        if end is not None:
            return _behind_page(text, begin, end), end
    return None


def _behind_date(text: str) -> tuple[int, int] | None:
    """Where a title stands right behind the date of the notice that issues its paper."""
    for date in DATE_PATTERN.finditer(text, 0, _FRONT * 2):
        end = title_end(text, date.end())
        if end is not None and starts_prose(text, end) and is_issuing(text[: date.start()]):
            return date.end(), end
    return None


def _behind_page(text: str, begin: int, end: int) -> int:
    """Where between *begin* and *end* the words of the page, and its own copy of the title, are over."""
    ends = [hit.end() for hit in _PAGE.finditer(text, begin, end)]
    fits = ends and title_end(text, ends[-1]) == end
    return ends[-1] if fits else begin


def _organs_at_end(name: str) -> str:
    """The organs, parted by blanks, that *name* ends with; the blanks behind them stay."""
    start = len(name)
    for word in reversed(list(_WORD.finditer(name))):
        if not is_organ(word[0].rstrip("）)")):
            break
        start = word.start()
    return name[start:]


def leading_organ(text: str, title: tuple[int, int]) -> str:
    """The organ that the *title* of *text* begins with, or ""."""
    organ = _LEADING.match(text, *title)
    return organ[1] if organ else ""


def _alone(text: str, name: str) -> tuple[int, int] | None:
    """Where *name* stands by itself, with the organs before it, and prose begins behind it."""
    loose = None
    for hit in pattern_of(name).finditer(text, 0, _HEAD):
        before = text[max(0, hit.start() - 8) : hit.start()]
        if _LISTED.search(before) or text[hit.end() : hit.end() + 1] in ("》", "〉", ">"):
            continue
        brackets = _BRACKETS.match(text, hit.end())
        end = brackets.end() if brackets else hit.end()
        if starts_prose(text, end):
            return _title_start(text, hit.start()), end
        if text[end : end + 1] not in ("的", "和", "、", "，", "。"):
            loose = loose or (_title_start(text, hit.start()), end)
    return loose


def _title_start(text: str, start: int) -> int:
    """Where the words before a name that belong to the title begin: an organ's, on no line of a list."""
    before = max(
        (hit.end() for hit in _BOUNDARY.finditer(text, max(0, start - 60), start)), default=start
    )
    return before if is_organ(text[before:start].removesuffix("关于")) else start


def _behind_number(text: str) -> int:
    number = NUMBER.search(text, 0, _FRONT)
    return number.end() if number else 0


def head_cuts(text: str, stop: int) -> Iterator[int]:
    """Where the pieces before *stop*, where the title begins, are parted."""
    number = NUMBER.search(text, 0, min(stop, _FRONT))
    place = 0
    if number:
        yield number_start(text, number.start(), number.end())
        yield number.end()
        place = number.end()
    title = _notice_end(text, place, stop)
    if title:
        yield title.end()
        colon = _COLON.search(text, title.end(), stop)
        if colon and not _NOT_LIST.search(text, title.end(), colon.start()):
            yield colon.end()
        place = title.end()
    for annex in ANNEX.finditer(text, place, stop):
        yield annex.start()
    for date in DATE_PATTERN.finditer(text, place, stop):
        signed = list(signature_cuts(text, place, date.start(), date.end(), _organ(text, place)))
        alone = not signed and text[place : date.start()].rstrip().endswith("。")
        yield from (date.start(), date.end()) if alone else signed


def _notice_end(text: str, start: int, stop: int) -> re.Match[str] | None:
    found = (pattern.search(text, start, stop) for pattern in _NOTICE_ENDS)
    return next(filter(None, found), None)


def _organ(text: str, stop: int) -> str:
    """The organ whose notice it is: what stands before 关于."""
    about = text.find("关于", 0, stop)
    run = _RUN.search(text, max(0, about - 60), about) if about > 0 else None
    return run[0] if run else ""


def signature_cuts(text: str, first: int, start: int, end: int, known: str = "") -> Iterator[int]:
    """Where a signature and the date [*start*, *end*) behind it are parted from what stands round them.

    *known* is an organ that may sign; without it a sentence or a bracket must end before the name.
    """
    run = _RUN.search(text, max(first, start - _WIDE), start)
    if run is None:
        return
    name = run[0].lstrip()
    if known and known[:4] in name and not known.endswith(name):
        name = name[name.rfind(known[:4]) :]
    elif ")" in name or "）" in name:
        name = re.split("[)）]", name)[-1] if not name.endswith((")", "）")) else name
    name = _organs_at_end(name)
    if name:
        yield from (start - len(name), start, end)

"""Page noise: what a web page or a document library left round a plan, and the plan's own echo."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from itertools import accumulate, pairwise
from typing import Final

from attrs import frozen

from eduplan.grammar.folding import folded
from eduplan.grammar.outline import Line
from eduplan.language.characters import solid
from eduplan.model.reading import UnplacedReason

__all__ = ["edition_start", "find_noise", "head_end", "is_foot", "site_end"]

_HEAD: Final = 60
_TAIL: Final = 40
_PROSE: Final = 30
_NAME: Final = 12
_LONGEST: Final = 120
_ECHO: Final = 30
_OPENING: Final = 400
_PARTS: Final = 8
_LONGEST_STRONG: Final = 600
"""How many lines before the plan and behind it may be noise; how long a line of prose, a site's name
and a line of noise are, how short an echo is, how early what it repeats must stand (characters)."""

_COPIED: Final = 4
_BUTTON: Final = 4
"""From how many characters on a line that a page has, as 查看全文, is known by itself."""
"""How many characters tell that a title is said again."""

_FOOT_PARTS: Final = re.compile("[【】 \u3000]+")
_META: Final = re.compile(
    "(?:发布日期|发布时间|更新时间|信息来源|来源|作者|阅读次数|阅读|浏览次数|浏览|点击数|点击|访问量|字号|字体)[:：]"
    r"(?: ?[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?: [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?"
    r"| ?[0-9][0-9 ]{0,8}(?![0-9年])| ?\S{1,12}(?= ))"
    "(?: ?次)?(?: ?[\\[【]?大[ ]?中[ ]?小[\\]】]?)?"
)
_ADDRESS: Final = re.compile(
    "[^。，,；;：:0-9]{0,30}?(?:https?://|www[.])[A-Za-z0-9-]+(?:[.][A-Za-z0-9-]+)*[.][a-z]{2,4}/?(?![A-Za-z0-9./])"
)
"""A site's name and address, glued before a text: 范文网www.example.com."""

_SITE: Final = re.compile(
    "[^。，；：,;:“”《》（）()\\s—_|｜-]{2,20}(?<!互联)(?:网址|网站|网|平台|门户|在线)\\s?[-_|｜]\\s?"
)
"""A site's name before the title of a page: 云县教育网-…."""

_MARKS: Final = re.compile("[，。；：、,;:“”《》（）()]")
_TITLE: Final = re.compile("[0-9]{4}|(?:要点|计划|方案|规划|纲要|安排|意见|通知|报告|关于.*)$")


@frozen
class _Lexicon:
    lines: frozenset[str]
    strong: tuple[str, ...]
    shapes: re.Pattern[str]
    terms: re.Pattern[str]
    stamps: re.Pattern[str]
    banners: re.Pattern[str]
    pages: re.Pattern[str]
    editions: re.Pattern[str]

    def is_strong(self, words: str) -> bool:
        if len(words) <= _LONGEST and self.stamps.fullmatch(words):
            return True
        return len(words) <= _LONGEST_STRONG and words.startswith(self.strong)

    def is_term(self, words: str) -> bool:
        """Whether *words* are one of the terms a library sets before its papers."""
        return len(words) <= _LONGEST and self.terms.search(words) is not None

    def knows(self, words: str) -> bool:
        if words in self.lines or self.is_strong(words) or self.is_term(words):
            return True
        if len(words) > _LONGEST:
            return False
        return bool(self.shapes.fullmatch(words) or self.editions.fullmatch(words))

    def knows_line(self, words: str) -> bool:
        """Whether *words* are known as a whole, or each of them between the blanks."""
        if self.knows(solid(words)):
            return True
        parts = words.split()
        return 1 < len(parts) <= _PARTS and all(map(self.knows, parts))


@cache
def _lexicon() -> _Lexicon:
    source = resources.files("eduplan.grammar").joinpath("noise.toml").read_text("utf-8")
    table: dict[str, list[str]] = tomllib.loads(source)
    return _Lexicon(
        frozenset(table["lines"]),
        tuple(table["strong"]),
        re.compile("|".join(table["shapes"])),
        re.compile("|".join(table["terms"])),
        re.compile("|".join(table["stamps"])),
        re.compile("|".join(table["banners"])),
        re.compile("|".join(table["pages"])),
        re.compile(f"(?:{'|'.join(table['editions'])})+$"),
    )


def find_noise(lines: Sequence[Line]) -> dict[int, UnplacedReason]:
    """Why each line of *lines* that is no part of the plan is none, by the line's number.

    What stands behind the first sure mark of a page's foot but is not itself known is said to come
    after the end.
    """
    shown = [line for line in lines if not line.is_blank]
    noise = {line.number: UnplacedReason.PAGE_NOISE for line in _head(shown)}
    noise |= {line.number: UnplacedReason.PAGE_NOISE for line in _page_marks(shown)}
    rest = [line for line in shown if line.number not in noise]
    return noise | _tail(rest)


def is_foot(words: str) -> bool:
    """Whether *words*, behind the end of a text without breaks, are a page's foot."""
    return any(map(_lexicon().is_strong, _FOOT_PARTS.split(words))) or _lexicon().knows_line(words)


def edition_start(words: str) -> int | None:
    """Where in the line *words* stands what the page of a collection added: …方案（精选5篇）, …方案.docx.

    A copy of the title behind _ is one too. None for nothing.
    """
    copy = words.find("_")
    if copy >= _COPIED and words.startswith(words[:_COPIED], copy + 1):
        return copy
    hit = _lexicon().editions.search(words) if len(words) <= _LONGEST else None
    return hit.start() if hit else None


def head_end(words: str) -> int:
    """Where in *words*, a text without breaks, the page's own head ends: 发布日期：… 阅读：…; 0 for none."""
    ends = [hit.end() for hit in _META.finditer(words, 0, _OPENING)]
    first = _lexicon().banners.match(words) or _ADDRESS.match(words)
    return ends[-1] if ends else first.end() if first else 0


def site_end(words: str) -> int:
    """Where in *words*, the title of a page, the site's own name before the paper's ends; 0 for none.

    >>> site_end("云县教育网-云县2026年教育工作要点"), site_end("教育网格-片区方案")
    (6, 0)
    """
    site = _SITE.match(words)
    return site.end() if site else 0


def _head(lines: Sequence[Line]) -> list[Line]:
    """The lines of noise before the plan's first prose or number."""
    lexicon, head = _lexicon(), list(_before_prose(lines))
    known = [index for index, line in enumerate(head) if lexicon.knows_line(line.words)]
    sure = any(lexicon.is_strong(solid(head[index].words)) for index in known)
    if not (sure or len(known) > 1):
        return []
    between = range(known[-1]) if len(known) > 2 else range(0)
    names = [index for index in between if _may_be_name(head[index])]
    return [head[index] for index in sorted({*known, *names})]


def _before_prose(lines: Sequence[Line]) -> Iterator[Line]:
    for line in lines[:_HEAD]:
        if _lexicon().is_term(line.words):
            yield line
        elif line.label or (len(line.words) >= _PROSE and re.search("[。，,]", line.words)):
            return
        else:
            yield line


def _may_be_name(line: Line) -> bool:
    """Whether a line among lines of noise may name the site or a button of it."""
    words = solid(line.words)
    return len(words) <= _NAME and not _MARKS.search(words) and not _TITLE.search(words)


def _page_marks(lines: Sequence[Line]) -> list[Line]:
    pages = _lexicon().pages
    found = [line for line in lines if len(line.words) < 24 and pages.fullmatch(solid(line.words))]
    return found if len(found) > 1 or any("共" in line.words for line in found) else []


def _tail(lines: Sequence[Line]) -> dict[int, UnplacedReason]:
    """The lines behind the plan: noise, echoes of its opening, and what stands among them."""
    lexicon, last = _lexicon(), lines[-_TAIL:]
    opening = _Opening(lines, max((len(line.words) for line in last), default=0))
    reasons: dict[int, UnplacedReason] = {}
    for line in last:
        if lexicon.knows_line(line.words):
            reasons[line.number] = UnplacedReason.PAGE_NOISE
        elif opening.is_echoed_by(line):
            reasons[line.number] = UnplacedReason.REPEATED_TEXT
    start = _foot(last, reasons)
    return {
        line.number: reasons.get(line.number, UnplacedReason.AFTER_END) for line in last[start:]
    }


def _foot(last: Sequence[Line], reasons: dict[int, UnplacedReason]) -> int:
    """Where among the *last* lines the page's foot begins."""
    start = len(last)
    while start and last[start - 1].number in reasons:
        start -= 1
    numbered = [n for n, line in enumerate(last) if line.label and line.number not in reasons]
    for index in range(numbered[-1] + 1 if numbered else 0, start):
        found = sum(line.number in reasons for line in last[index:])
        if last[index].number in reasons and found > 1 and _is_sure(last[index]):
            return index
    return start if len(last) - start > 1 or any(map(_is_sure, last[start:])) else len(last)


def _is_sure(line: Line) -> bool:
    words = solid(line.words)
    button = len(words) >= _BUTTON and words in _lexicon().lines
    return button or len(line.words) >= _ECHO or _lexicon().is_strong(words)


class _Opening:
    """The opening of a text, to know its echo by: the same words unbroken, perhaps cut short with …

    It is as long as an echo of *longest* characters that begins in it may reach.
    """

    def __init__(self, lines: Sequence[Line], longest: int) -> None:
        words, length = list[str](), 0
        for line in lines:
            if length > _OPENING + longest:
                break
            words.append(folded(line.words))
            length += len(words[-1])
        self._text = "".join(words)
        self._ends = dict(pairwise(accumulate(map(len, words), initial=0)))

    def is_echoed_by(self, line: Line) -> bool:
        """Whether *line* says once more what several lines of the opening say."""
        words = folded(line.words).rstrip(".…")
        if len(words) < _ECHO:
            return False
        found = self._text.find(words, 0, _OPENING + len(words))
        return found in self._ends and len(words) > self._ends[found] - found

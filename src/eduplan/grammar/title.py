"""The title: which lines are it, and what stands before it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from typing import Final

from attrs import evolve, frozen

from eduplan.grammar.blanks import joint, tidy_title
from eduplan.grammar.folding import folded
from eduplan.grammar.names import NUMBER, cited
from eduplan.grammar.outline import Indent
from eduplan.grammar.passages import Passage, has_margin
from eduplan.grammar.senses import is_organ
from eduplan.grammar.title_copies import last_copy, repeated
from eduplan.grammar.wraps import ends_sentence
from eduplan.model.reading import UnplacedReason

__all__ = [
    "Title",
    "find_title",
    "is_title",
    "looks_like_title",
    "reason_before",
]

_LONGEST: Final = 80
_ALIKE: Final = 0.8
"""How many characters two copies of a title share; a page may set its words in another order."""

_PLAN: Final = (
    "(?:工作)?(?:要点|计划|方案|规划|纲要|安排|思路|打算|部署|行动|任务|目标|清单|重点|实施意见)"
)
_PAPER: Final = "意见|建议|通知|报告|办法|措施|举措|决定|函|细则|讲话|汇报|总结"
_SUFFIX: Final = "(?:范文|范本)?(?:[（(][^（）()]{1,14}[）)])?$"
_STRONG: Final = re.compile(f"(?:{_PLAN}){_SUFFIX}|^[《“].*(?:{_PLAN})[》”]$")
_WEAK: Final = re.compile(f"(?:{_PAPER}){_SUFFIX}")
_NOTICE: Final = re.compile("(?:通知|函|报告|讲话|汇报|总结)$")
_YEAR: Final = re.compile(
    "[12][0-9]{3}|二[〇○零][〇○零一二三四五六七八九]{2}|学年|“?十[一二三四五六七]五"
)
_ORGAN: Final = re.compile("局|委|府|厅|部|校|院|园|中学|小学|[省市县区镇乡]")
_INNER: Final = re.compile("[。；;！!？?]|[，,].*[，,].*[，,]")
_RANGE_LINE: Final = re.compile(
    "[（(][^（）()。]{0,12}(?:[12][0-9]|20)[0-9X×x]{2}[^（）()月。]{0,16}[）)]|[—－-]{1,2}(?!20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)[^—。]{2,40}|[（(](?:试行|暂行|修订)[）)]"
)
_CONTINUES: Final = re.compile("(?:和|与|及|暨|的|、)|.{1,4}$")
_ANNEX: Final = re.compile("附 ?件 ?[0-9一二三四五六七八九十]{0,3} ?[：:]?")
_NAMES: Final = re.compile("[\u4e00-\u9fffA-Za-z].*[\u4e00-\u9fffA-Za-z]")
_MARKED: Final = re.compile("[，。；：！？,;:!?]")
_SUBTITLE: Final = re.compile("[—－-]{1,2}")
_MOST_LINES: Final = 4
_ASIDE: Final = re.compile("[（(][^（）()]{1,16}[）)]$")
_DRAFT: Final = re.compile("稿[）)】\\]〕]$")
_CITING: Final = 4000
"""How many characters before a title may cite it."""

_MOTTO: Final = 30
_SHORTEST_ORGAN: Final = 3
_OF_ISSUER: Final = re.compile(
    "关于|[12][0-9]{3}|“?十[一二三四五六七]五|.{2,40}(?:局|委|府|校|院|园|会|学|部|室)$"
)
"""How titles go on below the organs that they belong to."""
_KIND: Final = 8
"""How long a line is that says only of what kind a paper is: 三年行动计划."""


@frozen
class Title:
    """The title's *text*, the passages [*start*, *stop*) that hold it, and lines as *likely* as it."""

    text: str
    start: int
    stop: int
    likely: tuple[str, ...] = ()


def find_title(passages: Sequence[Passage], stop: int, names: Iterable[str] = ()) -> Title:
    """The title among the passages before *stop*, where the first numbered line stands.

    The best line wins that ends as plans' titles do (…工作要点), the last of equals: a page's own copy
    and a cover notice stand before it. Where only some lines are indented, an indented one is none.
    Without one it is the first line, if that looks like no paragraph. *text* is "" if there is none.
    *names* are those that the notice before *passages* cites.
    """
    flush = bool(passages) and passages[0].indent is not Indent.PARAGRAPH
    margin = flush and has_margin(passages[1:])
    head = [
        index
        for index, each in enumerate(passages[:stop])
        if each.cells is None and not (margin and each.indent is Indent.PARAGRAPH)
    ]
    scored = [(_score(tidy_title(passages[index].raw)), index) for index in head]
    best = repeated(passages, max(scored, default=(0, 0)), scored)
    best = best[0], last_copy(passages[:stop], best[1])
    if best[0] > 0:
        found = _named_whole(passages, _joined(passages, best[1], stop), stop, names)
        outside = (
            n for score, n in scored if score == best[0] and not found.start <= n < found.stop
        )
        others = [
            text for n in outside if not _same(text := tidy_title(passages[n].raw), found.text)
        ]
        return evolve(found, likely=tuple(others[:_MOST_LINES]))
    first = 1 if passages and _ANNEX.fullmatch(passages[0].text) else 0
    if first and first in head and _may_be_title(passages[first:], False):
        return Title(tidy_title(passages[first].raw), first, first + 1)
    if (
        head
        and head[0] == 0
        and not first
        and _may_be_title(passages, flush and any(map(_is_indented, passages)))
    ):
        return Title(tidy_title(passages[0].raw), 0, 1)
    return Title("", 0, 0)


def _is_indented(passage: Passage) -> bool:
    return passage.indent is Indent.PARAGRAPH


def is_title(passage: Passage) -> bool:
    """Whether *passage* ends as the titles of plans do.

    …通知 and the like name no plan, and a list of annexes is none.
    """
    text = tidy_title(passage.raw) if len(passage.raw) <= _LONGEST else ""
    return passage.cells is None and _score(text) > 0 and not _NOTICE.search(text)


def looks_like_title(text: str) -> bool:
    """Whether *text* ends as titles of plans and notices do.

    >>> looks_like_title("2026年教育工作要点"), looks_like_title("加强学习")
    (True, False)
    """
    return _score(text) > 0


def _score(text: str) -> int:
    """How much *text* looks like the title of a plan; 0 for not at all."""
    if len(text) > _LONGEST or _INNER.search(text) or text.startswith(("附件", "附：", "_")):
        return 0
    score = 3 if _STRONG.search(text) else 2 if _WEAK.search(text) else 0
    return score and score + bool(_YEAR.search(text)) + bool(_ORGAN.search(text))


def _may_be_title(passages: Sequence[Passage], marked: bool) -> bool:
    """Whether the first passage can be a title by its looks; *marked* if only it has no indent."""
    text = passages[0].text
    if marked:
        return NUMBER.fullmatch(text) is None
    return (
        len(text) <= _LONGEST
        and _NAMES.search(text) is not None
        and NUMBER.fullmatch(text) is None
        and not ends_sentence(text)
        and "。" not in text
    )


def _joined(passages: Sequence[Passage], index: int, stop: int) -> Title:
    """The title at *index* with the lines that it was broken into."""
    start, end = index, index + 1
    if _SUBTITLE.match(passages[index].text):
        start -= start > 0 and _is_motto(passages[start - 1])
    elif _CONTINUES.match(passages[index].text) or not _YEAR.search(
        _ASIDE.sub("", passages[index].text)
    ):
        while (
            start
            and index - start < _MOST_LINES
            and _leads_on(passages[start - 1], passages[start])
        ):
            start -= 1
    while (
        start and index - start < _MOST_LINES and _is_issuer(passages[start - 1], passages[start])
    ):
        start -= 1
    while end < stop and end - index < _MOST_LINES and _follows(passages[end]):
        end += 1
    text = ""
    for each in passages[start:end]:
        text += joint(text, each.raw) + each.raw
    return Title(tidy_title(text), start, end)


def _named_whole(
    passages: Sequence[Passage], found: Title, stop: int, names: Iterable[str]
) -> Title:
    """The title *found* with the lines round it that the name cited before it holds as well."""
    text, cites = found.text, None
    above = _named_above(passages, found, {folded(name) for name in names})
    if above is not None:
        return above
    for end in range(found.stop, min(stop, found.start + _MOST_LINES)):
        each = passages[end]
        if each.gap or each.label or each.cells is not None or len(text) > _LONGEST:
            break
        if _DRAFT.search(each.text):
            break
        if cites is None:
            before = "".join(other.text for other in passages[: found.start])[-_CITING:]
            cites = {folded(name) for name in (*names, *cited(before))}
        text = tidy_title(text + joint(text, each.raw) + each.raw)
        if folded(text) in cites:
            return evolve(found, text=text, stop=end + 1)
    return found


def _named_above(passages: Sequence[Passage], found: Title, cites: Container[str]) -> Title | None:
    """The title *found* with the lines above it, where together they are one of *cites*; else None."""
    text = found.text
    for start in range(found.start - 1, max(-1, found.start - _MOST_LINES), -1):
        each = passages[start]
        if passages[start + 1].gap or each.label or each.cells is not None:
            return None
        if len(text) > _LONGEST or len(each.raw) > _LONGEST:
            return None
        text = tidy_title(each.raw + joint(each.raw, text) + text)
        if folded(text) in cites:
            return evolve(found, text=text, start=start)
    return None


def _follows(passage: Passage) -> bool:
    """Whether *passage* is the rest of the title above it: a span of years, 实施方案 and the like."""
    if passage.gap or passage.label or passage.cells is not None:
        return False
    text = tidy_title(passage.raw) if len(passage.raw) <= _LONGEST else ""
    short = len(text) <= _KIND and bool(_STRONG.search(text))
    return short or _RANGE_LINE.fullmatch(passage.text) is not None


def _is_issuer(previous: Passage, passage: Passage) -> bool:
    """Whether the line right above a title's names organs, one or several parted by blanks."""
    if passage.gap or previous.label or previous.cells or not _OF_ISSUER.match(passage.text):
        return False
    names = previous.raw.split()
    return all(len(name) > _SHORTEST_ORGAN and is_organ(name) for name in names)


def _is_motto(passage: Passage) -> bool:
    """Whether *passage* is the line above a subtitle behind a dash: the main title."""
    text = passage.text
    return passage.cells is None and len(text) <= _MOTTO and not _INNER.search(text)


def _leads_on(previous: Passage, passage: Passage) -> bool:
    """Whether the line *previous* opens a title that goes on in *passage*."""
    text = previous.text
    if passage.gap or previous.label or previous.cells or len(text) > _LONGEST // 2:
        return False
    if ends_sentence(text) or _score(text) or _INNER.search(text):
        return False
    if NUMBER.fullmatch(text):
        return False
    below = _ASIDE.sub("", passage.text)
    kind = len(below) <= _KIND and not (_ORGAN.search(below) or _YEAR.search(below))
    named = _YEAR.search(text) or "关于" in text or _ORGAN.search(text[-1:]) or is_organ(text)
    return bool(named) or (kind and len(text) <= _MOTTO and not _MARKED.search(text))


def reason_before(text: str, title: str) -> UnplacedReason:
    """Why a line before the title is not in the plan: it says the title, or it is something else."""
    same = _same(text, title)
    return UnplacedReason.REPEATED_TITLE if same else UnplacedReason.BEFORE_TITLE


def _same(text: str, title: str) -> bool:
    """Whether *text* says *title*, perhaps with some more words or in another order."""
    one, other = folded(text), folded(title)
    longest = max(len(one), len(other))
    if not other or len(one) * 2 <= len(other) or longest > _LONGEST:
        return False
    shared = (Counter(one) & Counter(other)).total()
    return one in other or other in one or shared * 2 >= (len(one) + len(other)) * _ALIKE

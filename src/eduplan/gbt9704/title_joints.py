"""What belongs together in a title: the places between its characters that no line may be broken at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import Factory, frozen

from eduplan.gbt9704.title_terms import Word, words_in
from eduplan.gbt9704.title_wholes import Span, numbers
from eduplan.language.characters import HAN, is_blank, is_han
from eduplan.language.width import NOT_AT_END, NOT_AT_START, display_width

__all__ = ["Joints", "begins_with_genre", "find_joints"]

_LINKS: Final = frozenset("和与及或暨并对在以为于向从由将把各")
"""Words of one character; any other that stands alone between words belongs to them."""
_DIVISIONS: Final = "省市区县镇乡州旗"
"""What the names of divisions of the country end with: 江城市, 明湖区."""

_TRAILING: Final = "的等之"
_NAME: Final = 4
"""How many characters a name or a word has that no list knows; a longer stretch is several."""
_DIVISION_NAME: Final = 6
"""How many the name of a division has, with 中共 or the like before it."""
_STRETCH: Final = re.compile(f"[{HAN}]+")
_PIECE: Final = re.compile(f"的|[^的{_DIVISIONS}]{{2,}}?[{_DIVISIONS}]|[^的]+")

_GENRE: Final = (
    "(?:通知|通报|通告|公告|公报|公示|决定|决议|命令|意见|批复|复?函|纪要|报告|请示|议案|方案|办法|规定|规范|细则|条例"
    "|章程|规划|计划|纲要|要点|安排|总结|规则|规程|制度|标准|措施|指南|目录|名单|清单|预案|汇报|建议|思路|简报"
    "|答复|守则|倡议书?|公约|大纲|说明)"
)
_KIND: Final = (
    "(?:[三五]年|工作|实施|行动|指导|若干|重点|具体|管理|暂行|试行|专项|总体|建设|发展|应急|补充|政策|任务"
    "|会议|有关)"
)
_GENRE_NEXT: Final = re.compile(f"(?:{_KIND})*{_GENRE}")
_TAIL: Final = re.compile(f"的?{_GENRE_NEXT.pattern}(?:[（(][^（）()]{{1,12}}[）)])?")
_LONGEST_TAIL: Final = 32


@frozen
class Joints:
    """Places by what they are: *fixed* ones that no line is broken at, *doubtful* ones within words
    that no list knows, those of *links* (和), those behind a *counted* number (10所), and those between a
    division, its *organs* and their offices (明湖区, 教育局, 办公室).
    """

    fixed: set[int] = Factory(set)
    doubtful: set[int] = Factory(set)
    links: set[int] = Factory(set)
    organs: set[int] = Factory(set)
    counted: set[int] = Factory(set)


def find_joints(title: str) -> Joints:
    """The joints of *title*, brackets and quotations left aside."""
    joints = Joints()
    words, counted = list(words_in(title)), list(numbers(title))
    for start, stop in [*((word.start, word.stop) for word in words), *counted]:
        joints.fixed.update(range(start + 1, stop))
    joints.counted.update(stop for _, stop in counted)
    names = {stop for start, stop in counted if title[start] == "第"}
    for start, stop in _pieces(title, words, counted):
        ends_division = title[stop - 1] in _DIVISIONS
        if stop - start == 1:
            _fix_single(joints, title, start)
        else:
            _fix_name(joints, start, stop, _DIVISION_NAME if ends_division else _NAME)
        if title[stop - 1] in _LINKS:
            joints.links.add(stop - 1)
        elif title[stop - 1] != "的":
            names.add(stop)
    _fix_endings(joints, title, words, names)
    joints.fixed.update(_unfit(title))
    return joints


def begins_with_genre(title: str, place: int) -> bool:
    """Whether a genre stands in *title* at *place*, with what it is of its kind: 实施意见."""
    return _GENRE_NEXT.match(title, place) is not None


def _pieces(title: str, words: Sequence[Word], counted: Sequence[Span]) -> Iterator[Span]:
    """Stretches of 汉字 that are no listed words and no numbers, cut behind 的 and behind divisions."""
    rest = list(title)
    for start, stop in [*((word.start, word.stop) for word in words), *counted]:
        rest[start:stop] = " " * (stop - start)
    text = "".join(rest)
    for stretch in _STRETCH.finditer(text):
        for piece in _PIECE.finditer(text, *stretch.span()):
            yield piece.span()


def _fix_single(joints: Joints, title: str, place: int) -> None:
    """A character that stands alone belongs to its neighbours, unless it is a word like 和."""
    if title[place] in _LINKS:
        return
    if place and (is_han(title[place - 1]) or title[place] in _TRAILING):
        joints.fixed.add(place)
    if title[place] not in _TRAILING and is_han(title[place + 1 : place + 2]):
        joints.fixed.add(place + 1)


def _fix_name(joints: Joints, start: int, stop: int, most: int) -> None:
    """A short stretch is one name; a longer one may be parted, not right behind its first character."""
    if stop - start <= most:
        joints.fixed.update(range(start + 1, stop))
    else:
        joints.fixed.update((start + 1, stop - 1))
        joints.doubtful.update(range(start + 2, stop - 1))


def _fix_endings(joints: Joints, title: str, words: Sequence[Word], names: set[int]) -> None:
    """小学 stays with 明湖 before it and with 第二; 明湖区 and 教育局 are names of their own."""
    organs = {word.stop for word in words if word.ending}
    for word in words:
        if not word.ending or not word.start:
            continue
        if title[word.start - 1] in _DIVISIONS or word.start in organs:
            joints.organs.add(word.start)
        elif word.start in names:
            joints.fixed.add(word.start)


def _unfit(title: str) -> Iterator[int]:
    """Where a mark may not stand, what is blank or has no width would begin a line, or only the genre
    would stand on the last one.
    """
    for place in range(1, len(title)):
        first = title[place]
        marked = first in NOT_AT_START or title[place - 1] in NOT_AT_END
        if marked or is_blank(first) or not display_width(first):
            yield place
    for place in range(max(len(title) - _LONGEST_TAIL, 1), len(title)):
        if _TAIL.fullmatch(title, place):
            yield place

"""Quotation marks, title marks and brackets: their forms, their nesting, their pairs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.rules.matching import CJK, line_around
from eduplan.rules.pairs import nested_pairs, strays
from eduplan.rules.pattern import lazy
from eduplan.rules.rule import Rule, Span, rule

__all__ = ["RULES"]

_STRAIGHT: Final = lazy('"[^"\n]*("|$)', re.MULTILINE)
_APOSTROPHES: Final = lazy(r"'(?<![A-Za-z].)([^'\n]*)'", needs=("'",))
_CORNERS: Final = lazy("「[^「」\n]*」|『[^『』\n]*』", needs="「『")
_FROM_CORNERS: Final = str.maketrans("「」『』", "“”‘’")
_REVERSED: Final = lazy("”([^“”\n。；，]{1,30})“")
_BETWEEN: Final = lazy("、(?<=[》”].)(?=[《“])")
_ANGLES: Final = lazy(f"[<＜]([{CJK}][^<>＜＞，。；\n]{{1,60}})[>＞]", needs="<＜")
_HAN: Final = lazy(f"[{CJK}]")


def _is_inside(text: str, place: int) -> bool:
    """Whether *place* stands within “ ” that opened in its line and closes behind it."""
    start, end = line_around(text, place)
    before, behind = text[start:place], text[place:end]
    return before.rfind("“") > before.rfind("”") and "”" in behind.partition("“")[0]


def _reversed(text: str) -> Iterator[tuple[int, int]]:
    """The pairs in *text* whose marks were swapped: ” where nothing is open, and the next “."""
    if _REVERSED.search(text) is None:
        return
    opened, stray = False, -1
    for hit in re.finditer("[“”\n]", text):
        place = hit.start()
        if hit[0] == "\n":
            opened, stray = False, -1
        elif hit[0] == "”":
            opened, stray = False, -1 if opened else place
        elif stray >= 0 and _REVERSED.fullmatch(text[stray : place + 1]):
            yield stray, place + 1
            stray = -1
        else:
            opened, stray = True, -1


@rule(
    "TXT101",
    clause="GB/T 15834-2011 4.8",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="直引号应改为“ ”{detail}",
    good=["落实“双减”政策。", "屏幕尺寸为165厘米。", 'say "yes" please'],
    bad=['落实"双减"政策。', '开展"书香校园"和"阳光体育"活动。', '开展"书香校园活动。'],
)
def straight_double_quotes(text: str) -> Iterator[Span]:
    """Chinese text has curved quotation marks; within “ ” the inner pair is ‘ ’."""
    for hit in _STRAIGHT.finditer(text):
        near = text[max(0, hit.start() - 1) : hit.end() + 1]
        if not _HAN.search(near):
            continue
        if not hit[1] or len(hit[0]) < 2:
            yield Span(hit.start(), hit.start() + 1, detail="，这一个没有配对")
            continue
        marks = "‘’" if _is_inside(text, hit.start()) else "“”"
        yield Span(*hit.span(), marks[0] + hit[0][1:-1] + marks[1])


@rule(
    "TXT102",
    clause="GB/T 15834-2011 4.8",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="{found} 用了直引号，应为 {after}",
    good=["落实‘双减’要求。", "It's a teacher's plan", "争创“五好”学校。"],
    bad=["落实'双减'要求。", "争创'五好'学校。", "“开展'一校一品'建设”"],
)
def straight_single_quotes(text: str) -> Iterator[Span]:
    """A straight single quote is no Chinese mark; apostrophes of other languages stay."""
    for hit in _APOSTROPHES.finditer(text):
        if not _HAN.search(hit[1]):
            continue
        marks = "‘’" if _is_inside(text, hit.start()) else "“”"
        yield Span(*hit.span(), marks[0] + hit[1] + marks[1])


@rule(
    "TXT103",
    clause="GB/T 15834-2011 4.8",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="横排公文不用直角引号，{found} 应为 {after}",
    good=["落实“双减”政策。", "推进“‘互联网+’教育”行动。", "办好“家门口的好学校”。"],
    bad=["落实「双减」政策。", "推进「『互联网+』教育」行动。", "办好『家门口的好学校』。"],
)
def corner_brackets(text: str) -> Iterator[Span]:
    """「 」 and 『 』 belong to vertical text and to other regions."""
    for hit in _CORNERS.finditer(text):
        body = hit[0].translate(_FROM_CORNERS)
        yield Span(*hit.span(), f"“{body[1:-1]}”" if body[0] == "‘" else body)


@rule(
    "TXT104",
    clause="GB/T 15834-2011 4.8.3.3",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="引号里再用引号，里层应为单引号：{after}",
    good=["推进“‘互联网+’教育”行动。", "“双减”和“双升”并重。", "坚持“五育”并举，落实“双减”。"],
    bad=[
        "推进“加快“互联网+”教育”行动。",
        "提出“落实“双减”政策”的要求。",
        "“把“立德树人”放在首位”。",
    ],
)
def nested_quotes(text: str) -> Iterator[Span]:
    """Within “ ” the inner pair is ‘ ’."""
    pieces, last = list[str](), 0
    for start, end in _reversed(text):
        pieces += [text[last:start], "“", text[start + 1 : end - 1], "”"]
        last = end
    text = "".join([*pieces, text[last:]])
    for start, end in nested_pairs(text, "“", "”"):
        yield Span(start, end, f"‘{text[start + 1 : end - 1]}’")


@rule(
    "TXT105",
    clause="GB/T 15834-2011 4.8",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="引号方向反了，应为{after}",
    good=["落实“双减”政策。", "用好“周末”“假期”时间。", "推进“一校一品”，落实“双减”。"],
    bad=["落实”双减“政策。", "推进”一校一品“建设。", "抓好”五项管理“落实。"],
)
def reversed_quotes(text: str) -> Iterator[Span]:
    """A closing mark where nothing is open, then an opening one: the two were swapped."""
    for start, end in _reversed(text):
        yield Span(start, end, f"“{text[start + 1 : end - 1]}”")


@rule(
    "TXT106",
    clause="GB/T 15834-2011 4.5.3.5",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="相邻的引号或书名号之间通常不用顿号",
    good=[
        "学习《教育法》《教师法》。",
        "落实“双减”“双升”要求。",
        "学习《教育法》（2021年修正）、《教师法》。",
    ],
    bad=[
        "学习《教育法》、《教师法》。",
        "落实“双减”、“双升”要求。",
        "用好《指南》、《纲要》、《意见》。",
    ],
)
def commas_between_marks(text: str) -> Iterator[Span]:
    """Adjacent quoted words and titles are parted by their own marks."""
    for hit in _BETWEEN.finditer(text):
        if text[hit.start() - 1] + text[hit.end()] in ("》《", "”“"):
            yield Span(*hit.span(), "")


@rule(
    "TXT107",
    clause="GB/T 15834-2011 4.15",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="书名号里再用书名号，里层应为单书名号：{after}",
    good=[
        "转发《关于印发〈教育工作要点〉的通知》。",
        "学习《教育法》《教师法》。",
        "印发《明湖区〈家庭教育促进法〉宣传方案》。",
    ],
    bad=[
        "转发《关于印发《教育工作要点》的通知》。",
        "印发《明湖区《家庭教育促进法》宣传方案》。",
        "《关于转发《关于开展评比的意见》的通知》",
    ],
)
def nested_titles(text: str) -> Iterator[Span]:
    """Within 《 》 the inner pair is 〈 〉."""
    for start, end in nested_pairs(text, "《", "》"):
        yield Span(start, end, f"〈{text[start + 1 : end - 1]}〉")


@rule(
    "TXT108",
    clause="GB/T 15834-2011 4.15",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="{found} 用了大于号、小于号，书名号应为 {after}",
    good=["学习《教师法》。", "转发《关于印发〈要点〉的通知》。", "误差<5%，优良率>90%。"],
    bad=["学习<教师法>。", "转发《关于印发<要点>的通知》。", "落实＜教育工作要点＞。"],
)
def angles_for_title_marks(text: str) -> Iterator[Span]:
    """Signs of comparison are no title marks."""
    for hit in _ANGLES.finditer(text):
        before = text[line_around(text, hit.start())[0] : hit.start()]
        marks = "〈〉" if before.count("《") > before.count("》") else "《》"
        yield Span(*hit.span(), marks[0] + hit[1] + marks[1])


@rule(
    "TXT109",
    clause="GB/T 15834-2011 5.1",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="标点 {found} 没有配对",
    good=["学习《教育法》（2021年修正）。", "1）加强领导；2）压实责任。", "“强师”计划（第一期）"],
    bad=["学习《教育法。", "推进“强师计划。", "加强领导（第一期。", "学习教育法》。"],
)
def unpaired_marks(text: str) -> Iterator[Span]:
    """What opens has to close in its paragraph; a 1） that opens an item needs no partner."""
    for place in strays(text):
        yield Span(place, place + 1)


RULES: Final[tuple[Rule, ...]] = (
    straight_double_quotes,
    straight_single_quotes,
    corner_brackets,
    nested_quotes,
    reversed_quotes,
    commas_between_marks,
    nested_titles,
    angles_for_title_marks,
    unpaired_marks,
)

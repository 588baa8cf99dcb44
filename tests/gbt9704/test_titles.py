"""Titles over several lines: nothing added, nothing parted, in a shape that the standard permits."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from pathlib import Path

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from eduplan.gbt9704.figure import size
from eduplan.gbt9704.page import TEXT_WIDTH
from eduplan.gbt9704.title_places import LINE, break_places
from eduplan.gbt9704.title_terms import terms
from eduplan.gbt9704.titles import Shape, break_title, shape_of
from eduplan.language.width import NOT_AT_END, NOT_AT_START, character_width, display_width
from tests.gbt9704.brute_force import allows_a_shape

TITLES = Path(__file__).with_name("titles.txt").read_text(encoding="utf-8").splitlines()
PERMITTED = {Shape.TRAPEZOID, Shape.DIAMOND}

PIECES = st.sampled_from(
    [
        *(
            "明湖区",
            "教育局",
            "江城市",
            "人民政府办公室",
            "青云",
            "小学",
            "义务教育",
            "高质量发展",
            "领导小组",
        ),
        *(
            "关于",
            "印发",
            "进一步加强",
            "和",
            "、",
            "的",
            "甲乙",
            "丙",
            "AI",
            " ",
            "工作",
            "实施方案",
            "通知",
        ),
        *("2026年", "98.5%", "第3期", "10所", "3月5日", "第一学期", "（试行）", "（", "）"),
        *("《教育工作要点》", "《", "》", "〈", "〉", "“十五五”", "“", "”"),
    ]
)
DRAWN = st.lists(PIECES, min_size=1, max_size=20).map("".join)
SHORT = st.lists(PIECES, min_size=4, max_size=13).map("".join)

_TAIL = re.compile(
    "的?(?:工作|实施|指导|若干)*(?:通知|要点|方案|意见|计划|报告|决定|办法|批复|答复|措施)"
)
_GLUED = re.compile("[》〉”）、]*(?:的?(?:通知|意见|决定|答复|工作安排)》?)*")
_NUMBER = re.compile(
    r"第?[0-9]+(?:[.—][0-9]+)*(?:年度?|学年度?|月|日|%|期|所|届|条|号|名|个)?|第[一二三四五六七八九十]+[届批期次]?"
)


def breaks(lines: Sequence[str]) -> list[int]:
    return list(accumulate(map(len, lines)))[:-1]


def pairs(title: str) -> Iterator[tuple[int, int]]:
    """What each kind of mark encloses, the inner ones first."""
    for opening, closing in ("《》", "〈〉", "“”", "‘’", "（）"):
        masked = title
        while found := re.search(f"{opening}[^{opening}{closing}]*{closing}", masked):
            yield found.span()
            masked = masked[: found.start()] + "■" * len(found[0]) + masked[found.end() :]


def parted(title: str, lines: Sequence[str]) -> list[str]:
    """What the breaks part that should be whole."""
    spans = [hit.span() for hit in _NUMBER.finditer(title)]
    for start, stop in pairs(title):
        glued = _GLUED.match(title, stop)
        if character_width(title[start : glued.end() if glued else stop]) <= LINE:
            spans.append((start, stop))
    spans.extend(listed(title))
    return [title[start:stop] for start, stop in spans for at in breaks(lines) if start < at < stop]


def listed(title: str) -> Iterator[tuple[int, int]]:
    """Where any word of the list stands, however the title is read."""
    for start in range(len(title)):
        for stop in range(start + 2, start + 17):
            if title[start:stop] in terms():
                yield start, stop


def widths_of(title: str) -> list[int]:
    """The widths of the parts that no break parts, in columns."""
    ends = (0, *break_places(title), len(title))
    return [display_width(title[start:stop]) for start, stop in pairwise(ends)]


def broken(titles: Sequence[str]) -> list[str]:
    return [title for title in titles if character_width(title) > LINE]


def test_there_are_two_hundred_titles_of_eight_to_sixty_characters() -> None:
    assert len(set(TITLES)) == len(TITLES) == 200
    assert all(8 <= len(title) <= 60 for title in TITLES)
    assert len(broken(TITLES)) == 186


@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_broken_where_nothing_is_parted(title: str) -> None:
    lines = break_title(title)
    assert "".join(lines) == title
    assert parted(title, lines) == []
    assert not any(line[0] in NOT_AT_START for line in lines[1:])
    assert not any(line[-1] in NOT_AT_END for line in lines[:-1])
    assert not _TAIL.fullmatch(lines[-1])
    assert max(map(character_width, lines)) <= LINE


@pytest.mark.parametrize("title", broken(TITLES))
def test_a_title_has_a_permitted_shape_where_its_breaks_allow_one(title: str) -> None:
    allowed = allows_a_shape(widths_of(title), 2 * LINE)
    assert (shape_of(break_title(title)) in PERMITTED) == allowed


def test_only_a_few_titles_allow_no_permitted_shape() -> None:
    without = [title for title in broken(TITLES) if shape_of(break_title(title)) not in PERMITTED]
    assert len(without) == 5


@given(DRAWN | st.text(max_size=200))
def test_the_lines_of_a_title_are_the_title(title: str) -> None:
    assert "".join(break_title(title)) == title


@given(st.text() | DRAWN)
def test_a_title_that_fits_one_line_stays_whole(title: str) -> None:
    assert (break_title(title) == (title,)) >= (character_width(title) <= LINE)


@given(DRAWN)
def test_a_line_is_at_most_twenty_characters_wide_unless_one_part_is_wider(title: str) -> None:
    ends = (0, *break_places(title), len(title))
    parts = {title[start:stop] for start, stop in pairwise(ends)}
    for line in break_title(title):
        assert character_width(line) <= LINE or line in parts


@given(DRAWN)
def test_a_title_is_only_broken_at_permitted_places(title: str) -> None:
    lines = break_title(title)
    event(f"lines: {min(len(lines), 6)}")
    assert set(breaks(lines)) <= set(break_places(title))
    assert not any(line[:1] in NOT_AT_START for line in lines[1:])
    assert not any(line[-1:] in NOT_AT_END for line in lines[:-1])
    assert len(lines) == 1 or not _TAIL.fullmatch(lines[-1])
    spans = [*listed(title), *(hit.span() for hit in _NUMBER.finditer(title))]
    assert not any(start < at < stop for start, stop in spans for at in breaks(lines))


@given(SHORT)
def test_a_title_gets_a_permitted_shape_wherever_trying_all_settings_finds_one(title: str) -> None:
    shape = shape_of(break_title(title))
    event(shape.name)
    if shape is not Shape.SINGLE:
        allowed = allows_a_shape(widths_of(title), 2 * LINE)
        assert (shape in PERMITTED) == allowed


@pytest.mark.parametrize(
    ("lines", "shape"),
    [
        ([], Shape.SINGLE),
        (["甲"], Shape.SINGLE),
        (["甲乙", "甲"], Shape.TRAPEZOID),
        (["1", "甲"], Shape.TRAPEZOID),
        (["甲", "甲乙", "甲乙丙"], Shape.TRAPEZOID),
        (["甲", "甲乙丙", "甲乙"], Shape.DIAMOND),
        (["甲", "甲乙", "甲乙丙", "甲"], Shape.DIAMOND),
        (["甲乙", "丙丁", "ABCD"], Shape.EQUAL),
        (["甲乙", "甲乙", "甲"], Shape.OTHER),
        (["甲乙", "甲", "甲乙"], Shape.OTHER),
        (["甲", "甲乙", "甲乙", "甲"], Shape.OTHER),
    ],
)
def test_the_shape_of_lines_is_told_by_their_widths(lines: list[str], shape: Shape) -> None:
    assert shape_of(lines) is shape


@pytest.mark.parametrize(
    "lines",
    [
        "2026年明湖区教育工作要点",
        "明湖区教育局关于印发2026年|明湖区教育工作要点的通知",
        "2025—2026学年度第一学期|明湖区实验小学教育教学工作计划",
        "江城市教育局关于全面加强新时代|中小学劳动教育的若干措施",
        "中共江城市委教育工委、江城市教育局|关于加强新时代教师队伍建设的若干意见",
        "江城市教育局关于印发|《江城市中小学校外培训机构|管理办法（试行）》的通知",
        "明湖区教育局 |明湖区人力资源和社会保障局关于印发|《明湖区中小学教师公开招聘办法》的通知",
        "关于学习|《习近平新时代中国特色社会主义思想|学生读本》的工作安排",
        "《江城市中小学教学常规管理规定》|《江城市中小学校本教研工作规程》",
        "A" * 50,
    ],
)
def test_titles_break_where_a_reader_would_pause(lines: str) -> None:
    assert break_title(lines.replace("|", "")) == tuple(lines.split("|"))


def test_a_title_without_any_known_word_is_broken_evenly() -> None:
    assert [len(line) for line in break_title("《" + "甲" * 40 + "》")] == [13, 14, 15]


def test_a_text_that_is_no_title_is_filled_line_by_line() -> None:
    assert set(map(len, break_title("甲" * 400))) == {20}


def test_twenty_characters_of_the_titles_size_fit_the_text_block() -> None:
    title = size("二号", "7.3.1").twips
    assert LINE * title <= TEXT_WIDTH.twips < (LINE + 1) * title


@pytest.mark.parametrize(
    "text",
    [
        *("甲" * 5000, "《" * 2500 + "》" * 2500, "《“" * 1250 + "》”" * 1250, "“a”甲" * 1250),
        *("万" * 5000, "1." * 2500, "教育教学" * 1250, "一年" * 2500, " a" * 2500, "的" * 5000),
        *("a " * 100, "《" + "甲 " * 60 + "》"),
    ],
    ids=range(12),
)
def test_any_text_is_broken_in_bounded_time(text: str) -> None:
    started = time.process_time()
    assert "".join(break_title.__wrapped__(text)) == text
    assert time.process_time() - started < 1


def test_a_title_of_forty_characters_takes_less_than_a_millisecond() -> None:
    titles = [title for title in TITLES if 38 <= len(title) <= 42]
    break_title.__wrapped__(titles[0])

    def best(title: str) -> float:
        spent = []
        for _ in range(20):
            started = time.process_time()
            break_title.__wrapped__(title)
            spent.append(time.process_time() - started)
        return min(spent)

    assert max(map(best, titles)) < 0.001

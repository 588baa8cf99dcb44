"""Reading plain text: the whole of it."""

import json
import time
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.grammar import read_text
from eduplan.model import (
    HeadingForm,
    Note,
    NoteCode,
    Reading,
    TargetKind,
    UnplacedReason,
)
from eduplan.model.layout import Profile
from tests.properties.texts import texts


@given(texts() | st.text(st.characters(), max_size=200))
def test_every_text_gives_a_reading_with_provisional_ids(text: str) -> None:
    reading = read_text(text)
    assert isinstance(reading, Reading)
    assert reading.plan.provisional
    starts = [getattr(piece.place, "start", -1) for piece in reading.unplaced]
    assert starts == sorted(starts)


def test_an_empty_text_gives_an_empty_plan() -> None:
    plan = read_text("").plan
    assert (plan.title, plan.pillars, plan.preamble) == ("", (), ())


def test_the_messy_page_reads_as_its_plan(examples: Path) -> None:
    reading = read_text((examples / "web-page.txt").read_text("utf-8"))
    plan = reading.plan
    assert plan.title == "望溪区2026年教育工作安排"
    assert str(plan.period) == "2026"
    assert [len(pillar.initiatives) for pillar in plan.pillars] == [3, 3, 2]
    assert [label for label in plan.labels.values() if label[0].isdigit()] == [
        f"{n}." for n in range(1, 9)
    ]
    own_line = [each.title for each in plan.initiatives if each.form is HeadingForm.OWN_LINE]
    assert own_line == ["持续整治突出问题", "守护学生视力和心理健康"]
    assert reading.loss == ()
    assert {piece.reason for piece in reading.unplaced} == {
        UnplacedReason.PAGE_NOISE,
        UnplacedReason.REPEATED_TITLE,
        UnplacedReason.REPEATED_TEXT,
    }
    assert plan.initiatives[-1].incomplete
    assert [note.code for note in reading.notes] == [NoteCode.CUT_OFF]


def test_the_messy_page_keeps_names_and_lists_as_words(examples: Path) -> None:
    plan = read_text((examples / "web-page.txt").read_text("utf-8")).plan
    found = " ".join(target.text for target in plan.targets)
    for name in ("4·15", "6·6", "12355", "第六届", "两级", "一批", "一支部一特色", "十五五"):
        assert name not in found
    assert "36场" in found
    assert "不少于2次" in found


def test_the_example_has_its_eight_pillars_and_thirty_initiatives(examples: Path) -> None:
    plan = read_text((examples / "minghu-2026.txt").read_text("utf-8")).plan
    assert [len(pillar.initiatives) for pillar in plan.pillars] == [4, 5, 5, 4, 3, 4, 3, 2]
    assert plan.numbering.running
    assert all(item.label is None for item in plan.initiatives)
    assert plan.issuer == "明湖区教育局"
    assert plan.envelope.date_text == "2026年1月15日"
    assert len(plan.closing) == 1
    assert len(plan.targets) >= 60
    assert {target.kind for target in plan.targets} == set(TargetKind)
    parts = [target for target in plan.targets if target.part_of]
    assert [target.text for target in parts] == ["不少于80场", "不少于80名"]


CUT = "要点\n一、学习\n1.宣讲。开展宣讲"


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        (CUT, True),
        (CUT + "。", False),
        (CUT + "\n明湖区教育局\n2026年1月5日", False),
        ("要点\n一、学习\n1.开展宣讲", False),
        ("要点\n一、学习\n开展宣讲并且", True),
        ("要点\n一、学习\n甲\t乙\n丙\t丁", False),
        ("要点", False),
        ("", False),
    ],
)
def test_a_text_that_stops_in_mid_sentence_is_said_to_be_cut_off(text: str, cut: bool) -> None:
    reading = read_text(text)
    notes = [note for note in reading.notes if note.code is NoteCode.CUT_OFF]
    assert bool(notes) == cut
    marked = [each.incomplete for each in reading.plan.initiatives]
    assert not any(marked) or cut


def test_a_doubt_names_its_line() -> None:
    reading = read_text("要点\n一、农药管理\n1.坚决禁用高度\n正文没有结束因为高度\n7、高残农药。")
    (doubt,) = reading.doubts
    assert isinstance(doubt, Note)
    assert str(doubt.place) == "第5行"
    assert doubt.alternatives


def test_the_district_page_reads_exactly(shared: Path) -> None:
    (seed,) = shared.glob("seed/000_*.txt")
    reading = read_text(seed.read_text("utf-8"))
    plan = reading.plan
    assert plan.title == "2023年XX区教育工作要点"
    assert [pillar.title for pillar in plan.pillars] == [
        "以党的建设为统领,凝聚教育发展持久动力",
        "以全面发展为目标,落实立德树人根本任务",
        "以改革创新为驱动,推进教育内涵品质发展",
    ]
    assert [each.title for each in plan.initiatives] == [
        "深入学习宣传贯彻党的二十大精神",
        "全面加强教育系统党的建设",
        "驰而不息推进全面从严治党",
        "促进学生全面发展",
        "抓好心理健康教育",
        "强化家校协同育人",
        "扎实推进集团化办学",
        "深入实施“一校一品”",
    ]
    assert [target.text for target in plan.targets] == [
        "100场",
        "具备条件的小学全部建设到位",
        "10个",
        "10个",
        "10个",
        "家访全覆盖",
        "10个",
    ]
    assert [each.incomplete for each in plan.initiatives] == [False] * 7 + [True]
    assert reading.loss == ()
    assert reading.unplaced[0].reason is UnplacedReason.REPEATED_TITLE
    assert reading.doubts == ()


def test_a_hundred_kilobytes_are_read_at_once(examples: Path) -> None:
    text = (examples / "minghu-2026.txt").read_text("utf-8")
    read_text(text)
    started = time.process_time()
    read_text(text * 4)  # 97 kB: 0.3 s alone on two old cores
    assert time.process_time() - started < 3


def test_the_examples_targets_are_found_with_their_values(examples: Path) -> None:
    """The list is the example's own, checked by hand."""
    expected = json.loads((Path(__file__).parent / "minghu-targets.json").read_text("utf-8"))
    plan = read_text((examples / "minghu-2026.txt").read_text("utf-8")).plan
    found = [
        [
            str(target.kind.value),
            None if target.quantity is None else str(target.quantity.value),
            None if target.quantity is None else target.quantity.unit,
            None if target.quantity is None else target.quantity.comparator.value,
        ]
        for target in plan.targets
    ]
    assert [
        [kind, value and str(Fraction(value)), unit, how] for kind, value, unit, how in expected
    ] == found


_BODY = (
    "一、指导思想\n全面贯彻党的教育方针，落实立德树人任务。\n二、主要任务\n（一）强化管理。落实各项制度。\n"
    "（二）提升质量。抓好教研。\n三、保障措施\n（一）加强领导。成立小组。\n（二）强化督导。定期督查。\n"
)


@pytest.mark.parametrize(
    "head",
    [
        "",
        "附件\n甲县校园安全百日攻坚\n",
        "为全面做好工作，制定如下安排。\n",
        "凝心聚力谋发展\n为做好工作，制定如下安排。\n",
        "甲县教育局关于印发工作要点的通知\n各校：\n现将要点印发给你们。\n甲县教育局\n2026年3月4日\n",
    ],
)
@pytest.mark.parametrize("joint", ["\n", "", " ", "\u3000\u3000"])
def test_a_paper_without_a_title_keeps_its_pillars(head: str, joint: str) -> None:
    plan = read_text((head + _BODY).replace("\n", joint)).plan
    assert [len(pillar.initiatives) for pillar in plan.pillars] == [0, 2, 2]


def test_what_a_notice_issues_is_to_be_written_as_issued() -> None:
    signed = "甲县教育局\n2026年3月4日\n"
    notice = f"甲县教育局关于印发工作要点的通知\n各校：\n现将要点印发给你们。\n{signed}"
    assert read_text(notice + "2026年工作要点\n" + _BODY).layout.profile is Profile.ISSUED
    assert read_text("2026年工作要点\n" + _BODY).layout.profile is Profile.STANDALONE


def test_the_numbered_points_of_a_note_to_a_table_are_neither_items_nor_targets() -> None:
    note = (
        "专栏1　主要指标指标2025年2030年水质达标率（%）7080注：1.方括号内为累计数。\n"
        "2.评价范围覆盖全市38个断面。\n3.监测点由20个增加到35个。\n"
    )
    text = (
        f"水利发展规划\n第一章　目标\n第一节　指标\n水质改善。\n{note}第二节　任务\n新建水库2座。\n"
    )
    plan = read_text(text).plan
    assert [len(each.items) for each in plan.pillars[0].initiatives] == [0, 0]
    assert [target.text for target in plan.targets] == ["2座"]

import pytest

from eduplan.codecs import json
from eduplan.errors import CodecError
from eduplan.model import Paragraph, Table, build
from tests.codecs.samples import FULL, minimal, paths, problems


def test_a_heading_of_plain_words_is_a_string_and_any_other_a_list() -> None:
    plan = json.load_data(
        minimal(
            pillars=[
                {"id": "p1", "heading": ["加强", "学习"]},
                {"id": "p2", "heading": ["建成", {"target": {"kind": "coverage"}}]},
            ]
        )
    )
    data = json.dump_data(plan)
    assert data["pillars"] == [
        {"id": "p1", "heading": "加强学习"},
        {"id": "p2", "heading": ["建成", {"target": {"id": "t1", "kind": "coverage"}}]},
    ]


def test_a_paragraph_is_a_list_of_strings_and_phrases_with_one_key() -> None:
    plan = json.load_data(minimal())
    data = json.dump_data(
        type(plan)("要点", preamble=[["开展", build.count(100, "场"), "，", build.by("06"), "。"]])
    )
    assert data["preamble"] == [
        [
            "开展",
            {"target": {"id": "t1", "kind": "count", "quantity": {"value": "100", "unit": "场"}}},
            "，",
            {"deadline": {"id": "d1", "kind": "by", "when": "06"}},
            "。",
        ]
    ]


def test_a_table_is_an_object_whose_cells_are_like_headings() -> None:
    data = minimal(closing=[{"table": {"rows": [["项目", ""], ["宣讲", "场次"]], "head": 2}}])
    plan = json.load_data(data)
    assert plan.closing == (Table([["项目", ""], ["宣讲", "场次"]], head=2),)
    assert json.dump_data(plan) == data


def test_neighbouring_strings_are_one_and_empty_paragraphs_none() -> None:
    plan = json.load_data(minimal(preamble=[[], ["开展", "", "宣讲"], ["  "]]))
    assert plan.preamble == (Paragraph(["开展宣讲"]),)


@pytest.mark.parametrize(
    ("preamble", "path"),
    [
        ("一段话", "preamble"),
        (["一段话"], "preamble[0]"),
        ([[1]], "preamble[0][0]"),
        ([[["x"]]], "preamble[0][0]"),
        ([["x", {"goal": {}}]], "preamble[0][1].goal"),
        ([["x", {}]], "preamble[0][1]"),
        ([["x", {"target": {"kind": "event"}, "duty": {}}]], "preamble[0][1]"),
        ([{"tabel": {}}], "preamble[0].tabel"),
        ([{"table": {"rows": [["a", 1]]}}], "preamble[0].table.rows[0][1]"),
        ([{"table": {"rows": [["a"], ["b", "c"]]}}], "preamble[0].table.rows"),
        ([["a\nb"]], "preamble[0][0]"),
    ],
)
def test_what_is_no_prose_is_refused_with_its_path(preamble: object, path: str) -> None:
    assert paths(minimal(preamble=preamble)) == [path]


def test_an_unknown_phrase_is_answered_with_the_near_name() -> None:
    [problem] = problems(minimal(preamble=[[{"traget": {}}]]))
    assert problem.remedy.startswith("是不是 target？")


def test_the_path_of_a_fault_goes_down_to_the_single_value() -> None:
    text = json.dumps(FULL, indent=None).replace('"unit": "起"', '"unit": 3')
    with pytest.raises(CodecError, match=r"rows\[1\]\[1\]\[0\]\.target\.quantity\.unit：应为文字"):
        json.loads(text)

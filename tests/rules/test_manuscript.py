"""Manuscripts: every line says where it stands, in data or in the text that was read."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from eduplan import Plan, parse
from eduplan.codecs import json, text
from eduplan.language.characters import solid
from eduplan.model import DataPlace, TextPlace, build
from eduplan.model.pillar import Pillar
from eduplan.rules import RULES, Element, Manuscript
from eduplan.rules.checking import findings_in
from eduplan.rules.phrases import targets_in
from eduplan.testing import plans


def value_at(data: object, path: str) -> object:
    """What stands at *path* in the data of a plan, None where it is derived."""
    for step in path.replace("]", "").replace("[", ".").split("."):
        if isinstance(data, list) and step.isdecimal():
            data = data[int(step)] if int(step) < len(data) else None
        elif isinstance(data, dict):
            data = data.get(step)
        else:
            return None
    return data


def words_of(value: object) -> str:
    """The characters that data print."""
    if isinstance(value, list):
        return "".join(map(words_of, value))
    return value if isinstance(value, str) else "\0"


@given(plans())
def test_words_of_a_line_stand_at_their_path(plan: Plan) -> None:
    data = json.dump_data(plan)
    for line in Manuscript.of(plan).lines:
        for piece in line.pieces:
            value = value_at(data, piece.path)
            words = words_of(value) if value is not None else ""
            listed = piece.path in ("envelope.copies", "envelope.signers")
            if words and "\0" not in words and not listed:
                assert line.text[piece.start :].startswith(words) or piece.path.endswith(
                    (".date", ".printed")
                )


@given(plans())
def test_all_that_a_plan_prints_as_text_is_in_its_lines(plan: Plan) -> None:
    manuscript = Manuscript.of(plan)
    printed = solid(text.dumps(plan))
    envelope = {
        *(Element.COPY_NUMBER, Element.SECRECY, Element.MARK, Element.NUMBER, Element.SIGNERS),
        *(Element.NOTICE_TITLE, Element.ADDRESSEES, Element.NOTICE_TEXT, Element.NOTE),
        *(Element.COPIES, Element.PRINTER),
    }
    lines = [line for line in manuscript.lines if line.element not in envelope]
    assert solid("".join(line.text for line in lines)) == printed


@given(plans())
def test_checking_a_plan_never_fails_and_every_place_is_in_its_line(plan: Plan) -> None:
    found = findings_in(Manuscript.of(plan), RULES)
    for each in found:
        assert isinstance(each.place, DataPlace)
        assert 0 <= each.start <= each.end <= len(each.line)
    assert findings_in(Manuscript.of(plan), RULES) == found


@given(plans().map(text.dumps) | st.text(max_size=400))
def test_a_place_in_a_text_has_the_words_of_its_line(source: str) -> None:
    reading = parse(source)
    manuscript = Manuscript.read(reading, source)
    for each in findings_in(manuscript, RULES):
        if isinstance(each.place, TextPlace):
            said = source[each.place.start : each.place.end]
            assert solid(said) == solid(each.line[each.start : each.end])
            assert source[: each.place.start].count("\n") < each.place.line


def test_lines_say_in_words_where_they_stand() -> None:
    reading = parse(
        "2026年要点\n前言。\n一、学习\n（一）宣讲。开展宣讲100场。\n另起一段。\n明湖区教育局\n2026年1月5日"
    )
    where = {line.text: line.where for line in Manuscript.read(reading).lines}
    assert where["2026年要点"] == "标题"
    assert where["前言。"] == "前言第1段"
    assert where["（一）宣讲。开展宣讲100场。"] == "一、（一）"
    assert where["另起一段。"] == "一、（一）第2段"
    assert where["2026年1月5日"] == "成文日期"


def test_a_run_in_heading_and_its_paragraph_are_one_line_of_several_values() -> None:
    plan = Plan("要点", [Pillar("学习", lead=[["开展", build.count(100, "场"), "。"]])])
    manuscript = Manuscript.of(plan)
    line = manuscript.lines[2]
    assert (line.text, line.data_place(0, 2)) == (
        "开展100场。",
        DataPlace("pillars[0].lead[0]", 0, 2),
    )
    [found] = targets_in(manuscript)
    assert (found.line, found.start, found.before, found.behind) == (line, 2, "开展", "。")

"""Plans as data mended: a word changes where it is written, everything else stays as a person left it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from eduplan.codecs import json, yaml
from eduplan.model import Edit, Pillar, Plan
from eduplan.rules import RULES, Span, rule
from eduplan.testing import Occurrences, plans
from eduplan.verbs.fix import fix

YAML = """\
# 起草：综合科
format: 1
title: 2026年工作要点   # 标题
pillars:
  - id: p1
    heading: '加强学习'
    lead:
      - [布署宣讲, ",全年", target: {id: t1, kind: count, subject: 宣讲, quantity: {value: 100, unit: 场}}]
      - - "签定协议,\\
          落实责任。"
"""
FEW = settings(max_examples=max(10, settings().max_examples // 8))


def fixed(text: str, form: str) -> tuple[str, list[str]]:
    outcome = fix(text.encode(), safety="text", format=form)
    assert fix(outcome.content, safety="text", format=form).content == outcome.content
    return outcome.content.decode(), [each.code for each in outcome.made]


def test_comments_quotes_and_folds_stay_as_they_were() -> None:
    text, made = fixed(YAML, "yaml")
    assert text == YAML.replace("布署", "部署").replace(",全年", "，全年").replace(
        "签定", "签订"
    ).replace("协议,", "协议，")
    assert len(made) == 4


@pytest.mark.parametrize("form", ["json", "yaml"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_marks_of_byte_order_and_line_ends_stay(form: str, mark: str, end: str) -> None:
    plan = Plan(
        "2026年工作要点", [Pillar("加强学习", lead=["𬺓场，布署宣讲,全年。", "签定协议。"])]
    )
    text = mark + (json if form == "json" else yaml).dumps(plan).replace("\n", end)
    assert fixed(text, form)[0] == text.replace("布署", "部署").replace("宣讲,", "宣讲，").replace(
        "签定", "签订"
    )


def test_json_keeps_its_escapes_its_order_and_its_blanks() -> None:
    text = (
        '{"title":"2026\\u5e74\\u8981\\u70b9", "format" : 1,\n'
        '"pillars":[ {"heading":["加强","学习"],"id":"p1",'
        '"lead":[["落实\\u5e03\\u7f72\\u3002"],["a\\/b, 布署"]]}]}'
    )
    new, made = fixed(text, "json")
    assert json.loads(new).pillars[0].lead[0].text == "落实布署。".replace("布署", "部署")
    assert new.startswith('{"title":"2026\\u5e74\\u8981\\u70b9", "format" : 1,\n"pillars":[ {')
    assert made.count("WRD101") == 2


def test_what_is_no_word_of_the_file_is_left_for_a_person() -> None:
    @rule("OWN001", message="不写“{found}”", good=["甲"], bad=["100场"])
    def no_counts(text: str) -> Iterator[Span]:
        """A number that data hold as a value."""
        if (at := text.find("100")) >= 0:
            yield Span(at, at + 3, "一百")

    outcome = fix(YAML.encode(), safety="text", format="yaml", rules=[no_counts])
    assert (outcome.content, outcome.made) == (YAML.encode(), ())
    assert [each.after for each in outcome.review if isinstance(each, Edit)] in ([], ["一百"])


@st.composite
def faulty_plans(draw: st.DrawFn) -> Plan:
    """A plan with wrong words and marks beside whatever it says."""
    plan = draw(plans())
    bad = [text for each in RULES if each.on is not None for text in each.bad if "\n" not in text]
    leads = draw(st.lists(st.sampled_from(bad), max_size=3))
    pillar = Pillar("加强学习", lead=[text.strip() or "学习" for text in leads])
    return evolve(plan, pillars=[*plan.pillars, pillar])


@pytest.mark.parametrize("form", ["json", "yaml"])
def test_data_are_mended_as_the_law_says(form: str) -> None:
    codec = json if form == "json" else yaml
    met = Occurrences()

    @FEW
    @given(faulty_plans())
    def holds(plan: Plan) -> None:
        text = codec.dumps(plan)
        outcome = fix(text.encode(), safety="text", format=form)
        met.add({"mended" if outcome.made else "as it was"})
        assert fix(outcome.content, safety="text", format=form).content == outcome.content
        mended = codec.loads(outcome.content)
        assert bool(outcome.made) == (mended != plan)
        old, new = text.splitlines(), outcome.content.decode().splitlines()
        differing = sum(a != b for a, b in zip(old, new, strict=True))
        assert differing <= len(outcome.edits)

    holds()
    assert met.rare(frozenset({"mended", "as it was"})) == []

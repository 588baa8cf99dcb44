"""Whatever is given to a constructor, it gives a value or a refusal that says where and how to mend."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Final

import pytest
from attrs import AttrsInstance, fields, frozen
from attrs import field as attribute
from hypothesis import given
from hypothesis import strategies as st

from eduplan.errors import PlanError
from eduplan.model import (
    Alignment,
    Annex,
    Baseline,
    Basis,
    Candidate,
    Choice,
    Choices,
    ColourRule,
    ColourScheme,
    DataPlace,
    Deadline,
    DeadlineKind,
    Decision,
    Decisions,
    Descent,
    DocxPlace,
    Draft,
    Duty,
    DutyRole,
    Edit,
    Envelope,
    Finding,
    Force,
    HouseStyle,
    Indicator,
    Initiative,
    Layout,
    Ledger,
    Lineage,
    Milestone,
    Note,
    NoteCode,
    Numbering,
    Observation,
    Pair,
    Paragraph,
    Period,
    Pillar,
    Plan,
    Proposal,
    ProposalKind,
    Quantity,
    Reading,
    Removal,
    SchoolCalendar,
    Setting,
    SettingEdit,
    Severity,
    Sign,
    Succession,
    Table,
    Target,
    TargetKind,
    TextPlace,
    TimeUnit,
    Unplaced,
    UnplacedReason,
    ValueChange,
    Waiver,
    When,
    WordChange,
    Wording,
    build,
)
from eduplan.model.checks import (
    as_tuple,
    changed,
    check_id,
    check_text,
    each,
    identifier,
    instance,
    line,
    lines,
    name,
    naming,
    optional,
    tuple_of,
)
from tests.model.refusal import attempted, refused

HERE: Final = TextPlace(0, 1, 1)
MINIMAL: Final[dict[type[AttrsInstance], dict[str, object]]] = {
    Alignment: {"pairs": [], "only_a": [], "only_b": []},
    Annex: {"title": "表"},
    Baseline: {"value": 1},
    Candidate: {"path": "preamble[0]", "start": 0, "end": 4, "text": "举办论坛"},
    ColourRule: {"when": Sign.MET, "colour": "绿"},
    ColourScheme: {},
    DataPlace: {"path": "title"},
    Deadline: {"kind": DeadlineKind.BY, "when": When.parse("06")},
    Choice: {"proposal": "t1"},
    Choices: {},
    Decision: {"where": "一、/1.", "text": "100场"},
    Decisions: {},
    Draft: {"plan": Plan("要点"), "lineage": Lineage(), "proposals": []},
    Lineage: {},
    Proposal: {
        "id": "t1",
        "kind": ProposalKind.TARGET,
        "path": "preamble[0][1].target",
        "where": "前言",
        "before": "100场",
        "after": "100场",
        "reason": "完成情况未提供",
        "policy": "same",
    },
    Removal: {"path": "pillars[0].initiatives[0]", "item": Initiative("甲")},
    Succession: {"descent": Descent.KEPT},
    ValueChange: {"path": "period", "before": Period(2026), "after": Period(2027)},
    Waiver: {"code": "NUM204"},
    WordChange: {"path": "title", "start": 0, "end": 1, "before": "甲", "after": "乙"},
    DocxPlace: {"part": "word/document.xml", "block": (1,), "start": 0, "end": 1},
    Duty: {"role": DutyRole.LEAD, "parties": ["教育科"]},
    Edit: {"place": HERE, "before": "布署", "after": "部署"},
    Envelope: {},
    Finding: {
        "code": "WRD101",
        "clause": "第九条",
        "force": Force.FACT,
        "severity": Severity.INFO,
        "place": HERE,
        "message": "应为部署",
    },
    HouseStyle: {},
    Indicator: {"id": "rate", "name": "率"},
    Initiative: {"heading": "学习"},
    Layout: {},
    Ledger: {},
    Milestone: {"by": When(TimeUnit.YEAR)},
    Note: {"code": NoteCode.CUT_OFF, "message": "未完"},
    Numbering: {},
    Observation: {"of": "t1", "as_of": date(2026, 6, 30), "value": 1},
    Pair: {"a": "i1", "b": "i2", "confidence": 1.0, "basis": Basis.SAME},
    Paragraph: {"inlines": "段"},
    Period: {"year": 2026},
    Pillar: {},
    Plan: {"title": "要点"},
    Quantity: {"value": 1},
    Reading: {"plan": Plan("要点")},
    SchoolCalendar: {},
    SettingEdit: {
        "place": DocxPlace("word/document.xml", (1,), 0, 1),
        "setting": Setting.SIZE,
        "before": 28,
        "after": 32,
    },
    Table: {"rows": [["格"]]},
    Target: {"kind": TargetKind.COUNT, "quantity": Quantity(1, "个")},
    TextPlace: {"start": 0, "end": 1, "line": 1},
    Unplaced: {"text": "首页", "place": HERE, "reason": UnplacedReason.TABLE},
    When: {"unit": TimeUnit.YEAR},
    Wording: {},
}
"""What each class needs at least."""

WRONG: Final[tuple[object, ...]] = (
    *(None, True, 3, -1, 3.5, float("nan"), Fraction(1, 2), b"x", "", "\n", "x", object),
    *([5], [None], [[5]], [["a", 5]], (), {}, {"a": 1}, {"a"}, object(), iter([5]), lambda: 5),
    *(
        date(2026, 1, 5),
        Pillar("学习"),
        Quantity(1, "个"),
        build.by("06"),
        TimeUnit.DAY,
        Plan("要点"),
    ),
)
FIELDS: Final = [(kind, each.name) for kind in MINIMAL for each in fields(kind) if each.init]


@pytest.mark.parametrize(
    ("kind", "field"), FIELDS, ids=lambda part: getattr(part, "__name__", part)
)
def test_a_wrong_value_for_any_field_is_taken_or_refused_with_path_and_remedy(
    kind: type[AttrsInstance], field: str
) -> None:
    for wrong in WRONG:
        made = made_with(kind, field, wrong)
        if isinstance(made, PlanError):
            assert made.path, made
            assert made.remedy, made
        else:
            assert hash(made) == hash(made)


def made_with(kind: type[AttrsInstance], field: str, value: object) -> object:
    """A *kind* with *value* in *field*, or the refusal."""
    make: Callable[..., object] = kind
    return attempted(lambda: make(**{**MINIMAL[kind], field: value}))


PLAIN: Final = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(),
        st.text(max_size=3),
        st.binary(max_size=2),
        st.sampled_from(
            [Pillar("学习"), build.count(3, "场"), build.by("06"), build.lead("教育科")]
        ),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.text(max_size=2), inner, max_size=2),
        st.frozensets(st.integers(), max_size=2),
    ),
    max_leaves=6,
)


@given(st.sampled_from(FIELDS), PLAIN)
def test_no_value_at_all_breaks_a_constructor_otherwise(
    place: tuple[type[AttrsInstance], str], wrong: object
) -> None:
    made = made_with(*place, wrong)
    if isinstance(made, PlanError):
        assert made.path
        assert made.remedy
    else:
        assert isinstance(made, place[0])


def test_every_class_of_the_model_is_among_those_that_were_tried() -> None:
    import eduplan.model as model

    made = {value for value in vars(model).values() if isinstance(value, type)}
    tried = {kind for kind in made if hasattr(kind, "__attrs_attrs__")}
    computed = {"Step", "Task", "TargetRecord", "Series", "SeriesPoint"}
    computed |= {"Progress", "MilestoneProgress", "ProgressReport"}
    assert {kind.__name__ for kind in tried} - {kind.__name__ for kind in MINIMAL} == computed


@pytest.mark.parametrize(
    "given", ["ab", b"ab", {"a": 1}, {"a"}, frozenset({"a"}), None, 5, object()]
)
def test_what_is_no_row_of_values_is_no_tuple(given: object) -> None:
    with refused("", "应为一组值"):
        as_tuple(given)  # type: ignore[arg-type]  # refusing it is the point


@given(st.lists(st.integers()))
def test_a_row_of_values_is_frozen_in_order(members: list[int]) -> None:
    assert (
        as_tuple(members) == as_tuple(iter(members)) == as_tuple(tuple(members)) == tuple(members)
    )
    assert each(members, str) == tuple(map(str, members))


def test_what_one_member_is_refused_for_is_told_with_its_index() -> None:
    def refuse(member: int) -> int:
        if member > 1:
            raise PlanError("太大", path="value", remedy="写小些")
        return member

    with refused("[2].value", "太大"):
        each([0, 1, 2], refuse)


def _halved(given: int) -> int:
    if given % 2:
        raise PlanError("不能平分", remedy="写偶数")
    return given // 2


@frozen(field_transformer=naming)
class _Sample:
    half: int = attribute(converter=_halved)
    text: str = attribute(default="", validator=line)
    title: str = attribute(default="甲", validator=name)
    key: str | None = attribute(default=None, validator=optional(identifier))
    number: int = attribute(default=0, validator=instance(int))
    flag: bool = attribute(default=False, validator=instance(bool))
    names: tuple[str, ...] = attribute(default=(), validator=lines)
    kinds: tuple[str | int, ...] = attribute(default=(), validator=tuple_of(str, int))


def test_what_a_converter_refuses_is_refused_at_its_field() -> None:
    assert _Sample(4).half == 2
    with refused("half", "不能平分"):
        _Sample(3)


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"half": 5}, "half"),
        ({"text": "a\nb"}, "text"),
        ({"text": None}, "text"),
        ({"title": " "}, "title"),
        ({"title": "甲 "}, "title"),
        ({"key": "A"}, "key"),
        ({"number": True}, "number"),
        ({"number": "1"}, "number"),
        ({"flag": 1}, "flag"),
        ({"names": ("甲", 1)}, "names[1]"),
        ({"names": ("甲", "\n")}, "names[1]"),
        ({"kinds": ("甲", 1, None)}, "kinds[2]"),
        ({"nmaes": ()}, "nmaes"),
    ],
)
def test_each_check_names_its_field(changes: dict[str, object], path: str) -> None:
    with refused(path):
        changed(_Sample(4), changes)


def test_a_changed_value_keeps_its_other_fields() -> None:
    sample = _Sample(4, "甲", key="a")
    assert changed(sample, {"half": 6, "text": "乙"}) == _Sample(6, "乙", key="a")


@given(st.from_regex(r"[a-z][a-z0-9_]{0,23}", fullmatch=True))
def test_an_id_is_a_short_word_that_no_program_made_up(key: str) -> None:
    head, copies, number = key.rpartition("_copy_")
    if copies and number.isdecimal() and head is not None:
        with refused("id"):
            check_id(key, "id")
    else:
        check_id(key, "id")


@pytest.mark.parametrize("key", ["", "A", "1a", "_a", "a-b", "a b", "a" * 25, "一", "a\n", None, 5])
def test_any_other_id_is_refused(key: object) -> None:
    with refused("id", "不合规则"):
        check_id(key, "id")


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cn"))))
def test_any_printable_text_may_stand_on_a_line(text: str) -> None:
    check_text(text, "text")


@given(st.text(), st.characters(categories=("Cc", "Zl", "Zp", "Cs")), st.text())
def test_control_characters_and_line_breaks_are_refused_by_place_and_code(
    before: str, bad: str, after: str
) -> None:
    with pytest.raises(PlanError, match=r"第 [0-9]+ 个字符 U\+[0-9A-F]{4}") as caught:
        check_text(before + bad + after, "text")
    assert (caught.value.path, bool(caught.value.remedy)) == ("text", True)

from __future__ import annotations

import copy
import pickle
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from eduplan.errors import PlanError
from eduplan.model import (
    Comparator,
    Direction,
    Firmness,
    Origin,
    Quantity,
    Target,
    TargetKind,
    Wording,
    build,
)
from eduplan.model.phrase import standard_form
from eduplan.model.target_kinds import QUANTIFIED
from eduplan.model.template import slots_of
from eduplan.testing import quantities, targets
from tests.model.refusal import refused

KINDS = sorted(QUANTIFIED, key=lambda kind: kind.value)
DONE = sorted(set(TargetKind) - QUANTIFIED, key=lambda kind: kind.value)
HUNDRED = Quantity(100, "场")


@given(targets())
def test_a_target_is_the_same_however_it_is_copied(target: Target) -> None:
    for twin in (copy.deepcopy(target), pickle.loads(pickle.dumps(target)), evolve(target)):
        assert twin == target
        assert hash(twin) == hash(target)
        assert twin.text == target.text


@given(targets())
def test_the_standard_template_written_out_is_the_same_target(target: Target) -> None:
    standard = standard_form(target)
    assume(standard is not None)
    plain = evolve(target, wording=evolve(target.wording, template=None))
    written = evolve(target, wording=evolve(target.wording, template=standard))
    assert written == plain
    assert written.wording.template is None


@given(targets(st.sampled_from(KINDS)), st.data())
def test_a_revised_target_keeps_its_wording_as_far_as_that_can_say_the_new_quantity(
    target: Target, data: st.DataObject
) -> None:
    ranged = target.direction is None
    quantity = data.draw(quantities(target.kind, ranges=ranged))
    assume(quantity.value != target.stretch)
    revised = target.revised(quantity=quantity)
    assert revised.quantity == quantity
    assert evolve(revised, quantity=target.quantity, wording=target.wording) == target
    try:
        kept = evolve(target, quantity=quantity)
    except PlanError:
        return
    assert revised == kept


@pytest.mark.parametrize(
    ("target", "quantity", "text"),
    [
        (build.count(100, "场"), Quantity(120, "场"), "120场"),
        (
            build.count(100, "场", Comparator.AT_LEAST, wording=Wording("达到{number}{unit}以上")),
            Quantity(120, "场", Comparator.AT_LEAST),
            "达到120场以上",
        ),
        (
            build.count(
                100, "场", Comparator.AT_LEAST, wording=Wording("达到{number}{unit}以上", gap=" ")
            ),
            Quantity(120, "场", Comparator.AT_MOST),
            "不超过120 场",
        ),
        (
            build.rate(98, wording=Wording("{number}{unit}以上", decimals=1)),
            Quantity("98.55", "%", Comparator.AT_LEAST),
            "98.55%以上",
        ),
        (
            build.amount(30_000, wording=Wording(scale="万")),
            Quantity("2/3", "元"),
            "2/3元",
        ),
        (
            build.rise(85, "%", baseline="77.34"),
            Quantity(86, "%", Comparator.AT_LEAST),
            "由77.34%提高到不低于86%",
        ),
    ],
)
def test_a_wording_gives_way_step_by_step(target: Target, quantity: Quantity, text: str) -> None:
    assert target.revised(quantity=quantity).text == text


@pytest.mark.parametrize("direction", Direction)
def test_a_change_by_so_much_does_not_become_a_change_to_a_level(direction: Direction) -> None:
    verb = "提高" if direction is Direction.RISE else "下降"
    delta = Target(
        TargetKind.CHANGE,
        Quantity(3, "个百分点"),
        Wording(f"再{verb}{{number}}{{unit}}"),
        baseline="77",
        direction=direction,
    )
    revised = delta.revised(quantity=Quantity(4, "个百分点", Comparator.AT_LEAST))
    assert revised.text == f"{verb}不低于4个百分点"
    assert revised.baseline == 77


def test_a_change_whose_direction_flips_says_so() -> None:
    rising = build.rise(85, "%", baseline="77.34")
    with refused("baseline", "升降相反"):
        rising.revised(quantity=Quantity(70, "%"))
    falling = rising.revised(quantity=Quantity(70, "%"), direction=Direction.FALL)
    assert falling.text == "由77.34%下降到70%"
    worded = build.rise(85, "%", wording=Wording("提高到{number}{unit}"))
    assert worded.revised(direction=Direction.FALL).text == "下降85%"


def test_a_wording_among_the_changes_is_taken_as_given_or_refused() -> None:
    target = build.count(100, "场")
    assert target.revised(wording=Wording("约{number}{unit}"), quantity=_about(90)).text == "约90场"
    with refused("wording.template", "读作 about"):
        target.revised(wording=Wording("约{number}{unit}"))


def _about(value: int) -> Quantity:
    return Quantity(value, "场", Comparator.ABOUT)


def test_a_field_that_no_target_has_is_refused_by_name() -> None:
    with refused("quantiy", "没有 quantiy 这一项"):
        build.count(1, "场").revised(quantiy=HUNDRED)
    with refused("text"):
        build.count(1, "场").revised(text="2场")


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_that_needs_a_quantity_is_refused_without_one(kind: TargetKind) -> None:
    with refused("quantity", "缺数量"):
        Target(kind, wording=Wording("若干场"))


@pytest.mark.parametrize("kind", DONE)
@pytest.mark.parametrize("more", [{"quantity": HUNDRED}, {"stretch": 3}, {"baseline": 3}])
def test_what_is_done_or_not_done_has_no_quantity(
    kind: TargetKind, more: dict[str, object]
) -> None:
    with refused("quantity", "没有数量"):
        Target(kind, wording=Wording("好"), **more)  # type: ignore[arg-type]  # of several types


@pytest.mark.parametrize("unit", ["场", "个百分点", "", "元"])
def test_a_rate_without_a_rates_unit_is_refused(unit: str) -> None:
    with refused("quantity.unit", "不是比率的单位"):
        build.rate(98, unit)


@pytest.mark.parametrize(
    ("value", "unit", "to"), [(98, "%", None), (5, "‰", 8), ("9", "成", None), ("2/3", "", "3/4")]
)
def test_a_rate_is_a_share_in_a_rates_unit_or_a_fraction_of_one(
    value: str, unit: str, to: str | None
) -> None:
    assert build.rate(value, unit, Comparator.BARE, to=to).text


@pytest.mark.parametrize(("value", "to"), [("1", None), ("0", None), ("1/2", "3/2")])
def test_a_rate_without_a_unit_lies_between_none_and_all(value: str, to: str | None) -> None:
    with refused("quantity.unit"):
        build.rate(value, "", Comparator.BARE, to=to)


@pytest.mark.parametrize(
    ("quantity", "stretch", "path"),
    [
        (Quantity(0, "名"), None, "quantity.value"),
        (Quantity("1.5", "名"), None, "quantity.value"),
        (Quantity("0.5", "名", to=3), None, "quantity.value"),
        (Quantity(3, "名", to="4.5"), None, "quantity.to"),
        (Quantity(3, "名"), Fraction(1, 2), "stretch"),
        (Quantity(3, "名", Comparator.AT_MOST), None, "quantity.comparator"),
    ],
)
def test_a_rank_below_1_or_between_ranks_is_refused(
    quantity: Quantity, stretch: Fraction | None, path: str
) -> None:
    with refused(path):
        Target(TargetKind.RANK, quantity, stretch=stretch)


@pytest.mark.parametrize("comparator", Comparator)
def test_a_limit_has_a_ceiling_or_allows_none_at_all(comparator: Comparator) -> None:
    ceiling = comparator in (Comparator.AT_MOST, Comparator.LESS_THAN)
    for value in (0, 3):
        if ceiling or (value == 0 and comparator is Comparator.BARE):
            assert build.limit(value, "起", comparator).text
        else:
            with refused("quantity.comparator", "上限"):
                build.limit(value, "起", comparator)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind is not TargetKind.CHANGE])
def test_only_a_change_has_a_direction(kind: TargetKind) -> None:
    quantity = Quantity(1, "%", Comparator.AT_MOST if kind is TargetKind.LIMIT else Comparator.BARE)
    with refused("direction"):
        Target(kind, quantity, direction=Direction.RISE)
    with refused("direction"):
        Target(TargetKind.CHANGE, quantity)


@pytest.mark.parametrize(("value", "direction"), [(70, Direction.RISE), (80, Direction.FALL)])
def test_a_level_on_the_wrong_side_of_its_baseline_is_refused(
    value: int, direction: Direction
) -> None:
    for baseline in (75, value):
        with refused("baseline"):
            Target(TargetKind.CHANGE, Quantity(value, "%"), baseline=baseline, direction=direction)


def test_a_stretch_that_is_the_value_is_refused() -> None:
    with refused("stretch"):
        build.rate(85, stretch="85.0")


@pytest.mark.parametrize(
    "population", [Quantity(34, "所", Comparator.ABOUT), Quantity(34, "所", to=40)]
)
def test_a_population_is_one_exact_number(population: Quantity) -> None:
    with refused("population"):
        build.coverage(population=population)


@pytest.mark.parametrize("path", ["part_of", "same_as"])
def test_a_target_that_names_itself_is_refused(path: str) -> None:
    with refused(path, "指向了自己"):
        build.count(3, "个", id="t1", **{path: "t1"})  # type: ignore[arg-type]  # one of two names


@pytest.mark.parametrize("path", ["id", "part_of", "same_as", "by", "indicator"])
@pytest.mark.parametrize("key", ["", "T1", "1t", "t 1", "t1_copy_1", "t" * 25, "一", "t1\n", 5])
def test_a_bad_id_is_refused_where_it_stands(path: str, key: object) -> None:
    with refused(path, "不合规则"):
        build.count(3, "个", **{path: key})  # type: ignore[arg-type]  # refusing it is the point


@pytest.mark.parametrize(
    ("path", "value", "at"),
    [
        ("kind", "count", "kind"),
        ("quantity", 100, "quantity"),
        ("wording", "{number}", "wording"),
        ("subject", None, "subject"),
        ("subject", "a\nb", "subject"),
        ("firmness", Origin.PARSED, "firmness"),
        ("stretch", True, "stretch"),
        ("stretch", "many", "stretch"),
        ("baseline", -1, "baseline"),
        ("direction", "rise", "direction"),
        ("population", 34, "population"),
        ("per", "校", "per"),
        ("per", ["校", 1], "per[1]"),
        ("per", ["校", "a\tb"], "per[1]"),
        ("per", {"校", "年"}, "per"),
        ("origin", Firmness.ENSURE, "origin"),
    ],
)
def test_a_field_of_the_wrong_kind_is_refused_where_it_stands(
    path: str, value: object, at: str
) -> None:
    fields: dict[str, object] = {"kind": TargetKind.COUNT, "quantity": HUNDRED, path: value}
    with refused(at):
        Target(**fields)  # type: ignore[arg-type]  # refusing it is the point


@given(targets())
def test_the_template_in_force_is_the_wordings_own_or_the_standards(target: Target) -> None:
    own = target.wording.template
    assert target.template == (standard_form(target) if own is None else own)
    assert (target.quantity is None) or "number" in slots_of(target.template)

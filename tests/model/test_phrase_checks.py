"""Every wording that would not read back as its own quantity is refused, and those that do are not."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.errors import PlanError
from eduplan.language.numerals import read_number
from eduplan.model import Comparator, Digits, Direction, Quantity, Target, TargetKind, Wording
from eduplan.model.comparator import AFTER, BEFORE, BETWEEN
from eduplan.model.target_kinds import QUANTIFIED
from eduplan.model.wording import SCALES
from eduplan.testing import lines, targets
from tests.model.refusal import attempted, refused

HUNDRED = Quantity(100, "场")
FEW = st.sampled_from(("", "约", "不少于", "达到", "1", "第", "三", "百分之", "点", ".", "万"))
LITERALS = st.one_of(FEW, FEW, lines(1).map(lambda text: text.replace("{", "").replace("}", "")))
SLOTS = st.sampled_from(("{number}", "{to}", "{unit}", "{scale}"))
TEMPLATES = st.lists(st.one_of(LITERALS, SLOTS), min_size=1, max_size=5).map("".join)
STYLES = st.builds(
    Wording, digits=st.sampled_from(Digits), scale=st.sampled_from(tuple(SCALES)), gap=st.just("")
)


def made(
    quantity: Quantity, template: str, kind: TargetKind = TargetKind.COUNT, **style: str
) -> Target:
    return Target(kind, quantity, Wording(template, **style))  # type: ignore[arg-type]  # str only


@given(TEMPLATES, STYLES, st.sampled_from(Comparator), st.integers(0, 120), st.booleans())
def test_any_template_prints_the_number_whole_or_is_refused_with_its_path(
    template: str, style: Wording, comparator: Comparator, value: int, ranged: bool
) -> None:
    quantity = Quantity(value, "场", comparator, to=value + 3 if ranged else None)
    wording = Wording(template, digits=style.digits, scale=style.scale) if template else style
    target = attempted(lambda: Target(TargetKind.COUNT, quantity, wording))
    if isinstance(target, PlanError):
        assert target.path.startswith("wording")
        assert target.remedy
    else:
        _assert_found(target.text, value, style)


def _assert_found(text: str, value: int, style: Wording) -> None:
    """The longest run of numerals that includes the number, as a reader takes it, is that number."""
    scale = style.scale
    printed = style.write(Fraction(value))
    digits = "0123456789０１２３４５６７８９零〇一二两三四五六七八九十百千"
    starts = [n for n in range(len(text)) if text.startswith(printed, n)]
    alone = [
        start
        for start in starts
        if not (start and text[start - 1] in digits)
        and text[start + len(printed) : start + len(printed) + 1] not in tuple(digits)
    ]
    assert alone, text
    assert read_number(printed) * SCALES[scale] == value
    assert scale in text


@given(targets(st.sampled_from(sorted(QUANTIFIED, key=lambda kind: kind.value))))
def test_a_target_of_any_kind_prints_its_number_and_unit(target: Target) -> None:
    assert target.quantity is not None
    assert target.wording.write(target.quantity.value) in target.text
    assert target.quantity.unit in target.text


@pytest.mark.parametrize("word", BEFORE)
def test_a_word_before_the_number_has_to_be_the_comparator(word: str) -> None:
    for comparator in Comparator:
        template = word + "{number}{unit}"
        if comparator is BEFORE[word]:
            assert made(Quantity(5, "场", comparator), template).text == word + "5场"
        else:
            with refused("wording.template", "读作"):
                made(Quantity(5, "场", comparator), template)


@pytest.mark.parametrize("word", AFTER)
def test_a_word_behind_the_unit_has_to_be_the_comparator(word: str) -> None:
    for comparator in Comparator:
        template = "{number}{unit}" + word
        if comparator is AFTER[word]:
            assert made(Quantity(5, "场", comparator), template).text == "5场" + word
        else:
            with refused("wording.template", "读作"):
                made(Quantity(5, "场", comparator), template)


@pytest.mark.parametrize("hedge", BETWEEN)
@pytest.mark.parametrize(
    ("template", "unit", "scale"),
    [
        ("{number}{hedge}{unit}", "场", ""),
        ("{number}{hedge}{unit}", "场", "万"),
        ("{number}{hedge}{scale}{unit}", "元", "万"),
        ("{number}{scale}{hedge}{unit}", "元", "万"),
        ("{number}～{to}{hedge}{unit}", "场", ""),
        ("{number}{hedge}", "", ""),
    ],
)
def test_a_hedge_says_about_wherever_it_stands(
    hedge: str, template: str, unit: str, scale: str
) -> None:
    form = template.replace("{hedge}", hedge)
    to = 90_000 if "{to}" in form else None
    assert hedge in made(Quantity(50_000, unit, Comparator.ABOUT, to=to), form, scale=scale).text
    with refused("wording.template", "读作 about，目标却是 bare"):
        made(Quantity(50_000, unit, to=to), form, scale=scale)


def test_a_unit_that_opens_like_a_hedge_is_refused() -> None:
    with refused("wording.template", "读作 about"):
        Target(TargetKind.COUNT, Quantity(20, "多媒体教室"))


@pytest.mark.parametrize(
    "template",
    [
        "节约{number}{unit}",
        "签约{number}{unit}",
        "附近{number}{unit}",
        "{number}{unit}内部培训",
        "打破{number}{unit}",
    ],
)
def test_words_that_only_look_like_a_comparator_are_allowed(template: str) -> None:
    assert made(HUNDRED, template).quantity == HUNDRED


@pytest.mark.parametrize(
    "template",
    [
        *("1{number}{unit}", "１{number}{unit}", "十{number}{unit}", "万{number}{unit}"),
        *("1,{number}{unit}", "1 {number}{unit}", "三点{number}{unit}", "3.{number}{unit}"),
        *("三分之{number}{unit}", "一百分之{number}{unit}", "/{number}{unit}"),
        *("{number}0{unit}", "{number}万{unit}", "{number}.5{unit}", "{number}点五{unit}"),
        *("{number},000{unit}", "{number} 000{unit}", "{number}分之一{unit}", "{number}多万{unit}"),
        *("{number}/{unit}", "{number}．{unit}", "{number}十{unit}"),
    ],
)
def test_a_digit_that_touches_the_number_is_refused(template: str) -> None:
    with refused("wording.template", "紧挨着别的数字"):
        made(HUNDRED, template)


@pytest.mark.parametrize(
    "template",
    ["第{number}{unit}", "3个校区{number}{unit}", "{number}{unit}3次", "“{number}{unit}”"],
)
def test_digits_that_do_not_touch_it_are_allowed(template: str) -> None:
    assert "100场" in made(HUNDRED, template).text


@pytest.mark.parametrize(
    ("template", "missing"),
    [
        ("{unit}", "{number}"),
        ("共{number}", "{unit}"),
        ("好", "{number}"),
        ("{number}以及", "{unit}"),
    ],
)
def test_a_missing_slot_is_refused(template: str, missing: str) -> None:
    with refused("wording.template", missing):
        made(HUNDRED, template)


@pytest.mark.parametrize(
    "template", ["{number}{unit}", "{to}～{number}{unit}", "{number}{to}{unit}"]
)
def test_a_range_shows_both_ends_in_order_and_apart(template: str) -> None:
    with refused("wording.template"):
        made(Quantity(8, "个", to=10), template)


@pytest.mark.parametrize(
    "template", ["{number}～{to}{unit}", "{number}{unit}至{to}{unit}", "约{number}到{to}{unit}"]
)
def test_a_range_may_be_written_in_any_of_the_usual_ways(template: str) -> None:
    comparator = Comparator.ABOUT if "约" in template else Comparator.BARE
    assert made(Quantity(8, "个", comparator, to=10), template).quantity is not None


@pytest.mark.parametrize(
    "template", ["不少于{number}{unit}不超过{to}{unit}", "{number}{unit}以上{to}{unit}以下"]
)
def test_a_range_with_a_comparator_at_each_end_is_refused(template: str) -> None:
    for comparator in Comparator:
        with refused("wording.template", "读作"):
            made(Quantity(8, "个", comparator, to=10), template)


@pytest.mark.parametrize("slot", ["number", "to", "stretch", "baseline", "population"])
def test_a_slot_without_data_or_written_twice_is_refused(slot: str) -> None:
    with refused("wording.template"):
        made(HUNDRED, "{number}{unit}，{" + slot + "}、{" + slot + "}")
    if slot != "number":
        with refused("wording.template", "目标却没有"):
            made(HUNDRED, "{number}{unit}，{" + slot + "}")


@pytest.mark.parametrize(
    "template",
    ["{unit}{number}", "{unit}共{number}{unit}", "{number}（{unit}）", "{number}{unit}（{unit}）"],
)
def test_a_unit_that_does_not_follow_a_number_is_refused(template: str) -> None:
    with refused("wording.template", "没有"):
        made(HUNDRED, template)


@pytest.mark.parametrize(
    ("unit", "template"),
    [
        ("", "{number}场"),
        ("", "{number}%以上"),
        ("", "{number}%…"),
        ("", "{number}余人"),
        ("场", "{number}个{unit}"),
        ("%", "百分之{number}个"),
    ],
)
def test_a_unit_in_the_words_is_refused_since_the_quantity_does_not_hold_it(
    unit: str, template: str
) -> None:
    for comparator in Comparator:
        with refused("wording.template"):
            made(Quantity(98, unit, comparator), template)


def test_a_scale_word_belongs_to_every_number_of_the_phrase() -> None:
    wide = Quantity(30_000, "元", to=50_000)
    assert made(wide, "{number}～{to}{scale}{unit}", scale="万").text == "3～5万元"
    assert made(wide, "{number}～{to}{unit}", scale="万").text == "3万～5万元"
    for template in ("{scale}约{number}～{to}{unit}", "{number}{scale}～{to}{unit}"):
        with refused("wording.template", "{scale}"):
            made(wide, template, scale="万")


@pytest.mark.parametrize(
    ("unit", "template"),
    [("%", "百分之{number}"), ("‰", "千分之{number}"), ("％", "百分之{number}")],
)
def test_a_share_in_words_needs_no_printed_unit(unit: str, template: str) -> None:
    least = Quantity(98, unit, Comparator.AT_LEAST)
    wording = Wording("不低于" + template, digits=Digits.CHINESE)
    target = Target(TargetKind.RATE, least, wording)
    assert target.text == "不低于" + template.format(number="九十八")
    behind = Target(TargetKind.RATE, least, Wording(template + "以上"))
    assert behind.text.endswith("分之98以上")


@pytest.mark.parametrize(
    ("unit", "template"),
    [("场", "百分之{number}{unit}"), ("%", "千分之{number}"), ("%", "百分之{number}{unit}")],
)
def test_a_share_in_words_of_another_unit_or_twice_is_refused(unit: str, template: str) -> None:
    with refused("wording.template", "与单位不符或重复"):
        made(Quantity(5, unit), template)


def test_a_verb_against_the_direction_is_refused() -> None:
    quantity = Quantity(3, "个百分点")
    wording = Wording("提高{number}{unit}")
    with refused("wording.template", "升降"):
        Target(TargetKind.CHANGE, quantity, wording, direction=Direction.FALL)
    rising = Target(TargetKind.CHANGE, quantity, wording, direction=Direction.RISE)
    assert rising.text == "提高3个百分点"
    silent = Wording("再加{number}{unit}")
    assert (
        Target(TargetKind.CHANGE, quantity, silent, direction=Direction.RISE).text
        == "再加3个百分点"
    )

"""Quantities: numbers with comparator and unit."""

from fractions import Fraction

import pytest

from eduplan.grammar.lexicon import Lexicon
from eduplan.grammar.phrases.quantities import Measure, find_measures, unit_pattern
from eduplan.model import Comparator


def only(text: str) -> Measure:
    (measure,) = find_measures(text)
    return measure


@pytest.mark.parametrize(
    ("text", "value", "to", "unit", "comparator", "template"),
    [
        ("100场", "100", None, "场", Comparator.BARE, "{number}{unit}"),
        ("100 场", "100", None, "场", Comparator.BARE, "{number}{unit}"),
        ("不少于80场", "80", None, "场", Comparator.AT_LEAST, "不少于{number}{unit}"),
        ("3.5亿元", "350000000", None, "元", Comparator.BARE, "{number}{unit}"),
        ("5.5万人次以上", "55000", None, "人次", Comparator.AT_LEAST, "{number}{unit}以上"),
        ("80余名", "80", None, "名", Comparator.ABOUT, "{number}余{unit}"),
        ("3万余人", "30000", None, "人", Comparator.ABOUT, "{number}余{unit}"),
        ("8～10个", "8", "10", "个", Comparator.BARE, "{number}～{to}{unit}"),
        ("8%-10%", "8", "10", "%", Comparator.BARE, "{number}{unit}-{to}{unit}"),
        ("3至5万人", "30000", "50000", "人", Comparator.BARE, "{number}至{to}{scale}{unit}"),
        ("百分之九十八", "98", None, "%", Comparator.BARE, "百分之{number}"),
        ("三分之二", "2/3", None, "", Comparator.BARE, "{number}"),
        ("控制在3%以内", "3", None, "%", Comparator.AT_MOST, "控制在{number}{unit}以内"),
        ("控制在3%左右", "3", None, "%", Comparator.ABOUT, "控制在{number}{unit}左右"),
        ("突破1,122个", "1122", None, "个", Comparator.MORE_THAN, "突破{number}{unit}"),
        ("3个百分点", "3", None, "个百分点", Comparator.BARE, "{number}{unit}"),
    ],
)
def test_a_quantity_is_read_with_the_template_that_prints_it(
    text: str, value: str, to: str | None, unit: str, comparator: Comparator, template: str
) -> None:
    measure = only(text)
    assert (measure.start, measure.stop) == (0, len(text))
    assert measure.value == Fraction(value)
    assert measure.to == (None if to is None else Fraction(to))
    assert (measure.unit, measure.comparator, measure.template) == (unit, comparator, template)


@pytest.mark.parametrize(
    "text",
    [
        "100",
        "2023年度报告"[:0],
        "10～8个",
        "8个～10场",
        "不少于3场左右",
        "一百五个",
        "无数字",
        "5G",
        "100X",
    ],
)
def test_what_is_no_quantity_gives_none(text: str) -> None:
    assert list(find_measures(text)) == []


def test_a_latin_unit_ends_where_its_word_does() -> None:
    assert [m.unit for m in find_measures("5kg和5kgs")] == ["kg"]
    pattern = unit_pattern(Lexicon.default())
    assert pattern.index("人次") < pattern.index("|人|")

import pytest
from hypothesis import given

from eduplan.model import Comparator, Digits, Quantity, Target, TargetKind, Wording, build
from eduplan.model.phrase import SLOTS, print_phrase, standard_form
from eduplan.testing import targets
from tests.model.refusal import refused


@given(targets())
def test_a_phrase_is_its_pieces_and_each_piece_is_words_or_a_known_slot(target: Target) -> None:
    pieces = print_phrase(target, target.template)
    assert "".join(text for _, text in pieces) == target.text
    assert {slot for slot, _ in pieces} <= {"", *SLOTS}
    assert all(text for _, text in pieces)


@pytest.mark.parametrize(
    ("target", "text"),
    [
        (build.count(100, "场"), "100场"),
        (build.count(8, "个", to=10), "8～10个"),
        (build.count(100, "场", Comparator.AT_LEAST), "不少于100场"),
        (build.stock(60, "所", Comparator.ABOUT), "约60所"),
        (build.rate(98), "不低于98%"),
        (build.rate(95, to=98), "不低于95%～98%"),
        (build.rate(85, stretch=90), "不低于85%，力争90%"),
        (build.rate("2/3", "", Comparator.BARE), "2/3"),
        (build.amount(350_000_000, wording=Wording(scale="亿")), "3.5亿元"),
        (build.amount(30_000, to=50_000, wording=Wording(scale="万")), "3万～5万元"),
        (build.rank(8), "前8名"),
        (build.rank(8, "", stretch=3), "前8，力争前3"),
        (build.limit(3, "起", stretch=0), "不超过3起，力争0起"),
        (build.limit(0, "起", Comparator.BARE), "0起"),
        (build.rise(3), "提高3个百分点"),
        (build.fall(5, "%", Comparator.AT_LEAST), "下降不低于5%"),
        (build.rise(85, "%", baseline="77.34"), "由77.34%提高到85%"),
        (build.coverage(), "全覆盖"),
        (build.coverage(population=Quantity(34, "所学校")), "34所学校全覆盖"),
        (build.completion(), "全部完成"),
        (build.event("通过{国家}验收"), "通过{国家}验收"),
        (build.count(2, "个", wording=Wording(digits=Digits.CHINESE, liang=True)), "两个"),
        (
            build.count(95000, "人次", wording=Wording("{number} {scale}{unit}", scale="万")),
            "9.5 万人次",
        ),
        (build.count(1122, "个", wording=Wording(grouping=" ", gap=" ")), "1 122 个"),
        (build.count(12, "场", wording=Wording(digits=Digits.FULL_WIDTH)), "１２场"),
    ],
)
def test_each_kind_has_its_standard_form(target: Target, text: str) -> None:
    assert target.text == text


def test_an_event_has_no_standard_form_and_asks_for_its_words() -> None:
    with refused("wording.template", "没有通用写法"):
        Target(TargetKind.EVENT)
    assert standard_form(build.event("召开推进会")) is None


@pytest.mark.parametrize("kind", [TargetKind.COUNT, TargetKind.AMOUNT])
def test_a_value_that_its_form_cannot_print_is_refused_at_the_wording(kind: TargetKind) -> None:
    with refused("wording.decimals"):
        Target(kind, Quantity("0.25", "吨"), Wording(decimals=1))
    with refused("wording.scale"):
        Target(kind, Quantity("2/3", "吨"), Wording(scale="亿"))


def test_an_empty_template_is_not_taken_for_none() -> None:
    with refused("wording.template", "为空"):
        build.count(5, "场", wording=Wording(""))

"""House styles: what is dumped loads back, and every style writes documents that read back."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from ruamel.yaml import YAML

from eduplan.codecs.house import dump_house, load_house
from eduplan.codecs.houses import HouseFormat, dumps, loads
from eduplan.docx.opening import open_package
from eduplan.docx.reader import read_document
from eduplan.docx.untouched import read_untouched
from eduplan.docx.writer import write_document
from eduplan.gbt9704.breaches import breaches
from eduplan.gbt9704.house import typesetting_of
from eduplan.model import Grid, HouseStyle, Initiative, Layout, Pillar, Plan, build
from eduplan.testing import Occurrences, houses
from tests.docx.packages import edited, members
from tests.properties.law import ENOUGH

KINDS = frozenset(
    {
        "the grid of Word",
        "a font of its own for digits",
        "a font that lacks rare characters",
        "bold run-in headings",
        "full-width dots",
        "a length that is no decimal",
        "a breach of a binding clause",
    }
)
PLAN = Plan(
    "“十五五”时期朱镕基教育工作要点",
    [
        Pillar(
            "一“喆”",
            [
                Initiative(
                    ["“AI”进𠮷校", build.count(5, "所", subject="镕喆学校")],
                    [["“喆”字", build.by("06"), build.count(3, "场"), build.responsible("喆科")]],
                ),
                Initiative("喆", label="（一）", body=["正文“A”。"]),
            ],
        )
    ],
)


def kinds(house: HouseStyle) -> set[str]:
    setting = typesetting_of(house)
    lengths = (house.line_pitch, house.letter_spacing, house.top, house.left)
    found = {
        "the grid of Word": house.grid is Grid.CHARACTERS,
        "a font of its own for digits": bool(house.latin),
        "a font that lacks rare characters": any(each.rare for each in setting.typefaces.values()),
        "bold run-in headings": house.bold_run_in,
        "full-width dots": house.full_width_dot,
        "a length that is no decimal": any(
            each is not None and (each * 1000).denominator > 1 for each in lengths
        ),
        "a breach of a binding clause": any(each.is_binding for each in breaches(house)),
    }
    return {kind for kind, is_met in found.items() if is_met}


def test_loading_what_was_dumped_gives_the_same_style_and_every_kind_of_style_is_met() -> None:
    seen = Occurrences()

    @given(houses())
    def holds(house: HouseStyle) -> None:
        seen.add(kinds(house))
        assert load_house(dump_house(house)) == house

    holds()
    if seen.examples >= ENOUGH:
        assert seen.rare(KINDS) == []


@pytest.mark.parametrize("format", HouseFormat)
def test_a_file_of_a_style_gives_the_style_and_says_the_same_to_other_programs(
    format: HouseFormat,
) -> None:
    @given(houses())
    def holds(house: HouseStyle) -> None:
        text = dumps(house, format)
        assert loads(text, format) == house
        is_toml = format is HouseFormat.TOML
        data = tomllib.loads(text) if is_toml else YAML(typ="safe", pure=True).load(text)
        assert (data or {}) == dump_house(house)

    holds()


@given(st.decimals("-9.999", "9.999", places=3), st.sampled_from(HouseFormat))
def test_a_length_in_a_file_is_what_it_shows(length: Decimal, format: HouseFormat) -> None:
    sign = "=" if format is HouseFormat.TOML else ":"
    assert loads(f"letter_spacing{sign} {length}", format).letter_spacing == Fraction(length)


@given(houses())
def test_a_document_in_any_style_gives_back_its_plan_and_its_style(house: HouseStyle) -> None:
    layout = Layout(house=house)
    content = write_document(PLAN, layout=layout)
    saved_again = edited(content, lambda xml: xml.replace("<w:body>", "<w:body >"))
    for document in (content, saved_again):
        reading = read_document(document)
        assert (reading.plan, reading.layout) == (PLAN, layout)
    assert read_untouched(open_package(content)) == read_document(content)
    assert write_document(reading.plan, layout=reading.layout) == content
    for part in members(content).values():
        etree.fromstring(part)

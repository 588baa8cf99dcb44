"""Sections: every passage in one part."""

from hypothesis import given

from eduplan.grammar.outline import read_outline
from eduplan.grammar.passages import passages_of
from eduplan.grammar.rows import rows_of
from eduplan.grammar.sections import Sections, find_sections
from eduplan.language.characters import solid
from tests.properties.texts import texts


def sections(text: str) -> Sections:
    return find_sections(passages_of(rows_of(read_outline(text).lines))[0])


@given(texts())
def test_the_parts_of_a_plan_hold_its_words_in_order(text: str) -> None:
    found = sections(text)
    parts = [
        found.title.text,
        *(each.raw for each in (*found.body, *found.closing)),
    ]
    for annex in found.annexes:
        parts += [annex.label, annex.title, *(each.raw for each in annex.body)]
    words = iter(solid(text))
    assert all(char in words for char in solid("".join(parts)))


def test_a_text_that_stops_in_its_body_has_no_end() -> None:
    assert not sections("要点\n一、学习\n正文").is_ended
    assert sections("要点\n一、学习\n正文。\n2026年1月5日").is_ended

"""Names of styles: one for each role and level, told apart without regard to case."""

from __future__ import annotations

from eduplan.docx.names import (
    PARAGRAPHS_BY_ID,
    PREFIX,
    RUNS_BY_ID,
    Kind,
    paragraph_named,
    paragraph_style,
    run_named,
    run_styles,
)
from eduplan.gbt9704.roles import Role


def test_a_style_is_found_again_by_its_name_in_any_case() -> None:
    for style in PARAGRAPHS_BY_ID.values():
        assert {paragraph_named(style.name), paragraph_named(style.name.upper())} == {style}
    for run in RUNS_BY_ID.values():
        assert run_named(run.name) is run


def test_no_two_styles_share_a_name_or_an_id() -> None:
    names = [style.name for style in PARAGRAPHS_BY_ID.values()]
    names += [style.name for style in RUNS_BY_ID.values()]
    ids = [*PARAGRAPHS_BY_ID, *RUNS_BY_ID]
    assert len({name.casefold() for name in names}) == len(names) == len(set(ids)) == len(ids)


def test_headings_are_words_own_and_all_else_is_ours() -> None:
    assert [paragraph_style(Role.HEADING, level).name for level in (1, 5)] == [
        "heading 1",
        "heading 5",
    ]
    others = {style for style in PARAGRAPHS_BY_ID.values() if style.role is not Role.HEADING}
    assert all(style.name.startswith(PREFIX) for style in others)


def test_a_phrase_in_a_run_in_heading_has_a_name_of_its_own() -> None:
    assert run_styles(Kind.TARGET)[0].name != run_styles(Kind.TARGET)[2].name


def test_foreign_names_are_no_styles_of_ours() -> None:
    assert paragraph_named("Normal") is None
    assert run_named("Strong") is None

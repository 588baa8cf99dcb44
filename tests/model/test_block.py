import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.model import Block, Paragraph, Table, Target, build
from eduplan.model.block import as_body, inlines_in
from eduplan.model.inline import Inlines, as_inlines, text_of
from eduplan.testing import bodies, inlines, tables
from tests.model.refusal import refused

THREE = build.count(3, "场")


@given(inlines())
def test_a_paragraph_is_its_inlines(row: Inlines) -> None:
    paragraph = Paragraph(row)
    assert paragraph.inlines == as_inlines(row)
    assert paragraph.text == text_of(row)
    assert paragraph.targets == tuple(part for part in row if isinstance(part, Target))


@given(bodies(3))
def test_a_body_is_kept_and_empty_paragraphs_are_dropped(body: tuple[Block, ...]) -> None:
    gaps: list[Block | str | list[str]] = ["", []]
    for block in body:
        gaps += [block, " ", ["", "\u3000"]]
    assert as_body(gaps) == as_body(body) == body
    assert list(inlines_in(body)) == [
        row
        for block in body
        for row in (
            [block.inlines] if isinstance(block, Paragraph) else [c for r in block.rows for c in r]
        )
    ]


def test_a_string_is_a_paragraph_and_a_list_in_a_body_is_one() -> None:
    assert as_body("一段") == as_body(["一段"]) == as_body([["一", "段"]]) == (Paragraph("一段"),)
    assert as_body(Table([["甲"]])) == (Table([["甲"]]),)


@given(tables())
def test_a_table_shows_its_cells_and_their_targets(table: Table) -> None:
    cells = [[text_of(cell) for cell in row] for row in table.rows]
    assert [row.split("\t") for row in table.text.split("\n")] == cells
    assert table.targets == tuple(
        part for row in table.rows for cell in row for part in cell if isinstance(part, Target)
    )


@given(st.lists(st.integers(0, 3), max_size=4))
def test_rows_of_different_widths_or_none_are_refused(widths: list[int]) -> None:
    rows = [["格"] * width for width in widths]
    if len(set(widths)) == 1 and widths[0]:
        assert len(Table(rows).rows) == len(widths)
    else:
        with refused("rows", "格数"):
            Table(rows)


@given(st.integers(-2, 5))
def test_the_head_is_no_taller_than_the_table(head: int) -> None:
    rows = [["甲"], ["乙"]]
    if 0 <= head <= 2:
        assert Table(rows, head=head).head == head
    else:
        with refused("head"):
            Table(rows, head=head)


@pytest.mark.parametrize(
    ("rows", "path"),
    [
        (None, "rows"),
        ("甲乙", "rows"),
        (["甲乙"], "rows[0]"),
        ([["甲"], 5], "rows[1]"),
        ([["甲", 5]], "rows[0][1]"),
        ([["甲", ["乙", None]]], "rows[0][1][1]"),
        ([["甲"], ["a\nb"]], "rows[1][0][0]"),
        ([[Paragraph("甲")]], "rows[0][0]"),
    ],
)
def test_a_bad_cell_is_refused_with_row_and_column(rows: object, path: str) -> None:
    with refused(path):
        Table(rows)  # type: ignore[arg-type]  # refusing it is the point


@pytest.mark.parametrize("head", [True, "1", None, 1.0])
def test_a_head_that_is_no_number_is_refused(head: object) -> None:
    with refused("head"):
        Table([["甲"]], head=head)  # type: ignore[arg-type]  # refusing it is the point


@pytest.mark.parametrize(
    ("given", "path"),
    [
        (5, ""),
        (None, ""),
        ([5], "[0]"),
        (["段", None], "[1]"),
        (["段", ["a", 5]], "[1][1]"),
        (["a\nb"], "[0][0]"),
    ],
)
def test_what_is_no_block_is_refused_with_its_index(given: object, path: str) -> None:
    with refused(path):
        as_body(given)  # type: ignore[arg-type]  # refusing it is the point


@pytest.mark.parametrize("phrase", [THREE, build.by("06"), build.lead("教育科")])
def test_a_phrase_that_stands_in_a_body_alone_is_refused_with_advice(phrase: object) -> None:
    with refused("[1]", "正文由段落组成"):
        as_body(["开展", phrase, "。"])  # type: ignore[list-item]  # refusing it is the point
    assert Paragraph(["开展", THREE, "。"]).text == "开展3场。"


@pytest.mark.parametrize("inlines", [None, 5, [5], "a\nb"])
def test_a_paragraph_of_no_words_is_refused(inlines: object) -> None:
    path = "inlines" if inlines in (None, 5) else "inlines[0]"
    with refused(path):
        Paragraph(inlines)  # type: ignore[arg-type]  # refusing it is the point

from hypothesis import given
from hypothesis import strategies as st

from eduplan.codecs import json
from eduplan.codecs.origins import as_written
from tests.codecs.samples import minimal, paths

WORDS = st.sampled_from(["", " ", "开展", "宣讲。"])
PHRASE = st.sampled_from(["有", "无"]).map(lambda _: {"target": {"kind": "coverage"}})
PARAGRAPHS = st.lists(st.lists(WORDS | PHRASE, max_size=5), max_size=4)


@given(PARAGRAPHS, st.data())
def test_a_reference_to_nothing_is_told_where_it_was_written(
    preamble: list[list[object]], data: st.DataObject
) -> None:
    row, column = data.draw(st.integers(0, len(preamble))), 0
    paragraph = [*preamble[row]] if row < len(preamble) else []
    column = data.draw(st.integers(0, len(paragraph)))
    paragraph.insert(column, {"target": {"kind": "coverage", "part_of": "t99"}})
    written = [*preamble[:row], paragraph, *preamble[row + 1 :]]
    assert paths(minimal(preamble=written)) == [f"preamble[{row}][{column}].target.part_of"]


def test_cells_and_headings_count_their_own_strings_only() -> None:
    lost = {"target": {"kind": "coverage", "part_of": "t99"}}
    table = {"table": {"rows": [["a", "b", ["c", "d", lost]]]}}
    assert paths(minimal(closing=[[], table])) == ["closing[1].table.rows[0][2][2].target.part_of"]
    pillar = {"heading": ["", "x", lost]}
    assert paths(minimal(pillars=[pillar])) == ["pillars[0].heading[2].target.part_of"]


def test_lists_that_are_no_prose_are_counted_as_they_stand() -> None:
    assert paths(minimal(retired=["t1", "t2", "T3"])) == ["retired[2]"]


def test_a_path_that_the_data_do_not_have_stays_as_it_is() -> None:
    assert as_written({}, "pillars[3].heading[2]") == "pillars[3].heading[2]"
    assert as_written({"body": [["x"]]}, "body[7]") == "body[7]"


def test_the_plan_itself_is_read_from_such_data() -> None:
    assert json.load_data(minimal(preamble=[["", "开展", "宣讲"]])).preamble[0].text == "开展宣讲"

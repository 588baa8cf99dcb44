import pytest

from eduplan.model import DataPlace, DocxPlace, TextPlace
from tests.model.refusal import refused


def test_places_name_themselves_to_people() -> None:
    assert str(TextPlace(0, 3, 12)) == "第12行"
    assert str(DocxPlace("word/document.xml", (4, 1, 0), 0, 3)) == "word/document.xml 第5.2.1段"
    assert str(DataPlace("pillars[1].heading")) == "pillars[1].heading"


@pytest.mark.parametrize(
    ("start", "end", "line", "path"),
    [
        (3, 1, 1, "end"),
        (-1, 1, 1, "end"),
        (0, 0, 0, "line"),
        ("0", 1, 1, "start"),
        (0, None, 1, "end"),
        (0, 1, True, "line"),
    ],
)
def test_a_place_that_is_nowhere_is_refused(start: int, end: int, line: int, path: str) -> None:
    with refused(path):
        TextPlace(start, end, line)


@pytest.mark.parametrize(
    ("field", "value", "path"),
    [
        ("part", None, "part"),
        ("block", 4, "block"),
        ("block", "4", "block"),
        ("block", [4, "1"], "block[1]"),
        ("start", 9, "end"),
        ("end", "3", "end"),
    ],
)
def test_a_place_in_a_document_is_checked_too(field: str, value: object, path: str) -> None:
    fields = {"part": "word/document.xml", "block": (4,), "start": 0, "end": 3, field: value}
    with refused(path):
        DocxPlace(**fields)  # type: ignore[arg-type]  # refusing it is the point
    with refused("path"):
        DataPlace(5)  # type: ignore[arg-type]  # refusing it is the point

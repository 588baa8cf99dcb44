import pytest

from eduplan.model import Annex, Pillar, build
from tests.model.refusal import refused


def test_an_annex_holds_any_body_and_its_numbering_is_plain_text() -> None:
    annex = Annex("任务分解表", ["一、总体安排", ["共", build.count(3, "项")]])
    assert [block.text for block in annex.body] == ["一、总体安排", "共3项"]
    assert annex.label is None


@pytest.mark.parametrize(
    ("field", "value", "path"),
    [
        ("title", "", "title"),
        ("title", " 表", "title"),
        ("title", "\u3000", "title"),
        ("title", None, "title"),
        ("title", "a\nb", "title"),
        ("body", None, "body"),
        ("body", [Pillar("学习")], "body[0]"),
        ("label", " 附件", "label"),
        ("label", 1, "label"),
    ],
)
def test_a_field_of_the_wrong_kind_is_refused_where_it_stands(
    field: str, value: object, path: str
) -> None:
    fields = {"title": "表", field: value}
    with refused(path):
        Annex(**fields)  # type: ignore[arg-type]  # refusing it is the point

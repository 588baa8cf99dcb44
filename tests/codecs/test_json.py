import pytest

from eduplan.codecs import json
from eduplan.errors import CodecError
from tests.codecs.samples import FULL, minimal, paths, problems


def refused(text: str | bytes) -> CodecError:
    with pytest.raises(CodecError) as caught:
        json.loads(text)
    return caught.value


def test_a_plan_with_every_class_loads_back_equal_in_either_layout() -> None:
    assert json.loads(json.dumps(FULL)) == FULL
    assert json.loads(json.dumps(FULL, indent=None)) == FULL


def test_the_format_comes_first_and_keys_stand_in_the_order_of_reading() -> None:
    data = json.dump_data(FULL)
    assert list(data)[:7] == [
        "format",
        "title",
        "family",
        "period",
        "issuer",
        "preamble",
        "pillars",
    ]
    pillars = data["pillars"]
    assert isinstance(pillars, list)
    assert list(pillars[0])[:3] == ["id", "heading", "lead"]  # type: ignore[arg-type]


def test_defaults_are_left_out_and_ids_never() -> None:
    data = json.dump_data(json.load_data(minimal(pillars=[{"heading": "加强学习"}])))
    assert data == minimal(pillars=[{"id": "p1", "heading": "加强学习"}])


def test_duties_that_no_prose_states_have_the_key_duties() -> None:
    initiative = {"id": "i1", "heading": "巡讲", "duties": [{"role": "lead", "parties": ["科"]}]}
    data = minimal(pillars=[{"id": "p1", "initiatives": [initiative]}])
    plan = json.load_data(data)
    assert plan.initiatives[0].assigned[0].parties == ("科",)
    assert json.dump_data(plan) == data


def test_an_indented_dump_ends_with_a_line_break_and_a_flat_one_is_one_line() -> None:
    assert json.dumps(FULL).endswith("}\n")
    assert "\n" not in json.dumps(FULL, indent=None)


def test_characters_are_written_as_they_are() -> None:
    assert "明湖区教育局" in json.dumps(FULL)
    assert "\\u" not in json.dumps(FULL)


def test_a_target_stays_on_one_line_where_it_fits() -> None:
    line = next(line for line in json.dumps(FULL).splitlines() if '"limit"' in line)
    assert line.strip().startswith("[") or line.strip().startswith('{"target": {')


def test_the_byte_order_mark_is_accepted_in_text_and_bytes() -> None:
    text = "\ufeff" + json.dumps(FULL)
    assert json.loads(text) == json.loads(text.encode()) == FULL


def test_bytes_that_are_no_utf_8_say_at_which_byte() -> None:
    assert refused(b'{"title": "\xd2"}').place == "第12字节"


@pytest.mark.parametrize(
    ("text", "place", "word"),
    [
        ('{"format": 1,\n "title" "x"}', "第2行第10字", "冒号"),
        ('{"format": 1 "title": "x"}', "第1行第14字", "逗号"),
        ('{"format": 1, title: "x"}', "第1行第15字", "键"),
        ('{"title": "x', "第1行第11字", "引号"),
        ('{"title": "a\nb"}', "第1行第13字", "换行"),
        ('{"title": "\\q"}', "第1行第12字", "反斜杠"),
        ("", "第1行第1字", "值"),
        ("{} {}", "第1行第4字", "结尾"),
    ],
)
def test_what_is_no_json_is_told_in_chinese_with_its_place(
    text: str, place: str, word: str
) -> None:
    error = refused(text)
    assert error.place == place
    assert word in error.message


def test_a_repeated_key_is_refused_where_it_stands() -> None:
    text = '{"format": 1, "title": "x", "pillars": [{"id": "p1", "id": "p2"}]}'
    assert refused(text).path == "pillars[0].id"
    assert "两次" in refused(text).message


@pytest.mark.parametrize(
    "value", ["NaN", "Infinity", "-Infinity", "1e999", "9" * 5000, "1.0", "true"]
)
def test_numbers_that_are_no_plain_integer_are_refused_with_their_path(value: str) -> None:
    assert refused(f'{{"format": {value}, "title": "x"}}').path == "format"


def test_a_lone_surrogate_is_refused_with_its_path() -> None:
    assert refused('{"format": 1, "title": "\\ud800"}').path == "title"


@pytest.mark.parametrize("opening", ["[", '{"items":', '{"format":1,"pillars":[{"lead":['])
def test_nesting_without_end_is_refused(opening: str) -> None:
    assert "太深" in refused(opening * 100_000).message


def test_nesting_beyond_any_plan_is_refused_in_data_too() -> None:
    endless: list[object] = []
    endless.append(endless)
    assert "太深" in problems(minimal(pillars=endless))[0].message


def test_every_fault_of_a_file_is_told_at_once() -> None:
    data = minimal(
        period=2026,
        pillars=[{"id": "P", "headng": "x"}, {"initiatives": [{"heading": 3}]}],
        envelope={"date": "2026-02-30"},
    )
    found = paths(data)
    assert found == [
        "period",
        "pillars[0].headng",
        "pillars[1].initiatives[0].heading",
        "envelope.date",
    ]
    with pytest.raises(CodecError, match=r"；另有3处问题$"):
        json.load_data(data)


def test_all_values_that_one_constructor_refuses_are_told() -> None:
    assert paths(minimal(title=" x", family="A", issuer="\n")) == ["title", "family", "issuer"]


def test_what_only_the_whole_plan_can_refuse_has_its_full_path() -> None:
    twice = minimal(pillars=[{"id": "p1"}, {"id": "p1"}])
    assert paths(twice) == ["pillars[1].id"]


def test_a_converter_is_new_each_time_and_no_global_one_is_touched() -> None:
    import cattrs

    assert json.make_converter() is not json.make_converter()
    assert json.make_converter() is not cattrs.global_converter

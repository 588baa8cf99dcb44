import builtins

import pytest
from ruamel.yaml import YAML

from eduplan.codecs import json, yaml
from eduplan.codecs.yaml_writing import write_yaml
from eduplan.errors import CodecError
from tests.codecs.samples import FULL

HEAD = "format: 1\ntitle: 要点\n"


def refused(text: str | bytes) -> CodecError:
    with pytest.raises(CodecError) as caught:
        yaml.loads(text)
    return caught.value


def test_a_plan_with_every_class_loads_back_equal_and_dumps_the_same() -> None:
    text = yaml.dumps(FULL)
    assert yaml.loads(text) == FULL
    assert yaml.loads(text.encode()) == FULL
    assert yaml.dumps(yaml.loads(text)) == text


def test_a_dump_reads_like_a_plan() -> None:
    assert yaml.dumps(FULL).splitlines()[:16] == [
        "format: 1",
        'title: "2026年明湖区教育工作要点"',
        "family: minghu-education",
        'period: "2026"',
        "issuer: 明湖区教育局",
        "preamble:",
        "  - - 为做好工作，制定本要点。",
        "pillars:",
        "  - id: p1",
        "    heading: 加强党的领导",
        "    lead:",
        "      - - 总的要求。",
        "    initiatives:",
        "      - id: i1",
        "        heading: 开展宣讲",
        "        body:",
    ]


@pytest.mark.parametrize(
    ("line", "name", "value"),
    [
        ("period: 2026", "period", "2026"),
        ("period: 2021-2025", "period", "2021-2025"),
        ("issuer: no", "issuer", "no"),
        ("issuer: 012", "issuer", "012"),
        ("issuer: 1_000", "issuer", "1_000"),
        ("issuer: 12:30", "issuer", "12:30"),
        ("issuer: null", "issuer", "null"),
        ("issuer: ~", "issuer", "~"),
        ("issuer: .inf", "issuer", ".inf"),
        ("issuer: 2023-01-05", "issuer", "2023-01-05"),
        ("issuer:", "issuer", ""),
        ("provisional: true", "provisional", "True"),
    ],
)
def test_scalars_are_the_strings_they_show_and_flags_only_where_wanted(
    line: str, name: str, value: str
) -> None:
    assert str(getattr(yaml.loads(HEAD + line), name)) == value


def test_values_and_dates_need_no_quotes() -> None:
    plan = yaml.loads(
        HEAD
        + "preamble:\n"
        + "  - - target: {kind: count, quantity: {value: 100, unit: 场}, wording: {decimals: 1}}\n"
        + "envelope:\n  date: 2026-01-15\n"
    )
    assert plan.targets[0].text == "100.0场"
    assert plan.envelope.date_text == "2026年1月15日"


@pytest.mark.parametrize("value", ["yes", "True", "1", "[]"])
def test_a_flag_is_true_or_false_and_nothing_else(value: str) -> None:
    error = refused(HEAD + f"provisional: {value}\n")
    assert (error.place, error.path) == ("第3行第1列", "provisional")


@pytest.mark.parametrize("value", ["1.0", "one", "01", "1_0", "{}"])
def test_an_integer_is_written_in_plain_digits(value: str) -> None:
    assert refused(f"format: {value}\ntitle: 要点\n").path == "format"


@pytest.mark.parametrize(
    ("text", "place", "word"),
    [
        (HEAD + "title: 再来\n", "第3行第1列", "两次"),
        (HEAD + "issuer: &a 局\n", "第3行第9列", "锚点"),
        (HEAD + "issuer: *a\n", "第3行第9列", "别名"),
        (HEAD + "issuer: !!python/object/apply:os.system [id]\n", "第3行第9列", "标签"),
        (HEAD + "issuer: !!str 局\n", "第3行第9列", "标签"),
        (HEAD + "? [a]\n: 1\n", "第3行第3列", "键应为文字"),
        (HEAD + "---\nformat: 1\n", "第3行第1列", "不止一份"),
        (HEAD + "issuer: a: b\n", "第3行第10列", "冒号"),
        (HEAD + "\tissuer: a\n", "第3行第1列", "不能开头"),
        (HEAD + "pillars:\n  - id: p1\n   heading: x\n", "第5行第4列", "缩进"),
        (HEAD + 'issuer: "局\n', "第4行第1列", "引号"),
        (HEAD + "retired: [t1\n", "第4行第1列", "括号"),
        (HEAD + "issuer: 局\x07\n", "第3行第10列", "U+0007"),
        (HEAD + "pillars: " + "[" * 50, "第3行第42列", "太深"),
    ],
)
def test_what_is_no_plain_yaml_is_refused_in_chinese_with_its_place(
    text: str, place: str, word: str
) -> None:
    error = refused(text)
    assert error.place == place
    assert word in error.message
    assert error.remedy


def test_a_fault_is_told_with_line_column_and_path() -> None:
    text = yaml.dumps(FULL).replace("unit: 起", "unit: 3起")
    error = refused(text)
    line = next(n for n, line in enumerate(text.splitlines(), 1) if "3起" in line)
    assert error.place.startswith(f"第{line}行")
    assert error.path.endswith("table.rows[1][1][0].target.quantity.unit")
    assert str(error).startswith(f"{error.place} {error.path}：")


def test_every_fault_has_its_own_place() -> None:
    error = refused(HEAD + "pillars:\n  - headng: x\n    id: P\n  - {}\nperiod: 1\n")
    assert [(each.place, each.path) for each in error.problems] == [
        ("第4行第5列", "pillars[0].headng"),
        ("第7行第1列", "period"),
    ]


def test_what_is_missing_is_told_at_the_place_of_its_owner() -> None:
    error = refused(HEAD + "preamble:\n  - - target: {id: t1}\n")
    assert (error.place, error.path) == ("第4行第7列", "preamble[0][0].target.kind")


@pytest.mark.parametrize("text", ["", "\n\n", "# 只有注释\n"])
def test_an_empty_file_says_so(text: str) -> None:
    assert "空" in refused(text).message


def test_a_file_without_keys_is_no_plan() -> None:
    assert "计划应为对象" in refused("一段文字").message


def test_comments_and_the_byte_order_mark_are_passed_over() -> None:
    assert yaml.loads("\ufeff# 说明\n" + HEAD).title == "要点"


def test_without_ruamel_reading_says_what_to_install_and_writing_works(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = builtins.__import__

    def without(name: str, *args: object, **more: object) -> object:
        if name.startswith("ruamel"):
            raise ImportError(name)
        return real(name, *args, **more)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(builtins, "__import__", without)
    assert 'pip install "eduplan[yaml]"' in refused(HEAD).remedy
    assert yaml.dumps(FULL).startswith("format: 1\n")


def test_the_converter_for_yaml_reads_no_integers_of_json() -> None:
    assert yaml.make_converter() is not yaml.make_converter()
    with pytest.raises(CodecError):
        yaml.make_converter().structure(1, int)
    assert json.make_converter().structure(1, int) == 1


@pytest.mark.parametrize(
    "text", ["甲?", "甲?乙", "A?", "甲, 乙", "甲: 乙", "甲 #乙", "[甲]", "y", "甲？"]
)
@pytest.mark.parametrize("version", [(1, 1), (1, 2)])
def test_what_means_something_in_brackets_is_quoted_for_every_yaml_tool(
    text: str, version: tuple[int, int]
) -> None:
    tool = YAML(typ="safe", pure=True)
    tool.version = version
    assert tool.load(write_yaml({"parties": [text, text]})) == {"parties": [text, text]}

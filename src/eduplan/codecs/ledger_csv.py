"""Ledgers as CSV: one row an observation, heads in Chinese, read as tolerantly as offices write."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from cattrs.preconf.json import JsonConverter

from eduplan.codecs.csv import HEADS as RECORD_HEADS
from eduplan.codecs.csv import guard, unguard
from eduplan.codecs.json import make_converter
from eduplan.codecs.ledger_cells import CODES, data_in, is_filled
from eduplan.codecs.problems import collected, near
from eduplan.errors import CodecError, PlanError
from eduplan.model.ledger import Ledger
from eduplan.model.observation import Observation

__all__ = ["ALIASES", "HEADS", "read_rows", "write_rows"]

HEADS: Final[dict[str, str]] = {
    "of": "编号",
    "as_of": "截止日期",
    "value": "完成值",
    "unit": "单位",
    "done": "是否完成",
    "covered": "已覆盖",
    "population": "总数",
    "numerator": "分子",
    "denominator": "分母",
    "counting": "累计或当期",
    "place": "地点",
    "evidence": "佐证",
    "reporter": "填报人",
    "status": "上报状态",
}
"""The head of the column of each field of an observation, in order."""

ALIASES: Final[dict[str, str]] = {
    "目标编号": "of",
    "指标编号": "of",
    "截至日期": "as_of",
    "实际值": "value",
    "实际完成值": "value",
    "计量单位": "unit",
    "度量单位": "unit",
    "口径": "counting",
    "填报单位": "reporter",
    "完成状态": "status",
}
"""Other heads that offices write for the same."""

_FIELDS: Final = {**{head: name for name, head in HEADS.items()}, **ALIASES}
_PASSED_OVER: Final = frozenset({*RECORD_HEADS.values(), "序号", "备注"}) - _FIELDS.keys()
"""Heads of the table of targets: a ledger may be that table with columns added."""

_TITLES: Final = 3
"""How many rows may stand above the heads, each with a single cell filled."""


def write_rows(ledger: Ledger) -> str:
    r"""Write *ledger* with a row of heads; lines end with ``\r\n`` (RFC 4180).

    >>> write_rows(Ledger()).split(",")[:3]
    ['编号', '截止日期', '完成值']
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HEADS.values())
    for each in ledger.observations:
        data = _converter().unstructure(each)
        writer.writerow(guard(_cell(name, data.get(name, ""))) for name in HEADS)
    return text.getvalue()


def read_rows(text: str) -> Ledger:
    """Read a ledger from CSV; raise `CodecError` with line and column of every fault.

    Columns may stand in any order and be missing, tabs may part them; rows in which nothing was
    filled in are passed over, and so are the columns of the table of targets and titles above the heads.
    """
    rows = _rows(text.removeprefix("\ufeff"))
    columns = _columns(rows)
    found: list[Observation] = []
    places: list[str] = []
    problems: list[CodecError] = []
    for line, row in rows:
        cells = _cells(row, columns)
        try:
            _check_width(row, columns)
            if is_filled(cells):
                found.append(_converter().structure(data_in(cells), Observation))
                places.append(f"第{line}行")
        except Exception as error:
            problems += _located(collected(error), f"第{line}行")
    if problems:
        raise CodecError.of(problems)
    return _ledger(found, places)


@cache
def _converter() -> JsonConverter:
    return make_converter()


def _cell(name: str, value: object) -> str:
    if name in CODES:
        return next((word for word, code in CODES[name].items() if code == value), "")
    return str(value)


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each row that has anything in it, with the line on which it ends."""
    first = text.partition("\n")[0]
    delimiter = "\t" if "\t" in first and "," not in first else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for row in reader:
            if any(map(str.strip, row)):
                yield reader.line_num, row
    except csv.Error:
        raise CodecError(
            "不是合规的 CSV：引号没有配对，或一格太长",
            place=f"第{reader.line_num}行",
            remedy="用电子表格打开，另存为 CSV UTF-8",
        ) from None


def _columns(rows: Iterator[tuple[int, list[str]]]) -> list[str]:
    """The field of each column, "" for one that is passed over."""
    for turn, (line, row) in enumerate(rows):
        heads = [cell.strip() for cell in row]
        if any(_FIELDS.get(head) == "of" for head in heads):
            return _fields_of(heads, f"第{line}行")
        if turn >= _TITLES or len(list(filter(None, heads))) > 1:
            raise CodecError(
                "表头里没有“编号”这一列",
                place=f"第{line}行",
                remedy="表头：" + " ".join(HEADS.values()),
            )
    raise CodecError("文件是空的", remedy="表头：" + " ".join(HEADS.values()))


def _fields_of(heads: Sequence[str], place: str) -> list[str]:
    problems = [
        CodecError("没有这一列", path=head, place=place, remedy=near(head, HEADS.values()))
        for head in heads
        if head and head not in _FIELDS and head not in _PASSED_OVER
    ]
    fields = [_FIELDS.get(head, "") for head in heads]
    problems += [
        CodecError("同一列写了两次", path=head, place=place, remedy="留下一列")
        for name, head in HEADS.items()
        if fields.count(name) > 1
    ]
    if "as_of" not in fields:
        problems.append(
            CodecError("表头里没有“截止日期”这一列", place=place, remedy="补上数据截止的日期")
        )
    if problems:
        raise CodecError.of(problems)
    return fields


def _cells(row: Sequence[str], columns: Sequence[str]) -> dict[str, str]:
    return {name: unguard(cell) for name, cell in zip(columns, row, strict=False) if name and cell}


def _check_width(row: Sequence[str], columns: Sequence[str]) -> None:
    if any(map(str.strip, row[len(columns) :])):
        raise CodecError(
            "这一行比表头多出几格", remedy="核对有没有多写的逗号，含逗号的文字要加引号"
        )


def _located(error: CodecError, place: str) -> Iterator[CodecError]:
    """The problems of one row, the columns named as the file names them."""
    for each in error.problems:
        path = HEADS.get(each.path, each.path)
        yield CodecError(each.message, path=path, place=place, remedy=each.remedy)


def _ledger(found: Sequence[Observation], places: Sequence[str]) -> Ledger:
    try:
        return Ledger(found, places=places)
    except PlanError as error:
        index = int(error.path.partition("[")[2].partition("]")[0])
        raise CodecError(
            error.message, path=HEADS["of"], place=places[index], remedy=error.remedy
        ) from None

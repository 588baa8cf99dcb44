"""Records of targets as CSV, for spreadsheets.

A cell that a spreadsheet would run as a formula (it begins with ``=`` ``+`` ``-`` ``@`` or their full-width
forms) or change silently (``2/3``, which would become a date) gets an apostrophe before it, and so does
one that begins with an apostrophe: `unguard` takes away the first one and nothing else.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from typing import Final

from eduplan.model.records import TargetRecord

__all__ = ["HEADS", "dump_records", "encode_csv", "guard", "unguard"]

HEADS: Final[dict[str, str]] = {
    "issuer": "发文单位",
    "period": "期间",
    "path": "位置",
    "id": "编号",
    "text": "目标",
    "subject": "对象",
    "kind": "类别",
    "comparator": "比较",
    "value": "数值",
    "to": "上限",
    "unit": "单位",
    "due": "时限",
    "due_source": "时限来源",
    "duties": "责任",
    "origin": "来源",
}
"""The head of the column of each field of a record, in order."""

_GUARDED: Final = re.compile(r"[=+\-@＝＋－＠'\t\r]|[0-9]+/[0-9]+$")


def dump_records(records: Iterable[TargetRecord]) -> str:
    r"""Write *records* with a row of heads; lines end with ``\r\n`` (RFC 4180).

    >>> dump_records([]).split(",")[:3]
    ['发文单位', '期间', '位置']
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HEADS.values())
    for record in records:
        writer.writerow(guard(_cell(getattr(record, name))) for name in HEADS)
    return text.getvalue()


def encode_csv(text: str) -> bytes:
    """The bytes of a CSV file: UTF-8 with the byte order mark by which spreadsheets know it."""
    return text.encode("utf-8-sig")


def guard(text: str) -> str:
    """*text* as a cell that stays text.

    >>> guard("=1+1"), guard("100"), guard("'x")
    ("'=1+1", '100', "''x")
    """
    return f"'{text}" if _GUARDED.match(text) else text


def unguard(cell: str) -> str:
    """What `guard` was given."""
    return cell.removeprefix("'")


def _cell(value: object) -> str:
    return "" if value is None else str(value)

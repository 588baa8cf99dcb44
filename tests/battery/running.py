"""Running the battery: what a checker says of each document, and the table of it."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from eduplan.verbs.check import check
from tests.battery.faults import FAULTS, Fault
from tests.battery.makes import Make, conforming, opened, resaved, saved

__all__ = [
    "Checker",
    "Outcome",
    "Said",
    "by_command",
    "by_ourselves",
    "documents",
    "false_alarms",
    "outcomes",
    "table",
]

RESAVED = "LibreOffice另存"
"""The fourth make: the other three as LibreOffice saves them."""


class Said(NamedTuple):
    """What a checker says once."""

    code: str
    clause: str
    severity: str
    message: str

    @property
    def is_alarm(self) -> bool:
        """Whether a document that conforms must not have it."""
        return self.severity in ("error", "warning")


Checker: TypeAlias = Callable[[bytes], list[Said]]
"""Says what is wrong with a .docx."""


class Outcome(NamedTuple):
    """What became of one *fault* in a document of one *make*.

    It is *caught* where anything new is said, *right* where that names its rule or its clause; *others*
    are the rules of errors and warnings that are new as well.
    """

    fault: Fault
    make: str
    caught: bool
    right: bool
    others: frozenset[str]


def by_ourselves(content: bytes) -> list[Said]:
    """What our own checker says."""
    return [
        Said(each.code, each.clause, each.severity.value, each.message)
        for each in check(content, format="docx")
    ]


def by_command(command: str, folder: Path) -> Checker:
    """The checker that *command* runs, ``{file}`` standing for the document; it writes findings as JSON."""
    path = folder / "battery.docx"
    words = [word.replace("{file}", str(path)) for word in shlex.split(command)]

    def check(content: bytes) -> list[Said]:
        path.write_bytes(content)
        done = subprocess.run(words, capture_output=True, timeout=120, check=False)
        found: list[dict[str, Any]] = json.loads(done.stdout)["findings"]
        return [
            Said(*(str(each.get(key, "")) for key in ("code", "clause", "severity", "message")))
            for each in found
        ]

    return check


def documents(folder: Path | None = None) -> Iterator[tuple[str, bytes]]:
    """The conforming documents by make; with a *folder* to work in, those that LibreOffice saved too."""
    made = [(make.value, conforming(make)) for make in Make]
    yield from made
    if folder is not None:
        for content in resaved([content for _, content in made], folder):
            yield RESAVED, content


def outcomes(
    checker: Checker, given: Iterable[tuple[str, bytes]], faults: Iterable[Fault] = FAULTS
) -> Iterator[Outcome]:
    """Plant each of *faults* into each document and tell what *checker* makes of it."""
    for make, content in given:
        usual = Counter((said.code, said.message) for said in checker(content))
        for fault in faults:
            document = opened(content)
            fault.plant(document)
            new = _new(checker(saved(document)), usual)
            right = any(_is_right(said, fault) for said in new)
            others = {said.code for said in new if said.is_alarm} - {fault.code} - fault.also
            yield Outcome(fault, make, bool(new), right, frozenset(others))


def _new(said: Iterable[Said], usual: Counter[tuple[str, str]]) -> list[Said]:
    left = Counter(usual)
    found = []
    for each in said:
        key = (each.code, each.message)
        if left[key]:
            left[key] -= 1
        else:
            found.append(each)
    return found


def _is_right(said: Said, fault: Fault) -> bool:
    clause = re.escape(fault.clause)
    return said.code == fault.code or bool(re.search(rf"(?<![\d.]){clause}(?![\d.])", said.clause))


def false_alarms(checker: Checker, given: Iterable[tuple[str, bytes]]) -> Counter[str]:
    """How many errors and warnings *checker* raises on documents that conform, by make."""
    found = Counter[str]()
    for make, content in given:
        found[make] += sum(said.is_alarm for said in checker(content))
    return found


def table(found: Iterable[Outcome], alarms: Mapping[str, int]) -> list[str]:
    """The table in Markdown, by rule: how many of its faults were caught in each make, and rightly."""
    given = list(found)
    makes = list(dict.fromkeys(each.make for each in given))
    rows = [
        "| 规则 | 条款 | 错例 | " + " | ".join(makes) + " |",
        "| --- | --- | --- | " + " | ".join("---" for _ in makes) + " |",
    ]
    codes = list(dict.fromkeys(each.fault.code for each in given))
    for code in sorted(codes):
        own = [each for each in given if each.fault.code == code]
        names = dict.fromkeys(each.fault.name for each in own)
        clauses = "、".join(dict.fromkeys(each.fault.clause for each in own))
        cells = " | ".join(_cell([each for each in own if each.make == make]) for make in makes)
        rows.append(f"| {code} | {clauses} | {'；'.join(names)} | {cells} |")
    total = " | ".join(_cell([each for each in given if each.make == make]) for make in makes)
    rows.append(f"| **合计** | | {len({each.fault.name for each in given})} 个错例 | {total} |")
    rows.append(
        "| **误报** | | 合格文件上的错误和警告 | "
        + " | ".join(str(alarms[m]) for m in makes)
        + " |"
    )
    return rows


def _cell(own: list[Outcome]) -> str:
    """How many were caught, and by the right rule, of how many."""
    caught, right = sum(each.caught for each in own), sum(each.right for each in own)
    return f"{caught}/{right}/{len(own)}"

"""What is found in the documents of other programs, as counts: the table of ``docs/reading.md``.

    python benchmarks/documents.py FOLDER …

Every .docx in the folders is read; what stands in it is counted before the grammar sees it.
"""

from __future__ import annotations

import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen
from lxml import etree

from eduplan.docx.opening import open_package
from eduplan.docx.reader import read_document
from eduplan.docx.showing import show
from eduplan.docx.sides import every_line
from eduplan.docx.visible import VisibleTable
from eduplan.model import UnplacedReason

HEAD = (
    "| 编号 | 程序 | 段落 | 自动编号 | 表格 | 文本框 | 脚注批注 | 方面 | 任务 | 目标 | 未归位 | 秒 |",
    "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
)
ROUNDS = 3
_APPLICATION = "docProps/app.xml"


@frozen
class Row:
    """The counts of one document; *seconds* is what reading it took, the median of three times."""

    program: str
    counts: tuple[int, ...]
    unplaced: str
    seconds: float

    def printed(self, number: int) -> str:
        """The row of a table."""
        counts = " | ".join(map(str, self.counts))
        return f"| {number} | {self.program} | {counts} | {self.unplaced} | {self.seconds:.2f} |"


def row_of(content: bytes) -> Row:
    """What is found in the document *content*."""
    package = open_package(content)
    showing = show(package)
    lines = list(every_line(showing.view))
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        reading = read_document(content)
        times.append(time.perf_counter() - start)
    reasons = Counter(piece.reason for piece in reading.unplaced)
    program = _program(package.part(_APPLICATION)) if _APPLICATION in package else "—"
    return Row(
        program,
        (
            sum(bool(line.text.strip()) for line in lines),
            sum(bool(line.number) for line in lines),
            sum(isinstance(each, VisibleTable) for each in showing.view.shown),
            sum(len(line.boxes) for line in lines),
            sum(piece.reason is UnplacedReason.NOTE for piece in showing.beside),
            len(reading.plan.pillars),
            len(reading.plan.initiatives),
            len(reading.plan.targets),
        ),
        "；".join(f"{reason.value} {count}" for reason, count in reasons.items()) or "—",
        statistics.median(times),
    )


def _program(properties: bytes) -> str:
    """The program that says it wrote the document."""
    root = etree.fromstring(properties)
    named = (str(each.text) for each in root if str(each.tag).endswith("}Application"))
    return re.split(r"[/$|]", next(named, "—"))[0].strip()


def documents_in(folders: Sequence[Path]) -> list[Path]:
    """The documents in *folders*, in the order of their names."""
    return sorted(path for folder in folders for path in folder.glob("*.docx"))


def table(paths: Sequence[Path]) -> Iterator[str]:
    """The lines of the table of *paths*."""
    yield from HEAD
    for number, path in enumerate(paths, 1):
        yield row_of(path.read_bytes()).printed(number)


def main() -> int:
    """Print the table."""
    for line in table(documents_in([Path(each) for each in sys.argv[1:]])):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())

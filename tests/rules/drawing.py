"""Draw findings from real texts, for a person to judge: the table ``judged.tsv`` began so.

    python -m tests.rules.drawing FOLDER --seed 2030

Every text below the folder is checked; of each rule at most five findings stay, and of these fifty are
drawn. Beside the columns of the table stands what surrounds the characters, for the eyes of who judges.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Final, NamedTuple

from eduplan.model import Finding, TextPlace
from eduplan.verbs.check import check

__all__ = ["COLUMNS", "Drawn", "drawn"]

COLUMNS: Final = ("序号", "文件", "规则", "行", "字", "判断", "说明")
MOST: Final = 5
"""Of one rule, so that a rule that speaks often does not hide the others."""
COUNT: Final = 50
SHOWN: Final = 20
"""Characters of a finding that the table shows."""
AROUND: Final = 40


class Drawn(NamedTuple):
    """A finding in the text of the file *name*."""

    name: str
    finding: Finding

    @property
    def words(self) -> str:
        """The characters that are meant, as many as the table shows."""
        found = self.finding
        return found.line[found.start : found.end][:SHOWN]

    def row(self, number: int) -> str:
        """The row of the table, not judged yet, and what stands around and is said."""
        found, place = self.finding, self.finding.place
        line = place.line if isinstance(place, TextPlace) else ""
        around = found.line[max(0, found.start - AROUND) : found.end + AROUND]
        fields = (number, self.name, found.code, line, self.words, "", around, found.message)
        return "\t".join(map(str, fields))


def drawn(folder: Path, seed: int) -> tuple[Drawn, ...]:
    """The findings that *seed* draws from the texts below *folder*, by file and place."""
    random = Random(seed)
    by_rule: dict[str, list[Drawn]] = {}
    for each in _found(folder):
        by_rule.setdefault(each.finding.code, []).append(each)
    few = [
        each
        for code in sorted(by_rule)
        for each in random.sample(by_rule[code], min(MOST, len(by_rule[code])))
    ]
    return tuple(random.sample(few, min(COUNT, len(few))))


def _found(folder: Path) -> Iterator[Drawn]:
    for path in sorted(folder.glob("**/*.txt")):
        for finding in check(path):
            yield Drawn(path.name, finding)


def main() -> None:
    """Print what is drawn."""
    parser = argparse.ArgumentParser(prog="python -m tests.rules.drawing", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, required=True)
    given = parser.parse_args()
    print(f"# 种子 {given.seed}；每条规则至多{MOST}处，共 {COUNT} 处")
    print("\t".join((*COLUMNS[:-1], "上下文", "说了什么")))
    for number, each in enumerate(drawn(given.folder, given.seed), 1):
        print(each.row(number))


if __name__ == "__main__":
    main()

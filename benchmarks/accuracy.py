"""How well reading works: annotated papers, read and compared.

python benchmarks/accuracy.py                      the project's own cases
python benchmarks/accuracy.py FOLDER…              other folders of NAME.txt or NAME.docx with NAME.json
python benchmarks/accuracy.py FOLDER --only a,b    some of their papers (--without: all but some)
python benchmarks/accuracy.py --misses             also what was missed and what is false
"""

from __future__ import annotations

import argparse
from itertools import groupby
from pathlib import Path

from eduplan.testing.score import MEASURES, family_of, figures_of, scores_in

CASES = Path(__file__).parent.parent / "tests" / "accuracy" / "cases"


def main() -> None:
    """Print a line for each paper and a table for each family."""
    parser = argparse.ArgumentParser(description="How well reading works")
    parser.add_argument("folders", nargs="*", type=Path, default=[CASES])
    parser.add_argument("--only", default="")
    parser.add_argument("--without", default="")
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    only, without = (set(filter(None, names.split(","))) for names in (given.only, given.without))
    scores = sorted(
        (
            (name, each)
            for folder in given.folders
            for name, each in scores_in(folder)
            if (not only or name in only) and name not in without
        ),
        key=lambda named: family_of(named[0]),
    )
    print(f"{'':12}" + "".join(f"{key:>16}" for key in MEASURES))
    for name, each in scores:
        print(f"{name:12}" + "".join(f"{each.counts[key].f1.value:16.3f}" for key in MEASURES))
        if given.misses:
            print(*(f"    缺 {words}" for words in each.missed), sep="\n")
            print(*(f"    误 {words}" for words in each.false), sep="\n")
    groups = {family: list(group) for family, group in groupby(scores, lambda e: family_of(e[0]))}
    for family, group in {**groups, "全部": scores}.items():
        figures = figures_of([each for _, each in group])
        print(f"\n{family}：{figures.papers} 篇，每篇误报目标 {figures.false_targets:.2f} 个")
        print(figures.table())


if __name__ == "__main__":
    main()

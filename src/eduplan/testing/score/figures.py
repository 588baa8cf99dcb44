"""Figures: the scores of many papers summed up, per family of documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import fmean

from attrs import frozen

from eduplan.testing.score.counts import Counts
from eduplan.testing.score.scoring import MEASURES, Score

__all__ = ["Figures", "family_of", "figures_of"]


@frozen
class Figures:
    """Scores of *papers* summed up: *counts* of each of `MEASURES`, and the mean F1 of papers."""

    papers: int
    counts: Mapping[str, Counts]
    macro: Mapping[str, float]

    @property
    def false_targets(self) -> float:
        """False targets a paper."""
        counts = self.counts["targets"]
        return (counts.found - counts.right) / self.papers if self.papers else 0.0

    def table(self) -> str:
        """The figures as a Markdown table with their 95 % intervals."""
        lines = ["| | 对 | 读出 | 应有 | 准确率 | 召回率 | F1 | 逐篇平均 F1 |", "| --- " * 8 + "|"]
        for key, name in MEASURES.items():
            each = self.counts[key]
            lines.append(
                f"| {name} | {each.right} | {each.found} | {each.stated}"
                f" | {_percent(each.precision.value)} | {_percent(each.recall.value)}"
                f" | {_percent(each.f1.value)}（{_percent(each.f1.low)}–{_percent(each.f1.high)}）"
                f" | {_percent(self.macro[key])} |"
            )
        return "\n".join(lines)


def _percent(value: float) -> str:
    return f"{value * 100:.1f}"


def figures_of(scores: Sequence[Score]) -> Figures:
    """The figures of *scores*, one for each paper."""
    return Figures(
        len(scores),
        {key: Counts.total(each.counts[key] for each in scores) for key in MEASURES},
        {key: fmean([each.counts[key].f1.value for each in scores] or [0.0]) for key in MEASURES},
    )


def family_of(name: str) -> str:
    """The family of the paper called *name*: 教育 for ``edu-…``, else 综合."""
    return "教育" if name.startswith("edu") else "综合"

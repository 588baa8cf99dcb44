"""Which tasks of a superior's plan are carried out, shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from eduplan.codecs.values import JsonObject
from eduplan.model.coverage import Covered

__all__ = ["cover_lines", "coverage_data"]


def cover_lines(found: Sequence[Covered]) -> Iterator[str]:
    """The tasks without an initiative first, each with the nearest one; then the others."""
    missing = [each for each in found if not each.is_covered]
    yield f"上级任务 {len(found)} 项，有相应任务 {len(found) - len(missing)} 项，没有 {len(missing)} 项"
    yield from _group("没有相应任务", missing)
    yield from _group("有相应任务", [each for each in found if each.is_covered])


def _group(title: str, members: Sequence[Covered]) -> Iterator[str]:
    if members:
        yield ""
        yield title
    for each in members:
        near = "没有相近的" if each.by is None else f"{each.by}（{each.share:.0%}）"
        arrow = "→" if each.is_covered else "；最接近："
        yield f"· {each.task} {arrow} {near}"


def coverage_data(found: Sequence[Covered]) -> JsonObject:
    """The same for programs."""
    return {
        "tasks": [
            {
                "where": each.task.where,
                "path": each.task.path,
                "title": each.task.title,
                "covered": each.is_covered,
                "share": round(each.share, 4),
                "by": None
                if each.by is None
                else {"where": each.by.where, "path": each.by.path, "title": each.by.title},
            }
            for each in found
        ]
    }

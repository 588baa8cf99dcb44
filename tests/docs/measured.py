"""The measured figures of the shipped examples, as ``docs/standard.md`` shows them.

Written anew by ``python -m tests.docs.measured`` where LibreOffice and the stand-in fonts are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from eduplan import read
from eduplan.docx.page.proof import prove
from eduplan.docx.writer import write_document
from eduplan.gbt9704.facts import Measurement
from eduplan.model import Layout, Profile

__all__ = ["PAGE", "measured_rows", "written_rows"]

_PROJECT: Final = Path(__file__).resolve().parent.parent.parent
PAGE: Final = _PROJECT / "docs" / "standard.md"
_NAME: Final = re.compile("`([^`]+)`")


def measured_rows() -> Iterator[str]:
    """The lines of the page, the last cell of each row of the table as it is measured now."""
    found = _measurements()
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        cells = line.split(" | ")
        names = _NAME.findall(cells[3]) if len(cells) == 5 else []
        if names:
            values = "；".join(_value(found[name]) for name in names)
            line = " | ".join([*cells[:4], f"{values} |"])
        yield line


def written_rows() -> list[str]:
    """The lines of the page as they are."""
    return PAGE.read_text(encoding="utf-8").splitlines()


def _measurements() -> Mapping[str, list[Measurement]]:
    found: dict[str, list[Measurement]] = {}
    for profile in Profile:
        plan = read(_PROJECT / "examples" / f"minghu-2026-{profile.value}.yaml").plan
        for each in prove(write_document(plan, layout=Layout(profile))).measurements:
            found.setdefault(each.name, []).append(each)
    return found


def _value(measurements: list[Measurement]) -> str:
    """What was measured, from the least to the greatest, to a tenth of its unit."""
    numbers = [each.measured for each in measurements if not isinstance(each.measured, str)]
    words = dict.fromkeys(each.measured for each in measurements if isinstance(each.measured, str))
    if not numbers:
        return "、".join(map(str, words))
    ends = sorted({round(number, 1) + 0.0 for number in (min(numbers), max(numbers))})
    return f"{'～'.join(f'{end:g}' for end in ends)} {measurements[0].unit}".strip()


if __name__ == "__main__":
    PAGE.write_text("\n".join(measured_rows()) + "\n", encoding="utf-8")

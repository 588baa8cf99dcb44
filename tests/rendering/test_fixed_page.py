"""A page that was set otherwise has 22 lines of 28 characters again once it is fixed."""

from __future__ import annotations

from pathlib import Path

import pytest

from eduplan import read
from eduplan.gbt9704.facts import Proof
from eduplan.verbs.check import check
from eduplan.verbs.fix import fix
from eduplan.verbs.write import to_bytes
from tests.battery.makes import opened, saved
from tests.battery.planting import characters, paragraph, sheet
from tests.rendering.office import requires_libreoffice


def proof(content: bytes) -> Proof:
    return check(content, page=True, format="docx")


@requires_libreoffice
@pytest.mark.slow
def test_a_page_has_its_lines_and_characters_again(examples: Path) -> None:
    plan = read(examples / "minghu-2026-standalone.yaml").plan
    start = plan.preamble[0].text[:8]
    sound = to_bytes(plan)
    document = opened(sound)
    for harm in (
        sheet("pgMar", top=1440, left=1800),
        sheet("pgSz", w=12240, h=15840),
        paragraph(start, line=480, lineRule="exact"),
        characters(start, sz=28, spacing=20),
    ):
        harm(document)
    harmed = saved(document)
    wanted = proof(sound).measurements
    grid = {each.measured for each in wanted if each.name in ("每面行数", "每行字数")}
    assert grid == {22, 28}
    assert proof(harmed).measurements != wanted
    assert proof(fix(harmed).content).measurements == wanted

"""What a page does not show of its document is said: nothing passes for proved that is not there."""

from __future__ import annotations

import pytest

from eduplan.gbt9704.roles import Role
from tests.docx.page.made import Made
from tests.docx.page.proving import off, proofs_of
from tests.rendering.office import requires_libreoffice

pytestmark = requires_libreoffice


def test_a_paragraph_that_stands_outside_the_text_block_is_missed(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    above = (
        '<w:framePr w:w="4000" w:h="400" w:hRule="exact" w:vAnchor="page" w:hAnchor="page"'
        ' w:x="2000" w:y="600"/>'
    )
    made = Made().add(Role.NOTE, "（此件公开发布）", border=above).text(1)
    proofs = proofs_of({"outside": made.docx()}, tmp_path_factory.mktemp("missing"))
    assert off(proofs["outside"]) == {"附注"}
    assert proofs["outside"].one("附注").page == 0

"""Where tests of the page must run, and how they come to the pages."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import pytest

from eduplan.docx.page.office import find_office
from eduplan.docx.page.pages import Page, line_pitch, read_pages
from eduplan.docx.page.pdf import open_pdf

__all__ = ["REQUIRED", "measure", "pitch_of", "requires_libreoffice"]

REQUIRED: Final = os.environ.get("EDUPLAN_REQUIRE_RENDERING") == "1"
"""Whether a missing LibreOffice is a failure; otherwise the tests of the page are skipped."""

requires_libreoffice: Final = pytest.mark.skipif(
    find_office() is None and not REQUIRED,
    reason="LibreOffice (soffice) is not installed; .ci/install-system installs it",
)


def measure(pdf: Path) -> tuple[Page, ...]:
    """The pages of the file *pdf*, whose text should stand in the standard's text block."""
    with open_pdf(pdf) as document:
        return read_pages(document)


def pitch_of(pages: tuple[Page, ...]) -> float:
    """The line pitch of *pages*, of which one at least has two lines."""
    pitch = line_pitch(pages)
    assert pitch is not None
    return pitch

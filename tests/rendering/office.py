"""Turning documents into PDF by LibreOffice, and where tests of the page must run."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path
from typing import Final

import pytest

__all__ = ["REQUIRED", "RenderingError", "render", "render_all", "requires_libreoffice"]

REQUIRED: Final = os.environ.get("EDUPLAN_REQUIRE_RENDERING") == "1"
"""Whether a missing LibreOffice is a failure; otherwise the tests of the page are skipped."""

_TIMEOUT: Final = 180.0  # seconds; a first start on a busy machine takes about ten
_NAMES: Final = ("soffice", "libreoffice")


class RenderingError(RuntimeError):
    """LibreOffice is missing, took too long, or made no PDF."""


def _soffice() -> str | None:
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


requires_libreoffice: Final = pytest.mark.skipif(
    _soffice() is None and not REQUIRED,
    reason="LibreOffice (soffice) is not installed; .ci/install-system installs it",
)


def render(docx: Path, folder: Path) -> Path:
    """The PDF that LibreOffice makes of *docx*, put into *folder*.

    Raises `RenderingError`.
    """
    return render_all((docx,), folder)[0]


def render_all(documents: tuple[Path, ...], folder: Path) -> tuple[Path, ...]:
    """The PDFs of *documents* in their order, made by one start of LibreOffice.

    A start costs more than a document does. The names of the files must differ, for the PDFs
    lie side by side in *folder*. Raises `RenderingError`.
    """
    program = _soffice()
    if program is None:
        raise RenderingError("soffice is not on the PATH; .ci/install-system installs it")
    folder.mkdir(parents=True, exist_ok=True)
    said = _run((*_command(program, folder), *(str(document) for document in documents)))
    pdfs = tuple(folder / f"{document.stem}.pdf" for document in documents)
    if missing := [pdf.name for pdf in pdfs if not pdf.exists()]:
        raise RenderingError(f"LibreOffice did not make {', '.join(missing)}: {said}")
    return pdfs


def _command(program: str, folder: Path) -> tuple[str, ...]:
    # A profile of its own: one that is in use makes soffice end at once, with success.
    profile = (folder / "profile").resolve().as_uri()
    options = ("--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(folder))
    return (program, f"-env:UserInstallation={profile}", *options)


def _run(command: tuple[str, ...]) -> str:
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        start_new_session=True,
    ) as process:
        try:
            return process.communicate(timeout=_TIMEOUT)[0]
        except subprocess.TimeoutExpired:
            _end(process)
            raise RenderingError(f"LibreOffice took longer than {_TIMEOUT:.0f} s") from None


def _end(process: subprocess.Popen[str]) -> None:
    # soffice is a starter; the program that works is its child, so the whole group must end.
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()

"""Setting documents by LibreOffice: it is a program of its own, and may be missing."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ClassVar, Final

from eduplan.errors import EduplanError

__all__ = ["RenderingError", "find_office", "render", "render_all", "render_bytes"]

_TIMEOUT: Final = 180.0  # seconds; a first start on a busy machine takes about ten
_NAMES: Final = ("soffice", "libreoffice")
_PLACES: Final = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
)
"""Where its installers put it without telling the PATH."""
_SAID: Final = 200  # characters of what it says are passed on


class RenderingError(EduplanError, RuntimeError):
    """A document cannot be set: a program is missing, took too long, or made no PDF."""

    code: ClassVar[str] = "rendering"


def find_office() -> str | None:
    """The path of LibreOffice, or None where it is not installed."""
    named = (found for name in _NAMES if (found := shutil.which(name)))
    placed = (place for place in _PLACES if Path(place).is_file())
    return next(named, None) or next(placed, None)


def render_bytes(docx: bytes) -> bytes:
    """The PDF of a .docx, both as bytes; raise `RenderingError`."""
    with TemporaryDirectory(prefix="eduplan-", ignore_cleanup_errors=True) as name:
        document = Path(name, "document.docx")
        document.write_bytes(docx)
        return render(document, Path(name)).read_bytes()


def render(docx: Path, folder: Path) -> Path:
    """The PDF that LibreOffice makes of *docx*, put into *folder*; raise `RenderingError`."""
    return render_all((docx,), folder)[0]


def render_all(documents: Sequence[Path], folder: Path) -> tuple[Path, ...]:
    """The PDFs of *documents* in their order, made by one start of LibreOffice.

    A start costs more than a document does. The names of the files must differ, for the PDFs
    lie side by side in *folder*. Raises `RenderingError`.
    """
    program = find_office()
    if program is None:
        raise RenderingError(
            "排版要用 LibreOffice，本机没有找到",
            remedy="安装 LibreOffice（https://zh-cn.libreoffice.org），并让 soffice 在 PATH 里",
        )
    folder.mkdir(parents=True, exist_ok=True)
    said = _run((*_command(program, folder), *(str(document) for document in documents)))
    pdfs = tuple(folder / f"{document.stem}.pdf" for document in documents)
    if missing := [pdf.stem for pdf in pdfs if not pdf.exists()]:
        reason = " ".join(said.split())[:_SAID]
        raise RenderingError(
            f"LibreOffice 没有排出 {'、'.join(missing)}：{reason}", remedy="用它打开文件看看"
        )
    return pdfs


def _command(program: str, folder: Path) -> tuple[str, ...]:
    # A profile of its own: one that is in use makes soffice end at once, with success.
    profile = (folder / "profile").resolve().as_uri()
    options = ("--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(folder))
    return (program, f"-env:UserInstallation={profile}", *options)


def _run(command: tuple[str, ...]) -> str:
    try:
        started = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            start_new_session=True,
        )
    except OSError as error:
        raise RenderingError(
            f"LibreOffice 启动不了：{error.strerror}", remedy="核对它能否打开"
        ) from error
    with started as process:
        try:
            return process.communicate(timeout=_TIMEOUT)[0]
        except subprocess.TimeoutExpired:
            _end(process)
            raise RenderingError(
                f"LibreOffice 排了 {_TIMEOUT:.0f} 秒还没有排完", remedy="关掉其他程序再试"
            ) from None


def _end(process: subprocess.Popen[str]) -> None:
    # soffice is a starter; the program that works is its child, so the whole group must end.
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()

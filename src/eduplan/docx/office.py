"""LibreOffice, a program of its own that may be missing: it sets documents and converts them."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from attrs import frozen

from eduplan.errors import EduplanError

__all__ = ["Work", "convert_all", "find_office"]

_TIMEOUT: Final = 180.0  # seconds; a first start on a busy machine takes about ten
_NAMES: Final = ("soffice", "libreoffice")
_PLACES: Final = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
)
"""Where its installers put it without telling the PATH."""
_SAID: Final = 200  # characters of what it says are passed on


@frozen
class Work:
    """What LibreOffice is wanted for: the *suffix* that it makes, what that is called, the *error*."""

    suffix: str
    name: str
    verb: str
    error: type[EduplanError]


def find_office() -> str | None:
    """The path of LibreOffice, or None where it is not installed."""
    named = (found for name in _NAMES if (found := shutil.which(name)))
    placed = (place for place in _PLACES if Path(place).is_file())
    return next(named, None) or next(placed, None)


def convert_all(documents: Sequence[Path], folder: Path, work: Work) -> tuple[Path, ...]:
    """What LibreOffice makes of *documents* in their order, by one start of it.

    A start costs more than a document does. The names of the files must differ, for what is made of
    them lies side by side in *folder*. Raises the error of *work*.
    """
    program = find_office()
    if program is None:
        raise work.error(
            f"{work.name}要用 LibreOffice，本机没有找到",
            remedy="安装 LibreOffice（https://zh-cn.libreoffice.org），并让 soffice 在 PATH 里",
        )
    folder.mkdir(parents=True, exist_ok=True)
    command = _command(program, folder, work.suffix)
    said = _run((*command, *(str(document) for document in documents)), work)
    made = tuple(folder / f"{document.stem}.{work.suffix}" for document in documents)
    if missing := [each.stem for each in made if not each.exists()]:
        reason = " ".join(said.split())[:_SAID]
        raise work.error(
            f"LibreOffice 没有{work.verb}出 {'、'.join(missing)}：{reason}",
            remedy="用它打开文件看看；有打开密码的先去掉密码",
        )
    return made


def _command(program: str, folder: Path, suffix: str) -> tuple[str, ...]:
    # A profile of its own: one that is in use makes soffice end at once, with success.
    profile = (folder / "profile").resolve().as_uri()
    options = ("--headless", "--norestore", "--convert-to", suffix, "--outdir", str(folder))
    return (program, f"-env:UserInstallation={profile}", *options)


def _run(command: tuple[str, ...], work: Work) -> str:
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
        raise work.error(
            f"LibreOffice 启动不了：{error.strerror}", remedy="核对它能否打开"
        ) from error
    with started as process:
        try:
            return process.communicate(timeout=_TIMEOUT)[0]
        except subprocess.TimeoutExpired:
            _end(process)
            raise work.error(
                f"LibreOffice {work.verb}了 {_TIMEOUT:.0f} 秒还没有{work.verb}完",
                remedy="关掉其他程序再试",
            ) from None


def _end(process: subprocess.Popen[str]) -> None:
    # soffice is a starter; the program that works is its child, so the whole group must end.
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()

"""Files: read whole, and put in place by way of a new one, so that nothing is lost half-way."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from eduplan.errors import CodecError, EduplanError, FileError

__all__ = ["contents", "errors_in", "in_file", "put"]


def contents(path: Path) -> bytes:
    """The bytes of the file at *path*; raise `FileError` where it cannot be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileError("找不到文件", place=str(path), remedy="核对路径和文件名") from error
    except IsADirectoryError as error:
        raise FileError("是文件夹，不是文件", place=str(path), remedy="写出文件名") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FileError(f"读不了：{reason}", place=str(path), remedy="核对权限和路径") from error


@contextmanager
def errors_in(source: str | os.PathLike[str] | bytes) -> Iterator[None]:
    """Let the errors raised within name the file *source*, every fault of a file of data too.

    Bytes have no name, and a `FileError` has its own.
    """
    try:
        yield
    except FileError:
        raise
    except EduplanError as error:
        if isinstance(source, bytes):
            raise
        name = os.fspath(source)
        if isinstance(error, CodecError):
            raise CodecError.of([in_file(each, name) for each in error.problems]) from None
        error.place = f"{name} {error.place}".strip()
        raise


def in_file(error: CodecError, name: str | Path) -> CodecError:
    """*error*, with the *name* of the file before its place."""
    place = f"{name} {error.place}".strip()
    return CodecError(error.message, path=error.path, place=place, remedy=error.remedy)


def put(path: Path, content: bytes) -> None:
    """Write *content* to *path* by way of a new file beside it; raise `FileError` if that fails.

    Where the old file is locked, as Word locks what it shows, the new copy stays beside it and the
    error names it.
    """
    fresh = _write_beside(path, content)
    try:
        fresh.replace(path)
    except PermissionError as error:
        raise FileError(
            "正被其他程序（如 Word、WPS）打开，没有覆盖",
            place=str(path),
            remedy=f"新的一份在 {fresh}；关闭文件后再改名，或重新运行",
        ) from error
    except OSError as error:
        fresh.unlink(missing_ok=True)
        raise _unwritable(path, error) from error


def _write_beside(path: Path, content: bytes) -> Path:
    for number in count(1):
        suffix = ".new" if number == 1 else f".new{number}"
        fresh = path.with_name(f"{path.stem}{suffix}{path.suffix}")
        try:
            handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
        except FileExistsError:
            continue
        except (OSError, ValueError) as error:
            raise _unwritable(path, error) from error
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
        except OSError as error:
            fresh.unlink(missing_ok=True)
            raise _unwritable(path, error) from error
        return fresh
    raise AssertionError("count never ends")


_BINARY = getattr(os, "O_BINARY", 0)


def _unwritable(path: Path, error: OSError | ValueError) -> FileError:
    reason = getattr(error, "strerror", None) or str(error)
    return FileError(f"写不了：{reason}", place=str(path), remedy="核对文件夹是否存在、可写")

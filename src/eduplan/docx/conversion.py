"""Documents of other formats (.doc, .wps, .odt, .rtf) as .docx, by LibreOffice."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ClassVar, Final

from eduplan.docx.office import Work, convert_all, find_office
from eduplan.docx.opening import is_encrypted
from eduplan.errors import EduplanError

__all__ = ["ConversionError", "can_convert", "converted", "suffix_of"]

_OLE: Final = b"\xd0\xcf\x11\xe0"
_RTF: Final = b"{\\rtf"
_ZIP: Final = b"PK\x03\x04"
_ODT: Final = b"mimetypeapplication/vnd.oasis.opendocument.text"
_HEAD: Final = 200
"""Bytes within which an OpenDocument file names itself: it is the first member, not compressed."""


class ConversionError(EduplanError, RuntimeError):
    """A document of another format cannot be converted: LibreOffice took too long, or cannot read it."""

    code: ClassVar[str] = "conversion"


_CONVERTING: Final = Work("docx", "转换", "转", ConversionError)


def suffix_of(content: bytes) -> str | None:
    """The suffix of the format that *content* has and that LibreOffice converts; None for others.

    What WPS Office writes as .wps is what Word writes as .doc.

    >>> suffix_of(b"{\\\\rtf1"), suffix_of(b"%PDF-1.7")
    ('rtf', None)
    """
    if content.startswith(_OLE):
        return None if is_encrypted(content) else "doc"
    if content.startswith(_RTF):
        return "rtf"
    if content.startswith(_ZIP) and _ODT in content[:_HEAD]:
        return "odt"
    return None


def can_convert(content: bytes) -> bool:
    """Whether *content* has such a format, and LibreOffice is there to convert it."""
    return suffix_of(content) is not None and find_office() is not None


def converted(content: bytes) -> bytes:
    """The .docx that LibreOffice makes of *content*; raise `ConversionError`."""
    with TemporaryDirectory(prefix="eduplan-", ignore_cleanup_errors=True) as name:
        document = Path(name, f"document.{suffix_of(content)}")
        document.write_bytes(content)
        [made] = convert_all((document,), Path(name), _CONVERTING)
        return made.read_bytes()

"""The data part: the snapshot, sealed together with the document that it belongs to.

While the seal holds, no one has touched either. It is no signature: it tells editors' work from
ours, not a forger's.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from typing import Final

from eduplan.codecs.values import JsonObject, JsonValue
from eduplan.docx.xml import escape

__all__ = ["FORMAT", "NAMESPACE", "compact", "data_part", "seal"]

FORMAT: Final = 1
"""The version of what the data part and the skeleton hold."""

NAMESPACE: Final = "urn:eduplan:snapshot"
"""The namespace of the data part's one element."""


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def compact(data: JsonValue) -> str:
    """*data* as JSON without blanks and line breaks."""
    return _encode(data)


def seal(document: bytes, snapshot: str) -> str:
    """What changes when the bytes of the document part or the snapshot do."""
    digest = sha256(document)
    digest.update(snapshot.encode())
    return b64encode(digest.digest()).decode()


def data_part(document: bytes, snapshot: JsonObject, phrases: Iterable[str]) -> bytes:
    """The data part that belongs to the bytes of *document*.

    It holds *snapshot*, and on a line of its own for each line of the document its *phrases*.
    """
    text = "\n".join([compact({"version": FORMAT, **snapshot}), *phrases])
    return (
        f'<data xmlns="{NAMESPACE}" seal="{seal(document, text)}">{escape(text)}</data>'
    ).encode()

"""The data part: the snapshot, sealed together with the document that it belongs to.

While the seal holds, no one has touched either. It is no signature: it tells editors' work from
ours, not a forger's.
"""

from __future__ import annotations

import json
from base64 import b64encode
from hashlib import sha256
from typing import Final

from eduplan.codecs.values import JsonObject
from eduplan.docx.xml import escape

__all__ = ["FORMAT", "NAMESPACE", "compact", "data_part", "seal"]

FORMAT: Final = 1
"""The version of what the data part and the skeleton hold."""

NAMESPACE: Final = "urn:eduplan:snapshot"
"""The namespace of the data part's one element."""


def compact(data: JsonObject) -> str:
    """*data* as JSON without blanks."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def seal(document: bytes, snapshot: str) -> str:
    """What changes when the bytes of the document part or the snapshot do."""
    return b64encode(sha256(document + snapshot.encode()).digest()).decode()


def data_part(document: bytes, snapshot: JsonObject) -> bytes:
    """The data part that belongs to the bytes of *document*."""
    text = compact({"version": FORMAT, **snapshot})
    return (
        f'<data xmlns="{NAMESPACE}" seal="{seal(document, text)}">{escape(text)}</data>'
    ).encode()

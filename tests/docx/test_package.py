"""Packages written by hand: any reader of zip files reads them, and they are always the same."""

from __future__ import annotations

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from eduplan.docx.package import deflated, pack, stored

MEMBERS = st.dictionaries(
    st.text("abcdefgh/._", min_size=1, max_size=30), st.binary(max_size=2000), max_size=8
)


@given(MEMBERS, st.booleans())
def test_zipfile_reads_what_was_packed_in_its_order(
    members: dict[str, bytes], compress: bool
) -> None:
    put = deflated if compress else stored
    content = pack(put(name, data) for name, data in members.items())
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == members
        assert archive.namelist() == list(members)


def test_members_hold_nothing_of_the_clock_or_the_system() -> None:
    content = pack([deflated("a.xml", b"<a/>"), stored("b.xml", b"<b/>")])
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for member in archive.infolist():
            assert member.date_time == (1980, 1, 1, 0, 0, 0)
            assert (member.create_system, member.external_attr >> 16) == (3, 0o100644)
            assert (member.extra, member.comment) == (b"", b"")

"""Faces: many font names, each of one typeface."""

from __future__ import annotations

from collections import Counter

from eduplan.gbt9704.faces import FACES, FANGSONG, face_called


def test_no_font_name_stands_for_two_faces() -> None:
    names = Counter(name.casefold() for face in FACES for name in face.names)
    assert [name for name, times in names.items() if times > 1] == []


def test_every_font_name_leads_to_its_face_whatever_its_case() -> None:
    for face in FACES:
        assert {face_called(name.upper()) for name in face.names} == {face}


def test_a_font_of_another_face_is_none_of_them() -> None:
    assert face_called("微软雅黑") is None


def test_the_text_is_written_in_the_name_that_offices_have() -> None:
    assert FANGSONG.font == "仿宋_GB2312"

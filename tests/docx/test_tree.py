"""Parsing untrusted parts: no entities, no external targets, no endless trees."""

from __future__ import annotations

import time

import pytest

from eduplan.docx import tree
from eduplan.docx.opening import open_package
from eduplan.docx.tree import links_of, parse
from eduplan.errors import DocxError
from tests.docx.packages import zipped

BOMB = (
    b'<!DOCTYPE a [<!ENTITY x "ha">'
    + b"".join(b'<!ENTITY x%d "%s">' % (n + 1, b"&x%d;" % n * 9) for n in range(9))
    + b"]><a>&x9;</a>"
)


@pytest.mark.parametrize(
    "content",
    [
        BOMB,
        b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        b'<!DOCTYPE a [<!ENTITY n SYSTEM "file:///etc/passwd">]><a>&n;</a>',
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'.encode("utf-16"),
    ],
    ids=["bomb", "external", "entity", "utf-16"],
)
def test_a_doctype_is_refused_in_any_encoding(content: bytes) -> None:
    with pytest.raises(DocxError):
        parse(content, "word/document.xml")


@pytest.mark.parametrize(
    "content",
    [b"", b"<a>", b"\x00\x01", b"<a>\x01</a>", b"<a>&n;</a>", b"<a>" * 300 + b"</a>" * 300],
    ids=["empty", "open", "binary", "control", "undefined", "deep"],
)
def test_what_is_no_xml_or_nests_too_deep_is_refused(content: bytes) -> None:
    with pytest.raises(DocxError, match=r"word/document\.xml"):
        parse(content, "word/document.xml")


def test_more_elements_than_any_plan_has_are_refused_in_seconds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tree, "_MOST_NODES", 1000)
    start = time.process_time()
    with pytest.raises(DocxError, match="元素太多"):
        parse(b"<a>" + b"<b/>" * 1001 + b"</a>", "a.xml")
    assert time.process_time() - start < 5


def test_comments_do_not_cut_text_in_two() -> None:
    assert parse("<a>宣<!-- x -->讲</a>".encode(), "a.xml").text == "宣讲"


def test_only_targets_within_the_package_are_followed() -> None:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    links = (
        f'<Relationships xmlns="{space}"><Relationship Type="x/styles" Target="styles.xml"/>'
        '<Relationship Type="x/image" TargetMode="External" Target="http://localhost/a.png"/>'
        '<Relationship Type="x/data" Target="../customXml/item1.xml"/>'
        '<Relationship Type="x/up" Target="../../../../etc/passwd"/>'
        '<Relationship Type="x/root" Target="/word/a.xml"/><Relationship/></Relationships>'
    )
    package = open_package(zipped([("word/_rels/document.xml.rels", links.encode())]))
    found = {link.kind: link.target for link in links_of(package, "word/document.xml")}
    assert found == {
        "styles": "word/styles.xml",
        "data": "customXml/item1.xml",
        "up": "etc/passwd",
        "root": "word/a.xml",
    }

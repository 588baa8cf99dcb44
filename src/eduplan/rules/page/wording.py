"""How elements are written, where a document shows it and no plan keeps it (clauses 7.3 and 7.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from eduplan.gbt9704.looks import ParagraphLook
from eduplan.gbt9704.roles import Role
from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.rules.page.layout_rule import Sight, layout_rule, seen_in
from eduplan.rules.page.typescript import Typescript

__all__ = ["RULES"]

_DATE: Final = re.compile("(?:19|20)[0-9]{2}年(?:[1-9]|1[0-2])月(?:[1-9]|[12][0-9]|3[01])日")
_LABEL: Final = re.compile("附件[0-9]{0,3}")
_LABELLED: Final = re.compile(r"^\s*(?:附件[：:])?\s*")
_NUMBERED: Final = re.compile(r"^[0-9]{1,2}[.．、]\s*")
_MARKS: Final = re.compile(r"[\W_]+")


@layout_rule(
    "FIL031",
    clause="7.3.2",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="主送机关末尾是“{found}”；最后一个机关名称后标全角冒号",
    good=["主送机关·文字=各中小学、幼儿园："],
    bad=["主送机关·文字=各中小学、幼儿园", "主送机关·文字=各中小学:"],
    stands_for=["FRM104"],
)
def addressees_end(typescript: Typescript) -> Iterator[Sight]:
    """The addressees end with a full-width colon."""
    for look in typescript.of(Role.ADDRESSEES):
        text = look.text.rstrip()
        if not text.endswith("："):
            yield seen_in(look, text[-1:], start=len(text) - 1, end=len(text))


@layout_rule(
    "FIL032",
    clause="7.3.4",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="附件名称后有“{found}”；附件名称后不加标点符号",
    good=["附件说明·文字=附件：任务分工表", "附件说明·文字=附件：《要点》"],
    bad=["附件说明·文字=附件：任务分工表。", "附件说明·文字=附件：任务分工表，"],
    stands_for=["FRM107"],
)
def attachments_end(typescript: Typescript) -> Iterator[Sight]:
    """No mark stands behind the name of an attachment."""
    for look in typescript.of(Role.ATTACHMENTS):
        text = look.text.rstrip()
        if text[-1:] in "。；，、.;,":
            yield seen_in(look, text[-1:], start=len(text) - 1, end=len(text))


@layout_rule(
    "FIL033",
    clause="7.3.7",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="附件标识写作“{found}”；应为“附件”或“附件1”，序号用阿拉伯数字，后面不加标点",
    good=["附件标识·文字=附件1", "附件标识·文字=附件"],
    bad=["附件标识·文字=附件：", "附件标识·文字=附件1.", "附件标识·文字=附件一"],
    stands_for=["FRM106"],
)
def annex_labels(typescript: Typescript) -> Iterator[Sight]:
    """The label of an attachment is 附件 and its number, with no mark."""
    for look in typescript.of(Role.ANNEX_LABEL, Role.ATTACHED_LABEL):
        text = re.sub(r"\s", "", look.text)
        if not _LABEL.fullmatch(text):
            yield seen_in(look, look.text.strip())


@layout_rule(
    "FIL034",
    clause="7.3.6",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="附注写作“{found}”；应加圆括号",
    good=["附注·文字=（此件公开发布）"],
    bad=["附注·文字=此件公开发布", "附注·文字=(此件公开发布)"],
    stands_for=["FRM109"],
)
def note_brackets(typescript: Typescript) -> Iterator[Sight]:
    """附注 stands in round brackets."""
    for look in typescript.of(Role.NOTE):
        text = look.text.strip()
        if not (text.startswith("（") and text.endswith("）")):
            yield seen_in(look, text)


@layout_rule(
    "FIL035",
    clause="7.4.2",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="抄送机关末尾是“{found}”；最后一个机关名称后标句号",
    good=["抄送机关·文字=抄送：明湖区人民政府办公室。"],
    bad=["抄送机关·文字=抄送：明湖区人民政府办公室", "抄送机关·文字=抄送：区政府办公室，"],
    stands_for=["FRM105"],
)
def copies_end(typescript: Typescript) -> Iterator[Sight]:
    """The list of copies ends with a full stop."""
    looks = list(typescript.of(Role.COPIES))
    for look in looks[-1:]:
        text = look.text.rstrip()
        if not text.endswith("。"):
            yield seen_in(look, text[-1:], start=len(text) - 1, end=len(text))


@layout_rule(
    "FIL036",
    clause="7.3.5.4",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="成文日期写作“{found}”；用阿拉伯数字写全年、月、日，月、日不编虚位",
    good=["成文日期·文字=2026年1月15日"],
    bad=[
        "成文日期·文字=2026年01月15日",
        "成文日期·文字=二〇二六年一月十五日",
        "成文日期·文字=2026.1.15",
    ],
    stands_for=["FRM102"],
)
def date_form(typescript: Typescript) -> Iterator[Sight]:
    """The date has Arabic digits, all of the year, and no leading zeros."""
    for look in typescript.of(Role.DATE):
        text = look.text.strip()
        is_date = "年" in text or any(char.isdigit() for char in text)
        if is_date and not _DATE.fullmatch(text):
            yield seen_in(look, text)


@layout_rule(
    "FIL037",
    clause="7.3.7",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="附件标题是“{found}”，附件说明里写的是“{wanted}”；两处应一致",
    good=["附件标题·文字=任务分工表", "附件说明·文字=附件：《任务分工表》"],
    bad=["附件标题·文字=责任分解表", "附件说明·文字=附件：任务清单"],
)
def titles_as_announced(typescript: Typescript) -> Iterator[Sight]:
    """An attachment has the title under which 附件说明 announces it."""
    paragraphs = typescript.look.paragraphs
    looks = [paragraphs[index] for index in typescript.indices(Role.ATTACHMENTS)]
    names = [_LABELLED.sub("", each.text).strip() for each in looks if not each.is_blank]
    titles = _titles(typescript)
    if len(names) != len(titles):
        return  # some are bound apart, or a name goes on in a paragraph of its own
    for name, (look, title) in zip(names, titles, strict=True):
        bare = _NUMBERED.sub("", name)
        if _MARKS.sub("", title) not in (_MARKS.sub("", name), _MARKS.sub("", bare)):
            yield seen_in(look, title, bare)


def _titles(typescript: Typescript) -> list[tuple[ParagraphLook, str]]:
    """The titles of the attachments in order, each with its first paragraph: a title may have several."""
    found: list[tuple[ParagraphLook, str]] = []
    last = -2
    for index in typescript.indices(Role.ANNEX_TITLE, Role.ATTACHED_TITLE):
        look = typescript.look.paragraphs[index]
        words = "".join(look.text.split())
        if last == index - 1 and found:
            found[-1] = (found[-1][0], found[-1][1] + words)
        elif words:
            found.append((look, words))
        last = index
    return found


RULES: Final = (
    addressees_end,
    attachments_end,
    annex_labels,
    note_brackets,
    copies_end,
    date_form,
    titles_as_announced,
)

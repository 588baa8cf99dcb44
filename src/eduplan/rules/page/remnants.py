"""What should not go out with a document: hidden words, comments, revisions, names, data, old forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from eduplan.gbt9704.looks import Remnant, RemnantKind
from eduplan.gbt9704.roles import TITLES
from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.model.setting import Setting
from eduplan.rules.page.layout_rule import Sight, layout_rule, seen_in
from eduplan.rules.page.typescript import Typescript

__all__ = ["RULES"]

_K = RemnantKind
_SHOWN: Final = 30
_ORGAN: Final = re.compile(
    "(?:局|委|府|厅|部|处|科|室|会|校|院|园|中学|小学|中心|大学|组|办|所|公司)$"
)
_KEYWORDS: Final = re.compile("\\s*主\\s*题\\s*词\\s*[:：]")
_NO_TEXT: Final = re.compile("\\s*[（(]?\\s*此\\s*页\\s*无\\s*正\\s*文\\s*[）)]?\\s*")
_NEVER_FIRST: Final = "，。、；：？！”’）》〉】〕"
_SPLIT_YEAR: Final = re.compile("[0-9]\n年?|[0-9]\n[0-9]")


def _seen(typescript: Typescript, *kinds: RemnantKind) -> Iterator[Remnant]:
    return (each for each in typescript.look.remnants if each.kind in kinds)


def _sight(remnant: Remnant, setting: Setting | None = None) -> Sight:
    words = remnant.text.strip()
    shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
    change = (setting, remnant.text, "") if setting is not None and remnant.text else None
    return Sight(remnant.place, remnant.kind.value, shown, remnant.author or "未署名", change)


@layout_rule(
    "FIL001",
    clause="实务",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="文件里有看不见的文字“{found}”；发出前请删去或显示",
    good=["正文·文字=加强学习。"],
    bad=["文档·隐藏文字=内部掌握"],
)
def hidden_words(typescript: Typescript) -> Iterator[Sight]:
    """Hidden words print nowhere, and go out with the file."""
    yield from map(_sight, _seen(typescript, _K.HIDDEN_TEXT))


@layout_rule(
    "FIL002",
    clause="实务",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="还留着{wanted}的批注“{found}”；发出前请处理并删去",
    good=["正文·文字=加强学习。"],
    bad=["文档·批注=这个数再核一下"],
)
def comments(typescript: Typescript) -> Iterator[Sight]:
    """Comments are between those who draft."""
    yield from map(_sight, _seen(typescript, _K.COMMENT))


@layout_rule(
    "FIL003",
    clause="实务",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="还留着{wanted}的修订“{found}”；发出前请接受或拒绝",
    good=["正文·文字=加强学习。"],
    bad=["文档·未接受的插入=新增一句", "文档·未接受的删除=旧的一句"],
)
def revisions(typescript: Typescript) -> Iterator[Sight]:
    """Tracked changes show what a document said before."""
    yield from map(_sight, _seen(typescript, _K.INSERTION, _K.DELETION, _K.FORMATTING))


@layout_rule(
    "FIL004",
    clause="实务",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="文件属性里有姓名或账号“{found}”；发出前请清除",
    good=["文档·作者=明湖区教育局"],
    bad=["文档·作者=zhangsan", "文档·最后修改者=李某"],
)
def names_in_properties(typescript: Typescript) -> Iterator[Sight]:
    """The properties of a file tell who wrote it and who saved it last."""
    settings = {_K.CREATOR: Setting.CREATOR, _K.LAST_MODIFIED_BY: Setting.LAST_MODIFIED_BY}
    for each in _seen(typescript, *settings):
        if not _ORGAN.search(each.text):
            yield _sight(each, settings[each.kind])


@layout_rule(
    "FIL005",
    clause="实务",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="文件里带有读者看不见的数据{found}；对外发布请另存一份不带数据的",
    good=["正文·文字=加强学习。"],
    bad=["文档·自定义属性=起草人手机", "文档·文档变量=draft", "文档·数据部件="],
)
def hidden_data(typescript: Typescript) -> Iterator[Sight]:
    """Properties, variables and data parts are read by whoever opens the file's package."""
    for kind in (_K.PROPERTY, _K.VARIABLE, _K.DATA):
        found = list(_seen(typescript, kind))
        if found:
            words = "、".join(filter(None, (each.text for each in found)))
            yield _sight(found[0]._replace(text=words))


@layout_rule(
    "FIL006",
    clause="实务",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="文件里留着本机模板的路径；发出前请改用 Normal 模板",
    good=["正文·文字=加强学习。"],
    bad=["文档·附加模板的路径=C:/Users/lisi/公文.dotx"],
)
def template_paths(typescript: Typescript) -> Iterator[Sight]:
    """The path of an attached template names folders and people of the drafter's machine."""
    yield from map(_sight, _seen(typescript, _K.TEMPLATE))


@layout_rule(
    "FIL021",
    clause="党政机关公文处理工作条例（2012）第九条",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="标了主题词；2012年起公文要素里没有主题词，请删去",
    good=["正文·文字=围绕主题教育加强学习。"],
    bad=["正文·文字=主题词：教育　工作　要点"],
    stands_for=["FRM301"],
)
def keywords(typescript: Typescript) -> Iterator[Sight]:
    """主题词 was an element of the standard of 1999, and is none since 2012."""
    for look in typescript.look.paragraphs:
        if "主" in look.text and _KEYWORDS.match(look.text):
            yield seen_in(look)


@layout_rule(
    "FIL022",
    clause="7.3.5.5",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="标了“此页无正文”；应调整行距、字距，使印章和正文同处一面",
    good=["正文·文字=此页报送情况。"],
    bad=["正文·文字=（此页无正文）"],
    stands_for=["FRM302"],
)
def page_without_text(typescript: Typescript) -> Iterator[Sight]:
    """A page for the seal alone is avoided by setting lines closer or wider."""
    for look in typescript.look.paragraphs:
        if "此" in look.text and _NO_TEXT.fullmatch(look.text):
            yield seen_in(look)


@layout_rule(
    "FIL023",
    clause="7.3.1",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="标题回行{found}；回行要词意完整、排列对称",
    good=["标题·文字=明湖区教育局关于印发\n《工作要点》的通知"],
    bad=[
        "标题·文字=明湖区教育局关于印发《工作要点\n》的通知",
        "标题·文字=明湖区教育局20\n26年工作要点",
    ],
)
def title_breaks(typescript: Typescript) -> Iterator[Sight]:
    """A title is broken into lines where its words are; no mark opens a line that closes something."""
    for look in typescript.of(*TITLES):
        text = look.text
        if "\n" not in text:
            continue
        for place, char in enumerate(text[:-1]):
            if char == "\n" and text[place + 1] in _NEVER_FIRST:
                yield seen_in(
                    look, f"使“{text[place + 1]}”成为行首", start=place + 1, end=place + 2
                )
        if hit := _SPLIT_YEAR.search(text):
            yield seen_in(look, "拆开了年份", start=hit.start(), end=hit.end())


RULES: Final = (
    hidden_words,
    comments,
    revisions,
    names_in_properties,
    hidden_data,
    template_paths,
    keywords,
    page_without_text,
    title_breaks,
)

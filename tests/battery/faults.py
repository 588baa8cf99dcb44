"""The faults: each one thing that a strict clerk finds, and the rule that must find it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from lxml import etree

from tests.battery import planting as plant
from tests.battery.makes import paragraph_of
from tests.battery.planting import (
    Plant,
    bare,
    characters,
    footer,
    form,
    paragraph,
    sheet,
    shown,
    type_,
)

__all__ = ["FAULTS", "Fault"]

TITLE: Final = "明湖区教育局关于印发"
TO: Final = "各中小学"
TEXT: Final = "各单位要对照"
FIRST: Final = "一、提高"
SECOND: Final = "（一）优化"
THIRD: Final = "1.办好"
ATTACHED: Final = "附件：2026"
SIGNED: Final = "明湖区教育局"
DATE: Final = "2026年1月15日"
NOTE: Final = "（此件"
LABEL: Final = "附件"
PLAN: Final = "2026年教育"
COPIES: Final = "抄送"
PRINTER: Final = "明湖区教育局办公室"


class Fault(NamedTuple):
    """A fault: its *name*, the *code* of the rule that must find it, its *clause*, how it is planted."""

    name: str
    code: str
    clause: str
    plant: Plant
    also: frozenset[str] = frozenset()
    """Rules of words that see a consequence of it."""


def _signed(**values: str | int) -> Plant:
    """Set the paragraph of 署名, which begins as others do."""

    def planted(document: Document) -> None:
        plant._form(_signature(document), values)

    return planted


def _signature(document: Document) -> Paragraph:
    for element in document.element.body.iter(qn("w:p")):
        found = Paragraph(element, document._body)
        if found.text.strip() == SIGNED:
            return found
    raise LookupError(SIGNED)


def _signed_type(**values: str | int) -> Plant:
    def planted(document: Document) -> None:
        plant._type(plant._runs(_signature(document)), values)

    return planted


def _label(**values: str | int) -> Plant:
    def planted(document: Document) -> None:
        plant._form(_annex(document), values)

    return planted


def _label_type(**values: str | int) -> Plant:
    def planted(document: Document) -> None:
        plant._type(plant._runs(_annex(document)), values)

    return planted


def _annex(document: Document) -> Paragraph:
    for element in document.element.body.iter(qn("w:p")):
        found = Paragraph(element, document._body)
        if found.text.strip() == LABEL:
            return found
    raise LookupError(LABEL)


def _no_field(found: Paragraph) -> None:
    for tag in ("w:fldSimple", "w:instrText", "w:fldChar"):
        for element in list(found._p.iter(qn(tag))):
            if tag == "w:fldSimple":
                for child in list(element):
                    element.addprevious(child)
            plant.drop(element)


def _empty(found: Paragraph) -> None:
    for child in list(found._p):
        if child.tag != qn("w:pPr"):
            found._p.remove(child)


def _typed_number(document: Document) -> None:
    footer(_no_field)(document)
    plant.even_footer(_no_field)(document)


def _no_number(document: Document) -> None:
    footer(_empty)(document)
    plant.even_footer(_empty)(document)


def _both(change: Callable[[Paragraph], None]) -> Plant:
    def planted(document: Document) -> None:
        footer(change)(document)
        plant.even_footer(change)(document)

    return planted


def _one_side(document: Document) -> None:
    document.settings.odd_and_even_pages_header_footer = False


def _hidden(document: Document) -> None:
    run = paragraph_of(document, TEXT).add_run("内部掌握的数字")
    holder = OxmlElement("w:rPr")
    holder.append(OxmlElement("w:vanish"))
    run._r.insert(0, holder)


def _commented(document: Document) -> None:
    runs = paragraph_of(document, TEXT).runs
    document.add_comment(runs[:1], text="这个数再核一下", author="李某", initials="L")


def _tracked(tag: str) -> Plant:
    def planted(document: Document) -> None:
        run = next(plant._runs(paragraph_of(document, TEXT)))
        change = OxmlElement(f"w:{tag}")
        for name, value in (("id", "900"), ("author", "李某"), ("date", "2026-01-01T00:00:00Z")):
            change.set(qn(f"w:{name}"), value)
        copy = etree.fromstring(etree.tostring(run))
        if tag == "del":
            for element in copy.iter(qn("w:t")):
                element.tag = qn("w:delText")
        run.addprevious(change)
        change.append(copy if tag == "del" else run)

    return planted


def _format_tracked(document: Document) -> None:
    run = next(plant._runs(paragraph_of(document, TEXT)))
    change = OxmlElement("w:rPrChange")
    for name, value in (("id", "901"), ("author", "李某"), ("date", "2026-01-01T00:00:00Z")):
        change.set(qn(f"w:{name}"), value)
    change.append(OxmlElement("w:rPr"))
    plant._properties(run).append(change)


def _author(document: Document) -> None:
    document.core_properties.author = "zhangsan"


def _saved_by(document: Document) -> None:
    document.core_properties.last_modified_by = "李某"


def _variables(document: Document) -> None:
    holder = OxmlElement("w:docVars")
    variable = OxmlElement("w:docVar")
    variable.set(qn("w:name"), "draft")
    variable.set(qn("w:val"), "第三稿")
    holder.append(variable)
    document.settings.element.append(holder)


def _title_lines(broken: str) -> Plant:
    """The title in other lines: its words stay, its breaks are those of *broken*."""

    def planted(document: Document) -> None:
        found = paragraph_of(document, TITLE)
        first = next(plant._runs(found))
        assert re.sub(r"\s", "", found.text) == re.sub(r"\s", "", broken)
        for run in list(found._p.iter(qn("w:r"))):
            if run is not first:
                plant.drop(run)
        for child in list(first):
            if child.tag != qn("w:rPr"):
                first.remove(child)
        for number, line in enumerate(broken.split("\n")):
            if number:
                first.append(OxmlElement("w:br"))
            element = OxmlElement("w:t")
            element.text = line
            first.append(element)

    return planted


def _go_on(document: Document) -> None:
    found = _annex(document)
    plant._form(found, {"pageBreakBefore": 0})
    before = found._p.getprevious()
    for holder in (found._p, before if before is not None else found._p):
        for element in list(holder.iter(qn("w:br"))):
            plant.drop(element)


def _close_signature(document: Document) -> None:
    plant.close_up(_signature(document))


def _close_number(document: Document) -> None:
    plant.close_up(paragraph_of(document, "明教〔"))


def _blank_in_text(document: Document) -> None:
    plant.blank_above("推进中的经验", 1)(document)


def _words(name: str, code: str, clause: str, *where: str, also: str = "") -> Fault:
    """A fault of words: in the paragraph that begins with the first, the third stands for the second."""
    start, before, after = where
    return Fault(name, code, clause, plant.text(start, before, after), frozenset(also.split()))


def _annex_mark(document: Document) -> None:
    for element in _annex(document)._p.iter(qn("w:t")):
        element.text = f"{element.text}："


TRAINING: Final = "1.开展"
CONTENT: Final = (
    _words("通知标题没有发文机关", "FRM202", "条例", TITLE, "明湖区教育局关于", "关于"),
    _words("通知标题和要点标题不同", "FRM206", "条例", TITLE, "2026年", "2025年"),
    _words(
        "其中的部分超过总数", "PLN204", "条例", THIRD, "1200个", "1200个，其中小学900个、初中600个"
    ),
    _words(
        "“一是”之后是“三是”",
        "NUM207",
        "7.3.3",
        TEXT,
        "要对照要点列出清单，",
        "要做到：一是对照要点，三是列出清单，",
    ),
    _words("月日编虚位", "TXT401", "7.3.5.4", TEXT, "年底前", "12月05日前"),
    _words("年份简写", "TXT404", "GB/T 15835", TEXT, "每季度末", "2026—27年每季度末"),
    _words("没有这一天", "TXT407", "条例", TEXT, "年底前", "2月30日前"),
    _words("起止年份倒置", "TXT408", "条例", TEXT, "每季度末", "2027—2026年每季度末"),
    _words("年份里的零不对", "TXT304", "GB/T 15835", TEXT, "每季度末", "二零二六年每季度末"),
    _words("数字和千混用", "TXT303", "GB/T 15835", TRAINING, "2000人次", "2千人次"),
    _words("减少用倍数", "TXT307", "条例", TRAINING, "不少于2000人次", "减少2倍", also="PLN103"),
    _words("固定词语用阿拉伯数字", "WRD104", "GB/T 15835", TEXT, "要对照", "增强“4个意识”，对照"),
    _words("单位不合法", "TXT707", "GB 3100", TRAINING, "2000人次", "2000人次，改造场地300平米"),
    _words("附件序号用汉字", "FRM304", "7.3.4", TEXT, "要点", "要点（附件一）"),
)
WORDS: Final = (
    _words("部署写作布署", "WRD101", "规范汉字", TEXT, "，把任务", "，布署任务"),
    _words("截至写作截止", "WRD102", "规范汉字", TEXT, "年底前", "截止年底"),
    _words("半角逗号", "TXT201", "GB/T 15834", TEXT, "清单，把", "清单,把"),
    _words("直引号", "TXT101", "GB/T 15834", TEXT, "要点", '"要点"'),
    _words("书名号之间用顿号", "TXT106", "GB/T 15834", TEXT, "要点", "《甲》、《乙》"),
    _words("段首是逗号", "TXT208", "GB/T 15834", "做好2026", "做好2026", "，做好2026"),
    _words("省略号用三点", "TXT204", "GB/T 15834", TEXT, "年底前", "...年底前"),
    _words("括号不配对", "TXT109", "GB/T 15834", TEXT, "报送", "（报送"),
    _words("全角数字", "TXT301", "GB/T 15835", THIRD, "1200", "１２００"),
    _words("百分比用汉字", "TXT302", "GB/T 15835", "1.开展", "2000人次", "百分之九十"),
    _words(
        "面积用汉字", "TXT309", "GB/T 15835", "1.开展", "2000人次", "2000人次，改造场地三百平方米"
    ),
    _words("钟点用汉字", "TXT310", "GB/T 15835", TEXT, "年底前", "下午五时前"),
    _words(
        "热线号码用汉字", "TXT311", "GB/T 15835", TEXT, "报送进展", "通过热线一二三四五报送进展"
    ),
    _words("概数用阿拉伯数字", "TXT316", "GB/T 15835", "（一）健全", "2次", "2次，每次3、4天"),
    _words("星期用阿拉伯数字", "TXT317", "GB/T 15835", TEXT, "报送进展", "星期5报送进展"),
    _words("定型的词用阿拉伯数字", "TXT318", "GB/T 15835", TEXT, "报送进展", "第1时间报送进展"),
    _words("日期混用两种数字", "TXT410", "GB/T 15835", TEXT, "年底前", "三月5日前"),
    _words("范围的万只写一次", "TXT504", "GB/T 15835", "1.开展", "2000人次", "2～3万人次"),
    _words("范围用连字符", "TXT502", "GB/T 15834", "（一）健全", "2次", "2-3次"),
    _words("发文字号用方括号", "TXT701", "7.2.5", "明教〔", "〔2026〕", "[2026]"),
    _words("发文字号加第", "TXT702", "7.2.5", "明教〔", "1号", "第1号"),
    _words("发文字号编虚位", "TXT702", "7.2.5", "明教〔", "1号", "001号"),
    _words("括号序号加顿号", "NUM101", "7.3.3", SECOND, "（一）", "（一）、", also="NUM203"),
    _words("序号用半角括号", "NUM103", "7.3.3", SECOND, "（一）", "(一)", also="NUM203"),
    _words("序号跳过", "NUM201", "7.3.3", "二、守牢", "二、", "三、"),
    _words("序号重复", "NUM201", "7.3.3", "2.加强", "2.", "1."),
    _words("层次标题末尾有句号", "NUM204", "实务", FIRST, "质量", "质量。"),
    _words("主送机关没有冒号", "FIL031", "7.3.2", TO, "：", ""),
    _words("附件名称后有句号", "FIL032", "7.3.4", ATTACHED, "工作要点", "工作要点。"),
    _words("附件标题和附件说明不同", "FIL037", "7.3.7", ATTACHED, "工作要点", "工作计划"),
    Fault("附件标识后有冒号", "FIL033", "7.3.7", _annex_mark),
    _words("附注没有括号", "FIL034", "7.3.6", NOTE, "（此件公开发布）", "此件公开发布"),
    _words("抄送机关没有句号", "FIL035", "7.4.2", COPIES, "。", ""),
    _words("成文日期编虚位", "FIL036", "7.3.5.4", DATE, "1月15日", "01月15日", also="TXT401"),
    _words(
        "成文日期用汉字",
        "FIL036",
        "7.3.5.4",
        *(DATE, "2026年1月15日", "二〇二六年一月十五日"),
        also="TXT409 PAG086",
    ),
)

_MM: Final = 7200 / 127


def _mm(length: float) -> int:
    return round(length * _MM)


FAULTS: Final = (
    Fault("纸张是信纸", "PAG001", "5.1", sheet("pgSz", w=12240, h=15840)),
    Fault("纸张是16开", "PAG001", "5.1", sheet("pgSz", w=_mm(184), h=_mm(260))),
    Fault("天头25.4毫米", "PAG002", "5.2.1", sheet("pgMar", top=1440)),
    Fault("天头39毫米", "PAG002", "5.2.1", sheet("pgMar", top=_mm(39))),
    Fault("订口31.8毫米", "PAG003", "5.2.1", sheet("pgMar", left=1800)),
    Fault("订口26毫米", "PAG003", "5.2.1", sheet("pgMar", left=_mm(26))),
    Fault("装订线占了10毫米", "PAG003", "5.2.1", sheet("pgMar", gutter=_mm(10))),
    Fault("翻口31.8毫米，版心窄了", "PAG004", "5.2.1", sheet("pgMar", right=1800)),
    Fault("翻口20毫米，版心宽了", "PAG004", "5.2.1", sheet("pgMar", right=_mm(20))),
    Fault("地脚25.4毫米，版心高了", "PAG005", "5.2.1", sheet("pgMar", bottom=1440)),
    Fault("正文行距29磅", "PAG011", "5.2.3", paragraph("做好2026", line=580, lineRule="exact")),
    Fault("正文行距30磅", "PAG011", "5.2.3", paragraph(THIRD, line=600, lineRule="exact")),
    Fault("标题行距24磅", "PAG011", "5.2.3", paragraph(FIRST, line=480, lineRule="exact")),
    Fault(
        "正文1.5倍行距，不对齐网格",
        "PAG012",
        "5.2.3",
        paragraph(THIRD, line=360, lineRule="auto", snapToGrid=0),
    ),
    Fault(
        "正文单倍行距，不对齐网格",
        "PAG012",
        "5.2.3",
        paragraph(TEXT, line=240, lineRule="auto", snapToGrid=0),
    ),
    Fault("正文字距加宽1磅", "PAG013", "5.2.3", characters(TEXT, spacing=20)),
    Fault("正文字距紧缩2磅", "PAG013", "5.2.3", characters(THIRD, spacing=-40)),
    Fault("正文字符缩放80%", "PAG013", "5.2.3", characters(TEXT, w=80)),
    Fault("标题用黑体", "PAG021", "7.3.1", characters(TITLE, font="黑体")),
    Fault("标题用华文中宋", "PAG021", "7.3.1", characters(TITLE, font="华文中宋")),
    Fault("标题用宋体", "PAG021", "7.3.1", characters(TITLE, font="宋体")),
    Fault("正文用宋体", "PAG022", "7.3.3", characters(TEXT, font="宋体")),
    Fault("正文用等线", "PAG022", "7.3.3", characters("推进中", font="等线")),
    Fault("正文用楷体", "PAG022", "7.3.3", characters("做好2026", font="楷体_GB2312")),
    Fault("一级标题用微软雅黑", "PAG023", "7.3.3", characters(FIRST, font="微软雅黑")),
    Fault("一级标题用仿宋", "PAG023", "7.3.3", characters("二、守牢", font="仿宋_GB2312")),
    Fault("二级标题用黑体", "PAG024", "7.3.3", characters(SECOND, font="黑体")),
    Fault("二级标题用仿宋", "PAG024", "7.3.3", characters("（二）建强", font="仿宋")),
    Fault("三级段首用黑体", "PAG025", "7.3.3", characters(THIRD, end=10, font="黑体")),
    Fault("主送机关用宋体", "PAG026", "5.2.2", characters(TO, font="宋体")),
    Fault("附件标识用仿宋", "PAG026", "7.3.7", _label_type(font="仿宋_GB2312")),
    Fault("署名用楷体", "PAG026", "5.2.2", _signed_type(font="楷体_GB2312")),
    Fault("抄送机关用宋体", "PAG026", "7.4.2", characters(COPIES, font="宋体")),
    Fault("发文机关标志用宋体", "PAG027", "7.2.4", characters("明湖区教育局文件", font="宋体")),
    Fault("生僻字用仿宋_GB2312", "PAG028", "5.2.2", plant.text(TEXT, "各单位", "各单位、陶喆同志")),
    Fault(
        "引号落在西文字体里",
        "PAG029",
        "5.2.2",
        plant.latin_quotes(TEXT, "，把任务", "，把“双减”任务"),
    ),
    Fault("标题小二号", "PAG031", "7.3.1", characters(TITLE, sz=36)),
    Fault("标题一号", "PAG031", "7.3.1", characters(TITLE, sz=52)),
    Fault("正文四号", "PAG032", "7.3.3", characters(TEXT, sz=28)),
    Fault("正文小三号", "PAG032", "7.3.3", characters(THIRD, sz=30)),
    Fault("一级标题小二号", "PAG032", "7.3.3", characters(FIRST, sz=36)),
    Fault("主送机关四号", "PAG033", "7.3.2", characters(TO, sz=28)),
    Fault("成文日期小三号", "PAG033", "7.3.5", characters(DATE, sz=30)),
    Fault("附件标识二号", "PAG033", "7.3.7", _label_type(sz=44)),
    Fault("版记三号（旧标准）", "PAG034", "7.4.2", characters(COPIES, sz=32)),
    Fault("正文加粗", "PAG041", "7.3.3", characters(TEXT, b=1)),
    Fault("二级标题加粗", "PAG041", "7.3.3", characters(SECOND, b=1)),
    Fault("标题加粗", "PAG042", "7.3.1", characters(TITLE, b=1)),
    Fault("正文倾斜", "PAG043", "实务", characters(TEXT, i=1)),
    Fault("正文带下划线", "PAG044", "实务", characters(TEXT, u="single")),
    Fault("正文带删除线", "PAG045", "实务", characters(TEXT, strike=1)),
    Fault("正文红字", "PAG051", "5.2.4", characters(TEXT, color="FF0000")),
    Fault("标题蓝字", "PAG051", "5.2.4", characters(TITLE, color="1F4E79")),
    Fault("正文白字", "PAG051", "5.2.4", characters(THIRD, color="FFFFFF")),
    Fault("发文机关标志黑字", "PAG052", "7.2.4", characters("明湖区教育局文件", color="000000")),
    Fault("正文突出显示", "PAG053", "实务", characters(TEXT, highlight="yellow")),
    Fault("正文首行不缩进", "PAG061", "7.3.3", paragraph(TEXT, firstLine=0)),
    Fault("正文首行缩进四字", "PAG061", "7.3.3", paragraph("推进中", firstLine=1280)),
    Fault("一级标题顶格", "PAG061", "7.3.3", paragraph(FIRST, firstLine=0)),
    Fault("正文整段左缩进", "PAG062", "7.3.3", paragraph(TEXT, left=640)),
    Fault("正文整段右缩进", "PAG062", "7.3.3", paragraph(THIRD, right=640)),
    Fault("主送机关缩进二字", "PAG063", "7.3.2", paragraph(TO, firstLine=640)),
    Fault("附件说明顶格", "PAG064", "7.3.4", paragraph(ATTACHED, left=0, firstLine=0)),
    Fault("附注顶格", "PAG065", "7.3.6", paragraph(NOTE, left=0, firstLine=0)),
    Fault("附件标识缩进二字", "PAG066", "7.3.7", _label(firstLine=640)),
    Fault("附件标识居中", "PAG066", "7.3.7", _label(jc="center")),
    Fault("正文段前12磅", "PAG071", "5.2.3", paragraph(TEXT, before=240)),
    Fault("一级标题段后13磅", "PAG071", "5.2.3", paragraph(FIRST, after=260)),
    Fault("正文各段之间空行", "PAG072", "实务", _blank_in_text),
    Fault("标题和主送机关之间没有空行", "PAG073", "7.3.2", plant.blank_above(TO, 0)),
    Fault("标题和主送机关之间空二行", "PAG073", "7.3.2", plant.blank_above(TO, 2)),
    Fault("正文和附件说明之间没有空行", "PAG074", "7.3.4", plant.blank_above(ATTACHED, 0)),
    Fault("附件标题没有排在第三行", "PAG075", "7.3.7", plant.blank_above(PLAN, 0)),
    Fault("署名之上没有空行", "PAG077", "7.3.5", _close_signature),
    Fault("附件没有另面", "PAG078", "7.3.7", _go_on),
    Fault("标题居左", "PAG081", "7.3.1", paragraph(TITLE, jc="left")),
    Fault("标题带首行缩进", "PAG081", "7.3.1", paragraph(TITLE, firstLine=640)),
    Fault("附件标题居左", "PAG081", "7.3.7", paragraph(PLAN, jc="both")),
    Fault("正文居中", "PAG082", "7.3.3", paragraph(TEXT, jc="center")),
    Fault("一级标题居中", "PAG082", "7.3.3", paragraph(FIRST, jc="center")),
    Fault("发文字号居左", "PAG083", "7.2.5", paragraph("明教〔", jc="left")),
    Fault("版记不空一字", "PAG084", "7.4.2", paragraph(COPIES, left=0, firstLine=0, hanging=0)),
    Fault("版记首条分隔线太粗", "PAG087", "7.4.1", plant.borders(COPIES, top=24)),
    Fault("发文机关标志和发文字号之间没有空行", "PAG079", "7.2.5", _close_number),
    Fault("成文日期顶到右边", "PAG085", "7.3.5", paragraph(DATE, jc="right", left=0, right=0)),
    Fault("成文日期居中", "PAG085", "7.3.5", paragraph(DATE, jc="center", left=0, right=0)),
    Fault("署名居左", "PAG086", "7.3.5", _signed(jc="left", left=0, right=0)),
    Fault("署名顶到右边", "PAG086", "7.3.5", _signed(jc="right", left=0, right=0)),
    Fault("没有页码", "PAG091", "7.5", _no_number),
    Fault("页码是写死的数字", "PAG091", "7.5", _typed_number),
    Fault("页码没有一字线", "PAG092", "7.5", _both(bare)),
    Fault("页码用连字符", "PAG092", "7.5", _both(shown("—", "-"))),
    Fault("页码居中", "PAG093", "7.5", footer(form(jc="center", right=0))),
    Fault("双页页码也居右", "PAG093", "7.5", plant.even_footer(form(jc="right", left=0))),
    Fault("单双页不分", "PAG093", "7.5", _one_side),
    Fault("页码不空一字", "PAG094", "7.5", footer(form(right=0))),
    Fault("页码数字用Times New Roman", "PAG095", "7.5", _both(type_(latin="Times New Roman"))),
    Fault("页码五号", "PAG096", "7.5", _both(type_(sz=21))),
    Fault("页码离版心太远", "PAG097", "7.5", sheet("pgMar", footer=720)),
    Fault("页码格式自带短横", "PAG098", "7.5", sheet("pgNumType", fmt="numberInDash")),
    *WORDS,
    *CONTENT,
    Fault("留着隐藏文字", "FIL001", "实务", _hidden),
    Fault("留着批注", "FIL002", "实务", _commented),
    Fault("留着插入的修订", "FIL003", "实务", _tracked("ins")),
    Fault("留着删除的修订", "FIL003", "实务", _tracked("del")),
    Fault("留着格式的修订", "FIL003", "实务", _format_tracked),
    Fault("属性里有作者姓名", "FIL004", "实务", _author),
    Fault("属性里有最后修改者姓名", "FIL004", "实务", _saved_by),
    Fault("留着文档变量", "FIL005", "实务", _variables),
    Fault("标了主题词", "FIL021", "条例", plant.insert_above("推进中", "主题词：教育　工作　要点")),
    Fault("标了此页无正文", "FIL022", "7.3.5.5", plant.insert_above(DATE, "（此页无正文）")),
    Fault(
        "标题回行以书名号开头",
        "FIL023",
        "7.3.1",
        _title_lines("明湖区教育局关于印发《2026年教育工作要点\n》的通知"),
        frozenset({"TXT109"}),
    ),
    Fault(
        "标题回行拆开年份",
        "FIL023",
        "7.3.1",
        _title_lines("明湖区教育局关于印发《20\n26年教育工作要点》的通知"),
    ),
)

"""The document that the battery plants its faults into: a notice with a plan attached, as lines."""

from __future__ import annotations

import datetime
from typing import Final, NamedTuple

from eduplan.gbt9704.roles import Role
from eduplan.model import Envelope, HeadingForm, Initiative, Pillar, Plan, Sealing

__all__ = ["LINES", "TEXT", "Line", "own_plan"]

_ORGAN: Final = "明湖区教育局"
_TITLE: Final = "2026年教育工作要点"
TEXT: Final = (
    "各单位要对照要点列出清单，把任务分解到科室、落实到人头，每季度末报送进展情况，年底前报送全年工作总结。",
    "推进中的经验做法和困难问题，请随时与局办公室联系，局办公室将定期通报，并作为年度考核的依据。",
)
_PREAMBLE: Final = (
    "做好2026年教育工作，要把办好家门口的学校作为重点任务，让每一名学生都能得到关心。"
)
_WORK: Final = (
    "完善集团化办学和城乡学校共同体制度，推动优质资源向薄弱学校流动，全年新增优质学位1200个。",
    "建立常态化督导和结果运用机制，全年开展督导12次，及时公布督导结果。",
    "全年开展教师培训40场，参训教师不少于2000人次。",
    "健全学校安全工作责任制，每学期组织安全检查2次。",
)


class Line(NamedTuple):
    """A paragraph of the notice: its *role*, its *text*, how much of it is a *heading*, of which *level*.

    An empty text is a blank line.
    """

    role: Role
    text: str = ""
    level: int = 0
    heading: int = 0


def _item(label: str, heading: str, text: str, level: int) -> Line:
    lead = f"{label}{heading}。"
    return Line(Role.ENTRY, lead + text, level, len(lead))


def _heading(text: str, level: int) -> Line:
    return Line(Role.HEADING, text, level, len(text))


_BLANK: Final = Line(Role.BODY)
LINES: Final = (
    Line(Role.MARK, f"{_ORGAN}文件"),
    _BLANK,
    _BLANK,
    Line(Role.NUMBER, "明教〔2026〕1号"),
    _BLANK,
    _BLANK,
    Line(Role.NOTICE_TITLE, f"{_ORGAN}关于印发\n《{_TITLE}》的通知"),
    _BLANK,
    Line(Role.ADDRESSEES, "各中小学、幼儿园，局机关各科室："),
    *(Line(Role.BODY, text) for text in TEXT),
    _BLANK,
    Line(Role.ATTACHMENTS, f"附件：{_TITLE}"),
    _BLANK,
    Line(Role.SIGNATURE, _ORGAN),
    Line(Role.DATE, "2026年1月15日"),
    Line(Role.NOTE, "（此件公开发布）"),
    Line(Role.ANNEX_LABEL, "附件"),
    _BLANK,
    Line(Role.ANNEX_TITLE, _TITLE),
    _BLANK,
    Line(Role.BODY, _PREAMBLE),
    _heading("一、提高教育质量", 1),
    _heading("（一）优化资源布局", 2),
    _item("1.", "办好家门口的学校", _WORK[0], 3),
    _item("2.", "加强教育督导", _WORK[1], 3),
    _heading("（二）建强教师队伍", 2),
    _item("1.", "开展教师培训", _WORK[2], 3),
    _heading("二、守牢安全底线", 1),
    _item("（一）", "健全责任制", _WORK[3], 2),
    Line(Role.COPIES, "抄送：明湖区人民政府办公室。"),
    Line(Role.PRINTER, "明湖区教育局办公室　　　　　　　　2026年1月16日印发"),
)


def own_plan() -> Plan:
    """The same notice as a plan, for our own writer."""
    first = Pillar(
        "提高教育质量",
        [
            Initiative(
                "优化资源布局",
                form=HeadingForm.OWN_LINE,
                items=[
                    Initiative("办好家门口的学校", [_WORK[0]]),
                    Initiative("加强教育督导", [_WORK[1]]),
                ],
            ),
            Initiative(
                "建强教师队伍",
                form=HeadingForm.OWN_LINE,
                items=[Initiative("开展教师培训", [_WORK[2]])],
            ),
        ],
    )
    second = Pillar("守牢安全底线", [Initiative("健全责任制", [_WORK[3]])])
    envelope = Envelope(
        mark=(_ORGAN,),
        number="明教〔2026〕1号",
        addressees=("各中小学、幼儿园", "局机关各科室"),
        notice_title=f"{_ORGAN}关于印发《{_TITLE}》的通知",
        notice_text=TEXT,
        signature=(_ORGAN,),
        sealing=Sealing.UNSTAMPED,
        date=datetime.date(2026, 1, 15),
        note="此件公开发布",
        copies=("明湖区人民政府办公室",),
        printer="明湖区教育局办公室",
        printed=datetime.date(2026, 1, 16),
    )
    return Plan(_TITLE, [first, second], issuer=_ORGAN, preamble=_PREAMBLE, envelope=envelope)

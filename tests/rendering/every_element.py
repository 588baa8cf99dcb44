"""Documents with and without each element, in each profile: what the proof of the page is tried on."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve, fields

from eduplan.model import (
    Annex,
    Envelope,
    HouseStyle,
    Initiative,
    Layout,
    Pillar,
    Plan,
    Profile,
    Sealing,
    Table,
    Urgency,
    build,
)

__all__ = ["documents"]

_ORGAN: Final = "明湖区教育局"
_LONG: Final = "明湖区推进义务教育优质均衡发展和城乡一体化工作领导小组办公室" * 3
_WORK: Final = (
    "把办好家门口的学校作为重点任务，完善集团化办学和城乡学校共同体制度，推动优质资源向薄弱学校"
    "流动，建立常态化督导和结果运用机制，让每一所学校都有成长的空间，让每一名学生都能得到关心。"
)
_NOTICE: Final = (
    f"现将《2026年{_ORGAN}工作要点》印发给你们。各单位要对照要点列出清单，把任务分解到科室、落实"
    "到人头，每季度末报送进展情况，年底前报送全年工作总结。推进中的经验做法和困难问题，请随时"
    "与局办公室联系，局办公室将定期通报，并作为年度考核的依据。请结合本单位实际，认真组织实施。",
    "区教育督导室要把要点的落实情况列入年度督导内容，会同有关科室开展专项督导，督导结果向全区通报。",
)
FULL: Final = Envelope(
    copy_number="000001",
    urgency=Urgency.URGENT,
    mark=(_ORGAN,),
    number="明教〔2026〕1号",
    addressees=("各中小学、幼儿园", "局机关各科室", "局属各单位"),
    signature=(_ORGAN,),
    sealing=Sealing.STAMPED,
    date=datetime.date(2026, 1, 15),
    note="此件公开发布",
    copies=("明湖区人民政府办公室", "市教育局办公室", "明湖区人力资源和社会保障局"),
    printer="明湖区教育局办公室",
    printed=datetime.date(2026, 1, 16),
)
_TABLE: Final = Table(
    [["序号", "学校", "班数"], ["1", "湖东实验小学", "36"], ["2", "柳浦初级中学", "24"]]
)


def _plan(envelope: Envelope, annexes: Sequence[Annex] = ()) -> Plan:
    works = [
        Initiative(
            f"推进第{number}项重点工作",
            [[_WORK, "全年开展督导", build.count(12, "次"), "。", _WORK]],
        )
        for number in "一二三四五六七八"
    ]
    pillars = [
        Pillar("优化资源布局，推动基础教育扩优提质", works[:4]),
        Pillar("建强教师队伍，激发教师发展活力", works[4:]),
    ]
    return Plan(
        f"2026年{_ORGAN}工作要点",
        pillars,
        issuer=_ORGAN,
        preamble=[_WORK],
        closing=[_WORK],
        envelope=envelope,
        annexes=annexes,
    )


def _less() -> Iterator[tuple[str, Envelope]]:
    """The full envelope without each of its elements, and each of them alone."""
    empty = Envelope()
    for name in (field.name for field in fields(Envelope) if field.init):
        if getattr(FULL, name) != getattr(empty, name) and name != "sealing":
            yield f"without {name}", evolve(FULL, **{name: getattr(empty, name)})
            yield f"only {name}", evolve(empty, **{name: getattr(FULL, name)})


def _signed() -> Iterator[tuple[str, Envelope]]:
    """Every form of signature, the name shorter and longer than the date, alone and jointly."""
    names = {
        "short": ("区教育局",),
        "long": ("明湖区人民政府教育督导委员会办公室",),
        "two": (_ORGAN, "明湖区妇女联合会"),
    }
    for sealing in Sealing:
        for word, signature in names.items():
            yield f"{sealing.value} {word}", evolve(FULL, signature=signature, sealing=sealing)
    many = (_ORGAN, "明湖区财政局", "明湖区公安局", "明湖区民政局")
    yield "four seals", evolve(FULL, signature=many)


def _heads() -> Iterator[tuple[str, Envelope]]:
    """Marks and signers of every number and length."""
    for suffix in ("文件", ""):
        yield f"mark{suffix}", evolve(FULL, mark_suffix=suffix)
        yield f"joint{suffix}", evolve(FULL, mark=(_ORGAN, "明湖区妇女联合会"), mark_suffix=suffix)
    yield "three organs", evolve(FULL, mark=(_ORGAN, "明湖区财政局", "明湖区妇女联合会"))
    yield "a name of 80 characters", evolve(FULL, mark=(_LONG[:80],), signature=(_LONG[:80],))
    for count in (1, 2, 3):
        signers = ("张明远", "李湖生", "王一")[:count]
        yield f"{count} signers", evolve(FULL, signers=signers)
    yield "secrecy", evolve(FULL, secrecy="秘密★1年")
    thirty = tuple(f"明湖区第{number}中心学校和附属幼儿园" for number in range(1, 31))
    yield "30 addressees", evolve(FULL, addressees=thirty)


def documents() -> Iterator[tuple[str, Plan, Layout]]:
    """Every document with its name and the layout that it is to have."""
    for name, envelope in (("full", FULL), *_less(), *_signed(), *_heads()):
        yield (
            f"issued, {name}",
            _plan(evolve(envelope, notice_text=_NOTICE)),
            Layout(Profile.ISSUED),
        )
    for name, envelope in _less():
        for profile in (Profile.ATTACHMENT, Profile.STANDALONE):
            plan = _plan(evolve(envelope, notice_text=_NOTICE))
            yield f"{profile.value}, {name}", plan, Layout(profile)
    attached = evolve(FULL, notice_text=_NOTICE)
    annexes: dict[str, tuple[Annex, ...]] = {
        "no annex": (),
        "a table": (Annex("学校情况统计表", [_TABLE]),),
        "a task table": (Annex("任务分解表", task_table=True),),
        "a landscape task table": (Annex("任务分解表", task_table=True, landscape=True),),
        "a landscape annex between": (
            Annex("学校情况统计表", [_TABLE]),
            Annex("任务分解表", task_table=True, landscape=True),
            Annex("关于做好统计工作的说明", [_WORK]),
        ),
        "20 annexes": tuple(Annex(f"第{number}号情况统计表", [_WORK]) for number in range(1, 21)),
    }
    for name, members in annexes.items():
        for profile in Profile:
            plan = _plan(attached, annexes=members)
            yield f"{profile.value}, {name}", plan, Layout(profile)
    for sealing in Sealing:
        envelope = evolve(FULL, sealing=sealing)
        yield f"standalone, {sealing.value}", _plan(envelope), Layout()
        # Its digits are a third wider than half a 汉字.
        wide = Layout(Profile.ISSUED, HouseStyle(latin="DejaVu Sans"))
        yield f"wide digits, {sealing.value}", _plan(evolve(envelope, notice_text=_NOTICE)), wide
    yield "standalone, unsigned", _plan(Envelope()), Layout()

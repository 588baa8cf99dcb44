"""A small plan with everything that a document prints."""

from __future__ import annotations

import datetime

from attrs import evolve

from eduplan.model import (
    Annex,
    Envelope,
    HeadingForm,
    Initiative,
    Numbering,
    Period,
    Pillar,
    Plan,
    Sealing,
    Table,
    Urgency,
    build,
)

__all__ = ["issued_plan", "sample_plan"]


def sample_plan() -> Plan:
    """Two pillars, run-in and own-line headings, items, tables, a closing, a signature, an annex."""
    learning = Initiative(
        "开展宣讲",
        [
            [
                build.by("06"),
                "组织“同心”宣讲",
                build.count(100, "场"),
                build.rate(98),
                "。（",
                build.responsible("教育科"),
                "）",
            ],
            "总结推广经验。",
        ],
        [
            Initiative("进校园", ["每校一次。"]),
            Initiative(["培育", build.count(10, "个")], ["做好。"]),
        ],
    )
    lead = Pillar("加强党建", [learning], lead="坚持引领。")
    second = Pillar(
        "提高质量",
        [
            Initiative("建设学校", form=HeadingForm.OWN_LINE, body=["加快建设。"]),
            Initiative("配齐教师", [Table([["学校", "名额"], ["一小", [build.count(5, "名")]]])]),
        ],
    )
    return Plan(
        "2026年明湖区教育工作要点",
        [lead, second],
        family="minghu",
        period=Period.parse("2026"),
        issuer="明湖区教育局",
        preamble="2026年要求如下。",
        closing="各校抓好落实。",
        annexes=[Annex("任务分工表", [Table([["任务"], ["宣讲"]]), "说明。"])],
        envelope=Envelope(signature=["明湖区教育局"], date=datetime.date(2026, 1, 15)),
        numbering=Numbering.two_level(),
    )


def issued_plan() -> Plan:
    """The same with all that a 通知 prints: a joint mark, signers, seals, a landscape task table, 版记."""
    plan = sample_plan()
    envelope = evolve(
        plan.envelope,
        copy_number="000001",
        urgency=Urgency.URGENT,
        mark=("明湖区教育局", "明湖区财政局"),
        number="明教〔2026〕1号",
        signers=("张明远", "李湖生", "王一"),
        addressees=("各中小学、幼儿园", "局属各单位"),
        signature=("明湖区教育局", "明湖区财政局"),
        sealing=Sealing.STAMPED,
        note="此件公开发布",
        copies=("明湖区人民政府办公室",),
        printer="明湖区教育局办公室",
        printed=datetime.date(2026, 1, 16),
    )
    tasks = Annex("任务分解表", task_table=True, landscape=True)
    return evolve(plan, annexes=(*plan.annexes, tasks), envelope=envelope)

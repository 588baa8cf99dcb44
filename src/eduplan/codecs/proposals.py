"""The proposals of a draft as a list: JSON for programs, Markdown for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from eduplan.codecs import json
from eduplan.codecs.values import JsonObject
from eduplan.codecs.versions import FORMAT, KEY
from eduplan.model.draft import Draft
from eduplan.model.lineage import Descent
from eduplan.model.proposal import Answer, Proposal

__all__ = ["dump_data", "dumps_json", "dumps_markdown"]

_HEADS: Final = ("编号", "类别", "位置", "原文", "草稿", "理由", "办法", "取舍")
_ANSWERS: Final = {
    Answer.ACCEPT: "采用",
    Answer.REJECT: "不采用",
    Answer.OTHER: "另写",
    None: "待定",
}


def dump_data(draft: Draft) -> JsonObject:
    """The proposals and the lineage of *draft* as plain dicts, lists, strings and booleans."""
    return {
        KEY: FORMAT,
        "title": draft.plan.title,
        "period": str(draft.plan.period),
        "provisional": draft.plan.provisional,
        "open": len(draft.open),
        "proposals": [_data(each) for each in draft.proposals],
        "lineage": [
            {
                "descent": each.descent.value,
                "before": list(each.before),
                "after": list(each.after),
            }
            for each in draft.lineage
        ],
    }


def dumps_json(draft: Draft) -> str:
    """Write the proposals and the lineage of *draft* as JSON."""
    return json.write_json(dump_data(draft))


def dumps_markdown(draft: Draft) -> str:
    """Write the proposals of *draft* as a table, those that are open first."""
    return "\n".join(_lines(draft)) + "\n"


def _data(proposal: Proposal) -> JsonObject:
    return {
        "id": proposal.id,
        "kind": proposal.kind.value,
        "where": proposal.where,
        "path": proposal.path,
        "before": proposal.before,
        "after": proposal.after,
        "reason": proposal.reason,
        "policy": proposal.policy,
        "sure": proposal.sure,
        "taken": proposal.taken,
        "answer": None if proposal.answer is None else proposal.answer.value,
    }


def _lines(draft: Draft) -> Iterator[str]:
    yield f"# {_escaped(draft.plan.title or '（无标题）')}：建议"
    yield ""
    yield f"共 {len(draft.proposals)} 条，待定 {len(draft.open)} 条；草稿已写入 {len(draft.taken)} 条。"
    if draft.plan.provisional:
        yield ""
        yield "注意：编号是读正文时暂定的，正文一改就会变；请先转成 .docx、.yaml 或 .json 再起草。"
    yield ""
    yield _row(_HEADS)
    yield _row(["---"] * len(_HEADS))
    for each in sorted(draft.proposals, key=lambda each: not each.is_open):
        yield _row([_escaped(cell) for cell in _cells(each)])
    yield ""
    counts = {kind: len(draft.lineage.of(kind)) for kind in Descent}
    yield "承接：" + "，".join(f"{kind.word} {count}" for kind, count in counts.items() if count)


def _cells(each: Proposal) -> Sequence[str]:
    after = "（删去）" if not each.after else "同原文" if each.is_flag else each.after
    answer = "已定" if each.sure and each.answer is None else _ANSWERS[each.answer]
    return (
        each.id,
        each.kind.word,
        each.where,
        each.before,
        after,
        each.reason,
        each.policy,
        answer,
    )


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped(text: str) -> str:
    r"""*text* as Markdown that shows it as it stands.

    >>> _escaped("a|b*")
    'a\\|b\\*'
    """
    return "".join(f"\\{char}" if char in "\\|*_`<>[]#" else char for char in text)

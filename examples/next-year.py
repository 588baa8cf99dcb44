"""The next year's plan of the example district: drafted, decided, written, compared.

Run: python next-year.py [folder to write to]
"""

import sys
from datetime import datetime
from pathlib import Path

import eduplan
from eduplan.codecs.proposals import dumps_markdown
from eduplan.model import Descent, open_choices
from eduplan.model.revision import Revision
from eduplan.verbs.decisions import write_choices
from eduplan.verbs.draft_document import draft_document

here = Path(__file__).parent
folder = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
plan = eduplan.read(here / "minghu-2026-standalone.yaml").plan
ledger = here / "minghu-2026-ledger.csv"

draft = eduplan.draft(plan, ledger, period=2027)
document = draft_document(draft, Revision("办公室", datetime(2026, 12, 20)))
(folder / "草稿.docx").write_bytes(document)
(folder / "建议.md").write_text(dumps_markdown(draft), encoding="utf-8")
write_choices(open_choices(draft), folder / "取舍.yaml")
print(f"{draft.plan.title}：建议 {len(draft.proposals)} 条，待定 {len(draft.open)} 条")

decided = eduplan.draft(plan, ledger, period=2027, choices=here / "minghu-2027-choices.yaml")
eduplan.write(decided.plan, folder / "2027.docx")
eduplan.write(decided.plan, folder / "2027.yaml")
print("还没有定的：" + "、".join(each.id for each in decided.open))
print("改了的任务和目标：" + str(len(decided.lineage.of(Descent.REVISED))))
for change in eduplan.diff(plan, decided.plan):
    print(change)

"""``eduplan schema``: the JSON Schema of plan data."""

from __future__ import annotations

import click

from eduplan.cli.help import ChineseCommand
from eduplan.cli.output import write_json

__all__ = ["command"]


@click.command(
    cls=ChineseCommand,
    name="schema",
    short_help="数据格式：打印 JSON Schema。",
    help="打印工作要点数据的 JSON Schema（2020-12），供编辑器校验和提示。",
    epilog="""例：
        eduplan schema > eduplan.schema.json
        eduplan schema --ledger > ledger.schema.json""",
)
@click.option("--ledger", is_flag=True, help="台账的数据，不是工作要点的。")
def command(ledger: bool) -> int:
    """Print the schema."""
    from eduplan.codecs.schema import json_schema, ledger_schema

    write_json(ledger_schema() if ledger else json_schema())
    return 0

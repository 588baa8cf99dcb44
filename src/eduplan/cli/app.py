"""The group of commands: each is imported when it is called."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from itertools import pairwise
from typing import Final

import click

from eduplan import __version__
from eduplan.cli.errors import usage_message
from eduplan.cli.help import ChineseGroup
from eduplan.cli.output import complain, prepare_streams, refuse, say
from eduplan.errors import EduplanError

__all__ = ["COMMANDS", "app", "run"]

COMMANDS: Final = ("convert", "show", "check", "diff", "progress", "draft", "schema")
"""The commands in the order of the help; each lives in a module of its own name."""
_JSON: Final = frozenset({"--json", "--format=json", "--format json"})
"""What asks for JSON, so that errors too are JSON."""


class _Lazy(ChineseGroup):
    def list_commands(self, context: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(f"eduplan.cli.{name}").command
        return command


def _version(context: click.Context, option: click.Parameter, asked: bool) -> None:
    if asked:
        say(f"eduplan {__version__}")
        context.exit()


@click.group(
    cls=_Lazy,
    name="eduplan",
    help="工作要点：一份数据，一份公文，两者同一。",
    epilog="每个命令的用法：eduplan 命令 --help",
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help="显示版本。",
)
def app() -> None:
    """The root command."""


def run(arguments: Sequence[str]) -> int:
    """Run the command line *arguments*; return the exit code, never raise for bad input."""
    prepare_streams()
    as_json = bool(_JSON & {*arguments, *map(" ".join, pairwise(arguments))})
    try:
        code = app.main(list(arguments) or ["--help"], "eduplan", standalone_mode=False)
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except BrokenPipeError:
        return _abandon_output()
    except click.Abort:
        return complain("中断了", code="aborted", as_json=as_json)
    except click.ClickException as error:
        return complain(usage_message(error), code="usage", as_json=as_json)
    except EduplanError as error:
        return refuse(error, as_json=as_json)
    return code if isinstance(code, int) else 0


def _abandon_output() -> int:
    """The reader of our output (``| head``) has gone: end without a word."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    return 0

"""Misuse of the command line, said in Chinese."""

from __future__ import annotations

from difflib import get_close_matches

import click

__all__ = ["usage_message"]


def usage_message(error: click.ClickException) -> str:
    """What is wrong with the call and how to mend it, in one line."""
    return f"{_reason(error)}（{_remedy(error)}）"


def _reason(error: click.ClickException) -> str:
    if isinstance(error, click.NoSuchOption):
        return f"没有选项 {error.option_name}"
    if isinstance(error, click.MissingParameter):
        name = error.param.make_metavar(error.ctx) if error.param and error.ctx else "参数"
        return f"缺少 {name}"
    if isinstance(error, click.BadOptionUsage):
        return f"选项 {error.option_name} 用法不对"
    if isinstance(error, click.BadParameter) and error.param is not None:
        return f"{error.param.opts[0]} 的值不对" + _choices(error.param)
    if isinstance(error, click.UsageError) and "command" in error.message.lower():
        command = _quoted(error)
        return f"没有命令 {command}" if command else "缺少命令"
    if isinstance(error, click.UsageError) and "argument" in error.message.lower():
        return "多了参数"
    return error.format_message()


def _choices(parameter: click.Parameter) -> str:
    if isinstance(parameter.type, click.Choice):
        return "，可选：" + "、".join(map(str, parameter.type.choices))
    return ""


def _quoted(error: click.ClickException) -> str:
    """The word that click put in quotes, or ""."""
    words = error.message.split("'")
    return words[1] if len(words) > 1 else ""


def _remedy(error: click.ClickException) -> str:
    context = getattr(error, "ctx", None)
    near = getattr(error, "possibilities", None) or []
    if context is not None and isinstance(context.command, click.Group):
        near = get_close_matches(_quoted(error), context.command.list_commands(context), 1)
    if near:
        return f"是不是 {near[0]}？"
    return f"见 {context.command_path if context is not None else 'eduplan'} --help"

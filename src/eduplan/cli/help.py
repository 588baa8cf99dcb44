"""Help in Chinese at the terminal's width: click counts characters, a terminal counts columns."""

from __future__ import annotations

import shutil
from collections.abc import Iterable

import click

from eduplan.language.width import display_width, fold, pad

__all__ = ["ChineseCommand", "ChineseGroup", "columns"]

_NARROWEST, _WIDEST = 40, 100


def columns() -> int:
    """How many columns a line may have: those of the terminal, within reason."""
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size().columns - 2))


def _paragraph(text: str, indent: int = 0) -> list[str]:
    return [" " * indent + line for line in fold(text, columns() - indent)]


def _definitions(title: str, rows: Iterable[tuple[str, str]]) -> list[str]:
    """A list of terms and what they mean, in two columns."""
    pairs = list(rows)
    if not pairs:
        return []
    left = min(columns() // 3, max(display_width(term) for term, _ in pairs)) + 2
    lines = ["", title]
    for term, meaning in pairs:
        texts = fold(meaning, columns() - left - 2)
        if texts and display_width(term) + 2 <= left:
            lines.append("  " + pad(term, left) + texts.pop(0))
        else:
            lines.append("  " + term)
        lines.extend(" " * (left + 2) + text for text in texts)
    return lines


def _options(command: click.Command, context: click.Context) -> list[tuple[str, str]]:
    rows = []
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record is not None and isinstance(parameter, click.Option):
            meaning = "显示这段说明。" if "--help" in parameter.opts else _plain(record[1])
            rows.append((record[0], meaning))
    return rows


def _plain(meaning: str) -> str:
    """*meaning* with what click adds said in Chinese."""
    return meaning.replace("  [required]", "（必填）")


def _examples(command: click.Command) -> list[str]:
    """The epilog's lines as they stand: examples are typed, so they are not folded."""
    if not command.epilog:
        return []
    return ["", *(line.strip() for line in command.epilog.strip().splitlines())]


class ChineseCommand(click.Command):
    """A command whose help is Chinese."""

    def get_help(self, context: click.Context) -> str:
        usage = " ".join([context.command_path, *self.collect_usage_pieces(context)])
        lines = [*_paragraph(f"用法：{usage}"), "", *_paragraph(self.help or "")]
        lines += _definitions("选项：", _options(self, context))
        return "\n".join(lines + _examples(self))

    def collect_usage_pieces(self, context: click.Context) -> list[str]:
        pieces = [parameter.get_usage_pieces(context) for parameter in self.get_params(context)]
        return ["[选项]", *(piece for group in pieces for piece in group)]


class ChineseGroup(click.Group):
    """A group of commands whose help is Chinese."""

    def get_help(self, context: click.Context) -> str:
        lines = [*_paragraph(f"用法：{context.command_path} 命令 [选项]"), ""]
        lines += _paragraph(self.help or "")
        commands = []
        for name in self.list_commands(context):
            command = self.get_command(context, name)
            if command is not None:
                commands.append((name, command.short_help or command.help or ""))
        lines += _definitions("命令：", commands)
        lines += _definitions("选项：", _options(self, context))
        return "\n".join(lines + _examples(self))

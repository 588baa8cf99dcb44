"""The options that say how a document is laid out, for every command that writes or shows one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click
from attrs import evolve

from eduplan.model.layout import Layout, Profile
from eduplan.verbs.read import read

__all__ = ["asked_for", "laid_out", "layout_options"]

_Command = TypeVar("_Command", bound=Callable[..., object])


def layout_options(command: _Command) -> _Command:
    """Give *command* the options ``--profile`` and ``--house``."""
    house = click.option(
        "--house",
        metavar="方案",
        help="standard、word-grid、bold-run-in，或自己的 .toml、.yaml 文件。",
    )
    profile = click.option(
        "--profile",
        type=click.Choice([each.value for each in Profile]),
        metavar="印法",
        help="standalone 要点本身；issued 以通知印发；attachment 作通知的附件。",
    )
    return profile(house(command))


def asked_for(source: Path, profile: str | None, house: str | None) -> Layout | None:
    """The layout that the options ask for *source*, or None where they ask for none."""
    if profile is None and house is None:
        return None
    return laid_out(read(source).layout, profile, house)


def laid_out(before: Layout, profile: str | None, house: str | None) -> Layout:
    """The layout that the options ask for, in all else the one *before*."""
    layout = before if profile is None else evolve(before, profile=Profile(profile))
    if house is None:
        return layout
    from eduplan.verbs.house import house_named

    return evolve(layout, house=house_named(house))

"""The command line as a whole: help, versions, consoles that lack characters."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from eduplan import __version__
from eduplan.cli.app import COMMANDS
from eduplan.docx.page.office import find_office
from eduplan.language.width import display_width
from tests.battery.makes import Make, conforming
from tests.cli.conftest import Cli

Process = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.mark.parametrize("arguments", [(), ("--help",), *((name, "--help") for name in COMMANDS)])
@pytest.mark.parametrize("columns", [40, 80, 200])
def test_help_is_chinese_and_fits_the_terminal(
    arguments: tuple[str, ...], columns: int, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    outcome = cli(*arguments)
    assert outcome.code == 0
    prose, _, _ = outcome.out.partition("例：")
    assert max(map(display_width, prose.splitlines())) <= columns
    for english in ("Usage", "Options", "Show this message", "Commands", "[required]"):
        assert english not in outcome.out


def test_every_example_in_the_help_runs(
    examples: Path, tmp_path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    plan = (examples / "minghu-2026.txt").read_bytes()
    (tmp_path / "要点.txt").write_bytes(plan)
    (tmp_path / "要点.yaml").write_bytes((examples / "minghu-2026-standalone.yaml").read_bytes())
    (tmp_path / "通知.docx").write_bytes(conforming(Make.DIRECT))
    (tmp_path / "台账.csv").write_bytes((examples / "minghu-2026-ledger.csv").read_bytes())
    ran = 0
    for name in COMMANDS:
        _, _, epilog = cli(name, "--help").out.partition("例：\n")
        for line in epilog.splitlines():
            if line.startswith("eduplan "):
                words = line.split(">")[0].split()[1:]
                if "--page" in words and find_office() is None:
                    continue
                outcome = cli(*words)
                assert outcome.code in (
                    (0, 1) if name in ("check", "diff", "draft", "progress") else (0,)
                ), outcome
                ran += 1
    assert ran >= 6


def test_the_version_is_printed_both_ways(cli: Cli, process: Process) -> None:
    assert process("--version").stdout.decode().strip() == f"eduplan {__version__}"
    assert cli("--version").out.strip() == f"eduplan {__version__}"


def test_the_version_is_answered_before_anything_is_imported() -> None:
    code = "import sys; sys.argv = ['eduplan', '--version']; from eduplan.cli import main; main();"
    code += "print(sorted({'click', 'lxml', 'docx', 'attrs', 'cattrs'} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_importing_the_package_loads_neither_docx_nor_lxml_nor_click() -> None:
    code = "import sys, eduplan; print(sorted({'click', 'lxml', 'docx'} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(("convrt",), "是不是 convert？"), (("show", "--fromat", "csv", "x"), "是不是 --format？")],
)
def test_a_slip_of_the_finger_is_answered_with_the_nearest_word(
    arguments: tuple[str, ...], words: str, cli: Cli
) -> None:
    outcome = cli(*arguments)
    assert outcome.code == 2
    assert words in outcome.err


@pytest.mark.parametrize("encoding", ["cp936", "ascii", "utf-8"])
def test_no_console_or_pipe_makes_it_raise(encoding: str, tmp_path: Path, process: Process) -> None:
    (tmp_path / "a.txt").write_text(
        "2026年𬺓𰻝工作要点\n一、👩‍🏫学习\n1.宣讲100场。\n", encoding="utf-8"
    )
    environment = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    for arguments in (
        ("show", "a.txt"),
        ("show", "a.txt", "--targets"),
        ("show", "a.txt", "--targets", "--format", "json"),
        ("convert", "a.txt", "a.json"),
        ("schema",),
        ("convert", "无.txt", "a.json"),
        ("--help",),
    ):
        done = process(*arguments, **environment)
        assert b"Traceback" not in done.stderr
        assert done.returncode in (0, 1, 2)


def test_a_reader_that_leaves_early_is_no_error(examples: Path) -> None:
    command = f"{sys.executable} -m eduplan schema | head -c 10"
    done = subprocess.run(["sh", "-c", command], capture_output=True, check=False)
    assert b"Traceback" not in done.stderr

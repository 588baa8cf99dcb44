"""Run the battery against a checker and print its table.

``python -m tests.battery --command "eduplan check {file} --format json"``; without ``--command`` our own
checker is asked in this process. ``--resaved`` adds the documents that LibreOffice saved.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.battery.running import by_command, by_ourselves, documents, false_alarms, outcomes, table


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.battery", description=__doc__)
    parser.add_argument("--command", help="the checker, {file} standing for the document")
    parser.add_argument("--resaved", action="store_true", help="LibreOffice's documents too")
    given = parser.parse_args()
    with TemporaryDirectory() as name:
        folder = Path(name)
        checker = by_command(given.command, folder) if given.command else by_ourselves
        made = list(documents(folder if given.resaved else None))
        print("\n".join(table(outcomes(checker, made), false_alarms(checker, made))))


main()

"""The command line: ``eduplan`` and ``python -m eduplan``. It prints; the verbs do the work."""

import sys

__all__ = ["main"]


def main() -> int:
    """Run the command line; return its exit code: 0 done, 1 done with loss or doubt, 2 not done.

    The version is answered before anything else is imported.
    """
    if sys.argv[1:] == ["--version"]:
        from eduplan import __version__

        sys.stdout.write(f"eduplan {__version__}\n")
        return 0
    from eduplan.cli.app import run

    return run(sys.argv[1:])

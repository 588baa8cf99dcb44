"""``python -m eduplan``: the command line."""

import sys

from eduplan.cli import main

if __name__ == "__main__":
    sys.exit(main())

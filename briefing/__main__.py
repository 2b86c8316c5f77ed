"""`python -m briefing` and the `briefing` command."""

import sys

from briefing.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())

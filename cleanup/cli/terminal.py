"""What reaches the terminal: results on stdout, everything else on stderr, colour where it is wanted."""

from __future__ import annotations

import os
import sys

from cleanup.output import View
from cleanup.visible import visible


def view(*, no_color: bool, verbose: bool) -> View:
    """How results are shown: in colour on a terminal, unless somebody objects."""
    plain = no_color or bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return View(color=sys.stdout.isatty() and not plain, verbose=verbose)


def out(piece: str) -> None:
    """Print a result as UTF-8, whatever the locale says; nothing is added."""
    sys.stdout.flush()
    sys.stdout.buffer.write(piece.encode("utf-8", "backslashreplace"))


def flush() -> None:
    """See a broken pipe now rather than when the interpreter ends."""
    sys.stdout.buffer.flush()


def say(line: str) -> None:
    """Tell the user something beside the results, in one line."""
    sys.stderr.write(visible(line) + "\n")


def complain(line: str) -> None:
    """Tell the user what went wrong."""
    say(f"cleanup: {line}")

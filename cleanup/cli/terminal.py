"""What reaches the terminal: results on stdout, everything else on stderr, colour where it is wanted."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from cleanup.visible import visible

if TYPE_CHECKING:
    from cleanup.output import View


class ClosedPipe(Exception):
    """Whoever read our results has gone; Typer would make a failure of a BrokenPipeError."""


def view(*, no_color: bool, verbose: bool) -> View:
    """How results are shown: in colour on a terminal, unless somebody objects."""
    from cleanup.output import View

    plain = no_color or bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    terminal = sys.stdout.isatty()
    return View(color=terminal and not plain, terminal=terminal, verbose=verbose)


def out(piece: str) -> None:
    """Print a result as UTF-8, whatever the locale says; nothing is added.

    Bytes that are no UTF-8 (a file's name, lines of a diff) travel in it as Python's surrogate escapes.
    """
    try:
        data = piece.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        data = piece.encode("utf-8", "backslashreplace")
    rest = memoryview(data)
    try:
        while rest:  # with PYTHONUNBUFFERED a write may take a part alone
            rest = rest[sys.stdout.buffer.write(rest) :]
    except BrokenPipeError as error:
        raise ClosedPipe from error


def say(line: str) -> None:
    """Tell the user something beside the results, in one line."""
    sys.stderr.write(visible(line) + "\n")


def complain(line: str) -> None:
    """Tell the user what went wrong."""
    say(f"cleanup: {line}")

"""python -m cleanup"""

from __future__ import annotations

import gc
import os
import sys

INTERRUPTED, BROKEN_PIPE = 130, 141


def main(arguments: list[str] | None = None) -> int:
    """The command line; what is returned is the exit code. None: the arguments of the process."""
    gc.disable()  # what is loaded stays: `shared` has garbage collected from when the command begins

    from cleanup.cli.terminal import ClosedPipe, complain
    from cleanup.errors import CleanupError

    try:
        try:
            return _command_line(sys.argv[1:] if arguments is None else arguments)
        finally:
            sys.stdout.flush()
    except CleanupError as error:
        complain(str(error))
        return 2
    except (BrokenPipeError, ClosedPipe):
        # What is still buffered must not meet the closed pipe when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED


def _command_line(arguments: list[str]) -> int:
    from typer import TyperException

    from cleanup.cli import app  # Typer is not loaded by `import cleanup`
    from cleanup.cli.terminal import complain

    try:
        return int(app(*arguments[:1])(arguments, prog_name="cleanup", standalone_mode=False) or 0)
    except TyperException as error:
        if said := error.format_message():  # nothing where the help was printed instead
            complain(said.replace("Value error, ", ""))  # pydantic's own words
        return 2


if __name__ == "__main__":
    sys.exit(main())

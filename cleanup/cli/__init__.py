"""The command line: one file a command; each parses, calls, prints."""

from __future__ import annotations

from typing import Annotated

import typer

from cleanup.cli.apply import apply
from cleanup.cli.check import check
from cleanup.cli.config import config
from cleanup.cli.diff import diff
from cleanup.cli.doctor import doctor
from cleanup.cli.fix import fix
from cleanup.cli.names import names
from cleanup.cli.options import shared
from cleanup.cli.quotes import quotes
from cleanup.cli.review import review
from cleanup.cli.rules import rules

__all__ = ["app"]

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        from cleanup import __version__

        typer.echo(f"cleanup {__version__}")
        raise typer.Exit()


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Mend machine-garbled news articles, hunk by hunk.

    Exit codes: 0 nothing to propose, or everything was written; 1 hunks are proposed or remain;
    2 usage, settings, unreadable input or an engine that fails; 130 interrupted.
    """


for command in (check, diff, fix, apply, review, names, quotes, rules, config, doctor):
    app.command()(shared(command))

"""The command line: one file a command; each parses, calls, prints."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated

import typer

from cleanup.cli.options import shared

__all__ = ["COMMANDS", "app"]

COMMANDS = (
    "check",
    "diff",
    "fix",
    "apply",
    "review",
    "decisions",
    "names",
    "quotes",
    "rules",
    "config",
    "doctor",
)
"""In the order help shows them; each is the function of that name in the module of that name.

One that has commands of its own makes them in a function `group`.
"""


def _version(asked: bool) -> None:
    if asked:
        from cleanup import __version__

        typer.echo(f"cleanup {__version__}")
        raise typer.Exit()


def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Mend machine-garbled news articles, hunk by hunk.

    Exit 0: nothing to propose, or everything was written.

    Exit 1: hunks are proposed, or remain to be decided.

    Exit 2: usage, settings, input that cannot be read, an engine that fails. Exit 130: interrupted.
    """


def app(first: str = "") -> typer.Typer:
    """The commands; of one that is named first it is the only one, because to describe all takes a while."""
    found = typer.Typer(
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    found.callback()(_root)
    named = [first] if first in COMMANDS else [] if first == "--version" else COMMANDS
    for name in named:
        module = import_module(f"cleanup.cli.{name}")
        if hasattr(module, "group"):
            found.add_typer(module.group(), name=name)
        else:
            found.command(name)(shared(getattr(module, name)))
    return found

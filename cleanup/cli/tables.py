"""What the commands that print a table for each article share: their form, and the run over the articles."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from cleanup.cli.options import SHOWN, Rules, Shown, Where

if TYPE_CHECKING:
    from collections.abc import Callable

    from cleanup.articles import Article
    from cleanup.config import Configuration


class Format(StrEnum):
    """How the table is printed."""

    TEXT = "text"
    JSONL = "jsonl"


FormatOption = Annotated[
    Format, typer.Option("--format", "-f", help="How the table is printed.", rich_help_panel=SHOWN)
]


def print_tables(
    piece: Callable[[Configuration, Format, bool, Article], str],
    where: Where,
    rules: Rules,
    shown: Shown,
    format_: Format,
) -> int:
    """Print what `piece` makes of each article, in order; the exit code."""
    from functools import partial

    from cleanup.cli.given import given
    from cleanup.cli.run import Run
    from cleanup.cli.terminal import out, view

    asked = given(where, None, rules)
    run = Run(asked, verbose=shown.verbose)
    terminal = view(no_color=True, verbose=False).terminal
    for _, table in run.results(partial(piece, asked.configuration, format_, terminal)):
        out(table)
    return run.exit_code()

"""cleanup check: what there is to correct."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

import typer

from cleanup.cli.options import SHOWN, Rules, Shown, What, Where


class Format(StrEnum):
    """The forms of output; `cleanup.output` has them all."""

    TEXT = "text"
    CONCISE = "concise"
    JSON = "json"
    JSONL = "jsonl"
    DIFF = "diff"
    SARIF = "sarif"
    RDJSON = "rdjson"
    GITHUB = "github"
    HTML = "html"
    CRITICMARKUP = "criticmarkup"


As = Annotated[
    Format,
    typer.Option(
        "--format",
        "-f",
        metavar="FORM",
        help=f"How findings are printed: {', '.join(Format)}.",
        rich_help_panel=SHOWN,
    ),
]


def check(where: Where, what: What, rules: Rules, shown: Shown, format_: As = Format.TEXT) -> int:
    """Show what there is to correct; nothing is written.

    Example: cleanup check harbour.txt
    """
    from functools import partial

    from cleanup.cli import terminal, work
    from cleanup.cli.given import given
    from cleanup.cli.run import Run
    from cleanup.output import form

    asked = given(where, what, rules)
    run = Run(asked, verbose=shown.verbose)
    view = terminal.view(no_color=shown.no_color, verbose=shown.verbose)
    single = not asked.searched
    do = partial(work.check, asked.configuration, format_.value, single, view)

    def pieces() -> Iterator[str]:
        for _, checked in run.results(do):
            run.classes.update(checked.classes)
            yield checked.piece

    chosen = form(format_.value, single=single)
    for piece in chosen.together(pieces()):
        terminal.out(piece)
    if chosen.for_people and not shown.quiet:
        terminal.say(run.totals())
    return run.exit_code(exit_zero=shown.exit_zero)

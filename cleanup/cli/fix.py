"""cleanup fix: write what is certain."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from cleanup.cli.options import WRITTEN, Rules, Shown, What, Where, Written


class Accept(StrEnum):
    """How far an unattended run may go."""

    SAFE = "safe"
    REVIEW = "review"


def fix(
    where: Where,
    what: What,
    rules: Rules,
    written: Written,
    shown: Shown,
    accept: Annotated[
        Accept, typer.Option("--accept", help="Write hunks up to this class.", rich_help_panel=WRITTEN)
    ] = Accept.SAFE,
) -> int:
    """Write the corrections that are certain into the articles; everything else stays as it is.

    Example: cleanup fix --backup harbour.txt
    """
    from functools import partial

    from cleanup.cli import terminal, work
    from cleanup.cli.given import given
    from cleanup.cli.run import Run, counted
    from cleanup.cli.target import target

    asked = given(where, what, rules)
    run = Run(asked, verbose=shown.verbose)
    to = target(written, asked.articles, several=asked.searched)
    view = terminal.view(no_color=shown.no_color, verbose=shown.verbose)
    for article, fixed in run.results(partial(work.fix, asked.configuration, accept.value, to, view)):
        run.classes.update(fixed.left)
        run.classes.update(fixed.made if written.diff else ())
        terminal.out(fixed.printed)
        if (fixed.made or fixed.left or shown.verbose) and not shown.quiet:
            left = f", {counted(len(fixed.left), 'hunk')} left to decide" if fixed.left else ""
            done = "would be written" if written.diff else "written"
            terminal.say(f"{article.name}: {counted(len(fixed.made), 'hunk')} {done}{left}")
    return run.exit_code(exit_zero=shown.exit_zero)

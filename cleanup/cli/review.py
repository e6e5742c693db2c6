"""cleanup review: decide hunk by hunk."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from cleanup.cli.options import Rules, Shown, What, Where

REVIEW = "The review"


class Preset(StrEnum):
    """Which keys do what."""

    DEFAULT = "default"
    GIT = "git"
    SPELL = "spell"
    VIM = "vim"


class Theme(StrEnum):
    """The colours of the screen."""

    DARK = "dark"
    LIGHT = "light"
    COLOUR_BLIND = "cb"


def _flag(name: str, said: str, **more: Any) -> Any:
    return typer.Option(name, help=said, rich_help_panel=REVIEW, show_default=False, **more)


def review(
    where: Where,
    what: What,
    rules: Rules,
    shown: Shown,
    out: Annotated[
        Path | None,
        _flag("--out", "Write results into this folder, not over the articles.", metavar="FOLDER"),
    ] = None,
    fresh: Annotated[bool, _flag("--fresh", "Start anew; an earlier session goes to the archive.")] = False,
    keys: Annotated[
        Preset, _flag("--keys", "Keys as in git, in spelling checkers or in vim.")
    ] = Preset.DEFAULT,
    theme: Annotated[
        Theme, _flag("--theme", "Colours: dark, light, or for every colour vision.")
    ] = Theme.DARK,
    brackets: Annotated[
        bool, _flag("--brackets", "Mark changes as [-old-]{+new+} as well, as without colours.")
    ] = False,
    plain_ascii: Annotated[bool, _flag("--ascii", "Draw with ASCII characters alone.")] = False,
    fast: Annotated[bool, _flag("--fast", "Honour keys typed before their hunk is on the screen.")] = False,
    no_mouse: Annotated[bool, _flag("--no-mouse", "Leave the mouse to the terminal.")] = False,
) -> int:
    """Decide hunk by hunk what is written.

    Exit codes: 0 everything is decided and written, 1 an article failed, 2 usage, 3 something is pending or
    not written and kept, 6 decisions were discarded.

    Example: cleanup review harbour.txt
    """
    import os
    import sys

    from cleanup.cli import terminal, work
    from cleanup.cli.given import given
    from cleanup.session import Session

    asked = given(where, what, rules)
    for error in asked.errors:
        terminal.complain(str(error))
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM", "dumb") == "dumb":
        terminal.complain("review needs a terminal; check, diff, fix and apply do without one")
        return 2
    if not asked.articles:
        return 2
    from tui.app import run  # Textual is loaded by nobody else
    from tui.options import Options, fitting
    from tui.sitting import Sitting

    if shown.no_color:
        os.environ["NO_COLOR"] = "1"
    chosen = Options(
        keys=keys,
        theme=f"newsdesk-{theme}",
        brackets=brackets,
        ascii=plain_ascii,
        mouse=not no_mouse,
        fast=fast,
    )
    session = Session(fresh=fresh)
    sitting = Sitting(
        session,
        [article.name for article in asked.articles],
        work.proposer(asked.configuration, asked.articles),
        fitting(chosen, os.environ),
        target=None if out is None else lambda name: out / Path(name).name,
    )
    code = run(sitting)
    reading = sitting.reading
    ending = code or sitting.ending()
    session.close(reading.current if reading else None)
    for line in sitting.said():
        terminal.say(line)
    return 0 if shown.exit_zero and ending == 3 else ending

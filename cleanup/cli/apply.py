"""cleanup apply: put a stored patch set into effect."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cleanup.cli.options import WHAT, WHERE, Shown, Written

if TYPE_CHECKING:
    from cleanup.applying import Applied
    from cleanup.document import Document


@dataclass(frozen=True)
class Which:
    """Which hunks are made, and where the articles are."""

    decisions: Annotated[
        Path | None,
        typer.Option(
            "--decisions", metavar="FILE", help="Make what was accepted in this review.", rich_help_panel=WHAT
        ),
    ] = None
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--only",
            metavar="ID,...",
            help="Make these hunks alone; the beginning of an id will do.",
            rich_help_panel=WHAT,
        ),
    ] = None
    root: Annotated[
        Path | None,
        typer.Option(
            "--root",
            metavar="FOLDER",
            help="The folder that the patch set's paths start from, where that is not this one.",
            rich_help_panel=WHERE,
        ),
    ] = None
    encoding: Annotated[
        str | None,
        typer.Option(
            "--encoding", metavar="NAME", help="How the articles are encoded.", rich_help_panel=WHERE
        ),
    ] = None


Stored = Annotated[
    str,
    typer.Argument(
        metavar="PATCHSET", help="JSON of cleanup check, or a unified diff; - for standard input."
    ),
]


def apply(patchset: Stored, written: Written, shown: Shown, which: Which) -> int:
    """Write the hunks of a patch set into the articles it names.

    Where hunks were decided in a review, those it accepted; where nothing was decided, all of them.
    A patch set that does not fit its article is refused, and then nothing at all is written.

    Example: cleanup apply harbour.json --only 4f1c22d09a
    """
    from cleanup.articles import Article
    from cleanup.cli import terminal
    from cleanup.cli.run import CLEAN, FOUND, counted
    from cleanup.cli.target import target
    from cleanup.diff import to_diff
    from cleanup.output.diff import shown as shown_diff

    found = _applied(patchset, which)
    articles = [Article(str((which.root or Path()) / each.patchset.document.name)) for each in found]
    to = target(written, articles, several=len(found) > 1)
    view = terminal.view(no_color=shown.no_color, verbose=shown.verbose)
    results = [each.patchset.document.encoding.encode(each.source) for each in found]
    for article, each, data in zip(articles, found, results, strict=True):
        printed = to.put(article, each.patchset.document, data).decode("utf-8", "surrogateescape")
        terminal.out(shown_diff(to_diff(each.patchset, each.made), view) if written.diff else printed)
        if not shown.quiet:
            left = f", {counted(len(each.left), 'hunk')} left to decide" if each.left else ""
            done = "would be written" if written.diff else "written"
            terminal.say(f"{article.name}: {counted(len(each.made), 'hunk')} {done}{left}")
    return FOUND if any(each.left for each in found) and not shown.exit_zero else CLEAN


def _applied(patchset: str, which: Which) -> list[Applied]:
    """What the patch set makes of each article it names."""
    from cleanup.applying import Choice, applied, decisions_in
    from cleanup.formats import read

    def read_as(name: str, codec: str | None) -> Document:
        return replace(read((which.root or Path()) / name, which.encoding or codec), name=name)

    ids = frozenset(part.strip() for each in which.only or () for part in each.split(",") if part.strip())
    decided = decisions_in(_bytes(str(which.decisions))) if which.decisions else ()
    return applied(_bytes(patchset), Choice(ids, decided), read_as)


def _bytes(name: str) -> bytes:
    from cleanup.errors import InputError

    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise InputError(f"{name}: {error.strerror or error}") from error

"""cleanup names: who and what is named, and how it is spelt."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cleanup.cli.options import SHOWN, Rules, Shown, Where

if TYPE_CHECKING:
    from cleanup.articles import Article
    from cleanup.config import Configuration


class Format(StrEnum):
    """How the table is printed."""

    TEXT = "text"
    JSONL = "jsonl"


def names(
    where: Where,
    rules: Rules,
    shown: Shown,
    format_: Annotated[
        Format, typer.Option("--format", "-f", help="How the table is printed.", rich_help_panel=SHOWN)
    ] = Format.TEXT,
) -> int:
    """Show who and what an article names, with every spelling and its places.

    Example: cleanup names harbour.txt
    """
    from functools import partial

    from cleanup.cli.given import given
    from cleanup.cli.run import Run
    from cleanup.cli.terminal import out, view

    asked = given(where, None, rules)
    run = Run(asked, verbose=shown.verbose)
    terminal = view(no_color=True, verbose=False).terminal
    for _, piece in run.results(partial(_piece, asked.configuration, format_, terminal)):
        out(piece)
    return run.exit_code()


def _piece(configuration: Configuration, format_: Format, terminal: bool, article: Article) -> str:
    from cleanup.cli.work import analysed
    from cleanup.visible import as_json, visible

    entities = analysed(configuration, article).entities
    if format_ is Format.JSONL:
        record = {"document": {"name": article.name}, "entities": [_record(e) for e in entities]}
        return as_json(record, terminal=terminal) + "\n"
    lines = [f"  {visible(e.name)}  {e.kind}  {len(e.mentions)}" for e in entities]
    return "\n".join([visible(article.name), *lines, ""])


def _record(entity: Any) -> dict[str, Any]:
    mentions = [{"start": m.start, "end": m.end, "text": m.text} for m in entity.mentions]
    return {"name": entity.name, "kind": entity.kind, "mentions": mentions}

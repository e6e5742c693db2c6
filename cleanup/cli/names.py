"""cleanup names: who and what is named and how it is spelt; and the desk's names file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from cleanup.cli.options import Rules, Shown, Where, shared
from cleanup.cli.tables import Format, FormatOption, print_tables

if TYPE_CHECKING:
    from cleanup.analysis import Analysis, Entity
    from cleanup.articles import Article
    from cleanup.config import Configuration
    from cleanup.hunk import Hunk

NAMES_FILE = Path("names.toml")
"""Where names are added to when neither the settings nor the command say."""
TO = typer.Option("--names", metavar="FILE", help="The desk's names file.", show_default=False)


class Group(TyperGroup):
    """Commands of which `show` is meant where none is named."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put `show` in front of paths and options."""
        if args and args[0] not in self.commands and args[0] not in ("-h", "--help"):
            args = ["show", *args]
        return super().parse_args(ctx, args)


def group() -> typer.Typer:
    """`cleanup names` and its commands."""
    found = typer.Typer(
        cls=Group,
        no_args_is_help=True,
        help="Show who and what articles name; keep the names file.\n\nExample: cleanup names harbour.txt",
    )
    found.command("show")(shared(names))
    found.command("add")(shared(add))
    found.command("import")(shared(import_))
    return found


def names(
    where: Where,
    rules: Rules,
    shown: Shown,
    format_: FormatOption = Format.TEXT,
) -> int:
    """Show who and what an article names: every spelling with its places, titles, and what is in doubt.

    Example: cleanup names harbour.txt
    """
    return print_tables(_piece, where, rules, shown, format_)


def add(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="The name as it is written.", show_default=False)
    ],
    kind: Annotated[str, typer.Option(help="person, organisation or place.")] = "person",
    alias: Annotated[list[str] | None, typer.Option(help="Another right form. May be repeated.")] = None,
    misspelling: Annotated[
        list[str] | None, typer.Option(help="A form that is wrong. May be repeated.")
    ] = None,
    title: Annotated[str, typer.Option(help="The title before the name.", show_default=False)] = "",
    party: Annotated[str, typer.Option(help="As in a party tag: R-Ind.", show_default=False)] = "",
    note: Annotated[str, typer.Option(help="Who it is.", show_default=False)] = "",
    names: Annotated[Path | None, TO] = None,
) -> int:
    """Add a name to the desk's names file.

    Example: cleanup names add "Ann Lee" --title Sen. --misspelling "Anne Lee"
    """
    from cleanup.desk import KINDS, DeskName, Title
    from cleanup.desk.files import add as append
    from cleanup.errors import ConfigError

    if kind not in KINDS:
        raise ConfigError(f"--kind is one of {', '.join(KINDS)}")
    if not name.strip():
        raise ConfigError("a name has letters")
    titles = (Title(title),) if title else ()
    entry = DeskName(
        name.strip(), kind, tuple(alias or ()), tuple(misspelling or ()), titles, party=party, note=note
    )
    file = _names_file(names)
    return _said(append(file, [entry]), 1, file)


def import_(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="CSV, legislators as YAML, JSON or CSV, or Wikidata results as JSON."
        ),
    ],
    names: Annotated[Path | None, TO] = None,
) -> int:
    """Add the names of a list that somebody else keeps to the desk's names file.

    Example: cleanup names import legislators-current.yaml
    """
    from cleanup.desk.files import add as append
    from cleanup.desk.lists import load

    found, to = load(file), _names_file(names)
    return _said(append(to, found), len(found), to)


def _names_file(named: Path | None) -> Path:
    from cleanup.config import Configuration

    if named is not None:
        return named
    set_: Path | None = Configuration().values(None)["names"][0]
    return set_ or NAMES_FILE


def _said(new: int, given: int, file: Path) -> int:
    from cleanup.cli.terminal import say

    known = f", {given - new} known already" if new < given else ""
    say(f"{new} {'name' if new == 1 else 'names'} added to {file}{known}")
    return 0


def _piece(configuration: Configuration, format_: Format, terminal: bool, article: Article) -> str:
    from cleanup.cli.work import analysed, proposed_by
    from cleanup.correctors.names.clusters import clusters
    from cleanup.visible import as_json, visible

    analysis = analysed(configuration, article)
    doubts = proposed_by(analysis, "names", "wording/spun-name")
    entities = clusters(analysis)
    if format_ is Format.JSONL:
        record = {
            "document": {"name": article.name},
            "entities": [_record(e, doubts) for e in entities],
            "doubts": [
                _doubt(h) | {"start": h.span.start, "end": h.span.end} for h in _left(entities, doubts)
            ],
        }
        return as_json(record, terminal=terminal) + "\n"
    lines = [line for entity in entities for line in _lines(analysis, entity, doubts)]
    lines += [
        f"  {_place(analysis, hunk.span.start):>7}{'':6}?  {hunk.message} ({hunk.confidence:.2f})"
        for hunk in _left(entities, doubts)
    ]
    return "\n".join([visible(article.name), *(visible(line).rstrip() for line in lines), ""])


def _lines(analysis: Analysis, entity: Entity, doubts: tuple[Hunk, ...]) -> list[str]:
    """A line for an entity, and below it one for each further spelling and each doubt."""
    titles = ", ".join(dict.fromkeys(m.title for m in entity.mentions if m.title))
    spellings = Counter(m.text for m in entity.mentions)
    first = entity.mentions[0]
    lines = [
        f"  {_place(analysis, first.start):>7}  {len(entity.mentions):>3}  {entity.name}  ({entity.kind})"
    ]
    lines[0] += f"  {titles}" if titles else ""
    if len(spellings) > 1 or entity.name not in spellings:
        for text, count in spellings.items():
            places = [_place(analysis, m.start) for m in entity.mentions if m.text == text]
            more = " …" if len(places) > 4 else ""
            lines.append(f"{'':16}{count:>3}  {text}  {' '.join(places[:4])}{more}")
    return lines + [f"{'':15}?  {hunk.message} ({hunk.confidence:.2f})" for hunk in _about(entity, doubts)]


def _place(analysis: Analysis, offset: int) -> str:
    """Line and column, from one."""
    line = analysis.text.count("\n", 0, offset) + 1
    return f"{line}:{offset - analysis.text.rfind(chr(10), 0, offset)}"


def _about(entity: Entity, doubts: tuple[Hunk, ...]) -> list[Hunk]:
    return [h for h in doubts if any(h.span.start < m.end and m.start < h.span.end for m in entity.mentions)]


def _record(entity: Entity, doubts: tuple[Hunk, ...]) -> dict[str, Any]:
    mentions = [{"start": m.start, "end": m.end, "text": m.text, "title": m.title} for m in entity.mentions]
    return {
        "name": entity.name,
        "kind": entity.kind,
        "mentions": mentions,
        "spellings": dict(Counter(m.text for m in entity.mentions)),
        "titles": list(dict.fromkeys(m.title for m in entity.mentions if m.title)),
        "doubts": [_doubt(hunk) for hunk in _about(entity, doubts)],
    }


def _doubt(hunk: Hunk) -> dict[str, Any]:
    return {"rule": hunk.rule, "message": hunk.message, "confidence": hunk.confidence}


def _left(entities: Sequence[Entity], doubts: tuple[Hunk, ...]) -> list[Hunk]:
    """The doubts that are about none of the entities: a surname that was taken for a noun."""
    placed = {id(hunk) for entity in entities for hunk in _about(entity, doubts)}
    return [hunk for hunk in doubts if id(hunk) not in placed]

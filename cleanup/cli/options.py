"""The options that commands share, each said once, and how a command takes them.

A command has a parameter annotated with a class of options, such as those below; `shared` shows Typer the
fields of the class in its place and hands the command an instance.
"""

from __future__ import annotations

import gc
import inspect
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from functools import wraps
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import typer

from cleanup.house import Grammar, Quotes, Style

WHERE, WHAT, HOUSE, SHOWN = "Which articles", "Which hunks", "House rules", "Output"
WRITTEN = "Where it is written"


def _option(panel: str, *names: str, **more: Any) -> Any:
    return typer.Option(*names, rich_help_panel=panel, show_default=False, **more)


@dataclass(frozen=True)
class Where:
    """Which articles, and how they are read."""

    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH...",
            help="Articles, folders of articles, or - for standard input.",
            show_default=False,
        ),
    ] = None
    file_list: Annotated[
        Path | None,
        _option(
            WHERE,
            "--file-list",
            metavar="FILE",
            help="Read more paths from a file, one a line (- for standard input).",
        ),
    ] = None
    exclude: Annotated[
        list[str] | None,
        _option(
            WHERE,
            "--exclude",
            metavar="GLOB",
            help="Leave out what matches, as in .gitignore. May be repeated.",
        ),
    ] = None
    stdin_filename: Annotated[
        str | None,
        _option(
            WHERE, "--stdin-filename", metavar="NAME", help="What the article on standard input is called."
        ),
    ] = None
    encoding: Annotated[
        str | None,
        _option(
            WHERE,
            "--encoding",
            metavar="NAME",
            help="How the articles are encoded, where it is not UTF-8 or UTF-16 with a mark.",
        ),
    ] = None
    config: Annotated[
        Path | None,
        _option(
            WHERE,
            "--config",
            metavar="FILE",
            help="Settings to use instead of those found beside the articles.",
        ),
    ] = None
    isolated: Annotated[bool, _option(WHERE, "--isolated", help="Use no settings file at all.")] = False
    jobs: Annotated[
        int | None,
        _option(
            WHERE,
            "--jobs",
            "-j",
            min=1,
            metavar="N",
            help="Processes to use; as many as there are cores where it pays.",
        ),
    ] = None


@dataclass(frozen=True)
class What:
    """Which rules run and which of their hunks are kept."""

    select: Annotated[
        list[str] | None,
        _option(
            WHAT,
            "--select",
            metavar="RULE,...",
            help="Only these rules or families; naming a rule switches it on.",
        ),
    ] = None
    ignore: Annotated[
        list[str] | None, _option(WHAT, "--ignore", metavar="RULE,...", help="Not these rules or families.")
    ] = None
    min_confidence: Annotated[
        float | None,
        _option(
            WHAT, "--min-confidence", min=0.0, max=1.0, metavar="0..1", help="Only hunks at least this sure."
        ),
    ] = None
    classes: Annotated[
        list[str] | None,
        _option(
            WHAT, "--class", metavar="CLASS,...", help="Only hunks of these classes: safe, review, query."
        ),
    ] = None


@dataclass(frozen=True)
class Rules:
    """What the newsroom has decided."""

    style: Annotated[Style | None, _option(HOUSE, "--style", help="The style book to follow.")] = None
    quotes: Annotated[
        Quotes | None,
        _option(
            HOUSE,
            "--quotes",
            help="What may be proposed inside direct quotation: nothing, marks and names, or all.",
        ),
    ] = None
    grammar: Annotated[
        Grammar | None,
        _option(HOUSE, "--grammar", metavar="ENGINE", help=f"What looks for grammar: {', '.join(Grammar)}."),
    ] = None
    date: Annotated[
        str | None,
        _option(
            HOUSE, "--date", metavar="YYYY-MM-DD", help="The day the articles are of, where they do not say."
        ),
    ] = None
    names: Annotated[
        Path | None, _option(HOUSE, "--names", metavar="FILE", help="The desk's names file.")
    ] = None
    source: Annotated[
        list[Path] | None,
        _option(
            HOUSE,
            "--source",
            metavar="PATH",
            help="What the article was made from: a transcript, a release, the original; or a folder with "
            "NAME or STEM.source.SUFFIX for each article. May be repeated.",
        ),
    ] = None


@dataclass(frozen=True)
class Shown:
    """How much is printed."""

    quiet: Annotated[bool, _option(SHOWN, "--quiet", "-q", help="Print findings only, no totals.")] = False
    verbose: Annotated[
        bool, _option(SHOWN, "--verbose", "-v", help="Print evidence, alternatives and clean articles too.")
    ] = False
    no_color: Annotated[bool, _option(SHOWN, "--no-color", help="No colour, as with NO_COLOR set.")] = False
    exit_zero: Annotated[bool, _option(SHOWN, "--exit-zero", help="Exit 0 where hunks are proposed.")] = False


@dataclass(frozen=True)
class Written:
    """Where results go."""

    diff: Annotated[bool, _option(WRITTEN, "--diff", help="Show the change as a diff, write nothing.")] = (
        False
    )
    output: Annotated[
        str | None,
        _option(
            WRITTEN,
            "--output",
            "-o",
            metavar="PATH",
            help="Write there instead: a file, - for standard output, or a folder for several articles.",
        ),
    ] = None
    backup: Annotated[bool, _option(WRITTEN, "--backup", help="Keep what was there in PATH.orig.")] = False


def shared(command: Callable[..., int | None]) -> Callable[..., None]:
    """The command as Typer is to see it: shared options unfolded; what it returns is the exit code."""
    signature = inspect.signature(command, eval_str=True)
    parameters: list[inspect.Parameter] = []
    for parameter in signature.parameters.values():
        unfolded = _unfolded(parameter.annotation) if _is_group(parameter.annotation) else [parameter]
        parameters += [one.replace(kind=inspect.Parameter.KEYWORD_ONLY) for one in unfolded]

    @wraps(command)
    def run(**values: Any) -> None:
        for name, parameter in signature.parameters.items():
            group = parameter.annotation
            if _is_group(group):
                values[name] = group(**{each.name: values.pop(each.name) for each in fields(group)})
        gc.freeze()
        gc.enable()
        raise typer.Exit(command(**values) or 0)

    run.__signature__ = signature.replace(parameters=parameters, return_annotation=None)  # type: ignore[attr-defined]
    run.__annotations__ = {one.name: one.annotation for one in parameters}
    run.__doc__ = "\n\n".join(
        " ".join(part.split()) for part in (inspect.getdoc(command) or "").split("\n\n")
    )
    del run.__wrapped__
    return run


def _is_group(annotation: Any) -> bool:
    return isinstance(annotation, type) and is_dataclass(annotation)


def _unfolded(group: type) -> list[inspect.Parameter]:
    hints = get_type_hints(group, include_extras=True)
    return [
        inspect.Parameter(
            each.name, inspect.Parameter.KEYWORD_ONLY, default=each.default, annotation=hints[each.name]
        )
        for each in fields(group)
    ]

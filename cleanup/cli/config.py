"""cleanup config: the settings that hold, and where each comes from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from cleanup.cli.options import WHERE


def config(
    path: Annotated[
        Path | None,
        typer.Argument(metavar="PATH", help="An article the settings are for.", show_default=False),
    ] = None,
    file: Annotated[
        Path | None,
        typer.Option("--config", metavar="FILE", help="Settings to use instead.", rich_help_panel=WHERE),
    ] = None,
    isolated: Annotated[
        bool, typer.Option("--isolated", help="Use no settings file at all.", rich_help_panel=WHERE)
    ] = False,
) -> int:
    """Show the settings that hold, as they would stand in cleanup.toml, and where each comes from.

    Example: cleanup config opinion/harbour.txt
    """
    from cleanup.cli.terminal import out
    from cleanup.config import Configuration
    from cleanup.visible import visible

    for line in _lines(Configuration(file=file, isolated=isolated).values(path)):
        out(visible(line) + "\n")
    return 0


def _lines(values: dict[str, tuple[Any, str]]) -> Iterator[str]:
    from cleanup.config import KEYS

    table = ""
    for name, (value, origin) in values.items():
        here, _, key = name.rpartition(".")
        if here != table:
            yield ""
            yield f"[{here}]"
            table = here
        where = "" if origin == "default" else f" ({origin})"
        if key == "keys" and not value:
            value = None
        assigned = f"{key} = {_toml(value)}" if value is not None else f"# {key} ="
        yield f"{assigned:<32}  # {KEYS[name].summary}{where}"


def _toml(value: Any) -> str:
    if isinstance(value, frozenset):
        return _toml(sorted(value))
    if isinstance(value, tuple) and value and isinstance(value[0], tuple):
        return f"{{ {', '.join(f'{name} = {_toml(each)}' for name, each in value)} }}"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, str | Path):
        return json.dumps(str(value), ensure_ascii=False)
    return value.isoformat() if isinstance(value, date) else str(value)

"""Settings files: where they are looked for and what they may look like."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from cleanup.config.keys import KEYS, nearest
from cleanup.errors import ConfigError

FILES = (".cleanup.toml", "cleanup.toml", "pyproject.toml")
PER_PATH = "per-path"
COMMAND_LINE = "command line"


@dataclass(frozen=True, slots=True)
class Layer:
    """The values of one origin, checked; `per_path` holds more for articles that match a pattern."""

    origin: str
    values: Mapping[str, Any] = field(default_factory=dict)
    per_path: tuple[tuple[str, Mapping[str, Any]], ...] = ()
    folder: Path = field(default_factory=Path)
    """What patterns and paths in it are relative to."""


@lru_cache(maxsize=256)
def find_layer(folder: Path) -> Layer | None:
    """The settings that hold in a folder: the first file found in it or above it."""
    for above in (folder, *folder.parents):
        for name in FILES:
            file = above / name
            if file.is_file() and (layer := read_layer(file)):
                return layer
    return None


def read_layer(file: Path) -> Layer | None:
    """The settings a file holds; None for a pyproject.toml that says nothing of us."""
    try:
        table = tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        raise ConfigError(f"{file}: {error.strerror or error}") from error
    except ValueError as error:
        raise ConfigError(f"{file}: {error}") from error
    if file.name == "pyproject.toml":
        if "cleanup" not in table.get("tool", {}):
            return None
        table = table["tool"]["cleanup"]
    folder = file.absolute().parent
    per_path = table.pop(PER_PATH, {})
    if not isinstance(per_path, dict) or not all(isinstance(each, dict) for each in per_path.values()):
        raise ConfigError(f'{file}: {PER_PATH} holds tables, as in [{PER_PATH}."opinion/**"]')
    return Layer(
        str(file),
        checked(table, str(file), folder),
        tuple((glob, checked(each, f"{file}: {PER_PATH} {glob}", folder)) for glob, each in per_path.items()),
        folder,
    )


def checked(values: Mapping[str, Any], origin: str, folder: Path) -> dict[str, Any]:
    """The values as the program wants them. ConfigError for an unknown key or a wrong value."""
    found: dict[str, Any] = {}
    for name, value in _flat(values):
        if name not in KEYS:
            raise ConfigError(f"{origin}: there is no setting {name!r}{nearest(name, [*KEYS, PER_PATH])}")
        place = f"--{name}" if origin == COMMAND_LINE else f"{origin}: {name}"
        try:
            found[name] = KEYS[name].read(value, folder)
        except ValueError as error:
            raise ConfigError(f"{place}: {error}") from error
    return found


def _flat(values: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in values.items():
        if isinstance(value, dict) and any(key.startswith(f"{prefix}{name}.") for key in KEYS):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value

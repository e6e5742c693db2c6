"""Settings: where they are looked for, what they may say, and what holds for one article.

What is given on the command line comes before a named file, that before the file found beside the article or
in a folder above it, that before the defaults. Every value ends in a House or a Selection.
"""

from __future__ import annotations

import codecs
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any

from pathspec import GitIgnoreSpec

from cleanup.correctors import rules
from cleanup.desk import Desk
from cleanup.errors import ConfigError
from cleanup.house import House, Quotes, Style
from cleanup.hunk import Class
from cleanup.pipeline import CLASSES, Selection

FILES = (".cleanup.toml", "cleanup.toml", "pyproject.toml")


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for one article."""

    house: House = field(default_factory=House)
    selection: Selection = field(default_factory=Selection)
    encoding: str | None = None
    """None: UTF-8, or what the byte order mark says."""


@dataclass(frozen=True, slots=True)
class Layer:
    """The values of one origin, checked; `per_path` holds more for articles that match a pattern."""

    origin: str
    values: Mapping[str, Any] = field(default_factory=dict)
    per_path: tuple[tuple[str, Mapping[str, Any]], ...] = ()
    folder: Path = field(default_factory=Path)
    """What patterns and paths in it are relative to."""


class Configuration:
    """Settings of any article, by its path."""

    def __init__(
        self, given: Mapping[str, Any] | None = None, file: Path | None = None, *, isolated: bool = False
    ) -> None:
        self._given = Layer("command line", checked(given or {}, "command line", Path()))
        self._file = read_layer(file) if file else None
        self._isolated = isolated

    def layers(self, path: Path | None = None) -> tuple[Layer, ...]:
        """Of one article, the strongest first; without a path, of the current folder."""
        found = self._file or (None if self._isolated else find_layer((path or Path("-")).absolute().parent))
        return (self._given, *([found] if found else []))

    def values(self, path: Path | None = None) -> dict[str, tuple[Any, str]]:
        """Every key with the value that holds and where that comes from."""
        merged = {name: (key.default, "default") for name, key in KEYS.items()}
        for layer in reversed(self.layers(path)):
            merged.update({name: (value, layer.origin) for name, value in layer.values.items()})
            if path is not None:
                merged.update(_overrides(layer, path))
        return merged

    def settings(self, path: Path | None = None) -> Settings:
        """What holds for an article."""
        return _settings(tuple((name, value) for name, (value, _) in sorted(self.values(path).items())))


def _overrides(layer: Layer, path: Path) -> dict[str, tuple[Any, str]]:
    found: dict[str, tuple[Any, str]] = {}
    try:
        relative = path.absolute().relative_to(layer.folder)
    except ValueError:
        return found
    for glob, values in layer.per_path:
        if _pattern(glob).match_file(relative.as_posix()):
            found.update(
                {name: (value, f"{layer.origin}, per-path {glob}") for name, value in values.items()}
            )
    return found


@lru_cache(maxsize=256)
def _pattern(glob: str) -> GitIgnoreSpec:
    return GitIgnoreSpec.from_lines([glob])


@lru_cache(maxsize=256)
def find_layer(folder: Path) -> Layer | None:
    """The settings that hold in a folder: the first file found in it or above it."""
    for above in (folder, *folder.parents):
        for name in FILES:
            file = above / name
            if file.is_file() and (layer := read_layer(file, only_ours=name == "pyproject.toml")):
                return layer
    return None


def read_layer(file: Path, *, only_ours: bool = False) -> Layer | None:
    """The settings a file holds; None for a pyproject.toml (`only_ours`) that says nothing of us."""
    try:
        whole = tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        raise ConfigError(f"{file}: {error.strerror or error}") from error
    except ValueError as error:
        raise ConfigError(f"{file}: {error}") from error
    if only_ours or file.name == "pyproject.toml":
        ours = whole.get("tool", {}).get("cleanup")
        if ours is None:
            return None
        whole = ours
    folder = file.absolute().parent
    per_path = whole.pop("per-path", {})
    if not isinstance(per_path, dict) or not all(isinstance(each, dict) for each in per_path.values()):
        raise ConfigError(f'{file}: per-path is a table of tables: [per-path."opinion/**"]')
    return Layer(
        str(file),
        checked(whole, str(file), folder),
        tuple(
            (glob, checked(values, f"{file}: per-path {glob}", folder)) for glob, values in per_path.items()
        ),
        folder,
    )


def checked(values: Mapping[str, Any], origin: str, folder: Path) -> dict[str, Any]:
    """The values as the rest of the program wants them. ConfigError for an unknown key or a wrong value."""
    found: dict[str, Any] = {}
    for name, value in _flat(values):
        if name not in KEYS:
            raise ConfigError(f"{origin}: there is no setting {name!r}{_nearest(name, KEYS)}")
        try:
            found[name] = KEYS[name].read(value, folder)
        except (ValueError, TypeError) as error:
            raise ConfigError(f"{origin}: {name}: {error}") from error
    return found


def _flat(values: Mapping[str, Any], prefix: str = "") -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for name, value in values.items():
        if isinstance(value, dict) and f"{prefix}{name}" not in KEYS:
            found += _flat(value, f"{prefix}{name}.")
        else:
            found.append((f"{prefix}{name}", value))
    return found


def _nearest(name: str, known: Mapping[str, object] | list[str]) -> str:
    near = get_close_matches(name, list(known), 1, 0.5)
    return f"; did you mean {near[0]!r}?" if near else ""


@dataclass(frozen=True, slots=True)
class Key:
    """One setting: how its value is read and what holds without it."""

    read: Callable[[Any, Path], Any]
    default: Any
    summary: str


def _choice(values: type[Style] | type[Quotes]) -> Callable[[Any, Path], Any]:
    def read(value: Any, folder: Path) -> Any:
        if value not in list(values):
            raise ValueError(f"{value!r} is none of {', '.join(values)}")
        return values(value)

    return read


def _list(value: Any) -> tuple[str, ...]:
    parts = value.split(",") if isinstance(value, str) else value
    if not isinstance(parts, list | tuple) or not all(isinstance(part, str) for part in parts):
        raise ValueError("a list of words is wanted")
    return tuple(part.strip() for part in parts if part.strip())


def _globs(value: Any, folder: Path) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(part, str) for part in value):
        raise ValueError("a list of patterns is wanted")
    return tuple(value)


def _rules(value: Any, folder: Path) -> frozenset[str]:
    known = [name for rule in rules() for name in (rule.id, rule.family)]
    for name in (names := _list(value)):
        if name not in known:
            raise ValueError(f"there is no rule or family {name!r}{_nearest(name, known)}")
    return frozenset(names)


def _classes(value: Any, folder: Path) -> frozenset[Class]:
    for name in (names := _list(value)):
        if name not in list(Class):
            raise ValueError(f"{name!r} is none of {', '.join(Class)}")
    return frozenset(map(Class, names))


def _share(value: Any, folder: Path) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise ValueError("a number from 0 to 1 is wanted")
    return float(value)


def _day(value: Any, folder: Path) -> date:
    if type(value) is date:
        return value
    if not isinstance(value, str):
        raise ValueError("a day is wanted, as in 2022-01-28")
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise ValueError(f"{value!r} is no day; one is written 2022-01-28") from error


def _file(value: Any, folder: Path) -> Path:
    if not isinstance(value, str | Path):
        raise ValueError("a file's path is wanted")
    return folder / Path(value).expanduser()


def _codec(value: Any, folder: Path) -> str:
    try:
        return codecs.lookup(value).name
    except (LookupError, TypeError) as error:
        raise ValueError(f"{value!r} is no encoding known here") from error


KEYS: dict[str, Key] = {
    "style": Key(_choice(Style), Style.AP, "the style book: ap, british or none"),
    "quotes": Key(
        _choice(Quotes), Quotes.MARKS, "what may be proposed inside quotations: lock, marks or all"
    ),
    "date": Key(_day, None, "the day articles are of, where they do not say"),
    "names": Key(_file, None, "the desk's names file"),
    "vocabulary": Key(_file, None, "words the desk accepts, one a line; # starts a comment"),
    "select": Key(_rules, frozenset(), "only these rules and families"),
    "ignore": Key(_rules, frozenset(), "not these rules and families"),
    "min-confidence": Key(_share, 0.0, "only hunks at least this sure"),
    "class": Key(_classes, frozenset(CLASSES), "only hunks of these classes"),
    "exclude": Key(_globs, (), "files left out when folders are searched, as in .gitignore"),
    "encoding": Key(_codec, None, "how articles are encoded, where it is not UTF-8 or UTF-16 with a mark"),
}
"""Every setting there is; a dot in a key is a table in the file."""


@lru_cache(maxsize=64)
def _settings(values: tuple[tuple[str, Any], ...]) -> Settings:
    given = dict(values)
    house = House(
        style=given["style"],
        quotes=given["quotes"],
        date=given["date"],
        desk=_desk(given["names"]),
        vocabulary=_vocabulary(given["vocabulary"]),
    )
    selection = Selection(
        select=given["select"],
        ignore=given["ignore"],
        min_confidence=given["min-confidence"],
        classes=given["class"],
    )
    return Settings(house, selection, given["encoding"])


def _vocabulary(file: Path | None) -> frozenset[str]:
    if file is None:
        return frozenset()
    lines = (line.partition("#")[0].strip() for line in _text(file).split("\n"))
    return frozenset(filter(None, lines))


def _desk(file: Path | None) -> Desk:
    return Desk()


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8-sig")
    except OSError as error:
        raise ConfigError(f"{file}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{file}: not UTF-8 (byte {error.start})") from error

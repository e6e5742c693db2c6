"""Settings: which values hold for one article, and what they come to.

What is given on the command line comes before a named file, that before the file found beside the article or
in a folder above it, that before the defaults. Every value ends in a House or a Selection.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cleanup.articles import patterns
from cleanup.config.files import COMMAND_LINE, FILES, Layer, checked, find_layer, read_layer
from cleanup.config.keys import KEYS, Key
from cleanup.desk import Desk, words
from cleanup.desk.files import read
from cleanup.house import Engines, House
from cleanup.selection import Selection

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

__all__ = ["FILES", "KEYS", "Configuration", "Key", "Layer", "Settings", "forget"]


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for one article."""

    house: House = field(default_factory=House)
    selection: Selection = field(default_factory=Selection)
    encoding: str | None = None
    """None: UTF-8, or what the byte order mark says."""
    sources: tuple[Path, ...] = ()
    """Files, or folders with one for each article, that it was made from."""


class Configuration:
    """Settings of any article, by its path."""

    def __init__(
        self, given: Mapping[str, Any] | None = None, file: Path | None = None, *, isolated: bool = False
    ) -> None:
        self._given = Layer(COMMAND_LINE, checked(given or {}, COMMAND_LINE, Path()))
        self._file = (read_layer(file) or Layer(str(file))) if file else None
        self.isolated = isolated
        """Whether settings that lie beside articles are left aside."""

    def layers(self, path: Path | None = None) -> tuple[Layer, ...]:
        """Of one article, the strongest first; without a path, of the current folder."""
        found = self._file
        if found is None and not self.isolated:
            found = find_layer((path or Path("-")).absolute().parent)
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
        return _settings(tuple((name, value) for name, (value, _) in self.values(path).items()))


def _overrides(layer: Layer, path: Path) -> dict[str, tuple[Any, str]]:
    found: dict[str, tuple[Any, str]] = {}
    try:
        relative = path.absolute().relative_to(layer.folder.absolute()).as_posix()
    except ValueError:
        return found
    for glob, values in layer.per_path:
        if _pattern(glob).match_file(relative):
            found.update(
                {name: (value, f"{layer.origin}: per-path {glob}") for name, value in values.items()}
            )
    return found


@lru_cache(maxsize=256)
def _pattern(glob: str) -> GitIgnoreSpec:
    return patterns([glob])


@lru_cache(maxsize=64)
def _settings(values: tuple[tuple[str, Any], ...]) -> Settings:
    value = dict(values)
    engines = Engines(
        server_url=value["languagetool.server-url"],
        jars=value["languagetool.jars"],
        language=value["languagetool.language"],
        disabled_rules=value["languagetool.disabled-rules"],
        model=value["llm.model"],
        api_base=value["llm.api-base"],
        timeout=value["engine-timeout"],
    )
    house = House(
        style=value["style"],
        quotes=value["quotes"],
        date=value["date"],
        desk=_desk(value["names"]),
        grammar=value["grammar"],
        engines=engines,
        vocabulary=words.read(value["vocabulary"]) if value["vocabulary"] else frozenset(),
    )
    selection = Selection(
        select=value["select"],
        ignore=value["ignore"],
        min_confidence=value["min-confidence"],
        classes=value["class"],
    )
    return Settings(house, selection, value["encoding"], value["source"])


def forget() -> None:
    """Read settings anew: a file has changed."""
    find_layer.cache_clear()
    _settings.cache_clear()


def _desk(file: Path | None) -> Desk:
    return read(file) if file else Desk()

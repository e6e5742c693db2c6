"""Every setting there is: how its value is read, what holds without it, what it is for."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Any

from cleanup.house import Engines, Grammar, House, Quotes, Style
from cleanup.hunk import Class

Reader = Callable[[Any, Path], Any]
"""From a value in a file, and the file's folder, to the value the program wants; ValueError otherwise."""


@dataclass(frozen=True, slots=True)
class Key:
    """One setting."""

    read: Reader
    default: Any
    summary: str


def nearest(name: str, known: Iterable[str]) -> str:
    """The end of a message about an unknown name: the nearest one that is known."""
    near = get_close_matches(name, list(known), 1, 0.5)
    return f"; did you mean {near[0]!r}?" if near else ""


def _choice(values: type[StrEnum]) -> Reader:
    def read(value: Any, folder: Path) -> StrEnum:
        if value not in list(values):
            raise ValueError(f"{value!r} is none of {', '.join(values)}")
        return values(value)

    return read


def _list(value: Any) -> tuple[str, ...]:
    parts = value.split(",") if isinstance(value, str) else value
    if not isinstance(parts, list | tuple) or not all(isinstance(part, str) for part in parts):
        raise ValueError("a list of words is wanted")
    return tuple(part.strip() for part in parts if part.strip())


def _words(value: Any, folder: Path) -> frozenset[str]:
    return frozenset(_list(value))


def _globs(value: Any, folder: Path) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(part, str) for part in value):
        raise ValueError("a list of patterns is wanted")
    return tuple(value)


def _rules(value: Any, folder: Path) -> frozenset[str]:
    if not value:
        return frozenset()
    from cleanup.correctors import rules  # loaded where rules are named, not to read a date

    known = [name for rule in rules() for name in (rule.id, rule.family)]
    for name in (names := _list(value)):
        if name not in known:
            raise ValueError(f"there is no rule or family {name!r}{nearest(name, known)}")
    return frozenset(names)


def _classes(value: Any, folder: Path) -> frozenset[Class]:
    for name in (names := _list(value)):
        if name not in list(Class):
            raise ValueError(f"{name!r} is none of {', '.join(Class)}")
    return frozenset(map(Class, names))


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("a number is wanted")
    return float(value)


def _share(value: Any, folder: Path) -> float:
    if not 0 <= _number(value) <= 1:
        raise ValueError("a number from 0 to 1 is wanted")
    return float(value)


def _seconds(value: Any, folder: Path) -> float:
    if not _number(value) > 0:
        raise ValueError("a number of seconds is wanted")
    return float(value)


def _day(value: Any, folder: Path) -> date:
    if type(value) is date:
        return value
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise ValueError(f"{value!r} is no day; one is written 2022-01-28") from error


def _text(value: Any, folder: Path) -> str:
    if not isinstance(value, str):
        raise ValueError("a text is wanted")
    return value


def _file(value: Any, folder: Path) -> Path:
    if not isinstance(value, str | Path):
        raise ValueError("a path is wanted")
    return folder / Path(value).expanduser()


def _files(value: Any, folder: Path) -> tuple[Path, ...]:
    paths = value if isinstance(value, list | tuple) else [value]
    return tuple(_file(path, folder) for path in paths)


def _folder(value: Any, folder: Path) -> str:
    return str(_file(value, folder))


def _flag(value: Any, folder: Path) -> bool:
    if not isinstance(value, bool):
        raise ValueError("true or false is wanted")
    return value


def _pairs(value: Any, folder: Path) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict) or not all(isinstance(word, str) for word in value.values()):
        raise ValueError("a table of texts is wanted")
    return tuple(value.items())


def _word(*words: str) -> Reader:
    def read(value: Any, folder: Path) -> str:
        if value not in words:
            raise ValueError(f"{value!r} is none of {', '.join(words)}")
        return str(value)

    return read


def _codec(value: Any, folder: Path) -> str:
    try:
        return codecs.lookup(value).name
    except (LookupError, TypeError) as error:
        raise ValueError(f"{value!r} is no encoding known here") from error


HOUSE, ENGINES = House(), Engines()

KEYS: dict[str, Key] = {
    "style": Key(_choice(Style), HOUSE.style, "the style book: ap, british or none"),
    "quotes": Key(
        _choice(Quotes), HOUSE.quotes, "what may be proposed inside quotations: lock, marks or all"
    ),
    "grammar": Key(_choice(Grammar), HOUSE.grammar, "the grammar engine: none, harper, languagetool or llm"),
    "date": Key(_day, HOUSE.date, "the day articles are of, where they do not say"),
    "names": Key(_file, None, "the desk's names file"),
    "vocabulary": Key(_file, None, "words the desk accepts, one a line; # starts a comment"),
    "source": Key(_files, (), "what articles were made from: a file, or a folder with one for each"),
    "select": Key(_rules, frozenset(), "only these rules and families"),
    "ignore": Key(_rules, frozenset(), "not these rules and families"),
    "min-confidence": Key(_share, 0.0, "only hunks at least this sure"),
    "class": Key(_classes, frozenset(Class), "only hunks of these classes: safe, review, query"),
    "exclude": Key(_globs, (), "what is left out when folders are searched, as in .gitignore"),
    "encoding": Key(_codec, None, "how articles are encoded, where it is not UTF-8 or UTF-16 with a mark"),
    "engine-timeout": Key(_seconds, ENGINES.timeout, "seconds to wait for an engine's answer"),
    "languagetool.server-url": Key(_text, ENGINES.server_url, "a LanguageTool server that runs already"),
    "languagetool.jars": Key(_folder, ENGINES.jars, "folder of LanguageTool's jars, to start one from"),
    "languagetool.language": Key(_text, ENGINES.language, "the language it checks, as in en-US"),
    "languagetool.disabled-rules": Key(_words, ENGINES.disabled_rules, "its rules that are not asked for"),
    "llm.model": Key(_text, ENGINES.model, "the language model's name"),
    "llm.api-base": Key(_text, ENGINES.api_base, "its endpoint, without /chat/completions"),
    "review.preset": Key(_word("default", "git", "spell", "vim"), "default", "keys of the review screen"),
    "review.theme": Key(_word("dark", "light", "cb"), "dark", "its colours; cb: for every colour vision"),
    "review.brackets": Key(_flag, False, "mark changes as [-old-]{+new+} as well"),
    "review.keys": Key(_pairs, (), 'keys of single actions, as in { accept = "y" }'),
}
"""In the order they are shown; a dot in a key is a table in the file."""

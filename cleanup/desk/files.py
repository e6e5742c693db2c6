"""How the names file is stored: TOML, or CSV from a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
import tomllib
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from cleanup.desk import KINDS, Desk, DeskName, Title
from cleanup.errors import ConfigError

TEXTS = ("canonical", "kind", "party", "pronoun", "note")
LISTS = ("aliases", "misspellings")


def read(file: Path) -> Desk:
    """The names of a TOML or CSV file. ConfigError says where it is not well formed."""
    text = contents(file)
    entries = _rows(file, text) if file.suffix.lower() == ".csv" else _tables(file, text)
    return Desk(tuple(_entry(file, where, entry) for where, entry in entries), str(file))


def contents(file: Path) -> str:
    """The text of a file. ConfigError where it cannot be read."""
    try:
        return file.read_text("utf-8-sig")
    except OSError as error:
        raise ConfigError(f"{file}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{file}: not UTF-8, see byte {error.start}") from error


def _tables(file: Path, text: str) -> Iterator[tuple[str, dict[str, Any]]]:
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{file}: not TOML: {error}") from error
    names = tables.get("names", [])
    listed = isinstance(names, list) and all(isinstance(entry, dict) for entry in names)
    if not listed or tables.keys() - {"names"}:
        raise ConfigError(f"{file}: names are written as tables headed [[names]]")
    for number, entry in enumerate(names, 1):
        yield f"entry {number}", entry


def _rows(file: Path, text: str) -> Iterator[tuple[str, dict[str, Any]]]:
    reader = csv.DictReader(io.StringIO(text, newline=""))
    if "canonical" not in (reader.fieldnames or ()):
        raise ConfigError(f"{file}: the first line names the columns, `canonical` among them")
    for row in reader:
        entry: dict[str, Any] = {key: (row.get(key) or "").strip() for key in TEXTS if row.get(key)}
        for key in LISTS:
            entry[key] = [part.strip() for part in (row.get(key) or "").split("|") if part.strip()]
        if row.get("title"):
            title = {"text": row["title"].strip()}
            entry["titles"] = [title | {key: row[key].strip() for key in ("since", "until") if row.get(key)}]
        yield f"line {reader.line_num}", entry


def _entry(file: Path, where: str, entry: dict[str, Any]) -> DeskName:
    unknown = set(entry) - {*TEXTS, *LISTS, "titles"}
    if unknown:
        raise ConfigError(f"{file}: {where}: unknown key {', '.join(sorted(unknown))}")
    for key in TEXTS:
        if not isinstance(entry.get(key, ""), str):
            raise ConfigError(f"{file}: {where}: {key} is text")
    for key in LISTS:
        value = entry.get(key, [])
        if not isinstance(value, list) or not all(isinstance(part, str) and part.strip() for part in value):
            raise ConfigError(f"{file}: {where}: {key} is a list of names")
    if not entry.get("canonical", "").strip():
        raise ConfigError(f"{file}: {where}: canonical is missing")
    if entry.get("kind", "person") not in KINDS:
        raise ConfigError(f"{file}: {where}: kind is one of {', '.join(KINDS)}")
    return DeskName(
        canonical=entry["canonical"].strip(),
        kind=entry.get("kind", "person"),
        aliases=tuple(entry.get("aliases", ())),
        misspellings=tuple(entry.get("misspellings", ())),
        titles=tuple(_title(file, where, title) for title in entry.get("titles", ())),
        party=entry.get("party", ""),
        pronoun=entry.get("pronoun", ""),
        note=entry.get("note", ""),
    )


def _title(file: Path, where: str, title: Any) -> Title:
    if isinstance(title, str):
        return Title(title)
    if not isinstance(title, dict) or not isinstance(title.get("text"), str):
        raise ConfigError(f"{file}: {where}: a title is text, or a table with text, since and until")
    return Title(title["text"], *(_day(file, where, title.get(key)) for key in ("since", "until")))


def _day(file: Path, where: str, value: Any) -> date | None:
    if value is None or value == "":
        return None
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise ConfigError(f"{file}: {where}: {value!r} is no day; write 2025-01-03") from error


def written(names: Iterable[DeskName]) -> str:
    """Entries as they stand in a TOML file."""
    return "\n".join(_table(name) for name in names)


def _table(name: DeskName) -> str:
    lines = ["[[names]]", f"canonical = {_text(name.canonical)}"]
    if name.kind != "person":
        lines.append(f"kind = {_text(name.kind)}")
    lists = [(key, getattr(name, key)) for key in LISTS]
    lines += [f"{key} = [{', '.join(map(_text, values))}]" for key, values in lists if values]
    if name.titles:
        lines.append("titles = [")
        lines += [f"  {{ {', '.join(_held(title))} }}," for title in name.titles]
        lines.append("]")
    texts = [(key, getattr(name, key)) for key in ("party", "pronoun", "note")]
    lines += [f"{key} = {_text(value)}" for key, value in texts if value]
    return "\n".join(lines) + "\n"


def _held(title: Title) -> Iterator[str]:
    yield f"text = {_text(title.text)}"
    if title.since:
        yield f"since = {title.since.isoformat()}"
    if title.until:
        yield f"until = {title.until.isoformat()}"


def _text(value: str) -> str:
    """A TOML string: JSON writes the same escapes, DEL aside."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def add(file: Path, names: Iterable[DeskName]) -> int:
    """Append entries to a TOML names file, made with its folder where it is missing; how many were new."""
    if file.suffix.lower() == ".csv":
        raise ConfigError(f"{file}: entries are added to a TOML file; a CSV file is the spreadsheet's own")
    old = contents(file) if file.exists() else ""
    known = {name.canonical for name in read(file).names} if old else set()
    new = [name for name in names if name.canonical not in known]
    if new:
        gap = "" if not old else "\n" if old.endswith("\n") else "\n\n"
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("a", encoding="utf-8", newline="\n") as out:
                out.write(gap + written(new))
        except OSError as error:
            raise ConfigError(f"{file}: {error.strerror or error}") from error
    return len(new)

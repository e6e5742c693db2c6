"""Names from lists that others keep: the congress-legislators files, Wikidata query results, any CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from cleanup.desk import DeskName, Title
from cleanup.desk.files import contents, read
from cleanup.errors import ConfigError
from cleanup.lexicon.proper import states

OFFICES = {"rep": "Rep.", "sen": "Sen.", "prez": "President", "viceprez": "Vice President"}
PRONOUNS = {"M": "he", "F": "she", "male": "he", "female": "she"}
POSITIONS = {
    "United States senator": "Sen.",
    "United States representative": "Rep.",
    "member of the United States House of Representatives": "Rep.",
    "President of the United States": "President",
    "Vice President of the United States": "Vice President",
}


def load(file: Path) -> tuple[DeskName, ...]:
    """The names of a list, whatever of the known layouts it has. ConfigError where it has none of them."""
    suffix = file.suffix.lower()
    if suffix == ".csv":
        return _from_csv(file)
    if suffix == ".toml":
        return read(file).names
    if suffix not in (".json", ".yaml", ".yml"):
        raise ConfigError(f"{file}: names are imported from .csv, .json, .yaml or .toml")
    record = _record(file, suffix)
    try:
        if isinstance(record, dict) and "results" in record:
            return tuple(_from_wikidata(record["results"]["bindings"]))
        if isinstance(record, list):
            return tuple(_legislator(person) for person in record)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ConfigError(f"{file}: an entry is not as it should be: {error!r}") from error
    raise ConfigError(f"{file}: neither a list of legislators nor the results of a Wikidata query")


def _record(file: Path, suffix: str) -> Any:
    text = contents(file)
    if suffix == ".json":
        try:
            return json.loads(text)
        except json.JSONDecodeError as error:
            raise ConfigError(f"{file}: not JSON: {error}") from error
    import yaml  # slow to load, and needed for this one kind of file

    try:
        return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        raise ConfigError(f"{file}: not YAML: {str(error).splitlines()[0]}") from error


def _legislator(person: dict[str, Any]) -> DeskName:
    name, terms = person["name"], person.get("terms", [])
    last = terms[-1] if terms else {}
    canonical = name.get("official_full") or f"{name['first']} {name['last']}"
    plain = f"{name['first']} {name['last']}"
    nick = f"{name['nickname']} {name['last']}" if name.get("nickname") else ""
    return DeskName(
        canonical,
        aliases=tuple(dict.fromkeys(alias for alias in (plain, nick) if alias and alias != canonical)),
        titles=tuple(_terms(terms)),
        party=_tag(last.get("party", ""), last.get("state", "")),
        pronoun=PRONOUNS.get(person.get("bio", {}).get("gender", ""), ""),
    )


def _terms(terms: Iterable[dict[str, Any]]) -> Iterator[Title]:
    """Titles by time; terms that follow one another in the same office are one."""
    held: Title | None = None
    for term in terms:
        title = Title(OFFICES.get(term["type"], ""), _day(term["start"]), _day(term["end"]))
        if (
            held
            and held.text == title.text
            and held.until
            and title.since
            and (title.since - held.until).days < 60
        ):
            held = Title(held.text, held.since, title.until)
            continue
        if held and held.text:
            yield held
        held = title
    if held and held.text:
        yield held


def _day(value: Any) -> date:
    return value if isinstance(value, date) else date.fromisoformat(str(value)[:10])


def _tag(party: str, postal: str) -> str:
    short = next((state.short for state in states() if state.postal == postal), postal)
    return f"{party[:1]}-{short}" if party and short else ""


def _from_csv(file: Path) -> tuple[DeskName, ...]:
    rows = list(csv.DictReader(io.StringIO(contents(file), newline="")))
    if not rows or "last_name" not in rows[0]:
        return read(file).names
    found = []
    for row in rows:
        first, last = row.get("nickname") or row.get("first_name") or "", row["last_name"]
        full = row.get("full_name") or f"{row.get('first_name', '')} {last}".strip()
        title = OFFICES.get(row.get("type") or "", "")
        found.append(
            DeskName(
                full,
                aliases=tuple(alias for alias in (f"{first} {last}".strip(),) if alias != full),
                titles=(Title(title),) if title else (),
                party=_tag(row.get("party") or "", row.get("state") or ""),
                pronoun=PRONOUNS.get(row.get("gender") or "", ""),
            )
        )
    return tuple(found)


def _from_wikidata(bindings: Iterable[dict[str, Any]]) -> Iterator[DeskName]:
    """One name an item, from itemLabel, itemAltLabel, genderLabel, positionLabel, start and end."""
    items: dict[str, list[dict[str, str]]] = {}
    for binding in bindings:
        row = {key: cell["value"] for key, cell in binding.items()}
        items.setdefault(row.get("item") or row["itemLabel"], []).append(row)
    for rows in items.values():
        label = rows[0]["itemLabel"]
        aliases = dict.fromkeys(
            alias.strip() for row in rows for alias in row.get("itemAltLabel", "").split(",") if alias.strip()
        )
        titles = dict.fromkeys(filter(None, map(_position, rows)))
        yield DeskName(
            label,
            aliases=tuple(alias for alias in aliases if alias != label),
            titles=tuple(titles),
            pronoun=PRONOUNS.get(rows[0].get("genderLabel", ""), ""),
            note=rows[0].get("itemDescription", ""),
        )


def _position(row: dict[str, str]) -> Title | None:
    label = row.get("positionLabel", "")
    if not label:
        return None
    text = POSITIONS.get(label) or ("Gov." if label.lower().startswith("governor of") else label)
    start, end = (_day(row[key]) if row.get(key) else None for key in ("start", "end"))
    return Title(text, start, end)

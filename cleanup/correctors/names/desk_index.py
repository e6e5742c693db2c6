"""The desk's names, found by surname, exactly or nearly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from cleanup.analysis import Mention
from cleanup.analysis.naming.people import alike
from cleanup.analysis.naming.similarity import folded, keys, likeness, slips
from cleanup.desk import DeskName


class Person(NamedTuple):
    """One spelling the desk allows, taken apart."""

    entry: DeskName
    given: tuple[str, ...]
    surname: str


class Index:
    """People of a names file by the last word of their surname."""

    def __init__(self, names: tuple[DeskName, ...]) -> None:
        self.by_surname: dict[str, list[Person]] = defaultdict(list)
        self._by_key: dict[str, set[str]] = defaultdict(set)
        for entry in names:
            if entry.kind != "person":
                continue
            for spelling in (entry.canonical, *entry.aliases):
                *given, surname = spelling.split()
                self.by_surname[folded(surname)].append(Person(entry, tuple(given), surname))
        for surname in self.by_surname:
            for key in keys(surname):
                self._by_key[key].add(surname)

    def exact(self, mention: Mention) -> list[Person]:
        """Who of that surname the given names fit."""
        rivals = self.by_surname.get(folded(mention.surname.split()[-1]), [])
        return [p for p in rivals if mention.given and p.given and alike(mention.given[0], p.given[0])]

    def near(self, surname: str) -> Iterator[Person]:
        """People whose surname is nearly, but not quite, this one."""
        word = folded(surname)
        close = set().union(*(self._by_key[key] for key in keys(word) if key in self._by_key))
        for other in sorted(close - {word}):
            if likeness(word, other) >= 0.5 or (slips(word, other) == 1 and min(len(word), len(other)) >= 4):
                yield from self.by_surname[other]


@lru_cache(maxsize=4)
def index(names: tuple[DeskName, ...]) -> Index:
    """The index of a names file."""
    return Index(names)

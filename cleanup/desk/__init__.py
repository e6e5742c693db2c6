"""The desk's names file: who is called what, since when, and how we have got it wrong before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

KINDS = ("person", "organisation", "place")


@dataclass(frozen=True, slots=True)
class Title:
    """A title held for a time; open ends mean always."""

    text: str
    since: date | None = None
    until: date | None = None
    """The first day on which it was no longer held."""

    def holds(self, day: date | None) -> bool:
        """Whether it was held on that day; without a day only a title without dates is certain."""
        if day is None:
            return self.since is None and self.until is None
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class DeskName:
    """One entry of the names file."""

    canonical: str
    kind: str = "person"
    """person, organisation or place"""
    aliases: tuple[str, ...] = ()
    misspellings: tuple[str, ...] = ()
    titles: tuple[Title, ...] = ()
    party: str = ""
    """As in a party tag: R-Ind."""
    pronoun: str = ""
    note: str = ""

    def title(self, day: date | None) -> str:
        """The title held on a day; nothing where none is certain."""
        return next((title.text for title in self.titles if title.holds(day)), "")


@dataclass(frozen=True, slots=True)
class Desk:
    """The names a desk has confirmed."""

    names: tuple[DeskName, ...] = ()
    source: str = ""
    """The file they were read from."""

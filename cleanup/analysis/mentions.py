"""Mentions: every place where a person, an organisation or a place is named."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cleanup.edit import Span


class NameKind(StrEnum):
    """What bears a name."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming; title and possessive do not belong to the span."""

    start: int
    end: int
    text: str
    kind: NameKind
    title: str = ""
    """As it stands before the name: Sen., President."""
    given: tuple[str, ...] = ()
    surname: str = ""
    """With its particles: von der Leyen."""
    suffix: str = ""

    @property
    def span(self) -> Span:
        """The name without title and possessive."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Entity:
    """Mentions that mean the same one."""

    name: str
    kind: NameKind
    mentions: tuple[Mention, ...]

"""Those who are named, with the spellings that are one name put together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cleanup.analysis import Analysis, Entity, Mention
from cleanup.analysis.mentions import NameKind
from cleanup.analysis.naming.people import agree
from cleanup.correctors.names.by_line import authors
from cleanup.correctors.names.forms import Place, forms
from cleanup.correctors.names.pairs import Verdict
from cleanup.correctors.names.rulings import rulings

SURE = 0.6
"""Spellings that are this likely to be one name are shown as one entity."""


def clusters(analysis: Analysis) -> tuple[Entity, ...]:
    """The entities of an article, a person's misspellings among his or her own, in order of first mention."""
    merged = _Merged(analysis)
    for verdict, rival in rulings(analysis, forms(analysis)):
        if rival is None and verdict.confidence >= SURE:
            merged.take(verdict)
    for line, life in authors(analysis):
        merged.join(analysis.entity_of(line), analysis.entity_of(life))
    return merged.entities()


class _Merged:
    """Entities of which some were found to be one."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.into: dict[int, Entity] = {}
        self.more: list[tuple[Entity, Mention]] = []

    def take(self, verdict: Verdict) -> None:
        """Put each place of the wrong spelling to the one bearer of the right one it fits."""
        for place in verdict.wrong.places:
            bearers = list(self._bearers(verdict, place))
            if len(bearers) != 1:
                continue
            if place.mention is None:
                text = self.analysis.text[place.start : place.end]
                mention = Mention(place.start, place.end, text, NameKind.PERSON, surname=text)
                self.more.append((bearers[0], mention))
            else:
                self.join(self.analysis.entity_of(place.mention), bearers[0])

    def _bearers(self, verdict: Verdict, place: Place) -> Iterator[Entity]:
        seen: set[int] = set()
        given = place.mention.given if place.mention and verdict.wrong.role == "surname" else ()
        for other in verdict.right.places:
            if other.mention is not None and agree(given, other.mention.given):
                entity = self.final(self.analysis.entity_of(other.mention))
                if id(entity) not in seen:
                    seen.add(id(entity))
                    yield entity

    def final(self, entity: Entity) -> Entity:
        """The entity that one has become part of."""
        while id(entity) in self.into:
            entity = self.into[id(entity)]
        return entity

    def join(self, one: Entity, other: Entity) -> None:
        """Make one entity part of the other."""
        one, other = self.final(one), self.final(other)
        if one is not other:
            self.into[id(one)] = other

    def entities(self) -> tuple[Entity, ...]:
        """All that are left."""
        groups: dict[int, list[Mention]] = {}
        for entity in self.analysis.entities:
            groups.setdefault(id(self.final(entity)), []).extend(entity.mentions)
        for entity, mention in self.more:
            groups[id(self.final(entity))].append(mention)
        found = [
            replace(entity, name=_name(entity, mentions), mentions=tuple(sorted(mentions, key=_start)))
            for entity in self.analysis.entities
            if (mentions := groups.get(id(entity)))
        ]
        return tuple(sorted(found, key=lambda e: e.mentions[0].start))


def _name(entity: Entity, mentions: list[Mention]) -> str:
    """The name of an entity, with the given name it has only beside a wrong surname."""
    if entity.kind is not NameKind.PERSON or any(m.given for m in entity.mentions):
        return entity.name
    given = next((m.given for m in mentions if m.given), ())
    return " ".join((*given, entity.name))


def _start(mention: Mention) -> int:
    return mention.start

"""Whom a pronoun can mean: the people named and spoken of around it, and of which sex they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from cleanup.analysis import Analysis, Kind, Mention
from cleanup.analysis.mentions import Entity, NameKind
from cleanup.analysis.naming.similarity import similarity
from cleanup.analysis.saying.meant import is_woman
from cleanup.correctors.attribution.frames import outside

GARBLED = 0.5
"""Below this measure of garbling a pronoun is the writer’s where anybody without a name is spoken of."""
CLEAR, CLEARER = 4.0, 12.0
"""How surely a given name has to tell, in a garbled article and in any other."""
ALIKE = 0.8
"""From here on a surname without a given name is another one misspelt."""
MEN = re.compile(
    r"\b(?i:man|men|boys?|husband|sons?|father|brothers?|king|uncle|nephew|widower|grandfather|boyfriend"
    r"|gentleman|actor|priest|pope|prince|mr|guys?|dad|spokesman|chairman|congressman"
    r"|businessman|policeman)\b"
)
WOMEN = re.compile(
    r"\b(?i:woman|women|girls?|wife|daughters?|mother|sisters?|queen|aunt|niece|widow|grandmother|girlfriend"
    r"|lady|actress|nun|princess|mrs|ms|miss|mom|spokeswoman|chairwoman|congresswoman)\b"
)
HE = re.compile(r"\b(?i:he|him|his|himself)\b")
SHE = re.compile(r"\b(?i:she|her|hers|herself)\b")
SOMEBODY = re.compile(
    r"\b(?i:an?|another|one|each|every|any|no|the|whose|this|that)\s(?:[\w’'-]+\s){0,3}?"
    r"(?:[a-z]{2,}(?:er|or|ist|ian|ant|ent|ee|man|woman|ess|ate|ive)|judge|client|friend|child|person|aide|chief"
    r"|colleague|king|guest|pilot|cousin|partner|bride|groom|victim|thief|captain|coach|clerk|nurse|guard"
    r"|general|member|head|president|official|cop|host|guide|player|patient)\b"
)
"""Somebody who is not named: a client, the judge, another retired teacher."""


class Referents:
    """The people of an article, to be asked about a stretch of it. What is quoted does not count."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._people = [e for e in analysis.entities if e.kind is NameKind.PERSON]
        self._women: dict[str, bool | None] = {}
        self.report = analysis.unquoted

    @cached_property
    def garbled(self) -> bool:
        """Whether the article bears the marks of a machine."""
        return self._analysis.garbledness.score >= GARBLED

    def people(self, start: int, end: int) -> Iterator[tuple[Mention, Entity]]:
        """Those named in text[start:end], but for the author."""
        for mention in self._analysis.mentions_in(start, end):
            if mention.kind is NameKind.PERSON and self._in_report(mention):
                yield mention, self._analysis.entity_of(mention)

    def _in_report(self, mention: Mention) -> bool:
        """Whether the report speaks of somebody, in its own words."""
        paragraph = self._analysis.paragraph_at(mention.start)
        author = paragraph is not None and paragraph.kind is Kind.BYLINE
        return not author and outside(self._analysis, mention.start)

    def woman(self, entity: Entity) -> bool | None:
        """Whether a person is a woman; None where neither a title nor a given name tells."""
        if entity.name not in self._women:
            self._women[entity.name] = self._is_woman(entity)
        return self._women[entity.name]

    def only(self, start: int, end: int) -> Entity | None:
        """The only person named in text[start:end], if of known sex."""
        found = {entity.name: entity for _, entity in self.people(start, end)}
        if len(found) != 1:
            return None
        (entity,) = found.values()
        return entity if self.woman(entity) is not None else None

    def nobody_else(self, start: int, end: int, *, woman: bool, own: Entity | None) -> bool:
        """Whether text[start:end] names and speaks of no woman (no man) but perhaps `own`.

        In an article without marks of garbling the paragraph before has to be silent as well.
        """

        def silent(start: int, *others: re.Pattern[str]) -> bool:
            about = (entity for _, entity in self.people(start, end) if entity is not own)
            if any(self.woman(entity) in (None, woman) for entity in about):
                return False
            return not any(other.search(self.report, start, end) for other in others)

        others = WOMEN if woman else MEN
        if not silent(start, others):
            return False
        return silent(self._paragraph_before(start), others, SHE if woman else HE, SOMEBODY) or self.garbled

    def _paragraph_before(self, offset: int) -> int:
        here = self._analysis.paragraph_at(offset)
        return self._analysis.paragraphs[max(here.index - 1, 0)].start if here else 0

    def nobody_named(self, offset: int) -> bool:
        """Whether no person is named before an offset."""
        return not any(entity.mentions[0].start < offset for entity in self._people)

    def by_surname(self, word: str) -> Entity | None:
        """The only person of this surname, case aside."""
        found = [e for e in self._people if any(m.surname.lower() == word.lower() for m in e.mentions)]
        return found[0] if len(found) == 1 else None

    def _is_woman(self, entity: Entity) -> bool | None:
        if any(mention.given for mention in entity.mentions):
            return self._told(entity)
        near = [
            other
            for other in self._people
            if other is not entity
            and any(m.given and similarity(entity.name, m.surname or m.text) >= ALIKE for m in other.mentions)
        ]
        return self._told(near[0] if len(near) == 1 else entity)

    def _told(self, entity: Entity) -> bool | None:
        """By title and given name; how garbled the article is is asked only where it tells."""
        told, surely = is_woman(entity, CLEAR), is_woman(entity, CLEARER)
        return told if told == surely or self.garbled else surely

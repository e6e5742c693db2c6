"""Whom a speaker's phrase means: the person named in it, or the only one that its pronoun can stand for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from cleanup.analysis.mentions import Entity, Mention, NameKind
from cleanup.analysis.paragraphs import Paragraph
from cleanup.edit import Span
from cleanup.lexicon.given import female, male

WOMEN = frozenset("ms mrs miss madam lady queen princess congresswoman chairwoman spokeswoman sister".split())
MEN = frozenset("mr sir lord king prince congressman chairman spokesman brother".split())
FARTHEST = 3_000
"""So far back a pronoun reaches, in code points."""
CLEAR = 4.0
"""So many times more bearers of a given name are of one sex where it tells."""


class Named:
    """The people of an article, to be asked who is meant at a place."""

    def __init__(self, entities: Sequence[Entity], paragraphs: Sequence[Paragraph]) -> None:
        self._paragraphs = paragraphs
        people = [e for e in entities if e.kind is NameKind.PERSON]
        self._mentions = sorted(((m, e) for e in people for m in e.mentions), key=lambda pair: pair[0].start)
        self._starts = [mention.start for mention, _ in self._mentions]
        self._she: dict[str, bool | None] = {}

    def meant(self, text: str, speaker: Span) -> Entity | None:
        """The person that the phrase names; for he and she the only candidate since the paragraph before."""
        for mention, entity in self._between(speaker.start, speaker.end):
            if mention.end == speaker.end:
                return entity
        word = text[speaker.start : speaker.end].lower()
        if word not in ("he", "she"):
            return None
        here = bisect_right(self._paragraphs, speaker.start, key=lambda p: p.start) - 1
        first = max(self._paragraphs[max(here - 1, 0)].start, speaker.start - FARTHEST)
        found = {e.name: e for _, e in self._between(first, speaker.start) if self._fits(e, word)}
        return next(iter(found.values())) if len(found) == 1 else None

    def _between(self, start: int, end: int) -> Iterator[tuple[Mention, Entity]]:
        for at in range(bisect_left(self._starts, start), len(self._starts)):
            if self._starts[at] >= end:
                return
            yield self._mentions[at]

    def _fits(self, entity: Entity, pronoun: str) -> bool:
        if entity.name not in self._she:
            self._she[entity.name] = is_woman(entity)
        she = self._she[entity.name]
        return she is None or she == (pronoun == "she")


def is_woman(entity: Entity, clear: float = CLEAR) -> bool | None:
    """Whether the person is a woman, by title and given name; None where these do not tell or disagree.

    `clear` is by how many times more of the bearers of the given name have to be of one sex.
    """
    told: set[bool] = set()
    for mention in entity.mentions:
        titles = set(mention.title.lower().replace(".", "").split())
        if titles & WOMEN or titles & MEN:
            told.add(bool(titles & WOMEN))
    given = next((m.given[0] for m in entity.mentions if m.given), "")
    women, men = female(given), male(given)
    if women > clear * men:
        told.add(True)
    elif men > clear * women:
        told.add(False)
    return told.pop() if len(told) == 1 else None

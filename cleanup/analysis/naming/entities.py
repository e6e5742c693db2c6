"""All who are named in a text: persons, organisations, places."""

from __future__ import annotations

from collections.abc import Sequence

from cleanup.analysis.mentions import Entity
from cleanup.analysis.naming.others import others
from cleanup.analysis.naming.people import accepted, entity, people
from cleanup.analysis.naming.persons import candidates
from cleanup.analysis.naming.runs import Run, runs
from cleanup.analysis.paragraphs import Paragraph


def entities(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Entity, ...]:
    """In order of first mention."""
    found: list[Run] = [run for p in paragraphs for run in runs(text, p.start, p.end)]
    persons = accepted([candidate for run in found for candidate in candidates(text, run)])
    made = [entity(mentions, text) for mentions in people(persons)]
    made += others(text, found, sorted((c.start, c.end) for c in persons))
    return tuple(sorted(made, key=lambda e: e.mentions[0].start))

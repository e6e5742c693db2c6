"""All who are named in a text: persons, organisations, places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleanup.analysis.mentions import Entity, NameKind
from cleanup.analysis.naming.grounds import datelines, seat_of
from cleanup.analysis.naming.others import others
from cleanup.analysis.naming.people import accepted, entity, people
from cleanup.analysis.naming.persons import candidates
from cleanup.analysis.naming.runs import Run, in_capitals, runs
from cleanup.analysis.naming.similarity import folded
from cleanup.analysis.naming.teams import teams
from cleanup.analysis.paragraphs import Kind, Paragraph


def entities(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Entity, ...]:
    """In order of first mention."""
    playing = sorted(teams(text, [(p.start, p.end) for p in paragraphs]))
    towns = datelines(text, [p.start for p in paragraphs])
    tables, placed = {start for start, _ in playing}, dict(towns)
    by_paragraph = [
        (p.kind, run)
        for p in paragraphs
        if p.start not in tables
        for run in runs(text, placed.get(p.start, p.start), p.end)
    ]
    found = [run for _, run in by_paragraph]
    quiet = [run for kind, run in by_paragraph if kind is Kind.BYLINE or not in_capitals(run)]
    plain = [candidate for run in quiet for candidate in candidates(text, run)]
    seats = {seat for run in quiet if (seat := seat_of(run))} - {c.given[0].text for c in plain if c.given}
    plain = [c for c in plain if c.given or c.title or c.name not in seats]
    names = {folded(f"{c.given[0].text} {c.surname[-1].text}") for c in plain if c.given}
    loud = [
        each
        for kind, run in by_paragraph
        if kind is not Kind.BYLINE and in_capitals(run)
        for each in _apart(text, run, names)
    ]
    persons = accepted([*plain, *(candidate for run in loud for candidate in candidates(text, run))])
    made = [entity(mentions, text) for mentions in people(text, persons)]
    apart = [(*span, NameKind.ORGANISATION) for span in playing] + [(*span, NameKind.PLACE) for span in towns]
    made += others(text, found, sorted((c.start, c.end) for c in persons), apart, seats)
    return tuple(sorted(made, key=lambda e: e.mentions[0].start))


def _apart(text: str, run: Run, names: set[str]) -> Iterator[Run]:
    """A run in capitals word by word, unless it is the full name of somebody in the article."""
    if folded(text[run.start : run.end]) in names:
        yield run
        return
    for piece in run.pieces:
        yield Run((piece,), first=False)

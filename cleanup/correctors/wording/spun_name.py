"""Names that were taken for words and given a synonym: Ms. Long is called Lengthy in the next paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from cleanup.analysis import Analysis, Mention
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.tables import entries
from cleanup.lexicon.thesaurus import synonyms

ID = "wording/spun-name"
CUES = "said|says|told|added|asked|wrote|mentioned|instructed|stated|replied|noted|acknowledged"
SPEAKER = re.compile(
    rf"(?:(?<=[.!?,”\"] )|(?<=\n)|\A)(?P<before>[A-Z][a-z]+(?: [a-z]+)??) (?:{CUES})\b"
    r"|\b(?:said|says|added) (?P<behind>[A-Z][a-z]+)(?=[.,])"
)
"""A name alone, right before or right behind a reporting verb."""
CAPITAL = re.compile(r"[A-Z][a-z]+")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A hunk for each name that a synonym of it stands for elsewhere in the article."""
    if not _has_pair(analysis.prose):
        return
    people = [m for m in analysis.mentions if m.kind == "person" and m.given and m.surname]
    if people:
        yield from _speakers(analysis, people)
        yield from _given_names(analysis, people)


def _has_pair(text: str) -> bool:
    """Whether a word and what may stand for it both have a capital: without that nobody is looked for."""
    capitals = {word.lower() for word in CAPITAL.findall(text)}
    table = _table()
    return any(
        other in capitals or other.partition(" ")[0] in capitals
        for word in capitals
        if word in table
        for other in table[word]
    )


def _speakers(analysis: Analysis, people: Sequence[Mention]) -> Iterator[Hunk]:
    """A speaker whose surname is a synonym of that of a full name, or the other way round."""
    surnames = {person.surname: person for person in people}
    seen: set[str] = set()
    for match in SPEAKER.finditer(analysis.prose):
        spoken = match[match.lastgroup or 0]
        if spoken in surnames:
            continue
        where = Span(*match.span(match.lastgroup or 0))
        for surname, person in surnames.items():
            if spoken.lower() in _substitutes(surname):
                yield _hunk(analysis, where, surname, person.span)
            elif surname.lower() in _substitutes(spoken) and surname not in seen:
                seen.add(surname)
                start = person.end - len(surname)
                yield _hunk(analysis, Span(start, person.end), spoken, where)


def _given_names(analysis: Analysis, people: Sequence[Mention]) -> Iterator[Hunk]:
    """A given name that is a synonym of the one another mention of the same surname has."""
    by_surname: dict[str, list[Mention]] = {}
    for person in people:
        by_surname.setdefault(person.surname, []).append(person)
    for same in by_surname.values():
        given = {person.given[0]: person for person in same}
        for person in same:
            for other, evidence in given.items():
                if person.given[0].lower() in _substitutes(other):
                    where = Span(person.start, person.start + len(person.given[0]))
                    yield _hunk(analysis, where, other, evidence.span)


def _hunk(analysis: Analysis, where: Span, name: str, evidence: Span) -> Hunk:
    written = analysis.prose[where.start : where.end]
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message=f"“{written}” is a synonym of the name {name}, which stands elsewhere in the article.",
        span=where,
        edits=(Edit(where.start, where.end, name),),
        confidence=0.85,
        evidence=(Evidence(f"{analysis.prose[evidence.start : evidence.end]} stands here", evidence),),
    )


@cache
def _substitutes(name: str) -> frozenset[str]:
    return _table().get(name.lower(), frozenset())


@cache
def _table() -> dict[str, frozenset[str]]:
    table = {word: telling for word, (telling, _) in synonyms().items()}
    for word, substitutes in (line.split("\t") for line in entries("spun_names.tsv")):
        table[word] = table.get(word, frozenset()) | frozenset(substitutes.split("|"))
    return table


RULE = Rule(ID, "A name taken for a word and given a synonym", find, respells=True)

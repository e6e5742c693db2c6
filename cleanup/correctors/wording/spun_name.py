"""Names taken for words: Ms. Long is called Lengthy in the next paragraph, and Mr. Guerra War."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from cleanup.analysis import Analysis, Mention
from cleanup.correctors.names.personal import is_complete, is_personal
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.proper import traits
from cleanup.lexicon.speech import Form, reporting
from cleanup.lexicon.tables import entries
from cleanup.lexicon.thesaurus import synonyms

ID = "wording/spun-name"
SPEAKER = re.compile(
    r"(?:(?<=[.!?,”\"] )|(?<=\n)|\A)(?P<before>[A-Z]\w+(?: [a-z]+)??)"
    r" (?:also |then |later )?(?P<verb>[a-z]{3,})\b"
    r"|\b(?:said|says|added) (?P<behind>[A-Z]\w+)(?=[.,])"
)
"""A name alone, right before or right behind a reporting verb."""
TELLS = frozenset({Form.PAST, Form.PRESENT})
CAPITAL = re.compile(r"\b[A-Z]\w+")
GARBLED = 0.3
"""So garbled an article has a name where a sentence begins with a bare noun."""
ALONE = re.compile(r"(?<![\w’'-])(?<![A-Z]\. )[A-Z][a-z]{2,}(?![\w-]| [A-Z]|[’'](?!s\b))")
INSIDE = re.compile(r"(?<!\bthe)(?<!\ban)(?<!\ba)(?:\b[a-z]+|[a-z],) $")

AMID = re.compile(r"[a-z] $")
SMALL = re.compile(r"\b[a-z]+\b")
MENDED = 0.2
"""So garbled an article may have been translated."""
OFTEN = 3
"""So often a name stands that is not a person's for a word that stands once to be it."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A hunk for each name that a synonym or a translation of it stands for elsewhere in the article."""
    if not _has_pair(analysis.prose):
        return
    yield from _things(analysis)
    people = [m for m in analysis.mentions if m.kind == "person"]
    full = [m for m in people if m.given and m.surname]
    if full:
        yield from _speakers(analysis, full, {m.surname for m in people if m.given or m.title})
        yield from _given_names(analysis, full)
        yield from _elsewhere(analysis, full)


def _has_pair(text: str) -> bool:
    """Whether a word and what may stand for it both have a capital: without that nobody is looked for."""
    capitals = {word.lower() for word in CAPITAL.findall(text)}
    return any(
        other in capitals or other.partition(" ")[0] in capitals
        for word in capitals
        for other in _substitutes(word)
    )


def _speakers(analysis: Analysis, full: Sequence[Mention], introduced: set[str]) -> Iterator[Hunk]:
    """A speaker whom nobody introduced and whose name is what a surname means, or the other way round."""
    surnames = {person.surname: person for person in full}
    seen: set[str] = set()
    for where in _spoken(analysis.prose):
        spoken = analysis.prose[where.start : where.end]
        if spoken in introduced:
            continue
        for surname, person in surnames.items():
            if spoken.lower() in _substitutes(surname):
                yield _hunk(analysis, where, surname, person.span)
            elif surname.lower() in _substitutes(spoken) and surname not in seen:
                seen.add(surname)
                start = person.end - len(surname)
                yield _hunk(analysis, Span(start, person.end), spoken, where)


def _spoken(text: str) -> Iterator[Span]:
    """Each name, or word with a capital, that stands alone as the subject of a reporting verb."""
    for match in SPEAKER.finditer(text):
        verb = reporting(match["verb"] or "said")
        if verb is not None and verb.form in TELLS:
            yield Span(*match.span("before" if match["before"] else "behind"))


def _elsewhere(analysis: Analysis, people: Sequence[Mention]) -> Iterator[Hunk]:
    """A capital inside the sentence, or a place where only a person can stand, and a synonym of a surname."""
    surnames = {person.surname: person for person in people if person.surname.isalpha()}
    meant = {other: name for name in surnames for other in _substitutes(name)}
    borne = {word for person in people for word in person.text.split()}
    for match in ALONE.finditer(analysis.prose):
        name, (start, end) = meant.get(match.group().lower()), match.span()
        if name is None or match.group() in borne:
            continue
        inside = INSIDE.search(analysis.prose, max(0, start - 12), start) is not None
        behind = surnames[name].end < start and is_complete(analysis.prose, end)
        if not behind or not traits(match.group()).common:
            continue
        personal = inside or is_personal(analysis.prose, start, end)
        if personal or analysis.garbledness.score >= GARBLED:
            yield _hunk(analysis, Span(start, end), name, surnames[name].span)


def _things(analysis: Analysis) -> Iterator[Hunk]:
    """A capital amid small letters, of a word that means what the article keeps naming: a club, a town."""
    written = Counter(CAPITAL.findall(analysis.prose))
    words = set(SMALL.findall(analysis.prose))
    tables = (_spun(), _translated())
    meant = {
        other: name
        for name, count in written.items()
        if count >= OFTEN and name.lower() not in words
        for table in tables
        for other in table.get(name.lower(), ())
    }
    for match in ALONE.finditer(analysis.prose) if meant else ():
        word, (start, end) = match.group(), match.span()
        name = meant.get(word.lower())
        alone = name and written[word] == 1 and not word.startswith(name)
        amid = alone and AMID.search(analysis.prose, max(0, start - 3), start)
        if name and amid and analysis.garbledness.score >= MENDED:
            first = analysis.prose.index(name)
            yield _hunk(analysis, Span(start, end), name, Span(first, first + len(name)))


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
    means = name.lower() in _translated()
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message=f"“{written}” is {'what the name' if means else 'a synonym of the name'} {name}"
        f"{' means' if means else ''}, which stands elsewhere in the article.",
        span=where,
        edits=(Edit(where.start, where.end, name),),
        confidence=0.85,
        evidence=(Evidence(f"{analysis.prose[evidence.start : evidence.end]} stands here", evidence),),
    )


@cache
def _substitutes(name: str) -> frozenset[str]:
    """What may stand for a name, in lower case."""
    word = name.lower()
    telling, _ = synonyms().get(word, (frozenset(), frozenset()))
    return telling | _spun().get(word, frozenset()) | _translated().get(word, frozenset())


@cache
def _spun() -> dict[str, frozenset[str]]:
    return _table("spun_names.tsv")


@cache
def _translated() -> dict[str, frozenset[str]]:
    return _table("translated_names.tsv")


def _table(name: str) -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for word, substitutes in (line.split("\t") for line in entries(name)):
        table[word] = table.get(word, frozenset()) | frozenset(substitutes.split("|"))
    return table


RULE = Rule(ID, "A name taken for a word: its synonym or what it means", find, respells=True)

"""Names as the desk's names file has them: its misspellings, near misses, party tags and dated titles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Entity, Mention
from cleanup.analysis.mentions import NameKind
from cleanup.analysis.naming.people import alike
from cleanup.analysis.naming.similarity import folded, likeness
from cleanup.correctors.names.dates import day_of
from cleanup.correctors.names.desk_index import Person, index
from cleanup.correctors.rule import Rule
from cleanup.desk import DeskName
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.proper import traits

ID = "names/known"
LEAD = (
    r"(?:[Tt]he )?(?:(?:Rep|Sen|Gov)\.|Representative|Senator|Republican|Democrat(?:ic)?|Congress(?:wo)?man)"
)
TAGGED = re.compile(
    rf"\b(?P<lead>{LEAD}) (?P<name>(?:[A-Z][\w’'-]+ ){{0,2}}[A-Z][\w’'-]+) "
    r"\((?P<tag>[RDI]-(?:[A-Z][a-z]+\.?|(?:[A-Z]\.){2}|W\.Va\.|[A-Z]{2}))\)"
)
ABBREVIATED = ("Rep.", "Sen.", "Gov.", "Lt. Gov.", "President", "Vice President")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """What the names file knows better than the article."""
    names = analysis.house.desk.names
    if not names:
        return
    yield from _misspellings(analysis)
    yield from _tags(analysis)
    for entity in analysis.entities:
        if entity.kind is NameKind.PERSON:
            yield from _person(analysis, entity)


def respellings(analysis: Analysis) -> dict[str, str]:
    """Surnames as the article has them, to what the names file says they are."""
    found = {}
    for entity in analysis.entities if analysis.house.desk.names else ():
        if entity.kind is NameKind.PERSON and (person := _near(analysis, entity)):
            found[entity.mentions[0].surname.split()[-1]] = person.surname
    return found


def _source(analysis: Analysis, entry: DeskName) -> Evidence:
    note = f"{entry.canonical}{f': {entry.note}' if entry.note else ''}"
    return Evidence(note, source=analysis.house.desk.source or "names file")


def _misspellings(analysis: Analysis) -> Iterator[Hunk]:
    """What the file lists as got wrong before, wherever it stands."""
    listed = {wrong: entry for entry in analysis.house.desk.names for wrong in entry.misspellings}
    if not listed:
        return
    pattern = re.compile(
        rf"(?<![\w@#-])(?:{'|'.join(map(re.escape, sorted(listed, key=len, reverse=True)))})(?![\w@])"
    )
    places: dict[str, list[Edit]] = {}
    for match in pattern.finditer(analysis.prose):
        entry = listed[match.group()]
        right = _as_long(match.group(), entry.canonical)
        edit = Edit(match.start(), match.end(), right)
        if analysis.open_to(ID, edit):
            places.setdefault(match.group(), []).append(edit)
    for wrong, edits in places.items():
        entry = listed[wrong]
        yield Hunk(
            ID,
            Class.REVIEW,
            f"The names file has “{wrong}” as a misspelling of {entry.canonical}.",
            Span(edits[0].start, edits[0].end),
            tuple(edits),
            confidence=0.97,
            evidence=(_source(analysis, entry),),
        )


def _as_long(wrong: str, canonical: str) -> str:
    """The right name with as many words as the wrong one: the surname alone for a surname."""
    words = canonical.split()
    return canonical if " " in wrong else max(words, key=lambda word: likeness(folded(wrong), folded(word)))


def _tags(analysis: Analysis) -> Iterator[Hunk]:
    """`the Republican Stone (R-Ariz.)`: the only one of that party and state whose surname is nearly that."""
    desk, day = analysis.house.desk, day_of(analysis)
    for match in TAGGED.finditer(analysis.prose):
        *given, surname = match["name"].split()
        near = {
            p.entry.canonical: p.entry
            for p in (
                *index(desk.names).near(surname),
                *index(desk.names).by_surname.get(folded(surname), ()),
            )
            if p.entry.party == match["tag"] and (not given or alike(given[0], p.given[0] if p.given else ""))
        }
        if len(near) != 1:
            continue
        entry = next(iter(near.values()))
        title = entry.title(day)
        wanted = f"{title} {entry.canonical}".strip()
        written = f"{match['lead']} {match['name']}"
        if written == wanted or (given and written.endswith(entry.canonical)) or not title:
            continue
        span = Span(match.start("lead"), match.end("name"))
        yield Hunk(
            ID,
            Class.REVIEW,
            f"Of {match['tag']}, the names file has {wanted}.",
            span,
            (Edit(span.start, span.end, wanted),),
            confidence=0.9 if given or day else 0.8,
            evidence=(_source(analysis, entry),),
        )


def _person(analysis: Analysis, entity: Entity) -> Iterator[Hunk]:
    known = index(analysis.house.desk.names)
    full = next((m for m in entity.mentions if m.given), None)
    if full is None:
        return
    exact = known.exact(full)
    if exact:
        yield from _titles(analysis, entity, exact[0].entry)
        return
    person = _near(analysis, entity)
    if person is not None:
        yield _respelling(analysis, entity, person)


def _near(analysis: Analysis, entity: Entity) -> Person | None:
    """The one person of the file whose given name fits and whose surname is nearly this one's."""
    known = index(analysis.house.desk.names)
    full = next((m for m in entity.mentions if m.given), None)
    if full is None or known.exact(full):
        return None
    surname = full.surname.split()[-1]
    near = [p for p in known.near(surname) if p.given and folded(p.given[0]) == folded(full.given[0])]
    return near[0] if len({p.entry.canonical for p in near}) == 1 else None


def _respelling(analysis: Analysis, entity: Entity, person: Person) -> Hunk:
    edits = [Edit(*place, person.surname) for place in _places(analysis, entity)]
    wrong = entity.mentions[0].surname
    titled = any(m.title in {t.text for t in person.entry.titles} for m in entity.mentions if m.title)
    coined = traits(wrong).coined
    return Hunk(
        ID,
        Class.REVIEW,
        f"The names file has {person.entry.canonical}, not “{entity.name}”.",
        Span(edits[0].start, edits[0].end),
        tuple(edit for edit in edits if analysis.open_to(ID, edit)) or tuple(edits),
        confidence=0.93 if titled or coined else 0.7,
        evidence=(_source(analysis, person.entry),),
    )


def _places(analysis: Analysis, entity: Entity) -> Iterator[tuple[int, int]]:
    """Where the surname stands, within this person's mentions or in nobody's."""
    surname = entity.mentions[0].surname.split()[-1]
    own = {mention.start for mention in entity.mentions}
    taken = [(m.start, m.end) for m in analysis.mentions if m.start not in own]
    for match in re.finditer(rf"(?<![\w@#-]){re.escape(surname)}(?![\w@-])", analysis.prose):
        if not any(start <= match.start() < end for start, end in taken):
            yield match.span()


def _titles(analysis: Analysis, entity: Entity, entry: DeskName) -> Iterator[Hunk]:
    """A title that the person held on another day than the article's."""
    day = day_of(analysis)
    right = entry.title(day) if day else ""
    if not right or day is None:
        return
    others = {title.text for title in entry.titles if not title.holds(day)}
    edits = [edit for m in entity.mentions if (edit := _retitled(analysis, m, right, others)) is not None]
    if edits:
        yield Hunk(
            ID,
            Class.REVIEW,
            f"{entry.canonical} was {right} on {day.isoformat()}, says the names file.",
            Span(edits[0].start, edits[0].end),
            tuple(edits),
            confidence=0.9,
            evidence=(_source(analysis, entry),),
        )


def _retitled(analysis: Analysis, mention: Mention, right: str, others: set[str]) -> Edit | None:
    start = mention.start - len(mention.title) - 1
    if mention.title not in others or mention.title not in ABBREVIATED or mention.title == right:
        return None
    if (
        analysis.text[start : mention.start - 1] != mention.title
        or analysis.text[start - 7 : start] == "former "
    ):
        return None
    return Edit(start, mention.start - 1, right)


RULE = Rule(ID, "Names that the desk's names file spells in another way", find, respells=True)

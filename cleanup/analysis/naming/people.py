"""Who is who: candidates become mentions once the whole document has spoken, and mentions become people."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from cleanup.analysis.mentions import Entity, Mention, NameKind
from cleanup.analysis.naming.persons import LEAST, Candidate
from cleanup.analysis.naming.similarity import folded
from cleanup.lexicon.proper import short_forms

MEN = frozenset(
    "Mr Mr. Sir Lord King Prince Congressman Father Brother Duke Baron Herr Monsieur Señor Pope".split()
)
WOMEN = frozenset(
    "Mrs Mrs. Ms Ms. Miss Dame Lady Queen Princess Congresswoman Sister Duchess Madam Frau".split()
)


def accepted(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that name people, each heard in the light of the others."""
    full = [c for c in found if c.full and c.score >= LEAST]
    surnames = {folded(c.surname[-1].text) for c in full}
    givens = {folded(piece.text) for c in full for piece in c.given if not piece.traits.initial}
    best: dict[str, float] = defaultdict(lambda: -9.0)
    counts: Counter[str] = Counter()
    for candidate in found:
        if not candidate.full:
            key = folded(candidate.surname[-1].text)
            best[key] = max(best[key], candidate.score)
            word = candidate.surname[-1].traits
            counts[key] += bool(word.given or word.surname)
    for key, count in counts.items():
        best[key] += min(0.15 * max(count - 1, 0), 0.6)
    known = surnames | {key for key, score in best.items() if score >= LEAST}
    return [c for c in found if _is_person(c, known, surnames, givens, best)]


def _is_person(
    candidate: Candidate, known: set[str], surnames: set[str], givens: set[str], best: dict[str, float]
) -> bool:
    key = folded(candidate.surname[-1].text)
    word = candidate.surname[-1].traits
    if candidate.full:
        bonus = 1.2 if key in known else 0.0
        return candidate.score + bonus >= LEAST
    if key in surnames:
        return _is_surname(candidate)
    bonus = 0.0
    if key in givens:
        bonus = 3.0
    elif best[key] >= LEAST:
        bonus = 2.2 if not (word.common or word.place) else 1.0
    return candidate.score + bonus >= LEAST


def _is_surname(candidate: Candidate) -> bool:
    """Whether a bare word that is somebody's surname means them here: Brown threw, not: in Jordan."""
    word = candidate.surname[-1].traits
    if word.calendar or word.function:
        return candidate.cue >= 0.8
    if word.place or word.demonym:
        return candidate.cue >= 0.0
    if word.common and candidate.first:
        return candidate.cue > 0.0
    return candidate.cue > -2.0 or not word.common or candidate.cue > -2.6


RIVALS = 40
"""So many people of one surname are told apart."""


class Person:
    """One entity in the making."""

    def __init__(self) -> None:
        self.mentions: list[Candidate] = []
        self.given: list[str] = []
        self.gender = ""
        self.suffixes: set[str] = set()
        """Of the full names; the empty one for those without."""
        self.full: list[int] = []
        """Where the full names start, in order."""

    def fits(self, candidate: Candidate) -> bool:
        """Whether a full name may be this person's: given names, suffix and title do not contradict."""
        suffix = candidate.suffix.rstrip(".")
        if suffix and self.suffixes and suffix not in self.suffixes:
            return False
        gender = gender_of(candidate)
        if gender and self.gender and gender != self.gender:
            return False
        return not self.given or agree([p.text for p in candidate.given], self.given)

    def add(self, candidate: Candidate) -> None:
        """One more mention."""
        self.mentions.append(candidate)
        if candidate.full:
            self.suffixes.add(candidate.suffix.rstrip("."))
            self.full.append(candidate.start)
        names = [piece.text for piece in candidate.given]
        if len("".join(names)) > len("".join(self.given)):
            self.given = names
        self.gender = self.gender or gender_of(candidate)


def gender_of(candidate: Candidate) -> str:
    """m or f where the title says so."""
    for word in candidate.title.split():
        if word in MEN:
            return "m"
        if word in WOMEN:
            return "f"
    return ""


def agree(names: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two sets of given names can be one person's: the same, an initial, a short form."""
    if not names or not others:
        return True
    return any(alike(a, b) for a in names[:2] for b in others[:2])


def alike(a: str, b: str) -> bool:
    """Whether two given names can stand for the same one."""
    one, other = folded(a), folded(b)
    if one == other:
        return True
    if not one or not other:
        return False
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return other in short_forms().get(one, ())


def people(found: Iterable[Candidate]) -> list[list[Candidate]]:
    """Mentions put together: full names by surname and given name, bare names to whom they last meant."""
    ordered = sorted(found, key=lambda c: c.start)
    by_surname: dict[str, list[Person]] = defaultdict(list)
    for candidate in ordered:
        if not candidate.full:
            continue
        rivals = by_surname[folded(candidate.surname[-1].text)]
        person = next((p for p in rivals[-RIVALS:] if p.fits(candidate)), None)
        if person is None:
            person = Person()
            rivals.append(person)
        person.add(candidate)
    by_given: dict[str, list[Person]] = defaultdict(list)
    for rivals in by_surname.values():
        for person in rivals:
            for name in {folded(piece.text) for c in person.mentions for piece in c.given}:
                by_given[name].append(person)
    for candidate in ordered:
        if not candidate.full:
            _place_bare(candidate, by_surname, by_given)
    groups = {id(p): p for rivals in by_surname.values() for p in rivals}
    return [sorted(p.mentions, key=lambda c: c.start) for p in groups.values()]


def _place_bare(
    candidate: Candidate, by_surname: dict[str, list[Person]], by_given: dict[str, list[Person]]
) -> None:
    key = folded(candidate.surname[-1].text)
    rivals = by_surname.get(key) or []
    gender = gender_of(candidate)
    fitting = [p for p in rivals if not (gender and p.gender and p.gender != gender)]
    if not fitting and not candidate.title and key in by_given:
        max(by_given[key], key=lambda p: len(p.mentions)).mentions.append(candidate)
        return
    if not fitting:
        person = Person()
        by_surname[key].append(person)
        person.add(candidate)
        return
    _nearest(fitting, candidate).mentions.append(candidate)


def _nearest(persons: Sequence[Person], candidate: Candidate) -> Person:
    """Whom the article is about, if it has named one far more often; else who was named in full last."""
    if len(persons) == 1:
        return persons[0]
    ranked = sorted(persons[-RIVALS:], key=lambda person: -_count(person, candidate.start))
    if _count(ranked[0], candidate.start) >= 3 * max(_count(ranked[1], candidate.start), 1):
        return ranked[0]
    return min(persons[-RIVALS:], key=lambda person: _distance(person, candidate.start))


def _count(person: Person, offset: int) -> int:
    """How often a person was named before an offset up to which bare names are placed."""
    return bisect_left(person.full, offset) + len(person.mentions) - len(person.full)


def _distance(person: Person, offset: int) -> tuple[bool, int]:
    at = bisect_left(person.full, offset)
    if at:
        return False, offset - person.full[at - 1]
    return True, (person.full[0] if person.full else person.mentions[0].start) - offset


def entity(mentions: Sequence[Candidate], text: str) -> Entity:
    """The entity these candidates make, named by its longest name."""
    longest = max(mentions, key=lambda c: (c.full, len(c.given), -c.start))
    return Entity(
        text[longest.start : longest.end],
        NameKind.PERSON,
        tuple(
            Mention(
                c.start,
                c.end,
                text[c.start : c.end],
                NameKind.PERSON,
                c.title,
                tuple(piece.text for piece in c.given),
                c.name,
                c.suffix,
            )
            for c in mentions
        ),
    )

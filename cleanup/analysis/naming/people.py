"""Who is who: candidates become mentions once the whole document has spoken, and mentions become people."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from cleanup.analysis.mentions import Entity, Mention, NameKind
from cleanup.analysis.naming.gender import Pronouns, of_given, of_role, of_title
from cleanup.analysis.naming.neighbours import FIRM
from cleanup.analysis.naming.persons import LEAST, Candidate
from cleanup.analysis.naming.similarity import folded
from cleanup.lexicon.proper import short_forms


def accepted(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that name people, each heard in the light of the others."""
    full = [c for c in found if c.full and c.score >= LEAST]
    surnames = {_key(c) for c in full}
    givens = {folded(piece.text) for c in full for piece in c.given if not piece.traits.initial}
    best: dict[str, float] = defaultdict(lambda: -9.0)
    counts: Counter[str] = Counter()
    for candidate in found:
        if not candidate.full:
            key = _key(candidate)
            best[key] = max(best[key], candidate.score)
            word = candidate.surname[-1].traits
            counts[key] += bool(word.given or word.surname)
    for key, count in counts.items():
        best[key] += min(0.15 * max(count - 1, 0), 0.6)
    firms = {_key(c) for c in found if not c.full and c.cue <= FIRM} - surnames
    best.update(dict.fromkeys(firms, -9.0))
    known = surnames | {key for key, score in best.items() if score >= LEAST}
    return [c for c in found if _is_person(c, known, surnames, givens, best)]


def _is_person(
    candidate: Candidate, known: set[str], surnames: set[str], givens: set[str], best: dict[str, float]
) -> bool:
    key = _key(candidate)
    word = candidate.surname[-1].traits
    if candidate.full:
        bonus = 1.2 if key in known else 0.0
        return candidate.score + bonus >= LEAST
    if key in surnames:
        return _is_surname(candidate)
    bonus = 0.0
    if best[key] <= -9.0:
        bonus = FIRM
    elif key in givens:
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
        self.told = ""
        """m or f, as titles and roles beside the name say."""
        self.suffixes: set[str] = set()
        """Of the full names; the empty one for those without."""
        self.full: list[int] = []
        """Where the full names start, in order."""

    @property
    def gender(self) -> str:
        """m or f where titles, roles or the given name say so."""
        return self.told or of_given(self.given)

    def fits(self, candidate: Candidate, told: str, pronouns: Pronouns) -> bool:
        """If a full name may be this person's: given names, suffix, title, pronouns do not contradict."""
        suffix = candidate.suffix.rstrip(".")
        if suffix and self.suffixes and suffix not in self.suffixes:
            return False
        if told and self.told and told != self.told:
            return False
        names = [piece.text for piece in candidate.given]
        if not self.given or not agree(names, self.given):
            return not self.given
        if min(len(folded(names[0])), len(folded(self.given[0]))) > 1:
            return True
        one = told or of_given(names) or pronouns.about(candidate)
        other = self.gender or pronouns.about(self.mentions[0])
        return not one or not other or one == other

    def add(self, candidate: Candidate, told: str) -> None:
        """One more mention."""
        self.mentions.append(candidate)
        if candidate.full:
            self.suffixes.add(candidate.suffix.rstrip("."))
            self.full.append(candidate.start)
        names = [piece.text for piece in candidate.given]
        if len("".join(names)) > len("".join(self.given)):
            self.given = names
        self.told = self.told or told


def agree(names: Sequence[str], others: Sequence[str]) -> bool:
    """Whether somebody is called by the middle name: J. Edgar Hoover is Edgar, Thomas R. Bell not Ruth."""
    if not names or not others:
        return True
    if alike(names[0], others[0]):
        return len(names) < 2 or len(others) < 2 or alike(names[1], others[1])
    return _called_by_second(names, others[0]) or _called_by_second(others, names[0])


def _called_by_second(names: Sequence[str], name: str) -> bool:
    """Whether somebody is called by the middle name: J. Edgar Hoover is Edgar, Thomas R. Bell is no Ruth."""
    return len(names) > 1 and min(len(folded(names[1])), len(folded(name))) > 1 and alike(names[1], name)


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


def people(text: str, found: Iterable[Candidate]) -> list[list[Candidate]]:
    """Mentions put together: full names by surname and given name, bare names to whom they last meant."""
    ordered = sorted(found, key=lambda c: c.start)
    pronouns = Pronouns(text, ordered)
    by_surname: dict[str, list[Person]] = defaultdict(list)
    for candidate in ordered:
        if not candidate.full:
            continue
        rivals = by_surname[_key(candidate)]
        told = _told(candidate, text)
        person = next((p for p in rivals[-RIVALS:] if p.fits(candidate, told, pronouns)), None)
        if person is None:
            person = Person()
            rivals.append(person)
        person.add(candidate, told)
    by_given: dict[str, list[Person]] = defaultdict(list)
    for rivals in by_surname.values():
        for person in rivals:
            for name in {folded(piece.text) for c in person.mentions for piece in c.given}:
                by_given[name].append(person)
    bare = [c for c in ordered if not c.full]
    known = set(by_given)
    apart = {id(c) for c in bare if _key(c) not in known and _stands_apart(c, by_surname, text)}
    for candidate in bare:
        if id(candidate) not in apart:
            _place_bare(candidate, by_surname, by_given, pronouns)
    groups = {id(p): p for rivals in by_surname.values() for p in rivals}
    return [sorted(p.mentions, key=lambda c: c.start) for p in groups.values()]


def _stands_apart(candidate: Candidate, by_surname: dict[str, list[Person]], text: str) -> bool:
    """Whether a bare name means nobody who is named in full, by its title; a new person then bears it."""
    told = _told(candidate, text)
    rivals = by_surname[_key(candidate)]
    if any(_may_be(person, told) for person in rivals[-RIVALS:]):
        return False
    rivals.append(Person())
    rivals[-1].add(candidate, told)
    return True


def _key(candidate: Candidate) -> str:
    return folded(candidate.surname[-1].text)


def _told(candidate: Candidate, text: str) -> str:
    return of_title(candidate.title) or of_role(text, candidate.start, candidate.end)


def _may_be(person: Person, told: str) -> bool:
    return not (told and person.gender and person.gender != told)


def _place_bare(
    candidate: Candidate,
    by_surname: dict[str, list[Person]],
    by_given: dict[str, list[Person]],
    pronouns: Pronouns,
) -> None:
    key = _key(candidate)
    told = _told(candidate, pronouns.text)
    fitting = [p for p in by_surname.get(key, [])[-RIVALS:] if _may_be(p, told)]
    if not fitting and not candidate.title:
        fitting = [max(by_given[key], key=lambda p: len(p.mentions))]
    if not fitting:
        fitting = [Person()]
        by_surname[key].append(fitting[0])
        fitting[0].told = told
    if len({p.gender for p in fitting}) > 1:
        told = told or pronouns.about(candidate)
        fitting = [p for p in fitting if _may_be(p, told)] or fitting
    _nearest(fitting, candidate).mentions.append(candidate)


def _nearest(persons: Sequence[Person], candidate: Candidate) -> Person:
    """Whom the article is about, if it has named one far more often; else who was named in full last."""
    if len(persons) == 1:
        return persons[0]
    ranked = sorted(persons, key=lambda person: -_count(person, candidate.start))
    if _count(ranked[0], candidate.start) >= 3 * max(_count(ranked[1], candidate.start), 1):
        return ranked[0]
    return min(persons, key=lambda person: _distance(person, candidate.start))


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

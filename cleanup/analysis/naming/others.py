"""Organisations and places: runs of capitalised words that lists, last words or neighbours give away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from cleanup.analysis.mentions import Entity, Mention, NameKind
from cleanup.analysis.naming.neighbours import is_firm
from cleanup.analysis.naming.runs import Piece, Run, in_capitals
from cleanup.analysis.naming.similarity import folded
from cleanup.lexicon.proper import organisations, places

LINK = re.compile(r" (?:of|for)(?: the)? (?=[A-Z])| (?:and|&) (?=[A-Z])|, (?=[A-Z][a-z]+ and [A-Z])")
WHERE = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Aa]t)(?: (?:northern|southern|eastern|western|central|the town of))? $"
)
EVENTS = frozenset(
    """Act Agreement Award Awards Bill Bowl Championship Championships Code Cup Day Festival Games Law Medal
    Open Pact Plan Prize Protocol Series Tournament Treaty Trophy War Olympics Disease Syndrome Index Scale
    Show Edition Accord Accords Amendment Resolution Doctrine""".split()
)
"""Last words of what is neither an institution nor a place."""
GROUNDS = frozenset(
    """Avenue Ave Ave. Bay Beach Boulevard Bridge Canal Canyon Coast County Creek Drive Falls Gulf Harbor
    Harbour Heights Highway Hills Island Islands Lake Lakes Mountain Mountains Park Peninsula Plaza Port
    Prison Province River Road Sea Square Stadium Strait Street Terrace Valley Village""".split()
)
"""Last words of places."""
GAPS = str.maketrans("\n\u00a0", "  ")


def others(text: str, found: Sequence[Run], taken: Sequence[tuple[int, int]]) -> list[Entity]:
    """Entities of the runs that no person holds, those of one name together."""
    firms = {text[r.start : r.end] for r in found if is_firm(text, r.start, r.end) and _may_be_firm(r)}
    groups: dict[tuple[str, NameKind], list[Mention]] = {}
    for start, end, kind in _named(text, found, taken, firms):
        mention = Mention(start, end, text[start:end], kind)
        groups.setdefault((folded(mention.text.translate(GAPS)), kind), []).append(mention)
    return [Entity(mentions[0].text, kind, tuple(mentions)) for (_, kind), mentions in groups.items()]


def _may_be_firm(run: Run) -> bool:
    first = run.pieces[0].traits
    return not (first.common or first.demonym or first.place or first.function or first.title)


def _named(
    text: str, found: Sequence[Run], taken: Sequence[tuple[int, int]], firms: Set[str]
) -> Iterator[tuple[int, int, NameKind]]:
    people, until = iter([*taken, (len(text) + 1, 0)]), 0
    person = next(people)
    for index, run in enumerate(found):
        while person[1] <= run.start and person[0] <= len(text):
            person = next(people)
        pieces = tuple(
            p for p in run.pieces if p.start >= until and (p.end <= person[0] or p.start >= person[1])
        )
        pieces = tuple(_without_edges(pieces))
        if len(pieces) == 1 and pieces[0].traits.common and in_capitals(run):
            continue
        if not pieces or (len(pieces) > 1 and pieces[0].start < person[0] < pieces[-1].end):
            continue
        for start, end, kind in _kinds(text, pieces, found[index + 1 : index + 3], firms):
            until = max(until, end)
            yield start, end, kind


def _without_edges(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The pieces less words that belong to no name: The, On, Monday, titles."""
    start, end = 0, len(pieces)
    while start < end and _is_edge(pieces[start]):
        start += 1
    while end > start and _is_tail(pieces[end - 1]):
        end -= 1
    return pieces[start:end]


def _is_tail(piece: Piece) -> bool:
    known = piece.traits
    return known.function or known.calendar or piece.particle or known.title in ("role", "courtesy")


def _is_edge(piece: Piece) -> bool:
    known = piece.traits
    return known.function or known.calendar or known.title not in ("", "modifier") or piece.particle


def _kinds(
    text: str, pieces: Sequence[Piece], following: Sequence[Run], firms: Set[str]
) -> Iterator[tuple[int, int, NameKind]]:
    start, end = pieces[0].start, pieces[-1].end
    name = text[start:end].translate(GAPS)
    last = pieces[-1].traits
    if name in places():
        yield start, end, NameKind.PLACE
    elif len(pieces) > 1 and pieces[-1].text in EVENTS:
        return
    elif len(pieces) > 1 and pieces[-1].text in GROUNDS and name not in organisations():
        yield start, end, NameKind.PLACE
    elif name in firms or _is_organisation(name, pieces):
        yield start, _linked(text, end, following), NameKind.ORGANISATION
    elif (
        len(pieces) == 1
        and not last.demonym
        and not last.common
        and WHERE.search(text, max(0, start - 24), start)
    ):
        yield start, end, NameKind.PLACE
    else:
        for piece in pieces:
            if piece.text in places() and (len(pieces) == 1 or pieces[-1].text in places()):
                yield piece.start, piece.end, NameKind.PLACE


def _is_organisation(name: str, pieces: Sequence[Piece]) -> bool:
    last = pieces[-1].traits
    if name in organisations():
        return True
    if len(pieces) == 1:
        return (
            last.acronym
            and len(name) <= 6
            and name not in ("TV", "CEO", "AIDS", "HIV", "GOP", "AM", "PM", "ID", "DNA")
        )
    return last.organisation_last or any(p.traits.organisation_any for p in pieces)


def _linked(text: str, end: int, following: Sequence[Run]) -> int:
    """Where the name ends when what follows `of` or `and` belongs to it: Department of Justice."""
    for run in following:
        link = LINK.match(text, end)
        if link is None or run.start != link.end():
            break
        if link.group() == " and " and not run.pieces[-1].traits.organisation_last:
            break
        end = run.end
    return end

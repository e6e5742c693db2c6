"""Organisations and places: runs of capitalised words that lists, last words or neighbours give away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from cleanup.analysis.mentions import Entity, Mention, NameKind
from cleanup.analysis.naming.bodies import (
    CORPORATE,
    GAPS,
    HEADS,
    OF,
    is_dotted,
    is_organisation,
    is_shortened,
    linked,
    listed,
)
from cleanup.analysis.naming.grounds import EVENTS, is_ground, stands_in
from cleanup.analysis.naming.neighbours import is_firm
from cleanup.analysis.naming.runs import Piece, Run, in_capitals
from cleanup.analysis.naming.similarity import folded
from cleanup.lexicon.proper import organisations, places


class _Known(NamedTuple):
    """What the article says elsewhere of names."""

    firms: Set[str]
    towns: Set[str]
    """Folded."""


def others(
    text: str,
    found: Sequence[Run],
    taken: Sequence[tuple[int, int]],
    apart: Sequence[tuple[int, int, NameKind]] = (),
    seats: Set[str] = frozenset(),
) -> list[Entity]:
    """Entities of the runs that no person holds, and of what was found apart, those of one name together.

    `seats` are towns, whatever else they may be.
    """
    firms = {text[r.start : r.end] for r in found if _may_be_firm(r) and is_firm(text, r.start, r.end)}
    called = _called(found)
    towns = set(map(folded, seats)) | {
        folded(text[start:end]) for start, end, kind in apart if kind is NameKind.PLACE
    }
    towns |= {
        folded(text[r.start : r.end]) for r in found if len(r.pieces) == 1 and stands_in(text, r.pieces)
    }
    groups: dict[tuple[str, NameKind], list[Mention]] = {}
    for start, end, kind in sorted(
        (*_named(text, found, taken, _Known(firms | called.keys(), towns)), *apart)
    ):
        mention = Mention(start, end, text[start:end], kind)
        name = mention.text.translate(GAPS)
        groups.setdefault((folded(called.get(name, name)), kind), []).append(mention)
    return [
        Entity(max((m.text for m in mentions), key=_shown), kind, tuple(mentions))
        for (_, kind), mentions in groups.items()
    ]


def _shown(name: str) -> tuple[bool, int]:
    """How good a name is to show: no headline's capitals, and long."""
    return not name.isupper(), len(name)


def _called(found: Sequence[Run]) -> dict[str, str]:
    """What companies are called for short: Norland Steel Corp. by its first word or all but the last."""
    shorts: dict[str, str] = {}
    for run in found:
        pieces = list(_without_edges(run.pieces))
        if len(pieces) > 1 and pieces[-1].text in CORPORATE:
            names = [piece.text for piece in pieces]
            first = pieces[0].traits
            if not (first.common or first.place or first.demonym or first.given or first.title):
                shorts.setdefault(names[0], " ".join(names))
            if len(pieces) > 2:
                shorts.setdefault(" ".join(names[:-1]), " ".join(names))
    return shorts


def _may_be_firm(run: Run) -> bool:
    first = run.pieces[0].traits
    return not (first.common or first.demonym or first.place or first.function or first.title)


def _named(
    text: str, found: Sequence[Run], taken: Sequence[tuple[int, int]], known: _Known
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
        for start, end, kind in _kinds(text, pieces, found[index + 1 : index + 5], known, person[0]):
            until = max(until, end)
            yield start, end, kind


def _without_edges(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The pieces less words that belong to no name: The, On, Monday, titles."""
    start, end = 0, len(pieces)
    for at, piece in enumerate(pieces[:-1]):
        if _is_compound(piece):
            start = at + 1
    while start < end and _is_edge(pieces[start]) and not _belongs(pieces, start, end):
        start += 1
    while end > start and _is_tail(pieces[end - 1]):
        end -= 1
    return pieces[start:end]


def _belongs(pieces: Sequence[Piece], start: int, end: int) -> bool:
    """Whether what belongs to no name belongs to this one: First Harbour Corp., Justice Department."""
    first, last = pieces[start], pieces[end - 1]
    if first.text in ("First", "Second"):
        return last.text in CORPORATE
    return end - start == 2 and last.text in HEADS and bool(first.traits.title)


def _is_compound(piece: Piece) -> bool:
    """Boston-based, French-owned: it says something of what follows."""
    _, hyphen, last = piece.text.rpartition("-")
    return bool(hyphen) and last.islower() and last.endswith(("ed", "ing", "led", "run", "born"))


def _is_tail(piece: Piece) -> bool:
    known = piece.traits
    title = known.title not in ("", "modifier", "military", "royal", "religious")
    return known.function or known.calendar or piece.particle or title


def _is_edge(piece: Piece) -> bool:
    known = piece.traits
    return known.function or known.calendar or known.title not in ("", "modifier") or piece.particle


def _kinds(
    text: str, pieces: Sequence[Piece], following: Sequence[Run], known: _Known, person: int
) -> Iterator[tuple[int, int, NameKind]]:
    start, end = pieces[0].start, pieces[-1].end
    name = text[start:end].translate(GAPS)
    following = [run for run in following if run.end <= person]
    if name in places():
        yield start, end, NameKind.PLACE
    elif institution := listed(text, pieces):
        begin, until = institution
        whole = begin == start and until >= end
        yield begin, max(until, linked(text, end, following)) if whole else until, NameKind.ORGANISATION
    elif pieces[-1].text in HEADS and OF.match(text, end) and following:
        yield start, linked(text, end, following), NameKind.ORGANISATION
    elif len(pieces) > 1 and pieces[-1].text in EVENTS:
        return
    elif is_ground(text, pieces) and name not in organisations():
        yield start, end, NameKind.PLACE
    elif name in known.firms or is_organisation(name, pieces) or is_shortened(text, pieces):
        yield start, linked(text, end + is_dotted(text, pieces[-1]), following), NameKind.ORGANISATION
    elif stands_in(text, pieces) or (folded(name) in known.towns and not pieces[0].traits.common):
        yield start, end, NameKind.PLACE
    else:
        for piece in pieces:
            if piece.text in places() and (len(pieces) == 1 or pieces[-1].text in places()):
                yield piece.start, piece.end, NameKind.PLACE

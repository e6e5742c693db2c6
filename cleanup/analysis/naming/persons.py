"""Which runs of capitalised words may name people, taken apart and scored."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cleanup.analysis.naming.inner import of_many, of_one
from cleanup.analysis.naming.neighbours import SAYS, around, is_finite
from cleanup.analysis.naming.runs import Piece, Run

LEAST = 1.6
"""Runs that score this much name a person."""
DEPARTMENTS = frozenset(
    """State Defense Defence Homeland|Security Labor Labour Commerce Energy Education Transportation
    Transport Treasury Agriculture Interior Veterans|Affairs War Navy Army Health Justice Finance
    Foreign|Affairs Trade Culture Sport Environment Indian|Affairs Representatives Commons""".replace(
        "|", "\u00a0"
    ).split()
)
OFFICE = re.compile(
    r"(?:[Ss]ecretar(?:y|ies)|[Mm]inister|[Dd]epartment|[Dd]irector|[Cc]hairman|[Cc]hief|[Uu]ndersecretary)"
)


TAG = re.compile(r"[RDI]-[A-Z]")
"""A party and what it represents: R-Georgetown."""


class Candidate(NamedTuple):
    """A name that may be a person's, taken apart."""

    title: str
    given: tuple[Piece, ...]
    surname: tuple[Piece, ...]
    """Particles first; empty never."""
    suffix: str
    start: int
    end: int
    first: bool
    """It starts a sentence and nothing stands before it."""
    score: float
    cue: float
    """The part of the score that the words around it give."""

    @property
    def full(self) -> bool:
        """Given name and surname both."""
        return bool(self.given)

    @property
    def name(self) -> str:
        """The surname with its particles."""
        return " ".join(piece.text for piece in self.surname)


def candidates(text: str, run: Run) -> Iterator[Candidate]:
    """The name a run may hold behind its titles, scored by its words and neighbours."""
    if run.pieces[0].text[1:2] == "-" and TAG.match(run.pieces[0].text):
        return
    title, pieces, stripped = _without_titles(_without_department(text, run))
    suffix = ""
    if len(pieces) > 1 and pieces[-1].suffix:
        suffix, pieces = pieces[-1].text, pieces[:-1]
    while pieces and (pieces[-1].traits.function or pieces[-1].traits.calendar) and len(pieces) > 1:
        weekday = pieces[-1].traits.calendar and len(pieces) > 2
        if (pieces[-1].traits.surname or pieces[-1].traits.given) and not weekday:
            break
        pieces, suffix = pieces[:-1], ""
    verb = ""
    if len(pieces) > 1 and _is_stray_verb(pieces[-1]):
        verb, pieces = pieces[-1].text.lower(), pieces[:-1]
    pieces = _without_institution(pieces)
    if not pieces or all(piece.particle for piece in pieces):
        return
    given, surname = _parts(pieces)
    first = run.first and not stripped and not title
    end = run.end if suffix else pieces[-1].end
    cue = around(text, run, pieces[0].start, end, title, len(pieces) > 1)
    if verb:
        cue += 1.8 if verb in SAYS else 0.8
    inner = of_many(pieces) if len(pieces) > 1 else of_one(pieces[0], first)
    yield Candidate(title, given, surname, suffix, pieces[0].start, end, first, inner + cue, cue)


def _is_stray_verb(piece: Piece) -> bool:
    """Whether the last word of a run is a verb with a capital it should not have: Keller Announced."""
    word = piece.text.lower()
    return (
        piece.traits.common
        and not piece.traits.surname
        and (word in SAYS or is_finite(word) or word == "have")
    )


def _without_institution(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """A person's name at the end of a long run that begins with an institution's."""
    if len(pieces) < 4 or not any(
        p.traits.organisation_any or p.traits.organisation_last for p in pieces[:-2]
    ):
        return pieces
    for size in (3, 2):
        tail = pieces[-size:]
        if tail[0].traits.given > 1 and not any(p.traits.organisation_any or p.traits.common for p in tail):
            return tail
    return pieces


def _without_department(text: str, run: Run) -> tuple[Piece, ...]:
    """The run without the second half of a title that stands before it: (Secretary of) State."""
    if len(run.pieces) < 2:
        return run.pieces
    before = text[max(0, run.start - 32) : run.start]
    if not before.endswith((" of ", " of the ", " for ")) or not OFFICE.search(before):
        return run.pieces
    for size in (2, 1):
        if "\u00a0".join(p.text for p in run.pieces[:size]) in DEPARTMENTS and len(run.pieces) > size:
            return run.pieces[size:]
    return run.pieces


def _without_titles(pieces: tuple[Piece, ...]) -> tuple[str, tuple[Piece, ...], bool]:
    """Title, the rest, and whether words that belong to no name were cut off at the left."""
    start = 0
    while start < len(pieces) - 1 and _is_leading(pieces[start], pieces[start + 1]):
        start += 1
    last = -1
    for index in range(start, len(pieces) - 1):
        kind = pieces[index].traits.title
        if kind and kind != "modifier" and not _is_name_after_all(pieces, start, index):
            last = index
    if last < 0:
        return "", pieces[start:], start > 0
    left = last
    while left > start and (pieces[left - 1].traits.title or pieces[left - 1].text in ("of", "the")):
        left -= 1
    rest = last + 1
    while rest < len(pieces) - 1 and pieces[rest].traits.title == "modifier":
        rest += 1
    return " ".join(piece.text for piece in pieces[left : last + 1]), pieces[rest:], True


def _is_leading(piece: Piece, following: Piece) -> bool:
    """Whether a word at the left of a run belongs to no name: But, Monday, Russian."""
    known = piece.traits
    if known.title and known.title != "modifier":
        return False
    if known.function:
        return not (
            known.given and not following.traits.title and following.traits.surname and known.zipf < 5.5
        )
    if known.demonym and known.given > 1 and following.traits.surname and not following.traits.common:
        return False  # Christian Weber
    return known.demonym or (known.calendar and not known.given) or (known.acronym and not known.given)


def _is_name_after_all(pieces: tuple[Piece, ...], start: int, index: int) -> bool:
    """Whether a word that can be a title is a name here: Martin Luther King Jr., Dean Kamen."""
    piece = pieces[index]
    if piece.text.endswith("."):
        return False
    if (
        index == start
        and piece.traits.given >= 2
        and len(pieces) - index == 2
        and piece.text not in ("Sister", "Major")
    ):
        return True
    if piece.traits.surname < 2 and len(pieces) - index > 2 and pieces[index + 1].traits.given >= 2:
        return False  # Charlotte Mayor Anna Roberts
    return index > start and pieces[index - 1].traits.given >= 2 and not pieces[index - 1].traits.title


def _parts(pieces: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Given names and surname; particles belong to the surname."""
    at = len(pieces) - 1
    while at > 0 and (
        pieces[at - 1].particle
        or pieces[at - 1].text
        in (
            "De",
            "Van",
            "Von",
            "Al",
            "El",
            "Bin",
            "La",
            "Le",
            "Du",
            "Di",
            "Da",
            "Del",
            "Della",
            "Mac",
            "St.",
            "Ben",
            "Abu",
        )
    ):
        if at == 1 and pieces[0].text in ("Al", "Ben", "Van", "Von") and not pieces[1].particle:
            break
        at -= 1
    return pieces[:at], pieces[at:]

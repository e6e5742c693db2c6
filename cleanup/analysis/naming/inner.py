"""What the words of a name themselves say for its being a person's."""

from __future__ import annotations

import re
from functools import cache

from cleanup.analysis.naming.runs import Piece
from cleanup.lexicon.proper import places

COUNTRIES = frozenset("U.S U.N U.K U.A.E E.U D.C L.A N.Y".split())
"""Initials that are nobody's."""
STREETS = frozenset("St. Ave Ave. Blvd. Rd.".split())
TWO_SYLLABLES = re.compile(
    r"[A-Z][a-z]{1,5}-(?!(?:led|run|born|made|held|like|free|wide|era|style|size|long)$)[a-z]{1,5}$"
)
"""A Korean given name, behind the surname: Park Geun-hye."""
INSIDE = frozenset("The And Of For Is Are To Can Should Must".split())
"""In these a name's words are those of a headline."""
COMPANIES = frozenset("SpA AB AG NV PLC Plc GmbH KG ASA SE Oyj Inc Inc. Corp Corp. Ltd Ltd. LLC LLP".split())
"""What stands behind the names of companies in many countries."""


def of_many(pieces: tuple[Piece, ...]) -> float:
    """Given name, surname and what contradicts them."""
    words = [piece.traits for piece in pieces if not piece.particle]
    head, tail = words[0], words[-1]
    score = 0.0
    if head.initial:
        score += 2.2 if len(pieces[0].text) <= 5 else 1.0
    elif head.given:
        plain = not head.common or pieces[0].traits.zipf < 3.5
        score += (2.6 if plain else 1.8) if head.given > 1 else (1.4 if plain else 0.4)
    elif head.coined or (head.surname and not head.common):
        score += 0.6
    if tail.surname:
        score += 0.8 if tail.surname > 1 or (tail.given > 1 and not tail.common) else 0.5
    elif not tail.common and not tail.place:
        score += 0.6
    if not any(word.common for word in words):
        score += 1.0
    if len(words) > 1 and all(
        word.coined or (not word.common and word.zipf < 2.6 and not word.place) for word in words
    ):
        score += 0.8
    score += 0.5 * any(piece.particle for piece in pieces[1:])
    score -= 3.0 * any(word.organisation_any and not word.surname for word in words)
    score -= 1.5 * any(word.organisation_any and word.surname for word in words[:-1])
    score -= 2.5 if tail.organisation_last and tail.surname < 2 else 1.2 if tail.organisation_last else 0.0
    score -= 1.5 if tail.organisation_any and tail.surname and not head.given else 0.0
    score -= 3.0 * any(word.acronym and not word.given for word in words)
    score -= 2.5 * any(word.demonym and not (word.surname or word.given) for word in words)
    score -= 3.0 * any(word.calendar and not word.given for word in words[:1])
    score -= 2.0 * any(word.function and not (word.surname or word.given) for word in words)
    score -= 1.5 * (len(words) > 4)
    score -= 4.0 if " ".join(p.text for p in pieces) in places() else 0.0
    score -= 3.0 * tail.initial
    if pieces[0].text.rstrip(".") in COUNTRIES or _is_quarter(pieces):
        score -= 4.0
    score -= 2.5 * (head.initial and tail.common and not tail.surname)
    score -= 4.0 * (pieces[-1].text in STREETS)
    score += 4.5 * (len(pieces) == 2 and head.surname > 0 and TWO_SYLLABLES.match(pieces[1].text) is not None)
    score -= 4.0 * any(piece.text in INSIDE for piece in pieces[1:])
    score -= 4.0 * (pieces[-1].text in COMPANIES)
    if head.place and not head.given:
        score -= 2.0
    if tail.place and not tail.surname:
        score -= 1.2
    if head.common and not head.given:
        score -= 1.5 if not tail.common else 2.5
    return score


def of_one(piece: Piece, first: bool) -> float:
    """A single word: rarely enough by itself."""
    word = piece.traits
    if word.demonym or word.acronym or word.calendar or word.initial or word.function:
        return -4.0
    score = -0.6
    if word.title:
        score -= 2.5
    if word.common:
        score -= 3.2 if first else 1.8
    if word.place:
        score -= 3.0
    if word.organisation_last or word.organisation_any:
        score -= 2.0
    if not word.common:
        score += (
            1.3
            if word.given > 1
            else 0.8
            if word.surname > 1
            else 0.5
            if word.surname or word.zipf < 2.6
            else 0.0
        )
    return score


def _is_quarter(pieces: tuple[Piece, ...]) -> bool:
    """Whether an initial is a point of the compass: N. Korea, S. African."""
    tail = pieces[-1]
    placed = tail.traits.place or tail.traits.demonym or tail.text in _parted()
    return len(pieces) == 2 and pieces[0].text.rstrip(".") in ("N", "S", "E", "W") and placed


@cache
def _parted() -> frozenset[str]:
    """What is named with its quarter: Korea, Dakota."""
    quarters = ("North ", "South ", "East ", "West ", "Northern ", "Southern ")
    return frozenset(name.split()[-1] for name in places() if name.startswith(quarters))

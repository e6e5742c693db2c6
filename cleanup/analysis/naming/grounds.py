"""Names of places: by a list, by their first or last word, by what stands before them, in a dateline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleanup.analysis.naming.runs import Piece, Run
from cleanup.lexicon.proper import places, traits

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
    """Avenue Ave Ave. Blvd. Rd. St. Bay Beach Boulevard Bridge Canal Canyon Coast County Creek Drive
    Falls Gulf Harbor Harbour Heights Highway Hills Island Islands Lake Lakes Mountain Mountains Park
    Peninsula Plaza Port Prison Province River Road Sea Square Stadium Strait Street Terrace
    Valley Village""".split()
)
"""Last words of places."""
OFFICES = frozenset({"political", "justice"})
FIRST = frozenset("Lake Mount Mt. Fort Ft. Port Cape Gulf Isle Rio Upper Lower Glen Loch".split())
"""First words of places."""
QUARTERS = frozenset("Northern Southern Eastern Western Central North South East West Greater".split())
DATELINE = re.compile(
    r"(?P<town>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3})"
    r"(?P<state>, (?:[A-Z][\w.]*\.?(?: [A-Z][\w.]*)?|[A-Z.]+))?(?: ?\([A-Z][\w /]+\))? ?(?:—|–|--|-) "
)
"""A town in capitals, its state or country, the agency, a dash."""


def is_ground(text: str, pieces: Sequence[Piece]) -> bool:
    """Whether a name is made as those of places are; a City is one where something is in it."""
    if len(pieces) < 2:
        return False
    first, last = pieces[0].text, pieces[-1].text
    if last in ("City", "Town"):
        return WHERE.search(text, max(0, pieces[0].start - 24), pieces[0].start) is not None
    if first in FIRST and len(pieces) == 2 and not pieces[1].traits.organisation_last:
        return True
    return last in GROUNDS or (first in QUARTERS and " ".join(p.text for p in pieces[1:]) in places())


def stands_in(text: str, pieces: Sequence[Piece]) -> bool:
    """Whether a single word stands where something is in it."""
    known = pieces[-1].traits
    start = pieces[0].start
    plain = len(pieces) == 1 and not known.demonym and not known.common
    return plain and WHERE.search(text, max(0, start - 24), start) is not None


def datelines(text: str, starts: Sequence[int]) -> list[tuple[int, int]]:
    """The towns that the paragraphs beginning at these offsets are from."""
    found = (DATELINE.match(text, start) for start in starts)
    return [match.span("town") for match in found if match and (match["state"] or _is_town(match["town"]))]


def _is_town(name: str) -> bool:
    """Whether a name in capitals is no heading: NOTE, PRESS DIGEST."""
    return name.title() in places() or not all(traits(word).common for word in name.split())


def seat_of(run: Run) -> str:
    """The town that stands before a title and a full name: Charlotte Mayor Anna Roberts."""
    if len(run.pieces) < 4 or run.pieces[1].traits.title not in OFFICES:
        return ""
    first = run.pieces[0].traits
    ours = not (first.title or first.demonym or first.function or first.calendar or first.common)
    return run.pieces[0].text if ours and run.pieces[2].traits.given > 1 else ""

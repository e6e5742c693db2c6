"""Acronyms that do not fit: the name before their brackets, or the letters they have elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from cleanup.analysis.naming.similarity import slips
from cleanup.lexicon.proper import organisations, traits
from cleanup.lexicon.words import zipf

CAP = r"(?:U\.S\.|[A-Z][^\W\d_]*(?:[-’'](?!s\b)[^\W\d_]+)*)"
LINK = r"(?:(?:of|for|and|in|on|to)(?: (?:the|and))?|&|the)"
ACRONYM = re.compile(rf"\b(?:The )?(?P<name>{CAP}(?: (?:{LINK} )?{CAP}){{2,7}}) \((?P<short>[A-Z]{{3,6}})\)")
BRACKETED = re.compile(r" \([A-Z]{3,6}\)")
LETTERS = re.compile(r"(?<![\w.@#/&-])[A-Z]{4,8}(?![\w./&-])")
FEWEST = 4
"""So many letters an acronym has of a name nobody knows or of another country: shorter ones are foreign."""


class Misfit(NamedTuple):
    """An acronym, and what says that it is wrong."""

    start: int
    end: int
    message: str
    witness: tuple[int, int]


def misfits(text: str) -> Iterator[Misfit]:
    """Each acronym that is a letter off the name before it, or has two letters exchanged."""
    for match in ACRONYM.finditer(text) if BRACKETED.search(text) else ():
        name, short = match["name"], match["short"]
        ours = name in organisations() and not traits(name.split()[0]).demonym
        if (len(short) >= FEWEST or ours) and _is_off(name, short):
            message = f"“{short}” does not fit the name before it: {name}."
            yield Misfit(*match.span("short"), message, match.span("name"))
    yield from _exchanged(text)


def _is_off(name: str, short: str) -> bool:
    words = name.replace(".", "").split()
    initials = {
        "".join(w[0].upper() for w in words),
        "".join(w[0].upper() for w in words if w[0].isupper()),
        "".join(w[0].upper() for w in words if w[0].isupper() and w != "US"),
    }
    near = any(len(i) == len(short) and slips(i, short) == 1 and i[0] == short[0] for i in initials)
    return near and short not in initials


def _exchanged(text: str) -> Iterator[Misfit]:
    """Letters that stand once, and elsewhere in another order: MNSBC beside MSNBC."""
    places: dict[str, list[tuple[int, int]]] = {}
    for match in LETTERS.finditer(text):
        places.setdefault(match.group(), []).append(match.span())
    same = Counter("".join(sorted(letters)) for letters in places)
    for wrong, where in places.items():
        if len(where) > 1 or zipf(wrong) > 1.0 or same["".join(sorted(wrong))] != 2:
            continue
        right = next(r for r in places if r != wrong and sorted(r) == sorted(wrong))
        if slips(wrong, right) == 1 and (len(places[right]) > 1 or zipf(right) > 1.0):
            yield Misfit(*where[0], f"“{wrong}” is {right} elsewhere.", places[right][0])

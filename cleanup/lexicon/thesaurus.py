"""What a thesaurus puts for a word, of whatever sense."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from cleanup.lexicon.stream import pieces
from cleanup.lexicon.tables import entries, plural

TELLING = 2
"""The weight of a synonym that tells by itself; one that can be good English too weighs 1."""


class Stand(NamedTuple):
    """Words that may stand for one."""

    words: tuple[str, ...]
    original: str
    weight: int


@cache
def synonyms() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """What may stand for a word: what tells by itself, and what can be good English too."""
    rows = (line.split("\t") for line in entries("spun.tsv"))
    return {word: (_set(telling), _set(doubtful)) for word, telling, doubtful in rows}


def _set(joined: str) -> frozenset[str]:
    return frozenset(joined.split("|")) - {""}


@cache
def stands() -> dict[str, tuple[Stand, ...]]:
    """What may stand for something else, by its first word; plurals stand for plurals."""
    found: dict[str, list[Stand]] = {}
    known = synonyms()
    for original, (telling, doubtful) in known.items():
        for others, weight in ((telling, TELLING), (doubtful, 1)):
            for other in sorted(others):
                pairs = [(other, original)]
                if plural(original) not in known:
                    pairs.append((plural(other), plural(original)))
                for written, meant in pairs:
                    words = pieces(written)
                    found.setdefault(words[0], []).append(Stand(words, meant, weight))
    return {first: tuple(some) for first, some in found.items()}

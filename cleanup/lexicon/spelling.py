"""How names are spelt: whether a run of letters is one that surnames have."""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache
from itertools import islice
from math import log

from cleanup.lexicon import given

SAMPLE = 20_000
"""So many of the commonest surnames are counted."""


@cache
def _trigrams() -> tuple[Counter[str], Counter[str]]:
    names = [f"^^{name.lower()}$" for name in islice(given.surnames(), SAMPLE)]
    places = [(name, at) for name in names for at in range(len(name) - 2)]
    return Counter(name[at : at + 3] for name, at in places), Counter(
        name[at : at + 2] for name, at in places
    )


@lru_cache(maxsize=8_192)
def plausibility(word: str) -> float:
    """Logarithm of the probability that surnames run like this word; only differences mean anything."""
    threes, twos = _trigrams()
    padded = f"^^{word.lower()}$"
    return sum(
        log((threes[padded[at : at + 3]] + 0.2) / (twos[padded[at : at + 2]] + 6.0))
        for at in range(len(padded) - 2)
    )

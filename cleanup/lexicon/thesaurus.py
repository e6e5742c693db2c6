"""What a thesaurus puts for a word, of whatever sense."""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import cache
from typing import NamedTuple

from cleanup.lexicon.forms import is_base
from cleanup.lexicon.stream import pieces
from cleanup.lexicon.tables import entries, phrases, plural
from cleanup.lexicon.words import inflect

VERB = "/v"
"""Marks the first word of a phrase that stands in all its forms: take/v place."""
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
def verbs() -> frozenset[str]:
    """Those that phrases begin with in all their forms."""
    return frozenset(phrase.partition(VERB)[0] for phrase in phrases("phrases.txt") if VERB in phrase)


@cache
def stands() -> dict[str, tuple[Stand, ...]]:
    """What may stand for something else, by its first word; forms of verbs and plurals for the same forms."""
    found: dict[str, dict[Stand, None]] = {}
    known = synonyms()
    for original, (telling, doubtful) in known.items():
        for others, weight in ((telling, TELLING), (doubtful, 1)):
            for other in sorted(others):
                for written, meant in _forms(other, original, known):
                    words = pieces(written)
                    found.setdefault(words[0], {})[Stand(words, meant, weight)] = None
    return {first: tuple(some) for first, some in found.items()}


def _forms(other: str, original: str, known: Container[str]) -> Iterator[tuple[str, str]]:
    """What stands for what: the words of the list, then their plurals and other forms."""
    yield other, original
    if plural(original) not in known:
        yield plural(other), plural(original)
    first, *rest = other.split()
    if original in verbs() and is_base(first):
        for tag in ("VBD", "VBN", "VBG"):
            if (meant := inflect(original, tag)) not in known:
                yield " ".join([inflect(first, tag), *rest]), meant

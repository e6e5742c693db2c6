"""Frozen phrases whose words a thesaurus has exchanged: `knowledge facilities` for data centers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise, product

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
MOST = 2
"""Words of one phrase that may have been exchanged."""
SURE = 2
"""What the exchanges of a phrase must weigh: one that tells by itself, or two others."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A stretch text[start:end] that is a frozen phrase with words exchanged."""

    start: int
    end: int
    phrase: str
    """As it should stand here: with the capitals of the text, or of the name."""
    sure: bool
    """Whether it can hardly be anything else: by the word exchanged, by two of them, or as a name."""


@dataclass(frozen=True, slots=True)
class _Variant:
    words: tuple[str, ...]
    phrase: str
    sure: bool


def _entries(name: str) -> Iterator[str]:
    text = (files("cleanup.lexicon") / "data" / name).read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line


@cache
def synonyms() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """What may stand for a word: what tells by itself, and what can be good English too."""
    rows = (line.split("\t") for line in _entries("spun.tsv"))
    return {word: (_set(telling), _set(doubtful)) for word, telling, doubtful in rows}


def _set(joined: str) -> frozenset[str]:
    return frozenset(joined.split("|")) - {""}


def _phrases(name: str) -> list[str]:
    return [phrase.strip() for line in _entries(name) for phrase in line.split(";")]


@cache
def _index() -> dict[tuple[str, str], list[_Variant]]:
    """Variants by their first two words."""
    sound = _with_plurals(_phrases("legit.txt"))
    good = {phrase.lower() for phrase in [*_with_plurals(_phrases("phrases.txt")), *sound]}
    index: dict[tuple[str, str], list[_Variant]] = {}
    for phrase in dict.fromkeys(_with_plurals(_phrases("phrases.txt"))):
        for variant in _variants(phrase):
            if " ".join(variant.words) not in good and len(variant.words) > 1:
                index.setdefault((variant.words[0], variant.words[1]), []).append(variant)
    for variant in (variant for variant in _idioms() if " ".join(variant.words) not in good):
        index.setdefault((variant.words[0], variant.words[1]), []).append(variant)
    for variants in index.values():
        variants.sort(key=lambda v: (-len(v.words), not v.sure))
    return index


def _with_plurals(phrases: Iterable[str]) -> Iterator[str]:
    for phrase in phrases:
        yield phrase
        if phrase.islower() and not phrase.endswith("s"):
            yield _plural(phrase)


def _idioms() -> Iterator[_Variant]:
    """Those that are listed as they come out."""
    for line in _entries("idioms.tsv"):
        variant, phrase, *doubt = line.split("\t")
        words = tuple(variant.lower().split())
        if variant != phrase.lower():
            yield _Variant(words, phrase, not doubt)


def _variants(phrase: str) -> Iterator[_Variant]:
    words = phrase.lower().split()
    choices = [((word, 0), *_others(word)) for word in words]
    for chosen in product(*choices):
        weights = [weight for _, weight in chosen if weight]
        if 0 < len(weights) <= MOST:
            anchored = len(weights) < len(words) or SURE in weights
            sure = anchored and (sum(weights) >= SURE or not phrase.islower())
            yield _Variant(tuple(" ".join(word for word, _ in chosen).split()), phrase, sure)


def _others(word: str) -> Iterator[tuple[str, int]]:
    """What may stand for a word, with its weight."""
    known = synonyms()
    if word in known:
        telling, doubtful = known[word]
        yield from ((other, SURE) for other in sorted(telling))
        yield from ((other, 1) for other in sorted(doubtful))
    elif word.endswith("s") and word[:-1] in known:
        yield from ((_plural(other), weight) for other, weight in _others(word[:-1]))


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


def exchanges(text: str) -> Iterator[Exchange]:
    """Every frozen phrase of a text that stands there with words exchanged, in order."""
    index, words = _index(), WORD.findall(text)
    lower = [word.lower() for word in words]
    places = [at for at, pair in enumerate(pairwise(lower)) if pair in index]
    if not places:
        return
    found, behind = list(WORD.finditer(text)), 0
    for at in places:
        variants = index[lower[at], lower[at + 1]]
        if found[at].start() < behind:
            continue
        for variant in variants:
            many = len(variant.words)
            if tuple(lower[at : at + many]) == variant.words:
                start, end = found[at].start(), found[at + many - 1].end()
                phrase = _with_capitals(text[start:end], variant)
                if phrase is not None:
                    yield Exchange(start, end, phrase, variant.sure)
                    behind = end
                    break


def _with_capitals(written: str, variant: _Variant) -> str | None:
    """The phrase with the capitals of what is written; None where the gaps or capitals do not fit."""
    words = written.split()
    if "\n" in written or tuple(word.lower() for word in words) != variant.words:
        return None
    if not variant.phrase.islower():
        return variant.phrase if all(word[0].isupper() for word in words if len(word) > 3) else None
    if len(words) > 1 and all(word[0].isupper() for word in words):
        return " ".join(word.capitalize() for word in variant.phrase.split())
    if any(word[0].isupper() for word in words[1:]):
        return None
    return variant.phrase[0].upper() + variant.phrase[1:] if written[0].isupper() else variant.phrase

"""Frozen phrases whose words a thesaurus has exchanged: `knowledge facilities` for data centers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, takewhile
from typing import NamedTuple

from cleanup.lexicon.stream import END, Stream, pieces
from cleanup.lexicon.tables import entries, phrases, plural
from cleanup.lexicon.thesaurus import TELLING, VERB, Stand, stands
from cleanup.lexicon.words import inflect

MOST = 2
"""Words of one phrase that may have been exchanged."""
NAMED = 2
"""Words of a phrase that are a name rather than a title: State College, but Chief Monetary Officer."""
MANY = 3
"""Different phrases exchanged that make a single exchanged word believable."""
DENSE = 900
"""Characters of text for each of them, at most."""
VERB_FORMS = ("VBZ", "VBD", "VBN", "VBG")
NEAR = 6
"""Words on either side that show whether a line writes all its words with capitals."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A stretch text[start:end] that is a frozen phrase with words exchanged."""

    start: int
    end: int
    phrase: str
    """As it should stand here: with the capitals of the text, or of the name."""
    sure: bool
    """Whether it can hardly be anything else: by the word exchanged, by two of them, or as a name."""


class _Variant(NamedTuple):
    words: tuple[str, ...]
    phrase: str
    sure: bool


class _Index(NamedTuple):
    """What is needed to find the phrases."""

    phrases: dict[tuple[str, str], list[tuple[tuple[str, ...], str]]]
    """By their first two words."""
    idioms: dict[tuple[str, str], list[_Variant]]
    """Those that are listed as they come out, by the first two words of that."""
    pairs: dict[str, set[str]]
    """The words that stand second in them and in phrases, by those that stand first."""
    put: dict[str, set[str]]
    """The words with which begins what stands for a word."""
    good: frozenset[str]
    """What is no variant of anything."""


@cache
def _index() -> _Index:
    listed = dict.fromkeys(_in_forms(phrases("phrases.txt")))
    good = {" ".join(pieces(phrase)) for phrase in [*listed, *_in_forms(phrases("legit.txt"))]}
    by_pair: dict[tuple[str, str], list[tuple[tuple[str, ...], str]]] = {}
    for phrase in listed:
        words = pieces(phrase)
        by_pair.setdefault(words[:2], []).append((words, phrase))  # type: ignore[arg-type]
    idioms: dict[tuple[str, str], list[_Variant]] = {}
    for variant in _idioms():
        if " ".join(variant.words) not in good:
            idioms.setdefault(variant.words[:2], []).append(variant)  # type: ignore[arg-type]
    pairs: dict[str, set[str]] = defaultdict(set)
    for first, second in chain(by_pair, idioms):
        pairs[first].add(second)
    put: dict[str, set[str]] = defaultdict(set)
    for first, some in stands().items():
        for stand in some:
            put[stand.original].add(first)
    return _Index(by_pair, idioms, dict(pairs), dict(put), frozenset(good))


@cache
def _seconds(first: str) -> frozenset[str]:
    """The words of which one must follow where a variant of anything begins with a word."""
    index, found = _index(), set[str]()
    for stand in (Stand((first,), first, 0), *stands().get(first, ())):
        seconds = index.pairs.get(stand.original)
        if seconds and len(stand.words) > 1:
            found.add(stand.words[1])
        elif seconds:
            found.update(seconds, *(index.put.get(second, ()) for second in seconds))
    return frozenset(found)


@cache
def _firsts() -> frozenset[str]:
    """The words with which a variant of anything can begin."""
    index = _index()
    return frozenset(index.pairs).union(*(index.put.get(first, ()) for first in index.pairs))


def _in_forms(some: Iterable[str]) -> Iterator[str]:
    """Phrases with their plurals, those that a verb begins with in its forms."""
    for phrase in some:
        verb, marked, rest = phrase.partition(VERB)
        if marked:
            yield from (f"{form}{rest}" for form in (verb, *(inflect(verb, tag) for tag in VERB_FORMS)))
            continue
        yield phrase
        if phrase.islower() and not phrase.endswith("s"):
            yield plural(phrase)


def _idioms() -> Iterator[_Variant]:
    for line in entries("idioms.tsv"):
        variant, phrase, *doubt = line.split("\t")
        yield _Variant(pieces(variant), phrase, not doubt)


def exchanges(stream: Stream) -> Iterator[Exchange]:
    """Every frozen phrase of a text that stands there with words exchanged, in order."""
    index, words, behind = _index(), stream.lower, 0
    firsts = _firsts()
    places = [at for at, word in enumerate(words) if word in firsts and words[at + 1] in _seconds(word)]
    names = _names(stream, places)
    for at in places:
        if at < behind:
            continue
        for variant in _variants(index, words, at):
            end = at + len(variant.words)
            phrase = _with_capitals(stream.written[at:end], variant.phrase)
            if phrase is not None and not _is_name(stream, at, variant, names):
                yield Exchange(stream.start[at], stream.end[end - 1], phrase, variant.sure)
                behind = end
                break


def is_spun(exchanges: Sequence[Exchange], length: int) -> bool:
    """Whether a text of so many characters shows that a thesaurus went over it."""
    different = len({exchange.phrase.lower() for exchange in exchanges})
    return different >= MANY and different * DENSE >= length


def _names(stream: Stream, places: list[int]) -> set[tuple[str, str]]:
    """Pairs of words, in lower case, that have the capitals of a name somewhere in the text."""
    return {(stream.lower[at], stream.lower[at + 1]) for at in places if _stands_out(stream, at)}


def _stands_out(stream: Stream, at: int) -> bool:
    """Whether two words have capitals where one nearby has none, so that no headline gives them."""
    written = stream.written
    if not (written[at][0].isupper() and written[at + 1][0].isupper()):
        return False
    before, behind = written[max(0, at - NEAR) : at], written[at + 2 : at + 2 + NEAR]
    return any(_is_small(word) for word in (*_line(before[::-1]), *_line(behind)))


def _line(words: list[str]) -> Iterator[str]:
    """Words up to the end of the line."""
    return takewhile(lambda word: word != END, words)


def _is_small(word: str) -> bool:
    """Whether a headline with capitals on its words would have given it one."""
    return word.islower() and len(word) > 3


def _is_name(stream: Stream, at: int, variant: _Variant, names: set[tuple[str, str]]) -> bool:
    """Whether two words that would become a phrase of common words are a name: State College."""
    capital = stream.written[at][0].isupper() and stream.written[at + 1][0].isupper()
    short = len(variant.words) <= NAMED and variant.phrase.islower()
    return short and capital and (stream.lower[at], stream.lower[at + 1]) in names


def _variants(index: _Index, words: list[str], at: int) -> list[_Variant]:
    """What words[at:] begin with, the longest and surest first."""
    found = [
        variant
        for variant in index.idioms.get((words[at], words[at + 1]), ())
        if tuple(words[at : at + len(variant.words)]) == variant.words
    ]
    for first in _stands(words, at):
        for second in _stands(words, at + len(first.words)):
            behind = at + len(first.words) + len(second.words)
            for originals, phrase in index.phrases.get((first.original, second.original), ()):
                if len(originals) > 2 and words[behind] != originals[2] and words[behind] not in stands():
                    continue
                stood = _rest(words, at, originals, (first, second))
                variant = _variant(stood, phrase) if stood else None
                if variant is not None and " ".join(variant.words) not in index.good:
                    found.append(variant)
    return sorted(found, key=lambda v: (-len(v.words), not v.sure))


def _stands(words: list[str], at: int) -> Iterator[Stand]:
    """What words[at:] may stand for: the first of them for itself, and all that a thesaurus knows."""
    if at < len(words):
        yield Stand((words[at],), words[at], 0)
        for stand in stands().get(words[at], ()):
            if len(stand.words) == 1 or tuple(words[at : at + len(stand.words)]) == stand.words:
                yield stand


def _stand_for(original: str, words: list[str], at: int) -> Stand | None:
    """How words[at:] stand for a word of a phrase."""
    if words[at : at + 1] == [original]:
        return Stand((original,), original, 0)
    if at >= len(words) or words[at] not in stands():
        return None
    return next((stand for stand in _stands(words, at) if stand.original == original), None)


def _rest(
    words: list[str], at: int, originals: tuple[str, ...], begun: tuple[Stand, Stand]
) -> tuple[Stand, ...] | None:
    """One stand for each word of a phrase; None where the text goes on in another way."""
    stood: tuple[Stand, ...] = begun
    if len(originals) == len(begun):
        return stood
    at += sum(len(stand.words) for stand in begun)
    for original in originals[2:]:
        stand = _stand_for(original, words, at)
        if stand is None:
            return None
        stood += (stand,)
        at += len(stand.words)
    return stood


def _variant(stood: tuple[Stand, ...], phrase: str) -> _Variant | None:
    weights = [stand.weight for stand in stood if stand.weight]
    if not 0 < len(weights) <= MOST:
        return None
    anchored = len(weights) < len(stood)
    enough = sum(weights) >= (TELLING if anchored else MOST * TELLING)
    sure = enough or (anchored and not phrase.islower())
    return _Variant(tuple(word for stand in stood for word in stand.words), phrase, sure)


def _with_capitals(written: list[str], phrase: str) -> str | None:
    """The phrase with the capitals of what is written; None where these do not fit."""
    words = [word for word in written if word[0].isalpha()]
    if not phrase.islower():
        return phrase if all(word[0].isupper() for word in words if len(word) > 3) else None
    if len(words) > 1 and all(word[0].isupper() for word in words):
        return " ".join(word.capitalize() for word in phrase.split())
    if any(word[0].isupper() for word in words[1:]):
        return None
    return phrase[0].upper() + phrase[1:] if written[0][0].isupper() else phrase

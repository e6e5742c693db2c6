"""The sentences of the sources, and which of them an article's words may come from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import log

from cleanup.analysis.comparing.words import Word, words
from cleanup.analysis.quotations import Quotation
from cleanup.edit import Span

COMMON = 60
"""A word that stands in more sentences of a source than this finds none of them."""
ASKED = 12
"""So many of the rarest words of a sentence look for it."""
PLACES = 50
"""At more places than this a pair of words is not looked for."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What is compared of one source: its prose with its sentences and quotations."""

    name: str
    text: str
    sentences: tuple[Span, ...]
    quotations: tuple[Quotation, ...]
    line_ends: tuple[int, ...] = ()

    def line(self, offset: int) -> int:
        """The line an offset lies in, from one."""
        return bisect_left(self.line_ends, offset) + 1


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of a source."""

    source: int
    span: Span
    words: tuple[Word, ...]
    segments: tuple[int, ...]
    """For each word the number of the quotation it stands in; -1 outside."""


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a source."""

    source: int
    span: Span
    line: int
    """The sentence they begin in."""
    last: int
    """The sentence they end in."""


class Library:
    """All sentences of all sources, findable by their words."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.readings = tuple(readings)
        self.lines = tuple(line for number, one in enumerate(readings) for line in _lines(number, one))
        self._postings: defaultdict[str, list[int]] = defaultdict(list)
        for number, line in enumerate(self.lines):
            for key in {word.key for word in line.words}:
                self._postings[key].append(number)

    def vocabulary(self, source: int) -> set[str]:
        """All the words of a source."""
        return {word.key for line in self.lines if line.source == source for word in line.words}

    def weight(self, key: str) -> float:
        """How much a shared word says: rare words say more, words the sources lack nothing."""
        found = len(self._postings.get(key, ()))
        return log(1 + len(self.lines) / found) if found else 0.0

    def same(self, keys: tuple[str, ...], expected: int) -> int:
        """The sentence of just these words, the nearest behind the one that is expected; -1 without one."""
        found = self._whole.get(keys)
        if not found:
            return -1
        return found[min(bisect_left(found, expected), len(found) - 1)]

    @cached_property
    def _whole(self) -> dict[tuple[str, ...], list[int]]:
        found: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, line in enumerate(self.lines):
            found[tuple(word.key for word in line.words)].append(number)
        return found

    def candidates(self, keys: Sequence[str], expected: int = -1) -> list[int]:
        """Up to three sentences that share most with these words; of equals the one that is expected."""
        asked = sorted((k for k in set(keys) if self._finds(k)), key=self._rarity)[:ASKED]
        votes: defaultdict[int, float] = defaultdict(float)
        for key in asked:
            weight = self.weight(key)
            for number in self._postings[key]:
                votes[number] += weight
        best = sorted(votes.items(), key=lambda vote: (-vote[1], abs(vote[0] - expected)))
        return [number for number, _ in best[:3]]

    def _finds(self, key: str) -> bool:
        return 0 < len(self._postings.get(key, ())) <= COMMON

    def _rarity(self, key: str) -> tuple[int, str]:
        return len(self._postings[key]), key

    @cached_property
    def stream(self) -> tuple[str, ...]:
        """The keys of all words, sentence after sentence; an empty one between two sources."""
        keys: list[str] = []
        for before, line in zip((None, *self.lines), self.lines, strict=False):
            if before is not None and before.source != line.source:
                keys.append("")
            keys += [word.key for word in line.words]
        return tuple(keys)

    @cached_property
    def _pairs(self) -> dict[tuple[str, str], list[int]]:
        found: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for at, pair in enumerate(pairwise(self.stream)):
            found[pair].append(at)
        return found

    def places(self, keys: Sequence[str]) -> list[int] | None:
        """Where in the stream these words stand as they are; None where there are too many to look."""
        wanted = tuple(keys)
        if len(wanted) < 2:
            return [] if not self._postings.get(wanted[0]) else None
        found = [self._pairs.get(pair, []) for pair in pairwise(wanted)]
        offset = min(range(len(found)), key=lambda at: len(found[at]))
        if len(found[offset]) > PLACES:
            return None
        starts = (at - offset for at in found[offset])
        return [at for at in starts if at >= 0 and self.stream[at : at + len(wanted)] == wanted]

    @cached_property
    def _firsts(self) -> list[int]:
        """Where in the stream each sentence begins."""
        firsts, at = [], 0
        for before, line in zip((None, *self.lines), self.lines, strict=False):
            at += before is not None and before.source != line.source
            firsts.append(at)
            at += len(line.words)
        return firsts

    def line_at(self, place: int) -> int:
        """The sentence that a place of the stream lies in."""
        return bisect_right(self._firsts, place) - 1

    def place(self, place: int, count: int) -> Place:
        """So many words from a place of the stream on."""
        first, last = self.line_at(place), self.line_at(place + count - 1)
        firsts = self._firsts
        start = self.lines[first].words[place - firsts[first]].start
        end = self.lines[last].words[place + count - 1 - firsts[last]].end
        return Place(self.lines[first].source, Span(start, end), first, last)


def _lines(number: int, reading: Reading) -> list[Line]:
    starts = [quotation.start for quotation in reading.quotations]
    found = []
    for span in reading.sentences:
        its = tuple(words(reading.text, span.start, span.end))
        if its:
            segments = tuple(_segment(word, starts, reading.quotations) for word in its)
            found.append(Line(number, span, its, segments))
    return found


def _segment(word: Word, starts: Sequence[int], quotations: Sequence[Quotation]) -> int:
    at = bisect_right(starts, word.start) - 1
    return at if at >= 0 and word.start < quotations[at].end else -1

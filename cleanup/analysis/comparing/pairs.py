"""Sentences of the article beside the sentences of a source that they come from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from cleanup.analysis.comparing.index import Library, Line, Place
from cleanup.analysis.comparing.words import Word, words
from cleanup.edit import Code, Span
from cleanup.lexicon.words import zipf

LONGEST = 300
"""Sentences of more words than this are not compared."""
SHARED, FEWEST = 0.5, 3
"""The share of the shorter sentence, by weight, that both must have, and so many words."""
PLAIN, TELLING = 5.7, 2
"""So common a word, on the Zipf scale, says nothing; so many that say something must be the same."""
NONE = -1
SURE = 0.85
"""The share from which on two sentences of ours may come from one."""
JOINED = 0.6
"""The share of what is left of a sentence that must stand in the neighbour to take that in as well."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One sentence or several that say the same, word by word."""

    ours: tuple[Word, ...]
    theirs: tuple[Word, ...]
    segments: tuple[int, ...]
    """For each of their words the number of the quotation it stands in; -1 outside."""
    source: int
    lines: range
    """Of the library."""
    codes: tuple[Code, ...]
    placed: bool = False
    """They have little in common: only the sentences around them say that they answer each other."""

    @property
    def span(self) -> Span:
        """Our side."""
        return Span(self.ours[0].start, self.ours[-1].end)

    @property
    def place(self) -> Place:
        """Their side."""
        span = Span(self.theirs[0].start, self.theirs[-1].end)
        return Place(self.source, span, self.lines.start, self.lines.stop - 1)

    @property
    def likeness(self) -> float:
        """Twice the words that both have, through all words."""
        return 2 * shared(self.codes) / (len(self.ours) + len(self.theirs))


@dataclass(frozen=True, slots=True)
class Claim:
    """Which sentence one of ours comes from, as far as its words tell."""

    number: int = NONE
    value: float = 0.0
    share: float = 0.0


def shared(codes: Sequence[Code]) -> int:
    """How many words are the same."""
    return sum(j - i for tag, i, j, _, _ in codes if tag == "equal")


def compared(ours: Sequence[Word], theirs: Sequence[Word]) -> tuple[Code, ...]:
    """What to do to our words to get theirs; a word that stands for two is never cut."""
    one, other = [word.key for word in ours], [word.key for word in theirs]
    if one == other:
        return (("equal", 0, len(one), 0, len(one)),)
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return tuple(_whole(matcher.get_opcodes(), ours, theirs))


def _whole(codes: Sequence[Code], ours: Sequence[Word], theirs: Sequence[Word]) -> Iterator[Code]:
    """The codes with their borders moved off the middle of words that came apart (don’t)."""
    held: Code | None = None
    for tag, i, j, k, m in codes:
        while tag == "equal" and i < j and (_inside(ours, i) or _inside(theirs, k)):
            i, k = i + 1, k + 1
        end = j
        while tag == "equal" and i < j and (_inside(ours, j) or _inside(theirs, m)):
            j, m = j - 1, m - 1
        if tag == "equal" and i < j:
            if held is not None:
                yield _tagged(held[1], i, held[3], k)
            yield "equal", i, j, k, m
            held = ("", j, j, m, m) if j < end else None
        else:
            held = held or ("", i, i, k, k)
    if held is not None:
        yield _tagged(held[1], len(ours), held[3], len(theirs))


def _tagged(i: int, j: int, k: int, m: int) -> Code:
    return ("replace" if i < j and k < m else "delete" if i < j else "insert"), i, j, k, m


def _inside(side: Sequence[Word], at: int) -> bool:
    return 0 < at < len(side) and side[at - 1].start == side[at].start


def pairs(text: str, sentences: Sequence[Span], library: Library) -> tuple[Pair, ...]:
    """Every sentence that has its like in a source, with those of its neighbours that it was cut from."""
    ours_ = [tuple(words(text, span.start, span.end)) for span in sentences]
    claims: list[Claim] = []
    expected = NONE
    for ours in ours_:
        claims.append(_nearest(ours, library, expected))
        expected = claims[-1].number + 1 if claims[-1].number >= 0 else expected
    found = list(zip(ours_, _settled(claims), strict=True))
    taken = {number for _, number in found}
    result = []
    for number, group in groupby(_filled(found, taken, len(library.lines)), key=lambda one: one[1]):
        ours = tuple(word for its, _ in group for word in its)
        if number != NONE and ours and len(ours) <= LONGEST:
            result.append(_pair(ours, number, taken, library))
    return tuple(result)


def _settled(claims: Sequence[Claim]) -> Iterator[int]:
    """A sentence of the source for each of ours; of two apart that claim one, who has most of it."""
    best: dict[int, Claim] = {}
    for claim in claims:
        if claim.value > best.get(claim.number, Claim()).value:
            best[claim.number] = claim
    kept = NONE
    for claim in claims:
        wins = claim is best.get(claim.number) or claim.share >= SURE or claim.number == kept
        kept = claim.number if wins else NONE
        yield kept


def _filled(
    found: Sequence[tuple[tuple[Word, ...], int]], taken: set[int], lines: int
) -> Iterator[tuple[tuple[Word, ...], int]]:
    """Those without a like, too, where those before and behind leave just one sentence over: ~ its number."""
    numbers = [NONE, *(number for _, number in found), NONE]
    for (ours, number), before, after in zip(found, numbers, numbers[2:], strict=False):
        free = before + 1 if before >= 0 else after - 1
        alone = after < 0 or before < 0 or after == before + 2
        if number == NONE and 0 <= free < lines and free not in taken and alone:
            yield ours, ~free + NONE
        else:
            yield ours, number


def _nearest(ours: Sequence[Word], library: Library, expected: int) -> Claim:
    """The sentence with most in common; NONE where none has enough."""
    same = library.same(tuple(word.key for word in ours), expected)
    if same != NONE:
        return Claim(same, len(ours), 1.0)
    keys = Counter(word.key for word in ours)
    best = Claim()
    for number in library.candidates(list(keys), expected):
        line = library.lines[number]
        if len(line.words) > LONGEST:
            continue
        both = keys & Counter(word.key for word in line.words)
        weight = sum(library.weight(key) * count for key, count in both.items())
        least = min(
            sum(library.weight(key) * count for key, count in keys.items()),
            sum(library.weight(word.key) for word in line.words),
        )
        share = weight / least if least else 0.0
        value = share * weight + (0.01 if number == expected else 0.0)
        telling = sum(zipf(key) < PLAIN for key in both) >= TELLING or share >= SURE
        if telling and both.total() >= FEWEST and share >= SHARED and value > best.value:
            best = Claim(number, value, share)
    return best


def _pair(ours: tuple[Word, ...], number: int, taken: set[int], library: Library) -> Pair:
    placed = number < NONE
    if placed:
        number = ~(number - NONE)
        lines: Sequence[Line] = library.lines[number : number + 1]
        first, last = number, number + 1
    else:
        first, last = _with_neighbours(ours, number, taken, library)
        lines = library.lines[first:last]
    theirs = tuple(word for line in lines for word in line.words)
    segments = tuple(segment for line in lines for segment in line.segments)
    codes = compared(ours, theirs)
    return Pair(ours, theirs, segments, lines[0].source, range(first, last), codes, placed)


def _with_neighbours(ours: Sequence[Word], number: int, taken: set[int], library: Library) -> tuple[int, int]:
    """A sentence of ours may hold two of theirs: those that nothing else has and that stand in it."""
    first, last = number, number + 1
    left = Counter(w.key for w in ours) - Counter(w.key for w in library.lines[number].words)
    for neighbour in (number + 1, number - 1):
        if neighbour in taken or not 0 <= neighbour < len(library.lines) or left.total() < FEWEST:
            continue
        line = library.lines[neighbour]
        both = left & Counter(w.key for w in line.words)
        if line.source == library.lines[number].source and both.total() >= JOINED * len(line.words):
            first, last = min(first, neighbour), max(last, neighbour + 1)
    return first, last

"""How each quotation stands to the sources: as said, not quite, put together, or nowhere."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cleanup.analysis.comparing.differences import OPEN, Difference, allowed, differences, is_free
from cleanup.analysis.comparing.index import Library, Place
from cleanup.analysis.comparing.pairs import LONGEST, Pair, compared, shared
from cleanup.analysis.comparing.units import ALIKE, Unit, answered, clause, counted, framed, share
from cleanup.analysis.comparing.words import Word, words
from cleanup.analysis.quotations import Quotation, QuotationKind
from cleanup.edit import Code, Span

ENOUGH = 5
"""Words of a quotation that must be somewhere."""
LOST, REWRITTEN = 2, 0.7
"""So many words at an end were lost rather than cut where others differ; all where most do."""
OVERHANG = 3
"""What the source has more words for at the end of a quotation was cut, not changed."""


class Verdict(StrEnum):
    """How a quotation stands to the sources."""

    EXACT = "as said"
    NEAR = "not as said"
    STITCHED = "put together"
    MISSING = "not found"
    UNKNOWN = "not looked for"
    """A word or two, or words that stand at too many places."""


@dataclass(frozen=True, slots=True)
class Account:
    """A quotation with what the sources have for it."""

    quotation: Quotation
    verdict: Verdict
    places: tuple[Place, ...] = ()
    """Where its words stand, or those that answer them; in the order of the quotation."""
    differences: tuple[Difference, ...] = ()
    likeness: float = 1.0
    """Of its words and theirs."""


@dataclass(frozen=True, slots=True)
class Match:
    """What a source has for a unit."""

    places: tuple[Place, ...] = ()
    """Where its words stand as they are, or those that answer them; none where they are all over it."""
    differences: tuple[Difference, ...] = ()
    likeness: float = 1.0


class Listener:
    """Compares the quotations of one article."""

    def __init__(self, text: str, sentences: Sequence[Span], found: Sequence[Pair], library: Library) -> None:
        self._text, self._sentences, self._pairs, self._library = text, sentences, found, library
        self._starts = [pair.span.start for pair in found]
        self._sentence_starts = [sentence.start for sentence in sentences]

    def accounts(self, quotations: Sequence[Quotation]) -> Iterator[Account]:
        """One for each quotation, in order."""
        units: defaultdict[int, list[Unit]] = defaultdict(list)
        for number, quotation in enumerate(quotations):
            if quotation.kind is not QuotationKind.TITLE:
                units[number] = list(self._units(quotation))
        self._share_segments([unit for its in units.values() for unit in its])
        for number, quotation in enumerate(quotations):
            yield self._account(quotation, units[number])

    def _units(self, quotation: Quotation) -> Iterator[Unit]:
        end = quotation.end - quotation.closed
        at = max(bisect_right(self._sentence_starts, quotation.start) - 1, 0)
        held: Unit | None = None
        for index in range(at, len(self._sentences)):
            sentence = self._sentences[index]
            if sentence.start >= end:
                break
            start = max(sentence.start, quotation.start + 1)
            its = list(words(self._text, start, min(sentence.end, end)))
            if not its:
                continue
            pair = self._pair_at(its[0].start)
            if held is not None and pair is not None and held.pair is pair:
                held.words += its
                continue
            if held is not None:
                yield held
            cut = its[0].key == "…" or (held is not None and held.words[-1].key == "…")
            held = Unit(its, pair, cut)
        if held is not None:
            yield held

    def _pair_at(self, offset: int) -> Pair | None:
        at = bisect_right(self._starts, offset) - 1
        return self._pairs[at] if at >= 0 and offset < self._pairs[at].span.end else None

    def _share_segments(self, units: Sequence[Unit]) -> None:
        """Which quotations of the source answer which of ours, sentence by sentence."""
        by_pair: defaultdict[int, list[Unit]] = defaultdict(list)
        for unit in units:
            if unit.pair is not None:
                by_pair[unit.pair.span.start].append(unit)
        for start, rivals in by_pair.items():
            if (pair := self._pair_at(start)) is not None:
                share(pair, rivals)

    def _account(self, quotation: Quotation, units: Sequence[Unit]) -> Account:
        said = [word for unit in units for word in unit.words]
        if not said:
            return Account(quotation, Verdict.UNKNOWN)
        whole = self._as_said(said)
        if whole is None or whole:
            return Account(quotation, Verdict.EXACT if whole else Verdict.UNKNOWN, tuple(whole or ()))
        matches = [self._match(unit) for unit in units]
        places = tuple(match.places[0] for match in matches if match and match.places)
        found = tuple(d for match in matches if match for d in match.differences)
        lost = sum(counted(u.words) for u, m in zip(units, matches, strict=True) if m is None)
        if lost >= ENOUGH:
            return Account(quotation, Verdict.MISSING, places)
        if found:
            likeness = min(match.likeness for match in matches if match)
            return Account(quotation, Verdict.NEAR, places, found, likeness)
        if lost or not any(matches):
            return Account(quotation, Verdict.UNKNOWN, places)
        joined = _joined(units, [match.places for match in matches if match])
        return Account(quotation, Verdict.EXACT if joined else Verdict.STITCHED, places)

    def _as_said(self, said: Sequence[Word]) -> list[Place] | None:
        """Where the words stand as they are, ellipses and brackets aside; None where nobody can tell."""
        pieces: list[list[Word]] = [[]]
        for word in said:
            if word.key in OPEN:
                pieces.append([])
            else:
                pieces[-1].append(word)
        pieces = [piece for piece in pieces if piece]
        if len(pieces) == 1:
            places = self._library.places([word.key for word in pieces[0]])
            return None if places is None else [self._library.place(at, len(pieces[0])) for at in places]
        found: list[Place] = []
        after = -1
        for piece in pieces:
            places = self._library.places([word.key for word in piece])
            if places is None:
                continue
            after = next((place for place in places if place > after), len(self._library.stream))
            if after == len(self._library.stream):
                return []
            found.append(self._library.place(after, len(piece)))
        return found or None

    def _match(self, unit: Unit) -> Match | None:
        exact = self._as_said(unit.words)
        if exact is None or exact:
            return Match(tuple(exact or ()))
        tried = [self._beside(unit), *self._elsewhere(unit)]
        return max(filter(None, tried), key=lambda match: match.likeness, default=None)

    def _beside(self, unit: Unit) -> Match | None:
        """What the sentence that answers ours has between its marks, or at the same place without marks."""
        pair = unit.pair
        if pair is None:
            return None
        if unit.segments:
            theirs = [w for w, s in zip(pair.theirs, pair.segments, strict=True) if s in unit.segments]
            match = self._compared(unit, theirs, pair.lines.start, pair.source)
            whole = match is not None and (match.likeness >= ALIKE or framed(unit, pair))
            return match if whole else None
        if any(segment >= 0 for segment in pair.segments) or pair.placed:
            return None
        first = next(i for i, word in enumerate(pair.ours) if word.start >= unit.words[0].start)
        bounds = answered(pair, first, first + len(unit.words))
        if bounds is None:
            return None
        match = self._compared(unit, pair.theirs[slice(*bounds)], pair.lines.start, pair.source)
        return match if match and match.likeness >= ALIKE else None

    def _elsewhere(self, unit: Unit) -> Iterator[Match]:
        """Sentences of the sources that have much of the unit's own words."""
        keys = [word.key for word in unit.words]
        if len(keys) < ENOUGH:
            return
        for number in self._library.candidates(keys):
            line = self._library.lines[number]
            if len(line.words) > LONGEST:
                continue
            quoted = [w for w, s in zip(line.words, line.segments, strict=True) if s >= 0]
            for theirs in (quoted, list(line.words)):
                if not theirs:
                    continue
                both = Counter(keys) & Counter(word.key for word in theirs)
                if both.total() < ALIKE * len(keys):
                    continue
                match = self._compared(unit, theirs, number, line.source)
                if match is not None and match.likeness >= ALIKE:
                    yield match

    def _compared(self, unit: Unit, theirs: Sequence[Word], line: int, source: int) -> Match | None:
        ours = unit.words
        if not theirs or max(len(ours), len(theirs)) > LONGEST:
            return None
        codes = list(compared(ours, theirs))
        theirs_text = self._library.readings[source].text
        if codes[-1][0] == "replace":
            _, i, j, k, m = codes[-1]
            if m - k > 2 * (j - i) + OVERHANG:
                m = clause(theirs_text, theirs, k, k + 2 * (j - i) + OVERHANG)
                if m <= k:
                    return None
                codes[-1] = ("replace", i, j, k, m)
        if codes[0][0] == "replace" and len(codes) > 1:
            _, i, j, k, m = codes[0]
            if m - k > 2 * (j - i) + OVERHANG:
                return None
        used = [c for c in codes if c[0] != "insert" or c not in (codes[0], codes[-1])]
        if not used:
            return None
        size = used[-1][4] - used[0][3]
        likeness = 2 * shared(codes) / (len(ours) + max(size, 1))
        found = self._found(unit, theirs_text, theirs, codes)
        if found and unit.segments:
            edges = LOST if likeness >= REWRITTEN else 2 * len(ours) + LOST
            found = self._found(unit, theirs_text, theirs, codes, edges)
        span = Span(theirs[used[0][3]].start, theirs[max(used[-1][4] - 1, used[0][3])].end)
        return Match((Place(source, span, line, line),), found, likeness)

    def _found(
        self, unit: Unit, source: str, theirs: Sequence[Word], codes: Sequence[Code], edges: int = 0
    ) -> tuple[Difference, ...]:
        """What differs, if anything does that matters; the marks of a transcript are nobody's."""
        marks = bool(unit.segments)
        sides = (self._text, unit.words, source, theirs, codes)
        found = tuple(differences(*sides, quoted=True, marks=marks, edges=edges))
        return () if all(map(allowed, found)) else tuple(d for d in found if not is_free(d))


def _joined(units: Sequence[Unit], places: Sequence[tuple[Place, ...]]) -> bool:
    """Whether the words can follow each other in the source, or the article shows where it left some out."""
    pairs = zip(units[1:], places, places[1:], strict=False)
    return all(
        unit.cut or not before or not behind or _meet(before, behind) for unit, before, behind in pairs
    )


def _meet(before: tuple[Place, ...], behind: tuple[Place, ...]) -> bool:
    follows = {(place.source, place.last + step) for place in before for step in (0, 1)}
    return any((place.source, place.line) in follows for place in behind)

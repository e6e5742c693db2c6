"""An article beside its sources, computed once and only when asked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from cleanup.analysis.comparing.differences import Difference, differences
from cleanup.analysis.comparing.index import Library, Place, Reading
from cleanup.analysis.comparing.pairs import PLAIN, Pair, pairs
from cleanup.analysis.comparing.said import Account, Listener, Verdict
from cleanup.analysis.comparing.words import words
from cleanup.analysis.quotations import Quotation
from cleanup.edit import Span
from cleanup.lexicon.words import zipf

ALIKE, WORDS = 0.5, 5
"""What a sentence or a quotation must have in common with a source that it comes from, and its length."""
COMMON = 0.4
"""The share of the article's telling words that no other article has."""
MISQUOTED = 0.25
"""The share of quotations not as said from which on an article was reworded as a whole; and two at least."""


class Comparison:
    """What answers what, and where the two differ."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Span],
        quotations: Sequence[Quotation],
        readings: Sequence[Reading],
    ) -> None:
        self._text, self._sentences, self._quotations = text, sentences, quotations
        self.library = Library(readings)

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Sentences of the article with those they come from."""
        return pairs(self._text, self._sentences, self.library)

    @cached_property
    def accounts(self) -> tuple[Account, ...]:
        """Every quotation with what the sources have for it."""
        listener = Listener(self._text, self._sentences, self.pairs, self.library)
        return tuple(listener.accounts(self._quotations))

    @cached_property
    def differences(self) -> tuple[tuple[Pair, Difference], ...]:
        """What the article tells otherwise, outside quotations."""
        return tuple(
            (pair, difference)
            for pair in self.pairs
            if not pair.placed
            for difference in differences(
                self._text, pair.ours, self.library.readings[pair.source].text, pair.theirs, pair.codes
            )
            if not self._quoted(difference, pair)
        )

    def _quoted(self, difference: Difference, pair: Pair) -> bool:
        """Whether one of the two sides is somebody's words."""
        at = bisect_left(self._quotations, difference.edit.start, key=lambda q: q.end)
        if at < len(self._quotations) and self._quotations[at].start < max(
            difference.edit.end, difference.edit.start + 1
        ):
            return True
        place = difference.place
        return any(
            segment >= 0 and word.start < place.end and place.start < word.end
            for word, segment in zip(pair.theirs, pair.segments, strict=True)
        )

    @cached_property
    def reworded(self) -> bool:
        """Whether so many quotations are not as said that nothing else can be trusted to be as written."""
        asked = [a for a in self.accounts if a.verdict not in (Verdict.UNKNOWN, Verdict.MISSING)]
        changed = sum(account.verdict is Verdict.NEAR for account in asked)
        return changed >= 2 and changed >= MISQUOTED * len(asked)

    @cached_property
    def strangers(self) -> tuple[str, ...]:
        """Sources, by name, that no sentence and no quotation of the article comes from."""
        met = {p.source for p in self.pairs if p.likeness >= ALIKE and len(p.ours) >= WORDS}
        for account in self.accounts:
            said = self._text[account.quotation.start : account.quotation.end].split()
            lost = account.verdict is Verdict.MISSING
            if not lost and account.likeness >= ALIKE and len(said) >= WORDS:
                met |= {place.source for place in account.places}
        ours = {key for key in self._keys() if zipf(key) < PLAIN}
        return tuple(
            one.name
            for number, one in enumerate(self.library.readings)
            if number not in met and len(ours & self.library.vocabulary(number)) < COMMON * len(ours)
        )

    def _keys(self) -> set[str]:
        return {word.key for span in self._sentences for word in words(self._text, span.start, span.end)}

    @cached_property
    def unrelated(self) -> bool:
        """Whether none of the sources is the article's: then nothing in it can be held against them."""
        return len(self.strangers) == len(self.library.readings)

    def said(self, place: Place) -> str:
        """The sentences of a source that a place lies in, in one line."""
        lines = self.library.lines
        text = self.library.readings[place.source].text
        return " ".join(text[lines[place.line].span.start : lines[place.last].span.end].split())

    def where(self, source: int, offset: int) -> str:
        """The name of a source and the line of an offset in it."""
        reading = self.library.readings[source]
        return f"{reading.name}:{reading.line(offset)}"

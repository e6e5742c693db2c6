"""Where an editor is in a review: article, hunk, filter, order, what was searched for. No widgets."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, replace

from cleanup.analysis import Kind
from cleanup.edit import Edit, Span, splice
from cleanup.errors import DecisionError
from cleanup.review import OPEN, Decision, Filter, Key, Order, Review, State
from tui.display import brief, shown
from tui.galley import Galley
from tui.manuscript import Block, Marks, Shown, blocks_of
from tui.reasons import Similar


@dataclass(frozen=True, slots=True)
class Found:
    """A place that a search has found: in the text, or in a correction or its reason."""

    span: Span
    key: Key | None = None


@dataclass(frozen=True, slots=True)
class Last:
    """A decision that can be repeated on another hunk."""

    decision: Decision
    alternative: int | None = None
    text: str | None = None


class Reading:
    """One article of a review as somebody reads it. Only this knows which hunk is current."""

    def __init__(self, review: Review, article: int = 0) -> None:
        self.review = review
        self.wanted, self.order = Filter(), Order.POSITION
        self.last: Last | None = None
        self.open(article)

    def open(self, article: int, key: Key | None = None) -> None:
        """Go to an article: to a hunk of it or the pending one behind it, or to its first pending one."""
        self.article = article
        self.found: list[Found] = []
        self.at_found = -1
        self.wanted = Filter()
        self.refresh()
        at = key if key in self.positions else next(iter(self.keys), None)
        if at is not None and self.review.state(at) not in OPEN:
            at = self.review.following(at, self.keys) or at
        self.current = at

    def refresh(self) -> None:
        """Take in what has changed about which hunks there are and which are listed."""
        self.keys = self.review.keys(self.article)
        self.positions = {key: at for at, key in enumerate(self.keys)}
        self._kin: dict[object, list[Key]] | None = None
        self._ranges: list[tuple[int, int, Key]] | None = None
        self.relist()

    def relist(self) -> None:
        """Take in what has changed about which hunks the filter lets through."""
        if self.wanted or self.order is not Order.POSITION:
            only_here = replace(self.wanted, articles=frozenset({self.article}))
            self.shown = self.review.shown(only_here, self.order)
        else:
            self.shown = self.keys

    # The article

    @property
    def text(self) -> str:
        """What an editor reads, before any decision."""
        return self.review.document(self.article).text

    def galley(self, marks: Marks) -> Galley:
        """The article with its hunks, not yet wrapped."""
        galley = Galley(self.text, self.blocks(), [shown(self.review, key) for key in self.keys], marks)
        galley.current = self.positions[self.current] if self.current else -1
        return galley

    def blocks(self) -> list[Block]:
        """The paragraphs of the article, with no hunks in them yet."""
        paragraphs = self.review.paragraphs(self.article)
        heads = (p.index for p in paragraphs if p.kind is Kind.HEADLINE)
        return blocks_of(self.text, [p.span for p in paragraphs], heads)

    def changed(self, galley: Galley, keys: set[Key]) -> dict[int, Shown]:
        """What some decisions have changed in the prose, the hunks beside them included."""
        self._ranges = None
        near = galley.beside(self.positions[key] for key in keys if key in self.positions)
        fresh = {index: shown(self.review, self.keys[index]) for index in near}
        return {index: hunk for index, hunk in fresh.items() if hunk != galley.shown[index]}

    def paragraph_text(self) -> tuple[int, str]:
        """The current paragraph as it reads with what is accepted so far."""
        number = self.review.paragraph(self.current) if self.current else 0
        span = self.review.paragraphs(self.article)[number].span
        inside = [e for e in self.review.edits(self.article) if span.holds(e)]
        moved = [Edit(e.start - span.start, e.end - span.start, e.replacement) for e in inside]
        return number, splice(self.text[span.start : span.end], moved)

    # Moving

    def following(self, *, back: bool = False, undecided: bool = True) -> Key | None:
        """The next hunk that is listed, or the one before."""
        return self.review.following(self.current, self.shown, back=back, undecided=undecided)

    def other_paragraph(self, *, back: bool = False) -> Key | None:
        """The first listed hunk of the next paragraph that has one, or of the one before."""
        if self.current is None:
            return next(iter(self.shown), None)
        here = self.review.paragraph(self.current)
        firsts: dict[int, Key] = {}
        for key in self.shown:
            firsts.setdefault(self.review.paragraph(key), key)
        numbers = sorted(n for n in firsts if (n < here if back else n > here))
        return firsts[numbers[-1 if back else 0]] if numbers else None

    def named(self, said: str) -> Key:
        """The hunk that is meant by a number, ¶12 or an id. DecisionError where there is none."""
        said = said.strip().lstrip("#")
        if said[:1] in ("¶", "p", "P") and said[1:].strip().isdigit():
            number = int(said[1:]) - 1
            behind = [key for key in self.keys if self.review.paragraph(key) >= number]
            if behind:
                return behind[0]
        elif said.isdigit() and 1 <= int(said) <= len(self.keys):
            return self.keys[int(said) - 1]
        elif said and (named := [key for key in self.keys if key.id.startswith(said)]):
            return named[0]
        raise DecisionError(f"there is no {said or 'such place'}: 1 to {len(self.keys)}, ¶12 or an id")

    # Searching

    def prepare(self) -> None:
        """Have at hand what a search looks at: it is done while somebody still writes the words."""
        self.review.shown(Filter(articles=frozenset({self.article}), text="\0"))
        self.hunk_at(Span(0, 0))

    def find(self, words: str) -> list[Found]:
        """Places of the text and corrections that hold these words, in order of place."""
        self.found, self.at_found = [], -1
        if not words:
            return []
        hits = [Found(Span(*m.span())) for m in re.finditer(re.escape(words), self.text, re.IGNORECASE)]
        texts = [hit.span for hit in hits]
        wanted = Filter(articles=frozenset({self.article}), text=words)
        for key in self.review.shown(wanted):
            span = self.review.hunk(key).span
            near = bisect_left(texts, span.start, key=lambda text: text.end)
            if near == len(texts) or not (texts[near].overlaps(span) or texts[near] == span):
                hits.append(Found(span, key))
        self.found = sorted(hits, key=lambda hit: hit.span)
        return self.found

    def next_found(self, *, back: bool = False) -> Found | None:
        """The next place found, round the end; the first time the one behind the current hunk."""
        if not self.found:
            return None
        if self.at_found < 0:
            here = self.review.hunk(self.current).span.start if self.current else 0
            behind = [i for i, hit in enumerate(self.found) if hit.span.start >= here]
            self.at_found = behind[0] if behind else 0
        else:
            self.at_found = (self.at_found + (-1 if back else 1)) % len(self.found)
        return self.found[self.at_found]

    def hunk_at(self, span: Span) -> Key | None:
        """The hunk that stands at a place of the text."""
        if self._ranges is None:
            ranges = [(self.review.hunk(key).ranges, key) for key in self.keys]
            self._ranges = [(r.start, r.end, key) for places, key in ranges for r in places]
        start, end = span.start, span.end
        there = (key for a, b, key in self._ranges if (a < end and start < b) or (a == start and b == end))
        return next(there, None)

    # Counting

    @property
    def counted(self) -> bool:
        """Whether `similar` is quick by now."""
        return self._kin is not None

    def similar(self) -> Similar:
        """How many other open hunks make the current change, and how many the current rule proposes."""
        if self.current is None:
            return Similar()
        if self._kin is None:
            self._kin = defaultdict(list)
            for key in self.keys:
                for name in self._names(key):
                    self._kin[name].append(key)
        counts = [
            sum(self.review.state(k) in OPEN for k in self._kin[name] if k != self.current)
            for name in self._names(self.current)
        ]
        return Similar(*counts)

    def _names(self, key: Key) -> tuple[object, object]:
        hunk = self.review.hunk(key)
        pairs = {(self.text[e.start : e.end], e.replacement) for e in hunk.edits}
        asked = self.text[hunk.span.start : hunk.span.end] if not pairs else ""
        return (hunk.rule if not pairs else "", asked, *sorted(pairs)), hunk.rule

    def example(self, key: Key) -> str:
        """A change of whichever article in a few words."""
        text = self.review.document(key.article).text
        return brief(text, self.review.applied(key), self.review.hunk(key))

    def pending(self) -> int:
        """How many hunks of this article a person is still asked about."""
        counts = self.review.counts(self.article)
        return sum(counts[state] for state in OPEN)

    def signs(self) -> list[tuple[State, int]]:
        """How many hunks of this article stand in which state, for the row of states."""
        counts = self.review.counts(self.article)
        accepted = counts[State.ACCEPTED] + counts[State.AUTO]
        return [
            (State.ACCEPTED, accepted),
            (State.EDITED, counts[State.EDITED]),
            (State.REJECTED, counts[State.REJECTED]),
            (State.MARKED, counts[State.MARKED]),
            (State.PENDING, counts[State.PENDING] + counts[State.LOCKED]),
        ]

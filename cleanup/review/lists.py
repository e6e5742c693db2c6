"""Which hunks are meant and which comes next: lists of keys, for a filter, for all like one, for a walk."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from cleanup.review import wording
from cleanup.review.article import place
from cleanup.review.board import Board
from cleanup.review.selection import RANK, Filter, Order, Scope
from cleanup.review.verdict import OPEN, Key


class Lists(Board):
    """A board with lists of its hunks."""

    def shown(self, wanted: Filter | None = None, order: Order = Order.POSITION) -> list[Key]:
        """The hunks a filter lets through, in the order asked for."""
        chosen = wanted or Filter()
        words = chosen.text.casefold()
        found = [
            key
            for article in self._articles
            if not chosen.articles or article.number in chosen.articles
            for key in article.order
            if chosen.wants(article.hunks[key.id]) and self._passes(key, chosen, words)
        ]
        if order is not Order.POSITION:
            found.sort(key=lambda k: RANK[order](self.hunk(k), self._articles[k.article].text))
        return found

    def _passes(self, key: Key, wanted: Filter, words: str) -> bool:
        return (
            (not wanted.states or self._states[key] in wanted.states)
            and (wanted.severe is None or self.severe(key) is wanted.severe)
            and (wanted.paragraph is None or self.paragraph(key) == wanted.paragraph)
            and (not words or words in self._words(key))
        )

    def _words(self, key: Key) -> str:
        fixed = self._articles[key.article].words(key.id)
        verdict = self._verdicts.get(key)
        if verdict is None:
            return fixed
        return "\n".join((fixed, verdict.note, *(e.replacement for e in verdict.edits or ()))).casefold()

    def alike(self, key: Key, scope: Scope, shown: Sequence[Key] | None = None) -> list[Key]:
        """The open hunks that are like one, itself included where it is open; `shown` for that scope."""
        home = self.keys() if scope is Scope.EVERYWHERE else self.keys(key.article)
        open_ones = (k for k in (shown or home if scope is Scope.SHOWN else home) if self._states[k] in OPEN)
        match scope:
            case Scope.CHANGE | Scope.EVERYWHERE:
                mine = self._proposal(key)
                return [k for k in open_ones if self._proposal(k) == mine]
            case Scope.RULE:
                return [k for k in open_ones if self.hunk(k).rule == self.hunk(key).rule]
            case Scope.PARAGRAPH:
                here = self.paragraph(key)
                return [k for k in open_ones if self.paragraph(k) == here]
            case Scope.SHOWN | Scope.REST:
                return list(open_ones)

    def _proposal(self, key: Key) -> tuple[object, ...]:
        hunk, text = self.hunk(key), self._articles[key.article].text
        if not hunk.edits:
            return (hunk.rule, text[hunk.span.start : hunk.span.end])
        return tuple(sorted(set(wording.pairs(text, hunk.edits))))

    def following(
        self,
        key: Key | None,
        among: Sequence[Key] | None = None,
        *,
        back: bool = False,
        undecided: bool = True,
    ) -> Key | None:
        """The next hunk after one (before it with `back`), from the start where `key` is None.

        Undecided ones only, round the end to the start, unless `undecided` is false: then any, and none
        behind the last. None where there is none.
        """
        keys = self.keys() if among is None else among
        step = -1 if back else 1
        at = (len(keys) - 1 if back else 0) if key is None else self._beside(key, keys, back=back)
        if not undecided:
            return keys[at] if 0 <= at < len(keys) else None
        around = (keys[(at + step * n) % len(keys)] for n in range(len(keys)))
        return next((k for k in around if self._states.get(k) in OPEN and k != key), None)

    def _beside(self, key: Key, keys: Sequence[Key], *, back: bool) -> int:
        """The index next to a hunk, whether or not it is itself in a list of keys."""
        at = bisect_left(keys, self._place(key), key=self._place)
        if at < len(keys) and keys[at] == key:
            return at - 1 if back else at + 1
        try:
            return keys.index(key) + (-1 if back else 1)  # listed in another order
        except ValueError:
            return at - back

    def _place(self, key: Key) -> tuple[int, int, int, str]:
        return key.article, *place(self.hunk(key)), key.id

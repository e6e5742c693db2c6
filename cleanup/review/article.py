"""One article of a review: its hunks in order, and which places of its text are taken."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise

from cleanup.analysis.paragraphs import Paragraph, paragraphs
from cleanup.edit import Edit, overlap
from cleanup.hunk import Hunk
from cleanup.patchset import PatchSet
from cleanup.review.verdict import Key
from cleanup.review.wording import OWN

Place = tuple[int, int, str]
"""Start and end of an edit, and the id of its hunk."""


def place(hunk: Hunk) -> tuple[int, int]:
    """Where a hunk stands in the order of an article: where its first edit begins and ends."""
    first = hunk.edits[0] if hunk.edits else hunk.span
    return first.start, first.end


class Article:
    """What the review keeps for one patch set. Only Review changes it."""

    def __init__(self, number: int, patchset: PatchSet, stale: frozenset[str] = frozenset()) -> None:
        self.number = number
        self.patchset = patchset
        self.stale = stale
        self.hunks: dict[str, Hunk] = {hunk.id: hunk for hunk in patchset.hunks}
        self.order: list[Key] = []
        """Of the hunks that are shown, in order of place."""
        self.position: dict[str, int] = {}
        self.proposed: list[Place] = []
        """Places that shown hunks would change; those of a patch set are disjoint."""
        self.disjoint = True
        """Whether no two proposals clash: accepting one as proposed is then no matter of the others."""
        self.own: list[Hunk] = []
        """An editor's own corrections that are shown; few, and not disjoint from what was proposed."""
        self.taken: list[Place] = []
        """Places of applied edits; disjoint."""
        self._words: dict[str, str] = {}
        self.show(self.hunks)

    @property
    def text(self) -> str:
        """What an editor reads, before any decision."""
        return self.patchset.document.text

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Of the text, in order."""
        document = self.patchset.document
        return paragraphs(document.masked or document.text, document.blocks)

    @cached_property
    def starts(self) -> list[int]:
        """Where the paragraphs begin."""
        return [paragraph.start for paragraph in self.paragraphs]

    def show(self, ids: Iterable[str]) -> None:
        """Settle which hunks are shown, and in what order."""
        hunks = self.hunks
        order = sorted(ids, key=lambda i: (*place(hunks[i]), i))
        self.order = [Key(self.number, name) for name in order]
        self.position = {name: at for at, name in enumerate(order)}
        self.own = [hunks[i] for i in order if hunks[i].rule == OWN]
        live = (hunks[i] for i in order if i not in self.stale and hunks[i].rule != OWN)
        self.proposed = sorted((e.start, e.end, hunk.id) for hunk in live for e in hunk.edits)

        self.disjoint = not self.own and not any(
            b[0] < a[1] or (a[0] == b[0] and a[1] == b[1]) for a, b in pairwise(self.proposed)
        )

    def reword(self, hunk: Hunk) -> None:
        """Put an editor's own correction in the place of what it was."""
        self.hunks[hunk.id] = hunk
        self._words.pop(hunk.id, None)

    def words(self, id: str) -> str:  # noqa: A002
        """What a search in a hunk looks at, in lower case: its place, its change, its reason."""
        found = self._words.get(id)
        if found is None:
            hunk, text = self.hunks[id], self.text
            seen = [text[hunk.span.start : hunk.span.end], hunk.message, hunk.rule]
            for edit in hunk.edits:
                seen += text[edit.start : edit.end], edit.replacement
            found = self._words[id] = "\n".join(seen).casefold()
        return found

    def blocked(self, id: str, edits: Iterable[Edit]) -> str:  # noqa: A002
        """The id of an applied hunk that stands where these edits would; empty where there is none."""
        for edit in edits if self.taken else ():
            for start, end, other in _near(self.taken, edit):
                if other != id and _meet(edit, start, end):
                    return other
        return ""

    def rivals(self, id: str, edits: tuple[Edit, ...]) -> set[str]:  # noqa: A002
        """Ids of other shown hunks whose proposed edits clash with these."""
        found = {
            other
            for edit in edits
            for start, end, other in _near(self.proposed, edit)
            if other != id and _meet(edit, start, end)
        }
        if self.own:
            found |= {
                o.id for o in self.own if o.id != id and any(a.clashes(b) for a in edits for b in o.edits)
            }
        return found

    def take(self, id: str, edits: Iterable[Edit]) -> None:  # noqa: A002
        """Edits of this hunk stand in the result from now on."""
        for edit in edits:
            insort(self.taken, (edit.start, edit.end, id))

    def give_back(self, id: str, edits: Iterable[Edit]) -> None:  # noqa: A002
        """Edits of this hunk no longer stand in the result."""
        for edit in edits:
            del self.taken[bisect_left(self.taken, (edit.start, edit.end, id))]


def _meet(edit: Edit, start: int, end: int) -> bool:
    """Whether an edit cannot be made beside one of this place."""
    inserted = edit.start == edit.end == start == end
    return inserted or overlap(edit.start, edit.end, start, end)


def _near(places: list[Place], edit: Edit) -> Iterator[Place]:
    """Every place that could touch an edit; the places are disjoint and in order."""
    at = max(bisect_left(places, (edit.start, edit.start, "")) - 1, 0)
    while at < len(places) and places[at][0] <= edit.end:
        yield places[at]
        at += 1

"""Where a review stands: each hunk's verdict and state, what is listed, counted and written."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from cleanup.analysis.paragraphs import Paragraph
from cleanup.document import Document
from cleanup.edit import Edit, splice
from cleanup.errors import PatchError
from cleanup.hunk import Class, Hunk
from cleanup.patchset import PatchSet
from cleanup.review import wording
from cleanup.review.article import Article
from cleanup.review.selection import severe
from cleanup.review.verdict import APPLIED, OPEN, UNDECIDED, Decision, Key, State, Verdict

DECIDED = {decision: State(decision) for decision in Decision}
"""Decisions as states."""


class Board:
    """What can be asked of a review. Reading changes nothing; all of it is quick at 10,000 hunks."""

    def __init__(self, patchsets: Iterable[PatchSet] = ()) -> None:
        self._articles: list[Article] = []
        self._verdicts: dict[Key, Verdict] = {}
        self._states: dict[Key, State] = {}
        self._counts: list[Counter[State]] = []
        for patchset in patchsets:
            self.add(patchset)

    def add(self, patchset: PatchSet, *, stale: Iterable[str] = ()) -> int:
        """Take in one more article; its number. Hunks named stale are shown, but never applied."""
        if len({hunk.id for hunk in patchset.hunks}) < len(patchset.hunks):
            raise PatchError(f"{patchset.document.name}: two hunks have the same id")
        number = len(self)
        self._articles.append(Article(number, patchset, frozenset(stale)))
        self._counts.append(Counter())
        self._begin(number)
        return number

    def replace(self, article: int, patchset: PatchSet, *, stale: Iterable[str] = ()) -> None:
        """Put another version of an article in its place, with nothing decided."""
        for key in [key for key in self._states if key.article == article]:
            del self._states[key]
        for key in [key for key in self._verdicts if key.article == article]:
            del self._verdicts[key]
        self._articles[article] = Article(article, patchset, frozenset(stale))
        self._begin(article)

    # Articles

    @property
    def patchsets(self) -> tuple[PatchSet, ...]:
        """What was proposed, article by article."""
        return tuple(article.patchset for article in self._articles)

    def __len__(self) -> int:
        """How many articles there are."""
        return len(self._articles)

    def document(self, article: int) -> Document:
        """An article as it was read."""
        return self._articles[article].patchset.document

    def paragraphs(self, article: int) -> tuple[Paragraph, ...]:
        """Of an article as it was read, in order."""
        return self._articles[article].paragraphs

    def edits(self, article: int) -> tuple[Edit, ...]:
        """Everything accepted so far, in order, in offsets of the article's text as it was read."""
        return tuple(
            sorted(e for key in self.keys(article) if self._states[key] in APPLIED for e in self.applied(key))
        )

    def result(self, article: int) -> str:
        """The source with everything accepted so far. With nothing accepted it is the source itself."""
        return self.document(article).clean(self.edits(article))

    def text(self, article: int) -> str:
        """What an editor would read in the result."""
        return splice(self._articles[article].text, self.edits(article))

    # Hunks

    def keys(self, article: int | None = None) -> list[Key]:
        """All hunks that are shown, in order of place; split ones are there as their parts."""
        if article is not None:
            return self._articles[article].order[:]
        return [key for each in self._articles for key in each.order]

    def __iter__(self) -> Iterator[Key]:
        """All hunks that are shown, as `keys` has them."""
        return iter(self.keys())

    def __contains__(self, key: object) -> bool:
        """Whether a hunk is shown."""
        return key in self._states

    def hunk(self, key: Key) -> Hunk:
        """What was proposed. KeyError for one that was never there."""
        return self._articles[key.article].hunks[key.id]

    def verdict(self, key: Key) -> Verdict:
        """What was decided; a pending verdict where nothing was."""
        return self._verdicts.get(key, UNDECIDED)

    @property
    def verdicts(self) -> Mapping[Key, Verdict]:
        """Everything that was decided: the whole state of a review beside its patch sets."""
        return MappingProxyType(self._verdicts)

    def state(self, key: Key) -> State:
        """What a hunk is shown as."""
        return self._states[key]

    def applied(self, key: Key) -> tuple[Edit, ...]:
        """The edits a hunk makes or would make: those decided on, else the proposed ones."""
        edits = self.verdict(key).edits
        return self.hunk(key).edits if edits is None else edits

    def change(self, key: Key) -> tuple[tuple[str, str], ...]:
        """What stands there and what is to stand there, edit by edit; empty for an open query."""
        return wording.pairs(self._articles[key.article].text, self.applied(key))

    def draft(self, key: Key) -> str:
        """The words to hand to an editor who wants to edit. DecisionError where it must be split first."""
        return wording.draft(self._articles[key.article].text, self.hunk(key), self.applied(key))

    def parts(self, key: Key) -> tuple[Hunk, ...]:
        """What a hunk can be split into; empty where it is one piece, not open, or the editor's own.

        It is one piece too where a part of it could not be made beside another hunk.
        """
        if self._states[key] not in OPEN or wording.is_own(key.id):
            return ()
        article = self._articles[key.article]
        found = wording.parts(article.text, self.hunk(key))
        return () if any(article.rivals(key.id, part.edits) for part in found) else found

    def locked(self, key: Key) -> bool:
        """Whether it may be accepted only after unlocking: wording inside somebody's words."""
        hunk = self.hunk(key)
        quoted = hunk.cls is Class.QUERY and hunk.in_quotation and bool(hunk.alternatives)
        return quoted and not self.verdict(key).unlocked

    def severe(self, key: Key) -> bool:
        """Whether a wrong decision could change what is said."""
        return severe(self.hunk(key), self._articles[key.article].text)

    def paragraph(self, key: Key) -> int:
        """Index of the paragraph a hunk is shown in."""
        return self.paragraph_at(key.article, self.hunk(key).span.start)

    def paragraph_at(self, article: int, offset: int) -> int:
        """Index of the paragraph of an article in which, or behind which, an offset lies."""
        return max(bisect_right(self._articles[article].starts, offset) - 1, 0)

    # Progress

    def counts(self, article: int | None = None) -> Counter[State]:
        """How many hunks stand in which state."""
        return sum(self._counts, Counter()) if article is None else Counter(self._counts[article])

    def progress(self, article: int | None = None) -> tuple[int, int]:
        """How many hunks are decided, and of how many; superseded and stale ones count as neither."""
        counts = self.counts(article)
        left = sum(counts[state] for state in OPEN)
        done = sum(counts[state] for state in (*APPLIED, State.REJECTED))
        return done, done + left

    def complete(self, article: int | None = None) -> bool:
        """Whether nobody need be asked any more."""
        done, total = self.progress(article)
        return done == total

    # The one way in which anything changes

    def _set(self, key: Key, verdict: Verdict) -> None:
        """Let a verdict stand, with all that follows from it for this hunk and those beside it."""
        article, before = self._articles[key.article], self.verdict(key)
        freed = self._written(key, before)
        article.give_back(key.id, freed)
        if verdict == UNDECIDED:
            self._verdicts.pop(key, None)
        else:
            self._verdicts[key] = verdict
        taken = self._written(key, verdict)
        article.take(key.id, taken)
        if before.split != verdict.split or self.hunk(key).rule == wording.OWN:
            self._reveal(key, verdict)
        as_proposed = before.edits is verdict.edits is None and article.disjoint
        rivals = () if as_proposed else article.rivals(key.id, (*freed, *taken))
        self._refresh((key, *(Key(key.article, other) for other in rivals)))

    def _written(self, key: Key, verdict: Verdict) -> tuple[Edit, ...]:
        """The edits that a verdict puts into the result."""
        if (
            verdict.decision not in (Decision.ACCEPTED, Decision.EDITED)
            or key.id in self._articles[key.article].stale
        ):
            return ()
        return self.hunk(key).edits if verdict.edits is None else verdict.edits

    def _reveal(self, key: Key, verdict: Verdict) -> None:
        """Show the parts of a split hunk in its place, or it in theirs; an own one while it is accepted."""
        article = self._articles[key.article]
        hunk = self.hunk(key)
        if hunk.rule == wording.OWN and verdict.edits:
            hunk = wording.own(key.id, verdict.edits)  # it is what was last written
            article.reword(hunk)
        kin = {key.id: hunk}
        if hunk.rule != wording.OWN:
            kin |= {part.id: part for part in wording.parts(article.text, hunk)}
            article.hunks |= kin
        gone = hunk.rule == wording.OWN and verdict.decision is Decision.PENDING
        visible = {key.id} if not verdict.split else kin.keys() - {key.id}
        article.show((article.position.keys() - kin.keys()) | (set() if gone else visible))
        self._refresh(Key(key.article, name) for name in kin)

    def _begin(self, article: int) -> None:
        """Give each hunk of an article about which nothing is decided its state."""
        stale, states = self._articles[article].stale, dict[Key, State]()
        for key in self._articles[article].order:
            open_state = State.LOCKED if self.locked(key) else State.PENDING
            states[key] = State.STALE if key.id in stale else open_state
        self._states |= states
        self._counts[article] = Counter(states.values())

    def _refresh(self, keys: Iterable[Key]) -> None:
        for key in keys:
            article, old = self._articles[key.article], self._states.pop(key, None)
            count = self._counts[key.article]
            if old is not None:
                count[old] -= 1
            if key.id in article.position:
                self._states[key] = state = self._now(key)
                count[state] += 1

    def _now(self, key: Key) -> State:
        verdict = self.verdict(key)
        article = self._articles[key.article]
        if key.id in article.stale:
            return State.STALE
        if verdict.decision in (Decision.ACCEPTED, Decision.EDITED, Decision.REJECTED):
            accepted_by_policy = verdict.auto and verdict.decision is Decision.ACCEPTED
            return State.AUTO if accepted_by_policy else DECIDED[verdict.decision]
        if article.blocked(key.id, self.hunk(key).edits):
            return State.SUPERSEDED
        if verdict.decision is Decision.MARKED:
            return State.MARKED
        return State.LOCKED if self.locked(key) else State.PENDING

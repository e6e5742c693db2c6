"""How hunks and their states are put into words and signs; nothing here knows a widget."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from cleanup.edit import Edit, Span
from cleanup.hunk import Hunk
from cleanup.review import APPLIED, Key, Review, State
from tui.content import one_line
from tui.manuscript import Look, Shown, widened

WORDS = {
    State.PENDING: "pend",
    State.ACCEPTED: "acc",
    State.EDITED: "edit",
    State.REJECTED: "rej",
    State.MARKED: "mark",
    State.AUTO: "auto",
    State.SUPERSEDED: "over",
    State.LOCKED: "lock",
    State.STALE: "stale",
}
"""States as the list spells them: never told by colour alone."""
SIGNS = {
    State.PENDING: "?",
    State.ACCEPTED: "✓",
    State.EDITED: "✎",
    State.REJECTED: "✗",
    State.MARKED: "⚑",
    State.AUTO: "⚙",
    State.SUPERSEDED: "⊘",
    State.LOCKED: "L",
    State.STALE: "≠",
}
ASCII_SIGNS = {**SIGNS, State.ACCEPTED: "+", State.EDITED: "e", State.REJECTED: "x", State.MARKED: "M"}
ASCII_SIGNS |= {State.AUTO: "*", State.SUPERSEDED: "o", State.STALE: "S"}
ROLES = {
    State.ACCEPTED: "taken",
    State.EDITED: "taken",
    State.AUTO: "taken",
    State.REJECTED: "muted",
    State.SUPERSEDED: "muted",
    State.STALE: "muted",
    State.MARKED: "flag",
    State.LOCKED: "flag",
}
"""The colour of a state in the list; pending has that of the text."""
LOOKS = {
    **dict.fromkeys(APPLIED, Look.TAKEN),
    **dict.fromkeys((State.REJECTED, State.SUPERSEDED, State.STALE), Look.DROPPED),
}
"""How a hunk in a state stands in running text; the others are open."""
FLAGGED = frozenset({State.MARKED, State.LOCKED, State.STALE})
"""States with a sign of their own in the gutter."""


def shown(review: Review, key: Key) -> Shown:
    """A hunk as the prose shows it."""
    hunk, state = review.hunk(key), review.state(key)
    look = LOOKS.get(state, Look.OPEN)
    flag = state.value if state in FLAGGED else ""
    if not flag and look is Look.OPEN and review.severe(key):
        flag = "severe"
    return Shown(review.applied(key), hunk.span, look, flag)


def brief(text: str, edits: tuple[Edit, ...], hunk: Hunk, arrow: str = "→") -> str:
    """A change in a few words on one line; of a query, the words it asks about."""
    if not edits:
        span = hunk.span
        if not any(map(str.isalnum, text[span.start : span.end])):
            whole = with_neighbours(text, Edit(span.start, span.end, ""))
            span = Span(whole.start, whole.end)
        return f"? {one_line(text[span.start : span.end][:80])}"
    pairs = changes(text, edits, arrow)
    return pairs[0] + (f" +{len(pairs) - 1}" if len(pairs) > 1 else "")


def changes(text: str, edits: tuple[Edit, ...], arrow: str = "→") -> list[str]:
    """Each change that is another one in a few words, with how often it is made."""
    counts = Counter(_brief_pair(text, edit, arrow) for edit in edits)
    return [f"{pair} ×{count}" if count > 1 else pair for pair, count in counts.items()]


def whole(text: str, edits: tuple[Edit, ...], arrow: str = "→") -> str:
    """A choice among others: each change as it was proposed, not as small as it is."""
    pairs = dict.fromkeys(
        f"{_seen(text[e.start : e.end]) or '∅'}{arrow}{_seen(e.replacement) or '∅'}" for e in edits
    )
    return ", ".join(pairs)


def _brief_pair(text: str, edit: Edit, arrow: str) -> str:
    wide = with_neighbours(text, edit)
    old, new = text[wide.start : wide.end], wide.replacement
    return f"{_seen(old)}{arrow}{_seen(new) or '∅'}"


def with_neighbours(text: str, edit: Edit) -> Edit:
    """A change with as much of the words beside it as it takes to be understood."""
    wide = widened(text, edit)
    start, end = wide.start, wide.end
    old, new = text[start:end], wide.replacement
    if not (old.strip() and new.strip()) or not any(map(str.isalnum, old + new)):
        while start > 0 and not text[start - 1].isspace() and wide.start - start < 20:
            start -= 1
        while end < len(text) and not text[end].isspace() and end - wide.end < 20:
            end += 1
    return Edit(start, end, text[start : wide.start] + wide.replacement + text[wide.end : end])


def _seen(side: str) -> str:
    """One side of a change; line ends and lone spaces can be seen, long ones are cut in the middle."""
    side = side.replace("\n", "⏎").replace("\u00a0", "⍽")
    side = side if side.strip() else side.replace(" ", "␣")
    side = one_line(side) if "  " not in side else one_line(side.replace("  ", "␣␣"))
    return side if len(side) <= 60 else side[:28] + " … " + side[-28:]


def options(hunk: Hunk) -> tuple[tuple[Edit, ...], ...]:
    """What the number keys pick from: the correction itself, then its alternatives."""
    return (hunk.edits, *hunk.alternatives) if hunk.edits else hunk.alternatives


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the list."""

    paragraph: int
    severe: bool
    state: State
    change: str


def line(review: Review, key: Key) -> Line:
    """A hunk as the list shows it."""
    hunk = review.hunk(key)
    text = review.document(key.article).text
    return Line(
        review.paragraph(key) + 1,
        review.severe(key),
        review.state(key),
        hunk.rule if review.state(key) is State.STALE else brief(text, review.applied(key), hunk),
    )


def rule_words(hunk: Hunk) -> str:
    """The family in capitals and the rule's name in words: NAMES variant."""
    family, _, name = hunk.rule.partition("/")
    return f"{one_line(family).upper()}  {one_line(name.replace('-', ' '))}"


def sureness(hunk: Hunk) -> str:
    """The share of such corrections that are right, in words an editor can weigh."""
    return (
        f"right about {hunk.confidence:.0%} of the time"
        if hunk.confidence < 0.995
        else "right 99 times in 100"
    )

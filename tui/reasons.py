"""Why a correction is proposed, row by row: what the why-pane and its short form show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cleanup.edit import Span
from cleanup.hunk import Evidence, Hunk
from cleanup.review import APPLIED, Key, Review, State, is_own
from tui.content import one_line
from tui.display import WORDS, brief, changes, options, rule_words, sureness, whole
from tui.wrap import cells, fitted, row_starts

MOST_PLACES = 9
"""More paragraphs than these are not named."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One row: pieces of text, each with the name of its style, and what a click or Enter leads to."""

    pieces: tuple[tuple[str, str], ...] = ()
    place: Span | None = None
    """A place of the article to jump to."""
    button: str = ""
    """accept or reject: for the mouse alone."""


@dataclass(frozen=True, slots=True)
class Similar:
    """How many other open hunks are like this one."""

    change: int = 0
    rule: int = 0

    def __str__(self) -> str:
        parts = [f"{self.change} more of the same"] if self.change else []
        parts += [f"{self.rule} more by this rule"] if self.rule > self.change else []
        return ", ".join(parts) + (": A or X" if parts else "")


def reasons(review: Review, key: Key, width: int, similar: Similar) -> list[Reason]:
    """Everything there is to say about a hunk, in rows so many cells wide."""
    hunk = review.hunk(key)
    rows = [*_wrapped(rule_words(hunk), "rule", width), *_wrapped(one_line(hunk.message), "plain", width)]
    rows.append(Reason())
    rows += _change(review, key, width)
    rows += _state(review, key, width)
    evidence = [row for each in hunk.evidence for row in _evidence(review, key, each, width)]
    if evidence:
        rows += [Reason(), *evidence]
    rows.append(Reason())
    rows += _sureness(hunk, width)
    if str(similar):
        rows += _wrapped(str(similar), "muted", width)
    return [*rows, Reason(), *_buttons(review, key)]


def _buttons(review: Review, key: Key) -> Iterator[Reason]:
    """For the mouse: what can be decided with one click."""
    if review.hunk(key).edits and not review.locked(key):
        yield Reason((("[ ✓ accept ]", "button"),), button="accept")
    yield Reason((("[ ✗ reject ]", "button"),), button="reject")


def short(review: Review, key: Key, width: int, height: int) -> list[Reason]:
    """The same in a few rows: what changes and why, then what proves it as far as there is room."""
    hunk, text, edits = review.hunk(key), review.document(key.article).text, review.applied(key)
    state, rule = f"{WORDS[review.state(key)]}  ", f"   {rule_words(hunk)}"
    every = ", ".join(changes(text, edits))
    fits = edits and cells(state + every + rule) <= width
    said = every if fits else _summary(review, key, hunk)
    first = Reason(((state, "muted"), (said, "strong"), (rule, "muted")))
    rows = [first, *_beginning(one_line(hunk.message), width, height - 1)]
    rows += _state(review, key, width)
    if len(options(hunk)) > 1 or not hunk.edits:
        text = "  ".join(f"{n} {brief_option(review, key, n)}" for n in range(1, len(options(hunk)) + 1))
        rows += _wrapped(text, "option", width)
    rows += [row for each in hunk.evidence for row in _evidence(review, key, each, width)]
    rows += _sureness(hunk, width)
    return rows[:height]


def _beginning(text: str, width: int, height: int) -> list[Reason]:
    """As many rows of a text as there is room for; an ellipsis says that there is more."""
    rows = list(_wrapped(text, "plain", width))
    if len(rows) <= height or height < 1:
        return rows[: max(height, 0)]
    shown = sum(len(piece) for row in rows[: height - 1] for piece, _ in row.pieces)
    return [*rows[: height - 1], Reason(((fitted(text[shown:], width), "plain"),))]


def _sureness(hunk: Hunk, width: int) -> Iterator[Reason]:
    """Who proposes it and how often that is right; an editor's own correction is not weighed."""
    if not is_own(hunk.id):
        yield from _wrapped(f"{one_line(hunk.engine)}: {sureness(hunk)}", "muted", width)


def _summary(review: Review, key: Key, hunk: Hunk) -> str:
    return brief(review.document(key.article).text, review.applied(key), hunk)


def brief_option(review: Review, key: Key, number: int) -> str:
    """The n-th choice: what it would put in place of what."""
    return whole(review.document(key.article).text, options(review.hunk(key))[number - 1])


def _change(review: Review, key: Key, width: int) -> Iterator[Reason]:
    hunk = review.hunk(key)
    choices = options(hunk)
    if len(choices) < 2 and hunk.edits:
        text, edits = review.document(key.article).text, review.applied(key)
        for change in changes(text, edits):
            yield from _wrapped(change, "strong", width, hang=2)
        numbers = dict.fromkeys(review.paragraph_at(key.article, edit.start) + 1 for edit in edits)
        if len(numbers) > 1:
            places = ", ".join(f"¶{number}" for number in list(numbers)[:MOST_PLACES])
            more = ", …" if len(numbers) > MOST_PLACES else ""
            yield from _wrapped(f"decided together in {places}{more}", "muted", width)
        return
    if not hunk.edits:
        yield from _wrapped(brief(review.document(key.article).text, (), hunk), "strong", width)
    for number in range(1, min(len(choices), 9) + 1):
        style = "strong" if number == 1 and hunk.edits else "option"
        yield from _wrapped(f"{number} {brief_option(review, key, number)}", style, width, hang=2)


def _state(review: Review, key: Key, width: int) -> Iterator[Reason]:
    state, verdict, hunk = review.state(key), review.verdict(key), review.hunk(key)
    if state is State.LOCKED:
        yield from _wrapped("Somebody’s words: L unlocks them with a reason.", "flag", width)
    elif hunk.in_quotation:
        yield from _wrapped("Inside a quotation.", "flag", width)
    if state is State.SUPERSEDED:
        yield from _wrapped("An accepted correction stands in its place.", "flag", width)
    elif state is State.STALE:
        yield from _wrapped("The file has changed under it: it is never applied.", "flag", width)
    elif state in APPLIED or state in (State.REJECTED, State.MARKED):
        own = f": {_summary(review, key, hunk)}" if state is State.EDITED else ""
        yield from _wrapped(f"{state.value.capitalize()}{own}", "taken", width)
    for label, said in (("Unlocked", verdict.unlocked), ("Note", verdict.note)):
        if said:
            yield from _wrapped(f"{label}: {one_line(said)}", "note", width)


def _evidence(review: Review, key: Key, evidence: Evidence, width: int) -> Iterator[Reason]:
    where = one_line(evidence.source)
    if evidence.span is not None:
        where = f"¶{review.paragraph_at(key.article, evidence.span.start) + 1}"
    text = f"• {one_line(evidence.note)}" + (f" ({where})" if where else "")
    style = "place" if evidence.span else "plain"
    for row in _wrapped(text, style, width, hang=2):
        yield replace(row, place=evidence.span)


def _wrapped(text: str, style: str, width: int, hang: int = 0) -> Iterator[Reason]:
    starts = row_starts(text, width)
    if hang and len(starts) > 1:
        first = starts[1]
        yield Reason(((text[:first], style),))
        rest = text[first:]
        for start, end in _rows(rest, row_starts(rest, max(width - hang, 1))):
            yield Reason(((" " * hang + rest[start:end], style),))
        return
    for start, end in _rows(text, starts):
        yield Reason(((text[start:end], style),))


def _rows(text: str, starts: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    return zip(starts, (*starts[1:], len(text)), strict=True)

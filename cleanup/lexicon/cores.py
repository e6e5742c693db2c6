"""The wrong words of a frame, whatever stands beside them: what may be wrong there too."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from cleanup.lexicon.elements import match
from cleanup.lexicon.frames import WORDING, Fit, Frame, frames
from cleanup.lexicon.stream import Stream


@cache
def _by_first() -> dict[str, tuple[Frame, ...]]:
    """The frames about wording whose wrong words are no classes, by the first of these words."""
    found: dict[str, dict[Frame, None]] = {}
    for frame in frames():
        wrong = frame.elements[slice(*frame.wrong)]
        if frame.table in WORDING and all(part.beginnings for part in wrong):
            for words in wrong[0].beginnings:
                found.setdefault(words.partition(" ")[0], {})[frame] = None
    return {first: tuple(some) for first, some in found.items()}


def cores(stream: Stream, at: int) -> Iterator[Fit]:
    """The frames whose wrong words begin at a place, with nothing in the places of their other elements."""
    for frame in _by_first().get(stream.form[at], ()):
        first, behind = frame.wrong
        if ends := match(frame.elements[first:behind], stream, at):
            rest = len(frame.elements) - behind
            yield Fit(frame, (*[at] * first, at, *ends, *[ends[-1]] * rest))

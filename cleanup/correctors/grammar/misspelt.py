"""A word one slip of the keyboard away from the only common word it can be."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from string import ascii_lowercase

from cleanup.analysis import Analysis
from cleanup.correctors.grammar.unknown_words import derived, unknown_words
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.words import zipf

COMMON = 3.0
AHEAD = 0.5
"""How much more common (Zipf) the word must be than the next that is as near."""
OTHER_LETTER = 0.6
"""A wrong letter is a rarer slip than one too many, too few, or out of order."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Unknown words with one likely spelling."""
    for token in unknown_words(analysis):
        word = likely(token.text)
        if word:
            yield Hunk(
                rule=RULE.id,
                cls=Class.REVIEW,
                message=f"“{token.text}” is not a word; “{word}” is.",
                span=Span(token.start, token.end),
                edits=(Edit(token.start, token.end, word),),
                confidence=0.85,
                evidence=(Evidence("no other common word is as near", source="wordfreq"),),
            )


@cache
def likely(word: str) -> str:
    """The common word that this must be; empty where there is none, or more than one."""
    if derived(word):
        return ""
    best: dict[str, float] = {}
    for candidate, cost in _one_slip(word):
        weight = zipf(candidate) - cost
        if weight >= COMMON and weight > best.get(candidate, 0.0):
            best[candidate] = weight
    ranked = sorted(best, key=best.__getitem__, reverse=True)
    if not ranked or (len(ranked) > 1 and best[ranked[0]] - best[ranked[1]] < AHEAD):
        return ""
    return ranked[0]


def _one_slip(word: str) -> Iterator[tuple[str, float]]:
    """Every string one slip away, the first letter kept, with what the slip costs."""
    for at in range(1, len(word) + 1):
        head, tail = word[:at], word[at:]
        if tail:
            yield head + tail[1:], 0.0
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:], 0.0
        for letter in ascii_lowercase:
            yield head + letter + tail, 0.0
            if tail:
                yield head + letter + tail[1:], OTHER_LETTER


RULE = Rule(id="grammar/misspelt", summary="A word that can only be another, one letter off", find=find)

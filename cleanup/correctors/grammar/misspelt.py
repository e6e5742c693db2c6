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
from cleanup.lexicon.words import frequent, zipf

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
    near, other = _one_slip(word)
    weights = {candidate: zipf(candidate) - OTHER_LETTER for candidate in frequent(other)}
    weights |= {candidate: zipf(candidate) for candidate in frequent(near)}
    ranked = sorted(weights, key=lambda candidate: (-weights[candidate], candidate))
    if not ranked or weights[ranked[0]] < COMMON:
        return ""
    if len(ranked) > 1 and weights[ranked[1]] >= COMMON and weights[ranked[0]] - weights[ranked[1]] < AHEAD:
        return ""
    return ranked[0]


def _one_slip(word: str) -> tuple[set[str], set[str]]:
    """Strings one slip away, the first letter kept: a letter too many, too few, moved; and another letter."""
    cuts = [(word[:at], word[at:]) for at in range(1, len(word) + 1)]
    near = {head + tail[1:] for head, tail in cuts}
    near |= {head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1}
    near |= {head + letter + tail for head, tail in cuts for letter in ascii_lowercase}
    return near, {head + letter + tail[1:] for head, tail in cuts if tail for letter in ascii_lowercase}


RULE = Rule(id="grammar/misspelt", summary="A word that can only be another, one letter off", find=find)

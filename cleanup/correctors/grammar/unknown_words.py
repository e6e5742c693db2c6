"""Words of an article that English does not know: lower-case, once in the text, in nobody's mouth."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from cleanup.analysis import Analysis, Token
from cleanup.correctors.grammar.findings import quoted
from cleanup.lexicon.words import is_common, zipf

KNOWN = 1.5
"""Zipf frequency from which a word is one somebody uses: one in 30 million."""
BESIDE = 3.0
"""A rarer word beside it speaks for a foreign phrase or a list of terms."""
SHORTEST, LONGEST = 5, 25
"""Letters of a word."""
GLUE = "-'’@#/.&_\u00ad\\+=*"
SUFFIXES = tuple(
    """s es ed er ers or ee ees ing ings ly y ish able ible ness less like ist ists ism ize ized ise ised z d
    r al als ity ic ian ians wise ful dom ship hood in n t st th ier iest ies ation let lets""".split()
)
PREFIXES = tuple(
    """un re non pre post anti over under out mis super co inter micro mini multi sub mid bio geo eco neo de
    dis self semi ultra mega cyber counter hyper pro en be trans tele auto poly up down""".split()
)


@lru_cache(maxsize=1)
def unknown_words(analysis: Analysis) -> tuple[Token, ...]:
    """In order of place."""
    counts = Counter(token.text for token in analysis.tokens)
    odd = {word for word, count in counts.items() if count == 1 and word.islower() and _is_unknown(word)}
    if not odd:
        return ()
    return tuple(_alone(analysis, odd))


def _alone(analysis: Analysis, odd: set[str]) -> Iterator[Token]:
    """Those that are no part of a compound, an address, a quotation or a foreign phrase."""
    tokens, text = analysis.tokens, analysis.text
    for index, token in enumerate(tokens):
        if token.text not in odd or quoted(analysis, token.start, token.end):
            continue
        if text[max(token.start - 1, 0)] in GLUE or re.match(
            rf"[{re.escape(GLUE)}]\w", text[token.end : token.end + 2]
        ):
            continue
        beside = [tokens[at].text for at in (index - 1, index + 1) if 0 <= at < len(tokens)]
        if len(beside) == 2 and all(word[0].isupper() for word in beside):
            continue  # A particle between two names: Gwenllian ferch Rhys.
        if not any(word.islower() and word.isalpha() and zipf(word) < BESIDE for word in beside):
            yield token


@lru_cache(maxsize=65_536)
def _is_unknown(word: str) -> bool:
    return (
        SHORTEST <= len(word) <= LONGEST
        and word.isascii()
        and word.isalpha()
        and zipf(word) < KNOWN
        and not is_common(word)
    )


@cache
def derived(word: str) -> bool:
    """Whether it is a known word with an ending or a prefix: coined, but not misspelt."""
    for suffix in SUFFIXES:
        stem = word.removesuffix(suffix)
        if (
            stem != word
            and len(stem) >= 3
            and any(zipf(form) >= 2.5 for form in (stem, stem + "e", stem + "y"))
        ):
            return True
        if len(stem) > 4 and stem[-1] == stem[-2] and stem != word and zipf(stem[:-1]) >= 2.5:
            return True
    return any(
        len(word) - len(prefix) >= 3 and word.startswith(prefix) and zipf(word[len(prefix) :]) >= 2.5
        for prefix in PREFIXES
    )

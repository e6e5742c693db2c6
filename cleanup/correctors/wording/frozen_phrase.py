"""A frozen phrase with words exchanged by a thesaurus: `knowledge facilities` for data centers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.frozen import Exchange, is_spun


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Every phrase that is surely not itself; where only one word is exchanged, the text must show more."""
    found = analysis.exchanges
    if not found:
        return
    spun = is_spun(found, len(analysis.text))
    low = analysis.prose.lower()
    own = {
        phrase: _own(analysis, phrase) if phrase.lower() in low else None
        for phrase in {exchange.phrase for exchange in found}
    }
    for exchange in found:
        proof = own[exchange.phrase]
        if exchange.sure or spun or (proof and analysis.garbledness.score >= 0.3):
            sure = proof or (exchange.sure and len(found) > 1)
            yield _hunk(analysis, exchange, proof, 0.9 if sure else 0.75)
        elif analysis.garbledness.score >= 0.5:
            yield _query(analysis, exchange)


def _own(analysis: Analysis, phrase: str) -> Evidence | None:
    """A place where the article has the phrase as it should be, outside those where it is exchanged."""
    starts = [exchange.start for exchange in analysis.exchanges]
    for match in re.finditer(rf"\b{re.escape(phrase)}\b", analysis.prose, re.IGNORECASE):
        at = bisect_right(starts, match.start()) - 1
        if at < 0 or analysis.exchanges[at].end <= match.start():
            return Evidence(f"“{phrase}” here", Span(match.start(), match.end()))
    return None


def _hunk(analysis: Analysis, exchange: Exchange, own: Evidence | None, confidence: float) -> Hunk:
    written = analysis.prose[exchange.start : exchange.end]
    others = [other for other in analysis.exchanges[:4] if other != exchange][:3]
    more = [Evidence(f"here for “{other.phrase}”", Span(other.start, other.end)) for other in others]
    return Hunk(
        RULE.id,
        Class.REVIEW,
        f"“{written}” reads like “{exchange.phrase}” with its words exchanged.",
        Span(exchange.start, exchange.end),
        (Edit(exchange.start, exchange.end, exchange.phrase),),
        confidence=confidence,
        evidence=(own, *more) if own else tuple(more),
    )


def _query(analysis: Analysis, exchange: Exchange) -> Hunk:
    written = analysis.prose[exchange.start : exchange.end]
    return Hunk(
        RULE.id,
        Class.QUERY,
        f"Should “{written}” be “{exchange.phrase}”?",
        Span(exchange.start, exchange.end),
        alternatives=((Edit(exchange.start, exchange.end, exchange.phrase),),),
        confidence=0.4,
    )


RULE = Rule(
    id="wording/frozen-phrase",
    summary="A frozen phrase with words exchanged: “knowledge facilities” for data centers",
    find=find,
)

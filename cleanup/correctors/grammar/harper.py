"""What Harper finds, by kind: the rules of the allow-list, gathered under a few ids of ours."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache, partial

from cleanup.analysis import Analysis
from cleanup.backends.harper import Harper
from cleanup.correctors.grammar.allowlist import allowed, needs
from cleanup.correctors.grammar.findings import hunk, quoted
from cleanup.correctors.rule import Rule
from cleanup.edit import Span
from cleanup.house import Grammar, Style
from cleanup.hunk import Hunk

LONGEST = 1_000
"""Characters of a sentence; what is longer is none, and takes Harper more than its share of time."""
KINDS = {
    "harper-article": "A wrong or missing article",
    "harper-capital-i": "The pronoun “I” in lower case",
    "harper-comma": "A comma without its space, or missing after an opening adverb",
    "harper-one-word": "One word written as two",
    "harper-two-words": "Two words written as one",
    "harper-set-phrase": "A set phrase with a wrong word in it",
    "harper-preposition": "A preposition that does not go with its word",
    "harper-verb-form": "A wrong form of a verb",
    "harper-number": "Singular and plural, ordinals and amounts that do not fit",
    "harper-apostrophe": "An apostrophe that is missing or too many",
}


def find(analysis: Analysis, *, kind: str) -> Iterator[Hunk]:
    """The hunks of one kind."""
    if analysis.house.grammar is Grammar.HARPER:
        yield from (found for found in _all(analysis) if found.rule == kind)


@lru_cache(maxsize=1)
def _all(analysis: Analysis) -> tuple[Hunk, ...]:
    """Of all kinds: one call of Harper a document."""
    spans = tuple(_worth_asking(analysis))
    if not spans:
        return ()
    listed, house = allowed(), analysis.house
    language = "en-GB" if house.style is Style.BRITISH else house.engines.language
    backend = Harper(frozenset(listed) - house.engines.disabled_rules, language)
    found = []
    for finding in backend.check([analysis.text[span.start : span.end] for span in spans]):
        row, passage = listed[finding.rule], spans[finding.passage]
        if not row.met(analysis.text, passage.start + finding.start, passage.start + finding.end):
            continue
        note = f"a rule right in {row.confidence:.0%} of the cases measured"
        made = hunk(analysis, f"grammar/{row.kind}", passage, finding, backend.engine, row.confidence, note)
        if made is not None:
            found.append(made)
    return tuple(found)


def _worth_asking(analysis: Analysis) -> Iterator[Span]:
    """Sentences in which an allowed rule could find something outside quotation."""
    sentences, last = analysis.sentences, -1
    starts = [sentence.start for sentence in sentences]
    for offset in sorted(needs().places(analysis.text, analysis.tokens)):
        at = bisect_right(starts, offset) - 1
        if at <= last or not sentences or quoted(analysis, offset, offset):
            continue
        last = at
        sentence = analysis.text[sentences[at].start : sentences[at].end]
        if len(sentence) <= LONGEST and not sentence.isupper():
            yield sentences[at]


RULES = tuple(
    Rule(f"grammar/{kind}", summary, partial(find, kind=f"grammar/{kind}")) for kind, summary in KINDS.items()
)
